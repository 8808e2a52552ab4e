package dev.praxis.metrics.classification;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.anomaly.IqrRule;
import dev.praxis.anomaly.Outliers;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Scores are ranks: infinite ones are the highest and the lowest. */
@PropertyDefaults(tries = 150)
class InfiniteScoresSpec {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.ofBothClasses();
  }

  /** The highest score becomes infinite, the lowest minus infinity unless it is the same. */
  private static double[] stretched(Scoring rows) {
    double[] scores = rows.scores().toArray();
    double highest = Arrays.stream(scores).max().orElseThrow();
    double lowest = Arrays.stream(scores).min().orElseThrow();
    return Arrays.stream(scores)
        .map(score -> score == highest ? INFINITY : score == lowest ? -INFINITY : score)
        .toArray();
  }

  @Group
  class Measures {
    @Property
    void ofNumbersAreThoseOfTargets(@ForAll("scorings") Scoring rows) {
      Labels truth = rows.truth();
      double[] scores = rows.scores().toArray();

      assertEquals(Auc.of(truth, rows.scores()), Auc.of(truth, scores));
      assertEquals(RocCurve.of(truth, rows.scores()), RocCurve.of(truth, scores));
      assertEquals(
          RocCurve.ofEveryScore(truth, rows.scores()), RocCurve.ofEveryScore(truth, scores));
      assertEquals(
          PrecisionRecallCurve.of(truth, rows.scores()), PrecisionRecallCurve.of(truth, scores));
      assertEquals(LiftCurve.of(truth, rows.scores()), LiftCurve.of(truth, scores));
      assertEquals(
          Thresholds.of(truth, rows.scores()).bestF1(), Thresholds.of(truth, scores).bestF1());
    }

    @Property
    void dependOnTheOrderOfTheScoresAlone(@ForAll("scorings") Scoring rows) {
      Labels truth = rows.truth();
      double[] scores = stretched(rows);

      assertEquals(Auc.of(truth, rows.scores()), Auc.of(truth, scores));
      RocCurve curve = RocCurve.of(truth, rows.scores());
      RocCurve stretched = RocCurve.of(truth, scores);
      assertEquals(curve.auc(), stretched.auc());
      assertEquals(curve.partialAuc(0.3), stretched.partialAuc(0.3));
      assertEquals(
          PrecisionRecallCurve.of(truth, rows.scores()).averagePrecision(),
          PrecisionRecallCurve.of(truth, scores).averagePrecision());
      assertEquals(
          LiftCurve.of(truth, rows.scores()).gain(0.3), LiftCurve.of(truth, scores).gain(0.3));
    }

    @Property
    void leaveTheNumbersAsTheyAre(@ForAll("scorings") Scoring rows) {
      double[] scores = stretched(rows);
      double[] before = scores.clone();
      RocCurve curve = RocCurve.of(rows.truth(), scores);
      List<RocCurve.Point> points = curve.points();
      assertArrayEquals(before, scores);

      Arrays.fill(scores, 7);
      assertEquals(points, curve.points());
    }
  }

  @Group
  class Points {
    @Property
    void areTheSameButForTheirThresholds(@ForAll("scorings") Scoring rows) {
      List<RocCurve.Point> points = RocCurve.ofEveryScore(rows.truth(), rows.scores()).points();
      List<RocCurve.Point> stretched =
          RocCurve.ofEveryScore(rows.truth(), stretched(rows)).points();

      assertEquals(points.size(), stretched.size());
      for (int i = 0; i < points.size(); i++) {
        assertEquals(points.get(i).truePositiveRate(), stretched.get(i).truePositiveRate());
        assertEquals(points.get(i).falsePositiveRate(), stretched.get(i).falsePositiveRate());
        boolean last = i == points.size() - 1;
        double threshold = i < 2 ? INFINITY : last ? -INFINITY : points.get(i).threshold();
        assertEquals(threshold, stretched.get(i).threshold());
      }
    }

    @Example
    void beginWithNoRowAboveTheInfiniteOnes() {
      Labels truth = Labels.ofCodes(1, 0, 1, 0);
      double[] scores = {INFINITY, INFINITY, 1, -INFINITY};

      assertEquals(
          List.of(
              new RocCurve.Point(INFINITY, 0, 0),
              new RocCurve.Point(INFINITY, 0.5, 0.5),
              new RocCurve.Point(1, 0.5, 1),
              new RocCurve.Point(-INFINITY, 1, 1)),
          RocCurve.ofEveryScore(truth, scores).points());
      assertEquals(
          List.of(
              new PrecisionRecallCurve.Point(INFINITY, 0, 1),
              new PrecisionRecallCurve.Point(INFINITY, 0.5, 0.5),
              new PrecisionRecallCurve.Point(1, 1, 2 / 3.0),
              new PrecisionRecallCurve.Point(-INFINITY, 1, 0.5)),
          PrecisionRecallCurve.of(truth, scores).points());
      assertEquals(
          List.of(
              new LiftCurve.Point(INFINITY, 0, 0, 1),
              new LiftCurve.Point(INFINITY, 0.5, 0.5, 1),
              new LiftCurve.Point(1, 0.75, 1, 4 / 3.0),
              new LiftCurve.Point(-INFINITY, 1, 1, 1)),
          LiftCurve.of(truth, scores).points());
      assertEquals(0.625, Auc.of(truth, scores));
    }
  }

  @Group
  class AThreshold {
    @Property
    void countsWhatItPredicts(@ForAll("scorings") Scoring rows) {
      double[] scores = stretched(rows);
      Thresholds thresholds = Thresholds.of(rows.truth(), scores);
      for (Thresholds.Choice choice :
          List.of(
              thresholds.at(INFINITY),
              thresholds.at(-INFINITY),
              thresholds.at(0),
              thresholds.bestF1(),
              thresholds.bestYouden(),
              thresholds.leastCost(1, 0),
              thresholds.leastCost(0.1, 0.3),
              thresholds.bestRecallAtPrecision(0.5).orElse(thresholds.at(1)))) {
        ConfusionMatrix matrix = ConfusionMatrix.of(rows.truth(), choice.predict(scores));

        assertEquals(matrix.count(1, 1), choice.truePositives());
        assertEquals(matrix.count(0, 1), choice.falsePositives());
        assertEquals(matrix.count(1, 0), choice.falseNegatives());
        assertEquals(matrix.count(0, 0), choice.trueNegatives());
      }
    }

    @Example
    void leavesNoInfiniteScoreOut() {
      Thresholds thresholds =
          Thresholds.of(Labels.ofCodes(0, 1, 0), new double[] {INFINITY, 1, -INFINITY});
      Thresholds.Choice highest = new Thresholds.Choice(INFINITY, 0, 1, 1, 1);

      assertEquals(highest, thresholds.at(INFINITY));
      assertEquals(highest, thresholds.leastCost(1, 0));
      assertEquals(Labels.ofCodes(1, 0), highest.predict(new double[] {INFINITY, 1}));
      assertEquals(new Thresholds.Choice(1, 1, 1, 0, 1), thresholds.bestYouden());
      assertEquals(
          Optional.of(new Thresholds.Choice(1, 1, 1, 0, 1)), thresholds.bestRecallAtPrecision(0.5));
    }
  }

  @Group
  class OfOutliers {
    /** Two numbers differ from 98 equal ones, whose fences have no width. */
    private final Outliers outliers =
        IqrRule.tukey()
            .outliers(
                Matrix.ofRowMajor(
                    100, 1, IntStream.range(0, 100).mapToDouble(i -> i < 2 ? i + 5 : 1).toArray()));

    @Example
    void infiniteOnesAreAtTheTop() {
      Labels truth =
          Labels.ofCodes(IntStream.range(0, 100).map(i -> i == 0 || i == 50 ? 1 : 0).toArray(), 2);
      double[] scores = outliers.scores();

      assertEquals(INFINITY, scores[0]);
      assertEquals(INFINITY, scores[1]);
      // Of 196 pairs 97 in order, and 1 + 97 ties.
      assertEquals((97 + 98 / 2.0) / 196, Auc.of(truth, scores));
      assertEquals(0.5, PrecisionRecallCurve.of(truth, scores).point(1).precision());
      assertEquals(25, LiftCurve.of(truth, scores).lift(0.02));
    }

    @Property(tries = 20)
    void aChoiceFlagsTheRowsThatTheRuleFlagsAtTheScoreBelow(@ForAll Random random) {
      double[] values = random.ints(60, 0, 12).mapToDouble(x -> x * x / 10.0).toArray();
      Outliers some = IqrRule.tukey().outliers(Matrix.ofRowMajor(60, 1, values));
      int[] truth = IntStream.range(0, 60).map(i -> i % 2).toArray();
      double[] scores = some.scores();
      double least =
          Arrays.stream(scores).filter(score -> score > some.threshold()).min().orElse(INFINITY);
      Labels flagged = Thresholds.of(Labels.ofCodes(truth), scores).at(least).predict(scores);

      for (int i = 0; i < 60; i++) {
        assertEquals(some.isFlagged(i) ? 1 : 0, flagged.code(i));
      }
    }
  }

  @Group
  class Refusals {
    private final Labels truth = Labels.ofCodes(0, 1, 1);

    @Example
    void nanIsNoScore() {
      for (BiFunction<Labels, double[], ?> measure : InfiniteScoresSpec.measures()) {
        assertRefused(
            "score 2 must be a number but was NaN",
            () -> measure.apply(truth, new double[] {1, INFINITY, Double.NaN}));
      }
    }

    @Example
    void thereIsAScoreForEachLabel() {
      for (BiFunction<Labels, double[], ?> measure : InfiniteScoresSpec.measures()) {
        assertRefused(
            "scores must be one per true label, 3, but were 0",
            () -> measure.apply(truth, new double[0]));
      }
    }

    @Example
    void targetsAreFinite() {
      assertRefused("target 0 must be finite but was Infinity", () -> Targets.of(INFINITY));
    }
  }

  private static List<BiFunction<Labels, double[], ?>> measures() {
    return List.of(
        Auc::of,
        RocCurve::of,
        RocCurve::ofEveryScore,
        PrecisionRecallCurve::of,
        LiftCurve::of,
        Thresholds::of);
  }
}
