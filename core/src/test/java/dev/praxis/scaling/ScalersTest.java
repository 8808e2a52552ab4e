package dev.praxis.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Columns;
import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class ScalersTest {
  private final Matrix iris = Flowers.measures();

  /** scikit-learn 1.2.1, MinMaxScaler((-1, 2)) on Fisher's iris. */
  @Test
  void irisIsStretchedAsByScikitLearn() {
    Matrix scaled = MinMaxScaler.to(-1, 2).fit(iris).transform(iris);

    assertRow(scaled, 0, -0.3333333333333339, 0.8749999999999996, -0.7966101694915255, -0.875);
    assertRow(scaled, 50, 1.25, 0.5, 0.8813559322033897, 0.625);
  }

  /** scikit-learn 1.2.1, RobustScaler() and RobustScaler(quantile_range=(10, 95)). */
  @Test
  void irisHasTheMediansAndRangesOfScikitLearn() {
    RobustScaler.Model model = RobustScaler.byQuartiles().fit(iris);

    assertArrayEquals(new double[] {5.8, 3.0, 4.35, 1.3}, model.medians().row(0), 1e-15);
    assertArrayEquals(new double[] {1.3, 0.5, 3.5, 1.5}, model.scales().row(0), 1e-14);
    assertRow(
        model.transform(iris), 149, 0.07692307692307729, 0, 0.2142857142857143, 0.33333333333333);
    assertArrayEquals(
        new double[] {2.455, 1.3, 4.7, 2.1},
        RobustScaler.byQuartiles().withRange(0.1, 0.95).fit(iris).scales().row(0),
        1e-14);
  }

  /** scikit-learn 1.2.1, MaxAbsScaler() on Fisher's iris less 6. */
  @Test
  void irisHasTheLargestValuesOfScikitLearn() {
    Matrix shifted = Columns.mapped(iris, x -> x - 6);
    MaxAbsScaler.Model model = new MaxAbsScaler().fit(shifted);

    assertArrayEquals(new double[] {1.9, 4, 5, 5.9}, model.scales().row(0), 1e-15);
    assertRow(model.transform(shifted), 149, -0.052631578947368, -0.75, -0.18, -0.711864406779661);
  }

  /** scikit-learn 1.2.1, normalize(X[:1] - 2, norm=...) on Fisher's iris. */
  @Test
  void anIrisHasTheNormsOfScikitLearn() {
    Matrix first = Columns.mapped(iris.selectRows(0), x -> x - 2);

    assertRow(
        UnitNorm.l1().fit(first).transform(first),
        0,
        0.44285714285714284,
        0.2142857142857143,
        -0.08571428571428574,
        -0.2571428571428572);
    assertRow(
        UnitNorm.l2().fit(first).transform(first),
        0,
        0.7884187591092658,
        0.3814929479560964,
        -0.1525971791824386,
        -0.4577915375473157);
    assertRow(
        UnitNorm.largest().fit(first).transform(first),
        0,
        1,
        0.48387096774193555,
        -0.19354838709677424,
        -0.5806451612903226);
  }

  /** By hand; as doubles are added they are 0.10000000000000003 and 0.19999999999999996. */
  @Test
  void theLargestNumberIsStretchedToTheHighEndItself() {
    Matrix three = Matrix.ofRowMajor(3, 1, 2, 3.5, 7);
    MinMaxScaler.Model tenth = MinMaxScaler.to(-0.3, 0.1).fit(three);
    MinMaxScaler.Model fifth = MinMaxScaler.to(-1, 0.2).fit(three);

    assertEquals(-0.3, tenth.transform(2)[0]);
    assertEquals(0.1, tenth.transform(7)[0]);
    assertEquals(0.2, fifth.transform(7)[0]);
    assertEquals(7, tenth.inverse(Matrix.ofRowMajor(1, 1, 0.1)).get(0, 0));
    assertEquals(2, tenth.inverse(Matrix.ofRowMajor(1, 1, -0.3)).get(0, 0));
  }

  /** By hand: 0.1 − (−0.3) + (−0.3) is not 0.1 as doubles are added. */
  @Test
  void theHighEndComesBackAsTheLargestNumberItself() {
    Matrix two = Matrix.ofRowMajor(2, 1, -0.3, 0.1);
    MinMaxScaler.Model model = MinMaxScaler.toUnitRange().fit(two);

    assertEquals(two, model.inverse(model.transform(two)));
  }

  private static void assertRow(Matrix actual, int row, double... expected) {
    assertArrayEquals(expected, actual.row(row), 1e-14);
  }
}
