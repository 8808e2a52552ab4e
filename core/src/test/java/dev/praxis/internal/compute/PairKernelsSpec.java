package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Which pair of coefficients moves: the same by several at a time, with many that tie. */
class PairKernelsSpec {
  private static final double LEAST = 1e-12;

  private final PairKernels scalar = KernelProvider.choose("scalar").get().pairs();

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  /** Whole numbers, so that many are equal. */
  private static double[] few(Random random, int count) {
    return random.ints(count, -2, 3).asDoubleStream().toArray();
  }

  private static double[] closed(Random random, int count, double value) {
    return random.ints(count, 0, 3).mapToDouble(r -> r == 0 ? value : 0).toArray();
  }

  @Property
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  void severalAtATimeMoveAndChooseAsOne(
      @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 9) int panels) {
    PairKernels vector = KernelProvider.choose("vector").get().pairs();
    Random random = new Random(seed);
    int n = panels * Panels.WIDTH;
    double[] slopes = few(random, n);
    double[] same = slopes.clone();
    double[] matrix = few(random, 2 * n);
    double[] mayRise = closed(random, n, Double.NEGATIVE_INFINITY);
    double[] mayFall = closed(random, n, Double.POSITIVE_INFINITY);
    double[] diagonal = few(random, n);
    double[] lowest = new double[2];
    double[] alsoLowest = new double[2];

    assertEquals(
        scalar.move(slopes, n, 0.5, matrix, 0, n, mayRise),
        vector.move(same, n, 0.5, matrix, 0, n, mayRise));
    assertArrayEquals(slopes, same);
    assertEquals(
        scalar.partner(slopes, n, 1, 1, LEAST, matrix, n, diagonal, mayFall, lowest),
        vector.partner(same, n, 1, 1, LEAST, matrix, n, diagonal, mayFall, alsoLowest));
    assertArrayEquals(lowest, alsoLowest);
  }

  @Property
  void theOneThatRisesIsTheFirstOfTheSteepest(
      @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 9) int panels) {
    Random random = new Random(seed);
    int n = panels * Panels.WIDTH;
    double[] slopes = few(random, n);
    double[] before = slopes.clone();
    double[] mayRise = closed(random, n, Double.NEGATIVE_INFINITY);
    int expected = 0;
    for (int k = 1; k < n; k++) {
      expected = slopes[k] + mayRise[k] > slopes[expected] + mayRise[expected] ? k : expected;
    }

    assertEquals(expected, scalar.move(slopes, n, 0, new double[n], 0, 0, mayRise));
    assertArrayEquals(before, slopes);
  }

  @Property
  void thePartnerIsTheFirstThatPromisesMost(
      @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 9) int panels) {
    Random random = new Random(seed);
    int n = panels * Panels.WIDTH;
    double[] slopes = few(random, n);
    double[] matrix = few(random, n);
    double[] diagonal = few(random, n);
    double[] mayFall = closed(random, n, Double.POSITIVE_INFINITY);
    int expected = -1;
    double most = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      if (mayFall[k] == 0) {
        smallest = Math.min(smallest, slopes[k]);
        double curvature = Math.max(LEAST, 1 + diagonal[k] - 2 * matrix[k]);
        double gain = (1 - slopes[k]) * (1 - slopes[k]) / curvature;
        if (slopes[k] < 1 && gain > most) {
          most = gain;
          expected = k;
        }
      }
    }
    double[] lowest = new double[1];

    assertEquals(
        expected, scalar.partner(slopes, n, 1, 1, LEAST, matrix, 0, diagonal, mayFall, lowest));
    assertEquals(smallest, lowest[0]);
  }
}
