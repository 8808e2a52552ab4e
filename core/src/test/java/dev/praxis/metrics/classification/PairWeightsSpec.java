package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.internal.decimals.Decimals;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How much each pair of codes weighs. */
class PairWeightsSpec {

  @Property(tries = 5)
  void wholeWeightsAddUpToCounts(@ForAll Random random) {
    int n = 140_000;
    int[] rows = random.ints(n, 0, 3).toArray();
    int[] columns = random.ints(n, 0, 4).toArray();
    double[] ones = new double[n];
    Arrays.fill(ones, 1);

    assertArrayEquals(
        PairCounts.of(rows, columns, 3, 4), PairWeights.of(rows, columns, 3, 4, ones));
  }

  @Property(tries = 5)
  void theNumberOfThreadsChangesNoBit(@ForAll Random random) {
    int n = 200_000;
    int[] rows = random.ints(n, 0, 2).toArray();
    int[] columns = random.ints(n, 0, 2).toArray();
    double[] fine = random.doubles(n).toArray();
    double[] tenths = random.ints(n, 0, 99).mapToDouble(k -> k / 10.0).toArray();
    for (double[] weights : new double[][] {fine, tenths}) {
      double[] sums = PairWeights.of(rows, columns, 2, 2, weights);

      for (int threads : new int[] {1, 2, 7}) {
        assertArrayEquals(
            sums, Threads.on(threads, () -> PairWeights.of(rows, columns, 2, 2, weights)));
      }
      assertEquals(Arrays.stream(weights).sum(), Arrays.stream(sums).sum(), 1e-6);
    }
  }

  @Property(tries = 100)
  void decimalsAddUpAsTheyAreWrittenInAnyOrder(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 0, max = 9) int decimals,
      @ForAll Random random) {
    double unit = Math.pow(10, decimals);
    double[] weights = random.ints(n, 0, 1000).mapToDouble(k -> k / unit).toArray();
    int[] codes = random.ints(n, 0, 2).toArray();
    double[] expected = new double[2];
    for (int code = 0; code < 2; code++) {
      int own = code;
      double[] some =
          IntStream.range(0, n).filter(i -> codes[i] == own).mapToDouble(i -> weights[i]).toArray();
      expected[code] = Decimals.sum(some).doubleValue();
    }
    int[] order = Clouds.shuffledRows(n, random.nextLong());
    int[] shuffled = Arrays.stream(order).map(i -> codes[i]).toArray();
    double[] ofShuffled = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();

    assertArrayEquals(expected, PairWeights.of(codes, new int[n], 2, 1, weights));
    assertArrayEquals(expected, PairWeights.of(shuffled, new int[n], 2, 1, ofShuffled));
  }

  @Example
  void whatHasTooManyDigitsIsAddedUpAsDoubles() {
    int[] codes = new int[3];
    for (double[] weights :
        new double[][] {
          {1e9, 1e-9, 1e-9}, {0.1, 1 / 3.0, 0.2}, {1e-10, 1, 1}, {0.123456789, 12345678, 0}
        }) {
      double sum = weights[0] + weights[1] + weights[2];
      assertEquals(sum, PairWeights.of(codes, codes, 1, 1, weights)[0]);
    }
  }
}
