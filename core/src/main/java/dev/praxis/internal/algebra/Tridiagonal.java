package dev.praxis.internal.algebra;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.RowKernels;

/**
 * A symmetric matrix brought to tridiagonal form by reflections: {@code A = Q T Qᵀ} with {@code Q =
 * H(n−1) … H(2)}.
 *
 * <p>From the last row up, {@code H(i) = I − uuᵀ · 2/‖u‖²} clears row i left of its neighbour of
 * the diagonal; it changes the rows above by a matrix of rank two. That change is not made at once
 * but on the way of the next multiplication, so that the matrix passes through the caches once a
 * step instead of twice; and of it only the part left of the diagonal, which serves as rows and as
 * columns. Cost: {@code O(n³)}, parallel over bands of rows, whose sums are added up in order.
 *
 * <p>Source: Golub and Van Loan, "Matrix computations", 4th edition, section 8.3.1.
 */
final class Tridiagonal {
  /** Rows of a band on average: with fewer, work is done before another thread has started. */
  private static final int BAND = 96;

  /**
   * Numbers up to this one are zero beside a matrix of the size of 1. Their squares still have all
   * digits, without which a reflection would not be one.
   */
  static final double NOTHING = 0x1p-450;

  private final int n;
  private final double[][] rows;
  private final double[] diagonal;
  private final double[] neighbors;
  private final double[] factors;
  private final RowKernels kernels = KernelProvider.kernels().rows();

  /**
   * Reduces a matrix.
   *
   * @param rows n rows of n numbers, symmetric and of about the size of 1; they are overwritten
   */
  Tridiagonal(double[][] rows) {
    this.n = rows.length;
    this.rows = rows;
    this.diagonal = new double[n];
    this.neighbors = new double[n];
    this.factors = new double[n];
    reduce();
  }

  /** The diagonal of T, n numbers. */
  double[] diagonal() {
    return diagonal;
  }

  /** The numbers beside the diagonal: number i is that of rows {@code i − 1} and i; the first 0. */
  double[] neighbors() {
    return neighbors;
  }

  /** Multiplies Q with the columns of n rows of {@code width} numbers. */
  void multiply(RowKernels kernels, double[][] columns, int width) {
    for (int i = 2; i < n; i++) {
      if (factors[i] > 0) {
        kernels.reflect(columns, i, width, rows[i], factors[i]);
      }
    }
  }

  private void reduce() {
    double[] u = new double[n];
    double[] w = new double[n];
    double[] next = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double[] row = rows[i];
      for (int j = 0; j <= i; j++) {
        row[j] = Math.fma(-u[i], w[j], Math.fma(-w[i], u[j], row[j]));
      }
      diagonal[i] = row[i];
      if (i == 0) {
        return;
      }
      reflector(i, row);
      double[] normal = row;
      multiplied(i, u, w, normal, next);
      u = normal;
      double[] free = w;
      w = next;
      next = free;
    }
  }

  /** Turns the row left of the diagonal into the normal of its reflection. */
  private void reflector(int i, double[] row) {
    double rest = 0;
    for (int j = 0; j < i - 1; j++) {
      rest = Math.fma(row[j], row[j], rest);
    }
    double x = row[i - 1];
    if (rest > NOTHING * NOTHING) {
      double norm = Math.sqrt(Math.fma(x, x, rest));
      neighbors[i] = x > 0 ? -norm : norm;
      row[i - 1] = x - neighbors[i];
      factors[i] = 1 / (norm * (norm + Math.abs(x)));
    } else {
      neighbors[i] = x;
    }
  }

  /**
   * Makes the change of the step before, {@code A − u wᵀ − w uᵀ}, and finds that of this step: with
   * {@code p = A v · f} it is {@code w = p − v · (f/2 · vᵀp)}.
   *
   * @param v the normal of this step
   * @param next receives w
   */
  private void multiplied(int i, double[] u, double[] w, double[] v, double[] next) {
    int bands = Math.max(1, i / BAND);
    double[][] sums = new double[bands][i];
    if (bands == 1) {
      multiply(kernels, 0, i, u, w, v, next, sums[0]);
    } else {
      Blocks.forEach(
          bands,
          () -> {
            RowKernels own = KernelProvider.kernels().rows();
            return band -> {
              int from = first(i, band, bands);
              multiply(own, from, first(i, band + 1, bands), u, w, v, next, sums[band]);
            };
          });
    }
    for (int band = 0; band < bands; band++) {
      for (int j = 0; j < first(i, band + 1, bands); j++) {
        next[j] += sums[band][j];
      }
    }
    double dot = 0;
    for (int j = 0; j < i; j++) {
      next[j] *= factors[i];
      dot = Math.fma(v[j], next[j], dot);
    }
    double share = dot * factors[i] / 2;
    for (int j = 0; j < i; j++) {
      next[j] = Math.fma(-share, v[j], next[j]);
    }
  }

  /** The first row of a band of i rows: bands have about as much left of the diagonal. */
  private static int first(int i, int band, int bands) {
    return (int) (i * Math.sqrt((double) band / bands));
  }

  /**
   * The part of {@code A v} that rows from one to another have left of the diagonal and on it: for
   * the rows themselves in {@code next}, and as columns, for all rows above, in {@code sums}.
   */
  private void multiply(
      RowKernels kernels,
      int from,
      int to,
      double[] u,
      double[] w,
      double[] v,
      double[] next,
      double[] sums) {
    for (int r = from; r < to; r++) {
      double[] row = rows[r];
      double dot = kernels.rankTwoAndProducts(row, r, u[r], w, w[r], u, v, v[r], sums);
      row[r] = Math.fma(-u[r], w[r], Math.fma(-w[r], u[r], row[r]));
      next[r] = Math.fma(row[r], v[r], dot);
    }
  }
}
