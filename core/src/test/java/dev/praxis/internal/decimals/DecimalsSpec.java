package dev.praxis.internal.decimals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Arithmetic on numbers as they are written. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class DecimalsSpec {

  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.doubles().between(-1e300, 1e300);
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 30);
  }

  @Group
  class Between {
    @Property
    void theEndsAreTheNumbersThemselves(
        @ForAll("numbers") double low,
        @ForAll("numbers") double high,
        @ForAll @IntRange(min = 1, max = 1000) int parts) {
      assertEquals(low + 0.0, Decimals.between(low, high, 0, parts));
      assertEquals(high + 0.0, Decimals.between(low, high, parts, parts));
    }

    @Property
    void pointsRise(
        @ForAll("numbers") double one,
        @ForAll("numbers") double other,
        @ForAll @IntRange(min = 1, max = 50) int parts) {
      double low = Math.min(one, other);
      double high = Math.max(one, other);

      double[] points =
          IntStream.rangeClosed(0, parts)
              .mapToDouble(part -> Decimals.between(low, high, part, parts))
              .toArray();

      double[] sorted = points.clone();
      Arrays.sort(sorted);
      assertEquals(Arrays.toString(sorted), Arrays.toString(points));
    }

    /** k tenths are read as the double k / 10, which is rounded once. */
    @Property
    void aTenthOfAWholeNumberOfTenthsIsAHundredth(
        @ForAll @IntRange(min = -1000, max = 1000) int low,
        @ForAll @IntRange(min = -1000, max = 1000) int high,
        @ForAll @IntRange(min = 0, max = 10) int part) {
      double found = Decimals.between(low / 10.0, high / 10.0, part, 10);

      assertEquals((low * (10 - part) + high * part) / 100.0, found);
    }

    @Example
    void elevenTwentiethsOfAHundredAreFiftyFive() {
      assertEquals(55, Decimals.between(0, 100, 11, 20));
      assertEquals(Math.nextUp(55.0), 100 * 0.55, "as doubles are multiplied");
    }

    @Example
    void thirdsOfThreeTenthsAreTenths() {
      assertEquals(0.1, Decimals.between(0, 0.3, 1, 3));
      assertEquals(0.2, Decimals.between(0, 0.3, 2, 3));
    }
  }

  @Group
  class Away {
    @Property
    void wholeTenthsStayTenths(
        @ForAll @IntRange(min = -100, max = 100) int from,
        @ForAll @IntRange(min = -100, max = 100) int low,
        @ForAll @IntRange(min = -100, max = 100) int high,
        @ForAll @IntRange(min = 0, max = 5) int times) {
      double found = Decimals.away(from / 10.0, times, low / 10.0, high / 10.0);

      assertEquals((from + times * (high - low)) / 10.0, found);
    }

    @Example
    void tukeysFenceOfOneToFiveTenthsIsMinusATenth() {
      assertEquals(-0.1, Decimals.away(0.2, -1.5, 0.2, 0.4));
    }
  }

  @Group
  class Means {
    @Property
    void theOrderChangesNothing(@ForAll("tenths") double[] numbers, @ForAll long seed) {
      int[] order = Clouds.shuffledRows(numbers.length, seed);

      double found = Decimals.mean(Arrays.stream(order).mapToDouble(i -> numbers[i]).toArray());

      assertEquals(Decimals.mean(numbers), found);
    }

    @Property
    void theMeanLiesBetweenTheNumbers(@ForAll("tenths") double[] numbers) {
      double mean = Decimals.mean(numbers);

      assertTrue(mean >= Arrays.stream(numbers).min().orElseThrow());
      assertTrue(mean <= Arrays.stream(numbers).max().orElseThrow());
    }

    @Property
    void equalNumbersAreTheirMean(
        @ForAll("numbers") double number, @ForAll @IntRange(min = 1, max = 20) int times) {
      double[] numbers = new double[times];
      Arrays.fill(numbers, number);

      assertEquals(number + 0.0, Decimals.mean(numbers));
    }

    @Example
    void oneTwoAndThreeTenthsAreTwoTenthsEach() {
      assertEquals(0.2, Decimals.mean(0.1, 0.2, 0.3));
      assertEquals(0.2, Decimals.mean(0.2, 0.2, 0.2));
    }
  }
}
