package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardErrorsTest {
  /**
   * Longley's data and the certified standard deviations: NIST Statistical Reference Datasets;
   * degrees of freedom and t values in exact arithmetic with fractions.
   */
  @Test
  void longleyHasTheCertifiedErrors() {
    StandardErrors errors = StandardErrors.of(Longley.data());

    double[] certified = {
      84.9149257747669,
      0.334910077722432E-01,
      0.488399681651699,
      0.214274163161675,
      0.226073200069370,
      455.478499142212
    };
    double[] tValues = {
      0.17737602822999857,
      -1.0695163172210476,
      -4.1364273559407128,
      -4.8219853104454602,
      -0.22605114466420373,
      4.0158898127097853
    };
    for (int j = 0; j < certified.length; j++) {
      assertNear(certified[j], errors.coefficients().get(0, j), 1e-9);
      assertNear(tValues[j], errors.tValue(j), 1e-9);
    }
    assertNear(890420.383607373, errors.intercept(), 1e-9);
    assertNear(-3.9108029181543387, errors.tValueOfIntercept(), 1e-9);
    assertNear(304.854073561965, errors.residual(), 1e-12);
    assertEquals(9, errors.degreesOfFreedom());
  }

  /** By hand: residuals 0.2, −0.1, −0.4, 0.3 of 0.8 + 2.3 x, Σ (x − 1.5)² = 5. */
  @Test
  void fourPointsNearALine() {
    StandardErrors errors =
        StandardErrors.of(
            new Targeted<>(Matrix.ofRowMajor(4, 1, 0, 1, 2, 3), Targets.of(1, 3, 5, 8)));

    assertNear(Math.sqrt(0.15), errors.residual(), 1e-14);
    assertNear(Math.sqrt(0.15 / 5), errors.coefficients().get(0, 0), 1e-14);
    assertNear(Math.sqrt(0.15 * (1 / 4.0 + 2.25 / 5)), errors.intercept(), 1e-14);
    assertEquals(2, errors.degreesOfFreedom());
  }

  /**
   * Wampler's polynomials, which the targets lie on exactly, with whole coefficients and with
   * decimals: NIST Statistical Reference Datasets certify errors of 0.
   */
  @Test
  void wamplersPolynomialsLeaveNoError() {
    double[][] powers = new double[21][5];
    for (int x = 0; x < powers.length; x++) {
      for (int j = 0; j < 5; j++) {
        powers[x][j] = Math.pow(x, j + 1);
      }
    }
    assertNoError(powers, 1, 1, 1, 1, 1, 1);
    assertNoError(powers, 100_000, 10_000, 1000, 100, 10, 1);
  }

  /** The coefficients in 1 or in 100,000ths. */
  private static void assertNoError(double[][] powers, int... parts) {
    double[] targets =
        IntStream.range(0, powers.length)
            .mapToDouble(
                x ->
                    IntStream.range(0, 6).mapToDouble(j -> parts[j] * Math.pow(x, j)).sum()
                        / parts[0])
            .toArray();
    StandardErrors errors =
        StandardErrors.of(new Targeted<>(Matrix.ofRows(powers), Targets.of(targets)));

    assertEquals(0, errors.residual());
    assertEquals(0, errors.intercept());
    assertEquals(Matrix.ofRowMajor(1, 5, new double[5]), errors.coefficients());
    assertEquals(Double.POSITIVE_INFINITY, errors.tValue(0));
    assertEquals(15, errors.degreesOfFreedom());
  }
}
