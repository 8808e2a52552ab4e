package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;

/**
 * The Calinski-Harabasz index, or variance ratio: how far the clusters are apart, measured by how
 * wide they are. Higher is better.
 *
 * <pre>{@code
 * (between / (k − 1)) / (within / (n − k))
 * between = Σ over clusters of size · ‖centre − mean of all points‖²
 * within  = Σ over points of ‖point − centre of its cluster‖², the inertia
 * }</pre>
 *
 * <p>Like inertia it believes that clusters are round and alike.
 *
 * <p>Where the centres lie on the mean of all points it is 0, also where their difference is the
 * rounding of the coordinates: numbers of few decimals are computed with as they are written, and
 * of others a difference up to 2⁻⁵⁰ of the largest coordinate is none.
 *
 * <p>Cost: a few passes, {@code O(n · d)}, on one thread. Sums are taken in twice the digits, so
 * the order of the points does not matter. Source: Caliński and Harabasz, "A dendrite method for
 * cluster analysis", Communications in Statistics 3 (1974).
 *
 * @param between the spread of the centres
 * @param within the spread of the points about their centres
 * @param clusters the number of clusters that have points, k
 * @param points the number of points, n
 */
public record CalinskiHarabasz(double between, double within, int clusters, int points) {

  /**
   * Measures a clustering.
   *
   * @param points {@code n × d}
   * @param labels the cluster of each point; clusters without points are passed over
   * @throws IllegalArgumentException if there are not as many labels as points, if the labels name
   *     fewer than 2 or more than n − 1 clusters, or if a value is beyond ±1e140
   */
  public static CalinskiHarabasz of(Matrix points, Labels labels) {
    ClusterCentres centres = ClusterCentres.of(points, labels);
    double squaredParts = centres.parts() * centres.parts();
    double within = TwofoldSums.of(centres.squaredDistances()) / squaredParts;
    double between = centres.spreadOfCentres() / squaredParts;
    return new CalinskiHarabasz(between, within, centres.occupied(), centres.points());
  }

  /** The index; 1 if every point lies on its centre, as scikit-learn has it. */
  public double value() {
    return within == 0 ? 1 : between / within * ((double) (points - clusters) / (clusters - 1));
  }
}
