package dev.praxis.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.Divisor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
  private final Matrix iris = Flowers.measures();

  /** scipy 1.10.1, numpy.abs(zscore(X)).max(axis=1) on Fisher's iris; argmax for the column. */
  @Test
  void irisHasTheZScoresOfSciPy() {
    Outliers outliers = ZScoreRule.standard().fit(iris).flag(iris);

    assertArrayEquals(new int[] {15}, outliers.rows());
    assertArrayEquals(new int[] {15, 33}, outliers.withThreshold(2.5).rows());
    assertEquals(3.0907752482994253, outliers.score(15), 1e-12);
    assertEquals(2.630381715782132, outliers.score(33), 1e-12);
    assertEquals(1, outliers.column(15).orElseThrow());
  }

  /** scipy 1.10.1, numpy.abs(zscore(X, ddof=1)).max(axis=1). */
  @Test
  void irisHasTheZScoresOfSciPyWithTheOtherDivisor() {
    Outliers outliers = ZScoreRule.standard().withDivisor(Divisor.N_MINUS_ONE).fit(iris).flag(iris);

    assertEquals(3.080455435688643, outliers.score(15), 1e-12);
    assertEquals(2.4836985805578653, outliers.score(131), 1e-12);
  }

  /** By hand: quartiles 0.2 and 0.4, fences −0.1 and 0.7; as doubles 0.2 − 1.5 · 0.2 is above. */
  @Test
  void aTenthBelowZeroIsOnTheFenceOfOneToFiveTenths() {
    IqrRule.Model model = IqrRule.tukey().fit(Matrix.ofRowMajor(5, 1, 0.1, 0.2, 0.3, 0.4, 0.5));

    assertEquals(Matrix.ofRowMajor(1, 1, -0.1), model.lowerFences());
    assertEquals(Matrix.ofRowMajor(1, 1, 0.7), model.upperFences());
    assertFalse(model.isOutlier(-0.1));
    assertFalse(model.isOutlier(0.7));
    assertTrue(model.isOutlier(Math.nextDown(-0.1)));
    assertTrue(model.isOutlier(Math.nextUp(0.7)));
    assertEquals(1.5, model.flag(Matrix.ofRowMajor(1, 1, -0.1)).score(0));
  }

  /** By hand: nine zeros and a stranger have the score √9, which is the threshold. */
  @Test
  void oneStrangerAmongTenRowsIsOnTheThreshold() {
    for (int tenths = 1; tenths <= 1000; tenths++) {
      double[] ten = new double[10];
      ten[tenths % 10] = tenths / 10.0;
      Outliers outliers = ZScoreRule.standard().outliers(Matrix.ofRowMajor(10, 1, ten));

      assertEquals(0, outliers.count());
      assertEquals(3, outliers.score(tenths % 10));
    }
  }

  /** By hand: the mean is 0.5 and the standard deviation 0.2. */
  @Test
  void threeDeviationsOfTwoTenthsAreTheThreshold() {
    ZScoreRule.Model model = ZScoreRule.standard().fit(Matrix.ofRowMajor(2, 1, 0.3, 0.7));

    assertEquals(3, model.flag(Matrix.ofRowMajor(1, 1, 1.1)).score(0));
    assertFalse(model.isOutlier(1.1));
    assertFalse(model.isOutlier(-0.1));
    assertTrue(model.isOutlier(1.1000001));
    assertTrue(model.isOutlier(-0.1000001));
  }

  /** By hand: one tenth of the places 0 to 10 is the last, and 1 − 0.1 is no rounded number. */
  @Test
  void aTenthOfElevenRowsIsOne() {
    double[] squares = new double[11];
    Arrays.setAll(squares, i -> i * i);
    KnnDistanceRule.Model model = KnnDistanceRule.nearest(1).fit(Matrix.ofRowMajor(11, 1, squares));

    assertEquals(17, model.threshold());
    assertArrayEquals(new int[] {10}, model.outliers().rows());
  }

  /** numpy 1.24.2, numpy.percentile(X, [25, 75], axis=0) and the fences made of them. */
  @Test
  void irisHasTheFencesOfNumPy() {
    IqrRule.Model model = IqrRule.tukey().fit(iris);
    Outliers outliers = model.flag(iris);

    assertArrayEquals(new double[] {5.1, 2.8, 1.6, 0.3}, model.lowerQuartiles().row(0), 1e-15);
    assertArrayEquals(new double[] {6.4, 3.3, 5.1, 1.8}, model.upperQuartiles().row(0), 1e-15);
    assertArrayEquals(new double[] {3.15, 2.05, -3.65, -1.95}, model.lowerFences().row(0), 1e-14);
    assertArrayEquals(new double[] {8.35, 4.05, 10.35, 4.05}, model.upperFences().row(0), 1e-14);
    assertArrayEquals(new int[] {15, 32, 33, 60}, outliers.rows());
    assertEquals(2.2, outliers.score(15), 1e-13);
    assertEquals(1.6, outliers.score(60), 1e-13);
    assertEquals(1, outliers.column(60).orElseThrow());
  }

  /** scikit-learn 1.2.1, NearestNeighbors(5).fit(X).kneighbors(); numpy.quantile(scores, 0.95). */
  @Test
  void irisHasTheNeighborDistancesOfScikitLearn() {
    KnnDistanceRule.Model model = KnnDistanceRule.nearest(5).withContamination(0.05).fit(iris);

    assertArrayEquals(new int[] {41, 57, 98, 106, 109, 117, 118, 131}, model.outliers().rows());
    assertEquals(0.7575700478624074, model.threshold(), 1e-14);
    assertEquals(1.02469507659596, model.outliers().score(131), 1e-14);
    Outliers fresh = model.flag(Matrix.ofRowMajor(2, 4, 5, 3, 3, 1, 7.9, 3.8, 6.4, 2));
    assertArrayEquals(new double[] {0.9486832980505139, 0.9327379053088818}, fresh.scores(), 1e-14);
    assertEquals(2, fresh.count());
  }

  /** The rows that the examples above find rule by rule, found by one loop. */
  @Test
  void everyRuleFindsTheStrangeRowsOfTheIris() {
    List<OutlierRule> rules =
        List.of(
            ZScoreRule.standard(),
            IqrRule.tukey(),
            KnnDistanceRule.nearest(5).withContamination(0.05));
    List<List<Integer>> strange =
        rules.stream()
            .map(rule -> Arrays.stream(rule.outliers(iris).rows()).boxed().toList())
            .toList();

    assertEquals(
        List.of(List.of(15), List.of(15, 32, 33, 60), List.of(41, 57, 98, 106, 109, 117, 118, 131)),
        strange);
  }

  /** scikit-learn 1.2.1, the means of the same distances. */
  @Test
  void irisHasTheMeanNeighborDistancesOfScikitLearn() {
    KnnDistanceRule.Model model =
        KnnDistanceRule.nearest(5).byMeanDistance().withContamination(0.05).fit(iris);

    assertArrayEquals(new int[] {41, 98, 106, 109, 117, 118, 131, 135}, model.outliers().rows());
    assertEquals(0.6156306112421849, model.threshold(), 1e-14);
    assertEquals(0.8360562961297926, model.outliers().score(131), 1e-14);
    Outliers fresh = model.flag(Matrix.ofRowMajor(2, 4, 5, 3, 3, 1, 7.9, 3.8, 6.4, 2));
    assertArrayEquals(new double[] {0.7627294726067673, 0.6311172808106006}, fresh.scores(), 1e-14);
  }
}
