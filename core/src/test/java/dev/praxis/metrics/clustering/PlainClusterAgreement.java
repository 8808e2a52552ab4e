package dev.praxis.metrics.clustering;

/**
 * The same as {@link ClusterAgreement#adjustedRand}, in plain loops over all pairs of points.
 *
 * <pre>{@code
 * adjusted Rand = (pairs agreed on − expected) / (most − expected)
 * expected = pairs together in the first · pairs together in the second / all pairs
 * most = (pairs together in the first + pairs together in the second) / 2
 * }</pre>
 *
 * <p>1 where most and expected are the same. Cost: {@code O(n²)}. Beside it the mutual information,
 * the homogeneity and the index of Fowlkes and Mallows.
 */
public final class PlainClusterAgreement {
  private PlainClusterAgreement() {}

  /** How far two groupings agree, beyond chance. */
  public static double adjustedRand(int[] first, int[] second) {
    double inBoth = 0;
    double inFirst = 0;
    double inSecond = 0;
    double all = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < i; j++) {
        inBoth += first[i] == first[j] && second[i] == second[j] ? 1 : 0;
        inFirst += first[i] == first[j] ? 1 : 0;
        inSecond += second[i] == second[j] ? 1 : 0;
        all++;
      }
    }
    double expected = inFirst * inSecond / all;
    double most = (inFirst + inSecond) / 2;
    return most == expected ? 1 : (inBoth - expected) / (most - expected);
  }

  /** {@code together in both / √(together in first · together in second)}; 1 of equal groupings. */
  public static double fowlkesMallows(int[] first, int[] second) {
    double inBoth = 0;
    double inFirst = 0;
    double inSecond = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < i; j++) {
        inBoth += first[i] == first[j] && second[i] == second[j] ? 1 : 0;
        inFirst += first[i] == first[j] ? 1 : 0;
        inSecond += second[i] == second[j] ? 1 : 0;
      }
    }
    boolean equal = inBoth == inFirst && inBoth == inSecond;
    return equal ? 1 : inBoth == 0 ? 0 : inBoth / Math.sqrt(inFirst * inSecond);
  }

  /** {@code I / H}, H being the information of the truth with itself; 1 if that is 0. */
  public static double homogeneity(int[] truth, int[] predicted, int groups, int others) {
    double entropy = mutualInformation(truth, truth, groups, groups);
    return entropy == 0 ? 1 : mutualInformation(truth, predicted, groups, others) / entropy;
  }

  /** {@code I = Σ p(a, b) ln (p(a, b) / (p(a) p(b)))} over the groups of both. */
  public static double mutualInformation(int[] first, int[] second, int groups, int others) {
    double n = first.length;
    double information = 0;
    for (int a = 0; a < groups; a++) {
      for (int b = 0; b < others; b++) {
        double common = 0;
        double inA = 0;
        double inB = 0;
        for (int i = 0; i < first.length; i++) {
          common += first[i] == a && second[i] == b ? 1 : 0;
          inA += first[i] == a ? 1 : 0;
          inB += second[i] == b ? 1 : 0;
        }
        information += common > 0 ? common / n * Math.log(n * common / (inA * inB)) : 0;
      }
    }
    return information;
  }
}
