package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * The silhouette: how much nearer a point is to its own cluster than to the next one.
 *
 * <pre>{@code
 * s(i) = (b − a) / max(a, b)
 * a = mean distance from point i to the other points of its cluster
 * b = least, over the other clusters, of the mean distance from point i to their points
 * }</pre>
 *
 * <p>It lies between −1 (in the wrong cluster) and 1 (far from every other cluster); about 0
 * between two clusters. A point alone in its cluster has silhouette 0, and so has a point with a =
 * b, also with a = b = 0. Numbers of few decimals are computed with as they are written, so that
 * 0.2 is as far from 0.1 as from 0.3; and a and b are equal if they differ by no more than the
 * rounding of their sums, 2⁻⁵² (n + d) of the larger one. Distances are Euclidean.
 *
 * <p>Exact for every point. Cost: {@code O(n² · d)} time, parallel; memory for one copy of the
 * points. The same bits on any number of threads and in any order of the points. Source: Rousseeuw,
 * "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis", J.
 * Comput. Appl. Math. 20 (1987); the rules for single points are scikit-learn's.
 */
public final class Silhouette {
  private final double[] values;
  private final Labels labels;

  private Silhouette(double[] values, Labels labels) {
    this.values = values;
    this.labels = labels;
  }

  /**
   * The silhouette of every point.
   *
   * @param points {@code n × d}
   * @param labels the cluster of each point; clusters without points are passed over
   * @throws IllegalArgumentException if there are fewer than 3 points, if there are not as many
   *     labels as points, if the labels name fewer than 2 or more than n − 1 clusters, or if a
   *     value is beyond ±1e140, where squared distances overflow
   */
  public static Silhouette of(Matrix points, Labels labels) {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(labels, "labels");
    if (labels.size() != points.rows()) {
      throw new IllegalArgumentException(
          "labels must be one per point, " + points.rows() + ", but were " + labels.size());
    }
    Checks.atLeast("points", points.rows(), 3);
    long clusters = Arrays.stream(labels.counts()).filter(size -> size > 0).count();
    if (!(clusters >= 2 && clusters <= points.rows() - 1)) {
      throw new IllegalArgumentException(
          "labels must name between 2 and "
              + (points.rows() - 1)
              + " clusters, one less than the points, but named "
              + clusters);
    }
    SquareRange.check("points", Raw.values(points), points.columns(), 0);
    MeanDistances distances = new MeanDistances(points, labels);
    double[] values = new double[points.rows()];
    Blocks.forEach(distances.blocks(), () -> distances.worker(values));
    return new Silhouette(values, labels);
  }

  /** The mean over all points. */
  public double mean() {
    return TwofoldSums.of(values) / values.length;
  }

  /** The silhouette of one point. */
  public double value(int point) {
    Checks.inRange("point", point, 0, values.length - 1);
    return values[point];
  }

  /** The silhouettes of all points, in their order; a copy. */
  public double[] values() {
    return values.clone();
  }

  /**
   * The mean over the points of one cluster.
   *
   * @throws IllegalArgumentException if there is no such cluster or no point in it
   */
  public double clusterMean(int cluster) {
    Checks.inRange("cluster", cluster, 0, labels.classes() - 1);
    TwofoldSums sum = new TwofoldSums(1);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (labels.code(i) == cluster) {
        sum.add(0, values[i]);
        size++;
      }
    }
    if (size == 0) {
      throw new IllegalArgumentException("cluster " + cluster + " must have points but has none");
    }
    return sum.value(0) / size;
  }

  /** Whether the same points got the same silhouettes, to the bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Silhouette that
        && Arrays.equals(values, that.values)
        && labels.equals(that.labels);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + labels.hashCode();
  }

  @Override
  public String toString() {
    return "Silhouette[points=" + values.length + ", mean=" + mean() + "]";
  }
}
