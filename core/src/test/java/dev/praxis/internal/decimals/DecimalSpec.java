package dev.praxis.internal.decimals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
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

/** Decimal numbers that are read. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class DecimalSpec {
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

  private static double read(String text) {
    return Decimal.number(text, 0, text.length());
  }

  @Group
  class Read {
    /** Up to twenty digits with a point among them, and a power of ten. */
    @Provide
    Arbitrary<String> decimals() {
      return Combinators.combine(
              Arbitraries.of("", "-", "+"),
              Arbitraries.strings().numeric().ofMaxLength(20),
              Arbitraries.strings().numeric().ofMaxLength(20),
              Arbitraries.of("", "e0", "E5", "e-7", "e+22", "e-23", "E-30", "e300", "e-320"))
          .as((sign, whole, fraction, power) -> sign + whole + "." + fraction + power)
          .filter(text -> text.matches(".*\\d.*[.].*|.*[.]\\d.*"));
    }

    @Property
    void theTextOfANumberIsThatNumber(@ForAll("numbers") double number) {
      assertEquals(number, read(ShortestDecimal.text(number)));
    }

    @Property
    void aDecimalIsTheNearestDouble(@ForAll("decimals") String text) {
      assertEquals(Double.parseDouble(text), read(text));
    }

    /** Between two doubles the last digit decides, and exactly in the middle the even one wins. */
    @Property
    void aMiddleIsRoundedRight(@ForAll("numbers") double number) {
      double low = Math.abs(number);
      if (low < Double.MAX_VALUE) {
        BigDecimal middle =
            new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
        for (int digits : new int[] {17, 18, 19, 1100}) {
          String text = middle.round(new MathContext(digits)).toString();

          assertEquals(Double.parseDouble(text), read(text), text);
        }
      }
    }

    @Example
    void aPartOfATextIsANumber() {
      assertEquals(-12.5, Decimal.number("x-12.5y", 1, 6));
      assertEquals(2, Decimal.number("1234", 1, 2));
      assertEquals(Double.NaN, Decimal.number("1234", 2, 2));
    }

    @Example
    void powersMayBeLongerThanAnyNumber() {
      assertEquals(0, read("1e-99999999999999999999"));
      assertEquals(Double.POSITIVE_INFINITY, read("1e99999999999999999999"));
      assertEquals(0, read("0e99999999999999999999"));
    }
  }
}
