package dev.praxis.benchmarks.scaling;

/** Standardises as one writes it without a library: plain loops over the rows on one thread. */
final class NaiveScaler {
  private NaiveScaler() {}

  /** Means and standard deviations (n − 1), in two passes. */
  static double[][] fit(double[] values, int columns) {
    int rows = values.length / columns;
    double[] means = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        means[j] += values[i * columns + j] / rows;
      }
    }
    double[] deviations = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double difference = values[i * columns + j] - means[j];
        deviations[j] += difference * difference;
      }
    }
    for (int j = 0; j < columns; j++) {
      deviations[j] = Math.sqrt(deviations[j] / (rows - 1));
    }
    return new double[][] {means, deviations};
  }

  /** Each number less its mean, by its deviation. */
  static double[] transform(double[] values, int columns, double[][] fitted) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns;
      scaled[i] = (values[i] - fitted[0][column]) / fitted[1][column];
    }
    return scaled;
  }
}
