package dev.praxis.imputation;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.internal.decimals.Decimals;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Several estimates made one. */
@PropertyDefaults(tries = 100)
class PooledEstimateSpec {
  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  /** By hand: mean 3, within 0.5, squares 4 + 0 + 4 over 2, and 0.5 + 4/3 · 4 = 35/6. */
  @Example
  void threeEstimatesArePooledByRubinsRules() {
    PooledEstimate pooled =
        PooledEstimate.of(new double[] {1, 3, 5}, new double[] {0.25, 0.5, 0.75});

    assertEquals(new PooledEstimate(3, 3, 0.5, 4), pooled);
    assertNear(35 / 6.0, pooled.variance(), 1e-15);
    assertNear(Math.sqrt(35 / 6.0), pooled.standardError(), 1e-15);
    assertNear(32 / 35.0, pooled.shareOfHoles(), 1e-15);
    assertNear(2 * 35 * 35 / (32.0 * 32), pooled.degreesOfFreedom(), 1e-14);
  }

  /** Rubin 1987 and Barnard and Rubin 1999, in exact arithmetic with fractions. */
  @Example
  void fewCompleteDataLeaveFewerDegreesOfFreedom() {
    PooledEstimate three =
        PooledEstimate.of(new double[] {1, 3, 5}, new double[] {0.25, 0.5, 0.75});
    PooledEstimate five =
        PooledEstimate.of(
            new double[] {0.1, 0.3, 0.2, 0.2, 0.4}, new double[] {0.02, 0.03, 0.02, 0.05, 0.03});
    PooledEstimate sure = PooledEstimate.of(new double[] {1, 1.3, 0.9}, new double[] {2, 3, 4});

    assertNear(80850 / 145267.0, three.degreesOfFreedom(10), 1e-15);
    assertEquals(new PooledEstimate(5, 0.24, 0.03, 0.013), five);
    assertNear(5776 / 169.0, five.degreesOfFreedom(), 1e-14);
    assertNear(15162000 / 1705681.0, five.degreesOfFreedom(20), 1e-14);
    assertNear(946688 / 169.0, sure.degreesOfFreedom(), 1e-13);
    assertNear(9585216000.0 / 2606996501.0, sure.degreesOfFreedom(5), 1e-14);
  }

  @Property
  void degreesOfFreedomOfCompleteDataAreALimit(
      @ForAll("decimals") double[] estimates,
      @ForAll @DoubleRange(min = 0.5, max = 1e6) double complete) {
    double[] variances = Arrays.stream(estimates).map(Math::abs).toArray();
    PooledEstimate pooled = PooledEstimate.of(estimates, variances);
    double few = pooled.degreesOfFreedom(complete);

    assertTrue(few >= 0 && few <= complete && few <= pooled.degreesOfFreedom());
    assertTrue(few <= pooled.degreesOfFreedom(2 * complete));
    assertEquals(pooled.degreesOfFreedom(), pooled.degreesOfFreedom(Double.POSITIVE_INFINITY));
    if (pooled.between() == 0) {
      assertNear((complete + 1) / (complete + 3) * complete, few, 1e-15);
    } else if (pooled.within() == 0) {
      assertEquals(0, few);
    }
  }

  /** Where nothing varies at all there is no share of holes, and all that the data leave. */
  @Example
  void limitsOfTheDegreesOfFreedom() {
    assertEquals(Double.POSITIVE_INFINITY, new PooledEstimate(3, 1, 2, 0).degreesOfFreedom());
    assertNear(10.4, new PooledEstimate(3, 1, 2, 0).degreesOfFreedom(12), 1e-15);
    assertEquals(2, new PooledEstimate(3, 1, 0, 2).degreesOfFreedom());
    assertEquals(0, new PooledEstimate(3, 1, 0, 2).degreesOfFreedom(12));
    assertEquals(2, new PooledEstimate(3, 1, 0, 2).degreesOfFreedom(Double.POSITIVE_INFINITY));
    assertNear(10.4, new PooledEstimate(3, 1, 0, 0).degreesOfFreedom(12), 1e-15);
    assertEquals(0, new PooledEstimate(3, 1, 0, 0).shareOfHoles());
    assertEquals(1, new PooledEstimate(3, 1, 0, 2).shareOfHoles());
  }

