package dev.praxis.linear;

import dev.praxis.internal.compute.Chunks;
import java.util.Arrays;

/**
 * Rows as a linear model computes with them: every column less (about) its mean, and divided by the
 * power of two that brings its range below 2.
 *
 * <p>Neither changes the best fit, because an intercept is learned too. The shift saves the digits
 * that an offset would take, the power of two keeps squares from overflowing and is exact. A
 * constant column is exactly zero.
 */
final class ScaledColumns {
  /** Beyond it, differences and products could overflow. */
  static final double MOST = 1e150;

  private static final int LEAST_CHUNK = 1024;

  /** The power of two of a column that hardly varies must be a finite number. */
  private static final int LEAST_EXPONENT = -1000;

  private final double[] values;
  private final int rows;
  private final int columns;
  private final double[] shifts;
  private final double[] scales;
  private final double[] largest;

  private ScaledColumns(double[] values, int rows, int columns, Extent extent) {
    this.values = values;
    this.rows = rows;
    this.columns = columns;
    shifts = new double[columns];
    scales = new double[columns];
    largest = new double[columns];
    for (int j = 0; j < columns; j++) {
      double range = extent.most[j] - extent.least[j];
      shifts[j] = values[j] + extent.sums[j] / rows;
      scales[j] = scaleOf(range);
      largest[j] = Math.max(Math.abs(extent.least[j]), Math.abs(extent.most[j]));
    }
  }

  /**
   * A view of row-major values, which are not copied.
   *
   * @param values {@code rows * columns} numbers within ±1e150
   */
  static ScaledColumns of(double[] values, int rows, int columns) {
    Chunks chunks = Chunks.of(rows, LEAST_CHUNK, 3L * columns);
    Extent extent =
        chunks.fold(
            () ->
                chunk -> {
                  Extent part = new Extent(columns);
                  for (int i = chunks.from(chunk); i < chunks.to(chunk); i++) {
                    part.add(values, i * columns);
                  }
                  return part;
                },
            Extent::merge);
    return new ScaledColumns(values, rows, columns, extent);
  }

  /** The power of two that brings a range below 2. */
  static double scaleOf(double range) {
    return Math.scalb(1.0, -Math.max(LEAST_EXPONENT, Math.getExponent(range)));
  }

  /** The number of rows, n. */
  int rows() {
    return rows;
  }

  /** The number of columns, d. */
  int columns() {
    return columns;
  }

  /** The shift of a column, about its mean. */
  double shift(int column) {
    return shifts[column];
  }

  /** The scale of a column, a power of two that it was multiplied with. */
  double scale(int column) {
    return scales[column];
  }

  /** The largest absolute value of a column as it came, multiplied as the column was. */
  double largest(int column) {
    return largest[column] * scales[column];
  }

  /** Copies rows column by column: {@code to[first + j][i]} is column j of row {@code from + i}. */
  void copyColumns(int from, int count, double[][] to, int first) {
    for (int i = 0, at = from * columns; i < count; i++) {
      for (int j = 0; j < columns; j++, at++) {
        to[first + j][i] = (values[at] - shifts[j]) * scales[j];
      }
    }
  }

  /**
   * Copies rows one behind the other, a 1 at the end of each: {@code columns + 1} numbers a row.
   */
  void copyRows(int from, int count, double[] to) {
    copyRows(from, count, columns + 1, to);
  }

  /** Copies rows {@code width} apart, a 1 behind each; what is behind it is left alone. */
  void copyRows(int from, int count, int width, double[] to) {
    for (int i = 0; i < count; i++) {
      copyRow((from + i) * columns, to, i * width);
      to[i * width + columns] = 1;
    }
  }

  private void copyRow(int at, double[] to, int start) {
    double[] shift = shifts;
    double[] scale = scales;
    for (int j = 0; j < columns; j++) {
      to[start + j] = (values[at + j] - shift[j]) * scale[j];
    }
  }

  /** Where the columns start and end, and the sums of their differences from the first row. */
  private static final class Extent {
    final double[] least;
    final double[] most;
    final double[] sums;

    Extent(int columns) {
      least = new double[columns];
      most = new double[columns];
      sums = new double[columns];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }

    void add(double[] values, int at) {
      for (int j = 0; j < sums.length; j++) {
        double x = values[at + j];
        least[j] = Math.min(least[j], x);
        most[j] = Math.max(most[j], x);
        sums[j] += x - values[j];
      }
    }

    Extent merge(Extent next) {
      for (int j = 0; j < sums.length; j++) {
        least[j] = Math.min(least[j], next.least[j]);
        most[j] = Math.max(most[j], next.most[j]);
        sums[j] += next.sums[j];
      }
      return this;
    }
  }
}
