package dev.praxis.resampling;

import java.util.Arrays;

/**
 * The same as {@link Smote} for the rows of one class, in plain loops.
 *
 * <pre>{@code
 * x = a + u · (b − a)        a a row of the class, b one of its k nearest others in it, u in [0, 1)
 * }</pre>
 *
 * <p>Cost: {@code O(n² · (d + k))}.
 */
public final class PlainSmote {
  private PlainSmote() {}

  /**
   * New rows, each between a row and one of its neighbours.
   *
   * @param drawn the row a of each new row
   * @param ranks which of its k neighbours is b, from 0
   * @param shares u
   */
  public static double[][] added(
      double[][] rows, int k, int[] drawn, int[] ranks, double[] shares) {
    int[][] nearest = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      nearest[i] = nearestOthers(rows, i, k);
    }
    double[][] added = new double[drawn.length][];
    for (int i = 0; i < added.length; i++) {
      int a = drawn[i];
      int b = nearest[a][ranks[i]];
      added[i] = between(rows[a], rows[b], shares[i]);
    }
    return added;
  }

  /** The k nearest others of a row, the nearest first; of equally near ones the first. */
  public static int[] nearestOthers(double[][] rows, int row, int k) {
    int[] nearest = new int[k];
    double[] distances = new double[k];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int other = 0; other < rows.length; other++) {
      double distance = distance(rows[row], rows[other]);
      if (other != row && distance < distances[k - 1]) {
        int rank = k - 1;
        for (; rank > 0 && distance < distances[rank - 1]; rank--) {
          nearest[rank] = nearest[rank - 1];
          distances[rank] = distances[rank - 1];
        }
        nearest[rank] = other;
        distances[rank] = distance;
      }
    }
    return nearest;
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum = Math.fma(x[j] - y[j], x[j] - y[j], sum);
    }
    return Math.sqrt(sum);
  }

  /** A point of the segment from a to b; rounding never carries it out of the box around both. */
  public static double[] between(double[] a, double[] b, double share) {
    double[] x = new double[a.length];
    for (int j = 0; j < x.length; j++) {
      double value = Math.fma(share, b[j] - a[j], a[j]);
      x[j] = Math.max(Math.min(a[j], b[j]), Math.min(Math.max(a[j], b[j]), value));
    }
    return x;
  }
}
