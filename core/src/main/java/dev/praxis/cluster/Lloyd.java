package dev.praxis.cluster;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * The two steps of Lloyd's algorithm on one data set, with the labels between them.
 *
 * <p>{@link #assign} gives every row to its nearest centroid; {@link #means} moves every centroid
 * to the mean of its rows. Sums are kept per chunk of rows and per cluster, and only those that a
 * changed label touches are taken again: the sum of an untouched cluster is the same sum, to the
 * bit.
 */
final class Lloyd {
  private final WeightedPoints points;
  private final int clusters;
  private final Assignment assignment;
  private final Chunks chunks;
  private final CentroidSums[] sums;
  private final boolean[][] touched;
  private final int[] labels;
  private long computed;

  /**
   * Starts without labels.
   *
   * @param bounds whether to skip distances that the triangle inequality decides; the results are
   *     the same
   */
  Lloyd(WeightedPoints points, int clusters, boolean bounds) {
    this.points = points;
    this.clusters = clusters;
    this.assignment =
        bounds ? new BoundedAssignment(points, clusters) : new PlainAssignment(points, clusters);
    this.chunks =
        Chunks.ofBlocks(points.count(), Assignment.BLOCK, (long) clusters * points.dimension());
    this.sums = new CentroidSums[chunks.count()];
    this.touched = new boolean[chunks.count()][clusters];
    this.labels = new int[points.count()];
    double[] origin = points.origin();
    Arrays.setAll(sums, c -> new CentroidSums(clusters, origin));
    Arrays.fill(labels, -1);
  }

  /**
   * Assigns every row to its nearest centroid, of equally near ones to the first.
   *
   * @return how many rows changed their cluster
   */
  int assign(double[] centroids) {
    assignment.moveTo(centroids);
    int[] changed = new int[chunks.count()];
    long[] distances = new long[chunks.count()];
    Blocks.forEach(
        chunks.count(),
        () -> {
          Assignment.Worker worker = assignment.worker();
          Kernels kernels = KernelProvider.kernels();
          int[] before = new int[Assignment.BLOCK];
          return chunk -> {
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += Assignment.BLOCK) {
              int rows = Math.min(Assignment.BLOCK, chunks.to(chunk) - from);
              System.arraycopy(labels, from, before, 0, rows);
              distances[chunk] += worker.assign(from / Assignment.BLOCK, labels);
              changed[chunk] += touch(chunk, from, rows, before);
            }
            sumTouched(kernels, chunk);
          };
        });
    computed = Arrays.stream(distances).sum();
    return Arrays.stream(changed).sum();
  }

  private int touch(int chunk, int from, int rows, int[] before) {
    int changed = 0;
    for (int r = 0; r < rows; r++) {
      int now = labels[from + r];
      if (now != before[r]) {
        changed++;
        touched[chunk][now] = true;
        if (before[r] >= 0) {
          touched[chunk][before[r]] = true;
        }
      }
    }
    return changed;
  }

  /** Takes the sums of the chunk's touched clusters again. */
  private void sumTouched(Kernels kernels, int chunk) {
    boolean[] again = touched[chunk];
    for (int c = 0; c < clusters; c++) {
      if (again[c]) {
        sums[chunk].clear(c);
      }
    }
    for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
      if (again[labels[row]]) {
        sums[chunk].add(
            kernels, points.values(), points.start(row), labels[row], points.weight(row));
      }
    }
    Arrays.fill(again, false);
  }

  /**
   * The means of the clusters. A cluster without rows takes over the row that is farthest from the
   * centroid it was assigned to, provided that row is not the last of its cluster.
   *
   * @param centroids the centroids that the rows were assigned to
   * @throws IllegalArgumentException if every row coincides with its centroid and a cluster is
   *     still empty: there are fewer distinct rows than clusters
   */
  double[] means(double[] centroids) {
    CentroidSums total = total();
    List<Integer> empty = EmptyClusters.of(total, clusters);
    if (!empty.isEmpty()) {
      for (EmptyClusters.Move move :
          EmptyClusters.moves(empty, total, farthestRows(centroids), clusters)) {
        relabel((int) move.row().number(), move.cluster());
      }
      total = total();
    }
    double[] means = centroids.clone();
    total.centroids(means);
    return means;
  }

  private CentroidSums total() {
    CentroidSums total = new CentroidSums(clusters, points.origin());
    for (CentroidSums part : sums) {
      total.merge(part);
    }
    return total;
  }

  private List<FarthestRows.Row> farthestRows(double[] centroids) {
    int d = points.dimension();
    double[] squared = squaredDistancesToOwn(centroids);
    FarthestRows farthest = new FarthestRows(2 * clusters);
    for (int row = 0; row < points.count(); row++) {
      if (points.weight(row) > 0) {
        farthest.offer(row, labels[row], squared[row], points.values(), points.start(row), d);
      }
    }
    return farthest.descending();
  }

  private void relabel(int row, int cluster) {
    int chunk = (int) (row / chunks.chunkRows());
    touched[chunk][labels[row]] = true;
    touched[chunk][cluster] = true;
    assignment.relabelled(row, labels[row]);
    labels[row] = cluster;
    sumTouched(KernelProvider.kernels(), chunk);
  }

  /**
   * The inertia of the labels: {@code Σ w · ‖x − c‖²}, with c the centroid of the row's cluster.
   */
  double inertia(double[] centroids) {
    double[] squared = squaredDistancesToOwn(centroids);
    return chunks.sum(row -> points.weight(row) * squared[row]);
  }

  private double[] squaredDistancesToOwn(double[] centroids) {
    int n = points.count();
    int d = points.dimension();
    int block = Assignment.BLOCK;
    double[] squared = new double[n];
    Blocks.forEach(
        Blocks.count(n, block),
        () -> {
          int[] rows = new int[block];
          int[] own = new int[block];
          double[] out = new double[block];
          return b -> {
            int from = b * block;
            int count = Math.min(block, n - from);
            for (int i = 0; i < count; i++) {
              rows[i] = points.start(from + i);
              own[i] = labels[from + i] * d;
            }
            PairDistances.squared(points.values(), rows, centroids, own, count, d, out);
            System.arraycopy(out, 0, squared, from, count);
          };
        });
    return squared;
  }

  /** The clusters of the rows; a copy. */
  int[] labels() {
    return labels.clone();
  }

  /**
   * How many of the {@code n · k} distances the last assignment step did not compute: none where it
   * computed more, since the bounds take a row's distance to its own centroid a second time when it
   * decides nothing.
   */
  long distancesSkipped() {
    return Math.max(0, (long) points.count() * clusters - computed);
  }
}
