package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.columns.ColumnNames;
import java.util.List;
import java.util.function.Consumer;

/**
 * A model that turns points into other points: scaled, projected, encoded.
 *
 * <p>Each point is turned by itself, whatever stands beside it: what had to be learned from many
 * points, their means for example, was learned when the model was fitted. {@link Pipeline} puts
 * transformers before a learner.
 */
public interface Transformer {

  /**
   * The points turned, n × m, in their order.
   *
   * @param points n × d
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from, or if a number overflows
   */
  Matrix transform(Matrix points);

  /**
   * One point turned, m numbers, as {@link #transform(Matrix)}.
   *
   * @param point d finite numbers
   * @throws IllegalArgumentException as {@link #transform(Matrix)}
   */
  default double[] transform(double... point) {
    return transform(Matrix.ofRows(point)).row(0);
  }

  /**
   * The rows turned block by block, each time they are asked for; they are never held.
   *
   * @param points rows of d numbers
   * @throws IllegalArgumentException as {@link #transform(Matrix)}, now or when a pass comes to the
   *     point that cannot be turned
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
   * The names of the columns that {@link #transform(Matrix)} makes.
   *
   * <p>Unless a transformer knows better, those of the columns that go in, if as many come out;
   * otherwise all of them together and a number: {@code age+income_0}.
   *
   * @param columns the names of the columns that go in, d
   * @throws IllegalArgumentException if they are not d
   */
  default List<String> columnNames(List<String> columns) {
    return ColumnNames.of(columns, width(columns.size()));
  }

  private int width(int columns) {
    return transform(Matrix.ofRowMajor(1, columns, new double[columns])).columns();
  }
}
