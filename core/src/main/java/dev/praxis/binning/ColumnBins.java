package dev.praxis.binning;

import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;

/** Puts the numbers of each column into bins, in parallel over blocks of rows. */
final class ColumnBins {
  /** Rows in a block. */
  private static final int BLOCK = 4096;

  private final double[][] inner;

  /** Where the bins of a column begin when each has a column of its own. */
  private final int[] starts;

  /**
   * Bins of columns.
   *
   * @param inner for each column where one bin ends and the next begins, ascending; a number on it
   *     is in the next
   */
  ColumnBins(double[][] inner) {
    this.inner = inner;
    starts = new int[inner.length + 1];
    for (int j = 0; j < inner.length; j++) {
      starts[j + 1] = starts[j] + inner[j].length + 1;
    }
  }

  /** The number of its bin for each of row-major values, from 0 up. */
  double[] codes(double[] values) {
    double[] codes = new double[values.length];
    int d = inner.length;
    int rows = values.length / d;
    Blocks.forEach(
        Blocks.count(rows, BLOCK),
        () ->
            block -> {
              int to = end(block, rows) * d;
              for (int at = block * BLOCK * d; at < to; at += d) {
                for (int j = 0; j < d; j++) {
                  codes[at + j] = bin(inner[j], values[at + j]);
                }
              }
            });
    return codes;
  }

  /**
   * For each row as many numbers as there are bins in all columns: a 1 for that of each column,
   * zeros for the others.
   *
   * @throws IllegalArgumentException if that is more than a matrix holds
   */
  double[] oneHot(double[] values) {
    int d = inner.length;
    int rows = values.length / d;
    int width = starts[d];
    double[] ones = new double[Checks.elements(rows, width)];
    Blocks.forEach(
        Blocks.count(rows, BLOCK),
        () ->
            block -> {
              for (int i = block * BLOCK; i < end(block, rows); i++) {
                for (int j = 0; j < d; j++) {
                  ones[i * width + starts[j] + bin(inner[j], values[i * d + j])] = 1;
                }
              }
            });
    return ones;
  }

  private static int end(int block, int rows) {
    return block * BLOCK + Math.min(BLOCK, rows - block * BLOCK);
  }

  /** How many of the edges are not above a number. */
  private static int bin(double[] edges, double x) {
    int low = 0;
    int left = edges.length;
    while (left > 0) {
      int half = (left + 1) >>> 1;
      low += edges[low + half - 1] <= x ? half : 0;
      left -= half;
    }
    return low;
  }
}
