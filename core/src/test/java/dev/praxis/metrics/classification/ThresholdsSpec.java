package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
    void separatesTheRatesMost(@ForAll("scorings") Scoring rows) {
      Thresholds.Choice best = of(rows).bestYouden();
      double apart = best.recall() - best.falsePositiveRate();

      for (Thresholds.Choice other : candidates(rows)) {
        assertTrue(other.recall() - other.falsePositiveRate() <= apart);
      }
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
          .mapToObj(thresholds::at)
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
