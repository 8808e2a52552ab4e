package dev.praxis.internal.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The row kernels on the Vector API.
 *
 * <p>The eight lanes of an inner product are one, two or four vectors, so its order is that of the
 * scalar twin on every processor. Rotations and reflections take four vectors of columns at a time:
 * each is a chain down the rows, and one alone would wait for itself.
 */
final class VectorRowKernels implements RowKernels {
  private static final VectorSpecies<Double> SPECIES = VectorKernels.SPECIES;
  private static final int STEP = SPECIES.length();

  private final double[] lanes = new double[LANES];

  @Override
  public double rankTwoAndDot(
      double[] row, int length, double p, double[] w, double q, double[] v, double[] x) {
    int whole = length - length % LANES;
    for (int lane = 0; lane < LANES; lane += STEP) {
      rankTwoAndDot(row, lane, whole, p, w, q, v, x).intoArray(lanes, lane);
    }
    for (int j = whole; j < length; j++) {
      row[j] = Math.fma(-p, w[j], Math.fma(-q, v[j], row[j]));
      lanes[j - whole] = Math.fma(row[j], x[j], lanes[j - whole]);
    }
    return RowKernels.folded(lanes);
  }

  /** Every {@code LANES / STEP}-th vector of a row. */
  private static DoubleVector rankTwoAndDot(
      double[] row, int from, int to, double p, double[] w, double q, double[] v, double[] x) {
    DoubleVector minusP = DoubleVector.broadcast(SPECIES, -p);
    DoubleVector minusQ = DoubleVector.broadcast(SPECIES, -q);
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int j = from; j < to; j += LANES) {
      DoubleVector inner =
          minusQ.fma(
              DoubleVector.fromArray(SPECIES, v, j), DoubleVector.fromArray(SPECIES, row, j));
      DoubleVector result = minusP.fma(DoubleVector.fromArray(SPECIES, w, j), inner);
      result.intoArray(row, j);
      sum = result.fma(DoubleVector.fromArray(SPECIES, x, j), sum);
    }
    return sum;
  }

  @Override
  public void rotate(
      double[][] rows, int last, int count, int width, double[] cosines, double[] sines, int from) {
    int k = 0;
    for (; k + 4 * STEP <= width; k += 4 * STEP) {
      rotateFour(rows, last, count, k, cosines, sines, from);
    }
    for (; k + STEP <= width; k += STEP) {
      rotateOne(rows, last, count, k, cosines, sines, from);
    }
    for (; k < width; k++) {
      rotateColumn(rows, last, count, k, cosines, sines, from);
    }
  }

  private static void rotateFour(
      double[][] rows, int last, int count, int k, double[] cosines, double[] sines, int from) {
    double[] lower = rows[last];
    DoubleVector f0 = DoubleVector.fromArray(SPECIES, lower, k);
    DoubleVector f1 = DoubleVector.fromArray(SPECIES, lower, k + STEP);
    DoubleVector f2 = DoubleVector.fromArray(SPECIES, lower, k + 2 * STEP);
    DoubleVector f3 = DoubleVector.fromArray(SPECIES, lower, k + 3 * STEP);
    for (int r = 0; r < count; r++) {
      double[] upper = rows[last - 1 - r];
      DoubleVector c = DoubleVector.broadcast(SPECIES, cosines[from + r]);
      DoubleVector s = DoubleVector.broadcast(SPECIES, sines[from + r]);
      DoubleVector g = DoubleVector.fromArray(SPECIES, upper, k);
      s.fma(g, c.mul(f0)).intoArray(lower, k);
      f0 = c.fma(g, s.mul(f0).neg());
      g = DoubleVector.fromArray(SPECIES, upper, k + STEP);
      s.fma(g, c.mul(f1)).intoArray(lower, k + STEP);
      f1 = c.fma(g, s.mul(f1).neg());
      g = DoubleVector.fromArray(SPECIES, upper, k + 2 * STEP);
      s.fma(g, c.mul(f2)).intoArray(lower, k + 2 * STEP);
      f2 = c.fma(g, s.mul(f2).neg());
      g = DoubleVector.fromArray(SPECIES, upper, k + 3 * STEP);
      s.fma(g, c.mul(f3)).intoArray(lower, k + 3 * STEP);
      f3 = c.fma(g, s.mul(f3).neg());
      lower = upper;
    }
    f0.intoArray(lower, k);
    f1.intoArray(lower, k + STEP);
    f2.intoArray(lower, k + 2 * STEP);
    f3.intoArray(lower, k + 3 * STEP);
  }

  private static void rotateOne(
      double[][] rows, int last, int count, int k, double[] cosines, double[] sines, int from) {
    double[] lower = rows[last];
    DoubleVector f = DoubleVector.fromArray(SPECIES, lower, k);
    for (int r = 0; r < count; r++) {
      double[] upper = rows[last - 1 - r];
      DoubleVector c = DoubleVector.broadcast(SPECIES, cosines[from + r]);
      DoubleVector s = DoubleVector.broadcast(SPECIES, sines[from + r]);
      DoubleVector g = DoubleVector.fromArray(SPECIES, upper, k);
      s.fma(g, c.mul(f)).intoArray(lower, k);
      f = c.fma(g, s.mul(f).neg());
      lower = upper;
    }
    f.intoArray(lower, k);
  }

  private static void rotateColumn(
      double[][] rows, int last, int count, int k, double[] cosines, double[] sines, int from) {
    double f = rows[last][k];
    for (int r = 0; r < count; r++) {
      int i = last - 1 - r;
      double c = cosines[from + r];
      double s = sines[from + r];
      double g = rows[i][k];
      rows[i + 1][k] = Math.fma(s, g, c * f);
      f = Math.fma(c, g, -(s * f));
    }
    rows[last - count][k] = f;
  }

  @Override
  public void reflect(double[][] rows, int length, int width, double[] u, double factor) {
    int k = 0;
    for (; k + 4 * STEP <= width; k += 4 * STEP) {
      reflectFour(rows, length, k, u, factor);
    }
    for (; k + STEP <= width; k += STEP) {
      reflectOne(rows, length, k, u, factor);
    }
    for (; k < width; k++) {
      reflectColumn(rows, length, k, u, factor);
    }
  }

  private static void reflectFour(double[][] rows, int length, int k, double[] u, double factor) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector s0 = zero, s1 = zero, s2 = zero, s3 = zero;
    for (int j = 0; j < length; j++) {
      double[] row = rows[j];
      DoubleVector uj = DoubleVector.broadcast(SPECIES, u[j]);
      s0 = uj.fma(DoubleVector.fromArray(SPECIES, row, k), s0);
      s1 = uj.fma(DoubleVector.fromArray(SPECIES, row, k + STEP), s1);
      s2 = uj.fma(DoubleVector.fromArray(SPECIES, row, k + 2 * STEP), s2);
      s3 = uj.fma(DoubleVector.fromArray(SPECIES, row, k + 3 * STEP), s3);
    }
    DoubleVector scale = DoubleVector.broadcast(SPECIES, factor);
    s0 = s0.mul(scale);
    s1 = s1.mul(scale);
    s2 = s2.mul(scale);
    s3 = s3.mul(scale);
    for (int j = 0; j < length; j++) {
      double[] row = rows[j];
      DoubleVector uj = DoubleVector.broadcast(SPECIES, -u[j]);
      uj.fma(s0, DoubleVector.fromArray(SPECIES, row, k)).intoArray(row, k);
      uj.fma(s1, DoubleVector.fromArray(SPECIES, row, k + STEP)).intoArray(row, k + STEP);
      uj.fma(s2, DoubleVector.fromArray(SPECIES, row, k + 2 * STEP)).intoArray(row, k + 2 * STEP);
      uj.fma(s3, DoubleVector.fromArray(SPECIES, row, k + 3 * STEP)).intoArray(row, k + 3 * STEP);
    }
  }

  private static void reflectOne(double[][] rows, int length, int k, double[] u, double factor) {
    DoubleVector s = DoubleVector.zero(SPECIES);
    for (int j = 0; j < length; j++) {
      s = DoubleVector.broadcast(SPECIES, u[j]).fma(DoubleVector.fromArray(SPECIES, rows[j], k), s);
    }
    s = s.mul(DoubleVector.broadcast(SPECIES, factor));
    for (int j = 0; j < length; j++) {
      DoubleVector uj = DoubleVector.broadcast(SPECIES, -u[j]);
      uj.fma(s, DoubleVector.fromArray(SPECIES, rows[j], k)).intoArray(rows[j], k);
    }
  }

  private static void reflectColumn(double[][] rows, int length, int k, double[] u, double factor) {
    double s = 0;
    for (int j = 0; j < length; j++) {
      s = Math.fma(u[j], rows[j][k], s);
    }
    s *= factor;
    for (int j = 0; j < length; j++) {
      rows[j][k] = Math.fma(-u[j], s, rows[j][k]);
    }
  }
}
