package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;

/**
 * A model that tells a number for a point.
 *
 * <p>It is what a learner made of points with continuous labels ({@link
 * dev.praxis.data.TargetData}).
 */
public interface Regressor {

  /**
   * The number predicted for each point, n.
   *
   * @param points n × d
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from
   */
  Targets predict(Matrix points);

  /**
   * The number predicted for one point, as {@link #predict(Matrix)}.
   *
   * @param point d finite numbers
   * @throws IllegalArgumentException as {@link #predict(Matrix)}
   */
  default double predict(double... point) {
    return predict(Matrix.ofRows(point)).value(0);
  }
}
