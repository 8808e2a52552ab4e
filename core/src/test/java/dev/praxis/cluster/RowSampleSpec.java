package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A uniform sample of rows that are read once. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class RowSampleSpec {
  @Property
  void aSampleLargeEnoughHoldsAllRowsInTheirOrder(
      @ForAll("clouds") Matrix points, @ForAll @IntRange(max = 3) int more, @ForAll long seed) {
    RowSample sample =
        RowSample.of(Blocky.cut(points, seed), points.rows() + more, Draws.seeded(seed));

    assertEquals(points.rows(), sample.rows());
    assertEquals(points, matrix(sample.points()));
  }

  @Property
  void aSmallerSampleHoldsSoManyOfTheRowsInTheirOrder(
      @ForAll @IntRange(min = 2, max = 200) int rows,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll long seed) {
    RowSample sample = RowSample.of(Blocky.cut(counting(rows), seed), size, Draws.seeded(seed));

    double[] values = sample.points().values();
    assertEquals(Math.min(rows, size), sample.points().count());
    assertEquals(rows, sample.rows());
    assertTrue(IntStream.range(1, values.length).allMatch(i -> values[i - 1] < values[i]));
    assertTrue(Arrays.stream(values).allMatch(x -> x >= 0 && x < rows && x == Math.rint(x)));
  }

  @Example
  void aStartIsDrawnFromAHundredRowsPerClusterOrAMillionNumbers() {
    // 2²⁰ numbers are 256 rows of 4096.
    Matrix points =
        Matrix.ofRowMajor(320, 4096, IntStream.range(0, 320 * 4096).asDoubleStream().toArray());
    assertEquals(256, RowSample.forStart(points, 2, Draws.seeded(1)).points().count());
    assertEquals(300, RowSample.forStart(points, 3, Draws.seeded(1)).points().count());
    assertEquals(320, RowSample.forStart(points, 4, Draws.seeded(1)).points().count());
  }

  @Example
  void everyRowIsEquallyLikely() {
    int[] counts = new int[30];
    for (int seed = 0; seed < 6000; seed++) {
      RowSample sample = RowSample.of(counting(30), 5, Draws.seeded(seed));
      for (double row : sample.points().values()) {
        counts[(int) row]++;
      }
    }

    // Each count has mean 1000 and variance 6000 · 1/6 · 5/6; their χ² has 29 degrees of freedom.
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - 1000.0) * (count - 1000.0) / (6000 / 6.0 * 5 / 6) * 29 / 30;
    }
    assertTrue(chiSquared < 58.3, "χ² is beyond its quantile of 99.9 %: " + chiSquared);
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  private static Matrix counting(int rows) {
    return Matrix.ofRowMajor(rows, 1, IntStream.range(0, rows).asDoubleStream().toArray());
  }

  private static Matrix matrix(WeightedPoints points) {
    return Matrix.ofRowMajor(points.count(), points.dimension(), points.values());
  }
}
