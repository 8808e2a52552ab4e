package dev.praxis.neighbors;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The index finds exactly what a search through all points finds. */
@PropertyDefaults(tries = 150)
class NeighborIndexSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  @Provide
  Arbitrary<Matrix> directed() {
    return Arbitraries.oneOf(Clouds.any(), Clouds.tallOnALattice()).map(Votes::directed);
  }

  @Provide
  Arbitrary<Matrix> several() {
    return Clouds.any().filter(points -> points.rows() > 1);
  }

  @Provide
  Arbitrary<Matrix> inGeneralPosition() {
    return Clouds.inGeneralPosition();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class TheNearest {
    @Property(tries = 500)
    void areThoseOfThePlainLoopsToTheLastBit(
        @ForAll("directed") Matrix points, @ForAll Distance by, @ForAll("seeds") long seed) {
      Matrix queries = Votes.directed(Queries.around(points, seed));
      int k = 1 + (int) Math.floorMod(seed, Math.min(points.rows(), 12));
      Neighbors found = NeighborIndex.of(points, by).nearest(queries, k);

      double[][] rows = points.toRows();
      assertEquals(queries.rows(), found.queries());
      for (int q = 0; q < queries.rows(); q++) {
        int[] plain = PlainNeighborIndex.nearest(rows, queries.row(q), k, Queries.plain(by));
        assertArrayEquals(plain, found.rows(q));
        for (int rank = 0; rank < k; rank++) {
          double distance = Queries.plain(by).applyAsDouble(queries.row(q), rows[plain[rank]]);
          assertEquals(distance, found.distance(q, rank));
        }
      }
    }

    /** Squares of numbers around 10⁻¹⁶¹ have a few bits left, or none. */
    @Property
    void areThoseOfThePlainLoopsWhereSquaresVanish(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      int power = -540 + (int) Math.floorMod(seed, 20L);
      Matrix tiny = Votes.scaled(points, power);
      Matrix queries = Queries.around(tiny, seed);
      int k = Math.min(points.rows(), 3);
      Neighbors found = NeighborIndex.of(tiny).nearest(queries, k);

      for (int q = 0; q < queries.rows(); q++) {
        assertArrayEquals(plain(tiny, queries.row(q), k), found.rows(q));
      }
    }

    @Property
    void ofAllPointsAreAllPointsInOrder(@ForAll("clouds") Matrix points) {
      Matrix first = points.selectRows(0);
      Neighbors found = NeighborIndex.of(points).nearest(first, points.rows());

      assertArrayEquals(plain(points, first.row(0), points.rows()), found.rows(0));
      assertEquals(points.rows(), found.count(0));
    }

    @Property
    void othersLeaveOutThePointItselfAndNoOther(
        @ForAll("several") Matrix cloud, @ForAll Distance by) {
      Matrix points = Votes.directed(cloud);
      int k = Math.min(5, points.rows() - 1);
      Neighbors found = NeighborIndex.of(points, by).nearestOthers(k);

      double[][] rows = points.toRows();
      for (int i = 0; i < points.rows(); i += 1 + points.rows() / 20) {
        int self = i;
        int[] plain = PlainNeighborIndex.nearest(rows, rows[i], k + 1, Queries.plain(by));
        int[] others = IntStream.of(plain).filter(row -> row != self).limit(k).toArray();
        assertArrayEquals(others, found.rows(i));
      }
    }

    @Property(tries = 40)
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void areTheSameOnAnyThreadsAndKernels(@ForAll("several") Matrix points) {
      int k = Math.min(4, points.rows() - 1);
      Neighbors found = KernelKinds.onScalar(() -> NeighborIndex.of(points).nearestOthers(k));

      assertEquals(found, KernelKinds.onVector(() -> NeighborIndex.of(points).nearestOthers(k)));
      for (int threads : new int[] {1, 3}) {
        assertEquals(found, Threads.on(threads, () -> NeighborIndex.of(points).nearestOthers(k)));
      }
    }

    @Property
    void doNotChangeWhenAFarPointIsAdded(@ForAll("lattice") Matrix points) {
      double[][] rows = points.toRows();
      double[][] more = new double[rows.length + 1][];
      System.arraycopy(rows, 0, more, 0, rows.length);
      more[rows.length] = IntStream.range(0, points.columns()).mapToDouble(j -> 1e9).toArray();

      assertEquals(
          NeighborIndex.of(points).nearest(points, 1),
          NeighborIndex.of(Matrix.ofRows(more)).nearest(points, 1));
    }

    @Provide
    Arbitrary<Matrix> lattice() {
      return Arbitraries.oneOf(Clouds.onALattice(), Clouds.round());
    }

    @Property
    void areRenumberedWithTheRows(
        @ForAll("inGeneralPosition") Matrix points,
        @ForAll Distance by,
        @ForAll("seeds") long seed) {
      int[] order = Clouds.shuffledRows(points.rows(), seed);
      Assume.that(by != Distance.COSINE || points.columns() > 1);
      Matrix queries = Queries.anywhere(5, points.columns(), seed);
      int k = Math.min(4, points.rows());
      Neighbors before = NeighborIndex.of(points, by).nearest(queries, k);
      Neighbors after = NeighborIndex.of(points.selectRows(order), by).nearest(queries, k);

      for (int q = 0; q < queries.rows(); q++) {
        int[] renumbered = IntStream.of(after.rows(q)).map(row -> order[row]).toArray();
        assertArrayEquals(before.rows(q), renumbered);
        assertArrayEquals(before.distances(q), after.distances(q));
      }
    }
  }

  @Group
  class Within {
    /** A radius that is the distance of a point, of which all rounding must agree. */
    @Property(tries = 300)
    void aRadiusAreAllPointsNoFartherAndNoOthers(
        @ForAll("directed") Matrix points, @ForAll Distance by, @ForAll("seeds") long seed) {
      Matrix queries = Votes.directed(Queries.around(points, seed));
      Random random = new Random(seed);
      double[] edge = points.row(random.nextInt(points.rows()));
      double radius = Queries.plain(by).applyAsDouble(queries.row(0), edge);
      Neighbors found = NeighborIndex.of(points, by).within(queries, radius);
      double[][] rows = points.toRows();

      assertEquals(queries.rows(), found.queries());
      for (int q = 0; q < queries.rows(); q++) {
        double[] query = queries.row(q);
        int[] expected =
            IntStream.of(PlainNeighborIndex.nearest(rows, query, rows.length, Queries.plain(by)))
                .takeWhile(row -> Queries.plain(by).applyAsDouble(query, rows[row]) <= radius)
                .toArray();
        assertArrayEquals(expected, found.rows(q));
        assertEquals(expected.length, found.count(q));
      }
    }

    @Property
    void anInfiniteRadiusAreAllPointsInOrder(
        @ForAll("directed") Matrix points, @ForAll Distance by) {
      NeighborIndex index = NeighborIndex.of(points, by);
      Matrix query = points.selectRows(points.rows() / 2);

      assertEquals(
          index.nearest(query, points.rows()), index.within(query, Double.POSITIVE_INFINITY));
    }

    @Property
    void noRadiusAreThePointsAtTheSamePlace(@ForAll("clouds") Matrix points) {
      Neighbors found = NeighborIndex.of(points).within(points, 0);

      for (int i = 0; i < points.rows(); i += 1 + points.rows() / 20) {
        double[] own = points.row(i);
        int[] equal =
            IntStream.range(0, points.rows())
                .filter(row -> PlainNeighborIndex.euclidean(own, points.row(row)) == 0)
                .toArray();
        assertArrayEquals(equal, found.rows(i));
      }
    }

    @Example
    void aSmallRadiusThereMayBeNoPoint() {
      Matrix points = Matrix.ofRowMajor(2, 1, 0, 10);
      Neighbors found = NeighborIndex.of(points).within(Matrix.ofRowMajor(3, 1, 5, 9, 20), 2);

      assertEquals(3, found.queries());
      assertEquals(0, found.count(0));
      assertArrayEquals(new int[] {1}, found.rows(1));
      assertEquals(0, found.count(2));
    }
  }

  @Group
  class AnIndex {
    @Property
    void equalsAnotherOfTheSamePointsAndDistance(@ForAll("clouds") Matrix points) {
      NeighborIndex index = NeighborIndex.of(points, Distance.MANHATTAN);
      NeighborIndex same = NeighborIndex.of(Matrix.ofRows(points.toRows()), Distance.MANHATTAN);

      assertEquals(index, same);
      assertEquals(index.hashCode(), same.hashCode());
      assertNotEquals(index, NeighborIndex.of(points));
      assertNotEquals(index, NeighborIndex.of(nudged(points), Distance.MANHATTAN));
      assertEquals(points, index.points());
      assertEquals(Distance.MANHATTAN, index.distance());
      assertEquals(Distance.EUCLIDEAN, NeighborIndex.of(points).distance());
    }

    @Example
    void givesEqualAnswersIfTheRowsAndTheDistancesAre() {
      Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 3);
      NeighborIndex index = NeighborIndex.of(line);
      Neighbors found = index.nearest(line, 2);

      assertEquals(found, index.nearest(line, 2));
      assertEquals(found.hashCode(), index.nearest(line, 2).hashCode());
      assertNotEquals(found, index.nearest(Matrix.ofRowMajor(3, 1, 0, 1, 4), 2));
      assertNotEquals(found, index.nearest(Matrix.ofRowMajor(3, 1, 0, 2, 3), 2));
      assertNotEquals(found, index.nearest(line, 1));
    }

    @Example
    void showsItsSizeAndDistance() {
      Matrix points = Matrix.ofRowMajor(3, 2, 1, 2, 3, 4, 5, 6);

      assertEquals("NeighborIndex[3 x 2, EUCLIDEAN]", NeighborIndex.of(points).toString());
      assertEquals(
          "Neighbors[queries=3, neighbors=6]",
          NeighborIndex.of(points).nearest(points, 2).toString());
    }
  }

  @Group
  class Refusals {
    private final NeighborIndex index =
        NeighborIndex.of(Matrix.ofRows(new double[] {1, 2}, new double[] {3, 4}));

    @Example
    void moreNeighborsThanPointsAreRefused() {
      Matrix query = Matrix.ofRows(new double[] {0, 0});

      assertRefused(
          "k must be at most 2, the number of points, but was 3", () -> index.nearest(query, 3));
      assertRefused("k must be at least 1 but was 0", () -> index.nearest(query, 0));
      assertRefused(
          "k must be at most 1, the number of other points, but was 2",
          () -> index.nearestOthers(2));
      assertRefused("k must be at least 1 but was 0", () -> index.nearestOthers(0));
      assertRefused(
          "k must be at most 0, the number of other points, but was 1",
          () -> NeighborIndex.of(query).nearestOthers(1));
    }

    @Example
    void radiiBelowZeroAreRefused() {
      Matrix query = Matrix.ofRows(new double[] {0, 0});

      assertRefused("radius must be at least 0.0 but was -1.0", () -> index.within(query, -1));
      assertRefused(
          "radius must be at least 0.0 but was NaN", () -> index.within(query, Double.NaN));
      assertRefused(
          "queries must have 2 columns, as the points, but had 1",
          () -> index.within(Matrix.ofRows(new double[] {0}), 1));
    }

    @Example
    void rowsOfZerosAreRefusedForTheCosine() {
      Matrix points = Matrix.ofRowMajor(2, 2, 1, 2, 0, 0);

      assertRefused(
          "points must have a direction for the cosine, but row 1 is all zeros",
          () -> NeighborIndex.of(points, Distance.COSINE));
      assertRefused(
          "queries must have a direction for the cosine, but row 0 is all zeros",
          () ->
              NeighborIndex.of(points.selectRows(0), Distance.COSINE)
                  .nearest(Matrix.ofRowMajor(1, 2, 0, -0.0), 1));
    }

    @Example
    void queriesOfOtherColumnsAreRefused() {
      assertRefused(
          "queries must have 2 columns, as the points, but had 1",
          () -> index.nearest(Matrix.ofRows(new double[] {0}), 1));
    }

    @Example
    void numbersWhoseSquaresOverflowAreRefused() {
      assertRefused(
          "points must lie within ±1.0E140, beyond which squared distances overflow, but row 0,"
              + " column 0 is 1.0E141",
          () -> NeighborIndex.of(Matrix.ofRows(new double[] {1e141})));
      assertRefused(
          "queries must lie within ±1.0E140, beyond which squared distances overflow, but row 0,"
              + " column 1 is -1.0E150",
          () -> index.nearest(Matrix.ofRows(new double[] {0, -1e150}), 1));
    }

    @Example
    void queriesAndRanksThatDoNotExistAreRefused() {
      Neighbors found = index.nearestOthers(1);

      assertRefused("query must be between 0 and 1 but was 2", () -> found.count(2));
      assertRefused("rank must be between 0 and 0 but was 1", () -> found.row(0, 1));
      Neighbors none = index.within(Matrix.ofRows(new double[] {9, 9}), 1);
      assertRefused(
          "rank must be that of a neighbour, and query 0 has none, but was 0",
          () -> none.row(0, 0));
      assertRefused(
          "rank must be that of a neighbour, and query 0 has none, but was 1",
          () -> none.distance(0, 1));
    }
  }

  /** The nearest by Euclidean distance. */
  private static int[] plain(Matrix points, double[] query, int k) {
    return PlainNeighborIndex.nearest(points.toRows(), query, k, PlainNeighborIndex::euclidean);
  }

  /** The points, the first number the next larger one. */
  private static Matrix nudged(Matrix points) {
    double[] values = points.toRowMajor();
    values[0] = Math.nextUp(values[0]);
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }
}
