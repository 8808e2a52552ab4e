package dev.praxis.cluster;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;

/** How widely points are spread: the scale that a tolerance is relative to. */
final class Spread {
  private Spread() {}

  /**
   * The mean over the features of the (weighted) variance with divisor {@code Σ w}: {@code Σ w · ‖x
   * − m‖² / (d · Σ w)}.
   */
  static double meanVariance(WeightedPoints points) {
    int d = points.dimension();
    Chunks chunks = Chunks.ofBlocks(points.count(), Assignment.BLOCK, d);
    CentroidSums[] parts = new CentroidSums[chunks.count()];
    Blocks.forEach(
        chunks.count(),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          return chunk -> {
            CentroidSums part = new CentroidSums(1, points.origin());
            for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
              part.add(kernels, points.values(), points.start(row), 0, points.weight(row));
            }
            parts[chunk] = part;
          };
        });
    CentroidSums total = new CentroidSums(1, points.origin());
    for (CentroidSums part : parts) {
      total.merge(part);
    }
    double[] mean = points.origin();
    total.centroids(mean);
    double squares =
        chunks.sum(
            row ->
                points.weight(row)
                    * Kernels.squaredDistance(points.values(), points.start(row), mean, 0, d));
    return squares / (total.weight(0) * d);
  }
}
