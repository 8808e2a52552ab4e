package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.table.Table;
import java.util.List;

/**
 * A model that turns the rows of a table into points.
 *
 * <p>Columns are found by their names, so a table may have them in another order than the one that
 * was learned from; columns that it does not know are left alone. It is to a table what a {@link
 * Transformer} is to points: {@link TablePipeline} puts one before a learner.
 */
public interface Encoding {

  /** What the columns of the points are called, m names, all different. */
  List<String> columnNames();

  /**
   * The rows as points, n × m.
   *
   * @param table n rows
   * @throws IllegalArgumentException if there is no such column or it is of another kind than the
   *     one that was learned from, or if a cell cannot be turned into numbers
   */
  Matrix transform(Table table);
}
