package dev.praxis.linear;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.raw.Raw;

/** Points by rows, with columns that have no zero less their mean, as {@link CentredColumns}. */
final class CentredRows {
  /** Where the non-zeros of each row begin, n + 1. */
  final int[] starts;

  /** The column of each non-zero. */
  final int[] columns;

  final double[] values;

  /** What was taken from each column. */
  final double[] shifts;

  /** {@code ‖xᵢ‖²}. */
  final double[] squares;

  private CentredRows(SparseMatrix points, double[] shifts) {
    starts = Raw.starts(points);
    columns = Raw.columns(points);
    values = Raw.values(points).clone();
    this.shifts = shifts;
    squares = new double[points.rows()];
    for (int i = 0; i < squares.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        values[k] -= shifts[columns[k]];
        squares[i] = Math.fma(values[k], values[k], squares[i]);
      }
    }
  }

  static CentredRows of(SparseMatrix points) {
    return new CentredRows(points, CentredColumns.of(points).shifts);
  }

  /** The number of rows, n. */
  int count() {
    return squares.length;
  }

  /** {@code start + w · xᵢ}. */
  double dot(int i, double[] w, double start) {
    double sum = start;
    for (int k = starts[i]; k < starts[i + 1]; k++) {
      sum = Math.fma(values[k], w[columns[k]], sum);
    }
    return sum;
  }

  /** Adds a multiple of a row to a number for each column. */
  void addMultiple(int i, double factor, double[] to) {
    for (int k = starts[i]; k < starts[i + 1]; k++) {
      to[columns[k]] = Math.fma(factor, values[k], to[columns[k]]);
    }
  }
}
