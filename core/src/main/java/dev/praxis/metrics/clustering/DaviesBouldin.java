package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * The Davies-Bouldin index: how much each cluster overlaps with the one that it is most easily
 * confused with. Lower is better; 0 is the least.
 *
 * <pre>{@code
 * mean over clusters i of max over j ≠ i of (sᵢ + sⱼ) / ‖centre of i − centre of j‖
 * sᵢ = mean distance of the points of cluster i to their centre
 * }</pre>
 *
 * <p>Two clusters with the same centre are passed over, as in scikit-learn, and centres are the
 * same that differ by the rounding of the coordinates only: numbers of few decimals are computed
 * with as they are written, so that {0.09, 0.12, 0.15} and {−0.03, 0.12, 0.27} have the centre
 * 0.12, and of others a difference up to 2⁻⁵⁰ of the largest coordinate in a column is none. A
 * cluster whose centre all others share overlaps with none, 0.
 *
 * <p>Distances are Euclidean. Cost: {@code O(n · d + k² · d)}, on one thread. Sums are taken in
 * twice the digits, so neither the order of the points nor that of the clusters matters. Source:
 * Davies and Bouldin, "A cluster separation measure", IEEE Trans. PAMI 1 (1979).
 */
public final class DaviesBouldin {
  private final int[] sizes;
  private final double[] overlaps;

  private DaviesBouldin(int[] sizes, double[] overlaps) {
    this.sizes = sizes;
    this.overlaps = overlaps;
  }

  /**
   * Measures a clustering.
   *
   * @param points {@code n × d}
   * @param labels the cluster of each point; clusters without points are passed over
   * @throws IllegalArgumentException if there are not as many labels as points, if the labels name
   *     fewer than 2 or more than n − 1 clusters, or if a value is beyond ±1e140
   */
  public static DaviesBouldin of(Matrix points, Labels labels) {
    ClusterCentres centres = ClusterCentres.of(points, labels);
    double[] widths = widths(centres);
    double[] overlaps = new double[widths.length];
    for (int i = 0; i < widths.length; i++) {
      for (int j = 0; j < widths.length; j++) {
        double distance = Math.sqrt(centres.squaredDistance(i, j));
        boolean both = centres.size(i) > 0 && centres.size(j) > 0;
        if (both && distance > 0) {
          overlaps[i] = Math.max(overlaps[i], (widths[i] + widths[j]) / distance);
        }
      }
    }
    return new DaviesBouldin(labels.counts(), overlaps);
  }

  private static double[] widths(ClusterCentres centres) {
    TwofoldSums sums = new TwofoldSums(centres.clusters());
    double[] squared = centres.squaredDistances();
    for (int i = 0; i < squared.length; i++) {
      sums.add(centres.cluster(i), Math.sqrt(squared[i]));
    }
    double[] widths = new double[centres.clusters()];
    Arrays.setAll(widths, c -> sums.mean(c, Math.max(1, centres.size(c))));
    return widths;
  }

  /** The index: the mean overlap of the clusters that have points. */
  public double value() {
    return TwofoldSums.of(overlaps) / Arrays.stream(sizes).filter(size -> size > 0).count();
  }

  /**
   * How much one cluster overlaps with the one that it is most easily confused with.
   *
   * @throws IllegalArgumentException if there is no such cluster or no point in it
   */
  public double overlap(int cluster) {
    Checks.inRange("cluster", cluster, 0, sizes.length - 1);
    if (sizes[cluster] == 0) {
      throw new IllegalArgumentException("cluster " + cluster + " must have points but has none");
    }
    return overlaps[cluster];
  }

  /** Whether clusters of the same sizes have the same overlaps, to the bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DaviesBouldin that
        && Arrays.equals(sizes, that.sizes)
        && Arrays.equals(overlaps, that.overlaps);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(sizes) + Arrays.hashCode(overlaps);
  }

  @Override
  public String toString() {
    return "DaviesBouldin[clusters=" + sizes.length + ", value=" + value() + "]";
  }
}
