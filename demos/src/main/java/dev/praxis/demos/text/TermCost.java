package dev.praxis.demos.text;

import dev.praxis.text.Documents;
import dev.praxis.text.Grams;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a kind of terms costs.
 *
 * @param name what the kind is called
 * @param columns how many different terms there are: a column for each
 * @param perDocument how many of them a document has on average
 * @param alone the share of the terms that are in one document alone, %
 */
record TermCost(String name, int columns, double perDocument, double alone) {

  /** What each kind costs on some documents. */
  static List<TermCost> ofEach(Map<String, Grams> kinds, Documents documents) {
    return kinds.entrySet().stream()
        .map(kind -> of(kind.getKey(), counted(kind.getValue(), documents)))
        .toList();
  }

  private static TermCost of(String name, TermStatistics counted) {
    int columns = counted.terms().size();
    long all = IntStream.range(0, columns).mapToLong(counted::documentsWith).sum();
    long alone = IntStream.range(0, columns).filter(i -> counted.documentsWith(i) == 1).count();
    double perDocument = (double) all / counted.documents();
    return new TermCost(name, columns, perDocument, 100.0 * alone / columns);
  }

  /** What each kind costs on some, on more and on all documents, taken at even distances. */
  static List<List<TermCost>> ofSome(Map<String, Grams> kinds, Documents all, int... sizes) {
    return IntStream.of(sizes).mapToObj(n -> ofEach(kinds, evenly(all, n))).toList();
  }

  private static Documents evenly(Documents all, int n) {
    int[] rows = IntStream.range(0, n).map(i -> (int) ((long) i * all.rows() / n)).toArray();
    return all.selectRows(rows);
  }

  /** The terms of a kind, in lower case, that some documents have. */
  static TermStatistics counted(Grams kind, Documents documents) {
    return TermStatistics.of(TextAnalysis.standard().withGrams(kind), documents);
  }
}
