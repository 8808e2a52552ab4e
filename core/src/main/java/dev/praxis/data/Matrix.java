package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.Doors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A dense, immutable matrix of finite numbers, n × d: one point per row, one feature per column.
 *
 * <p>It has at least one row and one column, and what is inside was checked when it came in: no
 * method that takes a {@code Matrix} has to think of NaN, infinity or ragged rows again. Arrays are
 * copied on the way in and on the way out. Values are kept row by row in one array, so a matrix
 * holds at most 2³¹ − 9 elements (16 GiB); larger data are {@link Rows} of some other kind.
 */
public final class Matrix implements Rows, Points {

  static {
    Doors.leave(
        new Doors.OfMatrix<Matrix>() {
          @Override
          public double[] values(Matrix matrix) {
            return matrix.values;
          }

          @Override
          public Matrix adopt(int rows, int columns, double[] values) {
            return Matrix.adopt(rows, columns, values);
          }
        });
  }

  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix of these rows, copied and checked in one pass.
   *
   * @param rows at least one row, all of the same length of at least 1
   * @throws IllegalArgumentException if there are no rows or no columns, if a row has another
   *     length than the first ({@code row 3 has 2 columns but row 0 has 4}), if a value is NaN or
   *     infinite ({@code row 3, column 1 must be finite but was NaN}), or if there are more than
   *     2³¹ − 9 elements
   */
  public static Matrix ofRows(double[]... rows) {
    Checks.atLeast("rows", rows.length, 1);
    int columns = rows[0].length;
    double[] values = new double[Checks.elements(rows.length, columns)];
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      RowMajor.checkRow(i, row.length, columns);
      copyFinite(row, values, i, columns);
    }
    return new Matrix(rows.length, columns, values);
  }

  /**
   * A matrix of these rows, as {@link #ofRows(double[]...)}.
   *
   * @param rows at least one row, all of the same length of at least 1
   * @throws IllegalArgumentException as {@link #ofRows(double[]...)}
   */
  public static Matrix ofRows(List<double[]> rows) {
    return ofRows(rows.toArray(double[][]::new));
  }

  /**
   * A matrix of values given row by row: element (i, j) is {@code values[i * columns + j]}.
   *
   * @param rows at least 1
   * @param columns at least 1
   * @param values {@code rows * columns} finite numbers
   * @throws IllegalArgumentException if the shape does not fit the values, if a value is NaN or
   *     infinite, or if there are more than 2³¹ − 9 elements
   */
  public static Matrix ofRowMajor(int rows, int columns, double... values) {
    RowMajor.checkShape(rows, columns, values);
    double[] copy = values.clone();
    for (int k = 0; k < copy.length; k++) {
      if (!Double.isFinite(copy[k])) {
        throw notFinite(k / columns, k % columns, copy[k]);
      }
    }
    return new Matrix(rows, columns, copy);
  }

  /** The row-major array itself, to be read only. */
  double[] rowMajor() {
    return values;
  }

  /** A matrix around this very array of finite numbers, which nothing else touches. */
  static Matrix adopt(int rows, int columns, double[] values) {
    return new Matrix(rows, columns, values);
  }

  /** All rows of a source, which is left as soon as they turn out to be too many. */
  static Matrix collect(Rows source) {
    int columns = source.columns();
    List<Matrix> blocks = new ArrayList<>();
    long[] rows = {0};
    source.forEachBlock(
        block -> {
          Checks.blockColumns("block " + blocks.size(), block.columns, columns);
          rows[0] += block.rows;
          Checks.elements(rows[0], columns);
          blocks.add(block);
        });
    return blocks.size() == 1 ? blocks.get(0) : stack((int) rows[0], columns, blocks);
  }

  private static Matrix stack(int rows, int columns, List<Matrix> blocks) {
    double[] values = new double[Checks.elements(rows, columns)];
    int filled = 0;
    for (Matrix block : blocks) {
      System.arraycopy(block.values, 0, values, filled, block.values.length);
      filled += block.values.length;
    }
    return new Matrix(rows, columns, values);
  }

  /** The number of rows, n. */
  @Override
  public int rows() {
    return rows;
  }

  /** The number of columns, d. */
  @Override
  public int columns() {
    return columns;
  }

  /** The number of rows, n, without a pass. */
  @Override
  public long count() {
    return rows;
  }

  /**
   * The element of a row and a column, both counted from 0.
   *
   * @throws IllegalArgumentException if there is no such row or column
   */
  public double get(int row, int column) {
    Checks.inRange("row", row, 0, rows - 1);
    Checks.inRange("column", column, 0, columns - 1);
    return values[row * columns + column];
  }

  /**
   * A copy of one row, d numbers.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double[] row(int row) {
    Checks.inRange("row", row, 0, rows - 1);
    return Arrays.copyOfRange(values, row * columns, row * columns + columns);
  }

  /**
   * A copy of one column, n numbers.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double[] column(int column) {
    Checks.inRange("column", column, 0, columns - 1);
    double[] copy = new double[rows];
    for (int i = 0; i < rows; i++) {
      copy[i] = values[i * columns + column];
    }
    return copy;
  }

  /** A copy of all values row by row, n · d numbers: element (i, j) is at {@code i * d + j}. */
  public double[] toRowMajor() {
    return values.clone();
  }

  /** A copy of all rows, n arrays of d numbers. */
  public double[][] toRows() {
    double[][] copy = new double[rows][];
    for (int i = 0; i < rows; i++) {
      copy[i] = row(i);
    }
    return copy;
  }

  /**
   * A matrix of some of the rows, in the order asked for; a row may be asked for more than once.
   *
   * @param selected at least one row number
   * @throws IllegalArgumentException if none is asked for, if there is no such row, or if the
   *     result would have more than 2³¹ − 9 elements
   */
  @Override
  public Matrix selectRows(int... selected) {
    double[] some = RowMajor.rows(values, rows, columns, selected);
    return new Matrix(selected.length, columns, some);
  }

  /**
   * A matrix of some of the columns, in the order asked for; a column may be asked for more than
   * once.
   *
   * @param selected at least one column number
   * @throws IllegalArgumentException if none is asked for, if there is no such column, or if the
   *     result would have more than 2³¹ − 9 elements
   */
  public Matrix selectColumns(int... selected) {
    double[] some = RowMajor.columns(values, rows, columns, selected);
    return new Matrix(rows, selected.length, some);
  }

  /** Hands out one block: this matrix. */
  @Override
  public void forEachBlock(Consumer<? super Matrix> action) {
    action.accept(this);
  }

  /** This matrix. */
  @Override
  public Matrix toMatrix() {
    return this;
  }

  /**
   * Whether the other is a matrix of the same shape and bitwise the same values (0.0 is not -0.0).
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  /** A hash of the shape and all values. */
  @Override
  public int hashCode() {
    return 31 * columns + Arrays.hashCode(values);
  }

  /** The shape and the first few rows: {@code 150 x 4 [5.1, 3.5, 1.4, 0.2] [4.9, ...] ...}. */
  @Override
  public String toString() {
    return RowMajor.text(rows + " x " + columns, values, rows, columns);
  }

  /**
   * Copies one row, looking at each value as it lands, so that no other thread can change it in
   * between.
   */
  private static void copyFinite(double[] row, double[] values, int i, int columns) {
    int offset = i * columns;
    for (int j = 0; j < columns; j++) {
      double value = row[j];
      if (!Double.isFinite(value)) {
        throw notFinite(i, j, value);
      }
      values[offset + j] = value;
    }
  }

  private static IllegalArgumentException notFinite(int row, int column, double value) {
    return new IllegalArgumentException(
        "row " + row + ", column " + column + " must be finite but was " + value);
  }
}
