package dev.praxis;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;

/**
 * A model that predicts the class of an example and the probability of every class.
 *
 * <p>It is what a learner made of examples with classes ({@link dev.praxis.data.Labeled}); the
 * classes it knows are those of that data, with their codes and names.
 *
 * @param <X> the examples it predicts for
 */
public interface Classifier<X> {

  /**
   * The class of each example, n; with the classes and names of the data that was learned from.
   *
   * @param examples n rows
   * @throws IllegalArgumentException if their columns are not those that were learned from
   */
  Labels predict(X examples);

  /**
   * How probable each class is for each example, n × classes: not negative, and every row adds up
   * to 1 up to rounding.
   *
   * @param examples n rows
   * @throws IllegalArgumentException as {@link #predict(Object)}
   */
  Matrix probabilities(X examples);

  /** A classifier of points. */
  interface OfPoints extends Classifier<Matrix> {

    /**
     * The code of the class of one point, as {@link #predict(Object)}.
     *
     * @param point d finite numbers
     * @throws IllegalArgumentException as {@link #predict(Object)}
     */
    default int predict(double... point) {
      return predict(Matrix.ofRows(point)).code(0);
    }
  }
}
