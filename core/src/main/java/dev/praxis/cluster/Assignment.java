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

  /** Takes the centroids of the next iteration. */
  void moveTo(double[] centroids);

  /** What one thread works with. */
  Worker worker();

  /** Tells that a row was given to another cluster outside of the assignment step. */
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
