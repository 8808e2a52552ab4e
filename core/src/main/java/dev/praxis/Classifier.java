package dev.praxis;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;

/**
 * A model that tells the class of a point, and how sure it is.
 *
 * <p>It is what a learner made of points with classes ({@link dev.praxis.data.LabeledData}); the
 * classes it knows are those of that data, with their codes and names.
 */
public interface Classifier {

  /**
   * The class of each point, n; with the classes and names of the data that was learned from.
   *
   * @param points n × d
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from
   */
  Labels predict(Matrix points);

  /**
   * How probable each class is for each point, n × classes: not negative, and every row adds up to
   * 1 up to rounding.
   *
   * @param points n × d
   * @throws IllegalArgumentException as {@link #predict(Matrix)}
   */
  Matrix probabilities(Matrix points);

  /**
   * The code of the class of one point, as {@link #predict(Matrix)}.
   *
   * @param point d finite numbers
   * @throws IllegalArgumentException as {@link #predict(Matrix)}
   */
  default int predict(double... point) {
    return predict(Matrix.ofRows(point)).code(0);
  }
}
