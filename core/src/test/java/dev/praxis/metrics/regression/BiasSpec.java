package dev.praxis.metrics.regression;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.metrics.regression.Bias.Tendency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The sign test of whether predictions lean to one side. */
class BiasSpec {
  @Group
  class ThePValue {
    @Property
    void isTheSumOfBinomialCoefficients(
        @ForAll @IntRange(min = 0, max = 150) int over,
        @ForAll @IntRange(min = 0, max = 150) int under) {
      assertNear(exact(over, under), new Bias(over, under, 0).pValue(), 1e-12);
    }

    @Property
    void isExactOfFewDraws(
        @ForAll @IntRange(min = 0, max = 25) int over,
        @ForAll @IntRange(min = 0, max = 25) int under) {
      assertEquals(exact(over, under), new Bias(over, under, 0).pValue());
    }

    @Property
    void isTheSameForBothSidesAndWhateverIsExact(
        @ForAll @IntRange(min = 0, max = 5000) int over,
        @ForAll @IntRange(min = 0, max = 5000) int under,
        @ForAll @IntRange(min = 0, max = 5000) int exact) {
      assertEquals(new Bias(over, under, 0).pValue(), new Bias(under, over, exact).pValue());
    }

    @Property
    void fallsAsPredictionsLeanMore(@ForAll @IntRange(min = 1, max = 500) int half) {
      for (int under = half - 1; under >= 0; under--) {
        double p = new Bias(2L * half - under, under, 0).pValue();
        assertTrue(p > 0 && p < new Bias(2L * half - under - 1, under + 1, 0).pValue());
      }
    }

    @Example
    void isOneWithoutErrors() {
      assertEquals(1, new Bias(0, 0, 5).pValue());
    }

    private double exact(int over, int under) {
      BigInteger tail = BigInteger.ZERO;
      BigInteger coefficient = BigInteger.ONE;
      int n = over + under;
      for (int j = 0; j <= Math.min(over, under); j++) {
        tail = tail.add(coefficient);
        coefficient =
            coefficient.multiply(BigInteger.valueOf(n - j)).divide(BigInteger.valueOf(j + 1));
      }
      BigDecimal all = new BigDecimal(BigInteger.TWO.pow(n));
      BigDecimal both = new BigDecimal(tail.add(tail));
      return Math.min(1, both.divide(all, MathContext.DECIMAL128).doubleValue());
    }
  }

  @Group
  class TheTendency {
    @Property
    void isTheMoreFrequentSideIfThePValueIsSmallEnough(
        @ForAll @IntRange(min = 0, max = 60) int over,
        @ForAll @IntRange(min = 0, max = 60) int under,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double significance) {
      Bias bias = new Bias(over, under, 3);
      Tendency side = over > under ? Tendency.OVERESTIMATES : Tendency.UNDERESTIMATES;

      assertEquals(
          bias.pValue() <= significance ? side : Tendency.NEITHER, bias.tendency(significance));
    }

    /** 2 · (1 + 7) / 2⁷ is an eighth. */
    @Example
    void isASideWhereThePValueIsTheSignificance() {
      assertEquals(Tendency.OVERESTIMATES, new Bias(6, 1, 0).tendency(0.125));
      assertEquals(Tendency.NEITHER, new Bias(6, 1, 0).tendency(Math.nextDown(0.125)));
    }

    @Example
    void ofBalancedPredictionsIsNone() {
      assertEquals(Tendency.NEITHER, new Bias(500, 500, 0).tendency(0.99));
    }
  }

  @Group
  class Refusals {
    @Example
    void countsAreNotNegative() {
      assertRefused("over must be at least 0 but was -1", () -> new Bias(-1, 0, 0));
      assertRefused("under must be at least 0 but was -1", () -> new Bias(0, -1, 0));
      assertRefused("exact must be at least 0 but was -1", () -> new Bias(0, 0, -1));
    }

    @Example
    void theSignificanceIsAProbability() {
      Bias bias = new Bias(1, 2, 3);

      for (double bad : new double[] {0, 1, -0.05, 5, Double.NaN}) {
        assertRefused(
            "significance must be above 0 and below 1 but was " + bad, () -> bias.tendency(bad));
      }
    }
  }
}
