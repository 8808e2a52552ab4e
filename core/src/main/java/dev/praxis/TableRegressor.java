package dev.praxis;

import dev.praxis.data.Targets;
import dev.praxis.table.Table;

/**
 * A model that tells a number for a row of a table.
 *
 * <p>It is what a learner made of a table with continuous labels ({@link
 * dev.praxis.table.TargetTable}). Columns are found by their names, as by an {@link Encoding}.
 * {@link Regressor} is its sibling for points.
 */
public interface TableRegressor {

  /**
   * The number predicted for each row, n.
   *
   * @param table n rows
   * @throws IllegalArgumentException if a column that was learned from is not there or is of
   *     another kind, or if a cell cannot be turned into numbers
   */
  Targets predict(Table table);
}
