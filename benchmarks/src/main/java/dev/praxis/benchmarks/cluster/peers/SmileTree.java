package dev.praxis.benchmarks.cluster.peers;

import dev.praxis.data.Matrix;
import smile.clustering.BBDTree;
import smile.clustering.KMeans;
import smile.math.MathEx;

/**
 * Smile's {@code KMeans.fit}, the one its users call: Lloyd's steps on a tree of boxes, on one
 * core. Building the tree is part of it.
 */
public final class SmileTree implements Peer {
  private final double[][] rows;
  private final int clusters;

  /** For these rows and k. */
  public SmileTree(double[][] rows, int clusters) {
    this.rows = rows;
    this.clusters = clusters;
  }

  @Override
  public double[][] iterate(int iterations) {
    BBDTree tree = new BBDTree(rows);
    double[][] centroids = Starts.firstRows(rows, clusters);
    double[][] sums = new double[clusters][centroids[0].length];
    int[] sizes = new int[clusters];
    int[] labels = new int[rows.length];
    for (int i = 0; i < iterations; i++) {
      double unused = tree.clustering(centroids, sums, sizes, labels);
    }
    return centroids;
  }

  @Override
  public Fit fit(long seed) {
    MathEx.setSeed(seed);
    return new Fit(Matrix.ofRows(KMeans.fit(rows, clusters).centroids), Fit.UNTOLD);
  }
}
