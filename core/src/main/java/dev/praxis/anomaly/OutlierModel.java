package dev.praxis.anomaly;

import dev.praxis.data.Matrix;

/**
 * A fitted outlier rule: it scores rows, higher for less usual ones, and flags those whose score is
 * above a threshold.
 *
 * <p>Each row is scored on its own: the other rows never change its score.
 */
public interface OutlierModel {

  /** The highest score that is not flagged. */
  double threshold();

  /**
   * The scores of new rows by the rule as it was fitted, and which of them are flagged.
   *
   * <p>Not for the rows that were learned from: where neighbours count, each of these would be its
   * own nearest, and hardly one would be flagged. {@link OutlierRule#outliers} finds the strange
   * ones among them, by every rule.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from
   */
  Outliers flag(Matrix points);

  /**
   * Whether one point is flagged, as by {@link #flag}.
   *
   * @param point d finite numbers
   * @throws IllegalArgumentException as {@link #flag}
   */
  default boolean isOutlier(double... point) {
    return flag(Matrix.ofRows(point)).isFlagged(0);
  }
}
