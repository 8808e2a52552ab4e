package dev.praxis.neighbors;

import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;

/**
 * A search for the nearest rows of many queries, parallel over blocks of queries. However it is
 * done, it finds what the naive search finds, to the last bit.
 */
abstract class Search {
  /** Queries in a block. */
  static final int QUERIES = 64;

  /** With more there never are enough rows. */
  private static final int MOST_COLUMNS = 14;

  /**
   * The search that is fastest for some rows: by a tree of boxes if there are at least {@code
   * 4^(d+1)} rows, otherwise through all of them.
   *
   * @param points rows of d numbers; read only, and kept
   * @param origin d numbers in the midst of them
   */
  static Search of(Measure measure, double[] points, int count, double[] origin) {
    int d = origin.length;
    if (d <= MOST_COLUMNS && count >> 2 * (d + 1) > 0) {
      return new TreeSearch(measure, points, count, d);
    }
    return measure.isOfSquares()
        ? new EuclideanSearch(measure, points, count, origin)
        : new ColumnSearch(measure, points, count, d);
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
  final Found nearest(double[] queries, int many, int k, double reach, boolean others) {
    int size = blockSize(many);
    Found[] parts = new Found[Blocks.count(many, size)];
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
            parts[block] = drained(nearest, some);
          };
        });
    return joined(parts, many);
  }

  /** Few queries are spread over the threads; the answers do not depend on it. */
  private static int blockSize(int many) {
    return Math.max(1, Math.min(QUERIES, many / 16));
  }

  private static Found drained(Nearest[] nearest, int many) {
    int[] starts = new int[many + 1];
    for (int q = 0; q < many; q++) {
      starts[q + 1] = sum(starts[q], nearest[q].size());
    }
    int[] rows = new int[starts[many]];
    double[] distances = new double[rows.length];
    for (int q = 0; q < many; q++) {
      nearest[q].drainTo(rows, distances, starts[q]);
    }
    return new Found(starts, rows, distances);
  }

  private static Found joined(Found[] parts, int many) {
    int all = 0;
    for (Found part : parts) {
      all = sum(all, part.rows().length);
    }
    int[] starts = new int[many + 1];
    int[] rows = new int[all];
    double[] distances = new double[all];
    int query = 0;
    int at = 0;
    for (Found part : parts) {
      int found = part.rows().length;
      System.arraycopy(part.rows(), 0, rows, at, found);
      System.arraycopy(part.distances(), 0, distances, at, found);
      for (int q = 1; q < part.starts().length; q++) {
        starts[++query] = at + part.starts()[q];
      }
      at += found;
    }
    return new Found(starts, rows, distances);
  }

  private static int sum(int found, int more) {
    Checks.fits("the number of neighbours", (long) found + more);
    return found + more;
  }

  /**
   * What one thread searches with.
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
