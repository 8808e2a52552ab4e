package dev.praxis.metrics.regression;

import static dev.praxis.Nearness.assertNear;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sums over pairs keep their digits. */
@PropertyDefaults(tries = 200)
class ErrorSumsSpec {
  /** A sum of 20,000 numbers takes some 300 roundings one after the other: 4e-14. */
  private static final double ROUNDING = 1e-13;

  @Provide
  Arbitrary<Double> places() {
    return Arbitraries.of(0.0, 0.3, 0.5, 0.9, 1.0);
  }

  /** A number far from all others must not be the one that deviations are taken from. */
  @Property
  void sumsLoseNoDigitsToANumberFarFromAllOthers(
      @ForAll @IntRange(min = 1, max = 20_000) int n, @ForAll("places") double place) {
    double[] truth = new double[n];
    Arrays.fill(truth, 0.1);
    truth[(int) (place * (n - 1))] = 7.7e5;
    ErrorSums sums = ErrorSums.of(truth, new double[n]);

    // One of 7.7e5 and n - 1 of 0.1, whose mean is 0.1 and the n-th part of the rest of the way.
    double rest = 7.7e5 - 0.1;
    assertNear(rest * rest * (n - 1) / n, sums.spreadTruth(), ROUNDING);
    assertNear(rest * rest * (n - 1) / n, sums.spreadError(), ROUNDING);
    assertNear((7.7e5 * 7.7e5 + (n - 1) * 0.1 * 0.1) / n, sums.meanSquare(), ROUNDING);
  }
}
