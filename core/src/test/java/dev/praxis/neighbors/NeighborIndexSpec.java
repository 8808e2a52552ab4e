package dev.praxis.neighbors;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
  Arbitrary<Matrix> several() {
    return Clouds.any().filter(points -> points.rows() > 1);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class TheNearest {
    @Property
    void areThoseOfTheNaiveSearchToTheLastBit(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Matrix queries = NaiveNeighbors.queriesAround(points, seed);
      int k = 1 + (int) Math.floorMod(seed, Math.min(points.rows(), 12));
      Neighbors found = NeighborIndex.of(points).nearest(queries, k);

      assertEquals(queries.rows(), found.queries());
      for (int q = 0; q < queries.rows(); q++) {
        int[] expected = NaiveNeighbors.nearest(points, queries.row(q), -1);
        assertArrayEquals(IntStream.of(expected).limit(k).toArray(), found.rows(q));
        for (int rank = 0; rank < k; rank++) {
          double distance = NaiveNeighbors.distance(points, expected[rank], queries.row(q));
          assertEquals(distance, found.distance(q, rank));
        }
      }
    }

    @Property
    void ofAllPointsAreAllPointsInOrder(@ForAll("clouds") Matrix points) {
      Matrix first = points.selectRows(0);
      Neighbors found = NeighborIndex.of(points).nearest(first, points.rows());

      assertArrayEquals(NaiveNeighbors.nearest(points, first.row(0), -1), found.rows(0));
      assertEquals(points.rows(), found.count(0));
    }

    @Property
    void othersLeaveOutThePointItselfAndNobodyElse(@ForAll("several") Matrix points) {
      int k = Math.min(5, points.rows() - 1);
      Neighbors found = NeighborIndex.of(points).nearestOthers(k);

      for (int i = 0; i < points.rows(); i += 1 + points.rows() / 20) {
        int[] expected = NaiveNeighbors.nearest(points, points.row(i), i);
        assertArrayEquals(IntStream.of(expected).limit(k).toArray(), found.rows(i));
      }
    }

    @Property(tries = 40)
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void areTheSameOnAnyThreadsAndKernels(@ForAll("several") Matrix points) {
      int k = Math.min(4, points.rows() - 1);
      Neighbors found = KernelKinds.onScalar(() -> NeighborIndex.of(points).nearestOthers(k));

      assertEquals(found, KernelKinds.onVector(() -> NeighborIndex.of(points).nearestOthers(k)));
      for (int threads : new int[] {1, 3}) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
          assertEquals(found, pool.submit(() -> NeighborIndex.of(points).nearestOthers(k)).join());
        } finally {
          pool.shutdown();
        }
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
  }

  @Group
  class Refused {
    private final NeighborIndex index =
        NeighborIndex.of(Matrix.ofRows(new double[] {1, 2}, new double[] {3, 4}));

    @Example
    void areMoreNeighborsThanPoints() {
      Matrix query = Matrix.ofRows(new double[] {0, 0});

      assertRefused("k must be between 1 and 2 but was 3", () -> index.nearest(query, 3));
      assertRefused("k must be between 1 and 2 but was 0", () -> index.nearest(query, 0));
      assertRefused("k must be between 1 and 1 but was 2", () -> index.nearestOthers(2));
    }

    @Example
    void areQueriesOfOtherColumns() {
      assertRefused(
          "queries must have 2 columns, as the points, but had 1",
          () -> index.nearest(Matrix.ofRows(new double[] {0}), 1));
    }

    @Example
    void areNumbersWhoseSquaresOverflow() {
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
    void areQueriesAndRanksThatAreNotThere() {
      Neighbors found = index.nearestOthers(1);

      assertRefused("query must be between 0 and 1 but was 2", () -> found.count(2));
      assertRefused("rank must be between 0 and 0 but was 1", () -> found.row(0, 1));
    }
  }
}
