package dev.praxis.data;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * One row of a {@link SparseMatrix}: a vector of d finite numbers, of which only those that are not
 * zero are kept, from left to right.
 *
 * <pre>{@code
 * SparseRow row = points.row(i);
 * for (int k = 0; k < row.nonZeros(); k++) {
 *   score += weights[row.column(k)] * row.value(k);
 * }
 * }</pre>
 *
 * <p>It is a view, which copies nothing; in a loop like this one the compiler does without the
 * object.
 */
public final class SparseRow {

  /** Sums of squares between these have lost nothing to overflow or underflow. */
  private static final double SAFE_LEAST = 1e-280;

  private static final double SAFE_MOST = 1e300;

  private final SparseMatrix matrix;
  private final int row;
  private final int from;
  private final int end;

  /** The row of a matrix that has it. */
  SparseRow(SparseMatrix matrix, int row) {
    this.matrix = matrix;
    this.row = row;
    this.from = matrix.starts[row];
    this.end = matrix.starts[row + 1];
  }

  /** The number of columns, d. */
  public int columns() {
    return matrix.columns();
  }

  /** How many numbers are not zero. */
  public int nonZeros() {
    return end - from;
  }

  /**
   * The column of a number that is not zero, counted from 0; it rises with k.
   *
   * @param k which of them, from 0 to {@code nonZeros() - 1}
   * @throws IllegalArgumentException if there are not so many
   */
  public int column(int k) {
    return matrix.places[place(k)];
  }

  /**
   * A number that is not zero.
   *
   * @param k which of them, from 0 to {@code nonZeros() - 1}
   * @throws IllegalArgumentException if there are not so many
   */
  public double value(int k) {
    return matrix.values[place(k)];
  }

  private int place(int k) {
    if (!(k >= 0 && k < end - from)) {
      Checks.inRange("k", k, 0, end - from - 1L);
    }
    return from + k;
  }

  /** Hands out the numbers that are not zero, from left to right. */
  public void forEach(SparseMatrix.NonZero action) {
    for (int k = from; k < end; k++) {
      action.accept(matrix.places[k], matrix.values[k]);
    }
  }

  /**
   * The inner product of two rows, {@code Σⱼ xⱼ · yⱼ}: over the columns in which neither is zero,
   * from left to right, as one chain {@code s ← fma(xⱼ, yⱼ, s)} that begins at 0. Cost: one step
   * for each non-zero of both.
   *
   * @param other a row of as many columns, of this matrix or of another one
   * @throws IllegalArgumentException if it has another number of columns, or if the product
   *     overflows
   */
  public double dot(SparseRow other) {
    Checks.columns("other", other.columns(), columns(), "as this row");
    int[] mine = matrix.places;
    int[] theirs = other.matrix.places;
    double sum = 0;
    int i = from;
    int j = other.from;
    while (i < end && j < other.end) {
      int difference = mine[i] - theirs[j];
      if (difference == 0) {
        sum = Math.fma(matrix.values[i], other.matrix.values[j], sum);
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return finite("inner product", sum);
  }

  /**
   * The sum of the absolute values.
   *
   * @throws IllegalArgumentException if it overflows
   */
  public double l1Norm() {
    double sum = 0;
    for (int k = from; k < end; k++) {
      sum += Math.abs(matrix.values[k]);
    }
    return finite("sum of absolute values", sum);
  }

  /**
   * The root of the sum of squares, the length that a ruler measures. No square overflows or
   * vanishes on the way, however large or small the numbers.
   *
   * @throws IllegalArgumentException if the length itself overflows
   */
  public double l2Norm() {
    double squares = squares(1);
    if (squares >= SAFE_LEAST && squares <= SAFE_MOST) {
      return Math.sqrt(squares);
    }
    double largest = maxNorm();
    double length = largest > 0 ? largest * Math.sqrt(squares(largest)) : 0;
    return finite("length", length);
  }

  /** The sum of the squares of the numbers, each divided by a unit first. */
  private double squares(double unit) {
    double sum = 0;
    for (int k = from; k < end; k++) {
      double x = matrix.values[k] / unit;
      sum = Math.fma(x, x, sum);
    }
    return sum;
  }

  /** The largest absolute value, 0 if there is none. */
  public double maxNorm() {
    double largest = 0;
    for (int k = from; k < end; k++) {
      largest = Math.max(largest, Math.abs(matrix.values[k]));
    }
    return largest;
  }

  private double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the " + what + " of row " + row + " must be finite but overflows");
    }
    return value;
  }

  /** Whether the other has as many columns and bitwise the same numbers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SparseRow that
        && columns() == that.columns()
        && Arrays.equals(matrix.places, from, end, that.matrix.places, that.from, that.end)
        && Arrays.equals(matrix.values, from, end, that.matrix.values, that.from, that.end);
  }

  /** A hash of the numbers and their places. */
  @Override
  public int hashCode() {
    int hash = columns();
    for (int k = from; k < end; k++) {
      hash = 31 * (31 * hash + matrix.places[k]) + Double.hashCode(matrix.values[k]);
    }
    return hash;
  }

  /** The numbers that are not zero: {@code 4 columns, 2 non-zero [0: 1.0] [3: 2.5]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(columns()).append(" columns, ");
    text.append(nonZeros()).append(" non-zero");
    forEach((column, value) -> text.append(" [" + column + ": " + value + "]"));
    return text.toString();
  }
}
