package dev.praxis.cluster;

import dev.praxis.data.Matrix;

/**
 * The two steps of Lloyd's algorithm, which {@link KMeans} repeats.
 *
 * <pre>{@code
 * assign   every row to the centroid c(x) with the least ‖x − c‖²
 * move     every centroid to the mean of its rows, Σ w · x / Σ w
 * }</pre>
 *
 * <p>{@link LloydInMemory} takes them on points that are held, {@link StreamedLloyd} on rows that
 * are read again for every sum; the sums are the same, to the bit.
 */
interface Lloyd {
  /**
   * Assigns every row to the nearest of k centroids, of equally near ones to the first.
   *
   * @param centroids {@code k × d}
   * @return whether a row may have changed its cluster
   */
  boolean assign(Matrix centroids);

  /**
   * Moves every centroid to the mean of the rows that are assigned to it. A cluster without rows
   * takes over the row that is farthest from its centroid, provided that row is not the last of its
   * cluster.
   *
   * @return the centroids where they are now, {@code k × d}
   * @throws IllegalArgumentException if every row coincides with its centroid and a cluster is
   *     still empty: there are fewer distinct rows than clusters
   */
  Matrix move();

  /** {@code Σ w · ‖x − c(x)‖²}. */
  double inertia();
}
