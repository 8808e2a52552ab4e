package dev.praxis.neighbors;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Objects;

/**
 * Points to find the nearest of: exactly those that a search through all of them finds, in order of
 * their distance, and of equal distances in the order of their row numbers. Immutable.
 *
 * <pre>{@code
 * Neighbors found = NeighborIndex.of(points).nearest(queries, 5);
 * found.row(0, 0); found.distance(0, 0); // the nearest of the first query, and how far it is
 * }</pre>
 *
 * <p>Distances are computed from differences, as {@link Distance} says, and so have all their
 * digits wherever the data lie; faster products and bounds only show which rows cannot be near. The
 * same bits on any number of threads. Differences below about 1e-162 have squares that vanish: by
 * Euclidean distance such points count as equal.
 *
 * <p>The distances that are shown are those that are compared. Like every double they are rounded:
 * of whole numbers not above 2²⁶ all are as on paper, but 0.3 is 0.19999999999999998 from 0.1 and
 * 0.2 from 0.5, and so nearer to 0.1, and 0.4 is not within 0.3 of 0.1. Where tenths are to tie as
 * on paper, give the points as whole numbers, 3 in place of 0.3.
 *
 * <p>Cost: {@code O(n · d)} a query, parallel over the queries. Points of few columns, at least
 * {@code 4^(d+1)} of them (256 for three columns, 16,384 for six), are kept in a k-d tree, {@code
 * O(n · log n)}, and a query then looks at about {@code O(log n)} of them, if it does not ask for
 * many. Memory {@code O(n · d)}. Source of the tree: Friedman, Bentley and Finkel, "An algorithm
 * for finding best matches in logarithmic expected time", ACM TOMS 3 (1977).
 */
public final class NeighborIndex {
  /*
   * The index checks; a Search finds. Search takes the queries block by block, and each query
   * gathers its rows in Nearest, a heap of the k best. Three searches know which rows to offer:
   * ColumnSearch measures every row, by absolute differences (ColumnDistances); TreeSearch passes
   * over boxes of rows; EuclideanSearch, the longest, passes over rows by products in single
   * precision (FloatFilter) and where that is not enough in double precision (DoubleFilter).
   */

  private final Matrix points;
  private final Distance distance;

  /** The rows that are searched: the points, or their directions. */
  private final Matrix searched;

  private final Search search;

  private NeighborIndex(Matrix points, Distance distance) {
    this.points = points;
    this.distance = distance;
    this.searched = searchable("points", points);
    double[] means = ColumnStatistics.of(searched).means().row(0);
    this.search = Search.of(distance, Raw.values(searched), points.rows(), means);
  }

  /** The index of a model that asks for the k nearest points. */
  static NeighborIndex ofModel(Matrix points, Distance distance, int k) {
    Checks.atMost("neighbors", k, points.rows(), "the number of points");
    return of(points, distance);
  }

  /**
   * An index of points by Euclidean distance.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if a value is beyond ±1e140
   */
  public static NeighborIndex of(Matrix points) {
    return of(points, Distance.EUCLIDEAN);
  }

  /**
   * An index of points by some distance.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if a value is beyond ±1e140, or if the distance is the cosine
   *     and a row is all zeros
   */
  public static NeighborIndex of(Matrix points, Distance distance) {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(distance, "distance");
    return new NeighborIndex(points, distance);
  }

  /** The points, {@code n × d}. */
  public Matrix points() {
    return points;
  }

  /** The distance by which they are near. */
  public Distance distance() {
    return distance;
  }

  /**
   * The k nearest points of each query.
   *
   * @param queries {@code m × d}
   * @param k at least 1, at most n
   * @throws IllegalArgumentException if k is out of this range, if {@code m · k} is above 2³¹ − 9,
   *     if the queries have another number of columns than the points, if a value is beyond ±1e140,
   *     or if the distance is the cosine and a query is all zeros
   */
  public Neighbors nearest(Matrix queries, int k) {
    Objects.requireNonNull(queries, "queries");
    return nearest("queries", queries, k);
  }

  /** The k nearest of the points that a model learned from, for each point to predict. */
  Neighbors nearestLearned(Matrix points, int k) {
    Checks.learnedColumns(points.columns(), this.points.columns());
    return nearest("points", points, k);
  }

  private Neighbors nearest(String name, Matrix queries, int k) {
    Checks.atLeast("k", k, 1);
    Checks.atMost("k", k, points.rows(), "the number of points");
    Checks.fits("k times the number of " + name, (long) k * queries.rows());
    double[] values = checked(name, queries);
    return search.nearest(values, queries.rows(), k, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The k nearest other points of each point. The point itself is left out; another one at the same
   * place is not.
   *
   * @param k at least 1, at most {@code n − 1}
   * @throws IllegalArgumentException if k is out of this range, or if {@code n · k} is above 2³¹ −
   *     9
   */
  public Neighbors nearestOthers(int k) {
    Checks.atLeast("k", k, 1);
    Checks.atMost("k", k, points.rows() - 1L, "the number of other points");
    Checks.fits("k times the number of points", (long) k * points.rows());
    double[] values = Raw.values(searched);
    return search.nearest(values, points.rows(), k, Double.POSITIVE_INFINITY, true);
  }

  /**
   * All points that are no farther than a radius from each query; there may be none.
   *
   * @param queries {@code m × d}
   * @param radius at least 0; a point at just this distance, as it is shown, is within
   * @throws IllegalArgumentException if the radius is negative or NaN, if more than 2³¹ − 9
   *     neighbours are found, or as for {@link #nearest}
   */
  public Neighbors within(Matrix queries, double radius) {
    Objects.requireNonNull(queries, "queries");
    Checks.atLeast("radius", radius, 0.0);
    double[] values = checked("queries", queries);
    return search.nearest(values, queries.rows(), points.rows(), radius, false);
  }

  private double[] checked(String name, Matrix queries) {
    Checks.columns(name, queries.columns(), points.columns(), "as the points");
    return Raw.values(searchable(name, queries));
  }

  private Matrix searchable(String name, Matrix rows) {
    double[] values = Raw.values(rows);
    int d = rows.columns();
    SquareRange.check(name, values, d, 0);
    if (distance != Distance.COSINE) {
      return rows;
    }
    double[] directions = Directions.of(values, d);
    for (int i = 0; i < rows.rows(); i++) {
      if (isZero(directions, i * d, d)) {
        throw new IllegalArgumentException(
            name + " must have a direction for the cosine, but row " + i + " is all zeros");
      }
    }
    return Raw.matrix(rows.rows(), d, directions);
  }

  private static boolean isZero(double[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the other has bitwise the same points and the same distance. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NeighborIndex that
        && distance == that.distance
        && points.equals(that.points);
  }

  /** A hash of the points and of the distance. */
  @Override
  public int hashCode() {
    return 31 * points.hashCode() + distance.ordinal();
  }

  /** The size and the distance: {@code NeighborIndex[150 x 4, EUCLIDEAN]}. */
  @Override
  public String toString() {
    return "NeighborIndex[" + points.rows() + " x " + points.columns() + ", " + distance + "]";
  }
}
