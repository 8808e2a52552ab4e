package dev.praxis.statistics;

/**
 * The same as {@link ColumnStatistics}, in plain loops: one pass for the means, one for the
 * variances around them.
 *
 * <pre>{@code
 * mean = x₀ + Σ (x − x₀) / n        variance = Σ (x − mean)² / n,   or n − 1
 * }</pre>
 *
 * <p>All is measured from the first number, x₀, so that an offset costs no digits. Cost: {@code O(n
 * · d)}.
 */
public final class PlainColumnStatistics {
  private PlainColumnStatistics() {}

  /** The smallest number of each column. */
  public static double[] least(double[][] points) {
    double[] least = points[0].clone();
    for (double[] x : points) {
      for (int j = 0; j < least.length; j++) {
        least[j] = Math.min(least[j], x[j]);
      }
    }
    return least;
  }

  /** The largest number of each column. */
  public static double[] most(double[][] points) {
    double[] most = points[0].clone();
    for (double[] x : points) {
      for (int j = 0; j < most.length; j++) {
        most[j] = Math.max(most[j], x[j]);
      }
    }
    return most;
  }

  /** The mean of each column. */
  public static double[] means(double[][] points) {
    double[] means = meanDifferences(points);
    for (int j = 0; j < means.length; j++) {
      means[j] += points[0][j];
    }
    return means;
  }

  private static double[] meanDifferences(double[][] points) {
    double[] means = new double[points[0].length];
    for (double[] x : points) {
      for (int j = 0; j < means.length; j++) {
        means[j] += (x[j] - points[0][j]) / points.length;
      }
    }
    return means;
  }

  /**
   * The variance of each column.
   *
   * @param divisor n or n − 1
   */
  public static double[] variances(double[][] points, int divisor) {
    double[] means = meanDifferences(points);
    double[] variances = new double[means.length];
    for (double[] x : points) {
      for (int j = 0; j < means.length; j++) {
        double difference = (x[j] - points[0][j]) - means[j];
        variances[j] += difference * difference / divisor;
      }
    }
    return variances;
  }
}
