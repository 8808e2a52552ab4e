package dev.praxis.cluster;

/**
 * The assignment step for blocks of rows: every row to its nearest centroid, of equally near ones
 * to the first.
 *
 * <p>An assignment keeps what it remembers between iterations; {@link #worker} gives each thread
 * its scratch space.
 */
interface Assignment {
  /** Rows in a block. */
  int BLOCK = 512;

  /**
   * Below this many clusters a pass over all distances is cheaper than the bounds. From here on the
   * bounds won on nearly every shape tried (n 20,000 to 200,000, d 2 to 256, uniform and
   * clustered), by up to six times, and lost at most a quarter, on uniform points of 64 dimensions.
   */
  int FEWEST_CLUSTERS_FOR_BOUNDS = 3;

  /** Below this many rows the bounds cost more memory traffic than they save distances. */
  int FEWEST_ROWS_FOR_BOUNDS = 1000;

  /** The step that a search asks for. */
  static Assignment of(WeightedPoints points, int clusters, KMeans.Search search) {
    boolean bounds =
        switch (search) {
          case LLOYD -> false;
          case BOUNDS -> true;
          case AUTO ->
              clusters >= FEWEST_CLUSTERS_FOR_BOUNDS && points.count() >= FEWEST_ROWS_FOR_BOUNDS;
        };
    return bounds ? new BoundedAssignment(points, clusters) : new PlainAssignment(points, clusters);
  }

  /** Takes the centroids of the next iteration. */
  void moveTo(double[] centroids);

  /** Makes what one thread works with. */
  Worker worker();

  /** Notes that a row was given to another cluster outside of the assignment step. */
  void relabelled(int row, int oldCluster);

  /** One thread's work. */
  interface Worker {
    /**
     * Assigns the rows of a block.
     *
     * @param labels the clusters of all rows, −1 where there is none yet; those of the block are
     *     replaced
     * @return how many distances were computed
     */
    long assign(int block, int[] labels);
  }
}
