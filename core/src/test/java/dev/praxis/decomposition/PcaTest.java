package dev.praxis.decomposition;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Blocky;
import dev.praxis.DataFiles;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.Covariance;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden values, each with where it came from. */
class PcaTest {
  /** Golden values: scikit-learn 1.9.1, {@code PCA()} on Fisher's iris. */
  @Nested
  class OfIris {
    private final Matrix iris = read("iris.csv");

    @ParameterizedTest
    @EnumSource
    void theComponentsAgree(Pca.Solver solver) {
      Pca.Model model = Pca.to(4).withSolver(solver).fit(iris);

      assertArrayEquals(
          new double[] {4.22824171, 0.24267075, 0.0782095, 0.02383509},
          model.variances().row(0),
          5e-9);
      assertArrayEquals(
          new double[] {0.92461872, 0.05306648, 0.01710261, 0.00521218},
          model.varianceRatios().row(0),
          5e-9);
      assertArrayEquals(
          new double[] {0.36138659, -0.08452251, 0.85667061, 0.3582892},
          model.components().row(0),
          5e-9);
      assertArrayEquals(
          new double[] {0.65658877, 0.73016143, -0.17337266, -0.07548102},
          model.components().row(1),
          5e-9);
    }

    @Test
    void twoComponentsAreKeptForNinetyFivePercent() {
      assertEquals(2, Pca.keeping(0.95).fit(iris).components().rows());
    }

    @Test
    void theScoresHaveNames() {
      List<String> names = List.of("sepal length", "sepal width", "petal length", "petal width");
      Pca.Model model = Pca.to(2).fit(iris);

      assertEquals(List.of("component_1", "component_2"), model.columnNames(names));
      assertRefused("columns must be 4 names but were 1", () -> model.columnNames(List.of("one")));
    }
  }

  /** Golden values: scikit-learn 1.2.1, {@code PCA} on wine, whose columns have their own units. */
  @Nested
  class OfWine {
    private final Matrix wine = read("wine.csv");

    /** {@code PCA()}: the largest variance is ten million times the least. */
    @ParameterizedTest
    @EnumSource
    void theVariancesAgree(Pca.Solver solver) {
      Pca.Model model = Pca.to(13).withSolver(solver).fit(wine);

      double[] variances = {
        99201.789517480938,
        172.53526647789144,
        9.4381137034706395,
        4.9911786076419125,
        1.2288452283714293,
        0.8410638694551742,
        0.27897352306605444,
        0.15138126638308302,
        0.11209676473741949,
        0.071702603162113868,
        0.037575978866193349,
        0.021072366149372454,
        0.0082037031417757558
      };
      assertArrayEquals(variances, model.variances().row(0), 1e-14 * variances[0]);
      assertEquals(0.99809123049189741, model.varianceRatios().get(0, 0), 1e-14);
      assertEquals(5.0217356182151384e-05, model.varianceRatios().get(0, 3), 1e-14);
    }

    /** {@code PCA(2)}. */
    @Test
    void thePlaneAgrees() {
      Pca.Model model = Pca.to(2).fit(wine);

      assertArrayEquals(
          new double[] {
            1.6592647196420726e-03,
            -6.8101555550115211e-04,
            1.9490574189158960e-04,
            -4.6713005812762292e-03,
            1.7868007506895368e-02,
            9.8982968008179254e-04,
            1.5672883017930571e-03,
            -1.2308666181031305e-04,
            6.0060779182177575e-04,
            2.3271431925767474e-03,
            1.7138003714523402e-04,
            7.0493164459106087e-04,
            9.9982293652332577e-01
          },
          model.components().row(0),
          1e-14);
      assertArrayEquals(
          new double[] {
            1.2034061657710624e-03,
            2.1549818397448650e-03,
            4.5936925434055557e-03,
            2.6450393026476032e-02,
            9.9934418606233710e-01,
            8.7796215214376008e-04,
            -5.1850728365013647e-05,
            -1.3544789203906984e-03,
            5.0044004028683697e-03,
            1.5100352998600460e-02,
            -7.6267311527476777e-04,
            -3.4953643136611001e-03,
            -1.7773809456949122e-02
          },
          model.components().row(1),
          1e-13);
      Matrix scores = model.transform(wine);
      assertArrayEquals(new double[] {318.5629792879366, 21.492130734539966}, scores.row(0), 1e-11);
      assertArrayEquals(
          new double[] {-186.94319027310928, -0.21333080312166713}, scores.row(177), 1e-11);
    }

