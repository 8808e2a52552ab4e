package dev.praxis.metrics.classification;

/** How the measures of several classes become one number. */
public enum Average {
  /** The plain mean over the classes: small ones matter as much as large ones. */
  MACRO,
  /**
   * One measure of the decisions of all classes taken together: where every row has one label, the
   * accuracy.
   */
  MICRO,
  /** The mean over the classes, each weighing as much as it has rows. */
  WEIGHTED;

  /** The plain mean of the values that are not NaN; NaN if there is none. */
  static double macro(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }

  /** The weighted mean of the values that are not NaN; the plain one if their weights are all 0. */
  static double weighted(double[] values, double[] weights) {
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += weights[i] * values[i];
        whole += weights[i];
      }
    }
    return whole > 0 ? sum / whole : macro(values);
  }
}
