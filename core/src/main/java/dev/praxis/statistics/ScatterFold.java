package dev.praxis.statistics;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.compute.RowCut;
import dev.praxis.internal.compute.RowFold;

/**
 * Folds rows, as they come, into their {@link Scatter}.
 *
 * <p><b>Around what.</b> A chunk's products are taken around the mean of its first block and then
 * corrected to its own mean. The block is an eighth of the chunk, so however far the rest may lie,
 * the correction is at most seven times what remains: it costs three bits, never more.
 */
final class ScatterFold {
  /** Rows whose products are one chain: with 256 columns half a megabyte, what a core caches. */
  private static final int BLOCK = RowCut.LONG / 8;

  private final RowFold<Scatter> fold;

  /** A fold of no rows of {@code columns} numbers. */
  ScatterFold(int columns) {
    this.fold =
        new RowFold<>(
            columns,
            RowCut.ofLong(columns, (long) columns * columns / 2),
            () -> new Products(columns),
            (sum, later) -> {
              sum.merge(later);
              return sum;
            });
  }

  /** Takes rows, which are not kept. */
  void add(double[] values, int rows) {
    fold.add(values, rows);
  }

  /** The scatter of all rows taken; at least one. */
  Scatter finish() {
    return fold.finish();
  }

  /** Sums the products of the columns of one chunk after the other, on one thread. */
  private static final class Products implements RowFold.ChunkSum<Scatter> {
    private final int columns;
    private final Kernels kernels = KernelProvider.kernels();
    private final Panels targets;
    private final double[] features;
    private final int[] offsets;

    Products(int columns) {
      this.columns = columns;
      this.targets = Panels.forColumns(columns, BLOCK);
      this.features = new double[Math.multiplyExact(columns, BLOCK)];
      this.offsets = new int[columns];
    }

    @Override
    public Scatter of(double[] values, int firstRow, int rows) {
      Scatter scatter = new Scatter(mean(values, firstRow, Math.min(BLOCK, rows)));
      double[] shift = scatter.mean();
      for (int block = 0; block < rows; block += BLOCK) {
        int from = (firstRow + block) * columns;
        targets.packColumns(values, from, Math.min(BLOCK, rows - block), shift, scatter.sums());
        targets.unpack(features);
        addProducts(scatter);
      }
      scatter.center(rows);
      return scatter;
    }

    private void addProducts(Scatter scatter) {
      for (int s = 0; s < scatter.strips(); s++) {
        int from = s * Scatter.STRIP;
        int count = columns - from;
        for (int i = 0; i < count; i++) {
          offsets[i] = (from + i) * BLOCK;
        }
        int panel = from / Panels.WIDTH;
        int to = panel + scatter.width(s) / Panels.WIDTH;
        kernels.addProducts(features, offsets, count, targets, panel, to, scatter.strip(s));
      }
    }

    /** The mean of some rows, taken around the first of them. */
    private double[] mean(double[] values, int firstRow, int rows) {
      double[] mean = new double[columns];
      int first = firstRow * columns;
      for (int i = 1; i < rows; i++) {
        int at = first + i * columns;
        for (int j = 0; j < columns; j++) {
          mean[j] += values[at + j] - values[first + j];
        }
      }
      for (int j = 0; j < columns; j++) {
        mean[j] = values[first + j] + mean[j] / rows;
      }
      return mean;
    }
  }
}
