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
    int whole = length - length % LANES;
    for (int lane = 0; lane < LANES; lane += STEP) {
      rankTwoAndProducts(row, lane, whole, p, w, q, v, x, factor, sums).intoArray(lanes, lane);
    }
    for (int j = whole; j < length; j++) {
      row[j] = Math.fma(-p, w[j], Math.fma(-q, v[j], row[j]));
      sums[j] = Math.fma(row[j], factor, sums[j]);
      lanes[j - whole] = Math.fma(row[j], x[j], lanes[j - whole]);
    }
    return RowKernels.folded(lanes);
  }

  /** Every {@code LANES / STEP}-th vector of a row. */
  private static DoubleVector rankTwoAndProducts(
      double[] row,
      int from,
      int to,
      double p,
      double[] w,
      double q,
      double[] v,
      double[] x,
      double factor,
      double[] sums) {
    DoubleVector minusP = DoubleVector.broadcast(SPECIES, -p);
    DoubleVector minusQ = DoubleVector.broadcast(SPECIES, -q);
    DoubleVector factors = DoubleVector.broadcast(SPECIES, factor);
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int j = from; j < to; j += LANES) {
      DoubleVector inner =
          minusQ.fma(
              DoubleVector.fromArray(SPECIES, v, j), DoubleVector.fromArray(SPECIES, row, j));
      DoubleVector result = minusP.fma(DoubleVector.fromArray(SPECIES, w, j), inner);
      result.intoArray(row, j);
      result.fma(factors, DoubleVector.fromArray(SPECIES, sums, j)).intoArray(sums, j);
      sum = result.fma(DoubleVector.fromArray(SPECIES, x, j), sum);
    }
    return sum;
  }

  @Override
  public void rotateBack(
      double[][] rows, int last, int from, int to, int width, double[] cosines, double[] sines) {
    int k = 0;
    for (; k + 4 * STEP <= width; k += 4 * STEP) {
      rotateFourBack(rows, last, from, to, k, cosines, sines);
    }
    for (; k + STEP <= width; k += STEP) {
      rotateOneBack(rows, last, from, to, k, cosines, sines);
    }
    for (; k < width; k++) {
      rotateColumnBack(rows, last, from, to, k, cosines, sines);
    }
  }

  private static void rotateFourBack(
      double[][] rows, int last, int from, int to, int k, double[] cosines, double[] sines) {
    double[] upper = rows[last - to];
    DoubleVector g0 = DoubleVector.fromArray(SPECIES, upper, k);
    DoubleVector g1 = DoubleVector.fromArray(SPECIES, upper, k + STEP);
    DoubleVector g2 = DoubleVector.fromArray(SPECIES, upper, k + 2 * STEP);
    DoubleVector g3 = DoubleVector.fromArray(SPECIES, upper, k + 3 * STEP);
    for (int r = to - 1; r >= from; r--) {
      double[] lower = rows[last - r];
      DoubleVector c = DoubleVector.broadcast(SPECIES, cosines[r]);
      DoubleVector s = DoubleVector.broadcast(SPECIES, sines[r]);
      DoubleVector minus = DoubleVector.broadcast(SPECIES, -sines[r]);
      DoubleVector f = DoubleVector.fromArray(SPECIES, lower, k);
      c.fma(g0, s.mul(f)).intoArray(upper, k);
      g0 = minus.fma(g0, c.mul(f));
      f = DoubleVector.fromArray(SPECIES, lower, k + STEP);
      c.fma(g1, s.mul(f)).intoArray(upper, k + STEP);
      g1 = minus.fma(g1, c.mul(f));
      f = DoubleVector.fromArray(SPECIES, lower, k + 2 * STEP);
      c.fma(g2, s.mul(f)).intoArray(upper, k + 2 * STEP);
      g2 = minus.fma(g2, c.mul(f));
      f = DoubleVector.fromArray(SPECIES, lower, k + 3 * STEP);
      c.fma(g3, s.mul(f)).intoArray(upper, k + 3 * STEP);
      g3 = minus.fma(g3, c.mul(f));
      upper = lower;
    }
    g0.intoArray(upper, k);
    g1.intoArray(upper, k + STEP);
    g2.intoArray(upper, k + 2 * STEP);
    g3.intoArray(upper, k + 3 * STEP);
  }

  private static void rotateOneBack(
      double[][] rows, int last, int from, int to, int k, double[] cosines, double[] sines) {
    double[] upper = rows[last - to];
    DoubleVector g = DoubleVector.fromArray(SPECIES, upper, k);
    for (int r = to - 1; r >= from; r--) {
      double[] lower = rows[last - r];
      DoubleVector c = DoubleVector.broadcast(SPECIES, cosines[r]);
      DoubleVector s = DoubleVector.broadcast(SPECIES, sines[r]);
      DoubleVector f = DoubleVector.fromArray(SPECIES, lower, k);
      c.fma(g, s.mul(f)).intoArray(upper, k);
      g = DoubleVector.broadcast(SPECIES, -sines[r]).fma(g, c.mul(f));
      upper = lower;
    }
    g.intoArray(upper, k);
  }

  private static void rotateColumnBack(
      double[][] rows, int last, int from, int to, int k, double[] cosines, double[] sines) {
    double g = rows[last - to][k];
    for (int r = to - 1; r >= from; r--) {
      double f = rows[last - r][k];
      rows[last - r - 1][k] = Math.fma(cosines[r], g, sines[r] * f);
      g = Math.fma(-sines[r], g, cosines[r] * f);
    }
    rows[last - from][k] = g;
  }

  @Override
  public void rotateTwiceBack(
      double[][] rows,
      int last,
      int count,
      int width,
      double[] firstCosines,
      double[] firstSines,
      double[] secondCosines,
      double[] secondSines) {
    int k = 0;
    for (; k + 4 * STEP <= width; k += 4 * STEP) {
      rotateFourTwiceBack(
          rows, last, count, k, firstCosines, firstSines, secondCosines, secondSines);
    }
    for (; k + STEP <= width; k += STEP) {
      rotateOneBack(rows, last, 0, count, k, firstCosines, firstSines);
      rotateOneBack(rows, last, 0, count + 1, k, secondCosines, secondSines);
    }
    for (; k < width; k++) {
      rotateColumnBack(rows, last, 0, count, k, firstCosines, firstSines);
      rotateColumnBack(rows, last, 0, count + 1, k, secondCosines, secondSines);
    }
  }

  /** What leaves the first sweep, h, enters the second in the place of f. */
  private static void rotateFourTwiceBack(
      double[][] rows,
      int last,
      int count,
      int k,
      double[] firstCosines,
      double[] firstSines,
      double[] secondCosines,
      double[] secondSines) {
    double[] above = rows[last - count - 1];
    double[] upper = rows[last - count];
    DoubleVector g0 = DoubleVector.fromArray(SPECIES, upper, k);
    DoubleVector g1 = DoubleVector.fromArray(SPECIES, upper, k + STEP);
    DoubleVector g2 = DoubleVector.fromArray(SPECIES, upper, k + 2 * STEP);
    DoubleVector g3 = DoubleVector.fromArray(SPECIES, upper, k + 3 * STEP);
    DoubleVector e0 = DoubleVector.fromArray(SPECIES, above, k);
    DoubleVector e1 = DoubleVector.fromArray(SPECIES, above, k + STEP);
    DoubleVector e2 = DoubleVector.fromArray(SPECIES, above, k + 2 * STEP);
    DoubleVector e3 = DoubleVector.fromArray(SPECIES, above, k + 3 * STEP);
    for (int r = count - 1; r >= 0; r--) {
      double[] lower = rows[last - r];
      DoubleVector c = DoubleVector.broadcast(SPECIES, firstCosines[r]);
      DoubleVector s = DoubleVector.broadcast(SPECIES, firstSines[r]);
      DoubleVector minus = DoubleVector.broadcast(SPECIES, -firstSines[r]);
      DoubleVector d = DoubleVector.broadcast(SPECIES, secondCosines[r + 1]);
      DoubleVector t = DoubleVector.broadcast(SPECIES, secondSines[r + 1]);
      DoubleVector less = DoubleVector.broadcast(SPECIES, -secondSines[r + 1]);
      DoubleVector f = DoubleVector.fromArray(SPECIES, lower, k);
      DoubleVector h = c.fma(g0, s.mul(f));
      g0 = minus.fma(g0, c.mul(f));
      d.fma(e0, t.mul(h)).intoArray(above, k);
      e0 = less.fma(e0, d.mul(h));
      f = DoubleVector.fromArray(SPECIES, lower, k + STEP);
      h = c.fma(g1, s.mul(f));
      g1 = minus.fma(g1, c.mul(f));
      d.fma(e1, t.mul(h)).intoArray(above, k + STEP);
      e1 = less.fma(e1, d.mul(h));
      f = DoubleVector.fromArray(SPECIES, lower, k + 2 * STEP);
      h = c.fma(g2, s.mul(f));
      g2 = minus.fma(g2, c.mul(f));
      d.fma(e2, t.mul(h)).intoArray(above, k + 2 * STEP);
      e2 = less.fma(e2, d.mul(h));
      f = DoubleVector.fromArray(SPECIES, lower, k + 3 * STEP);
      h = c.fma(g3, s.mul(f));
      g3 = minus.fma(g3, c.mul(f));
      d.fma(e3, t.mul(h)).intoArray(above, k + 3 * STEP);
      e3 = less.fma(e3, d.mul(h));
      above = upper;
      upper = lower;
    }
    g0.intoArray(upper, k);
    g1.intoArray(upper, k + STEP);
    g2.intoArray(upper, k + 2 * STEP);
    g3.intoArray(upper, k + 3 * STEP);
    e0.intoArray(above, k);
    e1.intoArray(above, k + STEP);
    e2.intoArray(above, k + 2 * STEP);
    e3.intoArray(above, k + 3 * STEP);
    rotateFourBack(rows, last, 0, 1, k, secondCosines, secondSines);
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
