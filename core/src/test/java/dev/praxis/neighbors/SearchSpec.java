package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** However the nearest rows are searched, they are the same. */
@PropertyDefaults(tries = 300)
class SearchSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(
        Clouds.any(),
        Clouds.tallBlobs(),
        Clouds.tallOnALattice(),
        Clouds.onALine(),
        Clouds.farFromOrigin());
  }

  @Provide
  Arbitrary<Matrix> several() {
    return clouds().filter(points -> points.rows() > 1);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void aTreeFindsTheRowsThatTheSearchThroughAllFinds(
      @ForAll("clouds") Matrix points, @ForAll Distance distance, @ForAll("seeds") long seed) {
    double[] queries = queries(points, seed);
    int many = queries.length / points.columns();
    int k = 1 + (int) Math.floorMod(seed, Math.min(points.rows(), 20));

    assertEquals(
        throughAll(distance, points).nearest(queries, many, k, Double.POSITIVE_INFINITY, false),
        tree(distance, points).nearest(queries, many, k, Double.POSITIVE_INFINITY, false));
  }

  @Property
  void aTreeFindsTheRowsWithinReachThatTheSearchThroughAllFinds(
      @ForAll("clouds") Matrix points, @ForAll Distance distance, @ForAll("seeds") long seed) {
    double[] queries = queries(points, seed);
    int many = queries.length / points.columns();
    int n = points.rows();
    Search all = throughAll(distance, points);
    int rank = (int) Math.floorMod(seed, Math.min(n, 20));
    double reach =
        all.nearest(queries, 1, rank + 1, Double.POSITIVE_INFINITY, false).distance(0, rank);

    assertEquals(
        all.nearest(queries, many, n, reach, false),
        tree(distance, points).nearest(queries, many, n, reach, false));
    assertEquals(
        all.nearest(queries, many, Math.min(n, 3), reach, false),
        tree(distance, points).nearest(queries, many, Math.min(n, 3), reach, false));
  }

  @Property
  void aTreeLeavesOutTheRowItself(@ForAll("several") Matrix points, @ForAll Distance distance) {
    double[] rows = points.toRowMajor();
    int n = points.rows();
    int k = Math.min(n - 1, 4);

    assertEquals(
        throughAll(distance, points).nearest(rows, n, k, Double.POSITIVE_INFINITY, true),
        tree(distance, points).nearest(rows, n, k, Double.POSITIVE_INFINITY, true));
  }

  /** So many that boxes are cut by two threads, on a lattice with many equal distances. */
  @Example
  void aLargeTreeFindsThemToo() {
    Random random = new Random(1);
    double[] values = random.ints(60_000, 0, 100).asDoubleStream().toArray();
    Matrix points = Matrix.ofRowMajor(30_000, 2, values);
    double[] queries = random.doubles(200, -10, 110).toArray();

    assertEquals(
        throughAll(Distance.MANHATTAN, points)
            .nearest(queries, 100, 25, Double.POSITIVE_INFINITY, false),
        tree(Distance.MANHATTAN, points)
            .nearest(queries, 100, 25, Double.POSITIVE_INFINITY, false));
  }

  @Example
  void aTreeIsChosenForManyRowsOfFewColumns() {
    assertInstanceOf(TreeSearch.class, chosen(Distance.EUCLIDEAN, 256, 3));
    assertInstanceOf(TreeSearch.class, chosen(Distance.CHEBYSHEV, 16, 1));
    assertInstanceOf(EuclideanSearch.class, chosen(Distance.EUCLIDEAN, 255, 3));
    assertInstanceOf(EuclideanSearch.class, chosen(Distance.COSINE, 4096, 16));
    assertInstanceOf(ColumnSearch.class, chosen(Distance.MANHATTAN, 255, 3));
    assertInstanceOf(ColumnSearch.class, chosen(Distance.CHEBYSHEV, 4096, 15));
  }

  private static Search chosen(Distance distance, int rows, int columns) {
    return Search.of(distance, new double[rows * columns], rows, new double[columns]);
  }

  private static Search throughAll(Distance distance, Matrix points) {
    int d = points.columns();
    double[] rows = points.toRowMajor();
    return distance.isOfSquares()
        ? new EuclideanSearch(distance, rows, points.rows(), points.row(0))
        : new ColumnSearch(distance, rows, points.rows(), d);
  }

  private static Search tree(Distance distance, Matrix points) {
    return new TreeSearch(distance, points.toRowMajor(), points.rows(), points.columns());
  }

  /** Rows, and places between and beside two rows. */
  private static double[] queries(Matrix points, long seed) {
    Random random = new Random(seed);
    int d = points.columns();
    double[] queries = new double[d * (1 + random.nextInt(40))];
    for (int at = 0; at < queries.length; at += d) {
      double[] a = points.row(random.nextInt(points.rows()));
      double[] b = points.row(random.nextInt(points.rows()));
      double share = random.nextInt(5) / 2.0 - 0.5;
      for (int j = 0; j < d; j++) {
        queries[at + j] = a[j] + share * (b[j] - a[j]);
      }
    }
    return queries;
  }
}
