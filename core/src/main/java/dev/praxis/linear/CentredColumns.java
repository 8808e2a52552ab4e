package dev.praxis.linear;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.raw.Raw;

/**
 * Points by columns. A column without a zero is less its mean, which costs no sparsity and saves
 * the digits that an offset would take; one that is constant is exactly zero.
 */
final class CentredColumns {
  /** Where the non-zeros of each column begin, d + 1. */
  final int[] starts;

  /** The row of each non-zero. */
  final int[] rows;

  final double[] values;

  /** What was taken from each column. */
  final double[] shifts;

  private CentredColumns(int[] starts, int[] rows, double[] values) {
    this.starts = starts;
    this.rows = rows;
    this.values = values;
    shifts = new double[starts.length - 1];
  }

  static CentredColumns of(SparseMatrix points) {
    SparseMatrix turned = points.transpose();
    CentredColumns columns =
        new CentredColumns(Raw.starts(turned), Raw.columns(turned), Raw.values(turned).clone());
    for (int j = 0; j < columns.count(); j++) {
      if (columns.starts[j + 1] - columns.starts[j] == points.rows()) {
        columns.centre(j);
      }
    }
    return columns;
  }

  private void centre(int j) {
    double first = values[starts[j]];
    double sum = 0;
    for (int k = starts[j]; k < starts[j + 1]; k++) {
      sum += values[k] - first;
    }
    shifts[j] = first + sum / (starts[j + 1] - starts[j]);
    for (int k = starts[j]; k < starts[j + 1]; k++) {
      values[k] -= shifts[j];
    }
  }

  /** The number of columns, d. */
  int count() {
    return shifts.length;
  }

  /** The inner product of a column with a number for each row. */
  double dot(int j, double[] numbers) {
    double sum = 0;
    for (int k = starts[j]; k < starts[j + 1]; k++) {
      sum = Math.fma(values[k], numbers[rows[k]], sum);
    }
    return sum;
  }

  /** Adds a multiple of a column to a number for each row. */
  void addMultiple(int j, double factor, double[] to) {
    for (int k = starts[j]; k < starts[j + 1]; k++) {
      to[rows[k]] = Math.fma(factor, values[k], to[rows[k]]);
    }
  }
}
