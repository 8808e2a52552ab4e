package dev.praxis.metrics.classification;

/**
 * The same as {@link PrecisionRecallCurve}, in plain loops.
 *
 * <pre>{@code
 * precision = positives with a score of at least the threshold / rows with such a score
 * recall    = positives with a score of at least the threshold / positives
 * average precision = Σ (Rᵢ − Rᵢ₋₁) Pᵢ      over the thresholds, the highest first
 * }</pre>
 *
 * <p>Cost: {@code O(n)} for each score that occurs.
 */
public final class PlainPrecisionRecallCurve {
  private PlainPrecisionRecallCurve() {}

  /** 1 by convention where no score is so high. */
  public static double precision(int[] truth, double[] scores, double threshold) {
    double positives = 0;
    double rows = 0;
    for (int i = 0; i < truth.length; i++) {
      if (scores[i] >= threshold) {
        positives += truth[i];
        rows++;
      }
    }
    return rows == 0 ? 1 : positives / rows;
  }

  public static double recall(int[] truth, double[] scores, double threshold) {
    return PlainRocCurve.truePositiveRate(truth, scores, threshold);
  }

  public static double averagePrecision(int[] truth, double[] scores) {
    double sum = 0;
    double before = 0;
    for (double threshold : PlainRocCurve.thresholds(scores)) {
      double recall = recall(truth, scores, threshold);
      sum += (recall - before) * precision(truth, scores, threshold);
      before = recall;
    }
    return sum;
  }
}