  /** A share below 1e-16 is a share all the same. */
  @Example
  void aTinyShareOfHolesKeepsItsDigits() {
    PooledEstimate pooled = new PooledEstimate(2, 1, 3, 2e-20);

    assertNear(1e-20, pooled.shareOfHoles(), 1e-15);
    assertNear(1e40, pooled.degreesOfFreedom(), 1e-15);
  }

  @Property
  void decimalsArePooledAsOnPaperInAnyOrder(
      @ForAll("decimals") double[] estimates, @ForAll long seed) {
    double[] variances = Arrays.stream(estimates).map(Math::abs).toArray();
    int[] order = Clouds.shuffledRows(estimates.length, seed);
    double[] shuffled = Arrays.stream(order).mapToDouble(i -> estimates[i]).toArray();
    double[] others = Arrays.stream(order).mapToDouble(i -> variances[i]).toArray();
    PooledEstimate pooled = PooledEstimate.of(estimates, variances);

    assertEquals(pooled, PooledEstimate.of(shuffled, others));
    assertEquals(Decimals.mean(estimates), pooled.estimate());
    assertEquals(Arrays.stream(estimates).allMatch(q -> q == estimates[0]), pooled.between() == 0);
  }

  @Provide
  Arbitrary<double[]> decimals() {
    return Tenths.numbers(2, 12);
  }

  @Property
  void theErrorIsNeverSmallerThanWithoutHoles(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[] estimates = random.doubles(2 + random.nextInt(8), -5, 5).toArray();
    double[] variances = random.doubles(estimates.length, 0.1, 2).toArray();
    PooledEstimate pooled = PooledEstimate.of(estimates, variances);

    assertTrue(pooled.variance() >= Arrays.stream(variances).average().orElseThrow() - 1e-12);
    assertTrue(pooled.shareOfHoles() >= 0 && pooled.shareOfHoles() <= 1);
    assertTrue(pooled.degreesOfFreedom() >= estimates.length - 1);
  }

  @Property
  void completionsThatAgreeAddNothing(@ForAll("seeds") long seed) {
    double estimate = 100 * new Random(seed).nextGaussian();
    PooledEstimate pooled =
        PooledEstimate.of(
            new double[] {estimate, estimate, estimate, estimate}, new double[] {1, 2, 2, 1});

    assertEquals(new PooledEstimate(4, estimate, 1.5, 0), pooled);
    assertEquals(1.5, pooled.variance());
    assertEquals(Double.POSITIVE_INFINITY, pooled.degreesOfFreedom());
    assertEquals(0, pooled.shareOfHoles());
  }

  @Example
  @SuppressWarnings("NullAway") // What is refused.
  void nothingIsNull() {
    double[] two = {1, 2};

    assertEquals(
        "estimates",
        assertThrows(NullPointerException.class, () -> PooledEstimate.of(null, two)).getMessage());
    assertEquals(
        "variances",
        assertThrows(NullPointerException.class, () -> PooledEstimate.of(two, null)).getMessage());
  }

  @Example
  void illegalEstimatesAreRefused() {
    PooledEstimate pooled = new PooledEstimate(2, 1, 1, 1);
    assertRefused("complete must be above 0 but was 0.0", () -> pooled.degreesOfFreedom(0));
    assertRefused(
        "complete must be above 0 but was NaN", () -> pooled.degreesOfFreedom(Double.NaN));
    assertRefused(
        "completions must be at least 2 but was 1",
        () -> PooledEstimate.of(new double[] {1}, new double[] {1}));
    assertRefused(
        "variances must be as many as estimates, 2, but were 3",
        () -> PooledEstimate.of(new double[] {1, 2}, new double[] {1, 2, 3}));
    assertRefused(
        "estimate 1 must be finite but was NaN",
        () -> PooledEstimate.of(new double[] {1, Double.NaN}, new double[] {1, 2}));
    assertRefused(
        "variance 0 must be at least 0.0 but was -1.0",
        () -> PooledEstimate.of(new double[] {1, 2}, new double[] {-1, 2}));
    assertRefused(
        "variance 1 must be finite but was Infinity",
        () -> PooledEstimate.of(new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY}));
    assertRefused(
        "between must be at least 0.0 but was NaN", () -> new PooledEstimate(2, 1, 1, Double.NaN));
  }
}
