package dev.praxis.svm;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Classes that overlap, and what a machine's optimum is measured by. */
final class Margin {
  private Margin() {}

  /** Points of so many classes, each of which has a row. */
  static Arbitrary<Labeled<Matrix>> classes(int classes, Arbitrary<Matrix> clouds) {
    return Combinators.combine(clouds, Clouds.seeds())
        .as((points, seed) -> labeled(points, classes, seed));
  }

  private static Labeled<Matrix> labeled(Matrix cloud, int classes, long seed) {
    int n = Math.max(classes, cloud.rows());
    Matrix points = cloud.selectRows(IntStream.range(0, n).map(i -> i % cloud.rows()).toArray());
    Random random = new Random(seed);
    int[] codes =
        IntStream.range(0, points.rows())
            .map(i -> i < classes ? i : random.nextInt(classes))
            .toArray();
    return new Labeled<>(points, Labels.ofCodes(codes, classes));
  }

  /** −1 for the first class, +1 for the second. */
  static int[] signs(Labels labels) {
    return IntStream.range(0, labels.size()).map(i -> 2 * labels.code(i) - 1).toArray();
  }

  /** As many ones. */
  static double[] ones(int count) {
    return IntStream.range(0, count).mapToDouble(i -> 1).toArray();
  }

  /** The rows of two classes, each of the price 1. */
  static PairOfClasses pair(Labels labels) {
    double[] ones = ones(labels.size());
    return PairOfClasses.of(labels, new int[] {0, 1}, ones, ones);
  }

  /** {@code ½ βᵀKβ − Σ |β|} of the coefficients of rows, in plain loops. */
  static double objective(double[][] rows, double[] beta, double gamma) {
    double value = 0;
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (int j = 0; beta[i] != 0 && j < rows.length; j++) {
        sum += beta[j] == 0 ? 0 : beta[j] * rbf(rows[i], rows[j], gamma);
      }
      value += beta[i] * sum / 2 - Math.abs(beta[i]);
    }
    return value;
  }

  /** {@code ½ βᵀKβ}, in plain loops. */
  static double norm(double[][] rows, double[] beta, double gamma) {
    double absolute = 0;
    for (double b : beta) {
      absolute += Math.abs(b);
    }
    return objective(rows, beta, gamma) + absolute;
  }

  static double rbf(double[] x, double[] y, double gamma) {
    double square = 0;
    for (int j = 0; j < x.length; j++) {
      square += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return StrictMath.exp(-gamma * square);
  }

  /** The coefficient of every row, 0 for those that do not count. */
  static double[] beta(SvmClassifier.Model model, int rows) {
    double[] beta = new double[rows];
    for (int s = 0; s < model.supportRows().size(); s++) {
      beta[model.supportRows().get(s)] = model.coefficients().get(0, s);
    }
    return beta;
  }
}
