package dev.praxis.anomaly;

import java.util.Arrays;

/**
 * The same as {@link KnnDistanceRule}, in plain loops, by Euclidean distance.
 *
 * <pre>{@code
 * score(x) = the distance from x to the k-th nearest row, or the mean over the k nearest
 * }</pre>
 *
 * <p>Cost: {@code O(n · (d + log n))} a row.
 */
public final class PlainKnnDistanceRule {
  private PlainKnnDistanceRule() {}

  /** The distance to the k-th nearest row. */
  public static double farthest(double[][] rows, double[] x, int k) {
    return distances(rows, x)[k - 1];
  }

  /** The mean distance to the k nearest rows. */
  public static double mean(double[][] rows, double[] x, int k) {
    double[] distances = distances(rows, x);
    double sum = 0;
    for (int rank = 0; rank < k; rank++) {
      sum += distances[rank];
    }
    return sum / k;
  }

  /** The distances to all rows, the least first. */
  private static double[] distances(double[][] rows, double[] x) {
    double[] distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double squares = 0;
      for (int j = 0; j < x.length; j++) {
        squares += (rows[i][j] - x[j]) * (rows[i][j] - x[j]);
      }
      distances[i] = Math.sqrt(squares);
    }
    Arrays.sort(distances);
    return distances;
  }
}
