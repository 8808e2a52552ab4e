package dev.praxis.metrics.regression;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.contracts.SummaryContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

/** How far predicted numbers are from the true ones. */
@PropertyDefaults(tries = 150)
class RegressionErrorsSpec {
  /** The errors, each with the same name as its method. */
  private static final List<ToDoubleFunction<RegressionErrors>> ALL =
      List.of(
          RegressionErrors::mse,
          RegressionErrors::rmse,
          RegressionErrors::mae,
          RegressionErrors::medianAbsoluteError,
          RegressionErrors::maxError,
          RegressionErrors::mape,
          RegressionErrors::mapeWithoutZeros,
          RegressionErrors::smape,
          RegressionErrors::r2,
          RegressionErrors::explainedVariance);

  /** Of rows of a true and a predicted number. */
  @Group
  class AsASummary implements SummaryContract<Matrix, RegressionErrors> {
    @Override
    public RegressionErrors summary(Matrix rows) {
      return RegressionErrors.of(Targets.of(rows.column(0)), Targets.of(rows.column(1)));
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return pairs()
          .filter(pairs -> pairs.truth().length >= 3)
          .map(
              pairs -> {
                double[][] rows = new double[pairs.truth().length][];
                Arrays.setAll(rows, i -> new double[] {pairs.truth()[i], pairs.predicted()[i]});
                return Matrix.ofRows(rows);
              });
    }

    @Override
    public void assertAgree(RegressionErrors whole, RegressionErrors merged, Matrix rows) {
      assertAllNear(whole, merged, 1e-11);
    }
  }

  /** True and predicted numbers of one length. */
  record Pairs(double[] truth, double[] predicted) {
    RegressionErrors errors() {
      return RegressionErrors.of(Targets.of(truth), Targets.of(predicted));
    }

    Pairs map(java.util.function.DoubleUnaryOperator change) {
      return new Pairs(
          Arrays.stream(truth).map(change).toArray(),
          Arrays.stream(predicted).map(change).toArray());
    }
  }

