package dev.praxis.linear;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Points with something about them changed. */
final class Varied {
  private Varied() {}

  /** The points with another column behind. */
  static Matrix append(Matrix points, double[] column) {
    double[][] rows = points.toRows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      rows[i][rows[i].length - 1] = column[i];
    }
    return Matrix.ofRows(rows);
  }

  /** The points with one column multiplied. */
  static Matrix scaled(Matrix points, int column, double factor) {
    double[][] rows = points.toRows();
    for (double[] row : rows) {
      row[column] *= factor;
    }
    return Matrix.ofRows(rows);
  }

  /** All row numbers, twice over. */
  static int[] twice(int rows) {
    return IntStream.range(0, 2 * rows).map(i -> i % rows).toArray();
  }
}
