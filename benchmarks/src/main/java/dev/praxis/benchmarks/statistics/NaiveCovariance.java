package dev.praxis.benchmarks.statistics;

/** The covariance as one writes it without a library: the means, then all products. */
public final class NaiveCovariance {
  private NaiveCovariance() {}

  public static double[][] of(double[][] points) {
    int d = points[0].length;
    double[] means = new double[d];
    for (double[] point : points) {
      for (int j = 0; j < d; j++) {
        means[j] += point[j] / points.length;
      }
    }
    double[][] covariance = new double[d][d];
    double[] centred = new double[d];
    for (double[] point : points) {
      for (int j = 0; j < d; j++) {
        centred[j] = point[j] - means[j];
      }
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += centred[i] * centred[j];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] /= points.length - 1;
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }
}
