package dev.praxis.cluster;

import dev.praxis.internal.compute.Kernels;
import java.util.Arrays;

/**
 * The running statistics of k clusters: weights, members and weighted sums of deviations from an
 * origin, which is the first row of each cluster.
 *
 * <p>Rows are added one by one, partial statistics are merged in a fixed order. Deviations, {@code
 * Σ w · (x − o)}, keep the digits of a centroid when the data lie far from zero, and are zero where
 * the rows of a cluster agree: their mean is then the number that they all have, to the last bit.
 */
final class CentroidSums {
  private final int clusters;
  private final int dimension;
  private final double[][] origins;
  private final double[] sums;
  private final double[] weights;
  private final long[] members;

  /** Empty statistics of {@code clusters} clusters of rows with so many features. */
  CentroidSums(int clusters, int dimension) {
    this.clusters = clusters;
    this.dimension = dimension;
    this.origins = new double[clusters][dimension];
    this.sums = new double[Math.multiplyExact(clusters, dimension)];
    this.weights = new double[clusters];
    this.members = new long[clusters];
  }

  /** How many numbers such statistics hold. */
  static long numbers(int clusters, int dimension) {
    return 2L * clusters * dimension;
  }

  /**
   * Adds the row that starts at {@code at}; a row of weight zero counts for nothing.
   *
   * @param kernels those of the calling thread
   */
  void add(Kernels kernels, double[] points, int at, int cluster, double weight) {
    if (weight > 0) {
      if (members[cluster]++ == 0) {
        System.arraycopy(points, at, origins[cluster], 0, dimension);
      }
      kernels.addDeviation(points, at, origins[cluster], weight, sums, cluster * dimension);
      weights[cluster] += weight;
    }
  }

  /** Adds the statistics of other rows. */
  void merge(CentroidSums other) {
    for (int c = 0; c < clusters; c++) {
      if (other.members[c] > 0) {
        merge(other, c);
      }
    }
  }

  private void merge(CentroidSums other, int cluster) {
    double[] origin = origins[cluster];
    double[] from = other.origins[cluster];
    double weight = other.weights[cluster];
    if (members[cluster] == 0) {
      System.arraycopy(from, 0, origin, 0, dimension);
    }
    for (int j = 0, at = cluster * dimension; j < dimension; j++, at++) {
      sums[at] += Math.fma(weight, from[j] - origin[j], other.sums[at]);
    }
    weights[cluster] += weight;
    members[cluster] += other.members[cluster];
  }

  /** Forgets everything. */
  void clear() {
    for (int c = 0; c < clusters; c++) {
      clear(c);
    }
  }

  /** Forgets one cluster. */
  void clear(int cluster) {
    Arrays.fill(sums, cluster * dimension, (cluster + 1) * dimension, 0.0);
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
    for (int c = 0; c < clusters; c++) {
      if (members[c] > 0) {
        for (int j = 0, at = c * dimension; j < dimension; j++, at++) {
          centroids[at] = mean(origins[c][j], sums[at], weights[c]);
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
