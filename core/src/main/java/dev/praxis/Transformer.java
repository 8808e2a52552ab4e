package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.columns.ColumnNames;
import dev.praxis.table.Table;
import java.util.List;
import java.util.function.Consumer;

/**
 * A model that turns examples into others: a table encoded, holes filled, points scaled or
 * projected.
 *
 * <p>Each row is transformed on its own: the other rows never change the result. What had to be
 * learned from many rows, their means for example, was learned when the model was fitted. A {@link
 * Pipeline} puts transformers before a learner.
 *
 * @param <X> the examples that go in
 * @param <Y> the examples that come out
 */
public interface Transformer<X, Y> {

  /**
   * The examples transformed, row by row, in their order.
   *
   * @param examples n rows
   * @throws IllegalArgumentException if their columns are not those that were learned from, or if a
   *     number overflows
   */
  Y transform(X examples);

  /**
   * The names of the columns that come out.
   *
   * @param columns the names of the columns that go in; of a table, whose columns are found by
   *     their names, none need be given
   * @throws IllegalArgumentException if they are not as many as those that were learned from
   */
  List<String> columnNames(List<String> columns);

  /** A transformer of points, n × d to n × m. */
  @FunctionalInterface
  interface OfPoints extends Transformer<Matrix, Matrix> {

    /**
     * One point transformed, m numbers, as {@link #transform(Object)}.
     *
     * @param point d finite numbers
     * @throws IllegalArgumentException as {@link #transform(Object)}
     */
    default double[] transform(double... point) {
      return transform(Matrix.ofRows(point)).row(0);
    }

    /**
     * The rows transformed block by block, each time they are asked for; they are never held.
     *
     * @param points rows of d numbers
     * @throws IllegalArgumentException as {@link #transform(Object)}, now or when a pass comes to
     *     the point that cannot be transformed
     */
    default Rows transform(Rows points) {
      if (points instanceof Matrix matrix) {
        return transform(matrix);
      }
      int columns = width(points.columns());
      return new Rows() {
        @Override
        public int columns() {
          return columns;
        }

        @Override
        public void forEachBlock(Consumer<? super Matrix> action) {
          points.forEachBlock(block -> action.accept(transform(block)));
        }
      };
    }

    /**
     * {@inheritDoc}
     *
     * <p>Unless a transformer knows better, those of the columns that go in, if as many come out;
     * otherwise all of them together and a number: {@code age+income_0}.
     */
    @Override
    default List<String> columnNames(List<String> columns) {
      return ColumnNames.of(columns, width(columns.size()));
    }

    private int width(int columns) {
      return transform(Matrix.ofRowMajor(1, columns, new double[columns])).columns();
    }
  }

  /**
   * A transformer of the rows of a table into points.
   *
   * <p>Columns are found by their names, so a table may have them in another order than the one
   * that was learned from; columns that it does not know are left alone.
   */
  interface OfTable extends Transformer<Table, Matrix> {

    /** The names of the columns of the points, m names, all different. */
    List<String> columnNames();

    /** {@inheritDoc} They are {@link #columnNames()}, whatever the table calls the others. */
    @Override
    default List<String> columnNames(List<String> columns) {
      return columnNames();
    }
  }
}
