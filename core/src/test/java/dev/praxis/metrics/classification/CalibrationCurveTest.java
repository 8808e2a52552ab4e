package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.metrics.classification.CalibrationCurve.Edges;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CalibrationCurveTest {
  private static final Labels TRUTH = Labels.ofCodes(0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1);
  private static final Targets PROBABILITIES =
      Targets.of(0.1, 0.9, 0.8, 0.3, 0.55, 0.2, 0.45, 0.6, 0.35, 0.05, 0.7, 0.4);

  /** scikit-learn 1.2.1, calibration_curve. */
  @Test
  void fiveEvenBinsAreThoseOfScikitLearn() {
    CalibrationCurve curve = CalibrationCurve.of(TRUTH, PROBABILITIES);

    assertColumn(curve, CalibrationCurve.Bin::positiveShare, 0, 2.0 / 3, 2.0 / 3, 1, 1);
    assertColumn(curve, CalibrationCurve.Bin::meanProbability, 0.35 / 3, 0.35, 1.6 / 3, 0.75, 0.9);
  }

  /** scikit-learn 1.2.1, calibration_curve with n_bins=3. */
  @Test
  void threeEvenBinsAreThoseOfScikitLearn() {
    CalibrationCurve curve = CalibrationCurve.of(TRUTH, PROBABILITIES, 3, Edges.EVEN);

    assertColumn(curve, CalibrationCurve.Bin::positiveShare, 0, 0.8, 1);
    assertColumn(curve, CalibrationCurve.Bin::meanProbability, 0.1625, 0.47, 0.8);
  }

  /** scikit-learn 1.2.1, calibration_curve with n_bins=4 and strategy="quantile". */
  @Test
  void fourQuantileBinsAreThoseOfScikitLearn() {
    CalibrationCurve curve = CalibrationCurve.of(TRUTH, PROBABILITIES, 4, Edges.QUANTILES);

    assertColumn(curve, CalibrationCurve.Bin::positiveShare, 0, 2.0 / 3, 2.0 / 3, 1);
    assertColumn(curve, CalibrationCurve.Bin::meanProbability, 0.35 / 3, 0.35, 1.6 / 3, 0.8);
  }

  private static void assertColumn(
      CalibrationCurve curve, ToDoubleFunction<CalibrationCurve.Bin> column, double... expected) {
    assertArrayEquals(expected, curve.bins().stream().mapToDouble(column).toArray(), 1e-15);
  }
}
