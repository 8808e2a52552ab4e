package dev.praxis.metrics.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A confusion matrix as text, in columns that are aligned. */
final class ConfusionTable {

  /** More classes do not fit a screen. */
  private static final int SHOWN = 20;

  private ConfusionTable() {}

  static String of(ConfusionMatrix matrix) {
    String summary =
        String.format(
            Locale.ROOT,
            "%s rows, %d classes, accuracy %.3f",
            number(matrix.total()),
            matrix.classes(),
            matrix.accuracy());
    return matrix.classes() > SHOWN ? summary : aligned(cells(matrix)) + summary;
  }

  private static List<List<String>> cells(ConfusionMatrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("true \\ predicted", matrix, c -> name(matrix, c), "recall"));
    for (int c = 0; c < matrix.classes(); c++) {
      int truth = c;
      rows.add(
          row(
              name(matrix, c),
              matrix,
              predicted -> number(matrix.count(truth, predicted)),
              share(matrix.recall(c))));
    }
    rows.add(row("precision", matrix, c -> share(matrix.precision(c)), ""));
    return rows;
  }

  private interface Cell {
    String of(int c);
  }

  private static List<String> row(String head, ConfusionMatrix matrix, Cell cell, String end) {
    List<String> row = new ArrayList<>();
    row.add(head);
    for (int c = 0; c < matrix.classes(); c++) {
      row.add(cell.of(c));
    }
    row.add(end);
    return row;
  }

  /** The first column to the left, numbers to the right. */
  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int width = width(rows, column);
        String pad = " ".repeat(width - row.get(column).length());
        line.append(column == 0 ? row.get(column) + pad : "  " + pad + row.get(column));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String name(ConfusionMatrix matrix, int c) {
    return matrix.classNames().isEmpty() ? Integer.toString(c) : matrix.classNames().get(c);
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }

  /** Whole numbers without a point; weights may need one. */
  private static String number(double count) {
    return count == Math.rint(count) && count < 1e15
        ? Long.toString((long) count)
        : String.format(Locale.ROOT, "%.3f", count);
  }
}
