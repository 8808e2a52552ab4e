package dev.praxis.benchmarks.metrics.clustering;

import java.util.Arrays;

/** The silhouette by its definition. */
final class NaiveSilhouette {
  private NaiveSilhouette() {}

  static double mean(double[][] points, int[] labels, int clusters) {
    int[] sizes = new int[clusters];
    for (int label : labels) {
      sizes[label]++;
    }
    double total = 0;
    double[] sums = new double[clusters];
    for (int i = 0; i < points.length; i++) {
      Arrays.fill(sums, 0);
      for (int j = 0; j < points.length; j++) {
        sums[labels[j]] += distance(points[i], points[j]);
      }
      total += silhouette(sums, sizes, labels[i]);
    }
    return total / points.length;
  }

  private static double silhouette(double[] sums, int[] sizes, int own) {
    if (sizes[own] == 1) {
      return 0;
    }
    double a = sums[own] / (sizes[own] - 1);
    double b = Double.POSITIVE_INFINITY;
    for (int c = 0; c < sums.length; c++) {
      if (c != own && sizes[c] > 0) {
        b = Math.min(b, sums[c] / sizes[c]);
      }
    }
    return a == b ? 0 : (b - a) / Math.max(a, b);
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - y[j];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
