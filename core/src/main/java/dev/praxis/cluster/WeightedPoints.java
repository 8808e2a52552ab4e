package dev.praxis.cluster;

import org.jspecify.annotations.Nullable;

/**
 * The rows to cluster as the kernels see them: one row-major array, with weights or without.
 *
 * @param values {@code count · dimension} numbers, read only
 * @param weights one per row, or null where every row counts once
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a view for the algorithms of this package, never compared
record WeightedPoints(double[] values, int count, int dimension, double @Nullable [] weights) {
  /** Keeps the weighted sum of squares of any number of rows finite. */
  private static final double MOST_WEIGHT = 1e9;

  /** Where a row starts. */
  int start(int row) {
    return row * dimension;
  }

  /** The weight of a row. */
  double weight(int row) {
    double[] w = weights;
    return w == null ? 1 : w[row];
  }

  /** The first row: the origin that sums of deviations are taken from. */
  double[] origin() {
    return java.util.Arrays.copyOf(values, dimension);
  }

  /**
   * Refuses fewer distinct rows of positive weight than clusters.
   *
   * @throws IllegalArgumentException telling how many they are
   */
  void checkDistinct(int clusters) {
    DistinctRows distinct = new DistinctRows(dimension, clusters);
    for (int row = 0; row < count && distinct.count() < clusters; row++) {
      if (weight(row) > 0) {
        distinct.offer(values, start(row));
      }
    }
    distinct.check(clusters);
  }

  /**
   * Refuses weights that are not one per row, not finite, negative, all zero or too large to add
   * up.
   *
   * @throws IllegalArgumentException naming the first bad one
   */
  void checkWeights() {
    double[] w = weights;
    if (w == null) {
      return;
    }
    if (w.length != count) {
      throw new IllegalArgumentException(
          "weights must be one per row, " + count + ", but were " + w.length);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      if (!(w[i] >= 0 && w[i] <= MOST_WEIGHT)) {
        throw new IllegalArgumentException(
            "weights must be between 0 and " + MOST_WEIGHT + " but weight " + i + " was " + w[i]);
      }
      sum += w[i];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("weights must not all be 0");
    }
  }
}
