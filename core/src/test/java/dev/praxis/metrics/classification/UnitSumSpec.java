package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** A sum of numbers from 0 to 1 that loses nothing. */
@PropertyDefaults(tries = 300)
class UnitSumSpec {

  @Provide
  Arbitrary<double[]> decimals() {
    return Tenths.probabilities(1, 50);
  }

  @Provide
  Arbitrary<double[]> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).ofScale(17),
            Arbitraries.of(0.0, -0.0, 1.0, 0.1, Math.nextDown(1.0), Double.MIN_VALUE, 1e-310),
            Arbitraries.of(Double.MIN_NORMAL, 0x1p-43, 0x1.fffffffffffffp-500, 1e-16, 1 / 3.0))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property
  void theMeanOfDecimalsIsThatOfWhatIsWritten(@ForAll("decimals") double[] numbers) {
    assertEquals(Decimals.mean(numbers), sum(numbers).over(numbers.length));
  }

  @Property
  void theMeanIsExactWhateverTheSizesOfTheNumbers(@ForAll("numbers") double[] numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double number : numbers) {
      boolean isShort = Decimals.of(number).scale() <= 15;
      sum = sum.add(isShort ? Decimals.of(number) : new BigDecimal(number));
    }

    assertEquals(
        Decimals.quotient(sum, BigDecimal.valueOf(numbers.length)),
        sum(numbers).over(numbers.length));
  }

  @Property
  void theOrderChangesNoBit(@ForAll("numbers") double[] numbers, @ForAll long seed) {
    double[] shuffled =
        Arrays.stream(Clouds.shuffledRows(numbers.length, seed))
            .mapToDouble(i -> numbers[i])
            .toArray();

    assertEquals(sum(numbers).over(7), sum(shuffled).over(7));
  }

  @Property
  void oneNumberIsItself(@ForAll("numbers") double[] numbers) {
    for (double number : numbers) {
      assertEquals(number + 0.0, sum(number).over(1));
    }
  }

  @Property
  void squaresOfDecimalsAreExact(@ForAll("decimals") double[] numbers) {
    UnitSum squares = new UnitSum();
    BigDecimal expected = BigDecimal.ZERO;
    for (double number : numbers) {
      squares.addSquare(number);
      expected = expected.add(Decimals.of(number).pow(2));
    }

    assertEquals(expected.doubleValue(), squares.over(1));
  }

  @Property
  void aComplementIsThatOfWhatIsWritten(@ForAll("decimals") double[] numbers) {
    for (double number : numbers) {
      double complement = UnitSum.complement(number);
      assertEquals(BigDecimal.ONE.subtract(Decimals.of(number)).doubleValue(), complement);
      assertEquals(number, UnitSum.complement(complement));
    }
  }

  @Example
  void aComplementOfManyDigitsIsADifference() {
    assertEquals(1 - 1 / 3.0, UnitSum.complement(1 / 3.0));
    assertEquals(1, UnitSum.complement(Double.MIN_VALUE));
    assertEquals(0, UnitSum.complement(1));
  }

  @Example
  void squaresOfManyDigitsAreThoseOfDoubles() {
    UnitSum squares = new UnitSum();
    squares.addSquare(1 / 3.0);

    assertEquals(1 / 3.0 * (1 / 3.0), squares.over(1));
  }

  private static UnitSum sum(double... numbers) {
    UnitSum sum = new UnitSum();
    for (double number : numbers) {
      sum.add(number);
    }
    return sum;
  }
}
