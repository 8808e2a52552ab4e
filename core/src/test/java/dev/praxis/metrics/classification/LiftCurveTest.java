package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counted by hand. */
class LiftCurveTest {

  /** {@link Fawcett}: after 2, 4, 5 and 10 rows 2, 3, 4 and 6 of the ten positives are found. */
  @Test
  void theFirstRowsHaveThisLift() {
    LiftCurve curve = LiftCurve.of(Fawcett.TRUTH, Fawcett.SCORES);

    assertEquals(21, curve.size());
    assertNear(0.2, curve.gain(0.1), 1e-15);
    assertNear(2, curve.lift(0.1), 1e-15);
    assertNear(1.5, curve.lift(0.2), 1e-15);
    assertNear(1.6, curve.lift(0.25), 1e-15);
    assertNear(1.2, curve.lift(0.5), 1e-15);
    assertEquals(1, curve.lift(1));
    // Half of the fourth row, a positive, added to the two of three.
    assertNear(0.25, curve.gain(0.175), 1e-15);
    assertEquals(0.6, curve.point(4).threshold());
  }

  /** Ten rows with ten scores, the positives being the first, the third and the last. */
  @Test
  void aShareOfTenthsIsAPointOfTenRows() {
    LiftCurve curve =
        LiftCurve.of(
            Labels.ofCodes(1, 0, 1, 0, 0, 0, 0, 0, 0, 1),
            Targets.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0));

    assertEquals(1.0 / 3, curve.gain(0.2));
    assertEquals(2.0 / 3, curve.gain(0.3));
    assertEquals(20.0 / 9, curve.lift(0.3));
    assertEquals(0.5, curve.gain(0.25));
    assertEquals(2, curve.lift(0.25));
    assertEquals(2.0 / 3, curve.gain(0.9));
    assertEquals(5.0 / 6, curve.gain(0.95));
  }

  /**
   * Two positives among eight rows. One of the two rows at 0.9 is positive, neither of the next
   * two, and one of the four at 0.2.
   */
  @Test
  void equalScoresArePassedTogether() {
    LiftCurve curve =
        LiftCurve.of(
            Labels.ofCodes(0, 1, 0, 0, 1, 0, 0, 0),
            Targets.of(0.9, 0.9, 0.5, 0.4, 0.2, 0.2, 0.2, 0.2));

    assertEquals(
        List.of(
            new LiftCurve.Point(Double.POSITIVE_INFINITY, 0, 0, 2),
            new LiftCurve.Point(0.9, 0.25, 0.5, 2),
            new LiftCurve.Point(0.5, 0.375, 0.5, 0.5 / 0.375),
            new LiftCurve.Point(0.4, 0.5, 0.5, 1),
            new LiftCurve.Point(0.2, 1, 1, 1)),
        curve.points());
    // Half of the rows at 0.9, and half of those at 0.2, with half of what they hold.
    assertEquals(0.25, curve.gain(0.125));
    assertEquals(0.75, curve.gain(0.75));
    assertEquals(1, curve.lift(0.75));
  }
}
