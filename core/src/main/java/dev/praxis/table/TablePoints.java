package dev.praxis.table;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.List;

/** Columns of a {@link Table} as points and their labels. */
final class TablePoints {

  private TablePoints() {}

  /** Columns of numbers, of which none is missing, side by side. */
  static Matrix matrix(Table table, List<String> names) {
    int d = names.size();
    double[] values = new double[Checks.elements(table.rows(), d)];
    for (int j = 0; j < d; j++) {
      NumberColumn column = table.numbers(names.get(j));
      for (int row = 0; row < column.size(); row++) {
        if (column.isMissing(row)) {
          throw missing(row, names.get(j), "a number");
        }
        values[row * d + j] = column.value(row);
      }
    }
    return Raw.matrix(table.rows(), d, values);
  }

  /** Columns of numbers side by side; what is missing is a hole. */
  static IncompleteMatrix incomplete(Table table, List<String> names) {
    int d = names.size();
    double[] values = new double[Checks.elements(table.rows(), d)];
    for (int j = 0; j < d; j++) {
      NumberColumn column = table.numbers(names.get(j));
      for (int row = 0; row < column.size(); row++) {
        values[row * d + j] = column.isMissing(row) ? Double.NaN : column.value(row);
      }
    }
    return Raw.incomplete(table.rows(), d, values);
  }

  /** The category of each row, of which none is missing. */
  static Labels labels(CategoryColumn column, String name) {
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      if (column.isMissing(row)) {
        throw missing(row, name, "a category");
      }
      codes[row] = column.code(row);
    }
    return Labels.ofCodes(codes, column.categories());
  }

  private static IllegalArgumentException missing(int row, String column, String rule) {
    return new IllegalArgumentException(
        "row " + row + ", column \"" + column + "\" must be " + rule + " but is missing");
  }
}
