package dev.praxis.cluster;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * The same as {@link KMeansStart#plusPlus()}, in plain loops: greedy k-means++.
 *
 * <pre>{@code
 * P(row) = D²(row) / Σ D²        D² = the squared distance to the nearest centroid so far
 * }</pre>
 *
 * <p>Of {@code 2 + ⌊ln k⌋} rows so drawn the next centroid is the one that leaves the least {@code
 * Σ D²}. There must be k distinct rows. Cost: {@code O(n · k · ln k · d)}.
 */
public final class PlainKMeansStart {
  private PlainKMeansStart() {}

  /**
   * The numbers of k rows that differ.
   *
   * @param uniform draws numbers from 0 to 1
   */
  public static int[] plusPlus(double[][] points, int k, DoubleSupplier uniform) {
    double[] nearest = new double[points.length];
    Arrays.fill(nearest, 1);
    int[] chosen = new int[k];
    chosen[0] = draw(nearest, uniform.getAsDouble());
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    nearest = nearer(points, chosen[0], nearest);
    for (int c = 1; c < k; c++) {
      int[] candidates = new int[2 + (int) Math.log(k)];
      for (int i = 0; i < candidates.length; i++) {
        candidates[i] = draw(nearest, uniform.getAsDouble());
      }
      chosen[c] = best(points, candidates, nearest);
      nearest = nearer(points, chosen[c], nearest);
    }
    return chosen;
  }

  /** The candidate that leaves the least {@code Σ D²}. */
  private static int best(double[][] points, int[] candidates, double[] nearest) {
    int best = candidates[0];
    for (int candidate : candidates) {
      if (sum(nearer(points, candidate, nearest)) < sum(nearer(points, best, nearest))) {
        best = candidate;
      }
    }
    return best;
  }

  /** The squared distances to the nearest centroid, once this row is one. */
  private static double[] nearer(double[][] points, int row, double[] nearest) {
    double[] nearer = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      nearer[i] = Math.min(nearest[i], PlainKMeans.squaredDistance(points[i], points[row]));
    }
    return nearer;
  }

  /** A row, with a probability in proportion to its share. */
  private static int draw(double[] shares, double uniform) {
    double rest = uniform * sum(shares);
    int row = 0;
    while (row < shares.length - 1 && rest >= shares[row]) {
      rest -= shares[row++];
    }
    return row;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
