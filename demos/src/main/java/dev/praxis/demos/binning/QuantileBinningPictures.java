package dev.praxis.demos.binning;

import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The pictures of {@link QuantileBinningDemo}. */
final class QuantileBinningPictures {

  private static final String EARNED = "dollars per hour";

  private QuantileBinningPictures() {}

  /** Wages by age, and what a line and steps make of them. */
  static Figure wages(Targeted<Matrix> data, Regressor<Matrix> line, Regressor<Matrix> steps) {
    return fitted("Wages by age: a line, and a step for each of five bins.", data, line, steps)
        .axes("age, years", EARNED)
        .heights(0, 27);
  }

  /** Wages by schooling, and what a line and steps make of them. */
  static Figure school(Targeted<Matrix> data, Regressor<Matrix> line, Regressor<Matrix> steps) {
    return fitted("Wages by years of school: here the line is right.", data, line, steps)
        .axes("school, years", EARNED)
        .heights(0, 27);
  }

  private static Figure fitted(
      String caption, Targeted<Matrix> data, Regressor<Matrix> line, Regressor<Matrix> steps) {
    double[] x = data.points().column(0);
    double[] ascending = Numbers.sorted(x);
    Matrix sorted = Matrix.ofRowMajor(x.length, 1, ascending);
    return Figure.of("%s", caption)
        .dots("people", x, data.targets().toArray())
        .line("a line", ascending, line.predict(sorted).toArray())
        .line("bins", ascending, steps.predict(sorted).toArray());
  }

  /** A bar for the coefficient of each bin. */
  static Figure coefficients(List<String> names, double[] coefficients) {
    return Figure.of("What each bin adds to the wage, in dollars per hour.")
        .bars("coefficient", names, coefficients)
        .axes("", EARNED);
  }

  /** A bar for the rows of each bin. */
  static List<Figure> filled(int[] quantiles, int[] wide) {
    return List.of(filled("Quantile bins", quantiles), filled("Bins of equal width", wide));
  }

  private static Figure filled(String name, int[] rows) {
    List<String> names = IntStream.range(0, rows.length).mapToObj(i -> "bin " + i).toList();
    return Figure.of("%s of the wages: how many fall into each.", name)
        .bars("people", names, Arrays.stream(rows).asDoubleStream().toArray())
        .heights(0, 360)
        .axes("", "people");
  }

  /** Both R² against the number of bins. */
  static Figure bins(List<QuantileBinningExperiments.Explained> explained) {
    double[] bins = column(explained, QuantileBinningExperiments.Explained::bins);
    return Figure.of("What more and more bins explain, of what they know and of what they do not.")
        .line(
            "learned from", bins, column(explained, QuantileBinningExperiments.Explained::learned))
        .line("unseen", bins, column(explained, QuantileBinningExperiments.Explained::unseen))
        .axes("bins", "R²");
  }

  private static double[] column(
      List<QuantileBinningExperiments.Explained> explained,
      ToDoubleFunction<QuantileBinningExperiments.Explained> value) {
    return explained.stream().mapToDouble(value).toArray();
  }
}
