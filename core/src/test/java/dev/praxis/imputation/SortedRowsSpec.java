package dev.praxis.imputation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.Clouds;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Rows in the order of their numbers. */
@PropertyDefaults(tries = 100)
class SortedRowsSpec {
  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Provide
  Arbitrary<Double> scales() {
    return Arbitraries.of(0.0, 1e-310, 1.0, 3.0, 1e300);
  }

  @Property
  void areThoseOfSortingByComparison(@ForAll("seeds") long seed, @ForAll("scales") double scale) {
    Random random = new Random(seed);
    int count = random.nextInt(10_000);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      double number = scale * random.nextGaussian();
      numbers[i] = scale == 3 ? Math.rint(number) : number;
    }
    int[] rows = random.ints(count / 2, 0, Math.max(1, count)).toArray();
    int[] expected =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> numbers[row] + 0.0))
            .mapToInt(row -> row)
            .toArray();
    SortedRows sorted = SortedRows.by(row -> numbers[row], rows);

    assertArrayEquals(expected, sorted.rows());
    assertArrayEquals(
        IntStream.of(expected).mapToDouble(row -> numbers[row] + 0.0).toArray(), sorted.keys());
  }
}
