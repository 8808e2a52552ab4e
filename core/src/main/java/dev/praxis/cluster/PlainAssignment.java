package dev.praxis.cluster;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.NearestSearch;
import dev.praxis.internal.compute.Panels;

/** Lloyd's assignment step: all distances, every time. */
final class PlainAssignment implements Assignment {
  private final WeightedPoints points;
  private final int clusters;
  private final Panels panels;

  PlainAssignment(WeightedPoints points, int clusters) {
    this.points = points;
    this.clusters = clusters;
    this.panels =
        Panels.forDistances(
            new double[clusters * points.dimension()], 0, clusters, points.dimension());
  }

  @Override
  public void moveTo(double[] centroids) {
    panels.repack(centroids, 0);
  }

  @Override
  public Worker worker() {
    NearestSearch search = new NearestSearch(KernelProvider.kernels());
    int[] offsets = new int[BLOCK];
    int[] nearest = new int[BLOCK];
    double[] squared = new double[BLOCK];
    return (block, labels) -> {
      int first = block * BLOCK;
      int rows = Math.min(BLOCK, points.count() - first);
      for (int r = 0; r < rows; r++) {
        offsets[r] = points.start(first + r);
      }
      search.search(points.values(), offsets, rows, panels, nearest, squared);
      System.arraycopy(nearest, 0, labels, first, rows);
      return (long) rows * clusters;
    };
  }

  @Override
  public void relabelled(int row, int oldCluster) {
    // Nothing is remembered.
  }
}
