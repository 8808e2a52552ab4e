package dev.praxis.statistics;

/**
 * The same as {@link Covariance}, in plain loops: the means, then all products around them.
 *
 * <pre>{@code
 * C = Σ (x − m)(x − m)ᵀ / (n − 1)        m = x₀ + Σ (x − x₀) / n
 * }</pre>
 *
 * <p>All is measured from the first row, x₀, so that an offset costs no digits. Cost: {@code O(n ·
 * d²)}.
 */
public final class PlainCovariance {
  private PlainCovariance() {}

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
        means[j] += x[j] - points[0][j];
      }
    }
    for (int j = 0; j < means.length; j++) {
      means[j] /= points.length;
    }
    return means;
  }

  /** The covariance of the columns, {@code d × d}, of two rows at least. */
  public static double[][] matrix(double[][] points) {
    int d = points[0].length;
    double[] means = meanDifferences(points);
    double[][] covariance = new double[d][d];
    double[] centred = new double[d];
    for (double[] x : points) {
      for (int j = 0; j < d; j++) {
        centred[j] = (x[j] - points[0][j]) - means[j];
      }
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariance[i][j] += centred[i] * centred[j];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] /= points.length - 1;
      }
    }
    return covariance;
  }
}
