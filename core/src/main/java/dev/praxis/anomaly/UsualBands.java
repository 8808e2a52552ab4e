package dev.praxis.anomaly;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;

/**
 * A band of usual numbers for each column, and how far other numbers are outside: {@code max(low −
 * x, x − high, 0) / unit}, infinite beside a band without a unit. The score of a row is the highest
 * of its columns.
 *
 * <p>A score that rounding may have moved across the threshold is settled by a rule of its own.
 */
final class UsualBands {
  /** Rows that one thread takes at a time. */
  private static final int BLOCK = 1024;

  /** A few roundings, of those that a score is made with. */
  private static final double ROUNDINGS = 0x1p-46;

  private final double[] low;
  private final double[] high;
  private final double[] units;
  private final double threshold;
  private final Settlement settlement;

  /** How far a score of each column may be from the threshold to be in doubt. */
  private final double[] doubts;

  /** Settles a score that is in doubt. */
  @FunctionalInterface
  interface Settlement {
    /** The score of a number that is outside the band of a column, up to rounding. */
    double score(int column, double value, double score);
  }

  /**
   * Bands.
   *
   * @param low {@code 1 × d}
   * @param high {@code 1 × d}, at least as high
   * @param units d numbers of at least 0
   * @param threshold the highest score that is not flagged
   */
  UsualBands(Matrix low, Matrix high, double[] units, double threshold, Settlement settlement) {
    this.low = Raw.values(low);
    this.high = Raw.values(high);
    this.units = units;
    this.threshold = threshold;
    this.settlement = settlement;
    doubts = new double[units.length];
    for (int j = 0; j < doubts.length; j++) {
      doubts[j] = doubt(j);
    }
  }

  /** The roundings of a score that is the threshold, and of the numbers that it is made of. */
  private double doubt(int column) {
    if (!(units[column] > 0 && threshold < Double.POSITIVE_INFINITY)) {
      return 0;
    }
    double largest = Math.max(Math.abs(low[column]), Math.abs(high[column]));
    double reach = largest + threshold * units[column];
    return threshold * ROUNDINGS + 4 * (1 + threshold) * Math.ulp(reach) / units[column];
  }

  Outliers flag(Matrix points) {
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
    if (!(beyond > 0)) {
      return 0;
    }
    double score = beyond / units[column];
    return Math.abs(score - threshold) <= doubts[column]
        ? settlement.score(column, value, score)
        : score;
  }
}
