package dev.praxis.neighbors;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * The neighbours of some queries: which rows of the index, and how far away, the nearest first.
 * Immutable.
 */
public final class Neighbors {
  /** Of query q, the entries {@code starts[q] … starts[q + 1] − 1} of rows and distances. */
  private final int[] starts;

  private final int[] rows;
  private final double[] distances;

  private Neighbors(int[] starts, int[] rows, double[] distances) {
    this.starts = starts;
    this.rows = rows;
    this.distances = distances;
  }

  /** The neighbours that a search has gathered for each of the first queries of a block. */
  static Neighbors drained(Nearest[] nearest, int many) {
    int[] starts = new int[many + 1];
    for (int q = 0; q < many; q++) {
      starts[q + 1] = sum(starts[q], nearest[q].size());
    }
    int[] rows = new int[starts[many]];
    double[] distances = new double[rows.length];
    for (int q = 0; q < many; q++) {
      nearest[q].drainTo(rows, distances, starts[q]);
    }
    return new Neighbors(starts, rows, distances);
  }

  /** The neighbours of the queries of all blocks, one block behind the other. */
  static Neighbors joined(Neighbors[] parts, int many) {
    int all = 0;
    for (Neighbors part : parts) {
      all = sum(all, part.rows.length);
    }
    int[] starts = new int[many + 1];
    int[] rows = new int[all];
    double[] distances = new double[all];
    int query = 0;
    int at = 0;
    for (Neighbors part : parts) {
      int found = part.rows.length;
      System.arraycopy(part.rows, 0, rows, at, found);
      System.arraycopy(part.distances, 0, distances, at, found);
      for (int q = 1; q < part.starts.length; q++) {
        starts[++query] = at + part.starts[q];
      }
      at += found;
    }
    return new Neighbors(starts, rows, distances);
  }

  private static int sum(int found, int more) {
    Checks.fits("the number of neighbours", (long) found + more);
    return found + more;
  }

  /** The number of queries. */
  public int queries() {
    return starts.length - 1;
  }

  /**
   * How many neighbours a query has.
   *
   * @throws IllegalArgumentException if there is no such query
   */
  public int count(int query) {
    Checks.inRange("query", query, 0, queries() - 1);
    return starts[query + 1] - starts[query];
  }

  /**
   * The row number of a neighbour.
   *
   * @param rank 0 for the nearest
   * @throws IllegalArgumentException if there is no such query or neighbour
   */
  public int row(int query, int rank) {
    return rows[place(query, rank)];
  }

  /**
   * The distance of a neighbour.
   *
   * @param rank 0 for the nearest
   * @throws IllegalArgumentException if there is no such query or neighbour
   */
  public double distance(int query, int rank) {
    return distances[place(query, rank)];
  }

  /**
   * The row numbers of all neighbours of a query, the nearest first.
   *
   * @throws IllegalArgumentException if there is no such query
   */
  public int[] rows(int query) {
    int count = count(query);
    return Arrays.copyOfRange(rows, starts[query], starts[query] + count);
  }

  /**
   * The distances of all neighbours of a query, in ascending order.
   *
   * @throws IllegalArgumentException if there is no such query
   */
  public double[] distances(int query) {
    int count = count(query);
    return Arrays.copyOfRange(distances, starts[query], starts[query] + count);
  }

  private int place(int query, int rank) {
    int count = count(query);
    if (count == 0) {
      throw new IllegalArgumentException(
          "rank must be that of a neighbour, and query " + query + " has none, but was " + rank);
    }
    Checks.inRange("rank", rank, 0, count - 1);
    return starts[query] + rank;
  }

  /** Whether the other has the same rows at bitwise the same distances. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Neighbors that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(rows, that.rows)
        && Arrays.equals(distances, that.distances);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(rows) + Arrays.hashCode(distances);
  }

  /** The numbers: {@code Neighbors[queries=5, neighbors=50]}. */
  @Override
  public String toString() {
    return "Neighbors[queries=" + queries() + ", neighbors=" + rows.length + "]";
  }
}
