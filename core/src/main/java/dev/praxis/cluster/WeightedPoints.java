package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import org.jspecify.annotations.Nullable;

/** The rows to cluster; each counts as often as its weight says, or once. */
final class WeightedPoints {
  /** Keeps the weighted sum of squares of any number of rows finite. */
  private static final double MOST_WEIGHT = 1e9;

  /** Keeps the products of weights from vanishing. */
  private static final double LEAST_WEIGHT = 1e-100;

  private final Matrix points;
  private final double[] values;
  private final int dimension;
  private final double @Nullable [] weights;

  /** Rows that count once each. */
  WeightedPoints(Matrix points) {
    this(points, null);
  }

  /**
   * Rows with weights.
   *
   * @param weights one per row, or null where every row counts once
   */
  WeightedPoints(Matrix points, double @Nullable [] weights) {
    this.points = points;
    this.values = Raw.values(points);
    this.dimension = points.columns();
    this.weights = weights;
  }

  /** The number of rows, n. */
  int count() {
    return points.rows();
  }

  /** The number of features, d. */
  int dimension() {
    return dimension;
  }

  /** The rows one behind the other; read only. */
  double[] values() {
    return values;
  }

  /** Where a row starts in {@link #values}. */
  int start(int row) {
    return row * dimension;
  }

  /** The weight of a row. */
  double weight(int row) {
    double[] w = weights;
    return w == null ? 1 : w[row];
  }

  /** Some of the rows, in the order asked for. */
  Matrix select(int... rows) {
    return points.selectRows(rows);
  }

  /**
   * How widely the points are spread: the mean over the features of the (weighted) variance with
   * divisor {@code Σ w}: {@code Σ w · ‖x − m‖² / (d · Σ w)}.
   */
  double meanVariance() {
    Chunks chunks = Chunks.ofBlocks(count(), Assignment.BLOCK, dimension);
    CentroidSums[] parts = new CentroidSums[chunks.count()];
    Blocks.forEach(
        chunks.count(),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          return chunk -> {
            CentroidSums part = new CentroidSums(1, dimension);
            for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
              part.add(kernels, values, start(row), 0, weight(row));
            }
            parts[chunk] = part;
          };
        });
    CentroidSums total = new CentroidSums(1, dimension);
    for (CentroidSums part : parts) {
      total.merge(part);
    }
    double[] mean = new double[dimension];
    total.centroids(mean);
    double squares =
        chunks.sum(
            row -> weight(row) * Kernels.squaredDistance(values, start(row), mean, 0, dimension));
    return squares / (total.weight(0) * dimension);
  }

  /**
   * Refuses points that cannot be put into so many clusters.
   *
   * @throws IllegalArgumentException if a value is too large to be squared, if the weights are not
   *     one per row, not finite, negative, all zero or too large to add up, or if there are fewer
   *     (distinct) rows of positive weight than clusters
   */
  void check(int clusters) {
    SquareRange.check("points", values, dimension, 0);
    double[] w = weights;
    if (w != null) {
      checkWeights(w);
    }
    if (clusters > count()) {
      throw new IllegalArgumentException(
          "clusters must be at most the number of rows, " + count() + ", but was " + clusters);
    }
    DistinctRows distinct = new DistinctRows(dimension, clusters);
    for (int row = 0; row < count() && distinct.count() < clusters; row++) {
      if (weight(row) > 0) {
        distinct.offer(values, start(row));
      }
    }
    distinct.check(clusters);
  }

  private void checkWeights(double[] w) {
    if (w.length != count()) {
      throw new IllegalArgumentException(
          "weights must be one per row, " + count() + ", but were " + w.length);
    }
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      if (!(w[i] >= 0 && w[i] <= MOST_WEIGHT)) {
        throw new IllegalArgumentException(
            "weights must be between 0 and " + MOST_WEIGHT + " but weight " + i + " was " + w[i]);
      }
      if (!(w[i] == 0 || w[i] >= LEAST_WEIGHT)) {
        throw new IllegalArgumentException(
            "weights must be 0 or at least "
                + LEAST_WEIGHT
                + " but weight "
                + i
                + " was "
                + w[i]
                + ": give them another unit");
      }
      sum += w[i];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("weights must not all be 0");
    }
  }
}
