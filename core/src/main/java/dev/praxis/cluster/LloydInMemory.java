package dev.praxis.cluster;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.List;

/**
 * The steps of {@link Lloyd} on points that are held, with the labels between them.
 *
 * <p>How a row finds its nearest centroid is left to an {@link Assignment}. Sums are kept per chunk
 * of rows and per cluster, and only those that a changed label touches are taken again: the sum of
 * an untouched cluster is the same sum, to the bit.
 */
final class LloydInMemory implements Lloyd {
  private final WeightedPoints points;
  private final int clusters;
  private final Assignment assignment;
  private final Chunks chunks;
  private final CentroidSums[] sums;
  private final boolean[][] touched;
  private final int[] labels;
  private double[] centroids = {};
  private int changed;
  private long computed;

  /**
   * Starts without labels.
   *
   * @param search how the nearest centroids are found; they are the same
   */
  LloydInMemory(WeightedPoints points, int clusters, KMeans.Search search) {
    this.points = points;
    this.clusters = clusters;
    this.assignment = Assignment.of(points, clusters, search);
    this.chunks =
        Chunks.ofBlocks(
            points.count(), Assignment.BLOCK, CentroidSums.numbers(clusters, points.dimension()));
    this.sums = new CentroidSums[chunks.count()];
    this.touched = new boolean[chunks.count()][clusters];
    this.labels = new int[points.count()];
    Arrays.setAll(sums, c -> new CentroidSums(clusters, points.dimension()));
    Arrays.fill(labels, -1);
  }

  @Override
  public boolean assign(Matrix to) {
    centroids = Raw.values(to);
    assignment.moveTo(centroids);
    int[] changes = new int[chunks.count()];
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
              changes[chunk] += touch(chunk, from, rows, before);
            }
            sumTouched(kernels, chunk);
          };
        });
    computed = Arrays.stream(distances).sum();
    changed = Arrays.stream(changes).sum();
    return changed > 0;
  }

  /** Notes the clusters that rows of a block have left or entered; how many rows have. */
  private int touch(int chunk, int from, int rows, int[] before) {
    int count = 0;
    for (int r = 0; r < rows; r++) {
      int now = labels[from + r];
      if (now != before[r]) {
        count++;
        touched[chunk][now] = true;
        if (before[r] >= 0) {
          touched[chunk][before[r]] = true;
        }
      }
    }
    return count;
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

  @Override
  public Matrix move() {
    CentroidSums total = total();
    List<Integer> empty = EmptyClusters.of(total, clusters);
    if (!empty.isEmpty()) {
      for (EmptyClusters.Move move : EmptyClusters.moves(empty, total, farthestRows(), clusters)) {
        relabel((int) move.row().number(), move.cluster());
      }
      total = total();
    }
    double[] means = centroids.clone();
    total.centroids(means);
    return Raw.matrix(clusters, points.dimension(), means);
  }

  private CentroidSums total() {
    CentroidSums total = new CentroidSums(clusters, points.dimension());
    for (CentroidSums part : sums) {
      total.merge(part);
    }
    return total;
  }

  private List<FarthestRows.Row> farthestRows() {
    int d = points.dimension();
    double[] squared = squaredDistancesToOwn();
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

  @Override
  public double inertia() {
    double[] squared = squaredDistancesToOwn();
    return chunks.sum(row -> points.weight(row) * squared[row]);
  }

  private double[] squaredDistancesToOwn() {
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

  /** The clusters of the rows. */
  Labels labels() {
    return Raw.labels(labels.clone(), clusters);
  }

  /** The last assignment, as an observer is shown it. */
  KMeans.Step step(int restart, int iteration) {
    return new KMeans.Step(
        restart,
        iteration,
        Raw.matrix(clusters, points.dimension(), centroids),
        labels(),
        changed,
        inertia(),
        distancesSkipped());
  }

  /**
   * How many of the {@code n · k} distances the last assignment step did not compute: none where it
   * computed more, since the bounds take a row's distance to its own centroid a second time when it
   * decides nothing.
   */
  private long distancesSkipped() {
    return Math.max(0, (long) points.count() * clusters - computed);
  }
}
