package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;

/**
 * The area under the ROC curve: the probability that a positive gets a higher score than a
 * negative, a tie counting one half.
 *
 * <pre>{@code
 * AUC = (pairs with the positive ahead + ½ pairs with equal scores) / (positives · negatives)
 * }</pre>
 *
 * <p>1 is a perfect ranking, ½ as good as chance, 0 perfectly the wrong way round. It depends on
 * the order of the scores alone. If only one class is present there are no pairs, and it is NaN.
 *
 * <p>Exact: pairs are counted in whole numbers, after a parallel radix sort. Cost: {@code O(n)}.
 * The same bits on any number of threads and for any order of the rows. Source: Hanley and McNeil,
 * Radiology 143 (1982); Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27
 * (2006).
 */
public final class Auc {
  private Auc() {}

  /**
   * The area under the ROC curve of scores, of which higher ones speak for class 1.
   *
   * @param truth n labels of two classes, of which class 1, the second name, is the positive one;
   *     {@link OneVersusRest} chooses another, or one of more
   * @param scores n scores
   * @return from 0 to 1; NaN if only one class is present
   * @throws IllegalArgumentException if there are not as many scores as labels, more than two
   *     classes, or one class with a name
   */
  public static double of(Labels truth, Targets scores) {
    return of(RankedScores.ranking(truth, scores));
  }

  /**
   * The area of scores that may be infinite, as those of outliers may be; otherwise as {@link
   * #of(Labels, Targets)}.
   *
   * @param scores n numbers, infinity being above and minus infinity below every other one
   * @throws IllegalArgumentException as {@link #of(Labels, Targets)}, or if a score is NaN
   */
  public static double of(Labels truth, double[] scores) {
    return of(RankedScores.ranking(truth, scores));
  }

  static double of(Ranking ranking) {
    // At most 2^61: whole numbers all the way, and one division.
    return (double) ranking.twiceOrderedPairs() / (2 * ranking.positives() * ranking.negatives());
  }
}
