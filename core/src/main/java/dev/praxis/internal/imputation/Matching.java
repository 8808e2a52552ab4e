package dev.praxis.internal.imputation;

import dev.praxis.internal.random.Draws;

/**
 * Predictive mean matching: a hole takes the number of one of the rows whose predictions are
 * nearest to its own.
 *
 * <p>Rows with the same prediction are in random order, so that none of them is preferred.
 */
public final class Matching {
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
  public Matching(Completion donors, int column, double[] fitted, int nearest, Draws draws) {
    this.donors = donors;
    this.column = column;
    int[] shuffled = shuffled(donors.observed(column), draws);
    this.nearest = Math.min(nearest, shuffled.length);
    double[] keys = new double[donors.rows];
    for (int row : shuffled) {
      keys[row] = donors.dot(row, fitted);
    }
    this.rows = sorted(shuffled, keys);
    this.predictions = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      predictions[i] = keys[rows[i]];
    }
  }

  private static int[] shuffled(int[] rows, Draws draws) {
    for (int i = rows.length - 1; i > 0; i--) {
      int other = (int) draws.nextBelow(i + 1L);
      int row = rows[i];
      rows[i] = rows[other];
      rows[other] = row;
    }
    return rows;
  }

  /** Merges runs of 1, 2, 4, … rows, which leaves equals in their order. */
  private static int[] sorted(int[] rows, double[] keys) {
    int[] from = rows;
    int[] to = new int[rows.length];
    for (long run = 1; run < rows.length; run *= 2) {
      for (long start = 0; start < rows.length; start += 2 * run) {
        int middle = (int) Math.min(rows.length, start + run);
        int end = (int) Math.min(rows.length, start + 2 * run);
        int left = (int) start;
        int right = middle;
        for (int i = (int) start; i < end; i++) {
          boolean takeLeft =
              right == end || (left < middle && keys[from[left]] <= keys[from[right]]);
          to[i] = takeLeft ? from[left++] : from[right++];
        }
      }
      int[] other = from;
      from = to;
      to = other;
    }
    return from;
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
