package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The mean distances of every point to every cluster, a block of points at a time, turned into
 * silhouettes on the spot: neither the n × n distances nor the n × k means ever exist.
 *
 * <p>The points of a block are the lanes; all points, cluster by cluster, are the rows. So each
 * lane's sum over a cluster is one chain in a fixed order. Within a cluster rows are in the order
 * of their coordinates, so that the order of the points cannot change a bit.
 */
final class MeanDistances {
  /** Points in a block: the lanes. */
  private static final int BLOCK = 64;

  /** Rows measured at once: with the block they fill half of a first-level cache. */
  private static final int ROWS = 32;

  /** The relative error of an addition. */
  private static final double ROUNDING = 0x1p-53;

  private final double[] values;
  private final int n;
  private final int d;
  private final int[] labels;
  private final int[] sizes;

  /** The points once more, cluster by cluster. */
  private final double[] sorted;

  MeanDistances(Matrix points, Labels labels) {
    this.values = DecimalPoints.of(points).values();
    this.n = points.rows();
    this.d = points.columns();
    this.labels = Raw.codes(labels);
    this.sizes = labels.counts();
    this.sorted = sortedByCluster();
  }

  private double[] sortedByCluster() {
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, this::compare);
    double[] copy = new double[values.length];
    for (int i = 0; i < n; i++) {
      System.arraycopy(values, order[i] * d, copy, i * d, d);
    }
    return copy;
  }

  private int compare(int point, int other) {
    int order = Integer.compare(labels[point], labels[other]);
    for (int j = 0; order == 0 && j < d; j++) {
      order = Double.compare(values[point * d + j], values[other * d + j]);
    }
    return order;
  }

  int blocks() {
    return Blocks.count(n, BLOCK);
  }

  /** Writes the silhouettes of the blocks that it is given. */
  IntConsumer worker(double[] silhouettes) {
    Kernels kernels = KernelProvider.kernels();
    double[] squared = new double[ROWS * BLOCK];
    double[] sums = new double[BLOCK];
    double[] within = new double[BLOCK];
    double[] nearest = new double[BLOCK];
    int[] rows = new int[ROWS];
    return block -> {
      int first = block * BLOCK;
      int count = Math.min(BLOCK, n - first);
      Panels panels = Panels.forDistances(values, first * d, count, d);
      int width = panels.panels() * Panels.WIDTH;
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      int from = 0;
      for (int cluster = 0; cluster < sizes.length; cluster++) {
        Arrays.fill(sums, 0);
        int to = from + sizes[cluster];
        for (; from < to; from += ROWS) {
          int m = Math.min(ROWS, to - from);
          for (int i = 0; i < m; i++) {
            rows[i] = (from + i) * d;
          }
          kernels.squaredDistances(sorted, rows, m, panels, 0, panels.panels(), squared);
          kernels.addRoots(squared, m, width, sums);
        }
        from = to;
        takeMeans(cluster, first, count, sums, within, nearest);
      }
      for (int i = 0; i < count; i++) {
        silhouettes[first + i] = silhouette(first + i, within[i], nearest[i]);
      }
    };
  }

  private void takeMeans(
      int cluster, int first, int count, double[] sums, double[] within, double[] nearest) {
    for (int i = 0; i < count; i++) {
      if (labels[first + i] == cluster) {
        within[i] = sums[i] / (sizes[cluster] - 1);
      } else if (sizes[cluster] > 0) {
        nearest[i] = Math.min(nearest[i], sums[i] / sizes[cluster]);
      }
    }
  }

  /** Distances have some d roundings, their sums up to n more, in both means. */
  private double silhouette(int point, double within, double nearest) {
    if (sizes[labels[point]] == 1) {
      return 0;
    }
    double larger = Math.max(within, nearest);
    double slack = 2 * ROUNDING * (n + d) * larger;
    return Math.abs(nearest - within) <= slack ? 0 : (nearest - within) / larger;
  }
}
