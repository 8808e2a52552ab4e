package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.KernelsSpec;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Distances of pairs of rows. */
@PropertyDefaults(tries = 200)
class PairDistancesSpec {
  @Property
  void everyPairHasTheChainOfThePlainLoop(
      @ForAll KernelsSpec.Values values,
      @ForAll @IntRange(min = 0, max = 17) int count,
      @ForAll @IntRange(min = 1, max = 70) int dimension,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[] x = values.numbers(random, 5 * dimension);
    double[] y = values.numbers(random, 7 * dimension);
    int[] xOffsets = random.ints(count, 0, x.length - dimension + 1).toArray();
    int[] yOffsets = random.ints(count, 0, y.length - dimension + 1).toArray();
    double[] out = new double[count + 1];
    out[count] = -1;

    PairDistances.squared(x, xOffsets, y, yOffsets, count, dimension, out);
    for (int i = 0; i < count; i++) {
      assertEquals(naive(x, xOffsets[i], y, yOffsets[i], dimension), out[i]);
      assertEquals(out[i], Kernels.squaredDistance(x, xOffsets[i], y, yOffsets[i], dimension));
    }
    assertEquals(-1, out[count]);
  }

  private static double naive(double[] x, int xFrom, double[] y, int yFrom, int dimension) {
    double sum = 0;
    for (int j = 0; j < dimension; j++) {
      double difference = x[xFrom + j] - y[yFrom + j];
      sum = Math.fma(difference, difference, sum);
    }
    return sum;
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }
}
