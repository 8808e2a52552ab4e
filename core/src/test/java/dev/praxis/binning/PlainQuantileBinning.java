package dev.praxis.binning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The same as {@link QuantileBinning} of a column, in plain loops.
 *
 * <pre>{@code
 * edges: the quantiles of 0, 1/b, …, 1;   xₕ with h = ⌈n · p⌉, halfway to the next where n · p is whole
 * }</pre>
 *
 * <p>Edges that are the same are merged, but not into one bin: then one edge stands halfway between
 * the least number and the next. Halfway is computed with the decimals that are written. A number
 * on an edge is in the bin above it. Cost: {@code O(n · log n)} to learn, {@code O(b)} a number.
 */
public final class PlainQuantileBinning {
  private PlainQuantileBinning() {}

  /** The edges of at most b bins. */
  public static double[] edges(double[] column, int bins) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double[] edges = new double[bins + 1];
    int count = 0;
    for (int k = 0; k <= bins; k++) {
      int below = n * k / bins;
      double high = sorted[Math.min(below, n - 1)];
      double low = n * k % bins == 0 ? sorted[Math.max(below - 1, 0)] : high;
      double edge = below == n ? high : k == 0 ? low : halfway(low, high);
      if (count == 0 || edge > edges[count - 1]) {
        edges[count++] = edge;
      }
    }
    if (count == 2) {
      int next = 0;
      while (sorted[next] == sorted[0]) {
        next++;
      }
      double edge = halfway(sorted[0], sorted[next]);
      return new double[] {edges[0], edge > sorted[0] ? edge : sorted[next], edges[1]};
    }
    return Arrays.copyOf(edges, count);
  }

  private static double halfway(double low, double high) {
    BigDecimal sum = decimal(low).add(decimal(high));
    return sum.multiply(new BigDecimal("0.5")).doubleValue();
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
