package dev.praxis.cluster;

import dev.praxis.internal.compute.Kernels;
import java.util.Arrays;

/**
 * The running statistics of k clusters: weights, members and weighted sums of deviations from a
 * fixed origin.
 *
 * <p>Rows are added one by one, partial statistics are merged in a fixed order. Deviations, {@code
 * Σ w · (x − o)}, keep the digits of a centroid when the data lie far from zero.
 */
final class CentroidSums {
  private final int clusters;
  private final double[] origin;
  private final double[] sums;
  private final double[] weights;
  private final long[] members;

  /** Empty statistics of {@code clusters} clusters around an origin with one number per feature. */
  CentroidSums(int clusters, double[] origin) {
    this.clusters = clusters;
    this.origin = origin;
    this.sums = new double[Math.multiplyExact(clusters, origin.length)];
    this.weights = new double[clusters];
    this.members = new long[clusters];
  }

  /**
   * Adds the row that starts at {@code at}; a row of weight zero counts for nothing.
   *
   * @param kernels those of the calling thread
   */
  void add(Kernels kernels, double[] points, int at, int cluster, double weight) {
    kernels.addDeviation(points, at, origin, weight, sums, cluster * origin.length);
    weights[cluster] += weight;
    members[cluster] += weight > 0 ? 1 : 0;
  }

  /** Adds the statistics of other rows. */
  void merge(CentroidSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    for (int c = 0; c < clusters; c++) {
      weights[c] += other.weights[c];
      members[c] += other.members[c];
    }
  }

  /** Forgets everything. */
  void clear() {
    for (int c = 0; c < clusters; c++) {
      clear(c);
    }
  }

  /** Forgets one cluster. */
  void clear(int cluster) {
    Arrays.fill(sums, cluster * origin.length, (cluster + 1) * origin.length, 0.0);
    weights[cluster] = 0;
    members[cluster] = 0;
  }

  /** The rows of positive weight in a cluster. */
  long members(int cluster) {
    return members[cluster];
  }

  /** The weight of a cluster. */
  double weight(int cluster) {
    return weights[cluster];
  }

  /**
   * Writes the weighted means, {@code oⱼ + Σ w · (xⱼ − oⱼ) / Σ w}, row by row. An empty cluster
   * keeps what {@code centroids} holds.
   */
  void centroids(double[] centroids) {
    int d = origin.length;
    for (int c = 0; c < clusters; c++) {
      if (members[c] > 0) {
        for (int j = 0; j < d; j++) {
          centroids[c * d + j] = mean(origin[j], sums[c * d + j], weights[c]);
        }
      }
    }
  }

  /**
   * {@code o + s / w}, with what the division and the addition round away added back at the end.
   */
  private static double mean(double o, double s, double w) {
    double quotient = s / w;
    double remainder = Math.fma(-quotient, w, s) / w;
    double mean = o + quotient;
    double added = mean - o;
    double lost = (o - (mean - added)) + (quotient - added);
    return mean + (lost + remainder);
  }
}
