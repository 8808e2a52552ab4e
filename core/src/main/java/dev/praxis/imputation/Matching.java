package dev.praxis.imputation;

import dev.praxis.internal.random.Draws;

/**
 * Predictive mean matching: a hole is filled with the number of one of the rows whose predictions
 * are nearest to its own.
 *
 * <p>Rows with the same prediction are in random order, so that none of them is preferred.
 */
final class Matching {
  private final Completion donors;
  private final int column;
  private final int nearest;
  private final int[] rows;
  private final double[] predictions;

  /**
   * Puts donors in the order of their predictions.
   *
   * @param fitted the equation that predicts them
   * @param nearest how many of them a hole may draw from
   */
  Matching(Completion donors, int column, double[] fitted, int nearest, Draws draws) {
    this.donors = donors;
    this.column = column;
    SortedRows sorted = SortedRows.by(row -> donors.dot(row, fitted), donors.observed(column));
    this.rows = sorted.rows();
    this.predictions = sorted.keys();
    this.nearest = Math.min(nearest, rows.length);
    for (int from = 0, to; from < rows.length; from = to) {
      to = from + 1;
      while (to < rows.length && predictions[to] == predictions[from]) {
        to++;
      }
      shuffle(from, to, draws);
    }
  }

  private void shuffle(int from, int to, Draws draws) {
    for (int left = to - from; left > 1; left--) {
      int other = from + (int) draws.nextBelow(left);
      int row = rows[from + left - 1];
      rows[from + left - 1] = rows[other];
      rows[other] = row;
    }
  }

  /** The number of one of the nearest donors; of two equally near ones the lower is nearer. */
  double draw(double prediction, Draws draws) {
    int right = firstAtLeast(prediction);
    int left = right - 1;
    int chosen = (int) draws.nextBelow(nearest);
    int donor = 0;
    for (int rank = 0; rank <= chosen; rank++) {
      boolean lower =
          right == rows.length
              || (left >= 0 && prediction - predictions[left] <= predictions[right] - prediction);
      donor = lower ? left-- : right++;
    }
    return donors.value(rows[donor], column);
  }

  private int firstAtLeast(double prediction) {
    int low = 0;
    int high = predictions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (predictions[middle] < prediction) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
