package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far two groupings of the same points agree, whatever their groups are called; for example a
 * clustering and the true classes.
 *
 * <pre>{@code
 * adjusted Rand        (pairs agreed on − expected) / (most − expected)
 * Fowlkes-Mallows      T / √(P Q)    T, P, Q: pairs together in both, in the truth, as predicted
 * normalised mutual    I(U, V) / mean(H(U), H(V))
 * adjusted mutual      (I(U, V) − E[I]) / (mean(H(U), H(V)) − E[I])
 * homogeneity          I(U, V) / H(U)           each predicted group within one true group: 1
 * completeness         I(U, V) / H(V)           each true group within one predicted group: 1
 * purity               1/n Σ over predicted groups V of max over true groups U of |U ∩ V|
 * }</pre>
 *
 * <p>I is the mutual information and H the entropy, in nats. The expectations are over all
 * groupings with the same sizes, so the adjusted measures are about 0 for unrelated groupings and 1
 * for equal ones; all others are above 0 by chance alone, the more the more groups there are. The V
 * measure, the harmonic mean of homogeneity and completeness, is the normalised information with
 * the arithmetic mean.
 *
 * <p><b>Limits</b> are decided before anything is divided. Groupings that are equal but for the
 * names agree perfectly, by every measure 1, also if they are one group or single points.
 * Otherwise:
 *
 * <ul>
 *   <li>Where all groupings with these sizes have as much in common, nothing can be beyond chance,
 *       and the adjusted measures are exactly 0: if a side is one group, or single points, or if
 *       one side is a single point and the rest and the groups of the other are of one size.
 *   <li>The information of independent groupings, {@code n nᵢⱼ = aᵢ bⱼ} for all groups, is exactly
 *       0, and so is what it is a part of, whatever it is divided by.
 *   <li>A truth of one group is homogeneous in every grouping (1), and complete if predicted as one
 *       group.
 *   <li>Fowlkes-Mallows is 0 where no pair is together in both.
 *   <li>An adjusted information that differs from 0 by rounding only, up to 1e-14, is 0.
 * </ul>
 *
 * <p>All are symmetric, to the bit, but homogeneity and completeness, which change places, and the
 * purity. Neither the order of the points nor the names of the groups change a bit. Away from the
 * limits all are scikit-learn's; there it gives Fowlkes-Mallows 0 to equal groupings of single
 * points, and rounding for some of the adjusted and normalised ones.
 *
 * <p>Cost: {@code O(n log n)} for the counts; the expected information takes {@code O(n)} for each
 * pair of different group sizes, mostly far less. Sources: Hubert and Arabie, "Comparing
 * partitions", J. Classification 2 (1985); Fowlkes and Mallows, "A method for comparing two
 * hierarchical clusterings", J. Am. Stat. Assoc. 78 (1983); Vinh, Epps and Bailey, "Information
 * theoretic measures for clusterings comparison", JMLR 11 (2010); Rosenberg and Hirschberg,
 * "V-measure: a conditional entropy-based external cluster evaluation measure", EMNLP (2007); for
 * the purity Manning, Raghavan and Schütze, "Introduction to Information Retrieval", Cambridge
 * University Press (2008), section 16.3.
 */
public final class ClusterAgreement {
  /** Up to this an adjusted information may be all rounding. */
  private static final double ROUNDING = 1e-14;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

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

    /** The mean of {@code shared + one} and {@code shared + other}, less what is shared. */
    double gap(double shared, double one, double other) {
      return switch (this) {
        case ARITHMETIC -> (one + other) / 2;
        case GEOMETRIC -> geometricGap(shared, one, other);
        case LEAST -> Math.min(one, other);
        case GREATEST -> Math.max(one, other);
      };
    }

