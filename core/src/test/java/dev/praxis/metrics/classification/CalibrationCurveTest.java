package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.metrics.classification.CalibrationCurve.Edges;
import java.util.Arrays;
import java.util.List;
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

  /**
   * Counted by hand: seven quantile bins of eight rows have their edges on the rows 1 to 6.
   * (scikit-learn 1.9.1 has 2, 1, 1, 1, 2, 1 and 0 rows, from products that are rounded.)
   */
  @Test
  void aRowOnAQuantileBelongsToTheBinBelow() {
    Labels truth = Labels.ofCodes(0, 0, 1, 0, 1, 1, 0, 1);
    Targets eight = Targets.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8);
    CalibrationCurve curve = CalibrationCurve.of(truth, eight, 7, Edges.QUANTILES);

    assertColumn(curve, CalibrationCurve.Bin::rows, 2, 1, 1, 1, 1, 1, 1);
    assertColumn(curve, CalibrationCurve.Bin::meanProbability, 0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8);
    assertColumn(curve, CalibrationCurve.Bin::positiveShare, 0, 1, 0, 1, 1, 0, 1);
  }

  /** By the definition: 5/6 is the upper edge of the fifth of six bins. */
  @Test
  void aRowOnAnEvenEdgeBelongsToTheBinBelow() {
    CalibrationCurve curve =
        CalibrationCurve.of(Labels.ofCodes(0, 1, 1), Targets.of(5.0 / 6, 0.7, 1), 6, Edges.EVEN);

    assertColumn(curve, CalibrationCurve.Bin::rows, 2, 1);
  }

  /** By hand: means as they are written, three of ten positive for 0.3, so no error at all. */
  @Test
  void meansAreThoseOfTheDecimals() {
    double[] threeTenths = new double[10];
    Arrays.fill(threeTenths, 0.3);
    CalibrationCurve curve =
        CalibrationCurve.of(Labels.ofCodes(1, 0, 0, 1, 0, 0, 0, 1, 0, 0), Targets.of(threeTenths));

    assertEquals(List.of(new CalibrationCurve.Bin(0.3, 0.3, 10)), curve.bins());
    assertEquals(0, curve.error());
  }

  private static void assertColumn(
      CalibrationCurve curve, ToDoubleFunction<CalibrationCurve.Bin> column, double... expected) {
    assertArrayEquals(expected, curve.bins().stream().mapToDouble(column).toArray(), 1e-15);
  }
}
