package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.Doors;
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
 *
 * <p><b>Products.</b> Every number of a product is one chain {@code s ← fma(a, b, s)} that begins
 * at 0 and goes through the numbers that are not zero in rising order; a zero would add nothing to
 * it, so it has the bits of the dense chain. Only Aᵀ·x is cut into chunks of rows first. All have
 * the same bits on any number of threads. What overflows is refused.
 *
 * <p>Columns are not at hand as rows are: {@link #transpose()} once, where something is asked of
 * them again and again.
 */
public final class SparseMatrix implements Points {

  /** How many non-zeros {@link #toString()} shows. */
  private static final int SHOWN = 10;

  static {
    Doors.leave(
        new Doors.OfSparse<SparseMatrix>() {
          @Override
          public int[] starts(SparseMatrix matrix) {
            return matrix.starts;
          }

          @Override
          public int[] columns(SparseMatrix matrix) {
            return matrix.places;
          }

          @Override
          public double[] values(SparseMatrix matrix) {
            return matrix.values;
          }

          @Override
          public SparseMatrix adopt(int columns, int[] starts, int[] places, double[] values) {
            return new SparseMatrix(columns, starts, places, values);
          }
        });
  }

  private final int columns;

  /** Where the non-zeros of each row begin, and where those of the last end; n + 1. */
  final int[] starts;

  /** The column of each non-zero, rising within a row. */
  final int[] places;

  /** The non-zeros, row by row. */
  final double[] values;

  /** What is done with a number that is not zero. */
  @FunctionalInterface
  public interface NonZero {

    /** Takes the column of a number, counted from 0, and the number. */
    void accept(int column, double value);
  }

  /** A matrix around these very arrays, which nothing else touches. */
  SparseMatrix(int columns, int[] starts, int[] places, double[] values) {
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

  /**
   * The rows of several matrices, one below the other.
   *
   * @param parts at least one, all with the same number of columns
   * @throws IllegalArgumentException if there is none, if one has another number of columns than
   *     the first, or if there are more than 2³¹ − 9 rows or non-zeros
   */
  public static SparseMatrix stackRows(SparseMatrix... parts) {
    return SparseRows.stackRows(parts);
  }

  /**
   * The columns of several matrices side by side, those of the first on the left.
   *
   * @param parts at least one, all with the same number of rows
   * @throws IllegalArgumentException if there is none, if one has another number of rows than the
   *     first, or if there are more than 2³¹ − 1 columns or 2³¹ − 9 non-zeros
   */
  public static SparseMatrix stackColumns(SparseMatrix... parts) {
    return SparseRows.stackColumns(parts);
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
   * One row, as a view: nothing is copied.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public SparseRow row(int row) {
    Checks.inRange("row", row, 0, rows() - 1);
    return new SparseRow(this, row);
  }

  /** How many numbers of each column are not zero, d. Cost: one pass. */
  public int[] columnNonZeros() {
    return SparseSums.nonZeros(this);
  }

  /**
   * The sum of each column, d: in chunks of rows from the top down, as {@link
   * #transposedTimes(double...)} of ones. Cost: one pass, parallel.
   *
   * @throws IllegalArgumentException if a sum overflows
   */
  public double[] columnSums() {
    double[] ones = new double[rows()];
    Arrays.fill(ones, 1);
    double[] sums = SparseSums.weighted(this, ones);
    for (int column = 0; column < columns; column++) {
      Checks.finiteOfColumn("sum", column, sums[column]);
    }
    return sums;
  }

  /**
   * A matrix of some of the rows, in the order asked for; a row may be asked for more than once.
   * Cost: a copy of their non-zeros.
   *
   * @param selected at least one row number
   * @throws IllegalArgumentException if none is asked for, if there is no such row, or if the
   *     result would have more than 2³¹ − 9 non-zeros
   */
  @Override
  public SparseMatrix selectRows(int... selected) {
    return SparseRows.select(this, selected);
  }

  /**
   * A matrix of some of the columns, in the order asked for; a column may be asked for more than
   * once. Cost: two transposes, so linear in the non-zeros, n and d.
   *
   * @param selected at least one column number
   * @throws IllegalArgumentException if none is asked for, if there is no such column, or if the
   *     result would have more than 2³¹ − 9 non-zeros
   */
  public SparseMatrix selectColumns(int... selected) {
    Checks.atLeast("columns", selected.length, 1);
    for (int column : selected) {
      Checks.inRange("column", column, 0, columns - 1);
    }
    return transpose().selectRows(selected).transpose();
  }

  /**
   * The matrix whose rows are the columns of this one, d × n. Cost: two passes, parallel where rows
   * are long; 16 bytes for each column and 12 for each non-zero.
   *
   * @throws IllegalArgumentException if d is above 2³¹ − 10, more rows than a matrix has
   */
  public SparseMatrix transpose() {
    return SparseTranspose.of(this);
  }

  /**
   * Each row times a factor of its own. What becomes zero is not kept.
   *
   * @param factors n finite numbers
   * @throws IllegalArgumentException if there are not n, if one is NaN or infinite, or if a product
   *     overflows
   */
  public SparseMatrix scaleRows(double... factors) {
    return SparseRows.scale(this, factors, true);
  }

  /**
   * Each column times a factor of its own, as {@link #scaleRows}.
   *
   * @param factors d finite numbers
   * @throws IllegalArgumentException if there are not d, if one is NaN or infinite, or if a product
   *     overflows
   */
  public SparseMatrix scaleColumns(double... factors) {
    return SparseRows.scale(this, factors, false);
  }

  /**
   * This matrix times a vector, A·x: {@code yᵢ = Σⱼ aᵢⱼ · xⱼ}, n numbers. Cost: one step per
   * non-zero, parallel.
   *
   * @param vector d finite numbers
   * @throws IllegalArgumentException if there are not d, if one is NaN or infinite, or if a product
   *     overflows
   */
  public double[] times(double... vector) {
    return SparseProducts.times(this, vector);
  }

  /**
   * This matrix times a dense one, A·B: {@code cᵢₗ = Σⱼ aᵢⱼ · bⱼₗ}, n × k. Cost: k steps per
   * non-zero, parallel.
   *
   * @param matrix d × k
   * @throws IllegalArgumentException if it has not d rows, if the product has more than 2³¹ − 9
   *     elements, or if one overflows
   */
  public Matrix times(Matrix matrix) {
    return SparseProducts.times(this, matrix);
  }

  /**
   * The transpose of this matrix times a vector, Aᵀ·x: {@code yⱼ = Σᵢ aᵢⱼ · xᵢ}, d numbers. Rows
   * are cut into chunks, of at least four non-zeros for each column and 32,768 in all; a chunk
   * makes one chain for each column, and the sums of chunks are added from the top down. Cost: one
   * step per non-zero, parallel over chunks.
   *
   * @param vector n finite numbers
   * @throws IllegalArgumentException if there are not n, if one is NaN or infinite, or if a product
   *     overflows
   */
  public double[] transposedTimes(double... vector) {
    return SparseProducts.transposedTimes(this, vector);
  }

  /**
   * The transpose of this matrix times a dense one, Aᵀ·B: {@code cⱼₗ = Σᵢ aᵢⱼ · bᵢₗ}, d × k, the
   * same as {@code transpose().times(matrix)}. Cost: that of both.
   *
   * @param matrix n × k
   * @throws IllegalArgumentException if it has not n rows, if the product has more than 2³¹ − 9
   *     elements, or if one overflows
   */
  public Matrix transposedTimes(Matrix matrix) {
    return SparseProducts.transposedTimes(this, matrix);
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

    private final GrowingRows rows;

    private Builder(int columns) {
      rows = new GrowingRows(columns);
    }

    /** Begins the next row, of zeros so far. */
    public Builder row() {
      rows.begin();
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
      rows.put(column, value);
      return this;
    }

    /**
     * The matrix of the rows so far, to which more may be added.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public SparseMatrix build() {
      return rows.matrix();
    }
  }
}
