package dev.praxis.linear;

import java.util.Arrays;

/**
 * Coefficients that a whole shrinking costs a few numbers, not one step for each: {@code w = scale
 * · v}, where L2 makes the scale smaller, and L1 is made up for when a coefficient is needed next.
 */
final class LazyWeights {
  /** Below it the scale is multiplied out, before digits of the means are lost. */
  private static final double LEAST_SCALE = 1e-3;

  private final double[] v;
  private final boolean sparse;
  private final boolean averaged;
  private double scale = 1;

  /** The length that L1 has taken from all v so far, and what each has paid of it. */
  private double taken;

  private final double[] paid;

  /** The sum of w after each step is {@code total + summed · v − early}, as v came to be later. */
  private double summed;

  private final double[] early;
  private final double[] total;

  /**
   * Zeros.
   *
   * @param sparse whether there is L1
   * @param averaged whether sums are kept
   */
  LazyWeights(int columns, boolean sparse, boolean averaged) {
    this.sparse = sparse;
    this.averaged = averaged;
    v = new double[columns];
    paid = new double[sparse ? columns : 0];
    early = new double[averaged ? columns : 0];
    total = new double[averaged ? columns : 0];
  }

  /** {@code w · x}, for a row of a sparse matrix: four chains, added up at the end. */
  double dot(int[] places, double[] x, int from, int to) {
    if (sparse) {
      for (int k = from; k < to; k++) {
        pay(places[k]);
      }
    }
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = from;
    for (; k + 3 < to; k += 4) {
      a = Math.fma(v[places[k]], x[k], a);
      b = Math.fma(v[places[k + 1]], x[k + 1], b);
      c = Math.fma(v[places[k + 2]], x[k + 2], c);
      d = Math.fma(v[places[k + 3]], x[k + 3], d);
    }
    for (; k < to; k++) {
      a = Math.fma(v[places[k]], x[k], a);
    }
    return scale * ((a + b) + (c + d));
  }

  /** {@code w ← w + factor · x}, of coefficients that {@link #dot} has just looked at. */
  void add(double factor, int[] places, double[] x, int from, int to) {
    double step = factor / scale;
    for (int k = from; k < to; k++) {
      v[places[k]] = Math.fma(step, x[k], v[places[k]]);
    }
    if (averaged) {
      for (int k = from; k < to; k++) {
        early[places[k]] = Math.fma(step * summed, x[k], early[places[k]]);
      }
    }
  }

  /** Ends a step: {@code w ← soft(w, l1) / (1 + l2)}. */
  void shrink(double l1, double l2) {
    taken += l1 / scale;
    scale /= 1 + l2;
    summed += scale;
    if (scale < LEAST_SCALE) {
      multiplyOut();
    }
  }

  private void multiplyOut() {
    if (averaged) {
      System.arraycopy(sums(), 0, total, 0, v.length);
      Arrays.fill(early, 0);
    }
    System.arraycopy(coefficients(), 0, v, 0, v.length);
    Arrays.fill(paid, 0);
    taken = 0;
    summed = 0;
    scale = 1;
  }

  /** w, a copy. */
  double[] coefficients() {
    double[] w = new double[v.length];
    for (int j = 0; j < w.length; j++) {
      w[j] = scale * (sparse ? Penalty.soften(v[j], taken - paid[j]) : v[j]);
    }
    return w;
  }

  /** The sum of w after each step; only where sums are kept. */
  double[] sums() {
    double[] sums = new double[v.length];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = total[j] + (summed * v[j] - early[j]);
    }
    return sums;
  }

  private void pay(int j) {
    v[j] = Penalty.soften(v[j], taken - paid[j]);
    paid[j] = taken;
  }
}
