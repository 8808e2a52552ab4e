package dev.praxis.internal.compute;

import static dev.praxis.internal.compute.VectorKernels.SPECIES;

import jdk.incubator.vector.DoubleVector;

/** The kernels across the rank on the Vector API: a lane is a factor. */
final class VectorFactorKernels implements FactorKernels {
  private static final int LANES = SPECIES.length();

  private double[] pairs = {};

  @Override
  public double pairs(
      int[] places, double[] x, int from, int to, double[] factors, int rank, double[] sums) {
    if (pairs.length < rank) {
      pairs = new double[rank];
    }
    int f = 0;
    for (; f + LANES <= rank; f += LANES) {
      DoubleVector p = DoubleVector.zero(SPECIES);
      DoubleVector s = DoubleVector.zero(SPECIES);
      for (int k = from; k < to; k++) {
        DoubleVector t =
            DoubleVector.fromArray(SPECIES, factors, places[k] * rank + f).mul(spread(x[k]));
        p = s.fma(t, p);
        s = s.add(t);
      }
      s.intoArray(sums, f);
      p.intoArray(pairs, f);
    }
    for (; f < rank; f++) {
      ScalarFactorKernels.onePair(places, x, from, to, factors, rank, f, sums, pairs);
    }
    return ScalarFactorKernels.fold(pairs, rank);
  }

  @Override
  public void step(
      int[] places,
      double[] x,
      int from,
      int to,
      double[] factors,
      int rank,
      double[] sums,
      double pull,
      double shrink) {
    int f = 0;
    for (; f + LANES <= rank; f += LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, sums, f);
      DoubleVector shrinks = spread(shrink);
      for (int k = from; k < to; k++) {
        int at = places[k] * rank + f;
        DoubleVector v = DoubleVector.fromArray(SPECIES, factors, at);
        s.sub(v.mul(spread(x[k]))).fma(spread(-pull * x[k]), v).mul(shrinks).intoArray(factors, at);
      }
    }
    for (int k = from; k < to && f < rank; k++) {
      int at = places[k] * rank;
      ScalarFactorKernels.step(x[k], factors, at, f, rank, sums, -pull * x[k], shrink);
    }
  }

  @Override
  public void ownStep(
      int[] places,
      double[] x,
      int from,
      int to,
      double[] factors,
      int rank,
      double[] sums,
      double slope,
      double rate,
      double penalty,
      double[] squares) {
    int f = 0;
    for (; f + LANES <= rank; f += LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, sums, f);
      for (int k = from; k < to; k++) {
        int at = places[k] * rank + f;
        DoubleVector v = DoubleVector.fromArray(SPECIES, factors, at);
        DoubleVector g = s.sub(v.mul(spread(x[k]))).mul(spread(slope * x[k]));
        DoubleVector square = g.fma(g, DoubleVector.fromArray(SPECIES, squares, at));
        square.intoArray(squares, at);
        DoubleVector h = spread(rate).div(spread(1).add(square).sqrt());
        h.neg().fma(g, v).div(h.fma(spread(penalty), spread(1))).intoArray(factors, at);
      }
    }
    for (int k = from; k < to && f < rank; k++) {
      int at = places[k] * rank;
      ScalarFactorKernels.ownStep(
          x[k], factors, at, f, rank, sums, slope * x[k], rate, penalty, squares);
    }
  }

  private static DoubleVector spread(double x) {
    return DoubleVector.broadcast(SPECIES, x);
  }
}
