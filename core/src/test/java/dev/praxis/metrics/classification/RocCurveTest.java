package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RocCurveTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /**
   * scikit-learn 1.9.1 and 1.2.1, roc_auc_score with max_fpr=0.5 and, in 1.2.1 only, none and 0.2
   * and, of other rows, 0.3.
   */
  @Test
  void partialAreasAreThoseOfScikitLearn() {
    RocCurve curve =
        RocCurve.of(Labels.ofCodes(0, 0, 1, 1, 0, 1), Targets.of(0.1, 0.4, 0.35, 0.8, 0.6, 0.7));

    assertEquals(0.7777777777777778, curve.auc(), 1e-15);
    assertEquals(0.7777777777777777, curve.partialAuc(0.5), 1e-15);
    assertEquals(0.8148148148148149, curve.partialAuc(0.2), 1e-15);
    assertEquals(0.7071078431372548, RocCurve.of(EIGHT, EIGHT_SCORES).partialAuc(0.3), 1e-15);
  }

  private static final Labels EIGHT = Labels.ofCodes(0, 0, 1, 1, 0, 1, 0, 1);
  private static final Targets EIGHT_SCORES = Targets.of(0.1, 0.4, 0.35, 0.8, 0.6, 0.7, 0.4, 0.4);

  /** scikit-learn 1.2.1, roc_curve, whose first threshold became infinite in 1.3. */
  @Test
  void pointsInEvenStepsAreLeftOut() {
    Labels truth = Labels.ofCodes(0, 0, 0, 0, 1, 0, 1, 1, 1, 1);
    Targets scores = Targets.of(0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    RocCurve curve = RocCurve.of(truth, scores);

    assertArrayEquals(
        new double[] {INFINITY, 0.9, 0.6, 0.5, 0.4, 0.1}, column(curve, RocCurve.Point::threshold));
    assertArrayEquals(
        new double[] {0, 0, 0, 0.2, 0.2, 1}, column(curve, RocCurve.Point::falsePositiveRate));
    assertArrayEquals(
        new double[] {0, 0.2, 0.8, 0.8, 1, 1}, column(curve, RocCurve.Point::truePositiveRate));
    assertEquals(0.96, curve.auc(), 1e-15);
  }

  /** scikit-learn 1.2.1, roc_curve with drop_intermediate=False. */
  @Test
  void everyScoreHasItsPointIfAskedFor() {
    RocCurve curve =
        RocCurve.ofEveryScore(Labels.ofCodes(0, 0, 1, 1, 1), Targets.of(0.1, 0.5, 0.5, 0.5, 0.9));

    assertEquals(
        List.of(
            new RocCurve.Point(INFINITY, 0, 0),
            new RocCurve.Point(0.9, 0, 1.0 / 3),
            new RocCurve.Point(0.5, 0.5, 1),
            new RocCurve.Point(0.1, 1, 1)),
        curve.points());
  }

  @Test
  void textShowsTheSizeAndTheArea() {
    assertEquals(
        "RocCurve[points=3, auc=1.0]",
        RocCurve.of(Labels.ofCodes(0, 1), Targets.of(1, 2)).toString());
  }

  private static double[] column(RocCurve curve, ToDoubleFunction<RocCurve.Point> coordinate) {
    return curve.points().stream().mapToDouble(coordinate).toArray();
  }
}
