package dev.praxis.anomaly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The same as {@link IqrRule}, in plain loops.
 *
 * <pre>{@code
 * score = max over the columns of max(Q₁ − x, x − Q₃, 0) / (Q₃ − Q₁)
 * }</pre>
 *
 * <p>A score is above 1.5 if and only if the number is beyond a fence, which is computed with the
 * decimals that are written; rounding does not decide.
 *
 * <p>Cost: {@code O(n · log n)} a column.
 */
public final class PlainIqrRule {
  private PlainIqrRule() {}

  /** The highest score of the columns. */
  public static double score(double[][] points, double[] x) {
    double highest = 0;
    for (int j = 0; j < x.length; j++) {
      highest = Math.max(highest, score(points, x, j));
    }
    return highest;
  }

  /** How many ranges between the quartiles of a column a row is outside of them. */
  public static double score(double[][] points, double[] x, int column) {
    double[] sorted = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      sorted[i] = points[i][column];
    }
    Arrays.sort(sorted);
    double lower = quantile(sorted, 0.25);
    double upper = quantile(sorted, 0.75);
    double beyond = Math.max(lower - x[column], x[column] - upper);
    double score = beyond > 0 ? beyond / (upper - lower) : 0;
    BigDecimal range = decimal(upper).subtract(decimal(lower));
    BigDecimal reach = range.multiply(new BigDecimal("1.5"));
    boolean isBeyond =
        x[column] < decimal(lower).subtract(reach).doubleValue()
            || x[column] > decimal(upper).add(reach).doubleValue();
    return isBeyond ? Math.max(score, Math.nextUp(1.5)) : Math.min(score, 1.5);
  }

  /**
   * The number at place {@code p · (n − 1)}, between two numbers if that is not whole, with the
   * decimals that are written.
   */
  private static double quantile(double[] sorted, double p) {
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
