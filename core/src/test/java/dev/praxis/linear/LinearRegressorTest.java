package dev.praxis.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.linear.LinearRegressor.Loss;
import org.junit.jupiter.api.Test;

class LinearRegressorTest {

  /** scikit-learn 1.9.1: Lasso(alpha, tol=1e-15, max_iter=1000000), n = 150. */
  @Test
  void theLassoOfPetalWidthsIsThatOfScikitLearn() {
    assertMinimum(
        Penalty.l1(150 * 0.01),
        -0.40736725785122796,
        -0.017345566172326708,
        0.037955765106361686,
        0.4236330735319338);
    assertMinimum(Penalty.l1(150 * 0.2), -0.12027166006138512, 0, 0, 0.3511455543892279);
  }

  /** scikit-learn 1.9.1: ElasticNet(alpha=.1, l1_ratio=.5, tol=1e-15, max_iter=1000000). */
  @Test
  void theElasticNetOfPetalWidthsIsThatOfScikitLearn() {
    assertMinimum(
        Penalty.elasticNet(150 * 0.1, 0.5), -0.2785038420285697, 0, 0, 0.39325097801008596);
  }

  /**
   * scikit-learn 1.9.1: SGDRegressor(loss, epsilon=.1, penalty=None, learning_rate='constant',
   * eta0=.01, shuffle=False, max_iter=3, tol=None).
   */
  @Test
  void threeEpochsEndWhereThoseOfScikitLearnDo() {
    assertAfter(
        Loss.squared(),
        0.005128130703044039,
        0.09892173644886357,
        0.0607422913248419,
        0.21990456024163005);
    assertAfter(
        Loss.huber(0.1),
        0.015358419881253988,
        0.1276053732099718,
        0.029366946931403872,
        0.22534961301038167);
  }

  /** By hand: half of the slope of 1 that a residual of 1 has, each step. */
  @Test
  void aStepGoesAgainstTheSlopeOfTheLoss() {
    Targeted<Matrix> one = new Targeted<>(Matrix.ofRowMajor(1, 2, 3, 0), Targets.of(1));
    StochasticGradient step = StochasticGradient.withRate(0.5).withEpochs(1);

    LinearRegressor.Model model =
        LinearRegressor.of(Loss.squared(), Penalty.l2(2)).withDescent(step).fit(one);

    // w = 0 + 0.5 · 1 · 3, then divided by 1 + 0.5 · 2; b = 0 + 0.5 · 1.
    assertEquals(Matrix.ofRowMajor(1, 2, 0.75, 0), model.coefficients());
    assertEquals(0.5, model.intercept());
    // ½ (1 − 0.5 − 0.75 · 3)² + 2/2 · 0.75²
    assertEquals(1.53125 + 0.5625, model.loss());
  }

  private static void assertMinimum(Penalty penalty, double intercept, double... coefficients) {
    LinearRegressor.Model model =
        LinearRegressor.of(Loss.squared(), penalty).fit(Flowers.petalWidths());

    assertTrue(model.converged());
    assertArrayEquals(coefficients, model.coefficients().row(0), 1e-6);
    assertEquals(intercept, model.intercept(), 1e-6);
    for (int j = 0; j < coefficients.length; j++) {
      assertEquals(coefficients[j] == 0, model.coefficients().get(0, j) == 0);
    }
  }

  private static void assertAfter(Loss loss, double intercept, double... coefficients) {
    StochasticGradient descent = StochasticGradient.withRate(0.01).withoutShuffling().withEpochs(3);
    LinearRegressor.Model model =
        new LinearRegressor(loss, Penalty.none(), descent).fit(Flowers.petalWidths());

    assertEquals(intercept, model.intercept(), 1e-12);
    assertArrayEquals(coefficients, model.coefficients().row(0), 1e-12);
  }
}
