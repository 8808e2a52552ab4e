package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** True against false positives at every threshold. */
@PropertyDefaults(tries = 150)
class RocCurveSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.ofBothClasses();
  }

  @Group
  class ThePoints {
    @Property
    void runFromNothingToEverything(@ForAll("scorings") Scoring rows) {
      RocCurve curve = of(rows);

      assertEquals(new RocCurve.Point(Double.POSITIVE_INFINITY, 0, 0), curve.point(0));
      double lowest = Arrays.stream(rows.scores().toArray()).min().orElseThrow() + 0.0;
      assertEquals(new RocCurve.Point(lowest, 1, 1), curve.point(curve.size() - 1));
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("scorings") Scoring rows) {
      int[] truth = rows.truth().codes();
      double[] scores = rows.scores().toArray();
      double[] thresholds = PlainRocCurve.thresholds(scores);
      List<RocCurve.Point> points = ofEveryScore(rows).points();

      assertEquals(thresholds.length, points.size());
      for (int i = 0; i < thresholds.length; i += 1 + thresholds.length / 100) {
        double threshold = thresholds[i] + 0.0;
        double falsePositives = PlainRocCurve.falsePositiveRate(truth, scores, threshold);
        double truePositives = PlainRocCurve.truePositiveRate(truth, scores, threshold);
        assertEquals(new RocCurve.Point(threshold, falsePositives, truePositives), points.get(i));
      }
    }

    @Property
    void fallInThresholdAndNeverInRates(@ForAll("scorings") Scoring rows) {
      List<RocCurve.Point> points = ofEveryScore(rows).points();
      for (int i = 1; i < points.size(); i++) {
        assertTrue(points.get(i).threshold() < points.get(i - 1).threshold());
        assertTrue(points.get(i).truePositiveRate() >= points.get(i - 1).truePositiveRate());
        assertTrue(points.get(i).falsePositiveRate() >= points.get(i - 1).falsePositiveRate());
      }
    }

    @Property
    void areOnePerScoreThatOccursAndOneMore(@ForAll("scorings") Scoring rows) {
      long distinct = Arrays.stream(rows.scores().toArray()).map(x -> x + 0.0).distinct().count();

      assertEquals(distinct + 1, ofEveryScore(rows).size());
    }

    @Property
    void thatAreLeftOutLieOnTheLineBetweenTheirNeighbours(@ForAll("scorings") Scoring rows) {
      List<RocCurve.Point> kept = of(rows).points();
      List<RocCurve.Point> all = ofEveryScore(rows).points();
      assertTrue(all.containsAll(kept));

      int next = 0;
      for (RocCurve.Point point : all) {
        if (point.equals(kept.get(next))) {
          next++;
        } else {
          assertWithin(1e-9, 0, area(kept.get(next - 1), point, kept.get(next)));
        }
      }
      assertEquals(kept.size(), next);
    }

    private double area(RocCurve.Point a, RocCurve.Point b, RocCurve.Point c) {
      return (b.falsePositiveRate() - a.falsePositiveRate())
              * (c.truePositiveRate() - a.truePositiveRate())
          - (c.falsePositiveRate() - a.falsePositiveRate())
              * (b.truePositiveRate() - a.truePositiveRate());
    }
  }

  @Group
  class Symmetries {
    @Property
    void swappingTheClassesMirrorsTheCurve(@ForAll("scorings") Scoring rows) {
      List<RocCurve.Point> points = ofEveryScore(rows).points();
      List<RocCurve.Point> mirrored = ofEveryScore(rows.withClassesSwapped()).points();

      assertEquals(points.size(), mirrored.size());
      for (int i = 0; i < points.size(); i++) {
        assertEquals(points.get(i).truePositiveRate(), mirrored.get(i).falsePositiveRate());
        assertEquals(points.get(i).falsePositiveRate(), mirrored.get(i).truePositiveRate());
        assertEquals(points.get(i).threshold(), mirrored.get(i).threshold());
      }
    }

    @Property
    void everyRowTwiceChangesNoPoint(@ForAll("scorings") Scoring rows) {
      assertEquals(of(rows).points(), of(rows.twice()).points());
    }
  }

  @Group
  class TheAreas {
    @Property
    void areThatOfThePairs(@ForAll("scorings") Scoring rows) {
      assertEquals(Auc.of(rows.truth(), rows.scores()), of(rows).auc());
      assertEquals(of(rows).auc(), ofEveryScore(rows).auc());
    }

    @Property
    void leaveOutPointsWithoutAnyLoss(
        @ForAll("scorings") Scoring rows, @ForAll @DoubleRange(min = 0.01, max = 1) double f) {
      assertEquals(ofEveryScore(rows).partialAuc(f), of(rows).partialAuc(f));
    }

    @Property
    void upToARateAreThoseOfTheCurveCutThere(
        @ForAll("scorings") Scoring rows, @ForAll @DoubleRange(min = 0.01, max = 0.99) double f) {
      double area = 0;
      List<RocCurve.Point> points = of(rows).points();
      for (int i = 1; i < points.size(); i++) {
        RocCurve.Point a = points.get(i - 1);
        RocCurve.Point b = points.get(i);
        double width = b.falsePositiveRate() - a.falsePositiveRate();
        double part = Math.max(0, Math.min(f, b.falsePositiveRate()) - a.falsePositiveRate());
        if (part > 0) {
          double rise = (b.truePositiveRate() - a.truePositiveRate()) * part / width;
          area += part * (a.truePositiveRate() + rise / 2);
        }
      }
      double scaled = 0.5 * (1 + (area - f * f / 2) / (f - f * f / 2));

      assertWithin(1e-12, scaled, of(rows).partialAuc(f));
    }

    @Property
    void ofChanceAreHalfAndOfAPerfectRankingOne(
        @ForAll("scorings") Scoring rows, @ForAll @DoubleRange(min = 0.01, max = 1) double f) {
      // Every row as a positive and as a negative: all points lie on the diagonal.
      int n = rows.size();
      int[] both = IntStream.range(0, 2 * n).map(i -> i % 2).toArray();
      Labels truth = Labels.ofCodes(both, 2);
      double[] truths = Arrays.stream(both).asDoubleStream().toArray();

      assertEquals(0.5, RocCurve.of(truth, rows.twice().scores()).partialAuc(f));
      assertEquals(1, RocCurve.of(truth, Targets.of(truths)).partialAuc(f));
    }

    @Property
    void upToTheEndAreWhole(@ForAll("scorings") Scoring rows) {
      assertEquals(of(rows).auc(), of(rows).partialAuc(1));
      assertWithin(1e-6, of(rows).auc(), of(rows).partialAuc(1 - 1e-12));
    }
  }

  @Group
  class OfOneClass {
    private final RocCurve negatives =
        RocCurve.of(Labels.ofCodes(0, 0, 0), Targets.of(0.3, 0.1, 0.2));
    private final RocCurve positives = RocCurve.of(Labels.ofCodes(1, 1), Targets.of(0.3, 0.1));

    @Example
    void thereAreNotBothClasses() {
      assertFalse(negatives.hasBothClasses());
      assertFalse(positives.hasBothClasses());
      assertTrue(RocCurve.of(Labels.ofCodes(1, 0), Targets.of(0, 0)).hasBothClasses());
    }

    @Example
    void theAreasAreNotNumbers() {
      assertEquals(Double.NaN, negatives.auc());
      assertEquals(Double.NaN, positives.auc());
      assertEquals(Double.NaN, negatives.partialAuc(0.5));
      assertEquals(Double.NaN, positives.partialAuc(0.5));
    }

    @Example
    void theRateOfTheMissingClassIsNotANumber() {
      assertEquals(
          List.of(
              new RocCurve.Point(Double.POSITIVE_INFINITY, 0, Double.NaN),
              new RocCurve.Point(0.3, 1.0 / 3, Double.NaN),
              new RocCurve.Point(0.1, 1, Double.NaN)),
          negatives.points());
      assertEquals(new RocCurve.Point(0.1, Double.NaN, 1), positives.point(2));
    }
  }

  @Group
  class Equality {
    @Property
    void isThatOfThePoints(@ForAll("scorings") Scoring rows) {
      assertEquals(of(rows), of(rows));
      assertEquals(of(rows).hashCode(), of(rows).hashCode());
      assertNotEquals(of(rows), of(rows.map(score -> score / 2 + 1e300)));
    }

    @Example
    void looksAtScoresAndCounts() {
      RocCurve curve = RocCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 2));

      assertNotEquals(curve, RocCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 3)));
      assertNotEquals(curve, RocCurve.of(Labels.ofCodes(1, 0), Targets.of(1, 2)));
      assertNotEquals(curve, new Object());
      assertNotEquals(
          curve.hashCode(), RocCurve.of(Labels.ofCodes(1, 0), Targets.of(1, 2)).hashCode());
    }
  }

  @Group
  class Refusals {
    private final RocCurve curve = RocCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 2));

    @Example
    void thereIsAScoreForEachLabel() {
      assertRefused(
          "scores must be one per true label, 2, but were 1",
          () -> RocCurve.of(Labels.ofCodes(0, 1), Targets.of(1)));
    }

    @Example
    void thereAreTwoClasses() {
      assertRefused(
          "truth must have 2 classes, the second being the positive one, but had 3",
          () -> RocCurve.ofEveryScore(Labels.ofCodes(0, 2), Targets.of(1, 1)));
    }

    @Example
    void aPointIsOneOfThePoints() {
      assertRefused("index must be between 0 and 2 but was 3", () -> curve.point(3));
      assertRefused("index must be between 0 and 2 but was -1", () -> curve.point(-1));
    }

    @Example
    void theLastRateIsAShare() {
      String rule = "maxFalsePositiveRate must be greater than 0 and at most 1 but was ";

      assertRefused(rule + "0.0", () -> curve.partialAuc(0));
      assertRefused(rule + "1.5", () -> curve.partialAuc(1.5));
      assertRefused(rule + "NaN", () -> curve.partialAuc(Double.NaN));
    }
  }

  private static RocCurve of(Scoring rows) {
    return RocCurve.of(rows.truth(), rows.scores());
  }

  private static RocCurve ofEveryScore(Scoring rows) {
    return RocCurve.ofEveryScore(rows.truth(), rows.scores());
  }
}
