package dev.praxis.internal.compute;

/**
 * The kernels across the rank in plain Java: four factors at a time, whose sums stay in registers.
 */
final class ScalarFactorKernels implements FactorKernels {
  private double[] pairs = {};

  @Override
  public double pairs(
      int[] places, double[] x, int from, int to, double[] factors, int rank, double[] sums) {
    if (pairs.length < rank) {
      pairs = new double[rank];
    }
    int f = 0;
    for (; f + 4 <= rank; f += 4) {
      fourPairs(places, x, from, to, factors, rank, f, sums, pairs);
    }
    for (; f < rank; f++) {
      onePair(places, x, from, to, factors, rank, f, sums, pairs);
    }
    return fold(pairs, rank);
  }

  private static void fourPairs(
      int[] places,
      double[] x,
      int from,
      int to,
      double[] factors,
      int rank,
      int f,
      double[] sums,
      double[] pairs) {
    double p0 = 0, p1 = 0, p2 = 0, p3 = 0;
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (int k = from; k < to; k++) {
      int at = places[k] * rank + f;
      double t0 = factors[at] * x[k];
      double t1 = factors[at + 1] * x[k];
      double t2 = factors[at + 2] * x[k];
      double t3 = factors[at + 3] * x[k];
      p0 = Math.fma(s0, t0, p0);
      p1 = Math.fma(s1, t1, p1);
      p2 = Math.fma(s2, t2, p2);
      p3 = Math.fma(s3, t3, p3);
      s0 += t0;
      s1 += t1;
      s2 += t2;
      s3 += t3;
    }
    sums[f] = s0;
    sums[f + 1] = s1;
    sums[f + 2] = s2;
    sums[f + 3] = s3;
    pairs[f] = p0;
    pairs[f + 1] = p1;
    pairs[f + 2] = p2;
    pairs[f + 3] = p3;
  }

  static void onePair(
      int[] places,
      double[] x,
      int from,
      int to,
      double[] factors,
      int rank,
      int f,
      double[] sums,
      double[] pairs) {
    double p = 0;
    double s = 0;
    for (int k = from; k < to; k++) {
      double t = factors[places[k] * rank + f] * x[k];
      p = Math.fma(s, t, p);
      s += t;
    }
    sums[f] = s;
    pairs[f] = p;
  }

  /** Four chains, added up at the end. */
  static double fold(double[] pairs, int rank) {
    double a = 0, b = 0, c = 0, d = 0;
    int f = 0;
    for (; f + 4 <= rank; f += 4) {
      a += pairs[f];
      b += pairs[f + 1];
      c += pairs[f + 2];
      d += pairs[f + 3];
    }
    a += f < rank ? pairs[f] : 0;
    b += f + 1 < rank ? pairs[f + 1] : 0;
    c += f + 2 < rank ? pairs[f + 2] : 0;
    return (a + b) + (c + d);
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
    for (int k = from; k < to; k++) {
      int at = places[k] * rank;
      step(x[k], factors, at, 0, rank, sums, -pull * x[k], shrink);
    }
  }

  static void step(
      double x,
      double[] factors,
      int at,
      int first,
      int rank,
      double[] sums,
      double move,
      double shrink) {
    for (int f = first; f < rank; f++) {
      double v = factors[at + f];
      factors[at + f] = shrink * Math.fma(move, sums[f] - v * x, v);
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
    for (int k = from; k < to; k++) {
      int at = places[k] * rank;
      ownStep(x[k], factors, at, 0, rank, sums, slope * x[k], rate, penalty, squares);
    }
  }

  static void ownStep(
      double x,
      double[] factors,
      int at,
      int first,
      int rank,
      double[] sums,
      double slope,
      double rate,
      double penalty,
      double[] squares) {
    for (int f = first; f < rank; f++) {
      double v = factors[at + f];
      double g = slope * (sums[f] - v * x);
      double square = Math.fma(g, g, squares[at + f]);
      squares[at + f] = square;
      double h = rate / Math.sqrt(1 + square);
      factors[at + f] = Math.fma(-h, g, v) / Math.fma(h, penalty, 1.0);
    }
  }
}
