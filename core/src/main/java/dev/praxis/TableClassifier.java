package dev.praxis;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.table.Table;

/**
 * A model that tells the class of a row of a table, and how sure it is.
 *
 * <p>It is what a learner made of a table with classes ({@link dev.praxis.table.LabeledTable}); the
 * classes it knows are those of that data, with their codes and names. Columns are found by their
 * names, as by an {@link Encoding}. {@link Classifier} is its sibling for points.
 */
public interface TableClassifier {

  /**
   * The class of each row, n; with the classes and names of the data that was learned from.
   *
   * @param table n rows
   * @throws IllegalArgumentException if a column that was learned from is not there or is of
   *     another kind, or if a cell cannot be turned into numbers
   */
  Labels predict(Table table);

  /**
   * How probable each class is for each row, n × classes: not negative, and every row adds up to 1
   * up to rounding.
   *
   * @param table n rows
   * @throws IllegalArgumentException as {@link #predict(Table)}
   */
  Matrix probabilities(Table table);
}
