package dev.praxis.benchmarks.internal.compute;

/** Squared distances as everybody writes them first. */
final class NaiveDistances {
  private NaiveDistances() {}

  static void squared(double[][] rows, int from, int count, double[][] centres, double[][] out) {
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < centres.length; c++) {
        out[i][c] = squared(rows[from + i], centres[c]);
      }
    }
  }

  static double squared(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - y[j];
      sum += difference * difference;
    }
    return sum;
  }
}
