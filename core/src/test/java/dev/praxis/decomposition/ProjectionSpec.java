package dev.praxis.decomposition;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rows multiplied with a matrix. */
@PropertyDefaults(tries = 150)
class ProjectionSpec {
  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void everyNumberIsTheChainOfThePlainLoop(
      @ForAll @IntRange(min = 1, max = 1100) int n,
      @ForAll @IntRange(min = 1, max = 20) int d,
      @ForAll @IntRange(min = 1, max = 20) int k,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles((long) n * d, -1, 1).toArray();
    double[] targets = random.doubles((long) k * d, -1, 1).toArray();
    double[] shift = random.doubles(d, -1, 1).toArray();
    double[] offset = random.doubles(k, -1, 1).toArray();
    double[] before = values.clone();
    Projection projection = new Projection(targets, shift, offset);
    double[] expected = naive(values, n, targets, shift, offset);

    assertArrayEquals(expected, projection.of(values, n));
    assertArrayEquals(before, values);
    assertArrayEquals(expected, Threads.on(3, () -> projection.of(values, n)));
  }

  @Example
  void moreNumbersThanAnArrayHoldsAreRefused() {
    Projection projection = new Projection(new double[2], new double[1], new double[2]);

    assertRefused(
        "2147483647 rows of 2 columns are 4294967294 elements; a Matrix holds at most 2147483639:"
            + " stream the rows instead",
        () -> projection.of(new double[0], Integer.MAX_VALUE));
  }

  private static double[] naive(
      double[] values, int n, double[] targets, double[] shift, double[] offset) {
    int d = shift.length;
    int k = offset.length;
    double[] projected = new double[n * k];
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < k; c++) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
          sum = Math.fma(values[i * d + j] - shift[j], targets[c * d + j], sum);
        }
        projected[i * k + c] = sum + offset[c];
      }
    }
    return projected;
  }
}
