package dev.praxis.metrics.classification;

/**
 * The same as {@link TopKAccuracy}, in plain loops.
 *
 * <pre>{@code
 * top-k accuracy = rows with fewer than k classes ahead of their own / n
 * }</pre>
 *
 * <p>The first k classes are taken one after the other, of equal scores the lower code first. Cost:
 * {@code O(n · k · classes)}.
 */
public final class PlainTopKAccuracy {
  private PlainTopKAccuracy() {}

  public static double of(int[] truth, double[][] scores, int k) {
    double right = 0;
    for (int i = 0; i < truth.length; i++) {
      boolean[] taken = new boolean[scores[i].length];
      for (int rank = 0; rank < k; rank++) {
        taken[best(scores[i], taken)] = true;
      }
      right += taken[truth[i]] ? 1 : 0;
    }
    return right / truth.length;
  }

  /** The class with the highest score among those that are not taken. */
  private static int best(double[] scores, boolean[] taken) {
    int best = -1;
    for (int c = 0; c < scores.length; c++) {
      if (!taken[c] && (best < 0 || scores[c] > scores[best])) {
        best = c;
      }
    }
    return best;
  }
}
