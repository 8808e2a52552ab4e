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

/** Precision against recall at every threshold. */
@PropertyDefaults(tries = 150)
class PrecisionRecallCurveSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.ofBothClasses();
  }

  @Group
  class ThePoints {
    @Property
    void runFromNoRecallToAllOfIt(@ForAll("scorings") Scoring rows) {
      PrecisionRecallCurve curve = of(rows);
      PrecisionRecallCurve.Point last = curve.point(curve.size() - 1);

      assertEquals(new PrecisionRecallCurve.Point(Double.POSITIVE_INFINITY, 0, 1), curve.point(0));
      assertEquals(1, last.recall());
      assertEquals((double) rows.truth().counts()[1] / rows.size(), last.precision());
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("scorings") Scoring rows) {
      int[] truth = rows.truth().codes();
      double[] scores = rows.scores().toArray();
      double[] thresholds = PlainRocCurve.thresholds(scores);
      List<PrecisionRecallCurve.Point> points = of(rows).points();

      assertEquals(thresholds.length, points.size());
      for (int i = 0; i < thresholds.length; i += 1 + thresholds.length / 50) {
        double threshold = thresholds[i] + 0.0;
        double recall = PlainPrecisionRecallCurve.recall(truth, scores, threshold);
        double precision = PlainPrecisionRecallCurve.precision(truth, scores, threshold);
        assertEquals(new PrecisionRecallCurve.Point(threshold, recall, precision), points.get(i));
      }
    }

    @Property
    void areThoseOfTheMatrixOfEachThreshold(@ForAll("scorings") Scoring rows) {
      List<PrecisionRecallCurve.Point> points = of(rows).points();
      for (int i = 1; i < points.size(); i += 1 + points.size() / 50) {
        double threshold = points.get(i).threshold();
        int[] predicted =
            Arrays.stream(rows.scores().toArray())
                .mapToInt(score -> score >= threshold ? 1 : 0)
                .toArray();
        ConfusionMatrix matrix = ConfusionMatrix.of(rows.truth(), Labels.ofCodes(predicted, 2));

        assertEquals(matrix.recall(1), points.get(i).recall());
        assertEquals(matrix.precision(1), points.get(i).precision());
      }
    }

    @Property
    void areOnePerScoreAndOneMore(@ForAll("scorings") Scoring rows) {
      long distinct = Arrays.stream(rows.scores().toArray()).map(x -> x + 0.0).distinct().count();

      assertEquals(distinct + 1, of(rows).size());
      assertEquals(of(rows).size(), of(rows).points().size());
    }
  }

  @Group
  class TheAveragePrecision {
    @Property
    void isThatOfThePlainLoops(@ForAll("scorings") Scoring rows) {
      double plain =
          PlainPrecisionRecallCurve.averagePrecision(rows.truth().codes(), rows.scores().toArray());

      assertWithin(1e-12, plain, of(rows).averagePrecision());
    }

    @Property
    void isTheMeanOverThePositivesOfThePrecisionAtTheirScore(@ForAll("scorings") Scoring rows) {
      List<PrecisionRecallCurve.Point> points = of(rows).points();
      double[] precisions =
          IntStream.range(0, rows.size())
              .filter(rows::isPositive)
              .mapToDouble(i -> precisionAt(points, rows.scores().value(i)))
              .toArray();

      assertWithin(
          1e-12, Arrays.stream(precisions).average().orElseThrow(), of(rows).averagePrecision());
    }

    @Property
    void isOneForAPerfectRankingAndTheShareOfPositivesForNone(@ForAll("scorings") Scoring rows) {
      double[] truth = Arrays.stream(rows.truth().codes()).asDoubleStream().toArray();
      Scoring perfect = new Scoring(rows.truth(), Targets.of(truth));

      assertEquals(1, of(perfect).averagePrecision());
      double share = (double) rows.truth().counts()[1] / rows.size();
      assertEquals(share, of(rows.map(score -> 7)).averagePrecision());
    }

    @Property
    void isNotChangedByEveryRowTwice(@ForAll("scorings") Scoring rows) {
      assertEquals(of(rows).averagePrecision(), of(rows.twice()).averagePrecision());
    }

    private double precisionAt(List<PrecisionRecallCurve.Point> points, double score) {
      return points.stream()
          .filter(point -> point.threshold() == score)
          .findFirst()
          .orElseThrow()
          .precision();
    }
  }

  @Example
  void withoutAPositiveThereIsNoRecall() {
    PrecisionRecallCurve curve =
        PrecisionRecallCurve.of(Labels.ofCodes(0, 0), Targets.of(0.3, 0.1));

    assertFalse(curve.hasPositives());
    assertEquals(Double.NaN, curve.averagePrecision());
    assertEquals(new PrecisionRecallCurve.Point(0.3, Double.NaN, 0), curve.point(1));
    assertTrue(PrecisionRecallCurve.of(Labels.ofCodes(1), Targets.of(0)).hasPositives());
  }

  @Example
  void curvesAreEqualIfTheirPointsAre() {
    PrecisionRecallCurve curve = PrecisionRecallCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 2));

    assertEquals(curve, PrecisionRecallCurve.of(Labels.ofCodes(1, 0), Targets.of(2, 1)));
    assertEquals(
        curve.hashCode(),
        PrecisionRecallCurve.of(Labels.ofCodes(1, 0), Targets.of(2, 1)).hashCode());
    assertNotEquals(curve, PrecisionRecallCurve.of(Labels.ofCodes(1, 0), Targets.of(1, 2)));
    assertNotEquals(
        curve.hashCode(),
        PrecisionRecallCurve.of(Labels.ofCodes(1, 0), Targets.of(1, 2)).hashCode());
    assertNotEquals(curve, new Object());
  }

  @Group
  class Refusals {
    @Example
    void thereIsAScoreForEachLabel() {
      assertRefused(
          "scores must be one per true label, 2, but were 1",
          () -> PrecisionRecallCurve.of(Labels.ofCodes(0, 1), Targets.of(1)));
    }

    @Example
    void aPointIsOneOfThePoints() {
      PrecisionRecallCurve curve = PrecisionRecallCurve.of(Labels.ofCodes(1), Targets.of(1));

      assertRefused("index must be between 0 and 1 but was 2", () -> curve.point(2));
      assertRefused("index must be between 0 and 1 but was -1", () -> curve.point(-1));
    }
  }

  private static PrecisionRecallCurve of(Scoring rows) {
    return PrecisionRecallCurve.of(rows.truth(), rows.scores());
  }
}
