package dev.praxis.data;

/**
 * Rows to learn from, of whatever kind: points, a table, a matrix with holes.
 *
 * <p>It is what {@link Labeled}, {@link Targeted}, pipelines and cross-validation need to know of
 * their data: how many rows there are, and how to take some of them. Immutable.
 */
public interface Examples {

  /** The number of rows, n, at least 1. */
  int rows();

  /**
   * Some of the rows, in the order asked for, as examples of the same kind.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  Examples selectRows(int... rows);
}
