package dev.praxis.metrics.regression;

/**
 * The same as {@link RegressionErrors}, in plain loops.
 *
 * <pre>{@code
 * RMSE = √ mean (y − ŷ)²              R²   = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²
 * MAE  = mean |y − ŷ|                 MAPE = mean |y − ŷ| / max(|y|, ε)
 * }</pre>
 *
 * <p>ȳ is the mean of the true numbers, ε is 2⁻⁵². Cost: {@code O(n)}.
 */
public final class PlainRegressionErrors {
  private PlainRegressionErrors() {}

  public static double rmse(double[] truth, double[] predicted) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = truth[i] - predicted[i];
      sum += error * error;
    }
    return Math.sqrt(sum / truth.length);
  }

  public static double mae(double[] truth, double[] predicted) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      sum += Math.abs(truth[i] - predicted[i]);
    }
    return sum / truth.length;
  }

  public static double maxError(double[] truth, double[] predicted) {
    double most = 0;
    for (int i = 0; i < truth.length; i++) {
      most = Math.max(most, Math.abs(truth[i] - predicted[i]));
    }
    return most;
  }

  public static double mape(double[] truth, double[] predicted) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double size = Math.max(Math.abs(truth[i]), Math.ulp(1.0));
      sum += Math.abs(truth[i] - predicted[i]) / size;
    }
    return sum / truth.length;
  }

  /** MAPE over the true numbers that are not zero, of which there must be one. */
  public static double mapeWithoutZeros(double[] truth, double[] predicted) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] != 0) {
        sum += Math.abs(truth[i] - predicted[i]) / Math.abs(truth[i]);
        count++;
      }
    }
    return sum / count;
  }

  /** 0 for the mean of the true numbers, which must not all be equal. */
  public static double r2(double[] truth, double[] predicted) {
    double sum = 0;
    for (double y : truth) {
      sum += y;
    }
    double mean = sum / truth.length;
    double squares = 0;
    double spread = 0;
    for (int i = 0; i < truth.length; i++) {
      squares += (truth[i] - predicted[i]) * (truth[i] - predicted[i]);
      spread += (truth[i] - mean) * (truth[i] - mean);
    }
    return 1 - squares / spread;
  }
}
