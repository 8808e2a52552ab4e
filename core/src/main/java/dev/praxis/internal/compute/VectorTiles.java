package dev.praxis.internal.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tiles of {@link VectorKernels}: four rows by four vectors of targets, or eight rows
 * by one.
 *
 * <p>Everything is spelled out, loads and stores too: past a certain size HotSpot no longer inlines
 * helpers into a method, and then allocates every vector.
 */
final class VectorTiles {
  private static final VectorSpecies<Double> SPECIES = VectorKernels.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int WIDTH = Panels.WIDTH;

  private VectorTiles() {}

  static void distances4x4(
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

  static void distances8x1(double[] p, int[] x, double[] t, int t0, int d, double[] out, int[] o) {
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

  static void products4x4(
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

  static void products8x1(double[] p, int[] x, double[] t, int t0, int d, double[] out, int[] o) {
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
