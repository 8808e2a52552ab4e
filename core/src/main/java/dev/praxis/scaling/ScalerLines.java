package dev.praxis.scaling;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.List;

/** Points along the lines of a scaler, and back. */
final class ScalerLines {
  private ScalerLines() {}

  /** The lines {@code y = (x − shift) / scale}, shifts and scales being {@code 1 × d}. */
  static ColumnLines lines(Matrix shifts, Matrix scales) {
    return new ColumnLines(Raw.values(shifts), Raw.values(scales), 1, 0);
  }

  /** The points along the lines, refused if they have other columns than there are lines. */
  static Matrix along(ColumnLines lines, Matrix points) {
    Checks.learnedColumns(points.columns(), lines.columns());
    return like(points, lines.map(Raw.values(points)));
  }

  /** The points back along the lines. */
  static Matrix back(ColumnLines lines, Matrix points) {
    Checks.learnedColumns(points.columns(), lines.columns());
    return like(points, lines.mapBack(Raw.values(points)));
  }

  /** Names of columns, which stay as they are, refused unless there is one for each of d. */
  static List<String> names(List<String> columns, int d) {
    Checks.names(columns, d);
    return List.copyOf(columns);
  }

  static Matrix zeros(int columns) {
    return Matrix.ofRowMajor(1, columns, new double[columns]);
  }

  private static Matrix like(Matrix points, double[] values) {
    return Raw.matrix(points.rows(), points.columns(), values);
  }
}
