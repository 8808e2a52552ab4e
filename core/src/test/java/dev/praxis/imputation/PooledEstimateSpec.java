package dev.praxis.imputation;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

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

  /** By hand: the mean of tenths, and (0.01 + 0 + 0.01) / 2. */
  @Example
  void estimatesInTenthsArePooledAsByHandInAnyOrder() {
    PooledEstimate expected = new PooledEstimate(3, 0.2, 0.1, 0.01);
    double[] variances = {0.1, 0.1, 0.1};

    assertEquals(expected, PooledEstimate.of(new double[] {0.1, 0.2, 0.3}, variances));
    assertEquals(expected, PooledEstimate.of(new double[] {0.3, 0.1, 0.2}, variances));
    assertEquals(
        new PooledEstimate(3, 0.2, 0.2, 0),
        PooledEstimate.of(new double[] {0.2, 0.2, 0.2}, new double[] {0.3, 0.1, 0.2}));
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
  void illegalEstimatesAreRefused() {
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
