package dev.praxis.linear;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;

/**
 * Passes over sparse rows, which stay sparse: the means that are taken from the columns are taken
 * from the sums instead, {@code (X − 1 mᵀ) W = X W − 1 (mᵀ W)}.
 *
 * <p>The rows are kept twice, once as columns, so that sums over either are chains of their own.
 */
final class SparsePasses implements RowPasses {
  private static final int BLOCK = 64;
  private static final int LEAST_CHUNK = 4096;

  private final SparseMatrix rows;
  private final SparseMatrix columns;
  private final int vectors;

  /** Numbers of a column's coefficients: L, and zeros up to a whole number of vectors. */
  private final int stride;

  private final double[] scales;

  /** The mean of each column, scaled. */
  private final double[] means;

  /**
   * Copies the rows.
   *
   * @param vectors L, of coefficients
   */
  SparsePasses(SparseMatrix points, int vectors) {
    this.vectors = vectors;
    int d = points.columns();
    stride = (vectors + Panels.WIDTH - 1) / Panels.WIDTH * Panels.WIDTH;
    scales = scales(points);
    rows = points.scaleColumns(scales);
    columns = rows.transpose();
    means = new double[d];
    double[] values = Raw.values(columns);
    for (int j = 0; j < d; j++) {
      for (int k = Raw.starts(columns)[j]; k < Raw.starts(columns)[j + 1]; k++) {
        means[j] += values[k] / rows.rows();
      }
    }
  }

  /** The powers of two that bring the ranges of the columns, zero included, below 2. */
  private static double[] scales(SparseMatrix points) {
    double[] largest = new double[points.columns()];
    double[] values = Raw.values(points);
    for (int k = 0; k < values.length; k++) {
      int j = Raw.columns(points)[k];
      largest[j] = Math.max(largest[j], Math.abs(values[k]));
    }
    double[] scales = new double[largest.length];
    for (int j = 0; j < scales.length; j++) {
      scales[j] = ScaledColumns.scaleOf(largest[j]);
    }
    return scales;
  }

  @Override
  public int rows() {
    return rows.rows();
  }

  @Override
  public int columns() {
    return rows.columns();
  }

  @Override
  public int size() {
    return Math.multiplyExact(stride, columns() + 1);
  }

  @Override
  public int place(int vector, int column) {
    return column * stride + vector;
  }

  /** That of the column as it came, the mean. */
  @Override
  public double shift(int column) {
    return means[column] / scales[column];
  }

  @Override
  public double scale(int column) {
    return scales[column];
  }

  /** {@code Σ h (x − m)² = Σ h x² − 2 m Σ h x + m² Σ h}, which is at least zero. */
  @Override
  public Preconditioner preconditioner(double[] weights, double[] prices) {
    double[] diagonal = prices.clone();
    double all = Chunks.of(weights.length, LEAST_CHUNK, 1).sum(row -> weights[row]);
    diagonal[columns()] += all;
    int[] starts = Raw.starts(columns);
    double[] values = Raw.values(columns);
    for (int j = 0; j < columns(); j++) {
      double sum = 0;
      double weight = 0;
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        double h = weights[Raw.columns(columns)[k]];
        double x = values[k] - means[j];
        sum = Math.fma(h * x, x, sum);
        weight += h;
      }
      diagonal[j] += sum + means[j] * means[j] * Math.max(0, all - weight);
    }
    return Preconditioner.ofDiagonal(this, vectors, diagonal);
  }

  @Override
  public void pass(double[] coefficients, RowWork work, double[] sums) {
    double[] offsets = offsets(coefficients);
    double[] factors = new double[Math.multiplyExact(rows(), stride)];
    multiply(
        rows,
        coefficients,
        factors,
        row -> {
          int at = row * stride;
          for (int v = 0; v < vectors; v++) {
            factors[at + v] += offsets[v];
          }
          work.row(row, factors, at);
        });
    multiply(columns, factors, sums, column -> {});
    double[] totals = totals(factors);
    for (int j = 0; j <= columns(); j++) {
      for (int v = 0; v < vectors; v++) {
        int at = place(v, j);
        sums[at] = j < columns() ? Math.fma(-means[j], totals[v], sums[at]) : totals[v];
      }
    }
  }

  /** What all scores of a vector have in common: its intercept, and less the means' score. */
  private double[] offsets(double[] coefficients) {
    double[] offsets = new double[vectors];
    for (int v = 0; v < vectors; v++) {
      double sum = 0;
      for (int j = 0; j < columns(); j++) {
        sum = Math.fma(means[j], coefficients[place(v, j)], sum);
      }
      offsets[v] = coefficients[place(v, columns())] - sum;
    }
    return offsets;
  }

  /** The sums of the factors over the rows. */
  private double[] totals(double[] factors) {
    double[] totals = new double[vectors];
    for (int v = 0; v < vectors; v++) {
      int vector = v;
      totals[v] = Chunks.of(rows(), LEAST_CHUNK, 1).sum(row -> factors[row * stride + vector]);
    }
    return totals;
  }

  private interface Then {
    void of(int row);
  }

  /** Rows of a sparse matrix times a dense one of {@code stride} columns, and then what follows. */
  private void multiply(SparseMatrix matrix, double[] dense, double[] product, Then then) {
    int n = matrix.rows();
    Blocks.forEach(
        Blocks.count(n, BLOCK),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          return block -> {
            int from = block * BLOCK;
            int end = Math.min(n - from, BLOCK) + from;
            kernels.weightedRows(
                Raw.starts(matrix),
                Raw.columns(matrix),
                Raw.values(matrix),
                from,
                end,
                dense,
                stride,
                product);
            for (int row = from; row < end; row++) {
              then.of(row);
            }
          };
        });
  }
}
