package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Chunks;

/**
 * What is added up for each column of a sparse matrix, whose rows scatter over the columns.
 *
 * <p>Rows are cut into chunks. In a chunk every column is one chain from the top down, and the sums
 * of chunks are added in their order; how rows are cut depends on n, d and the number of non-zeros
 * alone, so the sums have the same bits on any number of threads.
 */
final class SparseSums {

  /** Non-zeros of a chunk that are worth a thread. */
  private static final int LEAST = 1 << 15;

  /** A chunk has so many non-zeros for each column, at least, lest merging is more than adding. */
  private static final int LEAST_OF_COLUMN = 4;

  private SparseSums() {}

  /** Aᵀ·x, which may be infinite or NaN where it overflows. */
  static double[] weighted(SparseMatrix a, double[] x) {
    Checks.fits("columns", a.columns());
    Chunks chunks = chunks(a);
    return chunks.fold(
        () -> chunk -> sums(a, chunks.from(chunk), chunks.to(chunk), x), SparseSums::add);
  }

  /** The cut: one chunk, unless there are so many non-zeros that more are worth their merging. */
  static Chunks chunks(SparseMatrix a) {
    double ofRow = (double) a.nonZeros() / a.rows();
    double least = Math.max(LEAST, (double) LEAST_OF_COLUMN * a.columns()) / ofRow;
    return Chunks.of(a.rows(), (int) Math.min(a.rows(), Math.ceil(least)), a.columns());
  }

  private static double[] sums(SparseMatrix a, int from, int end, double[] x) {
    int[] starts = a.starts;
    int[] places = a.places;
    double[] values = a.values;
    double[] sums = new double[a.columns()];
    for (int row = from; row < end; row++) {
      double weight = x[row];
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        sums[places[k]] = Math.fma(values[k], weight, sums[places[k]]);
      }
    }
    return sums;
  }

  private static double[] add(double[] total, double[] sums) {
    for (int column = 0; column < total.length; column++) {
      total[column] += sums[column];
    }
    return total;
  }

  /** How many non-zeros each column has. */
  static int[] nonZeros(SparseMatrix a) {
    Checks.fits("columns", a.columns());
    int[] counts = new int[a.columns()];
    for (int column : a.places) {
      counts[column]++;
    }
    return counts;
  }
}
