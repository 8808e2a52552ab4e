package dev.praxis.benchmarks.internal.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops on the Vector API to hold the kernels against. Apart from the benchmark, so that it loads
 * where the module is absent.
 */
final class VectorLoops {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private VectorLoops() {}

  /** Two operations per lane of a multiply-add, about {@code flops} in all. */
  static double multiplyAdds(long flops) {
    DoubleVector half = DoubleVector.broadcast(SPECIES, 0.5);
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    DoubleVector a = DoubleVector.zero(SPECIES);
    DoubleVector b = a, c = a, d = a, e = a, f = a;
    DoubleVector g = a, h = a, i = a, j = a, k = a, l = a;
    int rounds = (int) (flops / (2L * 12 * SPECIES.length()));
    for (int round = 0; round < rounds; round++) {
      a = a.fma(half, one);
      b = b.fma(half, one);
      c = c.fma(half, one);
      d = d.fma(half, one);
      e = e.fma(half, one);
      f = f.fma(half, one);
      g = g.fma(half, one);
      h = h.fma(half, one);
      i = i.fma(half, one);
      j = j.fma(half, one);
      k = k.fma(half, one);
      l = l.fma(half, one);
    }
    DoubleVector sum = a.add(b).add(c).add(d).add(e).add(f);
    return sum.add(g).add(h).add(i).add(j).add(k).add(l).reduceLanes(VectorOperators.ADD);
  }

  /** Squared distances, one pair at a time; the dimension is a multiple of the lanes. */
  static void squaredDistances(
      double[][] rows, int from, int count, double[][] centres, double[][] out) {
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < centres.length; c++) {
        out[i][c] = squaredDistance(rows[from + i], centres[c]);
      }
    }
  }

  private static double squaredDistance(double[] x, double[] y) {
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int j = 0; j < x.length; j += SPECIES.length()) {
      DoubleVector difference =
          DoubleVector.fromArray(SPECIES, x, j).sub(DoubleVector.fromArray(SPECIES, y, j));
      sum = difference.fma(difference, sum);
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
