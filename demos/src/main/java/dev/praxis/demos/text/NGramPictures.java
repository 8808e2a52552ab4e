package dev.praxis.demos.text;

import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link NGramDemo}. */
final class NGramPictures {

  private NGramPictures() {}

  /** Which words of a sentence make a pair: neighbours, and those in a window of four. */
  static List<Figure> pairs(List<String> tokens) {
    return List.of(
        pairs("n-grams of 2: each word with the next.", tokens, 2),
        pairs("Sparse bigrams of 4: each word with the next three.", tokens, 4));
  }

  private static Figure pairs(String caption, List<String> tokens, int window) {
    double[][] underscores = new double[tokens.size()][tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i + 1; j < Math.min(tokens.size(), i + window); j++) {
        underscores[i][j] = window - (j - i);
      }
    }
    Matrix tints = Matrix.ofRows(underscores);
    return Figure.of("%s", caption)
        .signed(tokens, tokens, tints, tints, "")
        .axes("second word", "first word");
  }

  /** The columns of each kind of terms, the more passages there are. */
  static Figure growth(int[] sizes, List<List<TermCost>> costs) {
    double[] passages = Arrays.stream(sizes).asDoubleStream().toArray();
    Figure figure = Figure.of("How many columns there are, the more passages are learned from.");
    for (int kind = 0; kind < costs.get(0).size(); kind++) {
      int k = kind;
      double[] columns = costs.stream().mapToDouble(some -> some.get(k).columns()).toArray();
      figure.line(costs.get(0).get(k).name(), passages, columns);
    }
    return figure.axes("passages", "columns").ratiosAcross().ratiosUp();
  }

  /** The share of terms that share a column. */
  static Figure collisions(int[] widths, double[] shares) {
    return Figure.of("Terms that share their column with another, of words and pairs.")
        .line("terms that collide", numbers(widths), shares)
        .axes("columns", "%")
        .ratiosAcross()
        .fromZero();
  }

  /** The accuracy in hashed columns, and without hashing. */
  static Figure hashed(int[] widths, double[] right, double known) {
    double[] ends = {widths[0], widths[widths.length - 1]};
    return Figure.of("Passages of other speeches whose era is right.")
        .line("hashed", numbers(widths), right)
        .reference("a column for each term", ends, new double[] {known, known})
        .axes("columns", "right, %")
        .ratiosAcross();
  }

  private static double[] numbers(int... values) {
    return IntStream.of(values).asDoubleStream().toArray();
  }

  /** How many runs of words were met before. */
  static Figure met(double[] shares) {
    List<String> lengths =
        IntStream.rangeClosed(1, shares.length).mapToObj(Integer::toString).toList();
    return Figure.of("Of the runs of words in other speeches, those that were met before.")
        .bars("met before", lengths, shares)
        .axes("words in the run", "%");
  }
}
