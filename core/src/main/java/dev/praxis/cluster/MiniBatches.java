package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.NearestSearch;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/** Rows collected into batches, each of which moves the centroids once. */
final class MiniBatches {
  private final double[] centroids;
  private final int dimension;
  private final double[] batch;
  private final int batchSize;
  private final Panels panels;
  private final int[] labels;
  private final double[] squared;
  private final double[] sums;
  private final long[] seen;
  private int filled;
  private long count;

  /**
   * Starts with an empty batch.
   *
   * @param start the first centroids, {@code k × d}
   */
  MiniBatches(Matrix start, int batchSize) {
    int clusters = start.rows();
    this.centroids = start.toRowMajor();
    this.dimension = start.columns();
    this.batchSize = batchSize;
    this.batch = new double[Math.multiplyExact(batchSize, dimension)];
    this.panels = Panels.forDistances(centroids, 0, clusters, dimension);
    this.labels = new int[batchSize];
    this.squared = new double[batchSize];
    this.sums = new double[centroids.length];
    this.seen = new long[clusters];
  }

  /** The same batch, half full as it may be, at the same centroids. */
  private MiniBatches(MiniBatches other) {
    this.centroids = other.centroids.clone();
    this.dimension = other.dimension;
    this.batchSize = other.batchSize;
    this.batch = other.batch.clone();
    this.panels = Panels.forDistances(centroids, 0, other.seen.length, dimension);
    this.labels = new int[batchSize];
    this.squared = new double[batchSize];
    this.sums = new double[centroids.length];
    this.seen = other.seen.clone();
    this.filled = other.filled;
    this.count = other.count;
  }

  /** A copy that goes its own way. */
  MiniBatches copy() {
    return new MiniBatches(this);
  }

  /** Adds rows; whenever a batch is full, the centroids move. */
  void add(Matrix rows) {
    double[] values = Raw.values(rows);
    for (int r = 0; r < rows.rows(); r++) {
      System.arraycopy(values, r * dimension, batch, filled * dimension, dimension);
      filled++;
      if (filled == batchSize) {
        flush();
      }
    }
  }

  /** Moves the centroids by the rows that are left, if there are any. */
  void flush() {
    if (filled == 0) {
      return;
    }
    NearestSearch.searchAll(batch, filled, panels.repack(centroids, 0), labels, squared);
    Arrays.fill(sums, 0);
    for (int r = 0; r < filled; r++) {
      if (seen[labels[r]]++ == 0) {
        // Where it starts does not count: its first row is the mean of the rows so far.
        System.arraycopy(batch, r * dimension, centroids, labels[r] * dimension, dimension);
      }
      addDeviation(r, labels[r]);
    }
    for (int i = 0; i < sums.length; i++) {
      // A centroid that has never won a row has nothing to add, and stays.
      centroids[i] += sums[i] / Math.max(1, seen[i / dimension]);
    }
    filled = 0;
    count++;
  }

  private void addDeviation(int row, int cluster) {
    int x = row * dimension;
    int c = cluster * dimension;
    for (int j = 0; j < dimension; j++) {
      sums[c + j] += batch[x + j] - centroids[c + j];
    }
  }

  /** The centroids as the batches have moved them, {@code k × d}. */
  Matrix centroids() {
    return Raw.matrix(seen.length, dimension, centroids.clone());
  }

  /** How many batches have moved the centroids. */
  long count() {
    return count;
  }
}
