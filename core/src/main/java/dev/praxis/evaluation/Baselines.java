package dev.praxis.evaluation;

import dev.praxis.data.Matrix;

/** What the baselines ask of points, although they do not look at them. */
final class Baselines {
  private Baselines() {}

  static void requireColumns(int columns, Matrix points) {
    if (points.columns() != columns) {
      throw new IllegalArgumentException(
          "points must have "
              + columns
              + " columns, as those learned from, but had "
              + points.columns());
    }
  }
}
