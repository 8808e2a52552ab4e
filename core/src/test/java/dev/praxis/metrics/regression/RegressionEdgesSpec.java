package dev.praxis.metrics.regression;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Tenths;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.metrics.regression.RegressionErrorsSpec.Pairs;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Errors of numbers as people write them: zeros, no spread, nothing explained. */
@PropertyDefaults(tries = 150)
class RegressionEdgesSpec {
  /** Whole numbers, tenths or hundredths. */
  @Provide
  Arbitrary<Pairs> decimals() {
    return Tenths.numbers(2, 80)
        .map(
            numbers -> {
              int n = numbers.length / 2;
              return new Pairs(Arrays.copyOf(numbers, n), Arrays.copyOfRange(numbers, n, 2 * n));
            });
  }

  @Group
  class MapeWithoutZeros {
    @Property
    void isMapeOfThePairsWhoseTruthIsNotZero(@ForAll("decimals") Pairs pairs) {
      RegressionErrors errors = pairs.errors();
      int[] rows =
          IntStream.range(0, pairs.truth().length).filter(i -> pairs.truth()[i] != 0).toArray();

      assertEquals(pairs.truth().length - rows.length, errors.zeros());
      if (rows.length == 0) {
        assertEquals(Double.NaN, errors.mapeWithoutZeros());
      } else {
        RegressionErrors others =
            RegressionErrors.of(
                Targets.of(pairs.truth()).select(rows), Targets.of(pairs.predicted()).select(rows));
        assertWithin(1e-12 * others.mape(), others.mape(), errors.mapeWithoutZeros());
        assertEquals(0, others.zeros());
      }
    }
  }

  @Group
  class WhatIsExplained {
    @Property
    void isExactlyNothingByAConstant(@ForAll("decimals") Pairs pairs) {
      double[] truth = pairs.truth();
      double[] constant = new double[truth.length];
      Arrays.fill(constant, pairs.predicted()[0]);
      double[] mean = new double[truth.length];
      Arrays.fill(mean, Decimals.mean(truth));

      if (Arrays.stream(truth).anyMatch(y -> y != truth[0])) {
        assertEquals(0, new Pairs(truth, mean).errors().r2());
        assertEquals(0, new Pairs(truth, mean).errors().explainedVariance());
        assertEquals(0, new Pairs(truth, constant).errors().explainedVariance());
      }
    }

    @Property
    void isAllWhereErrorsAreTheSameOnPaper(
        @ForAll("decimals") Pairs pairs, @ForAll @IntRange(min = -99, max = 99) int hundredths) {
      double[] shifted =
          Arrays.stream(pairs.truth()).map(y -> Math.rint(100 * y + hundredths) / 100).toArray();

      assertEquals(1, new Pairs(pairs.truth(), shifted).errors().explainedVariance());
    }
  }

  @Group
  class EqualTargets {
    @Property
    void haveNoSpreadWhateverTheirValue(
        @ForAll @IntRange(min = 2, max = 9000) int n, @ForAll("numbers") double value) {
      double[] truth = new double[n];
      Arrays.fill(truth, value);
      double[] one = truth.clone();
      one[n / 2] += 1;
      double[] all = Arrays.stream(truth).map(y -> y + 1).toArray();

      assertEquals(0, new Pairs(truth, one).errors().r2());
      assertEquals(0, new Pairs(truth, one).errors().explainedVariance());
      assertEquals(0, new Pairs(truth, all).errors().r2());
      assertEquals(1, new Pairs(truth, all).errors().explainedVariance());
      assertEquals(1, new Pairs(truth, truth).errors().r2());
    }

    @Provide
    Arbitrary<Double> numbers() {
      return Arbitraries.of(0.0, 0.1, -0.3, 1e8 + 0.1, 1.0 / 3);
    }

    @Example
    void ofASinglePairHaveNoR2() {
      assertEquals(Double.NaN, new Pairs(new double[] {1}, new double[] {2}).errors().r2());
      assertEquals(1, new Pairs(new double[] {1}, new double[] {2}).errors().explainedVariance());
    }
  }
}
