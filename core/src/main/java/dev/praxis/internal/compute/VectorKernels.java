package dev.praxis.internal.compute;

import java.util.function.Supplier;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on the Vector API: register tiles of four rows by four vectors of targets.
 *
 * <p>A lane is an output, never a part of a sum, so the width of the registers cannot change a bit.
 * Four rows by four vectors are sixteen chains at once, enough to hide the latency of the
 * additions, for four loads and four broadcasts per feature. A single panel is taken eight rows at
 * a time instead. Rows missing from the last tile are filled by repeating the last row: it is
 * computed again and written again, the same.
 */
final class VectorKernels implements Kernels {
  static final VectorSpecies<Double> SPECIES = widest();
  private static final int LANES = SPECIES.length();
  private static final int WIDTH = Panels.WIDTH;

  private final int[] x = new int[8];
  private final int[] o = new int[8];

  /** What {@link KernelProvider} calls by name. */
  static Supplier<Kernels> supplier() {
    return VectorKernels::new;
  }

  /** A panel must be a whole number of vectors. */
  private static VectorSpecies<Double> widest() {
    VectorSpecies<Double> preferred = DoubleVector.SPECIES_PREFERRED;
    return preferred.length() > WIDTH ? DoubleVector.SPECIES_512 : preferred;
  }

  @Override
  public void squaredDistances(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    block(points, offsets, count, targets, fromPanel, toPanel, out, true);
  }

  @Override
  public void addProducts(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    block(points, offsets, count, targets, fromPanel, toPanel, out, false);
  }

  /** Covers a block of outputs with tiles: as many wide ones as fit, then narrow ones. */
  private void block(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out,
      boolean distances) {
    int d = targets.dimension();
    double[] t = targets.values();
    int width = (toPanel - fromPanel) * WIDTH;
    int c = 0;
    for (; c + 4 * LANES <= width; c += 4 * LANES) {
      int t0 = start(targets, fromPanel, c);
      int t1 = start(targets, fromPanel, c + LANES);
      int t2 = start(targets, fromPanel, c + 2 * LANES);
      int t3 = start(targets, fromPanel, c + 3 * LANES);
      for (int i = 0; i < count; i += 4) {
        place(offsets, i, count, 4, width, c);
        if (distances) {
          distances4x4(points, x, t, t0, t1, t2, t3, d, out, o);
        } else {
          products4x4(points, x, t, t0, t1, t2, t3, d, out, o);
        }
      }
    }
    for (; c < width; c += LANES) {
      int t0 = start(targets, fromPanel, c);
      for (int i = 0; i < count; i += 8) {
        place(offsets, i, count, 8, width, c);
        if (distances) {
          distances8x1(points, x, t, t0, d, out, o);
        } else {
          products8x1(points, x, t, t0, d, out, o);
        }
      }
    }
  }

