package dev.praxis.anomaly;

import dev.praxis.data.Matrix;

/**
 * What a rule has learned of the usual: it scores rows, the stranger the higher, and flags those
 * whose score is above a threshold.
 *
 * <p>Each row is scored by itself, whatever stands beside it.
 */
public interface OutlierModel {

  /** The highest score that is not flagged. */
  double threshold();

  /**
   * The scores of new rows by what was learned, and which of them are flagged.
   *
   * <p>Not for the rows that were learned from: where neighbours count, each of these would be its
   * own nearest, and hardly one would be flagged. {@link OutlierRule#outliers} tells which of them
   * are strange, by every rule.
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
