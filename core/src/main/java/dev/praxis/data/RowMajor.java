package dev.praxis.data;

import dev.praxis.internal.Checks;

/** What dense matrices do with their numbers row by row, whether some are missing or none. */
final class RowMajor {
  /** How many rows and columns a text shows. */
  private static final int SHOWN_ROWS = 3;

  private static final int SHOWN_COLUMNS = 8;

  private RowMajor() {}

  /** Refuses a row that is not as long as the first. */
  static void checkRow(int row, int columns, int ofFirst) {
    if (columns != ofFirst) {
      throw new IllegalArgumentException(
          "row " + row + " has " + columns + " columns but row 0 has " + ofFirst);
    }
  }

  /** Refuses a shape that does not fit the values. */
  static void checkShape(int rows, int columns, double[] values) {
    int elements = Checks.elements(rows, columns);
    if (values.length != elements) {
      throw new IllegalArgumentException(
          "values must hold "
              + elements
              + " numbers, "
              + rows
              + " rows of "
              + columns
              + ", but held "
              + values.length);
    }
  }

  /** Copies of some rows. */
  static double[] rows(double[] values, int rows, int columns, int[] selected) {
    double[] some = new double[Checks.elements(selected.length, columns)];
    for (int i = 0; i < selected.length; i++) {
      Checks.inRange("row", selected[i], 0, rows - 1);
      System.arraycopy(values, selected[i] * columns, some, i * columns, columns);
    }
    return some;
  }

  /** Copies of some columns. */
  static double[] columns(double[] values, int rows, int columns, int[] selected) {
    double[] some = new double[Checks.elements(rows, selected.length)];
    for (int column : selected) {
      Checks.inRange("column", column, 0, columns - 1);
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < selected.length; j++) {
        some[i * selected.length + j] = values[i * columns + selected[j]];
      }
    }
    return some;
  }

  /** The first few rows behind a title, with a question mark for what is missing. */
  static String text(String title, double[] values, int rows, int columns) {
    StringBuilder text = new StringBuilder(title);
    for (int i = 0; i < Math.min(rows, SHOWN_ROWS); i++) {
      for (int j = 0; j < Math.min(columns, SHOWN_COLUMNS); j++) {
        double value = values[i * columns + j];
        text.append(j == 0 ? " [" : ", ").append(Double.isNaN(value) ? "?" : value);
      }
      text.append(columns > SHOWN_COLUMNS ? ", ...]" : "]");
    }
    return text.append(rows > SHOWN_ROWS ? " ..." : "").toString();
  }
}
