package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;

/**
 * How far two groupings of the same points agree, whatever their groups are called; for example a
 * clustering and the true classes.
 *
 * <pre>{@code
 * adjusted Rand        (pairs agreed on − expected) / (most − expected)
 * normalised mutual    I(U, V) / mean(H(U), H(V))
 * adjusted mutual      (I(U, V) − E[I]) / (mean(H(U), H(V)) − E[I])
 * purity               1/n Σ over predicted groups V of max over true groups U of |U ∩ V|
 * }</pre>
 *
 * <p>I is the mutual information and H the entropy, in nats. The expectations are over all
 * groupings with the same sizes, so the adjusted measures are about 0 for unrelated groupings and 1
 * for equal ones; the normalised one is above 0 by chance alone, the more the more groups there
 * are.
 *
 * <p>All are symmetric but the purity. The definitions and the rules for the limits are
 * scikit-learn's: groupings that have one group each agree perfectly. Cost: {@code O(n log n)} for
 * the counts; the expected information takes {@code O(n)} for each pair of different group sizes,
 * mostly far less. Sources: Hubert and Arabie, "Comparing partitions", J. Classification 2 (1985);
 * Vinh, Epps and Bailey, "Information theoretic measures for clusterings comparison", JMLR 11
 * (2010); for the purity Manning, Raghavan and Schütze, "Introduction to Information Retrieval",
 * Cambridge University Press (2008), section 16.3.
 */
public final class ClusterAgreement {

  /** Which mean of the two entropies a mutual information is measured by. */
  public enum Normalizer {
    /** Half of their sum; the default. */
    ARITHMETIC,
    /** The root of their product. */
    GEOMETRIC,
    /** The smaller one. */
    LEAST,
    /** The larger one. */
    GREATEST;

    double of(double one, double other) {
      return switch (this) {
        case ARITHMETIC -> (one + other) / 2;
        case GEOMETRIC -> Math.sqrt(one * other);
        case LEAST -> Math.min(one, other);
        case GREATEST -> Math.max(one, other);
      };
    }
  }

  private final Contingency table;

  private ClusterAgreement(Contingency table) {
    this.table = table;
  }

  /**
   * Compares two groupings.
   *
   * @param truth the group of each point, n; groups without points are passed over
   * @param predicted the other group of each point, n; the names of groups do not matter
   * @throws IllegalArgumentException if there are not as many of both
   */
  public static ClusterAgreement of(Labels truth, Labels predicted) {
    if (predicted.size() != truth.size()) {
      throw new IllegalArgumentException(
          "predicted must be one per true label, "
              + truth.size()
              + ", but were "
              + predicted.size());
    }
    return new ClusterAgreement(Contingency.of(truth, predicted));
  }

  /**
   * The adjusted Rand index: which share of the pairs of points both groupings put together or both
   * apart, adjusted for chance. From −½ to 1.
   */
  public double adjustedRand() {
    double together = table.pairsTogetherInBoth();
    double onlyFirst = table.pairsTogetherInFirst() - together;
    double onlySecond = table.pairsTogetherInSecond() - together;
    double apart = table.pairs() - together - onlyFirst - onlySecond;
    if (onlyFirst == 0 && onlySecond == 0) {
      return 1;
    }
    return 2
        * (together * apart - onlyFirst * onlySecond)
        / ((together + onlyFirst) * (onlyFirst + apart)
            + (together + onlySecond) * (onlySecond + apart));
  }

  /** The mutual information, in nats: from 0 to the smaller entropy. */
  public double mutualInformation() {
    return table.mutualInformation();
  }

  /** The mutual information as a share of the arithmetic mean of the entropies, from 0 to 1. */
  public double normalizedMutualInformation() {
    return normalizedMutualInformation(Normalizer.ARITHMETIC);
  }

  /** The mutual information as a share of a mean of the entropies, from 0 to 1. */
  public double normalizedMutualInformation(Normalizer normalizer) {
    if (table.isOneToOne()) {
      return 1;
    }
    double information = mutualInformation();
    return information == 0 ? 0 : information / mean(normalizer);
  }

  /** The mutual information, adjusted for chance, by the arithmetic mean of the entropies. */
  public double adjustedMutualInformation() {
    return adjustedMutualInformation(Normalizer.ARITHMETIC);
  }

  /** The mutual information, adjusted for chance: at most 1, about 0 for unrelated groupings. */
  public double adjustedMutualInformation(Normalizer normalizer) {
    if (table.isOneToOne()) {
      return 1;
    }
    double expected = ExpectedInformation.of(table.firstSizes(), table.secondSizes());
    double room = mean(normalizer) - expected;
    // Where chance already reaches the most possible, the sign is all that is left.
    double least = Math.ulp(1.0);
    return (mutualInformation() - expected)
        / (room < 0 ? Math.min(room, -least) : Math.max(room, least));
  }

  /**
   * The purity: which share of the points is in the true group that is the most frequent one in
   * their predicted group; above 0, at most 1.
   *
   * <p>Not symmetric, and not adjusted for chance: dividing a predicted group never lowers it, and
   * groups of one point each have a purity of 1. So compare it at the same number of groups only.
   */
  public double purity() {
    return table.purityOfSecond();
  }

  private double mean(Normalizer normalizer) {
    return normalizer.of(table.entropy(table.firstSizes()), table.entropy(table.secondSizes()));
  }

  /** Whether every pair of groups has as many points in common. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ClusterAgreement that && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  @Override
  public String toString() {
    return "ClusterAgreement[adjustedRand="
        + adjustedRand()
        + ", adjustedMutualInformation="
        + adjustedMutualInformation()
        + "]";
  }
}
