package dev.praxis.scaling;

/**
 * The same as {@link StandardScaler}, in plain loops: one pass for the means, one for the standard
 * deviations around them, one to scale.
 *
 * <pre>{@code
 * z = (x − mean) / σ        mean = x₀ + Σ (x − x₀) / n        σ² = Σ (x − mean)² / n,   or n − 1
 * }</pre>
 *
 * <p>A column whose variance may be nothing but rounding is divided by 1. Cost: {@code O(n · d)}.
 */
public final class PlainStandardScaler {
  private PlainStandardScaler() {}

  public static double[] means(double[][] points) {
    double[] means = new double[points[0].length];
    for (double[] x : points) {
      for (int j = 0; j < means.length; j++) {
        means[j] += x[j] - points[0][j];
      }
    }
    for (int j = 0; j < means.length; j++) {
      means[j] = points[0][j] + means[j] / points.length;
    }
    return means;
  }

  /**
   * The standard deviations; 1 where there is none.
   *
   * @param divisor n or n − 1
   */
  public static double[] scales(double[][] points, double[] means, int divisor) {
    double[] scales = new double[means.length];
    for (double[] x : points) {
      for (int j = 0; j < means.length; j++) {
        scales[j] += (x[j] - means[j]) * (x[j] - means[j]);
      }
    }
    double epsilon = Math.ulp(1.0) * points.length;
    for (int j = 0; j < means.length; j++) {
      double variance = scales[j] / points.length;
      double rounding = epsilon * variance + Math.pow(epsilon * means[j], 2);
      scales[j] = variance <= rounding ? 1 : Math.sqrt(scales[j] / divisor);
    }
    return scales;
  }

  public static double[][] transform(double[][] points, double[] means, double[] scales) {
    double[][] scaled = new double[points.length][means.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < means.length; j++) {
        scaled[i][j] = (points[i][j] - means[j]) / scales[j];
      }
    }
    return scaled;
  }
}
