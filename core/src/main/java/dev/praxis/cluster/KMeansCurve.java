package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.metrics.clustering.Silhouette;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * k-means over a range of k, for choosing k: the inertia, whose curve bends ("the elbow"), and the
 * mean silhouette, which has a maximum.
 *
 * <p>The inertia alone always falls with k, to zero at k = n; only its bend means something. Cost:
 * one fit and one {@link Silhouette} per k, {@code O(n² · d)} each.
 *
 * @param points one point of the curve per k, in ascending order of k
 */
public record KMeansCurve(List<Point> points) {
  /** A curve of at least one point. */
  public KMeansCurve {
    Objects.requireNonNull(points, "points");
    Checks.atLeast("points", points.size(), 1);
    points = List.copyOf(points);
  }

  /**
   * One k.
   *
   * @param model what was learned with it
   * @param silhouette the mean silhouette of the model's labels
   */
  public record Point(KMeans.Model model, double silhouette) {
    /** A point with its model. */
    public Point {
      Objects.requireNonNull(model, "model");
    }

    /** k. */
    public int clusters() {
      return model.learner().clusters();
    }

    /** The inertia of the model. */
    public double inertia() {
      return model.inertia();
    }
  }

  /**
   * Fits a learner once for each k of a range.
   *
   * @param learner everything but k; its start must not be given centroids
   * @param points {@code n × d}
   * @param fromClusters least k, at least 2, since a silhouette needs two clusters
   * @param toClusters greatest k, below n
   * @throws IllegalArgumentException if the range is empty or not between 2 and n − 1, or as {@link
   *     KMeans#fit(Matrix)}
   */
  public static KMeansCurve of(KMeans learner, Matrix points, int fromClusters, int toClusters) {
    Objects.requireNonNull(learner, "learner");
    Objects.requireNonNull(points, "points");
    Checks.atLeast("points", points.rows(), 3);
    Checks.inRange("fromClusters", fromClusters, 2, points.rows() - 1);
    Checks.inRange("toClusters", toClusters, fromClusters, points.rows() - 1);
    List<Point> curve = new ArrayList<>();
    for (int k = fromClusters; k <= toClusters; k++) {
      KMeans.Model model = learner.withClusters(k).fit(points);
      curve.add(new Point(model, Silhouette.of(points, model.labels()).mean()));
    }
    return new KMeansCurve(curve);
  }

  /** The k with the greatest mean silhouette, as computed; of equal ones the smallest. */
  public int bestBySilhouette() {
    Point best = points.get(0);
    for (Point point : points) {
      if (point.silhouette() > best.silhouette()) {
        best = point;
      }
    }
    return best.clusters();
  }
}
