package dev.praxis.benchmarks.resampling;

import dev.praxis.internal.random.Draws;
import java.util.Arrays;

/** SMOTE by its definition, with the draws of the library. */
final class NaiveSmote {
  private NaiveSmote() {}

  /** Rows between those of a class and their nearest others. */
  static double[][] added(double[][] rows, int neighbors, int count, int code, long seed) {
    int[][] nearest = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      nearest[i] = nearest(rows, i, neighbors);
    }
    Draws draws = Draws.seeded(seed).split(code);
    double[][] added = new double[count][];
    for (int i = 0; i < count; i++) {
      Draws own = draws.split(i);
      int a = (int) own.nextBelow(rows.length);
      int b = nearest[a][(int) own.nextBelow(neighbors)];
      added[i] = between(rows[a], rows[b], own.nextDouble());
    }
    return added;
  }

  /** The nearest others, the nearest first, of equally near ones the first. */
  private static int[] nearest(double[][] rows, int from, int neighbors) {
    int[] nearest = new int[neighbors];
    double[] distances = new double[neighbors];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int row = 0; row < rows.length; row++) {
      double distance = distance(rows[from], rows[row]);
      if (row != from && distance < distances[neighbors - 1]) {
        int at = neighbors - 1;
        for (; at > 0 && distances[at - 1] > distance; at--) {
          distances[at] = distances[at - 1];
          nearest[at] = nearest[at - 1];
        }
        distances[at] = distance;
        nearest[at] = row;
      }
    }
    return nearest;
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - y[j];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  private static double[] between(double[] a, double[] b, double share) {
    double[] point = new double[a.length];
    for (int j = 0; j < point.length; j++) {
      double value = Math.fma(share, b[j] - a[j], a[j]);
      point[j] = Math.min(Math.max(value, Math.min(a[j], b[j])), Math.max(a[j], b[j]));
    }
    return point;
  }
}
