package dev.praxis.feature;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Access;
import dev.praxis.internal.Checks;
import dev.praxis.internal.columns.ColumnLines;
import java.util.List;

/** What the scalers have in common. */
final class Scaled {
  private Scaled() {}

  /** The lines {@code y = (x − shift) / scale}, shifts and scales being {@code 1 × d}. */
  static ColumnLines lines(Matrix shifts, Matrix scales) {
    return new ColumnLines(Access.values(shifts), Access.values(scales), 1, 0);
  }

  /** The points along the lines, refused if they have other columns than there are lines. */
  static Matrix along(ColumnLines lines, Matrix points) {
    Checks.learnedColumns(points.columns(), lines.columns());
    return like(points, lines.map(Access.values(points)));
  }

  /** The points back along the lines. */
  static Matrix back(ColumnLines lines, Matrix points) {
    Checks.learnedColumns(points.columns(), lines.columns());
    return like(points, lines.mapBack(Access.values(points)));
  }

  /** Names of columns, which stay as they are, refused unless there is one for each of d. */
  static List<String> names(List<String> columns, int d) {
    Checks.names(columns, d);
    return List.copyOf(columns);
  }

  static void requireFinite(String what, int column, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the " + what + " of column " + column + " must be finite but overflows");
    }
  }

  static Matrix zeros(int columns) {
    return Matrix.ofRowMajor(1, columns, new double[columns]);
  }

  private static Matrix like(Matrix points, double[] values) {
    return Access.matrix(Matrix.class, points.rows(), points.columns(), values);
  }
}
