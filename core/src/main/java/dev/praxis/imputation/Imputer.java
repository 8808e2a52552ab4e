package dev.praxis.imputation;

import dev.praxis.Transformer;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.columns.ColumnNames;
import java.util.List;
import java.util.Objects;

/**
 * A model that fills the holes of points, n × d, by a rule learned from the points it was fitted
 * to, new points as well as those.
 *
 * <p>Anything may be missing, even whole rows. Numbers that are there stay as they are, to the last
 * bit.
 */
@FunctionalInterface
public interface Imputer extends Transformer<IncompleteMatrix, Matrix> {

  /**
   * One point with every hole filled, d numbers, as {@link #transform(Object)}.
   *
   * @param point d numbers, NaN where missing
   * @throws IllegalArgumentException as {@link #transform(Object)}
   */
  default double[] transform(double... point) {
    Objects.requireNonNull(point, "point");
    return transform(IncompleteMatrix.ofRows(point)).row(0);
  }

  /**
   * {@inheritDoc}
   *
   * <p>By default those of the columns that go in, if as many come out; otherwise all of them
   * together and a number: {@code age+income_0}.
   */
  @Override
  default List<String> columnNames(List<String> columns) {
    Objects.requireNonNull(columns, "columns");
    return ColumnNames.of(columns, transform(new double[columns.size()]).length);
  }
}