  @Override
  public void addRoots(double[] squared, int rows, int width, double[] sums) {
    for (int t = 0; t < width; t += LANES) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, t);
      for (int i = 0; i < rows; i++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, squared, i * width + t).sqrt());
      }
      sum.intoArray(sums, t);
    }
  }

  @Override
  public void addDeviation(
      double[] points, int at, double[] origin, double weight, double[] sums, int to) {
    int j = 0;
    for (; j + LANES <= origin.length; j += LANES) {
      DoubleVector deviation =
          DoubleVector.fromArray(SPECIES, points, at + j)
              .sub(DoubleVector.fromArray(SPECIES, origin, j));
      DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, to + j);
      deviation.fma(DoubleVector.broadcast(SPECIES, weight), sum).intoArray(sums, to + j);
    }
    for (; j < origin.length; j++) {
      sums[to + j] = Math.fma(weight, points[at + j] - origin[j], sums[to + j]);
    }
  }

  @Override
  public RowKernels rows() {
    return new VectorRowKernels();
  }

  private static int start(Panels targets, int fromPanel, int c) {
    return targets.start(fromPanel + c / WIDTH) + c % WIDTH;
  }

  /** Where the rows of the tile start in the points and in the output. */
  private void place(int[] offsets, int first, int count, int rows, int width, int column) {
    for (int r = 0; r < rows; r++) {
      int i = Math.min(first + r, count - 1);
      x[r] = offsets[i];
      o[r] = i * width + column;
    }
  }

  private static void distances4x4(
      double[] p,
      int[] x,
      double[] t,
      int t0,
      int t1,
      int t2,
      int t3,
      int d,
      double[] out,
      int[] o) {
    int x0 = x[0];
    int x1 = x[1];
    int x2 = x[2];
    int x3 = x[3];
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector a0 = zero, a1 = zero, a2 = zero, a3 = zero;
    DoubleVector b0 = zero, b1 = zero, b2 = zero, b3 = zero;
    DoubleVector c0 = zero, c1 = zero, c2 = zero, c3 = zero;
    DoubleVector e0 = zero, e1 = zero, e2 = zero, e3 = zero;
    for (int j = 0; j < d; j++) {
      DoubleVector v0 = DoubleVector.fromArray(SPECIES, t, t0 + j * WIDTH);
      DoubleVector v1 = DoubleVector.fromArray(SPECIES, t, t1 + j * WIDTH);
      DoubleVector v2 = DoubleVector.fromArray(SPECIES, t, t2 + j * WIDTH);
      DoubleVector v3 = DoubleVector.fromArray(SPECIES, t, t3 + j * WIDTH);
      DoubleVector row = DoubleVector.broadcast(SPECIES, p[x0 + j]);
      DoubleVector difference;
      difference = row.sub(v0);
      a0 = difference.fma(difference, a0);
      difference = row.sub(v1);
      a1 = difference.fma(difference, a1);
      difference = row.sub(v2);
      a2 = difference.fma(difference, a2);
      difference = row.sub(v3);
      a3 = difference.fma(difference, a3);
      row = DoubleVector.broadcast(SPECIES, p[x1 + j]);
      difference = row.sub(v0);
      b0 = difference.fma(difference, b0);
      difference = row.sub(v1);
      b1 = difference.fma(difference, b1);
      difference = row.sub(v2);
      b2 = difference.fma(difference, b2);
      difference = row.sub(v3);
      b3 = difference.fma(difference, b3);
      row = DoubleVector.broadcast(SPECIES, p[x2 + j]);
      difference = row.sub(v0);
      c0 = difference.fma(difference, c0);
      difference = row.sub(v1);
      c1 = difference.fma(difference, c1);
      difference = row.sub(v2);
      c2 = difference.fma(difference, c2);
      difference = row.sub(v3);
      c3 = difference.fma(difference, c3);
      row = DoubleVector.broadcast(SPECIES, p[x3 + j]);
      difference = row.sub(v0);
      e0 = difference.fma(difference, e0);
      difference = row.sub(v1);
      e1 = difference.fma(difference, e1);
      difference = row.sub(v2);
      e2 = difference.fma(difference, e2);
      difference = row.sub(v3);
      e3 = difference.fma(difference, e3);
    }
    a0.intoArray(out, o[0]);
    a1.intoArray(out, o[0] + LANES);
    a2.intoArray(out, o[0] + 2 * LANES);
    a3.intoArray(out, o[0] + 3 * LANES);
    b0.intoArray(out, o[1]);
    b1.intoArray(out, o[1] + LANES);
    b2.intoArray(out, o[1] + 2 * LANES);
    b3.intoArray(out, o[1] + 3 * LANES);
    c0.intoArray(out, o[2]);
    c1.intoArray(out, o[2] + LANES);
    c2.intoArray(out, o[2] + 2 * LANES);
    c3.intoArray(out, o[2] + 3 * LANES);
    e0.intoArray(out, o[3]);
    e1.intoArray(out, o[3] + LANES);
    e2.intoArray(out, o[3] + 2 * LANES);
    e3.intoArray(out, o[3] + 3 * LANES);
  }

  private static void distances8x1(
      double[] p, int[] x, double[] t, int t0, int d, double[] out, int[] o) {
    int x0 = x[0];
    int x1 = x[1];
    int x2 = x[2];
    int x3 = x[3];
    int x4 = x[4];
    int x5 = x[5];
    int x6 = x[6];
    int x7 = x[7];
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector a0 = zero, a1 = zero, a2 = zero, a3 = zero;
    DoubleVector a4 = zero, a5 = zero, a6 = zero, a7 = zero;
    for (int j = 0; j < d; j++) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, t, t0 + j * WIDTH);
      DoubleVector difference;
      difference = DoubleVector.broadcast(SPECIES, p[x0 + j]).sub(v);
      a0 = difference.fma(difference, a0);
      difference = DoubleVector.broadcast(SPECIES, p[x1 + j]).sub(v);
      a1 = difference.fma(difference, a1);
      difference = DoubleVector.broadcast(SPECIES, p[x2 + j]).sub(v);
      a2 = difference.fma(difference, a2);
      difference = DoubleVector.broadcast(SPECIES, p[x3 + j]).sub(v);
      a3 = difference.fma(difference, a3);
      difference = DoubleVector.broadcast(SPECIES, p[x4 + j]).sub(v);
      a4 = difference.fma(difference, a4);
      difference = DoubleVector.broadcast(SPECIES, p[x5 + j]).sub(v);
      a5 = difference.fma(difference, a5);
      difference = DoubleVector.broadcast(SPECIES, p[x6 + j]).sub(v);
      a6 = difference.fma(difference, a6);
      difference = DoubleVector.broadcast(SPECIES, p[x7 + j]).sub(v);
      a7 = difference.fma(difference, a7);
    }
    a0.intoArray(out, o[0]);
    a1.intoArray(out, o[1]);
    a2.intoArray(out, o[2]);
    a3.intoArray(out, o[3]);
    a4.intoArray(out, o[4]);
    a5.intoArray(out, o[5]);
    a6.intoArray(out, o[6]);
    a7.intoArray(out, o[7]);
  }

  private static void products4x4(
      double[] p,
      int[] x,
      double[] t,
      int t0,
      int t1,
      int t2,
      int t3,
      int d,
      double[] out,
      int[] o) {
    int x0 = x[0];
    int x1 = x[1];
    int x2 = x[2];
    int x3 = x[3];
    DoubleVector a0 = DoubleVector.fromArray(SPECIES, out, o[0]);
    DoubleVector a1 = DoubleVector.fromArray(SPECIES, out, o[0] + LANES);
    DoubleVector a2 = DoubleVector.fromArray(SPECIES, out, o[0] + 2 * LANES);
    DoubleVector a3 = DoubleVector.fromArray(SPECIES, out, o[0] + 3 * LANES);
    DoubleVector b0 = DoubleVector.fromArray(SPECIES, out, o[1]);
    DoubleVector b1 = DoubleVector.fromArray(SPECIES, out, o[1] + LANES);
    DoubleVector b2 = DoubleVector.fromArray(SPECIES, out, o[1] + 2 * LANES);
    DoubleVector b3 = DoubleVector.fromArray(SPECIES, out, o[1] + 3 * LANES);
    DoubleVector c0 = DoubleVector.fromArray(SPECIES, out, o[2]);
    DoubleVector c1 = DoubleVector.fromArray(SPECIES, out, o[2] + LANES);
    DoubleVector c2 = DoubleVector.fromArray(SPECIES, out, o[2] + 2 * LANES);
    DoubleVector c3 = DoubleVector.fromArray(SPECIES, out, o[2] + 3 * LANES);
    DoubleVector e0 = DoubleVector.fromArray(SPECIES, out, o[3]);
    DoubleVector e1 = DoubleVector.fromArray(SPECIES, out, o[3] + LANES);
    DoubleVector e2 = DoubleVector.fromArray(SPECIES, out, o[3] + 2 * LANES);
    DoubleVector e3 = DoubleVector.fromArray(SPECIES, out, o[3] + 3 * LANES);
    for (int j = 0; j < d; j++) {
      DoubleVector v0 = DoubleVector.fromArray(SPECIES, t, t0 + j * WIDTH);
      DoubleVector v1 = DoubleVector.fromArray(SPECIES, t, t1 + j * WIDTH);
      DoubleVector v2 = DoubleVector.fromArray(SPECIES, t, t2 + j * WIDTH);
      DoubleVector v3 = DoubleVector.fromArray(SPECIES, t, t3 + j * WIDTH);
      DoubleVector row = DoubleVector.broadcast(SPECIES, p[x0 + j]);
      a0 = row.fma(v0, a0);
      a1 = row.fma(v1, a1);
      a2 = row.fma(v2, a2);
      a3 = row.fma(v3, a3);
      row = DoubleVector.broadcast(SPECIES, p[x1 + j]);
      b0 = row.fma(v0, b0);
      b1 = row.fma(v1, b1);
      b2 = row.fma(v2, b2);
      b3 = row.fma(v3, b3);
      row = DoubleVector.broadcast(SPECIES, p[x2 + j]);
      c0 = row.fma(v0, c0);
      c1 = row.fma(v1, c1);
      c2 = row.fma(v2, c2);
      c3 = row.fma(v3, c3);
      row = DoubleVector.broadcast(SPECIES, p[x3 + j]);
      e0 = row.fma(v0, e0);
      e1 = row.fma(v1, e1);
      e2 = row.fma(v2, e2);
      e3 = row.fma(v3, e3);
    }
    a0.intoArray(out, o[0]);
    a1.intoArray(out, o[0] + LANES);
    a2.intoArray(out, o[0] + 2 * LANES);
    a3.intoArray(out, o[0] + 3 * LANES);
    b0.intoArray(out, o[1]);
    b1.intoArray(out, o[1] + LANES);
    b2.intoArray(out, o[1] + 2 * LANES);
    b3.intoArray(out, o[1] + 3 * LANES);
    c0.intoArray(out, o[2]);
    c1.intoArray(out, o[2] + LANES);
    c2.intoArray(out, o[2] + 2 * LANES);
    c3.intoArray(out, o[2] + 3 * LANES);
    e0.intoArray(out, o[3]);
    e1.intoArray(out, o[3] + LANES);
    e2.intoArray(out, o[3] + 2 * LANES);
    e3.intoArray(out, o[3] + 3 * LANES);
  }

  private static void products8x1(
      double[] p, int[] x, double[] t, int t0, int d, double[] out, int[] o) {
    int x0 = x[0];
    int x1 = x[1];
    int x2 = x[2];
    int x3 = x[3];
    int x4 = x[4];
    int x5 = x[5];
    int x6 = x[6];
    int x7 = x[7];
    DoubleVector a0 = DoubleVector.fromArray(SPECIES, out, o[0]);
    DoubleVector a1 = DoubleVector.fromArray(SPECIES, out, o[1]);
    DoubleVector a2 = DoubleVector.fromArray(SPECIES, out, o[2]);
    DoubleVector a3 = DoubleVector.fromArray(SPECIES, out, o[3]);
    DoubleVector a4 = DoubleVector.fromArray(SPECIES, out, o[4]);
    DoubleVector a5 = DoubleVector.fromArray(SPECIES, out, o[5]);
    DoubleVector a6 = DoubleVector.fromArray(SPECIES, out, o[6]);
    DoubleVector a7 = DoubleVector.fromArray(SPECIES, out, o[7]);
    for (int j = 0; j < d; j++) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, t, t0 + j * WIDTH);
      a0 = v.fma(DoubleVector.broadcast(SPECIES, p[x0 + j]), a0);
      a1 = v.fma(DoubleVector.broadcast(SPECIES, p[x1 + j]), a1);
      a2 = v.fma(DoubleVector.broadcast(SPECIES, p[x2 + j]), a2);
      a3 = v.fma(DoubleVector.broadcast(SPECIES, p[x3 + j]), a3);
      a4 = v.fma(DoubleVector.broadcast(SPECIES, p[x4 + j]), a4);
      a5 = v.fma(DoubleVector.broadcast(SPECIES, p[x5 + j]), a5);
      a6 = v.fma(DoubleVector.broadcast(SPECIES, p[x6 + j]), a6);
      a7 = v.fma(DoubleVector.broadcast(SPECIES, p[x7 + j]), a7);
    }
    a0.intoArray(out, o[0]);
    a1.intoArray(out, o[1]);
    a2.intoArray(out, o[2]);
    a3.intoArray(out, o[3]);
    a4.intoArray(out, o[4]);
    a5.intoArray(out, o[5]);
    a6.intoArray(out, o[6]);
    a7.intoArray(out, o[7]);
  }
}
