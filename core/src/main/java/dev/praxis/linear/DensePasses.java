package dev.praxis.linear;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;

/**
 * Passes over dense rows, which are brought to one scale once and kept: a block of them is
 * multiplied with the coefficients, and with the factors while it is still in the cache.
 */
final class DensePasses implements RowPasses {
  /** Numbers of a block: what a second-level cache holds beside the coefficients. */
  private static final int BLOCK = 1 << 15;

  /** Columns that the kernels add up side by side. */
  private static final int STRIPE = 32;

  /** Rows of a chunk, at least. */
  private static final int LEAST_CHUNK = 256;

  /** Chunks, at most: their sums are added one after the other. */
  private static final int MOST_CHUNKS = 32;

  /** With more columns, the products of all with each other cost more than they save. */
  private static final int MOST_COLUMNS = 2048;

  private final ScaledColumns points;
  private final int vectors;
  private final int width;
  private final int block;
  private final Chunks chunks;

  /** The rows of each chunk, {@code width} apart. */
  private final double[][] rows;

  /**
   * Copies the rows.
   *
   * @param vectors L, of coefficients
   */
  DensePasses(ScaledColumns points, int vectors) {
    this.points = points;
    this.vectors = vectors;
    width = (points.columns() + STRIPE) / STRIPE * STRIPE;
    block = Math.max(8, Math.min(LEAST_CHUNK, BLOCK / width / 8 * 8));
    int share = (points.rows() + MOST_CHUNKS - 1) / MOST_CHUNKS;
    int most = Integer.MAX_VALUE / width;
    chunks = new Chunks(points.rows(), Math.min(most, Math.max(LEAST_CHUNK, share)));
    rows = new double[chunks.count()][];
    Blocks.forEach(
        chunks.count(),
        () ->
            chunk -> {
              int count = chunks.to(chunk) - chunks.from(chunk);
              rows[chunk] = new double[count * width];
              points.copyRows(chunks.from(chunk), count, width, rows[chunk]);
            });
  }

  @Override
  public int rows() {
    return points.rows();
  }

  @Override
  public int columns() {
    return points.columns();
  }

  @Override
  public int size() {
    return Math.multiplyExact(vectors, width);
  }

  @Override
  public int place(int vector, int column) {
    return vector * width + column;
  }

  @Override
  public double shift(int column) {
    return points.shift(column);
  }

  @Override
  public double scale(int column) {
    return points.scale(column);
  }

  @Override
  public Preconditioner preconditioner(double[] weights, double[] prices) {
    if (points.columns() < Math.min(rows(), MOST_COLUMNS)) {
      double[][] products = WeightedGram.of(points, weights);
      for (int j = 0; j < prices.length; j++) {
        products[j][j] += prices[j];
      }
      return Preconditioner.ofProducts(this, vectors, products);
    }
    double[] diagonal = chunks.fold(() -> chunk -> squares(chunk, weights), DensePasses::add);
    return Preconditioner.ofDiagonal(this, vectors, add(diagonal, prices));
  }

  private double[] squares(int chunk, double[] weights) {
    double[] sums = new double[points.columns() + 1];
    for (int i = chunks.from(chunk), at = 0; i < chunks.to(chunk); i++, at += width) {
      for (int j = 0; j < sums.length; j++) {
        double x = rows[chunk][at + j];
        sums[j] = Math.fma(weights[i] * x, x, sums[j]);
      }
    }
    return sums;
  }

  @Override
  public void pass(double[] coefficients, RowWork work, double[] sums) {
    double[] all =
        chunks.fold(
            () -> {
              Worker worker = new Worker(coefficients);
              return chunk -> worker.pass(chunk, work);
            },
            DensePasses::add);
    System.arraycopy(all, 0, sums, 0, all.length);
  }

  private static double[] add(double[] sums, double[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
    return sums;
  }

  /** What one thread works with. */
  private final class Worker {
    private final Kernels kernels = KernelProvider.kernels();
    private final int[] offsets = new int[block];
    private final int[] places = new int[vectors * block];
    private final int[] starts = new int[vectors + 1];
    private final double[] factors = new double[vectors * block];
    private final double[] products = new double[vectors * width];
    private final Panels panels;
    private final int stride;
    private final double[] scores;

    Worker(double[] coefficients) {
      panels = Panels.forProducts(coefficients, 0, vectors, width);
      stride = panels.panels() * Panels.WIDTH;
      scores = new double[block * stride];
    }

    double[] pass(int chunk, RowWork work) {
      double[] sums = new double[vectors * width];
      int first = chunks.from(chunk);
      for (int from = first; from < chunks.to(chunk); from += block) {
        int count = Math.min(block, chunks.to(chunk) - from);
        for (int i = 0; i < count; i++) {
          offsets[i] = (from - first + i) * width;
        }
        kernels.products(rows[chunk], offsets, count, panels, 0, panels.panels(), scores);
        for (int i = 0; i < count; i++) {
          work.row(from + i, scores, i * stride);
        }
        addProducts(rows[chunk], from - first, count, sums);
      }
      return sums;
    }

    private void addProducts(double[] values, int from, int count, double[] sums) {
      for (int v = 0, k = 0; v < vectors; v++) {
        for (int i = 0; i < count; i++, k++) {
          factors[k] = scores[i * stride + v];
          places[k] = from + i;
        }
        starts[v + 1] = k;
      }
      kernels.weightedRows(starts, places, factors, 0, vectors, values, width, products);
      add(sums, products);
    }
  }
}
