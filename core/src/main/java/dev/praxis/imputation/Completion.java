package dev.praxis.imputation;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Vectors;
import java.util.Arrays;

/**
 * Points whose holes are filled for the time being, as they are and in standard deviations from the
 * mean; behind the columns of the latter stands a one, which an intercept is multiplied with.
 *
 * <p>Numbers that are there never change. Different rows may be filled by different threads.
 */
final class Completion {
  final int rows;
  final int columns;

  /** Numbers in a scaled row: one more than columns. */
  final int width;

  final ColumnScales scales;
  final double[] scaled;
  private final double[] values;
  private final int[][] holes;

  /**
   * With the mean of its column in every hole.
   *
   * @param incomplete row-major values, NaN where missing; read only
   */
  Completion(double[] incomplete, int columns, ColumnScales scales) {
    this.columns = columns;
    this.rows = incomplete.length / columns;
    this.width = columns + 1;
    this.scales = scales;
    this.values = incomplete.clone();
    this.scaled = new double[Checks.elements(rows, width)];
    this.holes = new int[columns][];
    for (int j = 0; j < columns; j++) {
      fill(j);
    }
    for (int at = columns; at < scaled.length; at += width) {
      scaled[at] = 1;
    }
  }

  private void fill(int column) {
    int[] found = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      double value = values[i * columns + column];
      if (Double.isNaN(value)) {
        found[count++] = i;
        value = scales.means[column];
      }
      set(i, column, value);
    }
    holes[column] = Arrays.copyOf(found, count);
  }

  /** The rows in which a column is missing, ascending; read only. */
  int[] holes(int column) {
    return holes[column];
  }

  /** The rows in which a column is not missing, ascending. */
  int[] observed(int column) {
    int[] observed = new int[rows - holes[column].length];
    int next = 0;
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (next < holes[column].length && holes[column][next] == i) {
        next++;
      } else {
        observed[count++] = i;
      }
    }
    return observed;
  }

  /** The number of a row and a column. */
  double value(int row, int column) {
    return values[row * columns + column];
  }

  /**
   * Puts a number into a hole.
   *
   * @return by how many standard deviations that moved it
   */
  double set(int row, int column, double value) {
    values[row * columns + column] = value;
    int at = row * width + column;
    double before = scaled[at];
    scaled[at] = (value - scales.means[column]) / scales.deviations[column];
    return Math.abs(scaled[at] - before);
  }

  /** The weighted sum of a scaled row, its one included. */
  double dot(int row, double[] weights) {
    return Vectors.dotInFour(scaled, row * width, weights, width);
  }

  /** The points as they are filled now; a copy. */
  Matrix filled() {
    return ImputerChecks.matrix(columns, values.clone());
  }

  /** The points filled for good, not copied: the end of this completion. */
  Matrix finish() {
    for (int at = 0; at < values.length; at++) {
      if (!Double.isFinite(values[at])) {
        throw new IllegalArgumentException(
            Checks.cell(at, columns) + " overflows when it is imputed");
      }
    }
    return ImputerChecks.matrix(columns, values);
  }
}
