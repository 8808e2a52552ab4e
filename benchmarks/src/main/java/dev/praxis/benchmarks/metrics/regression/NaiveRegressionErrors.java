package dev.praxis.benchmarks.metrics.regression;

/** Errors of predicted numbers by their definitions. */
final class NaiveRegressionErrors {
  private NaiveRegressionErrors() {}

  /** One loop, which is all that an RMSE by hand takes. */
  static double rmse(double[] truth, double[] predicted) {
    double squares = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = truth[i] - predicted[i];
      squares += error * error;
    }
    return Math.sqrt(squares / truth.length);
  }

  /** RMSE, MAE, largest error and R²: one loop for the mean, one for everything else. */
  static double[] all(double[] truth, double[] predicted) {
    double sum = 0;
    for (double y : truth) {
      sum += y;
    }
    double mean = sum / truth.length;
    double squares = 0;
    double absolutes = 0;
    double largest = 0;
    double spread = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = truth[i] - predicted[i];
      squares += error * error;
      absolutes += Math.abs(error);
      largest = Math.max(largest, Math.abs(error));
      spread += (truth[i] - mean) * (truth[i] - mean);
    }
    return new double[] {
      Math.sqrt(squares / truth.length), absolutes / truth.length, largest, 1 - squares / spread
    };
  }
}
