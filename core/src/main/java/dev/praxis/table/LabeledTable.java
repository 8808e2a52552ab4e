package dev.praxis.table;

import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import java.util.Objects;

/**
 * A table with the class of each row: what {@link LabeledData} are before they are points.
 *
 * <pre>{@code
 * LabeledTable data = LabeledTable.of(penguins.withoutMissing("species"), "species");
 * }</pre>
 *
 * @param features the columns to learn from, n rows
 * @param labels the class of each row, n
 */
public record LabeledTable(Table features, Labels labels) {

  /**
   * Pairs a table with labels.
   *
   * @throws IllegalArgumentException if there are not as many labels as rows
   */
  public LabeledTable {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(labels, "labels");
    if (labels.size() != features.rows()) {
      throw new IllegalArgumentException(
          "labels has " + labels.size() + " entries but features has " + features.rows() + " rows");
    }
  }

  /**
   * Takes a column of categories out of a table: it becomes the labels, the other columns are the
   * features.
   *
   * @param table at least two columns
   * @param label the name of the column, of which no category is missing
   * @throws IllegalArgumentException if there is no such column or it is of another kind, if a
   *     category is missing, or if it is the only column
   */
  public static LabeledTable of(Table table, String label) {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(label, "label");
    Labels labels = table.labels(label);
    return new LabeledTable(table.beside(label), labels);
  }

  /**
   * Some of the rows with their labels, in the order asked for, with the same classes and names.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  public LabeledTable select(int... rows) {
    return new LabeledTable(features.selectRows(rows), labels.select(rows));
  }
}
