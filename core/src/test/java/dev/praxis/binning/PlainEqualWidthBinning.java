package dev.praxis.binning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The same as {@link EqualWidthBinning} of a column, in plain loops.
 *
 * <pre>{@code
 * edge k = ((b − k) · least + k · most) / b, with the decimals that are written
 * }</pre>
 *
 * <p>A constant column has one edge. A number on an edge is in the bin above it. Cost: {@code O(n)}
 * to learn, {@code O(b)} a number.
 */
public final class PlainEqualWidthBinning {
  private PlainEqualWidthBinning() {}

  /** The edges of b bins. */
  public static double[] edges(double[] column, int bins) {
    double least = column[0];
    double most = column[0];
    for (double x : column) {
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    double[] edges = new double[bins + 1];
    for (int k = 0; k <= bins; k++) {
      BigDecimal ofLeast = decimal(least).multiply(BigDecimal.valueOf(bins - k));
      BigDecimal ofMost = decimal(most).multiply(BigDecimal.valueOf(k));
      BigDecimal sum = ofLeast.add(ofMost);
      edges[k] = sum.divide(BigDecimal.valueOf(bins), MathContext.DECIMAL128).doubleValue();
    }
    return least < most ? edges : Arrays.copyOf(edges, 1);
  }

  /** The number of the bin, from 0: beyond the outer edges the first or the last. */
  public static int bin(double[] edges, double x) {
    int bin = 0;
    for (int k = 1; k < edges.length - 1; k++) {
      bin += x >= edges[k] ? 1 : 0;
    }
    return bin;
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
