package dev.praxis.data;

import java.util.Objects;

/**
 * Examples with the class of each.
 *
 * <pre>{@code
 * Labeled<Matrix> irises = new Labeled<>(points, labels);
 * Labeled<Table> penguins = table.labeled("species");
 * }</pre>
 *
 * @param points the examples, n: a {@link Matrix}, say, or a table
 * @param labels the class of each, n
 * @param <X> the kind of examples
 */
public record Labeled<X extends Examples>(X points, Labels labels) {

  /**
   * Pairs examples with labels.
   *
   * @throws IllegalArgumentException if there are not as many labels as rows
   */
  public Labeled {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(labels, "labels");
    if (labels.size() != points.rows()) {
      throw new IllegalArgumentException(
          "labels has " + labels.size() + " entries but points has " + points.rows() + " rows");
    }
  }

  /**
   * Some of the rows with their labels, in the order asked for, with the same classes and names.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  @SuppressWarnings("unchecked") // Examples select rows of their own kind.
  public Labeled<X> select(int... rows) {
    return new Labeled<>((X) points.selectRows(rows), labels.select(rows));
  }
}
