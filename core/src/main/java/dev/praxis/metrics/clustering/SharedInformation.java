package dev.praxis.metrics.clustering;

import dev.praxis.metrics.clustering.ClusterAgreement.Normalizer;
import java.util.Arrays;

/**
 * What two groupings U and V say about each other, in nats: their mutual information, and what is
 * left of the entropy of each when the other is known.
 *
 * <p>All three are sums of terms that are never negative. So none loses digits by cancellation
 * however small it is, and each is exactly zero where it is zero by definition. The entropies are
 * {@code H(U) = I + H(U | V)} and {@code H(V) = I + H(V | U)}.
 *
 * @param mutual I, 0 for independent groupings
 * @param restOfFirst H(U | V), 0 if each group of V lies within one of U
 * @param restOfSecond H(V | U), 0 if each group of U lies within one of V
 */
record SharedInformation(double mutual, double restOfFirst, double restOfSecond) {
  /** Below it, the logarithm loses digits that a series keeps. */
  private static final double SMALL = 0.125;

  /** Terms of the series; those behind are below the rounding of the first at {@link #SMALL}. */
  private static final int TERMS = 18;

  /**
   * What a pair of groups adds to the mutual information, {@code a b / n² · φ(n x / (a b) − 1)}.
   *
   * <p>Over all pairs, those without common points too, it is {@code Σ x/n · ln(n x / (a b))}: what
   * φ adds to that, {@code Σ (a b / n² − x/n)}, is 1 − 1.
   *
   * @param common how many points the groups have in common, x
   * @param first the points of the one group, a
   * @param second the points of the other group, b
   * @param points the points of all groups, n
   */
  static double ofPair(long common, long first, long second, long points) {
    long independent = first * second;
    double excess = (double) (points * common - independent) / independent;
    return share(independent, points) * divergence(excess);
  }

  /** A part of n², {@code pairs / n²}. */
  static double share(long pairs, long points) {
    return (double) pairs / points / points;
  }

  /** {@code φ(u) = (1 + u) ln(1 + u) − u} for u ≥ −1: 0 at 0, positive elsewhere, 1 at −1. */
  private static double divergence(double u) {
    if (u == -1) {
      return 1;
    }
    if (Math.abs(u) >= SMALL) {
      return (1 + u) * StrictMath.log1p(u) - u;
    }
    // u²/2 − u³/6 + u⁴/12 − …, from its end.
    double series = 0;
    for (int k = TERMS; k >= 2; k--) {
      series = 1.0 / (k * (k - 1)) - u * series;
    }
    return u * u * series;
  }

  /**
   * What a pair of groups adds to the entropy that is left when one of them is known, {@code x/n ·
   * ln(size / x)}.
   *
   * @param common how many points the groups have in common, x
   * @param size the points of the group that is known
   */
  static double restOfPair(long common, long size, long points) {
    if (common == 0) {
      return 0;
    }
    return (double) common / points * StrictMath.log1p((double) (size - common) / common);
  }

  /** The sum of numbers, which are sorted first, so that it does not depend on their order. */
  static double sum(double[] terms) {
    Arrays.sort(terms);
    return TwofoldSums.of(terms);
  }

  /** By how much the mean of the two entropies is above the mutual information. */
  double gap(Normalizer normalizer) {
    return normalizer.gap(mutual, restOfFirst, restOfSecond);
  }
}
