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
  private static final double EPSILON = Math.ulp(1.0);

  /** Entries that differ by less than this fraction count as equally large: 10⁻⁹. */
  private static final double TIED = 0x1p-30;

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
    double largest = 0;
    for (double entry : direction) {
      largest = Math.max(largest, Math.abs(entry));
    }
    int first = 0;
    while (Math.abs(direction[first]) < largest * (1 - TIED)) {
      first++;
    }
    if (direction[first] < 0) {
      for (int j = 0; j < direction.length; j++) {
        direction[j] = -direction[j];
      }
    }
  }

  /**
   * Variances of which those at round-off level are none, exactly zero: those that are at most
   * {@code 4 · size · ε} of the largest and {@code ε²} of the mean square of the points together.
   * The first is what the arithmetic leaves, as in the rank of a symmetric matrix: on data of a
   * lower rank 1.3 times {@code size · ε} were seen. The second is what the rounding of the points
   * makes: a seventh of it was seen.
   *
   * @param found at least one, the largest first; with rounding some are negative
   * @param size of the matrix whose eigenvalues they are, at least d
   * @param means of the columns, d
   * @param total the sum of the variances of all columns
   */
  static double[] aboveRounding(double[] found, int size, double[] means, double total) {
    double square = total;
    for (double mean : means) {
      square = Math.fma(mean, mean, square);
    }
    double rounding = 4 * size * EPSILON * found[0] + EPSILON * EPSILON * square;
    return Arrays.stream(found).map(variance -> variance > rounding ? variance : 0).toArray();
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

  /** The same, of a covariance. */
  static double trace(double[][] matrix) {
    double sum = 0;
    for (int j = 0; j < matrix.length; j++) {
      sum += matrix[j][j];
    }
    return sum;
  }
}
