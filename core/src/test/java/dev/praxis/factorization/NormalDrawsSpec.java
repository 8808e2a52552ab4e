package dev.praxis.factorization;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Sums;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.special.Erf;

/** The normal distribution and its relatives. */
class NormalDrawsSpec {
  private static final int MANY = 200_000;

  @Property
  void theDistributionIsThatOfCommonsMath(@ForAll @DoubleRange(min = -30, max = 30) double x) {
    // Its error function has 1e-15 of its size, and x² / 2 a rounding more.
    assertNear(Erf.erfc(-x / Math.sqrt(2)) / 2, NormalDraws.below(x), 1e-12);
  }

  @Property
  void bothSidesOfANumberAddUpToOne(@ForAll @DoubleRange(min = -40, max = 40) double x) {
    assertWithin(Math.ulp(1.0), 1, NormalDraws.below(x) + NormalDraws.below(-x));
  }

  @Property
  void theLogarithmIsThatOfTheDistribution(@ForAll @DoubleRange(min = -30, max = 30) double x) {
    assertWithin(1e-12, Math.log(Erf.erfc(-x / Math.sqrt(2)) / 2), NormalDraws.logBelow(x));
  }

  /** −x²/2 − ln √(2π) − ln x − 1/x², up to 3/x⁴: the asymptotic series (Abramowitz, Stegun). */
  @Example
  void theLogarithmGoesOnWhereTheDistributionIsZero() {
    assertEquals(0, NormalDraws.below(-100));
    double expected = -5000 - Math.log(Math.sqrt(2 * Math.PI)) - Math.log(100) - 1e-4;

    assertWithin(1e-7, expected, NormalDraws.logBelow(-100));
  }

  @Example
  void aHalfIsBelowZero() {
    assertEquals(0.5, NormalDraws.below(0));
  }

  /** Mean, variance and fourth moment 0, 1 and 3, within five standard errors. */
  @Example
  void normalNumbersHaveTheirMoments() {
    double[] x = draws(NormalDraws::next);

    assertWithin(5 / Math.sqrt(MANY), 0, mean(x, 1));
    assertWithin(5 * Math.sqrt(2.0 / MANY), 1, mean(x, 2));
    assertWithin(5 * Math.sqrt(96.0 / MANY), 3, mean(x, 4));
  }

  /** Of shape k: mean k, variance k. */
  @Example
  void gammaNumbersHaveTheirMoments() {
    for (double shape : new double[] {1, 1.5, 30}) {
      double[] x = draws(normal -> normal.gamma(shape));
      double mean = mean(x, 1);
      double[] deviations = Arrays.stream(x).map(v -> v - shape).toArray();

      assertWithin(5 * Math.sqrt(shape / MANY), shape, mean);
      assertWithin(0.05 * shape, shape, mean(deviations, 2));
      assertTrue(Arrays.stream(x).allMatch(v -> v > 0));
    }
  }

  /** The mean of N(m, 1) above 0 is m + φ(m) / Φ(m). */
  @Example
  void numbersAboveZeroHaveTheirMean() {
    for (double m : new double[] {-8, -1, 0, 0.5, 3}) {
      double[] x = draws(normal -> normal.above(m));
      double density = Math.exp(-m * m / 2) / Math.sqrt(2 * Math.PI);

      assertWithin(
          5 / Math.sqrt(MANY), m + density / (Erf.erfc(-m / Math.sqrt(2)) / 2), mean(x, 1));
      assertTrue(Arrays.stream(x).allMatch(v -> v > 0));
    }
  }

  private static double[] draws(ToDoubleFunction<NormalDraws> one) {
    NormalDraws normal = new NormalDraws(Draws.seeded(7));
    return DoubleStream.generate(() -> one.applyAsDouble(normal)).limit(MANY).toArray();
  }

  private static double mean(double[] x, int power) {
    return Sums.mean(Arrays.stream(x).map(v -> Math.pow(v, power)).toArray());
  }
}
