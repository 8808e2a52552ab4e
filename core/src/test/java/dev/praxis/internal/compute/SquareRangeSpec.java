package dev.praxis.internal.compute;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/** Values so large that squared distances would overflow are refused. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class SquareRangeSpec {
  @Example
  void theLargestValueIsAllowed() {
    assertDoesNotThrow(
        () -> SquareRange.check("points", new double[] {1e140, -1e140, 0, 1e-300}, 2, 0));
  }

  @Example
  void squaresOfTheLargestValuesCanBeSummedOverAnyMatrix() {
    double squared = Kernels.squaredDistance(new double[] {1e140}, 0, new double[] {-1e140}, 0, 1);

    assertTrue(Double.isFinite(squared * Integer.MAX_VALUE * 1e9));
  }

  @Property
  void theFirstValueBeyondIsNamed(
      @ForAll @IntRange(min = 1, max = 7) int columns,
      @ForAll @IntRange(min = 1, max = 30_000) int rows,
      @ForAll @IntRange(min = 0, max = 1000) int firstRow,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] values = new double[rows * columns];
    int one = random.nextInt(values.length);
    int other = random.nextInt(values.length);
    values[one] = -1.1e140;
    values[other] = -1.1e140;
    int first = Math.min(one, other);

    assertRefused(
        "rows must lie within ±1.0E140, beyond which squared distances overflow, but row "
            + (firstRow + first / columns)
            + ", column "
            + first % columns
            + " is -1.1E140",
        () -> SquareRange.check("rows", values, columns, firstRow));
  }

  @Example
  void whatIsNotANumberIsBeyond() {
    assertRefused(
        "points must lie within ±1.0E140, beyond which squared distances overflow,"
            + " but row 0, column 1 is NaN",
        () -> SquareRange.check("points", new double[] {0, Double.NaN}, 2, 0));
  }
}
