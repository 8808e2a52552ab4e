package dev.praxis.anomaly;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;

/**
 * A band of usual numbers for each column, and how far other numbers are outside: {@code max(low −
 * x, x − high, 0) / unit}, infinite beside a band without a unit. The score of a row is the highest
 * of its columns.
 */
final class UsualBands {
  /** Rows that one thread takes at a time. */
  private static final int BLOCK = 1024;

  private final double[] low;
  private final double[] high;
  private final double[] units;

  /**
   * Bands.
   *
   * @param low {@code 1 × d}
   * @param high {@code 1 × d}, at least as high
   * @param units d numbers of at least 0
   */
  UsualBands(Matrix low, Matrix high, double[] units) {
    this.low = Raw.values(low);
    this.high = Raw.values(high);
    this.units = units;
  }

  Outliers flag(Matrix points, double threshold) {
    Checks.learnedColumns(points.columns(), units.length);
    double[] values = Raw.values(points);
    double[] scores = new double[points.rows()];
    int[] columns = new int[points.rows()];
    Blocks.forEach(
        Blocks.count(scores.length, BLOCK),
        () ->
            block -> {
              int end = Math.min(scores.length, (block + 1) * BLOCK);
              for (int i = block * BLOCK; i < end; i++) {
                columns[i] = strangest(values, i * units.length);
                scores[i] = score(columns[i], values[i * units.length + columns[i]]);
              }
            });
    return new Outliers(scores, columns, threshold);
  }

  /** The first column with the highest score of the row that begins at a place. */
  private int strangest(double[] values, int from) {
    int strangest = 0;
    double highest = 0;
    for (int j = 0; j < units.length; j++) {
      double score = score(j, values[from + j]);
      if (score > highest) {
        strangest = j;
        highest = score;
      }
    }
    return strangest;
  }

  private double score(int column, double value) {
    double beyond = Math.max(low[column] - value, value - high[column]);
    return beyond > 0 ? beyond / units[column] : 0;
  }
}
