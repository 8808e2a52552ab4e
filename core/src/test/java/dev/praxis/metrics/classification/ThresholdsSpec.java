package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The threshold that serves a goal best. */
@PropertyDefaults(tries = 150)
class ThresholdsSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.ofBothClasses();
  }

  /** Few rows, many of which tie. */
  @Provide
  Arbitrary<Scoring> rows() {
    return Scoring.inTenths();
  }

  @Group
  class AChoice {
    @Property
    void countsWhatItPredicts(@ForAll("scorings") Scoring rows, @ForAll double threshold) {
      Thresholds.Choice choice = of(rows).at(threshold);
      ConfusionMatrix matrix = ConfusionMatrix.of(rows.truth(), choice.predict(rows.scores()));

      assertEquals(threshold, choice.threshold());
      assertCounts(matrix, choice);
    }

    @Property
    void countsWhatItPredictsAtEveryScore(@ForAll("scorings") Scoring rows) {
      double[] scores = rows.scores().toArray();
      for (int i = 0; i < Math.min(scores.length, 10); i++) {
        Thresholds.Choice choice = of(rows).at(scores[i]);
        assertCounts(ConfusionMatrix.of(rows.truth(), choice.predict(rows.scores())), choice);
      }
    }

    @Property
    void hasTheRatesOfItsMatrix(@ForAll("scorings") Scoring rows) {
      Thresholds.Choice choice = of(rows).at(rows.scores().value(0));
      ConfusionMatrix matrix = ConfusionMatrix.of(rows.truth(), choice.predict(rows.scores()));

      assertEquals(matrix.precision(1), choice.precision());
      assertEquals(matrix.recall(1), choice.recall());
      assertWithin(1e-15, 1 - matrix.specificity(1), choice.falsePositiveRate());
      assertEquals(matrix.f1(1), choice.f1());
    }

    @Property
    void atAnyThresholdPredictsTheSameForNumbersAndTargets(
        @ForAll("scorings") Scoring rows, @ForAll double threshold) {
      Thresholds.Choice choice = of(rows).at(threshold);

      assertEquals(choice.predict(rows.scores()), choice.predict(rows.scores().toArray()));
    }

    @Example
    void predictsTwoClassesEvenIfOneIsEmpty() {
      Thresholds.Choice choice = new Thresholds.Choice(0.5, 1, 0, 0, 1);

      assertEquals(Labels.ofCodes(new int[] {0, 0}, 2), choice.predict(Targets.of(0.1, 0.49)));
      assertEquals(Labels.ofCodes(1, 0), choice.predict(Targets.of(0.5, 0.49)));
    }

    @Example
    void hasNoRatesWithoutRows() {
      Thresholds.Choice nothing = new Thresholds.Choice(0.5, 0, 0, 0, 0);

      assertEquals(Double.NaN, nothing.precision());
      assertEquals(Double.NaN, nothing.recall());
      assertEquals(Double.NaN, nothing.falsePositiveRate());
      assertEquals(Double.NaN, nothing.f1());
    }

    private void assertCounts(ConfusionMatrix matrix, Thresholds.Choice choice) {
      assertEquals(matrix.count(1, 1), choice.truePositives());
      assertEquals(matrix.count(0, 1), choice.falsePositives());
      assertEquals(matrix.count(1, 0), choice.falseNegatives());
      assertEquals(matrix.count(0, 0), choice.trueNegatives());
    }
  }

  @Group
  class TheBest {
    @Property
    void hasNoBetterF1AndOnlyWorseOnesAbove(@ForAll("scorings") Scoring rows) {
      Thresholds.Choice best = of(rows).bestF1();

      for (Thresholds.Choice other : candidates(rows)) {
        assertTrue(other.f1() <= best.f1());
        assertTrue(other.f1() < best.f1() || other.threshold() <= best.threshold());
      }
      assertTrue(candidates(rows).contains(best));
    }

    @Property
    void hasTheHighestExactF1(@ForAll("rows") Scoring rows) {
      assertFirstOfTheBest(
          rows,
          of(rows).bestF1(),
          // Of numbers so small that only equal quotients give the same double.
          c -> 2.0 * c.truePositives() / (positives(c) + predicted(c)));
    }

    @Property
    void separatesTheRatesMost(@ForAll("rows") Scoring rows) {
      assertFirstOfTheBest(
          rows,
          of(rows).bestYouden(),
          c ->
              c.truePositives() * (c.trueNegatives() + c.falsePositives())
                  - c.falsePositives() * positives(c));
    }

    @Property
    void costsLeastToTheLastDigit(
        @ForAll("rows") Scoring rows,
        @ForAll("costs") double falsePositive,
        @ForAll("costs") double falseNegative) {
      List<Thresholds.Choice> candidates = candidates(rows);
      Thresholds.Choice expected = candidates.get(0);
      for (Thresholds.Choice other : candidates) {
        if (exact(other, falsePositive, falseNegative)
                .compareTo(exact(expected, falsePositive, falseNegative))
            < 0) {
          expected = other;
        }
      }

      assertEquals(expected, of(rows).leastCost(falsePositive, falseNegative));
    }

    private BigDecimal exact(Thresholds.Choice choice, double positive, double negative) {
      return Decimals.of(positive)
          .multiply(BigDecimal.valueOf(choice.falsePositives()))
          .add(Decimals.of(negative).multiply(BigDecimal.valueOf(choice.falseNegatives())));
    }

    /** Whole costs, tenths, some that are next to each other, and some that overflow. */
    @Provide
    Arbitrary<Double> costs() {
      return Arbitraries.oneOf(
          Arbitraries.of(0.0, 1.0, 3.0, 1e300, 1e308, Double.MIN_VALUE, 1e-310),
          Arbitraries.of(0.1, 0.2, 0.3, 0.7, Math.nextUp(0.3), Math.nextDown(0.3), 1 / 3.0),
          Arbitraries.integers().between(0, 100).map(k -> k / 100.0));
    }

    /** The highest threshold among those of the largest value. */
    private void assertFirstOfTheBest(
        Scoring rows, Thresholds.Choice best, ToDoubleFunction<Thresholds.Choice> value) {
      List<Thresholds.Choice> candidates = candidates(rows);
      Thresholds.Choice expected = candidates.get(0);
      for (Thresholds.Choice other : candidates) {
        if (value.applyAsDouble(other) > value.applyAsDouble(expected)) {
          expected = other;
        }
      }

      assertEquals(expected, best);
    }

    private int positives(Thresholds.Choice choice) {
      return choice.truePositives() + choice.falseNegatives();
    }

    private int predicted(Thresholds.Choice choice) {
      return choice.truePositives() + choice.falsePositives();
    }

    @Property
    void costsLeast(
        @ForAll("scorings") Scoring rows,
        @ForAll @DoubleRange(min = 0, max = 10) double falsePositive,
        @ForAll @DoubleRange(min = 0, max = 10) double falseNegative) {
      Thresholds.Choice best = of(rows).leastCost(falsePositive, falseNegative);

      double least = cost(best, falsePositive, falseNegative);
      for (Thresholds.Choice other : candidates(rows)) {
        assertTrue(cost(other, falsePositive, falseNegative) >= least);
      }
    }

    @Property
    void recallsMostOfThosePreciseEnough(
        @ForAll("scorings") Scoring rows,
        @ForAll @DoubleRange(min = 0.01, max = 1) double leastPrecision) {
      Optional<Thresholds.Choice> best = of(rows).bestRecallAtPrecision(leastPrecision);

      List<Thresholds.Choice> precise =
          candidates(rows).stream().filter(c -> c.precision() >= leastPrecision).toList();
      assertEquals(precise.isEmpty(), best.isEmpty());
      for (Thresholds.Choice other : precise) {
        assertTrue(best.orElseThrow().precision() >= leastPrecision);
        assertTrue(
            other.recall() < best.orElseThrow().recall()
                || (other.recall() == best.orElseThrow().recall()
                    && other.threshold() <= best.orElseThrow().threshold()));
      }
    }

    @Example
    void predictsNothingIfThatIsCheapest() {
      Thresholds thresholds = Thresholds.of(Labels.ofCodes(1, 0, 1), Targets.of(1, 2, 3));

      assertEquals(
          new Thresholds.Choice(Double.POSITIVE_INFINITY, 0, 0, 2, 1), thresholds.leastCost(1, 0));
      assertEquals(new Thresholds.Choice(1, 2, 1, 0, 0), thresholds.leastCost(0, 1));
      assertEquals(new Thresholds.Choice(3, 1, 0, 1, 1), thresholds.leastCost(1.5, 1));
    }

    @Example
    void doesNotExistIfNoThresholdIsPreciseEnough() {
      Thresholds thresholds = Thresholds.of(Labels.ofCodes(1, 0), Targets.of(1, 2));

      assertEquals(Optional.empty(), thresholds.bestRecallAtPrecision(0.6));
      assertEquals(
          Optional.of(new Thresholds.Choice(1, 1, 1, 0, 0)), thresholds.bestRecallAtPrecision(0.5));
    }

    private double cost(Thresholds.Choice choice, double falsePositive, double falseNegative) {
      return falsePositive * choice.falsePositives() + falseNegative * choice.falseNegatives();
    }

    private List<Thresholds.Choice> candidates(Scoring rows) {
      Thresholds thresholds = of(rows);
      return DoubleStream.concat(
              DoubleStream.of(Double.POSITIVE_INFINITY),
              Arrays.stream(rows.scores().toArray()).map(x -> x + 0.0).distinct())
          .boxed()
          .sorted(Comparator.reverseOrder())
          .map(thresholds::at)
          .toList();
    }
  }

  @Group
  class Refusals {
    private final Thresholds thresholds = Thresholds.of(Labels.ofCodes(0, 1), Targets.of(1, 2));

    @Example
    void bothClassesArePresent() {
      assertRefused(
          "truth must have rows of both classes but had 2 of class 0 and 0 of class 1",
          () -> Thresholds.of(Labels.ofCodes(0, 0), Targets.of(1, 2)));
      assertRefused(
          "truth must have rows of both classes but had 0 of class 0 and 1 of class 1",
          () -> Thresholds.of(Labels.ofCodes(1), Targets.of(1)));
    }

    @Example
    void aThresholdIsANumber() {
      assertRefused("threshold must be a number but was NaN", () -> thresholds.at(Double.NaN));
      assertRefused(
          "threshold must be a number but was NaN",
          () -> new Thresholds.Choice(Double.NaN, 0, 0, 0, 0));
    }

    @Example
    void countsAreNotNegative() {
      assertRefused(
          "truePositives must be at least 0 but was -1",
          () -> new Thresholds.Choice(0, -1, 0, 0, 0));
      assertRefused(
          "falsePositives must be at least 0 but was -1",
          () -> new Thresholds.Choice(0, 0, -1, 0, 0));
      assertRefused(
          "falseNegatives must be at least 0 but was -1",
          () -> new Thresholds.Choice(0, 0, 0, -1, 0));
      assertRefused(
          "trueNegatives must be at least 0 but was -1",
          () -> new Thresholds.Choice(0, 0, 0, 0, -1));
    }

    @Example
    void scoresToPredictAreNumbers() {
      Thresholds.Choice choice = thresholds.at(1);

      assertRefused(
          "score 1 must be a number but was NaN",
          () -> choice.predict(new double[] {1, Double.NaN}));
      assertRefused(
          "scores must hold at least 1 number but hold none", () -> choice.predict(new double[0]));
    }

    @Example
    void precisionIsAShare() {
      String rule = "leastPrecision must be greater than 0 and at most 1 but was ";

      assertRefused(rule + "0.0", () -> thresholds.bestRecallAtPrecision(0));
      assertRefused(rule + "1.1", () -> thresholds.bestRecallAtPrecision(1.1));
      assertRefused(rule + "NaN", () -> thresholds.bestRecallAtPrecision(Double.NaN));
    }

    @Example
    void costsAreNotNegative() {
      assertRefused(
          "ofFalsePositive must be at least 0 and finite but was -1.0",
          () -> thresholds.leastCost(-1, 1));
      assertRefused(
          "ofFalseNegative must be at least 0 and finite but was Infinity",
          () -> thresholds.leastCost(1, Double.POSITIVE_INFINITY));
      assertRefused(
          "ofFalseNegative must be at least 0 and finite but was NaN",
          () -> thresholds.leastCost(0, Double.NaN));
    }
  }

  private static Thresholds of(Scoring rows) {
    return Thresholds.of(rows.truth(), rows.scores());
  }
}
