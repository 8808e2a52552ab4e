package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
  /** Longley's data and the certified coefficients: NIST Statistical Reference Datasets. */
  @Test
  void longleyHasTheCertifiedCoefficients() {
    RidgeRegression.Model model = RidgeRegression.leastSquares().fit(Longley.data());

    assertNear(-3482258.63459582, model.intercept(), 1e-9);
    double[] certified = {
      15.0618722713733,
      -0.358191792925910E-01,
      -2.02022980381683,
      -1.03322686717359,
      -0.511041056535807E-01,
      1829.15146461355
    };
    for (int j = 0; j < certified.length; j++) {
      assertNear(certified[j], model.coefficients().get(0, j), 1e-9);
    }
    assertEquals(6, model.rank());
  }

  /** scikit-learn 1.2.1: Ridge(alpha=1 and 100, solver='svd') on Fisher's iris. */
  @Test
  void thePetalWidthsOfIrisHaveTheCoefficientsOfScikitLearn() {
    assertModel(
        RidgeRegression.withPenalty(1).fit(Flowers.petalWidths()),
        -0.27220161730171855,
        -0.17488089037887003,
        0.1928778403488805,
        0.5065807440630488);
    assertModel(
        RidgeRegression.withPenalty(100).fit(Flowers.petalWidths()),
        -0.4281474324562309,
        0.08789634857542072,
        -0.017886321906867186,
        0.31095198255910517);
  }

  /** scikit-learn 1.2.1: LinearRegression() on Fisher's iris. */
  @Test
  void thePetalWidthsOfIrisHaveTheLeastSquaresOfScikitLearn() {
    assertModel(
        RidgeRegression.leastSquares().fit(Flowers.petalWidths()),
        -0.24030738911226113,
        -0.20726607375742606,
        0.22282854386092998,
        0.5240831147784291);
  }

  /**
   * scikit-learn 1.2.1: Ridge(alpha=1, solver='svd') on Fisher's iris with a fourth column, the sum
   * of the first two, and a constant fifth.
   */
  @Test
  void aPenaltyDecidesBetweenCollinearColumns() {
    Matrix points = Flowers.petalWidths().points();
    double[][] rows = points.toRows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {rows[i][0], rows[i][1], rows[i][2], rows[i][0] + rows[i][1], 1};
    }
    Targeted<Matrix> data = new Targeted<>(Matrix.ofRows(rows), Flowers.petalWidths().targets());

    RidgeRegression.Model model = RidgeRegression.withPenalty(1).fit(data);

    assertModel(
        model,
        -0.27342085492603885,
        -0.18083822364885485,
        0.18694271558460335,
        0.506538574980676,
        0.006104491935750744,
        0);
    assertEquals(3, model.rank());
  }

  /** By hand: the line through (0, 1), (1, 3), (2, 5), and the shortest way to halve its slope. */
  @Test
  void aLineIsFound() {
    Targets targets = Targets.of(1, 3, 5);
    Targeted<Matrix> line = new Targeted<>(Matrix.ofRowMajor(3, 1, 0, 1, 2), targets);
    Targeted<Matrix> twice = new Targeted<>(Matrix.ofRowMajor(3, 2, 0, 0, 1, 1, 2, 2), targets);

    assertModel(RidgeRegression.leastSquares().fit(line), 1, 2);
    assertModel(RidgeRegression.leastSquares().fit(twice), 1, 1, 1);
    // Σ (x − 1)² = 2, so λ = 2 halves the slope; the line still goes through the mean, (1, 3).
    assertModel(RidgeRegression.withPenalty(2).fit(line), 2, 1);
  }

  private static void assertModel(
      RidgeRegression.Model model, double intercept, double... coefficients) {
    assertEquals(intercept, model.intercept(), 1e-12);
    assertArrayEquals(coefficients, model.coefficients().row(0), 1e-12);
  }
}
