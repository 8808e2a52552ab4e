package dev.praxis.demos.text;

import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.text.DocumentSearch.Hit;
import dev.praxis.text.DocumentSearch.Match;
import dev.praxis.text.Documents;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pictures of {@link DocumentSearchDemo}. */
final class DocumentSearchPictures {

  private DocumentSearchPictures() {}

  /** All that some queries found, over the years. */
  static Figure years(Speeches speeches, List<String> queries, List<List<Hit>> found) {
    Figure figure = Figure.of("Every passage that a query finds: its year, and how like it is.");
    for (int i = 0; i < queries.size(); i++) {
      double[] years = found.get(i).stream().mapToDouble(hit -> speeches.year(hit.row())).toArray();
      double[] likeness = found.get(i).stream().mapToDouble(Hit::likeness).toArray();
      figure.dots(queries.get(i), years, likeness);
    }
    return figure.axes("year", "cosine").fromZero();
  }

  /** The documents most like a query, and the part of each term in their likeness. */
  static Figure parts(Documents documents, List<Hit> hits) {
    return parts("The passages most like the query.", terms(hits), documents, hits);
  }

  /** The documents most like a query by weights and by counts. */
  static List<Figure> compared(Documents documents, List<Hit> weighed, List<Hit> counted) {
    List<String> terms = terms(Stream.concat(weighed.stream(), counted.stream()).toList());
    return List.of(
        parts("By TF-IDF.", terms, documents, weighed),
        parts("By counts.", terms, documents, counted));
  }

  private static List<String> terms(List<Hit> hits) {
    return hits.stream().flatMap(h -> h.matches().stream()).map(Match::term).distinct().toList();
  }

  private static Figure parts(
      String caption, List<String> terms, Documents documents, List<Hit> hits) {
    List<String> names =
        IntStream.range(0, hits.size())
            .mapToObj(i -> i + 1 + ". " + documents.name(hits.get(i).row()))
            .toList();
    Figure figure = Figure.of("%s", caption);
    for (String term : terms) {
      double[] parts = hits.stream().mapToDouble(hit -> part(hit, term)).toArray();
      figure.lyingBars(term, names, parts);
    }
    return figure.axes("cosine", "");
  }

  private static double part(Hit hit, String term) {
    return hit.matches().stream()
        .filter(match -> match.term().equals(term))
        .mapToDouble(Match::part)
        .sum();
  }

  /** How many passages each query finds, word for word and by stems. */
  static Figure counts(List<String> queries, double[] words, double[] stems) {
    return Figure.of("How many passages have a word of the query, or one of the same stem.")
        .bars("the same words", queries, words)
        .bars("the same stems", queries, stems)
        .sideBySide()
        .axes("", "passages");
  }
}
