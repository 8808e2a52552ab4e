package dev.praxis.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  /** scikit-learn 1.2.1: LogisticRegression(C=1 and 100, solver='newton-cholesky', tol=1e-14). */
  @Test
  void twoKindsOfIrisHaveTheCoefficientsOfScikitLearn() {
    assertModel(
        LogisticRegression.withPenalty(1).fit(Flowers.versicolorOrVirginica()),
        -14.430758180168683,
        -0.3944334785720588,
        -0.5132774044284387,
        2.9307513838533623,
        2.4170321883370067);
    assertModel(
        LogisticRegression.withPenalty(0.01).fit(Flowers.versicolorOrVirginica()),
        -28.932192134330776,
        -2.3052724518060415,
        -3.949196589253361,
        7.267353697989293,
        11.283138471132096);
  }

  /**
   * scikit-learn 1.2.1: LogisticRegression(C=1, multi_class='multinomial', solver='newton-cg',
   * tol=1e-14), and from there, as its gradient was still 5e-9, Newton steps in NumPy until it was
   * 2e-14.
   */
  @Test
  void threeKindsOfIrisHaveTheCoefficientsOfScikitLearn() {
    Labeled<Matrix> iris = Flowers.species();

    LogisticRegression.Model model = LogisticRegression.withPenalty(1).fit(iris);

    double[][] coefficients = {
      {-0.42350992012271643, 0.9673505795715526, -2.517152377609215, -1.0793366485007205},
      {0.5344615089959079, -0.3215878551919287, -0.20639207129487258, -0.9442984653963404},
      {-0.11095158887322451, -0.645762724379621, 2.7235444489040725, 2.023635113897056}
    };
    double[] intercepts = {9.84956805048208, 2.2372056322031866, -12.086773682685328};
    for (int k = 0; k < 3; k++) {
      assertArrayEquals(coefficients[k], model.coefficients().row(k), 1e-8);
    }
    assertArrayEquals(intercepts, model.intercepts().row(0), 1e-8);
    assertEquals(28.886316604092478, model.loss(), 1e-10);
    assertArrayEquals(
        new double[] {9.052691385881246e-07, 0.0039127473656887755, 0.9960863473651727},
        model.probabilities(iris.points()).row(100),
        1e-10);
    assertEquals(List.of("setosa", "versicolor", "virginica"), model.classNames());
    assertEquals("virginica", model.predict(iris.points()).name(100));
  }

  /**
   * By hand: with as many rows of either class on either side, x says nothing, and one row in four
   * is of class 1.
   */
  @Test
  void aConstantColumnLeavesTheShareOfTheClass() {
    Matrix points = Matrix.ofRowMajor(8, 1, -1, -1, -1, -1, 1, 1, 1, 1);
    Labeled<Matrix> data = new Labeled<>(points, Labels.ofCodes(0, 0, 0, 1, 0, 0, 0, 1));

    LogisticRegression.Model model = LogisticRegression.withPenalty(0).fit(data);

    assertModel(model, Math.log(1.0 / 3), 0);
    assertArrayEquals(new double[] {0.75, 0.25}, model.probabilities(points).row(5), 1e-12);
    assertEquals(8 * Math.log(4) - 6 * Math.log(3), model.loss(), 1e-12);
  }

  private static void assertModel(
      LogisticRegression.Model model, double intercept, double... coefficients) {
    assertTrue(model.converged());
    assertEquals(intercept, model.intercepts().get(0, 0), 1e-8);
    assertArrayEquals(coefficients, model.coefficients().row(0), 1e-8);
  }
}
