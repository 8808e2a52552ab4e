package dev.praxis.benchmarks.cluster.peers;

import dev.praxis.data.Matrix;

/** Another library's k-means on points it already holds in its own form. */
public interface Peer {
  /**
   * Centroids, {@code k × d}, after so many Lloyd iterations (assign, then move) from the first k
   * rows as centroids.
   */
  double[][] iterate(int iterations);

  /** A full fit from a k-means++ start of the library's own, with its own rule to stop. */
  Fit fit(long seed);

  /**
   * What a full fit came to.
   *
   * @param centroids {@code k × d}
   * @param iterations assignment steps, or {@link #UNTOLD}
   */
  record Fit(Matrix centroids, int iterations) {
    /** The library does not say. */
    public static final int UNTOLD = -1;
  }

  /** Iterations that a full fit may take where the library has no limit of its own: ours. */
  int MAX_ITERATIONS = 300;

  /** The sum of squared distances of the rows to the nearest centroid, by the plainest of loops. */
  static double inertia(double[][] rows, double[][] centroids) {
    double sum = 0;
    for (double[] row : rows) {
      double least = Double.POSITIVE_INFINITY;
      for (double[] centroid : centroids) {
        double squared = 0;
        for (int j = 0; j < row.length; j++) {
          squared += (row[j] - centroid[j]) * (row[j] - centroid[j]);
        }
        least = Math.min(least, squared);
      }
      sum += least;
    }
    return sum;
  }
}
