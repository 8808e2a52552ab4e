package dev.praxis.demos.binning;

import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.Transformer;
import dev.praxis.binning.QuantileBinning;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pictures of {@link QuantileBinningDemo}. */
final class QuantileBinningFigures {

  private static final String EARNED = "dollars per hour";
  private static final int SHUFFLES = 10;

  private QuantileBinningFigures() {}

  /** R² on rows that were not learned from: five folds, the mean of ten ways to cut them. */
  static double unseen(
      Learner<Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner,
      Targeted<Matrix> data) {
    return IntStream.range(0, SHUFFLES)
        .mapToObj(seed -> Folds.of(data.targets().size(), 5, seed))
        .mapToDouble(
            folds -> CrossValidation.of(learner, data, folds, QuantileBinningFigures::r2).mean())
        .average()
        .orElseThrow();
  }

  private static double r2(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).r2();
  }

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
    double[] ascending = Arrays.stream(x).sorted().toArray();
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

  /** The edges between bins, as one says them. */
  static String inner(Matrix edges) {
    return Arrays.stream(edges.row(0), 1, edges.columns() - 1)
        .mapToObj(edge -> edge == Math.rint(edge) ? "" + (int) edge : "" + edge)
        .collect(Collectors.joining(", "));
  }

  /** How many numbers fall into each of five bins. */
  static int[] rows(
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> binning,
      Targets numbers) {
    Matrix column = Matrix.ofRowMajor(numbers.size(), 1, numbers.toArray());
    int[] rows = new int[5];
    for (double code : binning.fit(column).transform(column).column(0)) {
      rows[(int) code]++;
    }
    return rows;
  }

  /** A bar for the rows of each bin. */
  static Figure filled(String name, int[] rows) {
    List<String> names = IntStream.range(0, rows.length).mapToObj(i -> "bin " + i).toList();
    return Figure.of("%s of the wages: how many fall into each.", name)
        .bars("people", names, Arrays.stream(rows).asDoubleStream().toArray())
        .heights(0, 360)
        .axes("", "people");
  }

  static int most(int[] rows) {
    return Arrays.stream(rows).max().orElseThrow();
  }

  static int least(int[] rows) {
    return Arrays.stream(rows).min().orElseThrow();
  }

  /** For 2 bins and more: their number, the R² on what was learned from, and on what was not. */
  static double[][] byBins(Targeted<Matrix> data, int most) {
    double[][] explained = new double[3][most - 1];
    for (int i = 0; i < most - 1; i++) {
      var learner =
          Pipeline.of(QuantileBinning.into(i + 2).oneHot()).regress(RidgeRegression.leastSquares());
      explained[0][i] = i + 2.0;
      explained[1][i] = r2(data.targets(), learner.fit(data).predict(data.points()));
      explained[2][i] = unseen(learner, data);
    }
    return explained;
  }

  /** The place of the highest value. */
  static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** Both R² against the number of bins. */
  static Figure bins(double[][] explained) {
    return Figure.of("What more and more bins explain, of what they know and of what they do not.")
        .line("learned from", explained[0], explained[1])
        .line("unseen", explained[0], explained[2])
        .axes("bins", "R²");
  }
}
