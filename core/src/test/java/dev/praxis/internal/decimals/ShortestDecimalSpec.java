package dev.praxis.internal.decimals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Numbers with the fewest digits. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class ShortestDecimalSpec {
  /** Doubles of all sizes; whole ones, those of few digits, powers of two and their neighbours. */
  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.longs().between(-(1L << 60), 1L << 60).map(n -> (double) n),
        Combinators.combine(
                Arbitraries.integers().between(-99999, 99999),
                Arbitraries.integers().between(-30, 30))
            .as((digits, power) -> Double.parseDouble(digits + "e" + power)),
        Combinators.combine(
                Arbitraries.integers().between(-1074, 1023), Arbitraries.integers().between(-2, 2))
            .as(
                (power, steps) ->
                    Math.scalb(1.0, power) + steps * Math.ulp(Math.scalb(1.0, power))),
        Arbitraries.of(
            0.0, -0.0, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 0.1 + 0.2));
  }

  @Group
  class ADouble {
    @Property
    void isReadBackToTheLastBit(@ForAll("numbers") double number) {
      String text = ShortestDecimal.text(number);

      assertEquals(number, Double.parseDouble(text));
    }

    @Property
    void isNotReadBackFromFewerDigits(@ForAll("numbers") double number) {
      BigDecimal written = digits(number);
      if (written.precision() > 1) {
        for (RoundingMode way : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
          BigDecimal shorter =
              new BigDecimal(number).round(new MathContext(written.precision() - 1, way));

          assertTrue(shorter.doubleValue() != number, () -> shorter + " for " + written);
        }
      }
    }

    @Property
    void hasNoNearerDecimalOfAsManyDigits(@ForAll("numbers") double number) {
      BigDecimal written = digits(number);
      BigDecimal error = written.subtract(new BigDecimal(number)).abs();
      for (BigDecimal other :
          List.of(written.add(written.ulp()), written.subtract(written.ulp()))) {
        assertTrue(
            other.subtract(new BigDecimal(number)).abs().compareTo(error) >= 0
                || other.doubleValue() != number);
      }
    }

    private BigDecimal digits(double number) {
      return new BigDecimal(ShortestDecimal.text(number)).stripTrailingZeros();
    }

    @Property
    void hasAtMostSeventeenDigits(@ForAll("numbers") double number) {
      assertTrue(digits(number).precision() <= 17);
    }

    @Property
    void isTheNegativeWithASign(@ForAll("numbers") double number) {
      double size = Math.abs(number);

      assertEquals("-" + ShortestDecimal.text(size), ShortestDecimal.text(-size));
    }
  }

  @Group
  class Written {
    private void assertText(String expected, double number) {
      assertEquals(expected, ShortestDecimal.text(number));
    }

    @Example
    void wholeNumbersHaveNoPoint() {
      assertText("0", 0);
      assertText("-0", -0.0);
      assertText("-17", -17);
      assertText("9007199254740991", 0x1p53 - 1);
      assertText("9007199254740992", 0x1p53);
      assertText("100000000000000000000", 1e20);
      assertText("123456789012345680000", 123456789012345680000.0);
      assertText("1E21", 1e21);
      assertText("1.5E300", 1.5e300);
    }

    @Example
    void fractionsHaveNoPowerOfTenUnlessTheyAreSmall() {
      assertText("0.1", 0.1);
      assertText("-2.5", -2.5);
      assertText("0.30000000000000004", 0.1 + 0.2);
      assertText("1234567.875", 1234567.875);
      assertText("0.0000001", 1e-7);
      assertText("0.00000012", 1.2e-7);
      assertText("1E-8", 1e-8);
      assertText("-1.25E-9", -1.25e-9);
    }

    /** The numbers of which earlier JDKs write too many digits, and the ends of the range. */
    @Example
    void digitsAreAsFewAsOnTheLatestPlatform() {
      assertText("2E23", Double.parseDouble("2e23"));
      assertText("8.41E21", Double.parseDouble("8.41e21"));
      assertText("2.2250738585072014E-308", Double.MIN_NORMAL);
      assertText("1.7976931348623157E308", Double.MAX_VALUE);
      assertText("5E-324", Double.MIN_VALUE);
      assertText("5.684341886080802E-14", 0x1p-44);
      assertText("0.00000095367431640625", 0x1p-20);
    }
  }
}
