package dev.praxis.statistics;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Matrix;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Quantiles by nine definitions. */
@PropertyDefaults(tries = 200)
class QuantileMethodSpec {
  @Provide
  Arbitrary<double[]> numbers() {
    return Arbitraries.oneOf(Clouds.any(), Clouds.onALine(), Clouds.tallOnALattice())
        .map(points -> points.column(0));
  }

  @Provide
  Arbitrary<double[]> awkward() {
    return Arbitraries.of("falling", "organ pipes", "sawtooth", "equal", "two", "zeros")
        .flatMap(
            kind ->
                Arbitraries.integers()
                    .between(1, 3000)
                    .map(
                        n -> IntStream.range(0, n).mapToDouble(i -> number(kind, i, n)).toArray()));
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 60);
  }

  private static double number(String kind, int i, int n) {
    return switch (kind) {
      case "falling" -> n - i;
      case "organ pipes" -> Math.min(i, n - i);
      case "sawtooth" -> i % 17;
      case "two" -> i % 2;
      case "zeros" -> i % 3 == 0 ? -0.0 : 0.0;
      default -> 4;
    };
  }

  @Group
  class AQuantile {
    @Property
    void isTheOneOfTheNumbersInOrder(
        @ForAll("numbers") double[] numbers,
        @ForAll QuantileMethod method,
        @ForAll @DoubleRange(min = 0, max = 1) double p) {
      double slack = 1e-12 * largest(numbers);

      assertWithin(slack, naive(method, p, numbers), method.of(p, numbers));
    }

    @Property
    void isFoundAmongAwkwardNumbers(
        @ForAll("awkward") double[] numbers,
        @ForAll QuantileMethod method,
        @ForAll @DoubleRange(min = 0, max = 1) double p) {
      double slack = 1e-12 * largest(numbers);

      assertWithin(slack, naive(method, p, numbers), method.of(p, numbers));
    }

    @Property
    void isBetweenTheSmallestAndTheLargest(
        @ForAll("numbers") double[] numbers, @ForAll QuantileMethod method) {
      double[] sorted = Arrays.stream(numbers).sorted().toArray();

      assertEquals(sorted[0], method.of(0, numbers), 0);
      assertEquals(sorted[sorted.length - 1], method.of(1, numbers), 0);
    }

    @Property
    void neverFallsWhenTheProbabilityRises(
        @ForAll("numbers") double[] numbers,
        @ForAll QuantileMethod method,
        @ForAll @DoubleRange(min = 0, max = 1) double p,
        @ForAll @DoubleRange(min = 0, max = 1) double q) {
      double lower = method.of(Math.min(p, q), numbers);

      assertTrue(lower <= method.of(Math.max(p, q), numbers));
    }

    @Property
    void doesNotDependOnTheOrderOfTheNumbers(
        @ForAll("numbers") double[] numbers,
        @ForAll QuantileMethod method,
        @ForAll @DoubleRange(min = 0, max = 1) double p) {
      double[] sorted = Arrays.stream(numbers).sorted().toArray();

      assertEquals(method.of(p, numbers), method.of(p, sorted));
    }

    /** Shares of 64, which n can be multiplied with, and which 1 can be taken, without rounding. */
    @Property
    void isTurnedAroundWithTheNumbers(
        @ForAll("numbers") double[] numbers, @ForAll @IntRange(min = 0, max = 64) int share) {
      double p = share / 64.0;
      double[] turned = Arrays.stream(numbers).map(x -> -x).toArray();
      double slack = 1e-12 * largest(numbers);

      for (QuantileMethod method : SYMMETRIC) {
        assertWithin(slack, -method.of(1 - p, numbers), method.of(p, turned));
      }
    }

    @Property
    void leavesTheNumbersAsTheyWere(@ForAll("numbers") double[] numbers) {
      double[] before = numbers.clone();
      QuantileMethod.LINEAR.of(0.5, numbers);

      assertTrue(Arrays.equals(before, numbers));
    }

    /** Zero, one and the same probability twice lie on the edge of what is allowed. */
    @Example
    void ofTenthsIsATenthOnEveryEdge() {
      Matrix tenths = Matrix.ofRowMajor(3, 1, 0.3, 0.1, 0.2);

      assertEquals(
          Matrix.ofRowMajor(1, 5, 0.1, 0.1, 0.2, 0.3, 0.3),
          QuantileMethod.LINEAR.ofColumns(tenths, 0, 0, 0.5, 1, 1));
    }

    @Property
    void isTheSameInOneOfManyColumns(
        @ForAll QuantileMethod method, @ForAll @IntRange(min = 1, max = 40) int columns) {
      Random random = new Random(columns);
      Matrix points = Matrix.ofRowMajor(99, columns, random.doubles(99L * columns).toArray());
      Matrix quantiles = method.ofColumns(points, 0.1, 0.2, 0.2, 0.9);

      assertEquals(columns, quantiles.rows());
      for (int j = 0; j < columns; j++) {
        assertEquals(method.of(0.1, points.column(j)), quantiles.get(j, 0));
        assertEquals(method.of(0.2, points.column(j)), quantiles.get(j, 1));
        assertEquals(method.of(0.2, points.column(j)), quantiles.get(j, 2));
        assertEquals(method.of(0.9, points.column(j)), quantiles.get(j, 3));
      }
    }
  }

  @Group
  class AProductThatIsWholeButForRounding {
    @Property
    void isTakenToBeWhole(
        @ForAll @IntRange(min = 1, max = 60) int bins,
        @ForAll @IntRange(min = 1, max = 50) int each) {
      int n = bins * each;
      double[] numbers = IntStream.range(0, n).asDoubleStream().toArray();

      for (int k = 1; k < bins; k++) {
        double p = (double) k / bins;
        assertEquals(k * each - 1, QuantileMethod.INVERTED_CDF.of(p, numbers));
        assertEquals(k * each - 0.5, QuantileMethod.AVERAGED_INVERTED_CDF.of(p, numbers));
        assertEquals(k * each - 1, QuantileMethod.INTERPOLATED_INVERTED_CDF.of(p, numbers));
      }
    }
  }

  @Group
  class NumbersAsTheyAreWritten {
    @Property
    void haveTheQuantilesThatOneFindsByHand(
        @ForAll("tenths") double[] numbers,
        @ForAll QuantileMethod method,
        @ForAll @IntRange(min = 0, max = 100) int percent) {
      double expected = exact(method, percent, 100, numbers);

      assertEquals(expected, method.of(percent / 100.0, numbers));
    }

    @Property
    void areDividedAtPlacesThatAreNotRounded(
        @ForAll("tenths") double[] numbers,
        @ForAll QuantileMethod method,
        @ForAll @IntRange(min = 1, max = 40) int parts) {
      Matrix column = Matrix.ofRowMajor(numbers.length, 1, numbers);
      double[] expected =
          IntStream.rangeClosed(0, parts)
              .mapToDouble(part -> exact(method, part, parts, numbers))
              .toArray();

      assertEquals(Matrix.ofRows(expected), method.dividing(column, parts));
    }

    @Example
    void ofAHundredHaveTheTwentyNinthBelowTwentyNinePercent() {
      double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> i / 10.0).toArray();

      assertEquals(2.9, QuantileMethod.INVERTED_CDF.of(0.29, hundred));
      assertEquals(2.95, QuantileMethod.AVERAGED_INVERTED_CDF.of(0.29, hundred));
      assertEquals(2.9, QuantileMethod.CLOSEST_OBSERVATION.of(0.29, hundred));
      assertEquals(2.9, QuantileMethod.INTERPOLATED_INVERTED_CDF.of(0.29, hundred));
    }

    @Example
    void areHalvedHalfway() {
      assertEquals(0.15, QuantileMethod.LINEAR.of(0.5, 0.1, 0.2));
      assertEquals(0.3, QuantileMethod.LINEAR.of(1 / 3.0, 0.1, 0.3, 0.7, 0.9));
    }
  }

  @Group
  class Extremes {
    @Example
    void farApartHaveQuantilesBetweenThem() {
      assertEquals(0, QuantileMethod.LINEAR.of(0.5, -1.5e308, 1.5e308));
      assertEquals(-1.5e308 / 2, QuantileMethod.LINEAR.of(0.25, -1.5e308, 1.5e308), 1e292);
    }

    @Example
    void ofOneNumberAreThatNumber() {
      for (QuantileMethod method : QuantileMethod.values()) {
        assertEquals(7, method.of(0.3, 7));
      }
    }
  }

  @Group
  class Refusals {
    @Example
    void theProbabilitiesOfColumnsAreAtLeastOneAndNeverFall() {
      Matrix points = Matrix.ofRowMajor(3, 1, 0.3, 0.1, 0.2);

      assertRefused(
          "parts must be at least 1 but was 0", () -> QuantileMethod.LINEAR.dividing(points, 0));
      assertRefused(
          "probabilities must be at least 1 but was 0",
          () -> QuantileMethod.LINEAR.ofColumns(points));
      assertRefused(
          "a probability must not be below the probability before, 0.5, but was 0.4",
          () -> QuantileMethod.LINEAR.ofColumns(points, 0.5, 0.4));
      assertRefused(
          "probability must be between 0 and 1 but was 1.1",
          () -> QuantileMethod.LINEAR.ofColumns(points, 0.5, 1.1));
      assertRefused(
          "probability must be between 0 and 1 but was NaN",
          () -> QuantileMethod.LINEAR.ofColumns(points, Double.NaN));
    }

    @Example
    void aProbabilityIsBetweenZeroAndOne() {
      assertRefused(
          "probability must be between 0 and 1 but was 1.5",
          () -> QuantileMethod.LINEAR.of(1.5, 1, 2));
      assertRefused(
          "probability must be between 0 and 1 but was -0.5",
          () -> QuantileMethod.LINEAR.of(-0.5, 1, 2));
      assertRefused(
          "probability must be between 0 and 1 but was NaN",
          () -> QuantileMethod.LINEAR.of(Double.NaN, 1, 2));
    }

    @Example
    void thereAreNumbersAndTheyAreFinite() {
      assertRefused("numbers must be at least 1 but was 0", () -> QuantileMethod.LINEAR.of(0.5));
      assertRefused(
          "number 1 must be finite but was NaN",
          () -> QuantileMethod.LINEAR.of(0.5, 1, Double.NaN));
    }
  }

  /** Those that treat the upper end as they treat the lower one. */
  private static final QuantileMethod[] SYMMETRIC = {
    QuantileMethod.AVERAGED_INVERTED_CDF,
    QuantileMethod.HAZEN,
    QuantileMethod.WEIBULL,
    QuantileMethod.LINEAR,
    QuantileMethod.MEDIAN_UNBIASED,
    QuantileMethod.NORMAL_UNBIASED
  };

  /** The same in fractions, of numbers in hundredths, rounded once. */
  private static double exact(QuantileMethod method, long part, long parts, double... numbers) {
    double[] x = Arrays.stream(numbers).sorted().toArray();
    long n = x.length;
    // All places are counted in parts of 24 · parts.
    long unit = 24 * parts;
    long np = 24 * n * part;
    long place =
        switch (method) {
          case INVERTED_CDF -> unit * ceil(np, unit);
          case AVERAGED_INVERTED_CDF -> np % unit == 0 ? np + unit / 2 : unit * ceil(np, unit);
          case CLOSEST_OBSERVATION -> unit * even(np, unit);
          case INTERPOLATED_INVERTED_CDF -> np;
          case HAZEN -> np + 12 * parts;
          case WEIBULL -> np + 24 * part;
          case LINEAR -> np + 24 * parts - 24 * part;
          case MEDIAN_UNBIASED -> np + 8 * parts + 8 * part;
          case NORMAL_UNBIASED -> np + 9 * parts + 6 * part;
        };
    long index = Math.max(0, Math.min((n - 1) * unit, place - unit));
    long low = Math.round(100 * x[(int) (index / unit)]);
    long high = Math.round(100 * x[(int) Math.min(n - 1, index / unit + 1)]);
    BigInteger sum =
        BigInteger.valueOf(low)
            .multiply(BigInteger.valueOf(unit - index % unit))
            .add(BigInteger.valueOf(high).multiply(BigInteger.valueOf(index % unit)));
    return new BigDecimal(sum)
        .divide(BigDecimal.valueOf(100 * unit), new MathContext(50))
        .doubleValue();
  }

  private static long ceil(long number, long unit) {
    return (number + unit - 1) / unit;
  }

  /** The nearest whole number of units, the even one of two. */
  private static long even(long number, long unit) {
    long twice = 2 * (number % unit);
    long floor = number / unit;
    return twice > unit || (twice == unit && floor % 2 == 1) ? floor + 1 : floor;
  }

  /** As Hyndman and Fan write it: {@code (1 − γ) · x₍ⱼ₎ + γ · x₍ⱼ₊₁₎}, counting from 1. */
  private static double naive(QuantileMethod method, double p, double... numbers) {
    double[] x = Arrays.stream(numbers).sorted().toArray();
    int n = x.length;
    double m =
        switch (method) {
          case INVERTED_CDF, AVERAGED_INVERTED_CDF, INTERPOLATED_INVERTED_CDF -> 0;
          case CLOSEST_OBSERVATION -> -0.5;
          case HAZEN -> 0.5;
          case WEIBULL -> p;
          case LINEAR -> 1 - p;
          case MEDIAN_UNBIASED -> (p + 1) / 3;
          case NORMAL_UNBIASED -> p / 4 + 3.0 / 8;
        };
    double place = n * p + m;
    place = Math.abs(place - Math.rint(place)) < 1e-11 ? Math.rint(place) : place;
    int j = (int) Math.floor(place);
    double g = place - j;
    double gamma =
        switch (method) {
          case INVERTED_CDF -> g > 0 ? 1 : 0;
          case AVERAGED_INVERTED_CDF -> g > 0 ? 1 : 0.5;
          case CLOSEST_OBSERVATION -> g == 0 && j % 2 == 0 ? 0 : 1;
          default -> g;
        };
    double low = x[Math.max(0, Math.min(n - 1, j - 1))];
    double high = x[Math.max(0, Math.min(n - 1, j))];
    return low + gamma * (high - low);
  }
}
