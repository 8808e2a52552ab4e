package dev.praxis.decomposition;

import dev.praxis.data.Matrix;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import java.util.Arrays;

/**
 * Principal components as a model has them: of v and −v the one whose first entry of largest
 * absolute value is positive.
 */
final class Components {
  private final double[][] directions;
  private final double[] variances;

  /**
   * Components that are kept.
   *
   * @param directions orthonormal, as rows of d numbers; they are given their signs
   * @param variances along these directions, and perhaps along more
   */
  Components(double[][] directions, double[] variances) {
    this.directions = directions;
    this.variances = Arrays.copyOf(variances, directions.length);
    for (double[] direction : directions) {
      orient(direction);
    }
  }

  private static void orient(double[] direction) {
    int largest = 0;
    for (int j = 1; j < direction.length; j++) {
      largest = Math.abs(direction[j]) > Math.abs(direction[largest]) ? j : largest;
    }
    if (direction[largest] < 0) {
      for (int j = 0; j < direction.length; j++) {
        direction[j] = -direction[j];
      }
    }
  }

  /** The components, {@code k × d}. */
  Matrix directions() {
    return Matrix.ofRows(directions);
  }

  /** Their variances, {@code 1 × k}. */
  Matrix variances() {
    return Matrix.ofRows(variances);
  }

  /** The sum of the variances of all columns, which is that of all components. */
  static double totalVariance(ColumnStatistics statistics) {
    double sum = 0;
    for (double variance : statistics.variances(Divisor.N_MINUS_ONE).row(0)) {
      sum += variance;
    }
    return sum;
  }
}
