package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PrecisionRecallCurveTest {
  /** scikit-learn 1.2.1, precision_recall_curve reversed, and average_precision_score. */
  @Test
  void eightRowsHaveTheCurveOfScikitLearn() {
    PrecisionRecallCurve curve =
        PrecisionRecallCurve.of(
            Labels.ofCodes(0, 0, 1, 1, 0, 1, 0, 1),
            Targets.of(0.1, 0.4, 0.35, 0.8, 0.6, 0.7, 0.4, 0.4));

    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, 0.8, 0.7, 0.6, 0.4, 0.35, 0.1},
        column(curve, PrecisionRecallCurve.Point::threshold));
    assertArrayEquals(
        new double[] {0, 0.25, 0.5, 0.5, 0.75, 1, 1},
        column(curve, PrecisionRecallCurve.Point::recall));
    assertArrayEquals(
        new double[] {1, 1, 1, 2.0 / 3, 0.5, 4.0 / 7, 0.5},
        column(curve, PrecisionRecallCurve.Point::precision));
    assertEquals(0.7678571428571428, curve.averagePrecision(), 1e-15);
    assertEquals(
        "PrecisionRecallCurve[points=7, averagePrecision=" + curve.averagePrecision() + "]",
        curve.toString());
  }

  private static double[] column(
      PrecisionRecallCurve curve, ToDoubleFunction<PrecisionRecallCurve.Point> coordinate) {
    return curve.points().stream().mapToDouble(coordinate).toArray();
  }
}
