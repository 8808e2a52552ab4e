package dev.praxis.metrics.classification;

/**
 * The same as {@link Auc}, in plain loops over all pairs of a positive and a negative.
 *
 * <pre>{@code
 * AUC = (pairs with the positive ahead + ½ pairs with equal scores) / (positives · negatives)
 * }</pre>
 *
 * <p>NaN if only one class is present. Cost: {@code O(n²)}.
 */
public final class PlainAuc {
  private PlainAuc() {}

  /** The area under the ROC curve of scores, of which higher ones speak for class 1. */
  public static double of(int[] truth, double[] scores) {
    double ahead = 0;
    double pairs = 0;
    for (int i = 0; i < truth.length; i++) {
      for (int j = 0; j < truth.length; j++) {
        if (truth[i] == 1 && truth[j] == 0) {
          pairs++;
          if (scores[i] > scores[j]) {
            ahead += 1;
          } else if (scores[i] == scores[j]) {
            ahead += 0.5;
          }
        }
      }
    }
    return ahead / pairs;
  }
}
