package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;

/**
 * A model that predicts a number for an example.
 *
 * <p>It is what a learner made of examples with continuous labels ({@link
 * dev.praxis.data.Targeted}).
 *
 * @param <X> the examples it predicts for
 */
public interface Regressor<X> {

  /**
   * The number predicted for each example, n.
   *
   * @param examples n rows
   * @throws IllegalArgumentException if their columns are not those that were learned from
   */
  Targets predict(X examples);

  /** A regressor of points. */
  @FunctionalInterface
  interface OfPoints extends Regressor<Matrix> {

    /**
     * The number predicted for one point, as {@link #predict(Object)}.
     *
     * @param point d finite numbers
     * @throws IllegalArgumentException as {@link #predict(Object)}
     */
    default double predict(double... point) {
      return predict(Matrix.ofRows(point)).value(0);
    }
  }
}
