package dev.praxis.neighbors;

import dev.praxis.internal.compute.Blocks;

/**
 * A search for the nearest rows of many queries, parallel over blocks of queries. However it is
 * done, it finds what the plain search finds, to the last bit.
 */
abstract class Search {
  /** Queries in a block. */
  static final int QUERIES = 64;

  /** With more columns there never are enough rows. */
  private static final int MOST_COLUMNS = 14;

  /**
   * The search that is fastest for some rows: by a tree of boxes if there are at least {@code
   * 4^(d+1)} rows, otherwise through all of them.
   *
   * @param points rows of d numbers; read only, and kept
   * @param origin d numbers in the midst of them
   */
  static Search of(Distance distance, double[] points, int count, double[] origin) {
    int d = origin.length;
    if (d <= MOST_COLUMNS && count >> (2 * (d + 1)) > 0) {
      return new TreeSearch(distance, points, count, d);
    }
    return distance.isOfSquares()
        ? new EuclideanSearch(distance, points, count, origin)
        : new ColumnSearch(distance, points, count, d);
  }

  /**
   * The k nearest rows within reach of every query.
   *
   * @param queries rows of d numbers; read only
   * @param many how many queries
   * @param k most rows of a query
   * @param reach the largest distance, possibly infinite
   * @param others whether query i is row i, which is then left out
   */
  final Neighbors nearest(double[] queries, int many, int k, double reach, boolean others) {
    int size = blockSize(many);
    Neighbors[] parts = new Neighbors[Blocks.count(many, size)];
    Blocks.forEach(
        parts.length,
        () -> {
          Nearest[] nearest = new Nearest[size];
          for (int q = 0; q < size; q++) {
            nearest[q] = new Nearest(k, reach);
          }
          Worker worker = worker(queries, size, others);
          return block -> {
            int from = block * size;
            int some = Math.min(size, many - from);
            worker.search(from, some, nearest);
            parts[block] = Neighbors.drained(nearest, some);
          };
        });
    return Neighbors.joined(parts, many);
  }

  /** Few queries are spread over the threads; the answers do not depend on it. */
  private static int blockSize(int many) {
    return Math.max(1, Math.min(QUERIES, many / 16));
  }

  /**
   * The scratch space of one thread.
   *
   * @param queries rows of d numbers
   * @param size most queries of a block
   * @param others whether query i is row i, which is then left out
   */
  abstract Worker worker(double[] queries, int size, boolean others);

  /** Searches for one block of queries after the other. */
  interface Worker {
    /**
     * Offers every row that may be near.
     *
     * @param first the first query
     * @param many how many queries
     * @param nearest where to, for each query of the block
     */
    void search(int first, int many, Nearest[] nearest);
  }
}
