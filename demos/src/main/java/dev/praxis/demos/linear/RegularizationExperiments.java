package dev.praxis.demos.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.Split;
import dev.praxis.linear.LinearRegressor;
import dev.praxis.linear.LinearRegressor.Loss;
import dev.praxis.linear.Penalty;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The experiments of {@link RegularizationDemo}. */
final class RegularizationExperiments {

  private RegularizationExperiments() {}

  /** The models at each price. */
  static List<LinearRegressor.Model> path(
      double[] prices, DoubleFunction<Penalty> penalty, Targeted<Matrix> data) {
    return Arrays.stream(prices)
        .mapToObj(price -> LinearRegressor.of(Loss.squared(), penalty.apply(price)).fit(data))
        .toList();
  }

  /** The length of the coefficients as one vector. */
  static double length(LinearRegressor.Model model) {
    double[] w = model.coefficients().row(0);
    return Math.sqrt(Arrays.stream(w).map(x -> x * x).sum());
  }

  /** How many coefficients are not zero. */
  static int nonZeros(LinearRegressor.Model model) {
    return (int) Arrays.stream(model.coefficients().row(0)).filter(w -> w != 0).count();
  }

  /** From this price of L1 on all coefficients are zero: the largest slope at zeros. */
  static double largestPrice(Targeted<Matrix> data) {
    double[] y = data.targets().toArray();
    double mean = Arrays.stream(y).average().orElseThrow();
    return IntStream.range(0, data.points().columns())
        .mapToDouble(
            j ->
                IntStream.range(0, y.length)
                    .mapToDouble(i -> data.points().get(i, j) * (y[i] - mean))
                    .sum())
        .map(Math::abs)
        .max()
        .orElseThrow();
  }

  /** The column that is there in the last model of a path that has any. */
  static int lastToGo(List<LinearRegressor.Model> path) {
    int last = 0;
    for (LinearRegressor.Model model : path) {
      for (int j = 0; nonZeros(model) > 0 && j < model.coefficients().columns(); j++) {
        last = model.coefficients().get(0, j) != 0 ? j : last;
      }
    }
    return last;
  }

  /** The error at each price on rows that were not learned from, by ten folds. */
  static double[] errors(double[] prices, DoubleFunction<Penalty> penalty, Targeted<Matrix> data) {
    Folds folds = Folds.of(data.points().rows(), 10, 7);
    return Arrays.stream(prices)
        .mapToObj(price -> LinearRegressor.of(Loss.squared(), penalty.apply(price)))
        .mapToDouble(learner -> CrossValidation.of(learner, data, folds, Scores::rmse).mean())
        .toArray();
  }

  /** The place of the largest price at which the error is at most so many times the lowest. */
  static int strongest(double[] errors, double times) {
    double lowest = Arrays.stream(errors).min().orElseThrow();
    int strongest = 0;
    for (int i = 0; i < errors.length; i++) {
      strongest = errors[i] <= times * lowest ? i : strongest;
    }
    return strongest;
  }

  /**
   * All columns on one scale, one of them measured twice, a little off: in its place and behind.
   */
  static Targeted<Matrix> withTwin(int column, Targeted<Matrix> data) {
    Random random = new Random(1);
    double[][] rows = Standardised.of(data.points()).toRows();
    for (int i = 0; i < rows.length; i++) {
      double truth = rows[i][column];
      rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      rows[i][column] = truth + 0.1 * random.nextGaussian();
      rows[i][rows[i].length - 1] = truth + 0.1 * random.nextGaussian();
    }
    return new Targeted<>(Standardised.of(Matrix.ofRows(rows)), data.targets());
  }

  /** The coefficients of the third column and its twin, the last, on random halves of the rows. */
  static double[][] onHalves(Penalty penalty, int halves, Targeted<Matrix> data) {
    double[][] found = new double[halves][];
    for (int half = 0; half < halves; half++) {
      int[] rows = Split.of(data.points().rows(), 0.5, half).train();
      LinearRegressor learner = LinearRegressor.of(Loss.squared(), penalty);
      double[] w = learner.fit(data.select(rows)).coefficients().row(0);
      found[half] = new double[] {w[2], w[w.length - 1]};
    }
    return found;
  }

  /** How often one of two coefficients is there and the other is zero. */
  static int alone(double[][] pairs, int one) {
    return (int) Arrays.stream(pairs).filter(p -> p[one] != 0 && p[1 - one] == 0).count();
  }
}
