package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.NearestSearch;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;
import java.util.List;

/**
 * The steps of {@link Lloyd} over rows that are read again for every sum, with the sums of {@link
 * LloydInMemory} in the same order: only the statistics are kept, neither rows nor labels. Hence
 * {@link #assign} reads nothing yet, and {@link #move} and {@link #inertia} are a pass each.
 */
final class StreamedLloyd implements Lloyd {
  private final Rows source;
  private final int clusters;
  private final int dimension;
  private final Chunks chunks;
  private final Chunks spreadChunks;
  private double[] centroids = {};
  private int[] labels = {};
  private double[] squared = {};

  /**
   * Steps over rows of which a sample was taken.
   *
   * @param sample knows how many rows there are
   */
  StreamedLloyd(Rows source, RowSample sample, int clusters) {
    this.source = source;
    this.clusters = clusters;
    this.dimension = source.columns();
    this.chunks =
        Chunks.ofBlocks(sample.rows(), Assignment.BLOCK, CentroidSums.numbers(clusters, dimension));
    this.spreadChunks = Chunks.ofBlocks(sample.rows(), Assignment.BLOCK, dimension);
  }

  @Override
  public boolean assign(Matrix to) {
    centroids = Raw.values(to);
    return true;
  }

  @Override
  public Matrix move() {
    Fold fold = new Fold(chunks, clusters);
    FarthestRows farthest = new FarthestRows(2 * clusters);
    forEachAssigned(
        (values, at, row, label, squaredDistance) -> {
          fold.add(values, at, row, label);
          farthest.offer(row, label, squaredDistance, values, at, dimension);
        });
    CentroidSums total = fold.total();
    List<Integer> empty = EmptyClusters.of(total, clusters);
    if (!empty.isEmpty()) {
      total = afterMoves(EmptyClusters.moves(empty, total, farthest.descending(), clusters));
    }
    double[] means = centroids.clone();
    total.centroids(means);
    return Raw.matrix(clusters, dimension, means);
  }

  /** The sums once more, with the moved rows in their new clusters. */
  private CentroidSums afterMoves(List<EmptyClusters.Move> moves) {
    Fold fold = new Fold(chunks, clusters);
    forEachAssigned(
        (values, at, row, label, squaredDistance) -> {
          int cluster = label;
          for (EmptyClusters.Move move : moves) {
            cluster = move.row().number() == row ? move.cluster() : cluster;
          }
          fold.add(values, at, row, cluster);
        });
    return fold.total();
  }

  @Override
  public double inertia() {
    ChunkSum sum = new ChunkSum(chunks);
    forEachAssigned((values, at, row, label, s) -> sum.add(row, s));
    return sum.total();
  }

  /** As {@link WeightedPoints#meanVariance}, in two passes. */
  double meanVariance() {
    Fold fold = new Fold(spreadChunks, 1);
    forEachRow((values, at, row) -> fold.add(values, at, row, 0));
    CentroidSums total = fold.total();
    double[] mean = new double[dimension];
    total.centroids(mean);
    ChunkSum squares = new ChunkSum(spreadChunks);
    forEachRow(
        (values, at, row) ->
            squares.add(row, Kernels.squaredDistance(values, at, mean, 0, dimension)));
    return squares.total() / (total.weight(0) * dimension);
  }

  private void forEachRow(RowAction action) {
    long[] row = {0};
    source.forEachBlock(
        block -> {
          double[] values = Raw.values(block);
          for (int r = 0; r < block.rows(); r++) {
            action.accept(values, r * dimension, row[0]++);
          }
        });
    checkCount(row[0]);
  }

  private void checkCount(long count) {
    if (count != chunks.rows()) {
      throw new IllegalArgumentException(
          "rows must be the same in every pass but were "
              + chunks.rows()
              + " at first and then "
              + count);
    }
  }

  private void forEachAssigned(AssignedAction action) {
    Panels panels = Panels.forDistances(centroids, 0, clusters, dimension);
    long[] row = {0};
    source.forEachBlock(
        block -> {
          double[] values = Raw.values(block);
          search(values, block.rows(), panels);
          for (int r = 0; r < block.rows(); r++) {
            action.accept(values, r * dimension, row[0]++, labels[r], squared[r]);
          }
        });
    checkCount(row[0]);
  }

  /** The rows of a block are searched in parallel; what is summed is summed in order. */
  private void search(double[] values, int rows, Panels panels) {
    if (labels.length < rows) {
      labels = new int[rows];
      squared = new double[rows];
    }
    NearestSearch.searchAll(values, rows, panels, labels, squared);
  }

  private interface RowAction {
    void accept(double[] values, int at, long row);
  }

  private interface AssignedAction {
    void accept(double[] values, int at, long row, int label, double squared);
  }

  /** Sums of clusters, chunk by chunk. */
  private final class Fold {
    private final Chunks cut;
    private final CentroidSums total;
    private final CentroidSums part;
    private final Kernels kernels = KernelProvider.kernels();

    Fold(Chunks cut, int clusters) {
      this.cut = cut;
      this.total = new CentroidSums(clusters, dimension);
      this.part = new CentroidSums(clusters, dimension);
    }

    void add(double[] values, int at, long row, int label) {
      if (row > 0 && row % cut.chunkRows() == 0) {
        flush();
      }
      part.add(kernels, values, at, label, 1);
    }

    CentroidSums total() {
      flush();
      return total;
    }

    private void flush() {
      total.merge(part);
      part.clear();
    }
  }

  /** A sum of numbers, chunk by chunk. */
  private static final class ChunkSum {
    private final Chunks cut;
    private double total;
    private double part;

    ChunkSum(Chunks cut) {
      this.cut = cut;
    }

    void add(long row, double term) {
      if (row > 0 && row % cut.chunkRows() == 0) {
        total += part;
        part = 0;
      }
      part += term;
    }

    double total() {
      return total + part;
    }
  }
}
