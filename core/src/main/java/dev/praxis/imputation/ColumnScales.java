package dev.praxis.imputation;

import dev.praxis.internal.decimals.FewDecimals;

/**
 * Mean, standard deviation (divisor: their number) and range of the numbers of each column that are
 * not missing. A column whose deviation is no more than rounding has the deviation 1. The mean of
 * numbers with few decimals is rounded once.
 */
final class ColumnScales {
  private static final double EPSILON = Math.ulp(1.0);

  final double[] means;
  final double[] deviations;

  /** The least of each column, then the largest of each. */
  final double[] ranges;

  /** Of numbers that are known, kept as they are. */
  ColumnScales(double[] means, double[] deviations, double[] ranges) {
    this.means = means;
    this.deviations = deviations;
    this.ranges = ranges;
  }

  /**
   * Of row-major values.
   *
   * @param values NaN where missing; at least one number in every column, all within ±1e140
   */
  static ColumnScales of(double[] values, int columns) {
    ColumnScales scales =
        new ColumnScales(new double[columns], new double[columns], new double[2 * columns]);
    for (int j = 0; j < columns; j++) {
      scales.learn(values, j);
    }
    return scales;
  }

  int columns() {
    return means.length;
  }

  double[] means() {
    return means;
  }

  double[] deviations() {
    return deviations;
  }

  double[] ranges() {
    return ranges;
  }

  private void learn(double[] values, int j) {
    int d = means.length;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int at = j; at < values.length; at += d) {
      if (!Double.isNaN(values[at])) {
        least = Math.min(least, values[at]);
        most = Math.max(most, values[at]);
        count++;
      }
    }
    ranges[j] = least;
    ranges[d + j] = most;
    double mean = mean(values, j, count);
    means[j] = Math.max(least, Math.min(most, mean));
    deviations[j] = deviation(values, j, Math.max(most - mean, mean - least), count);
  }

  private double mean(double[] values, int j, int count) {
    int d = means.length;
    double least = ranges[j];
    double most = ranges[d + j];
    int places = FewDecimals.places(values, j, values.length, d);
    if (FewDecimals.addUp(places, Math.max(-least, most), count)) {
      double sum = 0;
      for (int at = j; at < values.length; at += d) {
        sum += Double.isNaN(values[at]) ? 0 : FewDecimals.whole(values[at], places);
      }
      return FewDecimals.mean(sum, count, places);
    }
    double middle = least + (most - least) / 2;
    double mean = middle + sum(values, j, middle, 1, 1) / count;
    return mean + sum(values, j, mean, 1, 1) / count;
  }

  /** Measured in the largest difference, so that no square leaves the range of a double. */
  private double deviation(double[] values, int j, double unit, int count) {
    double rounding = means[j] * EPSILON * count;
    if (!(unit > Math.abs(rounding))) {
      return 1;
    }
    double deviation = unit * Math.sqrt(sum(values, j, means[j], unit, 2) / count);
    return deviation > Math.abs(rounding) ? deviation : 1;
  }

  /** The sum of {@code ((x − shift) / unit)} or of its squares. */
  private double sum(double[] values, int j, double shift, double unit, int power) {
    double sum = 0;
    for (int at = j; at < values.length; at += means.length) {
      if (!Double.isNaN(values[at])) {
        double difference = (values[at] - shift) / unit;
        sum += power == 2 ? difference * difference : difference;
      }
    }
    return sum;
  }
}
