package dev.praxis.anomaly;

import dev.praxis.data.Matrix;

/** What the models ask of points. */
final class Learned {
  private Learned() {}

  static void requireColumns(int columns, Matrix points) {
    if (points.columns() != columns) {
      throw new IllegalArgumentException(
          "points must have "
              + columns
              + " columns, as those that were learned from, but had "
              + points.columns());
    }
  }
}
