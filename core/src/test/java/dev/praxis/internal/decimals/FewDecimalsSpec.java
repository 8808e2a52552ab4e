package dev.praxis.internal.decimals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Numbers of few decimals, added up as whole ones. */
@PropertyDefaults(tries = 300)
class FewDecimalsSpec {
  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 50);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void aMeanIsTheExactOneRoundedOnce(@ForAll("tenths") double[] numbers) {
    int places = FewDecimals.places(numbers, 0, numbers.length, 1);
    double sum = Arrays.stream(numbers).map(x -> FewDecimals.whole(x, places)).sum();

    assertTrue(FewDecimals.addUp(places, 1000, numbers.length));
    assertEquals(Decimals.mean(numbers) + 0.0, FewDecimals.mean(sum, numbers.length, places) + 0.0);
  }

  @Property
  void aNumberOfUnitsIsTheDecimalThatIsWritten(
      @ForAll("seeds") long seed, @ForAll @IntRange(max = 22) int digits) {
    Random random = new Random(seed);
    BigDecimal written = BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000_000L, digits);
    double[] number = {written.doubleValue()};
    int places = FewDecimals.places(number, 0, 1, 1);

    assertEquals(Math.max(0, Decimals.of(number[0]).stripTrailingZeros().scale()), places);
    assertEquals(
        0,
        Decimals.of(number[0])
            .compareTo(new BigDecimal(FewDecimals.whole(number[0], places)).movePointLeft(places)));
  }

  @Example
  void placesAreThoseOfTheNumberWithMost() {
    double[] numbers = {0.5, 7, 7, 0.25, Double.NaN, 3, -0.0, 1e-9};

    assertEquals(2, FewDecimals.places(numbers, 0, 4, 1));
    assertEquals(1, FewDecimals.places(numbers, 0, 6, 2));
    assertEquals(9, FewDecimals.places(numbers, 0, 8, 1));
    assertEquals(0, FewDecimals.places(numbers, 4, 7, 2));
  }

  @Example
  void thereAreNoneWhereMoreThanFifteenDigitsAreNeeded() {
    assertEquals(FewDecimals.NONE, FewDecimals.places(new double[] {1 / 3.0}, 0, 1, 1));
    assertEquals(FewDecimals.NONE, FewDecimals.places(new double[] {1e15}, 0, 1, 1));
    assertEquals(FewDecimals.NONE, FewDecimals.places(new double[] {0.01, 1e14}, 0, 2, 1));
    assertEquals(FewDecimals.NONE, FewDecimals.places(new double[] {1e14, 0.01}, 0, 2, 1));
    assertEquals(FewDecimals.NONE, FewDecimals.places(new double[] {1e-23}, 0, 1, 1));
    assertEquals(22, FewDecimals.places(new double[] {1e-22}, 0, 1, 1));
    assertEquals(1, FewDecimals.places(new double[] {1e13, 0.1}, 0, 2, 1));
  }

  @Example
  void soManyAddUpAsAreExact() {
    assertTrue(FewDecimals.addUp(0, 0x1p52, 2));
    assertFalse(FewDecimals.addUp(0, 0x1p52, 3));
    assertFalse(FewDecimals.addUp(15, 0, 10));
    assertFalse(FewDecimals.addUp(FewDecimals.NONE, 0, 1));
  }
}