    /** {@code PCA(2).inverse_transform}, and the mean squared distance from it. */
    @Test
    void theReconstructionAgrees() {
      Pca.Model model = Pca.to(2).fit(wine);

      assertArrayEquals(
          new double[] {
            13.555062052686129,
            2.1657171217352209,
            2.5273348484470493,
            18.575315694808882,
            126.91169463469785,
            2.6293047287788944,
            2.5274353111109722,
            0.29353244085315428,
            1.8897855116572204,
            6.1239703114629851,
            0.99565330312450562,
            2.7611276913596488,
            1065.0178348097511
          },
          model.inverse(model.transform(wine)).row(0),
          1e-11);
      assertEquals(17.083689594139297, model.reconstructionError(wine), 1e-11);
    }

    /**
     * {@code PCA(3, whiten=True)}. Its third component has the other sign there: that version chose
     * signs by the scores.
     */
    @Test
    void theWhitenedScoresAgree() {
      Pca.Model model = Pca.to(3).withWhitening().fit(wine);
      Matrix scores = model.transform(wine);

      assertArrayEquals(
          new double[] {1.0114293478841423, 1.6362156196118294, -1.0190691745309461},
          scores.row(0),
          1e-12);
      assertArrayEquals(
          new double[] {-0.5935398691083003, -0.01624106965118362, 1.8327579800264173},
          scores.row(177),
          1e-12);
      assertEquals(1065.0036567091315, model.inverse(scores).get(0, 12), 1e-10);
      assertEquals(15.636830006706926, model.inverse(scores).get(0, 3), 1e-12);
    }

    /** {@code PCA(share).n_components_}. */
    @ParameterizedTest
    @CsvSource({"0.95, 1", "0.998, 1", "0.9999, 3", "0.99999, 6"})
    void theComponentsKeptAgree(double share, int components) {
      assertEquals(components, Pca.keeping(share).fit(wine).components().rows());
    }
  }

  /**
   * By hand: one direction varies, the other is (1, −1) / √2, along which a row is left as it is.
   */
  @ParameterizedTest
  @EnumSource
  void rowsOnADiagonalHaveOneVariance(Pca.Solver solver) {
    Matrix diagonal = Matrix.ofRowMajor(3, 2, 1, 1, 2, 2, 4, 4);
    Pca.Model model = Pca.to(2).withSolver(solver).withWhitening().fit(diagonal);

    assertEquals(14 / 3.0, model.variances().get(0, 0), 1e-14);
    assertEquals(0, model.variances().get(0, 1));
    assertEquals(-Math.sqrt(0.5), model.transform(1, 2)[1], 1e-15);
  }

  private static Matrix read(String name) {
    return DataFiles.at(name).withoutColumns("index").withLabel("label").readMatrix();
  }

  @Test
  void anErrorWhoseSquareOverflowsIsRefused() {
    Matrix axis = Matrix.ofRows(new double[] {1, 0}, new double[] {2, 0}, new double[] {3, 0});
    Pca.Model model = Pca.to(1).fit(axis);

    assertRefused(
        "the squared error of row 0 must be finite but overflows",
        () -> model.reconstructionError(Matrix.ofRowMajor(1, 2, 0, 1e160)));
  }

  @Test
  void aCovarianceOfNoColumnsIsRefused() {
    assertRefused(
        "columns must be at least 1 but was 0", () -> Covariance.of(new Blocky(0, List.of())));
  }
}
