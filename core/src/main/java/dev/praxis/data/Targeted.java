package dev.praxis.data;

import java.util.Objects;

/**
 * Examples with the continuous label of each.
 *
 * <pre>{@code
 * Targeted<Matrix> houses = new Targeted<>(points, prices);
 * Targeted<Table> visits = table.targeted("spent");
 * }</pre>
 *
 * @param points the examples, n: a {@link Matrix}, say, or a table
 * @param targets the number that belongs to each, n
 * @param <X> the kind of examples
 */
public record Targeted<X extends Examples>(X points, Targets targets) {

  /**
   * Pairs examples with targets.
   *
   * @throws IllegalArgumentException if there are not as many targets as rows
   */
  public Targeted {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(targets, "targets");
    if (targets.size() != points.rows()) {
      throw new IllegalArgumentException(
          "targets has " + targets.size() + " entries but points has " + points.rows() + " rows");
    }
  }

  /**
   * Some of the rows with their targets, in the order asked for.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  @SuppressWarnings("unchecked") // Examples select rows of their own kind.
  public Targeted<X> select(int... rows) {
    return new Targeted<>((X) points.selectRows(rows), targets.select(rows));
  }
}
