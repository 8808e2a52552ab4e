package dev.praxis.data;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * An immutable matrix of finite numbers of which most are zero, n × d: only the others are kept.
 *
 * <pre>{@code
 * SparseMatrix.ofColumns(4).row().put(0, 1).put(3, 2.5).row().put(1, 1).build() // 2 × 4
 * }</pre>
 *
 * <p>It has at least one row and one column, and at most 2³¹ − 9 non-zeros, each of which takes 12
 * bytes (compressed sparse rows); a row takes 4 more. So it is smaller than a {@link Matrix} where
 * less than two thirds of the numbers are not zero.
 */
public final class SparseMatrix implements Points {

  /** How many non-zeros {@link #toString()} shows. */
  private static final int SHOWN = 10;

  private final int columns;

  /** Where the non-zeros of each row begin, and where those of the last end; n + 1. */
  private final int[] starts;

  /** The column of each non-zero, rising within a row. */
  private final int[] places;

  private final double[] values;

  /** What is done with a number that is not zero. */
  @FunctionalInterface
  public interface NonZero {

    /** Takes the column of a number, counted from 0, and the number. */
    void accept(int column, double value);
  }

  private SparseMatrix(int columns, int[] starts, int[] places, double[] values) {
    this.columns = columns;
    this.starts = starts;
    this.places = places;
    this.values = values;
  }

  /**
   * Begins a matrix of so many columns, without a row yet.
   *
   * @param columns d, at least 1
   */
  public static Builder ofColumns(int columns) {
    Checks.atLeast("columns", columns, 1);
    return new Builder(columns);
  }

  /** The numbers of a dense matrix that are not zero, at their places. */
  public static SparseMatrix of(Matrix matrix) {
    Builder builder = ofColumns(matrix.columns());
    for (int row = 0; row < matrix.rows(); row++) {
      builder.row();
      for (int column = 0; column < matrix.columns(); column++) {
        builder.put(column, matrix.get(row, column));
      }
    }
    return builder.build();
  }

  /** The number of rows, n. */
  @Override
  public int rows() {
    return starts.length - 1;
  }

  /** The number of columns, d. */
  @Override
  public int columns() {
    return columns;
  }

  /** How many numbers are not zero. */
  public int nonZeros() {
    return values.length;
  }

  /**
   * The element of a row and a column, both counted from 0. Cost: logarithmic in the non-zeros of
   * the row.
   *
   * @throws IllegalArgumentException if there is no such row or column
   */
  public double get(int row, int column) {
    Checks.inRange("row", row, 0, rows() - 1);
    Checks.inRange("column", column, 0, columns - 1);
    int found = Arrays.binarySearch(places, starts[row], starts[row + 1], column);
    return found >= 0 ? values[found] : 0;
  }

  /**
   * Hands out the numbers of a row that are not zero, from left to right.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public void forEachNonZero(int row, NonZero action) {
    Checks.inRange("row", row, 0, rows() - 1);
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      action.accept(places[i], values[i]);
    }
  }

  /**
   * A matrix of some of the rows, in the order asked for; a row may be asked for more than once.
   *
   * @param selected at least one row number
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  @Override
  public SparseMatrix selectRows(int... selected) {
    Builder builder = ofColumns(columns);
    for (int row : selected) {
      builder.row();
      forEachNonZero(row, builder::put);
    }
    return builder.build();
  }

  /**
   * The same matrix with its zeros, n × d.
   *
   * @throws IllegalArgumentException if it has more than 2³¹ − 9 elements
   */
  public Matrix toMatrix() {
    double[] dense = new double[Checks.elements(rows(), columns)];
    for (int row = 0; row < rows(); row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        dense[row * columns + places[i]] = values[i];
      }
    }
    return Matrix.adopt(rows(), columns, dense);
  }

  /** Whether the other has the same shape and bitwise the same numbers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SparseMatrix that
        && columns == that.columns
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(places, that.places)
        && Arrays.equals(values, that.values);
  }

  /** A hash of the shape and the numbers. */
  @Override
  public int hashCode() {
    int shape = 31 * columns + Arrays.hashCode(starts);
    return 31 * (31 * shape + Arrays.hashCode(places)) + Arrays.hashCode(values);
  }

  /** The shape and the first numbers: {@code 2 x 4, 3 non-zero [(0, 0) 1.0] [(0, 3) 2.5] ...}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(rows()).append(" x ").append(columns);
    text.append(", ").append(values.length).append(" non-zero");
    int row = 0;
    for (int i = 0; i < Math.min(values.length, SHOWN); i++) {
      while (starts[row + 1] <= i) {
        row++;
      }
      text.append(" [(").append(row).append(", ").append(places[i]).append(") ");
      text.append(values[i]).append(']');
    }
    return text.append(values.length > SHOWN ? " ..." : "").toString();
  }

  /** A sparse matrix that grows row by row, and within a row from left to right. */
  public static final class Builder {

    private final int columns;
    private int rows;
    private int[] starts = new int[16];
    private int[] places = new int[16];
    private double[] values = new double[16];
    private int size;

    /** The last column that was put into the row, or -1. */
    private int last;

    private Builder(int columns) {
      this.columns = columns;
    }

    /** Begins the next row, of zeros so far. */
    public Builder row() {
      if (rows == starts.length) {
        starts = Arrays.copyOf(starts, grown(rows, "rows"));
      }
      starts[rows++] = size;
      last = -1;
      return this;
    }

    /**
     * Puts a number into the row that was begun last; a zero is not kept.
     *
     * @param column from 0 to d − 1, above those that were put into the row before
     * @param value finite
     * @throws IllegalArgumentException if there is no such column, if it does not come after the
     *     one before, or if the value is NaN or infinite
     * @throws IllegalStateException if no row was begun
     */
    public Builder put(int column, double value) {
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
      return this;
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

    /**
     * The matrix of the rows so far, to which more may be added.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public SparseMatrix build() {
      Checks.atLeast("rows", rows, 1);
      int[] ends = Arrays.copyOf(starts, rows + 1);
      ends[rows] = size;
      return new SparseMatrix(
          columns, ends, Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }
  }
}
