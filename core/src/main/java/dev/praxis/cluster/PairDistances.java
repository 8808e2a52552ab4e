package dev.praxis.cluster;

import dev.praxis.internal.compute.Kernels;

/**
 * Squared distances of pairs: row i of one list to row i of another.
 *
 * <p>One pair is one chain of additions, each of which waits for the one before; four chains side
 * by side fill the waiting. Every chain is that of {@link Kernels#squaredDistance}.
 */
final class PairDistances {
  private PairDistances() {}

  /**
   * {@code out[i] = Σⱼ (x[xOffsets[i] + j] − y[yOffsets[i] + j])²} for {@code i < count}.
   *
   * @param dimension the length of every row
   */
  static void squared(
      double[] x,
      int[] xOffsets,
      double[] y,
      int[] yOffsets,
      int count,
      int dimension,
      double[] out) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      four(x, xOffsets, y, yOffsets, i, dimension, out);
    }
    for (; i < count; i++) {
      out[i] = Kernels.squaredDistance(x, xOffsets[i], y, yOffsets[i], dimension);
    }
  }

  /**
   * Reads one number of every cache line of some rows, so that all of them are on their way from
   * memory at once; chains of additions alone wait for a few at a time. Worth it for rows that are
   * picked here and there, which no prefetcher foresees.
   *
   * @return a sum without meaning, which keeps the reads from being optimised away
   */
  static double touch(double[] x, int[] offsets, int count, int dimension) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      for (int at = offsets[i]; at < offsets[i] + dimension; at += 8) {
        sum += x[at];
      }
    }
    return sum;
  }

  private static void four(
      double[] x, int[] xOffsets, double[] y, int[] yOffsets, int i, int dimension, double[] out) {
    int x0 = xOffsets[i];
    int x1 = xOffsets[i + 1];
    int x2 = xOffsets[i + 2];
    int x3 = xOffsets[i + 3];
    int y0 = yOffsets[i];
    int y1 = yOffsets[i + 1];
    int y2 = yOffsets[i + 2];
    int y3 = yOffsets[i + 3];
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int j = 0; j < dimension; j++) {
      double a = x[x0 + j] - y[y0 + j];
      double b = x[x1 + j] - y[y1 + j];
      double c = x[x2 + j] - y[y2 + j];
      double e = x[x3 + j] - y[y3 + j];
      s0 = Math.fma(a, a, s0);
      s1 = Math.fma(b, b, s1);
      s2 = Math.fma(c, c, s2);
      s3 = Math.fma(e, e, s3);
    }
    out[i] = s0;
    out[i + 1] = s1;
    out[i + 2] = s2;
    out[i + 3] = s3;
  }
}
