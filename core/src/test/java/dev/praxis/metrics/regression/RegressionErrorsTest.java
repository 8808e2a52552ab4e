package dev.praxis.metrics.regression;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.metrics.regression.Bias.Tendency;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The functions named are those of scikit-learn 1.2.1 and SciPy 1.10.1, unless said otherwise. */
class RegressionErrorsTest {
  private static final RegressionErrors FOUR =
      RegressionErrors.of(Targets.of(3, -.5, 2, 7), Targets.of(2.5, 0, 2, 8));

  /** mean_squared_error and so on; MAPE by scikit-learn 1.9.1; SMAPE by hand. */
  @Test
  void fourPairsHaveTheErrorsOfScikitLearn() {
    assertEquals(0.375, FOUR.mse(), 1e-15);
    assertEquals(0.6123724356957945, FOUR.rmse(), 1e-15);
    assertEquals(0.5, FOUR.mae(), 1e-15);
    assertEquals(0.5, FOUR.medianAbsoluteError());
    assertEquals(0.3273809523809524, FOUR.mape(), 1e-15);
    assertEquals((1 / 5.5 + 2 + 0 + 2 / 15.0) / 4, FOUR.smape(), 1e-15);
    assertEquals(0.9486081370449679, FOUR.r2(), 1e-15);
    assertEquals(0.9571734475374732, FOUR.explainedVariance(), 1e-15);
    assertEquals(1, FOUR.maxError());
    assertEquals(4, FOUR.size());
  }

  /** mean_squared_error(y, p) and so on. */
  @Test
  void tenThousandPairsHaveTheErrorsOfScikitLearn() {
    double[] truth = new double[10_000];
    double[] predicted = new double[10_000];
    for (long i = 0; i < truth.length; i++) {
      truth[(int) i] = i * 7919 % 1009 / 10.0 - 20;
      predicted[(int) i] = truth[(int) i] + (i * 104_729 % 499 - 200) / 50.0;
    }
    RegressionErrors errors = RegressionErrors.of(Targets.of(truth), Targets.of(predicted));

    assertNear(9.26162692, errors.mse(), 1e-12);
    assertNear(3.0432921187424644, errors.rmse(), 1e-12);
    assertNear(2.591558, errors.mae(), 1e-12);
    assertNear(2.5, errors.medianAbsoluteError(), 1e-12);
    assertNear(0.9890858071686214, errors.r2(), 1e-12);
    assertNear(5.960000000000001, errors.maxError(), 1e-12);
    assertNear(0.9902170970202226, errors.explainedVariance(), 1e-12);
    assertNear(13735978863480.35, errors.mape(), 1e-12);
    assertEquals(Tendency.OVERESTIMATES, errors.bias().tendency(0.001));
  }

  /** mean_absolute_percentage_error([0, 1], [1, 1]), scikit-learn 1.9.1. */
  @Test
  void aTargetOfZeroMakesMapeUseless() {
    assertEquals(
        2251799813685248.0, RegressionErrors.of(Targets.of(0, 1), Targets.of(1, 1)).mape());
  }

  /** By hand: 1/2 and 1/4 of the three pairs that are not left out, the third is exact. */
  @Test
  void mapeWithoutZerosLeavesOutAndSaysHowMany() {
    RegressionErrors errors =
        RegressionErrors.of(Targets.of(0, 2, -4, -0.0, 5), Targets.of(7, 1, -5, 0, 5));

    assertEquals(0.25, errors.mapeWithoutZeros());
    assertEquals(2, errors.zeros());
    RegressionErrors none = RegressionErrors.of(Targets.of(0, 0), Targets.of(1, 0));
    assertEquals(Double.NaN, none.mapeWithoutZeros());
    assertEquals(2, none.zeros());
  }

  /** A true number below 2⁻⁵² divides as it is, here by 1e-20. */
  @Test
  void mapeWithoutZerosDividesByTinyNumbers() {
    RegressionErrors errors = RegressionErrors.of(Targets.of(1e-20, 1), Targets.of(2e-20, 1));

    assertEquals(0.5, errors.mapeWithoutZeros());
    assertEquals(0, errors.zeros());
  }

  /** By definition; the spread of ten times 0.1 is 0, and so is what their mean explains. */
  @Test
  void tenTimesATenthHasNoSpread() {
    double[] tenths = new double[10];
    Arrays.fill(tenths, 0.1);
    double[] off = tenths.clone();
    off[3] = 0.3;
    Targets truth = Targets.of(tenths);

    assertEquals(1, RegressionErrors.of(truth, truth).r2());
    assertEquals(0, RegressionErrors.of(truth, Targets.of(off)).r2());
    assertEquals(0, RegressionErrors.of(truth, Targets.of(off)).explainedVariance());
    Arrays.fill(off, 0.3);
    assertEquals(0, RegressionErrors.of(truth, Targets.of(off)).r2());
    assertEquals(1, RegressionErrors.of(truth, Targets.of(off)).explainedVariance());
  }

  @Test
  void theMedianOfThreeIsTheSecond() {
    RegressionErrors errors = RegressionErrors.of(Targets.of(0, 0, 0), Targets.of(-5, 1, 2));

    assertEquals(2, errors.medianAbsoluteError());
  }

  /** norm.ppf at 0.125, 0.375, 0.625 and 0.875. */
  @Test
  void fourResidualsHaveTheseQuantiles() {
    Matrix plot = FOUR.normalQuantiles();

    assertArrayEquals(
        new double[] {
          -1.1503493803760079, -0.31863936396437514, 0.31863936396437514, 1.1503493803760079
        },
        plot.column(0),
        1e-15);
    assertArrayEquals(new double[] {-1, -0.5, 0, 0.5}, plot.column(1));
  }

  /** norm.ppf(p), in all three ranges of the approximation. */
  @Test
  void theNormalDistributionHasTheseQuantiles() {
    double[] probabilities = {1e-300, 1e-20, 1e-12, .0005, .074, .076, .3, .9, .93, .9999999};
    double[] quantiles = {
      -37.0470962993612,
      -9.262340089798409,
      -7.034483825301131,
      -3.2905267314918945,
      -1.4466320671589785,
      -1.4325027208258116,
      -0.5244005127080409,
      1.2815515655446004,
      1.475791028179171,
      5.199337582290661
    };
    IntStream.range(0, quantiles.length)
        .forEach(i -> assertNear(quantiles[i], NormalQuantile.at(probabilities[i]), 1e-14));
    assertEquals(0, NormalQuantile.at(0.5));
  }

  /** binomtest(under, over + under).pvalue. */
  @Test
  void signTestsHaveThesePValues() {
    assertEquals(0.34375, new Bias(7, 3, 0).pValue());
    assertEquals(0.00634765625, new Bias(1, 11, 0).pValue());
    assertNear(1.3042452127400838e-15, new Bias(5400, 4600, 0).pValue(), 1e-10);
    assertNear(2.588716038346895e-10, new Bias(49_000, 51_000, 0).pValue(), 1e-9);
    assertNear(0.527295856206716, new Bias(4_999_000, 5_001_000, 0).pValue(), 1e-8);
    assertEquals(1, new Bias(5, 5, 0).pValue());
    assertEquals(1, new Bias(0, 1, 0).pValue());
  }

  @Test
  void textShowsThePairsAndTheUsualErrors() {
    assertEquals(
        "RegressionErrors[pairs=2, rmse=1.0, mae=1.0, r2=-3.0]",
        RegressionErrors.of(Targets.of(0, 1), Targets.of(1, 0)).toString());
  }
}
