package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.Doors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dense, immutable matrix of which numbers may be missing, n × d: one point per row, one feature
 * per column, and holes.
 *
 * <p>It is not a {@link Matrix}, and no learner that needs numbers takes it by mistake: an imputer
 * makes a matrix of it, or {@link #toMatrix()}, where nothing is missing. A hole is asked for by
 * {@link #isMissing}; the value of a hole is refused, so no number ever stands for "none".
 *
 * <pre>{@code
 * IncompleteMatrix points = IncompleteMatrix.ofRows(new double[] {1, Double.NaN}, new double[] {2, 3});
 * points.isMissing(0, 1); // true
 * }</pre>
 */
public final class IncompleteMatrix implements Examples {

  static {
    Doors.leave(
        new Doors.OfIncomplete<IncompleteMatrix>() {
          @Override
          public double[] values(IncompleteMatrix incomplete) {
            return incomplete.values;
          }

          @Override
          public IncompleteMatrix adopt(int rows, int columns, double[] values) {
            return new IncompleteMatrix(rows, columns, values);
          }
        });
  }

  private final int rows;
  private final int columns;

  /** NaN where missing, which is never shown. */
  private final double[] values;

  private IncompleteMatrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix of these rows, copied; NaN is a hole.
   *
   * @param rows at least one row, all of the same length of at least 1
   * @throws IllegalArgumentException if there are no rows or no columns, if a row has another
   *     length than the first, if a value is infinite ({@code row 3, column 1 must be finite or
   *     missing but was Infinity}), or if there are more than 2³¹ − 9 elements
   */
  public static IncompleteMatrix ofRows(double[]... rows) {
    Checks.atLeast("rows", rows.length, 1);
    int columns = rows[0].length;
    double[] values = new double[Checks.elements(rows.length, columns)];
    for (int i = 0; i < rows.length; i++) {
      RowMajor.checkRow(i, rows[i].length, columns);
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return checked(rows.length, columns, values);
  }

  /**
   * A matrix of these rows, as {@link #ofRows(double[]...)}.
   *
   * @param rows at least one row, all of the same length of at least 1
   * @throws IllegalArgumentException as {@link #ofRows(double[]...)}
   */
  public static IncompleteMatrix ofRows(List<double[]> rows) {
    return ofRows(rows.toArray(double[][]::new));
  }

  /**
   * A matrix of values given row by row: element (i, j) is {@code values[i * columns + j]}, and NaN
   * is a hole.
   *
   * @param rows at least 1
   * @param columns at least 1
   * @param values {@code rows * columns} numbers, finite or NaN
   * @throws IllegalArgumentException if the shape does not fit the values, if a value is infinite,
   *     or if there are more than 2³¹ − 9 elements
   */
  public static IncompleteMatrix ofRowMajor(int rows, int columns, double... values) {
    RowMajor.checkShape(rows, columns, values);
    return checked(rows, columns, values.clone());
  }

  /** The same points, none of whose numbers is missing. */
  public static IncompleteMatrix of(Matrix points) {
    return new IncompleteMatrix(points.rows(), points.columns(), points.rowMajor());
  }

  private static IncompleteMatrix checked(int rows, int columns, double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (Double.isInfinite(values[k])) {
        throw new IllegalArgumentException(
            "row "
                + k / columns
                + ", column "
                + k % columns
                + " must be finite or missing but was "
                + values[k]);
      }
    }
    return new IncompleteMatrix(rows, columns, values);
  }

  /** The number of rows, n. */
  @Override
  public int rows() {
    return rows;
  }

  /** The number of columns, d. */
  public int columns() {
    return columns;
  }

  /**
   * Whether an element is missing.
   *
   * @throws IllegalArgumentException if there is no such row or column
   */
  public boolean isMissing(int row, int column) {
    Checks.inRange("row", row, 0, rows - 1);
    Checks.inRange("column", column, 0, columns - 1);
    return Double.isNaN(values[row * columns + column]);
  }

  /**
   * The element of a row and a column, both counted from 0.
   *
   * @throws IllegalArgumentException if there is no such row or column, or if the element is
   *     missing
   */
  public double get(int row, int column) {
    if (isMissing(row, column)) {
      throw hole(row * columns + column);
    }
    return values[row * columns + column];
  }

  /** How many elements are missing, from 0 to n · d. */
  public int missing() {
    int missing = 0;
    for (double value : values) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return missing;
  }

  /**
   * How many elements of a column are missing, from 0 to n.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public int missing(int column) {
    Checks.inRange("column", column, 0, columns - 1);
    int missing = 0;
    for (int at = column; at < values.length; at += columns) {
      missing += Double.isNaN(values[at]) ? 1 : 0;
    }
    return missing;
  }

  /**
   * The numbers of a column that are there, in the order of their rows.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double[] observed(int column) {
    Checks.inRange("column", column, 0, columns - 1);
    double[] observed = new double[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      double value = values[i * columns + column];
      if (!Double.isNaN(value)) {
        observed[count++] = value;
      }
    }
    return Arrays.copyOf(observed, count);
  }

  /** The numbers of the rows in which nothing is missing, in order. */
  public int[] completeRows() {
    return IntStream.range(0, rows)
        .filter(
            i -> {
              boolean complete = true;
              for (int j = 0; j < columns; j++) {
                complete &= !Double.isNaN(values[i * columns + j]);
              }
              return complete;
            })
        .toArray();
  }

  /** Where the holes are: a matrix of the same shape, 1 where an element is missing, else 0. */
  public Matrix holes() {
    double[] holes = new double[values.length];
    for (int k = 0; k < holes.length; k++) {
      holes[k] = Double.isNaN(values[k]) ? 1 : 0;
    }
    return Matrix.adopt(rows, columns, holes);
  }

  /**
   * The same points as a matrix, if nothing is missing.
   *
   * @throws IllegalArgumentException if something is ({@code row 3, column 1 must be a number but
   *     is missing})
   */
  public Matrix toMatrix() {
    for (int k = 0; k < values.length; k++) {
      if (Double.isNaN(values[k])) {
        throw hole(k);
      }
    }
    return Matrix.adopt(rows, columns, values);
  }

  private IllegalArgumentException hole(int at) {
    return new IllegalArgumentException(
        "row " + at / columns + ", column " + at % columns + " must be a number but is missing");
  }

  /**
   * A matrix of some of the rows, in the order asked for; a row may be asked for more than once.
   *
   * @param selected at least one row number
   * @throws IllegalArgumentException if none is asked for, if there is no such row, or if the
   *     result would have more than 2³¹ − 9 elements
   */
  @Override
  public IncompleteMatrix selectRows(int... selected) {
    double[] some = RowMajor.rows(values, rows, columns, selected);
    return new IncompleteMatrix(selected.length, columns, some);
  }

  /**
   * A matrix of some of the columns, in the order asked for; a column may be asked for more than
   * once.
   *
   * @param selected at least one column number
   * @throws IllegalArgumentException if none is asked for, if there is no such column, or if the
   *     result would have more than 2³¹ − 9 elements
   */
  public IncompleteMatrix selectColumns(int... selected) {
    double[] some = RowMajor.columns(values, rows, columns, selected);
    return new IncompleteMatrix(rows, selected.length, some);
  }

  /**
   * Whether the other is of the same shape with bitwise the same values, and the same are missing.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof IncompleteMatrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  /** A hash of the shape and all values. */
  @Override
  public int hashCode() {
    return 31 * columns + Arrays.hashCode(values);
  }

  /**
   * The shape, how many are missing and the first few rows: {@code 153 x 4, 44 missing [41.0,
   * 190.0, 7.4, 67.0] [?, ...] ...}.
   */
  @Override
  public String toString() {
    String title = rows + " x " + columns + ", " + missing() + " missing";
    return RowMajor.text(title, values, rows, columns);
  }
}
