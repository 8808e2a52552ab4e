package dev.praxis.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.columns.ColumnNames;
import java.util.List;

/**
 * A model that fills the holes of points: what it knows of the columns it learned from the points
 * it was fitted to, so that new ones are filled by the same rule.
 *
 * <p>Numbers that are there stay as they are, to the last bit.
 */
public interface Imputer {

  /**
   * The points with every hole filled, n × d, in their order.
   *
   * @param points n × d, in which anything may be missing, even whole rows
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from, or if a number is too large to be computed with
   */
  Matrix impute(IncompleteMatrix points);

  /**
   * One point with every hole filled, d numbers, as {@link #impute(IncompleteMatrix)}.
   *
   * @param point d numbers, NaN where missing
   * @throws IllegalArgumentException as {@link #impute(IncompleteMatrix)}
   */
  default double[] impute(double... point) {
    return impute(IncompleteMatrix.ofRows(point)).row(0);
  }

  /**
   * The names of the columns that {@link #impute(IncompleteMatrix)} makes.
   *
   * <p>Unless an imputer knows better, those of the columns that go in, if as many come out;
   * otherwise all of them together and a number: {@code age+income_0}.
   *
   * @param columns the names of the columns that go in, d
   * @throws IllegalArgumentException if they are not d
   */
  default List<String> columnNames(List<String> columns) {
    return ColumnNames.of(columns, impute(new double[columns.size()]).length);
  }
}
