package dev.praxis.metrics.classification;

import java.util.Arrays;

/**
 * The same as {@link RocCurve#ofEveryScore}, in plain loops.
 *
 * <pre>{@code
 * true positive rate  = positives with a score of at least the threshold / positives
 * false positive rate = negatives with a score of at least the threshold / negatives
 * }</pre>
 *
 * <p>Cost: {@code O(n)} for each score that occurs.
 */
public final class PlainRocCurve {
  private PlainRocCurve() {}

  /** Infinity, and all scores that occur, from the highest to the lowest. */
  public static double[] thresholds(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double[] thresholds = new double[scores.length + 1];
    thresholds[0] = Double.POSITIVE_INFINITY;
    int count = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      if (sorted[i] < thresholds[count - 1]) {
        thresholds[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(thresholds, count);
  }

  public static double truePositiveRate(int[] truth, double[] scores, double threshold) {
    return share(truth, scores, 1, threshold);
  }

  public static double falsePositiveRate(int[] truth, double[] scores, double threshold) {
    return share(truth, scores, 0, threshold);
  }

  /** Of the rows of a class, the share with a score of at least the threshold. */
  private static double share(int[] truth, double[] scores, int label, double threshold) {
    double rows = 0;
    double above = 0;
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] == label) {
        rows++;
        above += scores[i] >= threshold ? 1 : 0;
      }
    }
    return above / rows;
  }
}
