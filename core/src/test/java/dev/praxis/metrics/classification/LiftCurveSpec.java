package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
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
import net.jqwik.api.constraints.IntRange;

/** What is gained by going through the rows from the highest score down. */
@PropertyDefaults(tries = 150)
class LiftCurveSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.ofBothClasses();
  }

  @Property
  void pointsAreTheSharesOfTheRowsAtOrAboveTheirThreshold(@ForAll("scorings") Scoring rows) {
    List<LiftCurve.Point> points = of(rows).points();
    int positives = rows.truth().counts()[1];
    for (int i = 1; i < points.size(); i += 1 + points.size() / 50) {
      LiftCurve.Point point = points.get(i);
      int[] taken =
          IntStream.range(0, rows.size())
              .filter(row -> rows.scores().value(row) >= point.threshold())
              .toArray();
      double found = IntStream.of(taken).filter(rows::isPositive).count();

      assertEquals((double) taken.length / rows.size(), point.share());
      assertEquals(found / positives, point.gain());
      assertEquals(found * rows.size() / (positives * (double) taken.length), point.lift());
    }
  }

  @Property
  void curvesRunFromNothingToEverything(@ForAll("scorings") Scoring rows) {
    LiftCurve curve = of(rows);
    LiftCurve.Point last = curve.point(curve.size() - 1);

    assertEquals(
        new LiftCurve.Point(Double.POSITIVE_INFINITY, 0, 0, curve.point(1).lift()), curve.point(0));
    assertEquals(List.of(1.0, 1.0, 1.0), List.of(last.share(), last.gain(), last.lift()));
  }

  @Property
  void gainsAreOnTheLineBetweenThePoints(
      @ForAll("scorings") Scoring rows, @ForAll @DoubleRange(min = 0, max = 1) double part) {
    LiftCurve curve = of(rows);
    List<LiftCurve.Point> points = curve.points();
    for (int i = 1; i < points.size(); i += 1 + points.size() / 50) {
      LiftCurve.Point a = points.get(i - 1);
      LiftCurve.Point b = points.get(i);
      double share = Math.min(1, a.share() + part * (b.share() - a.share()));

      assertWithin(1e-12, a.gain() + part * (b.gain() - a.gain()), curve.gain(share));
      assertEquals(b.gain(), curve.gain(b.share()));
      assertEquals(b.lift(), curve.lift(b.share()));
    }
    assertEquals(0, curve.gain(0));
  }

  @Property
  void gainsBetweenThePointsAreExact(
      @ForAll("scorings") Scoring rows, @ForAll @IntRange(min = 1, max = 100) int hundredths) {
    LiftCurve curve = of(rows);
    double share = hundredths / 100.0;
    int next = 1;
    while (curve.point(next).share() < share) {
      next++;
    }
    long positives = rows.truth().counts()[1];
    long before = Math.round(curve.point(next - 1).gain() * positives);
    long found = Math.round(curve.point(next).gain() * positives) - before;
    long first = Math.round(curve.point(next - 1).share() * rows.size());
    long taken = Math.round(curve.point(next).share() * rows.size()) - first;
    // In hundredths of a row.
    long part = hundredths * (long) rows.size() - 100 * first;
    BigDecimal dividend = BigDecimal.valueOf(before * 100 * taken + part * found);
    BigDecimal divisor = BigDecimal.valueOf(100 * taken * positives);

    assertEquals(Decimals.quotient(dividend, divisor), curve.gain(share));
    assertEquals(
        Decimals.quotient(dividend, divisor.multiply(Decimals.of(share))), curve.lift(share));
  }

  @Property
  void oneScoreForAllRowsLiftsNothing(
      @ForAll("scorings") Scoring rows, @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    LiftCurve curve = of(rows.map(score -> 7));

    assertEquals(1, curve.lift(share));
    assertEquals(share, curve.gain(share));
  }

  @Property
  void theAreaBelowTheGainsIsThatBelowTheRocCurveInOtherUnits(@ForAll("scorings") Scoring rows) {
    List<LiftCurve.Point> points = of(rows).points();
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      LiftCurve.Point a = points.get(i - 1);
      LiftCurve.Point b = points.get(i);
      area += (b.share() - a.share()) * (a.gain() + b.gain()) / 2;
    }
    double positives = (double) rows.truth().counts()[1] / rows.size();
    double auc = Auc.of(rows.truth(), rows.scores());

    assertWithin(1e-12, positives / 2 + (1 - positives) * auc, area);
  }

  @Example
  void aPerfectScoreLiftsByTheInverseOfTheShareOfPositives() {
    LiftCurve curve = LiftCurve.of(Labels.ofCodes(0, 1, 0, 0), Targets.of(1, 2, 0, 1));

    assertEquals(4, curve.lift(0.25));
    assertEquals(4, curve.lift(0.1));
    assertEquals(2, curve.lift(0.5));
    assertEquals(1, curve.lift(1));
    assertEquals(0.4, curve.gain(0.1));
    assertEquals("LiftCurve[points=4]", curve.toString());
  }

  @Example
  void withoutAPositiveThereIsNothingToGain() {
    LiftCurve curve = LiftCurve.of(Labels.ofCodes(0, 0), Targets.of(1, 2));

    assertFalse(curve.hasPositives());
    assertEquals(Double.NaN, curve.gain(0.5));
    assertEquals(Double.NaN, curve.lift(0.5));
    assertEquals(new LiftCurve.Point(2, 0.5, Double.NaN, Double.NaN), curve.point(1));
    assertTrue(LiftCurve.of(Labels.ofCodes(1), Targets.of(0)).hasPositives());
  }

  @Example
  void curvesAreEqualIfTheirPointsAre() {
    LiftCurve curve = LiftCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 2));
    LiftCurve same = LiftCurve.of(Labels.ofCodes(1, 0), Targets.of(2, 1));
    LiftCurve other = LiftCurve.of(Labels.ofCodes(1, 0), Targets.of(1, 2));

    assertEquals(curve, same);
    assertEquals(curve.hashCode(), same.hashCode());
    assertNotEquals(curve, other);
    assertNotEquals(curve.hashCode(), other.hashCode());
    assertNotEquals(curve, new Object());
  }

  @Group
  class Refusals {
    private final LiftCurve curve = LiftCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 2));

    @Example
    void thereIsAScoreForEachLabel() {
      assertRefused(
          "scores must be one per true label, 2, but were 1",
          () -> LiftCurve.of(Labels.ofCodes(0, 1), Targets.of(1)));
    }

    @Example
    void aShareIsBetweenZeroAndOne() {
      assertRefused("share must be between 0 and 1 but was 1.5", () -> curve.gain(1.5));
      assertRefused("share must be between 0 and 1 but was -0.1", () -> curve.gain(-0.1));
      assertRefused("share must be between 0 and 1 but was NaN", () -> curve.gain(Double.NaN));
    }

    @Example
    void noRowsHaveNoLift() {
      String rule = "share must be greater than 0 and at most 1 but was ";

      assertRefused(rule + "0.0", () -> curve.lift(0));
      assertRefused(rule + "1.5", () -> curve.lift(1.5));
    }

    @Example
    void aPointIsOneOfThePoints() {
      assertRefused("index must be between 0 and 2 but was 3", () -> curve.point(3));
      assertRefused("index must be between 0 and 2 but was -1", () -> curve.point(-1));
    }
  }

  private static LiftCurve of(Scoring rows) {
    return LiftCurve.of(rows.truth(), rows.scores());
  }
}
