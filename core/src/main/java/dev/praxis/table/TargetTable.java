package dev.praxis.table;

import dev.praxis.data.TargetData;
import dev.praxis.data.Targets;
import java.util.Objects;

/**
 * A table with the continuous label of each row: what {@link TargetData} are before they are
 * points.
 *
 * <pre>{@code
 * TargetTable data = TargetTable.of(workers.withoutMissing("wage"), "wage");
 * }</pre>
 *
 * @param features the columns to learn from, n rows
 * @param targets the number that belongs to each row, n
 */
public record TargetTable(Table features, Targets targets) {

  /**
   * Pairs a table with targets.
   *
   * @throws IllegalArgumentException if there are not as many targets as rows
   */
  public TargetTable {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(targets, "targets");
    if (targets.size() != features.rows()) {
      throw new IllegalArgumentException(
          "targets has "
              + targets.size()
              + " entries but features has "
              + features.rows()
              + " rows");
    }
  }

  /**
   * Takes a column of numbers out of a table: it becomes the targets, the other columns are the
   * features.
   *
   * @param table at least two columns
   * @param target the name of the column, of which no number is missing
   * @throws IllegalArgumentException if there is no such column or it is of another kind, if a
   *     number is missing, or if it is the only column
   */
  public static TargetTable of(Table table, String target) {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(target, "target");
    Targets targets = table.targets(target);
    return new TargetTable(table.beside(target), targets);
  }

  /**
   * Some of the rows with their targets, in the order asked for.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  public TargetTable select(int... rows) {
    return new TargetTable(features.selectRows(rows), targets.select(rows));
  }
}
