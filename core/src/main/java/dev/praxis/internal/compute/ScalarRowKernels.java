package dev.praxis.internal.compute;

import java.util.Arrays;

/** The row kernels in plain Java: loops over outputs, which HotSpot vectorises. */
final class ScalarRowKernels implements RowKernels {
  private final double[] lanes = new double[LANES];
  private double[] sums = {};

  @Override
  public double rankTwoAndProducts(
      double[] row,
      int length,
      double p,
      double[] w,
      double q,
      double[] v,
      double[] x,
      double factor,
      double[] sums) {
    for (int j = 0; j < length; j++) {
      row[j] = Math.fma(-p, w[j], Math.fma(-q, v[j], row[j]));
    }
    addMultiple(sums, factor, row, length);
    return dot(row, x, length);
  }

  private double dot(double[] x, double[] y, int length) {
    double a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0, a6 = 0, a7 = 0;
    int j = 0;
    for (; j + LANES <= length; j += LANES) {
      a0 = Math.fma(x[j], y[j], a0);
      a1 = Math.fma(x[j + 1], y[j + 1], a1);
      a2 = Math.fma(x[j + 2], y[j + 2], a2);
      a3 = Math.fma(x[j + 3], y[j + 3], a3);
      a4 = Math.fma(x[j + 4], y[j + 4], a4);
      a5 = Math.fma(x[j + 5], y[j + 5], a5);
      a6 = Math.fma(x[j + 6], y[j + 6], a6);
      a7 = Math.fma(x[j + 7], y[j + 7], a7);
    }
    lanes[0] = a0;
    lanes[1] = a1;
    lanes[2] = a2;
    lanes[3] = a3;
    lanes[4] = a4;
    lanes[5] = a5;
    lanes[6] = a6;
    lanes[7] = a7;
    for (int lane = 0; j < length; j++, lane++) {
      lanes[lane] = Math.fma(x[j], y[j], lanes[lane]);
    }
    return RowKernels.folded(lanes);
  }

  @Override
  public void rotateBack(
      double[][] rows, int last, int from, int to, int width, double[] cosines, double[] sines) {
    for (int r = to - 1; r >= from; r--) {
      int i = last - 1 - r;
      rotateBack(rows[i], rows[i + 1], width, cosines[r], sines[r]);
    }
  }

  private static void rotateBack(double[] upper, double[] lower, int width, double c, double s) {
    for (int k = 0; k < width; k++) {
      double g = upper[k];
      double f = lower[k];
      upper[k] = Math.fma(c, g, s * f);
      lower[k] = Math.fma(-s, g, c * f);
    }
  }

  @Override
  public void reflect(double[][] rows, int length, int width, double[] u, double factor) {
    if (sums.length < width) {
      sums = new double[width];
    }
    Arrays.fill(sums, 0, width, 0.0);
    for (int j = 0; j < length; j++) {
      addMultiple(sums, u[j], rows[j], width);
    }
    for (int k = 0; k < width; k++) {
      sums[k] *= factor;
    }
    for (int j = 0; j < length; j++) {
      addMultiple(rows[j], -u[j], sums, width);
    }
  }

  private static void addMultiple(double[] to, double factor, double[] row, int width) {
    for (int k = 0; k < width; k++) {
      to[k] = Math.fma(factor, row[k], to[k]);
    }
  }
}
