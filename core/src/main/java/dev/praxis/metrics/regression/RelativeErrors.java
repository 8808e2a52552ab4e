package dev.praxis.metrics.regression;

import dev.praxis.internal.compute.Blocks;

/** Means over pairs of errors that are measured by the numbers themselves, in fixed blocks. */
final class RelativeErrors {
  /** 2⁻⁵², by which scikit-learn keeps a true number of zero from dividing. */
  private static final double EPSILON = Math.ulp(1.0);

  private static final int BLOCK = 4096;

  private RelativeErrors() {}

  private interface Sum {
    double over(int from, int to);
  }

  /** The mean of |y − ŷ| / max(|y|, ε). */
  static double toTruth(double[] truth, double[] predicted) {
    return mean(
        truth.length,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            sum += Math.abs(truth[i] - predicted[i]) / Math.max(Math.abs(truth[i]), EPSILON);
          }
          return sum;
        });
  }

  /** The mean of |y − ŷ| / |y| over the pairs whose y is not 0; NaN without any. */
  static double toTruthWithoutZeros(double[] truth, double[] predicted, int zeros) {
    double sum =
        sum(
            truth.length,
            (from, to) -> {
              double part = 0;
              for (int i = from; i < to; i++) {
                part += truth[i] == 0 ? 0 : Math.abs((truth[i] - predicted[i]) / truth[i]);
              }
              return part;
            });
    return sum / (truth.length - zeros);
  }

  /** The mean of 2 |y − ŷ| / (|y| + |ŷ|), where 0 / 0 is 0. */
  static double toBoth(double[] truth, double[] predicted) {
    return mean(
        truth.length,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            double size = Math.abs(truth[i]) + Math.abs(predicted[i]);
            sum += size > 0 ? 2 * Math.abs(truth[i] - predicted[i]) / size : 0;
          }
          return sum;
        });
  }

  private static double mean(int count, Sum sum) {
    return sum(count, sum) / count;
  }

  private static double sum(int count, Sum sum) {
    double[] sums = new double[Blocks.count(count, BLOCK)];
    Blocks.forEach(
        sums.length,
        () ->
            block -> {
              int from = block * BLOCK;
              sums[block] = sum.over(from, from + Math.min(BLOCK, count - from));
            });
    double total = 0;
    for (double part : sums) {
      total += part;
    }
    return total;
  }
}
