package dev.praxis.neighbors;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * The neighbours of some queries: which rows of the index, and how far away, the nearest first.
 * Immutable.
 */
public final class Neighbors {
  private final Found found;

  Neighbors(Found found) {
    this.found = found;
  }

  /** The number of queries. */
  public int queries() {
    return found.starts().length - 1;
  }

  /**
   * How many neighbours a query has.
   *
   * @throws IllegalArgumentException if there is no such query
   */
  public int count(int query) {
    Checks.inRange("query", query, 0, queries() - 1);
    return found.starts()[query + 1] - found.starts()[query];
  }

  /**
   * The row number of a neighbour.
   *
   * @param rank 0 for the nearest
   * @throws IllegalArgumentException if there is no such query or neighbour
   */
  public int row(int query, int rank) {
    return found.rows()[place(query, rank)];
  }

  /**
   * The distance of a neighbour.
   *
   * @param rank 0 for the nearest
   * @throws IllegalArgumentException if there is no such query or neighbour
   */
  public double distance(int query, int rank) {
    return found.distances()[place(query, rank)];
  }

  /**
   * The row numbers of all neighbours of a query, the nearest first.
   *
   * @throws IllegalArgumentException if there is no such query
   */
  public int[] rows(int query) {
    int count = count(query);
    int from = found.starts()[query];
    return Arrays.copyOfRange(found.rows(), from, from + count);
  }

  /**
   * The distances of all neighbours of a query, in ascending order.
   *
   * @throws IllegalArgumentException if there is no such query
   */
  public double[] distances(int query) {
    int count = count(query);
    int from = found.starts()[query];
    return Arrays.copyOfRange(found.distances(), from, from + count);
  }

  private int place(int query, int rank) {
    int count = count(query);
    if (count == 0) {
      throw new IllegalArgumentException(
          "rank must be that of a neighbour, and query " + query + " has none, but was " + rank);
    }
    Checks.inRange("rank", rank, 0, count - 1);
    return found.starts()[query] + rank;
  }

  /** Whether the other has the same rows at bitwise the same distances. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Neighbors that
        && Arrays.equals(found.starts(), that.found.starts())
        && Arrays.equals(found.rows(), that.found.rows())
        && Arrays.equals(found.distances(), that.found.distances());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(found.rows()) + Arrays.hashCode(found.distances());
  }

  /** The numbers: {@code Neighbors[queries=5, neighbors=50]}. */
  @Override
  public String toString() {
    return "Neighbors[queries=" + queries() + ", neighbors=" + found.rows().length + "]";
  }
}
