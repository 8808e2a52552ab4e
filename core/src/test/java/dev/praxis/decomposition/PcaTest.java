package dev.praxis.decomposition;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.CsvFile;
import dev.praxis.data.Matrix;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden values: scikit-learn 1.9.1, {@code PCA} on Fisher's iris. */
class PcaTest {
  private static final double[] VARIANCES = {4.22824171, 0.24267075, 0.0782095, 0.02383509};
  private static final double[] RATIOS = {0.92461872, 0.05306648, 0.01710261, 0.00521218};
  private static final double[][] COMPONENTS = {
    {0.36138659, -0.08452251, 0.85667061, 0.3582892},
    {0.65658877, 0.73016143, -0.17337266, -0.07548102}
  };

  private static Matrix iris() {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(CsvFile.class.getResource("iris.csv"), "iris.csv").toURI());
      return CsvFile.at(file).withoutColumns("index").withLabel("label").readMatrix();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofIrisAgrees(Pca.Solver solver) {
    Pca.Model model = Pca.to(4).withSolver(solver).fit(iris());
    for (int i = 0; i < 4; i++) {
      assertWithin(5e-9, VARIANCES[i], model.variances().get(0, i));
      assertWithin(5e-9, RATIOS[i], model.varianceRatios().get(0, i));
    }
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 4; j++) {
        assertWithin(5e-9, COMPONENTS[i][j], model.components().get(i, j));
      }
    }
  }

  @Test
  void ofIrisKeepsTwoComponentsForNinetyFivePercent() {
    assertEquals(2, Pca.keeping(0.95).fit(iris()).components().rows());
  }

  @Test
  void namesItsComponents() {
    List<String> names = List.of("sepal length", "sepal width", "petal length", "petal width");
    Pca.Model model = Pca.to(2).fit(iris());

    assertEquals(List.of("component_1", "component_2"), model.columnNames(names));
    assertRefused("columns must be 4 names but were 1", () -> model.columnNames(List.of("one")));
  }
}
