package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/** How often each pair of codes occurs. */
@PropertyDefaults(tries = 100)
class PairCountsSpec {

  @Property
  void everyPairIsCountedOnce(
      @ForAll @IntRange(min = 1, max = 400) int n,
      @ForAll @IntRange(min = 1, max = 150) int rowClasses,
      @ForAll @IntRange(min = 1, max = 150) int columnClasses,
      @ForAll Random random) {
    int[] rows = random.ints(n, 0, rowClasses).toArray();
    int[] columns = random.ints(n, 0, columnClasses).toArray();
    double[] expected = new double[rowClasses * columnClasses];
    for (int i = 0; i < n; i++) {
      expected[rows[i] * columnClasses + columns[i]]++;
    }

    assertArrayEquals(expected, PairCounts.of(rows, columns, rowClasses, columnClasses));
  }

  @Property(tries = 30)
  void manyPairsOfFewClassesAreCountedSeveralAtATime(
      @ForAll @IntRange(min = 1, max = 5) int rowClasses,
      @ForAll @IntRange(min = 1, max = 5) int columnClasses,
      @ForAll Random random) {
    int n = 1 + random.nextInt(200_000);
    int[] rows = random.ints(n, 0, rowClasses).toArray();
    int[] columns = random.ints(n, 0, columnClasses).toArray();
    double[] expected = new double[rowClasses * columnClasses];
    for (int i = 0; i < n; i++) {
      expected[rows[i] * columnClasses + columns[i]]++;
    }

    assertArrayEquals(expected, PairCounts.of(rows, columns, rowClasses, columnClasses));
  }
}