    /** The difference of the squares of mean and share, divided by their sum. */
    private static double geometricGap(double shared, double one, double other) {
      double squares = shared * (one + other) + one * other;
      return squares == 0 ? 0 : squares / (Math.sqrt((shared + one) * (shared + other)) + shared);
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
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(predicted, "predicted");
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
   * apart, adjusted for chance. From −½ to 1. Exact, with one rounding.
   */
  public double adjustedRand() {
    if (table.isOneToOne()) {
      return 1;
    }
    BigDecimal together = BigDecimal.valueOf(table.pairsTogetherInBoth());
    BigDecimal inFirst = BigDecimal.valueOf(table.pairsTogetherInFirst());
    BigDecimal inSecond = BigDecimal.valueOf(table.pairsTogetherInSecond());
    BigDecimal pairs = BigDecimal.valueOf(table.pairs());
    // All times 2 · pairs: expected = inFirst · inSecond / pairs, most = (inFirst + inSecond) / 2.
    BigDecimal expected = inFirst.multiply(inSecond).multiply(TWO);
    BigDecimal agreed = together.multiply(pairs).multiply(TWO);
    BigDecimal most = inFirst.add(inSecond).multiply(pairs);
    return Decimals.quotient(agreed.subtract(expected), most.subtract(expected));
  }

  /**
   * The Fowlkes-Mallows index: the geometric mean of two shares, that of the pairs together in the
   * truth which are together as predicted, and the other way around. From 0 to 1.
   *
   * <p>Not adjusted for chance: it is high by itself where groups are few.
   */
  public double fowlkesMallows() {
    if (table.isOneToOne()) {
      return 1;
    }
    double together = table.pairsTogetherInBoth();
    double inFirst = table.pairsTogetherInFirst();
    double inSecond = table.pairsTogetherInSecond();
    return together == 0 ? 0 : together / Math.sqrt(inFirst * inSecond);
  }

  /** The mutual information, in nats: from 0 to the smaller entropy. */
  public double mutualInformation() {
    return table.mutualInformation();
  }

  /**
   * The mutual information as a share of the arithmetic mean of the entropies, from 0 to 1; also
   * called the V measure.
   */
  public double normalizedMutualInformation() {
    return normalizedMutualInformation(Normalizer.ARITHMETIC);
  }

  /** The mutual information as a share of a mean of the entropies, from 0 to 1. */
  public double normalizedMutualInformation(Normalizer normalizer) {
    Objects.requireNonNull(normalizer, "normalizer");
    if (table.isOneToOne()) {
      return 1;
    }
    SharedInformation information = table.information();
    return share(information.mutual(), information.gap(normalizer));
  }

  /**
   * The homogeneity: how far a predicted group lies within one true group, the mutual information
   * as a share of the entropy of the truth. From 0 to 1; 1 if the truth is one group.
   */
  public double homogeneity() {
    SharedInformation information = table.information();
    double rest = information.restOfFirst();
    return rest == 0 ? 1 : share(information.mutual(), rest);
  }

  /**
   * The completeness: how far a true group lies within one predicted group, the mutual information
   * as a share of the entropy of what is predicted. From 0 to 1; 1 if that is one group.
   */
  public double completeness() {
    SharedInformation information = table.information();
    double rest = information.restOfSecond();
    return rest == 0 ? 1 : share(information.mutual(), rest);
  }

  /** A part of itself and the rest; of nothing it is 0. */
  private static double share(double part, double rest) {
    return part == 0 ? 0 : part / (part + rest);
  }

  /** The mutual information, adjusted for chance, by the arithmetic mean of the entropies. */
  public double adjustedMutualInformation() {
    return adjustedMutualInformation(Normalizer.ARITHMETIC);
  }

  /** The mutual information, adjusted for chance: at most 1, about 0 for unrelated groupings. */
  public double adjustedMutualInformation(Normalizer normalizer) {
    Objects.requireNonNull(normalizer, "normalizer");
    if (table.isOneToOne()) {
      return 1;
    }
    if (table.areFixedBySizes()) {
      return 0;
    }
    // Both differences as gaps to the same mean, (mean − E[I]) − (mean − I): no gap loses digits.
    double chance = ExpectedInformation.of(table.firstSizes(), table.secondSizes()).gap(normalizer);
    double adjusted = (chance - table.information().gap(normalizer)) / chance;
    return Math.abs(adjusted) <= ROUNDING ? 0 : adjusted;
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