  @Provide
  Arbitrary<Pairs> pairs() {
    return pairs(
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(1, 300)),
            Tuple.of(1, Arbitraries.integers().between(4000, 20_000))));
  }

  /** Normal errors of a normal target, which may lie far from zero, or on whole numbers. */
  private static Arbitrary<Pairs> pairs(Arbitrary<Integer> sizes) {
    return Combinators.combine(
            sizes, Arbitraries.of(0.0, 100.0, -1e6), Arbitraries.of(true, false), Clouds.seeds())
        .as(
            (n, offset, whole, seed) -> {
              Random random = new Random(seed);
              double[] truth = new double[n];
              double[] predicted = new double[n];
              for (int i = 0; i < n; i++) {
                truth[i] = offset + 3 * random.nextGaussian();
                predicted[i] = truth[i] + random.nextGaussian();
              }
              Pairs pairs = new Pairs(truth, predicted);
              return whole ? pairs.map(Math::rint) : pairs;
            });
  }

  @Group
  class TheErrors {
    @Property
    void areThoseOfThePlainLoops(@ForAll("pairs") Pairs pairs) {
      double[] truth = pairs.truth();
      double[] predicted = pairs.predicted();
      RegressionErrors errors = pairs.errors();

      assertNear(PlainRegressionErrors.rmse(truth, predicted), errors.rmse(), 1e-12);
      assertNear(Math.pow(errors.rmse(), 2), errors.mse(), 1e-15);
      assertNear(PlainRegressionErrors.mae(truth, predicted), errors.mae(), 1e-12);
      assertNear(PlainRegressionErrors.maxError(truth, predicted), errors.maxError(), 0);
      assertNear(PlainRegressionErrors.mape(truth, predicted), errors.mape(), 1e-12);
      assertEquals(Arrays.stream(truth).filter(y -> y == 0).count(), errors.zeros());
      if (errors.zeros() < truth.length) {
        double plain = PlainRegressionErrors.mapeWithoutZeros(truth, predicted);
        assertNear(plain, errors.mapeWithoutZeros(), 1e-12);
      }
      assertNear(
          average(pairs, (y, p) -> y == p ? 0 : 2 * Math.abs(y - p) / (Math.abs(y) + Math.abs(p))),
          errors.smape(),
          1e-12);
      if (differ(truth)) {
        double plain = PlainRegressionErrors.r2(truth, predicted);
        assertWithin(1e-9 * (1 - plain), plain, errors.r2());
      }
    }

    @Property
    void haveAsManyLargerAsSmallerOnesBesideTheirMedian(@ForAll("pairs") Pairs pairs) {
      double median = pairs.errors().medianAbsoluteError();
      double[] sizes = Arrays.stream(error(pairs)).map(Math::abs).toArray();
      double slack = 1e-15 * median;

      assertTrue(2 * Arrays.stream(sizes).filter(e -> e < median - slack).count() <= sizes.length);
      assertTrue(2 * Arrays.stream(sizes).filter(e -> e > median + slack).count() <= sizes.length);
    }

    @Property
    void rmseIsNeverBelowMaeNorAboveTheLargest(@ForAll("pairs") Pairs pairs) {
      RegressionErrors errors = pairs.errors();

      assertTrue(errors.rmse() >= errors.mae() * (1 - 1e-14));
      assertTrue(errors.maxError() >= errors.rmse() * (1 - 1e-14));
      assertTrue(errors.maxError() >= errors.medianAbsoluteError());
    }

    @Property
    void ofPerfectPredictionsAreZeroAndAllIsExplained(@ForAll("pairs") Pairs pairs) {
      RegressionErrors errors = new Pairs(pairs.truth(), pairs.truth()).errors();

      assertEquals(0, errors.rmse());
      assertEquals(0, errors.mae());
      assertEquals(0, errors.medianAbsoluteError());
      assertEquals(0, errors.maxError());
      assertEquals(0, errors.mape());
      assertEquals(0, errors.smape());
      assertEquals(1, errors.explainedVariance());
      assertEquals(pairs.truth().length == 1 ? Double.NaN : 1, errors.r2());
    }

    @Property
    void ofTheMeanExplainNothing(@ForAll("pairs") Pairs pairs) {
      double mean = Targets.of(pairs.truth()).mean();
      double[] means = new double[pairs.truth().length];
      Arrays.fill(means, mean);

      if (differ(pairs.truth())) {
        assertWithin(1e-9, 0, new Pairs(pairs.truth(), means).errors().r2());
      }
    }

    @Property
    void explainedVarianceForgivesAnErrorThatIsTheSameEverywhere(@ForAll("pairs") Pairs pairs) {
      double[] shifted = Arrays.stream(pairs.predicted()).map(p -> p + 64).toArray();
      RegressionErrors errors = pairs.errors();

      if (differ(pairs.truth())) {
        double slack = 1e-7 * (1 + Math.abs(errors.explainedVariance()));
        RegressionErrors others = new Pairs(pairs.truth(), shifted).errors();
        assertWithin(slack, errors.explainedVariance(), others.explainedVariance());
        assertTrue(errors.explainedVariance() >= errors.r2() - 1e-12);
      }
    }
  }

  @Group
  class WhatDoesNotMatter {
    @Property
    void theNumberOfThreads(@ForAll("pairs") Pairs pairs) {
      List<Double> errors = all(pairs.errors());

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(errors, Threads.on(threads, () -> all(pairs.errors())));
      }
    }

    @Property
    void theOrderOfThePairs(@ForAll("pairs") Pairs pairs, @ForAll long seed) {
      List<Integer> shuffled =
          new ArrayList<>(IntStream.range(0, pairs.truth().length).boxed().toList());
      Collections.shuffle(shuffled, new Random(seed));
      int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();
      RegressionErrors permuted =
          RegressionErrors.of(
              Targets.of(pairs.truth()).select(order), Targets.of(pairs.predicted()).select(order));

      assertAllNear(pairs.errors(), permuted, 1e-11);
    }

    @Property
    void theScaleOfTheTargetScalesErrorsAndLeavesShares(
        @ForAll("pairs") Pairs pairs, @ForAll @IntRange(min = -20, max = 20) int power) {
      double factor = Math.scalb(1.0, power);
      RegressionErrors errors = pairs.errors();
      RegressionErrors scaled = pairs.map(x -> x * factor).errors();

      assertEquals(errors.rmse() * factor, scaled.rmse());
      assertEquals(errors.mae() * factor, scaled.mae());
      assertEquals(errors.medianAbsoluteError() * factor, scaled.medianAbsoluteError());
      assertEquals(errors.maxError() * factor, scaled.maxError());
      assertEquals(errors.smape(), scaled.smape());
      assertEquals(errors.r2(), scaled.r2());
      assertEquals(errors.explainedVariance(), scaled.explainedVariance());
      if (Arrays.stream(pairs.truth()).noneMatch(y -> Math.abs(y) < 1e-3)) {
        assertEquals(errors.mape(), scaled.mape());
      }
    }

    @Property
    void whetherPairsComeTogetherOrInParts(
        @ForAll("pairs") Pairs pairs, @ForAll @IntRange(min = 1, max = 20_000) int cut) {
      int n = pairs.truth().length;
      int at = cut % n;
      RegressionErrors whole = pairs.errors();
      if (at > 0) {
        RegressionErrors merged = part(pairs, 0, at).errors().merge(part(pairs, at, n).errors());

        assertEquals(whole, merged);
        assertAllNear(whole, merged, 1e-11);
      }
    }

    private Pairs part(Pairs pairs, int from, int to) {
      return new Pairs(
          Arrays.copyOfRange(pairs.truth(), from, to),
          Arrays.copyOfRange(pairs.predicted(), from, to));
    }
  }

  @Group
  class TheResiduals {
    @Property
    void areTheTrueMinusThePredictedNumbers(@ForAll("pairs") Pairs pairs) {
      assertArrayEquals(error(pairs), pairs.errors().residuals().toArray());
    }

    @Property
    void areShownInOrderBesideTheQuantilesOfANormalDistribution(@ForAll("pairs") Pairs pairs) {
      double[] quantiles = pairs.errors().normalQuantiles().column(0);
      double[] residuals = pairs.errors().normalQuantiles().column(1);

      assertArrayEquals(Arrays.stream(error(pairs)).sorted().toArray(), residuals);
      for (int i = 0; i < quantiles.length; i++) {
        assertWithin(1e-10, -quantiles[quantiles.length - 1 - i], quantiles[i]);
        assertTrue(i == 0 || quantiles[i] > quantiles[i - 1]);
      }
    }

    @Property
    void areCountedBySign(@ForAll("pairs") Pairs pairs) {
      double[] error = error(pairs);
      Bias bias = pairs.errors().bias();

      assertEquals(Arrays.stream(error).filter(e -> e < 0).count(), bias.over());
      assertEquals(Arrays.stream(error).filter(e -> e > 0).count(), bias.under());
      assertEquals(Arrays.stream(error).filter(e -> e == 0).count(), bias.exact());
    }
  }

  @Group
  class Equality {
    @Property
    void isThatOfThePairs(@ForAll("pairs") Pairs pairs) {
      RegressionErrors swapped = new Pairs(pairs.predicted(), pairs.truth()).errors();

      assertEquals(pairs.errors(), pairs.errors());
      assertEquals(pairs.errors().hashCode(), pairs.errors().hashCode());
      boolean same = Arrays.equals(pairs.truth(), pairs.predicted());
      assertEquals(same, pairs.errors().equals(swapped));
      assertNotEquals(pairs.errors(), new Object());
    }
  }

  @Group
  class Refusals {
    @Example
    void thereIsAPredictionForEachTarget() {
      assertRefused(
          "predicted must be one per true target, 2, but were 3",
          () -> RegressionErrors.of(Targets.of(1, 2), Targets.of(1, 2, 3)));
    }

    @Example
    @SuppressWarnings("NullAway") // What is refused.
    void nothingIsNull() {
      Targets one = Targets.of(1);

      assertNamed("truth", () -> RegressionErrors.of(null, one));
      assertNamed("predicted", () -> RegressionErrors.of(one, null));
      assertNamed("other", () -> RegressionErrors.of(one, one).merge(null));
    }

    private void assertNamed(String name, Executable action) {
      assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
    }

    @Example
    void valuesWhoseSquaresOverflowAreNamed() {
      String rule = " must lie within ±1.0E140, beyond which squared distances overflow, but row ";

      assertRefused(
          "truth" + rule + "1, column 0 is 1.0E300",
          () -> RegressionErrors.of(Targets.of(1, 1e300), Targets.of(1, 1e300)));
      assertRefused(
          "predicted" + rule + "0, column 0 is -1.0E300",
          () -> RegressionErrors.of(Targets.of(1, 2), Targets.of(-1e300, 2)));
      RegressionErrors high = RegressionErrors.of(Targets.of(1e300), Targets.of(1e300));
      RegressionErrors low = RegressionErrors.of(Targets.of(0), Targets.of(0));
      assertRefused("truth" + rule + "0, column 0 is 1.0E300", () -> high.merge(low));
    }

    @Example
    void valuesWithinTheRangeAreTaken() {
      RegressionErrors errors = RegressionErrors.of(Targets.of(1e140, 0), Targets.of(-1e140, 0));

      assertNear(2e140, errors.maxError(), 1e-15);
      assertNear(Math.sqrt(2) * 1e140, errors.rmse(), 1e-15);
      assertNear(-7, errors.r2(), 1e-15);
    }
  }

  private interface PairFunction {
    double of(double truth, double predicted);
  }

  private static double average(Pairs pairs, PairFunction function) {
    return IntStream.range(0, pairs.truth().length)
        .mapToDouble(i -> function.of(pairs.truth()[i], pairs.predicted()[i]))
        .average()
        .orElseThrow();
  }

  /** Whether some values differ as numbers, which 0 and −0 do not. */
  private static boolean differ(double[] values) {
    return Arrays.stream(values).anyMatch(value -> value != values[0]);
  }

  private static double[] error(Pairs pairs) {
    return IntStream.range(0, pairs.truth().length)
        .mapToDouble(i -> pairs.truth()[i] - pairs.predicted()[i])
        .toArray();
  }

  private static List<Double> all(RegressionErrors errors) {
    return ALL.stream().map(error -> error.applyAsDouble(errors)).toList();
  }

  private static void assertAllNear(
      RegressionErrors expected, RegressionErrors actual, double fraction) {
    for (int e = 0; e < ALL.size(); e++) {
      double value = all(expected).get(e);
      if (Double.isNaN(value)) {
        assertEquals(value, all(actual).get(e));
      } else {
        assertWithin(fraction * (1 + Math.abs(value)), value, all(actual).get(e));
      }
    }
  }
}
