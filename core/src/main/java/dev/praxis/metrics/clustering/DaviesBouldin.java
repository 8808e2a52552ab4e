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
 * <p>Two clusters with the same centre are passed over, as in scikit-learn. Distances are
 * Euclidean. Cost: {@code O(n · d + k² · d)}, on one thread, in the order of the points. Source:
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
    double[] widths = new double[centres.clusters()];
    double[] squared = centres.squaredDistances();
    for (int i = 0; i < squared.length; i++) {
      widths[centres.cluster(i)] += Math.sqrt(squared[i]);
    }
    for (int c = 0; c < widths.length; c++) {
      widths[c] /= Math.max(1, centres.size(c));
    }
    return widths;
  }

  /** The index: the mean overlap of the clusters that have points. */
  public double value() {
    double sum = 0;
    int clusters = 0;
    for (int c = 0; c < sizes.length; c++) {
      sum += overlaps[c];
      clusters += sizes[c] > 0 ? 1 : 0;
    }
    return sum / clusters;
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
