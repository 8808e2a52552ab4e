package dev.praxis.binning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.QuantileMethod;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinningTest {
  private final Matrix iris = Flowers.measures();

  /** scikit-learn 1.9.1, KBinsDiscretizer(4, strategy='quantile'). The bins are by hand. */
  @Test
  void eightNumbersHaveTheseFourBins() {
    Matrix eight = Matrix.ofRowMajor(8, 1, 1, 2, 2, 2, 3, 4, 5, 9);
    QuantileBinning.Model model = QuantileBinning.into(4).fit(eight);

    assertEquals(List.of(Matrix.ofRowMajor(1, 5, 1, 2, 2.5, 4.5, 9)), model.edges());
    assertArrayEquals(new double[] {0, 1, 1, 1, 2, 2, 3, 3}, model.transform(eight).column(0));
  }

  /** scikit-learn 1.2.1, KBinsDiscretizer(5, encode='ordinal', strategy='quantile'). */
  @Test
  void irisHasTheLinearQuantileBinsOfScikitLearn() {
    QuantileBinning.Model model =
        QuantileBinning.into(5).withMethod(QuantileMethod.LINEAR).fit(iris);

    assertEdges(model.edges().get(0), 4.3, 5.0, 5.6, 6.1, 6.52, 7.9);
    assertEdges(model.edges().get(1), 2.0, 2.7, 3.0, 3.1, 3.4, 4.4);
    assertEdges(model.edges().get(2), 1.0, 1.5, 3.9, 4.64, 5.32, 6.9);
    assertEdges(model.edges().get(3), 0.1, 0.2, 1.16, 1.5, 1.9, 2.5);
    assertArrayEquals(new double[] {1, 4, 0, 1}, model.transform(iris).row(0));
    assertArrayEquals(new double[] {4, 3, 3, 2}, model.transform(iris).row(50));
    assertArrayEquals(new double[] {2, 2, 3, 3}, model.transform(iris).row(149));
  }

  /** scikit-learn 1.2.1, KBinsDiscretizer(5, encode='ordinal', strategy='uniform'). */
  @Test
  void irisHasTheEqualBinsOfScikitLearn() {
    EqualWidthBinning.Model model = EqualWidthBinning.into(5).fit(iris);

    assertEdges(model.edges().get(0), 4.3, 5.02, 5.74, 6.46, 7.18, 7.9);
    assertEdges(model.edges().get(2), 1.0, 2.18, 3.36, 4.54, 5.72, 6.9);
    assertArrayEquals(new double[] {1, 3, 0, 0}, model.transform(iris).row(0));
    assertArrayEquals(new double[] {3, 2, 3, 2}, model.transform(iris).row(50));
    assertArrayEquals(new double[] {2, 2, 3, 3}, model.transform(iris).row(149));
  }

  /** By hand: the edges are 0, 5, 10, …, 100. */
  @Test
  void fiftyFiveIsOnTheTwelfthOfTwentyEdges() {
    Matrix three = Matrix.ofRowMajor(3, 1, 0, 55, 100);
    EqualWidthBinning.Model model = EqualWidthBinning.into(20).fit(three);

    assertArrayEquals(new double[] {0, 11, 19}, model.transform(three).column(0));
    assertEquals(55, model.edges().get(0).get(0, 11));
    List<String> names =
        EqualWidthBinning.into(20).oneHot().fit(three).columnNames(List.of("share"));
    assertEquals("share 50 to 55", names.get(10));
    assertEquals("share 55 to 60", names.get(11));
  }

  /** By hand: merging would leave the one bin from 0 to 3. */
  @Test
  void zeroAndThreeAreToldApart() {
    Matrix three = Matrix.ofRowMajor(3, 1, 0, 0, 3);

    for (QuantileMethod method : QuantileMethod.values()) {
      QuantileBinning.Model model = QuantileBinning.into(2).withMethod(method).fit(three);
      assertEquals(3, model.edges().get(0).columns());
      assertArrayEquals(new double[] {0, 0, 1}, model.transform(three).column(0));
    }
    assertEquals(
        List.of(Matrix.ofRowMajor(1, 3, 0, 1.5, 3)), QuantileBinning.into(2).fit(three).edges());
    assertEquals(
        List.of("x below 1.5", "x from 1.5"),
        QuantileBinning.into(2).oneHot().fit(three).columnNames(List.of("x")));
  }

  /** By hand. */
  @Test
  void aFewOnesAmongZerosAreToldApartAndFewZerosAmongOnes() {
    double[] tenth = new double[50];
    Arrays.fill(tenth, 45, 50, 1);
    double[] rare = new double[100];
    Arrays.setAll(rare, i -> i < 95 ? 0 : i - 94);
    double[] ones = new double[30];
    Arrays.fill(ones, 1, 30, 1);

    assertEquals(
        List.of(Matrix.ofRowMajor(1, 3, 0, 0.5, 1)),
        QuantileBinning.into(5).fit(Matrix.ofRowMajor(50, 1, tenth)).edges());
    assertEquals(
        List.of(Matrix.ofRowMajor(1, 3, 0, 0.5, 5)),
        QuantileBinning.into(4).fit(Matrix.ofRowMajor(100, 1, rare)).edges());
    assertEquals(
        List.of(Matrix.ofRowMajor(1, 3, 0, 0.5, 1)),
        QuantileBinning.into(5).fit(Matrix.ofRowMajor(30, 1, ones)).edges());
  }

  private static void assertEdges(Matrix edges, double... expected) {
    assertArrayEquals(expected, edges.row(0), 1e-14);
  }
}
