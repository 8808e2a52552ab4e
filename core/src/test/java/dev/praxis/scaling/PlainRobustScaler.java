package dev.praxis.scaling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The same as {@link RobustScaler}, in plain loops.
 *
 * <pre>{@code
 * y = (x − median) / (upper quartile − lower quartile)
 * }</pre>
 *
 * <p>A column whose quartiles are equal is divided by 1. Cost: {@code O(n · log n · d)}.
 */
public final class PlainRobustScaler {
  private PlainRobustScaler() {}

  /** The points learned from, scaled. */
  public static double[][] fitTransform(double[][] points) {
    double[][] scaled = new double[points.length][points[0].length];
    double[] sorted = new double[points.length];
    for (int j = 0; j < points[0].length; j++) {
      for (int i = 0; i < points.length; i++) {
        sorted[i] = points[i][j];
      }
      Arrays.sort(sorted);
      double median = quantile(sorted, 0.5);
      double range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
      for (int i = 0; i < points.length; i++) {
        scaled[i][j] = (points[i][j] - median) / (range > 0 ? range : 1);
      }
    }
    return scaled;
  }

  /**
   * The number at place {@code p · (n − 1)}, between two numbers if that is not whole, with the
   * decimals that are written.
   */
  public static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    BigDecimal low = decimal(sorted[below]);
    BigDecimal apart = decimal(sorted[above]).subtract(low);
    return low.add(apart.multiply(new BigDecimal(place - below))).doubleValue();
  }

  /** The shortest decimal that is read as this number: what is written. */
  private static BigDecimal decimal(double x) {
    int digits = 1;
    while (new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue()
        != x) {
      digits++;
    }
    return new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }
}
