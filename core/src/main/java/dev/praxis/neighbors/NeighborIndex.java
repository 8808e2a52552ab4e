package dev.praxis.neighbors;

import dev.praxis.data.ColumnStatistics;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Access;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.neighbors.EuclideanSearch;

/**
 * Points to find the nearest of: exactly those that a search through all of them finds, in order of
 * their distance, and of equal distances in the order of their row numbers. Immutable.
 *
 * <pre>{@code
 * Neighbors found = NeighborIndex.of(points).nearest(queries, 5);
 * found.row(0, 0); found.distance(0, 0); // the nearest of the first query, and how far it is
 * }</pre>
 *
 * <p>Distances are computed from differences, {@code √Σ (qⱼ − xⱼ)²}, and so have all their digits
 * wherever the data lie; the faster products only tell which rows cannot be near. The same bits on
 * any number of threads. Cost: {@code O(n · d)} a query, parallel over the queries; memory {@code
 * O(n · d)}.
 */
public final class NeighborIndex {
  private final Matrix points;
  private final EuclideanSearch search;

  private NeighborIndex(Matrix points) {
    this.points = points;
    double[] values = Access.values(points);
    SquareRange.check("points", values, points.columns(), 0);
    double[] means = ColumnStatistics.of(points).means().row(0);
    this.search = new EuclideanSearch(values, points.rows(), means);
  }

  /**
   * An index of points by Euclidean distance.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if a value is beyond ±1e140
   */
  public static NeighborIndex of(Matrix points) {
    return new NeighborIndex(points);
  }

  /** The points, {@code n × d}. */
  public Matrix points() {
    return points;
  }

  /**
   * The k nearest points of each query.
   *
   * @param queries {@code m × d}
   * @param k at least 1, at most n
   * @throws IllegalArgumentException if k is out of this range, if the queries have another number
   *     of columns than the points, or if a value is beyond ±1e140
   */
  public Neighbors nearest(Matrix queries, int k) {
    Checks.inRange("k", k, 1, points.rows());
    double[] values = checked(queries);
    return new Neighbors(search.nearest(values, queries.rows(), k, false));
  }

  /**
   * The k nearest other points of each point. The point itself is left out; another one at the same
   * place is not.
   *
   * @param k at least 1, at most {@code n − 1}
   * @throws IllegalArgumentException if k is out of this range
   */
  public Neighbors nearestOthers(int k) {
    Checks.inRange("k", k, 1, points.rows() - 1);
    return new Neighbors(search.nearest(Access.values(points), points.rows(), k, true));
  }

  private double[] checked(Matrix queries) {
    if (queries.columns() != points.columns()) {
      throw new IllegalArgumentException(
          "queries must have "
              + points.columns()
              + " columns, as the points, but had "
              + queries.columns());
    }
    double[] values = Access.values(queries);
    SquareRange.check("queries", values, queries.columns(), 0);
    return values;
  }
}
