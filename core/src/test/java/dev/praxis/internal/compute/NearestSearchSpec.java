package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The nearest target of each row, and how far it is. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class NearestSearchSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(Clouds.any(), Clouds.onALattice(), Clouds.tallOnALattice());
  }

  @Property
  void theNearestIsTheFirstOfTheLeastDistances(
      @ForAll("clouds") Matrix points,
      @ForAll @IntRange(min = 1, max = 70) int targets,
      @ForAll("seeds") long seed) {
    double[] others = points.selectRows(rows(points, targets, seed)).toRowMajor();
    int[] index = new int[points.rows()];
    double[] squared = new double[points.rows()];

    NearestSearch.searchAll(
        points.toRowMajor(),
        points.rows(),
        Panels.forDistances(others, 0, targets, points.columns()),
        index,
        squared);
    assertNearest(points, others, index, squared);
  }

  @Property
  void oneSearchServesOneListOfRowsAfterAnother(
      @ForAll("clouds") Matrix points,
      @ForAll @IntRange(min = 1, max = 70) int targets,
      @ForAll @IntRange(min = 0, max = 200) int count,
      @ForAll("seeds") long seed) {
    double[] others = points.selectRows(rows(points, targets, seed)).toRowMajor();
    Panels panels = Panels.forDistances(others, 0, targets, points.columns());
    NearestSearch search = new NearestSearch(KernelProvider.kernels());
    for (int again = 0; again < 2; again++) {
      int[] rows = rows(points, count, seed + again);
      int[] offsets = Arrays.stream(rows).map(row -> row * points.columns()).toArray();
      int[] index = new int[count];
      double[] squared = new double[count];
      search.search(points.toRowMajor(), offsets, count, panels, index, squared);
      if (count > 0) {
        assertNearest(points.selectRows(rows), others, index, squared);
      }
    }
  }

  private void assertNearest(Matrix points, double[] targets, int[] index, double[] squared) {
    int d = points.columns();
    double[] values = points.toRowMajor();
    int[] expected = new int[points.rows()];
    for (int i = 0; i < expected.length; i++) {
      for (int t = 1; t < targets.length / d; t++) {
        double least = Kernels.squaredDistance(values, i * d, targets, expected[i] * d, d);
        if (Kernels.squaredDistance(values, i * d, targets, t * d, d) < least) {
          expected[i] = t;
        }
      }
      double least = Kernels.squaredDistance(values, i * d, targets, expected[i] * d, d);
      assertEquals(least, squared[i]);
    }
    assertArrayEquals(expected, index);
  }

  private static int[] rows(Matrix points, int count, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count).map(i -> random.nextInt(points.rows())).toArray();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }
}
