package dev.praxis.demos.text;

import dev.praxis.data.SparseMatrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.text.Documents;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TfIdf;
import dev.praxis.text.TfIdf.Model.Weighted;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The pictures of {@link TfIdfDemo}. */
final class TfIdfPictures {

  private TfIdfPictures() {}

  /** The weights of two words in each of some sentences. */
  static Figure sentences(SparseMatrix weights, int blue, int horizon) {
    List<String> names =
        IntStream.rangeClosed(1, weights.rows()).mapToObj(i -> "sentence " + i).toList();
    return Figure.of("Both words occur three times in all; *blue* is in fewer sentences.")
        .bars("blue", names, column(weights, blue))
        .bars("horizon", names, column(weights, horizon))
        .sideBySide()
        .axes("", "weight");
  }

  private static double[] column(SparseMatrix weights, int column) {
    return IntStream.range(0, weights.rows()).mapToDouble(i -> weights.get(i, column)).toArray();
  }

  /** What a word is worth by each formula, against the number of documents that have it. */
  static Figure formulas(TermStatistics counted, List<TfIdf.Model> formulas) {
    TreeMap<Double, Integer> terms = new TreeMap<>();
    for (int i = 0; i < counted.terms().size(); i++) {
      terms.putIfAbsent((double) counted.documentsWith(i), i);
    }
    double[] documents = terms.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    Figure figure = Figure.of("What a word is worth, by the number of passages that have it.");
    for (int f = 0; f < formulas.size(); f++) {
      TfIdf.Model model = formulas.get(f);
      double[] worth =
          terms.values().stream().mapToDouble(i -> model.inverseFrequencies().get(0, i)).toArray();
      figure.line(TfIdfExperiments.FORMULAS.get(f), documents, worth);
    }
    return figure.axes("passages with the word", "inverse document frequency").ratiosAcross();
  }

  /** The heaviest words of each president. */
  static List<Figure> presidents(Documents presidents, List<List<Weighted>> heaviest) {
    return IntStream.range(0, presidents.rows())
        .mapToObj(i -> words(presidents.name(i), heaviest.get(i)))
        .toList();
  }

  private static Figure words(String president, List<Weighted> words) {
    double[] weights = words.stream().mapToDouble(Weighted::weight).toArray();
    return Figure.of("%s", president)
        .lyingBars("weight", words.stream().map(Weighted::term).toList(), weights)
        .axes("weight", "")
        .between(0, 0.62);
  }

  /** Words never seen before, over the years. */
  static Figure unseen(int[] years, double[] shares) {
    List<String> spans = IntStream.of(years).mapToObj(Integer::toString).toList();
    return Figure.of("Of the different words of twenty years, those that no earlier passage has.")
        .bars("never seen", spans, shares)
        .axes("first of twenty years", "never seen before, %");
  }
}
