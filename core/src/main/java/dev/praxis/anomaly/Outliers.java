package dev.praxis.anomaly;

import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How strange each row is, and which rows are flagged: those whose score is above a threshold.
 * Immutable.
 *
 * <p>A score is at least 0 and may be infinite; the rule that it comes from says what it measures.
 */
public final class Outliers {
  private final double[] scores;

  /** The column of the highest score of each row; empty if the rule takes a row as a whole. */
  private final int[] columns;

  private final double threshold;

  /** Takes the arrays over. */
  Outliers(double[] scores, int[] columns, double threshold) {
    this.scores = scores;
    this.columns = columns;
    this.threshold = threshold;
  }

  /** The number of rows, n. */
  public int size() {
    return scores.length;
  }

  /** The highest score that is not flagged. */
  public double threshold() {
    return threshold;
  }

  /**
   * The same scores with another threshold.
   *
   * @throws IllegalArgumentException if the threshold is negative or NaN
   */
  public Outliers withThreshold(double threshold) {
    Checks.atLeast("threshold", threshold, 0.0);
    return new Outliers(scores, columns, threshold);
  }

  /** The score of each row, n. */
  public double[] scores() {
    return scores.clone();
  }

  /**
   * The score of a row.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double score(int row) {
    return scores[checked(row)];
  }

  /**
   * Whether the score of a row is above the threshold.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public boolean isFlagged(int row) {
    return score(row) > threshold;
  }

  /**
   * The column that gave a row its score, the first of several; none if the rule takes a row as a
   * whole.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public OptionalInt column(int row) {
    checked(row);
    return columns.length == 0 ? OptionalInt.empty() : OptionalInt.of(columns[row]);
  }

  /** How many rows are flagged. */
  public int count() {
    return rows().length;
  }

  /** The numbers of the rows that are flagged, in ascending order. */
  public int[] rows() {
    return IntStream.range(0, scores.length).filter(i -> scores[i] > threshold).toArray();
  }

  private int checked(int row) {
    Checks.inRange("row", row, 0, scores.length - 1);
    return row;
  }

  /** Whether the other has bitwise the same scores, of the same columns, and threshold. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Outliers that
        && Double.compare(threshold, that.threshold) == 0
        && Arrays.equals(scores, that.scores)
        && Arrays.equals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(scores) + Double.hashCode(threshold);
  }

  /** The numbers: {@code Outliers[rows=150, flagged=4, threshold=3.0]}. */
  @Override
  public String toString() {
    return "Outliers[rows=" + size() + ", flagged=" + count() + ", threshold=" + threshold + "]";
  }
}
