package dev.praxis.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.DataFiles;
import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LinearClassifier.Loss;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {

  /**
   * scikit-learn 1.9.1 on versicolor (0) and virginica (1): LogisticRegression(C, l1_ratio=share,
   * solver='saga', tol=1e-13, max_iter=4000000, random_state=0).
   */
  @Test
  void twoKindsOfIrisHaveTheCoefficientsOfScikitLearn() {
    assertMinimum(
        learned(1, 0),
        -14.430758175622351,
        -0.39443347894122605,
        -0.513277404717231,
        2.930751383570341,
        2.417032188320146);
    assertMinimum(
        learned(1, 1),
        -22.522525424334052,
        -0.7122429562199551,
        0,
        4.1549795703343255,
        4.0065911391994);
    assertMinimum(
        learned(10, 0.5),
        -22.03517894685516,
        -1.7348489349485112,
        -2.174521407571016,
        5.640230447736684,
        6.85027969487035);
  }

  private static LinearClassifier.Model learned(double c, double share) {
    return LinearClassifier.of(Loss.LOGISTIC, Penalty.elasticNet(1 / c, share))
        .fit(Flowers.versicolorOrVirginica());
  }

  /**
   * scikit-learn 1.9.1 on fifty versicolor and twenty virginica: LogisticRegression(C=1,
   * solver='newton-cholesky', tol=1e-14, class_weight='balanced').
   */
  @Test
  void balancedClassesHaveTheCoefficientsOfScikitLearn() {
    Labeled<Matrix> seventy =
        Flowers.versicolorOrVirginica().select(IntStream.range(0, 70).toArray());

    assertMinimum(
        LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1)).balancing().fit(seventy),
        -11.052808368984453,
        -0.5631501043903979,
        -0.664817798849838,
        2.651035188338207,
        2.015246486819706);
  }

  /**
   * scikit-learn 1.9.1 on columns of mean 0 and deviation 1, each cultivar against the others:
   * LogisticRegression(C=1, l1_ratio=1, solver='saga', tol=1e-13, max_iter=4000000,
   * random_state=0).
   */
  @Test
  void eachWineAgainstTheOthersHasTheCoefficientsOfScikitLearn() {
    LinearClassifier.Model model =
        LinearClassifier.of(Loss.LOGISTIC, Penalty.l1(1)).fit(standardWines());

    double[][] coefficients = {
      {
        1.5636590948176343,
        0.25299854551737877,
        0.9971195130334074,
        -1.4835338028202254,
        0,
        0,
        0.968123620278714,
        0,
        0,
        0,
        0,
        1.2840374662588308,
        2.478686347967788
      },
      {
        -1.6352313652106825,
        -0.5868904536128697,
        -1.1048647413492734,
        0.5991199236758435,
        0,
        0,
        0.5610588571394532,
        0.2537476879272938,
        0.01930491458404193,
        -2.792004960235676,
        1.1669989559429288,
        0,
        -2.547729911700861
      },
      {
        0.15998594699699242,
        0.27781186722220175,
        0.5839114591034158,
        0,
        0,
        0,
        -2.729436313054209,
        0,
        0,
        1.436784964655616,
        -1.231995407970503,
        -1.0571975530674553,
        0
      }
    };
    assertTrue(model.converged());
    for (int k = 0; k < 3; k++) {
      assertZeros(coefficients[k], model.coefficients().row(k));
      assertArrayEquals(coefficients[k], model.coefficients().row(k), 1e-6);
    }
    assertArrayEquals(
        new double[] {-1.8340723735219313, -1.9831046326488773, -3.6192825438018},
        model.intercepts().row(0),
        1e-6);
  }

  /**
   * scikit-learn 1.9.1 on versicolor and virginica: SGDClassifier(loss, penalty=None,
   * learning_rate='constant', eta0=.01, shuffle=False, max_iter=3, tol=None, average).
   */
  @Test
  void threeEpochsEndWhereThoseOfScikitLearnDo() {
    StochasticGradient steps = StochasticGradient.withRate(0.01).withoutShuffling().withEpochs(3);
    assertAfter(
        steps,
        Loss.LOGISTIC,
        0.009510319865885615,
        0.15765181887017146,
        0.0562166825966112,
        0.3718824950330231,
        0.1891802234909029);
    assertAfter(
        steps.averaging(),
        Loss.LOGISTIC,
        -0.019346979610256457,
        -0.07151244117973328,
        -0.04104103997057196,
        0.07390144285810256,
        0.057670665718801195);
    assertAfter(steps, Loss.HINGE, 0.01, 0.065, 0.037, 0.189, 0.096);
    assertAfter(
        steps.averaging(),
        Loss.HINGE,
        -0.0065,
        -0.042396666666666694,
        -0.016713333333333337,
        0.0423666666666667,
        0.03162666666666669);
    assertAfter(
        steps,
        Loss.SQUARED_HINGE,
        0.04710085518138525,
        0.1477162694429226,
        0.17672126755568618,
        0.5593549220308057,
        0.3519250379817275);
  }

  /** The same with learning_rate='invscaling', eta0=.1, power_t=.5. */
  @Test
  void aRateThatFallsIsThatOfScikitLearn() {
    assertAfter(
        StochasticGradient.withRate(StochasticGradient.Rate.inverseScaling(0.1, 0.5))
            .withoutShuffling()
            .withEpochs(3),
        Loss.LOGISTIC,
        0.006743164999837267,
        0.10333304416016437,
        0.032128538472448905,
        0.34505388215350197,
        0.1830733201558987);
  }

  private static void assertAfter(
      StochasticGradient descent, Loss loss, double intercept, double... coefficients) {
    LinearClassifier.Model model =
        new LinearClassifier(loss, Penalty.none(), descent, false)
            .fit(Flowers.versicolorOrVirginica());

    assertEquals(intercept, model.intercepts().get(0, 0), 1e-12);
    assertArrayEquals(coefficients, model.coefficients().row(0), 1e-12);
  }

  private static void assertMinimum(
      LinearClassifier.Model model, double intercept, double... coefficients) {
    assertTrue(model.converged());
    assertZeros(coefficients, model.coefficients().row(0));
    assertArrayEquals(coefficients, model.coefficients().row(0), 1e-6);
    assertEquals(intercept, model.intercepts().get(0, 0), 1e-6);
  }

  private static void assertZeros(double[] expected, double[] actual) {
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j] == 0, actual[j] == 0);
    }
  }

  /** Columns less their mean, divided by their deviation (of all rows, n not n − 1). */
  private static Labeled<Matrix> standardWines() {
    Labeled<Matrix> wines =
        DataFiles.at("wine.csv").withoutColumns("index").withLabel("label").readLabeled();
    double[][] rows = wines.points().toRows();
    for (int j = 0; j < rows[0].length; j++) {
      double mean = 0;
      for (double[] row : rows) {
        mean += row[j] / rows.length;
      }
      double square = 0;
      for (double[] row : rows) {
        square += (row[j] - mean) * (row[j] - mean) / rows.length;
      }
      for (double[] row : rows) {
        row[j] = (row[j] - mean) / Math.sqrt(square);
      }
    }
    return new Labeled<>(Matrix.ofRows(rows), Labels.ofCodes(wines.labels().codes(), 3));
  }
}
