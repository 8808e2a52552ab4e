package dev.praxis.data;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/** The rows of a {@link SparseMatrix.Builder}, in arrays that double when they are full. */
final class GrowingRows {

  private final int columns;
  private int rows;
  private int[] starts = new int[16];
  private int[] places = new int[16];
  private double[] values = new double[16];
  private int size;

  /** The last column that was put into the row, or -1. */
  private int last;

  GrowingRows(int columns) {
    this.columns = columns;
  }

  /** Begins the next row. */
  void begin() {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, grown(rows, "rows"));
    }
    starts[rows++] = size;
    last = -1;
  }

  /** Checks a number and, if it is not zero, puts it into the last row. */
  void put(int column, double value) {
    if (rows == 0) {
      throw new IllegalStateException("put needs a row: begin one by row");
    }
    Checks.inRange("column", column, 0, columns - 1);
    if (!(column > last)) {
      throw new IllegalArgumentException(
          "columns of row " + (rows - 1) + " must rise but " + column + " came after " + last);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "row " + (rows - 1) + ", column " + column + " must be finite but was " + value);
    }
    last = column;
    if (value != 0) {
      keep(column, value);
    }
  }

  private void keep(int column, double value) {
    if (size == places.length) {
      int capacity = grown(size, "non-zeros");
      places = Arrays.copyOf(places, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    places[size] = column;
    values[size++] = value;
  }

  private static int grown(int size, String what) {
    Checks.inRange(what, size + 1L, 1, Checks.MOST_ELEMENTS);
    return (int) Math.min(2L * size, Checks.MOST_ELEMENTS);
  }

  /** The rows so far. */
  SparseMatrix matrix() {
    Checks.atLeast("rows", rows, 1);
    int[] ends = Arrays.copyOf(starts, rows + 1);
    ends[rows] = size;
    return new SparseMatrix(
        columns, ends, Arrays.copyOf(places, size), Arrays.copyOf(values, size));
  }
}
