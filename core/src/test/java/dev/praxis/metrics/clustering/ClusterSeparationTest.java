package dev.praxis.metrics.clustering;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.DataFiles;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

/** Computed with scikit-learn 1.2.1: davies_bouldin_score and calinski_harabasz_score. */
class ClusterSeparationTest {
  @Test
  void fourPointsOnALine() {
    Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 10, 12);
    Labels labels = Labels.ofCodes(0, 0, 1, 1);

    assertNear(0.14285714285714285, DaviesBouldin.of(line, labels).value(), 1e-15);
    assertNear(88.2, CalinskiHarabasz.of(line, labels).value(), 1e-15);
    assertEquals(2.5, CalinskiHarabasz.of(line, labels).within());
    assertEquals(110.25, CalinskiHarabasz.of(line, labels).between());
  }

  @Test
  void irisBySpecies() {
    Labeled<Matrix> iris = read("iris.csv");

    assertNear(0.7513707094756737, DaviesBouldin.of(iris.points(), iris.labels()).value(), 1e-12);
    assertNear(
        487.33087637489984, CalinskiHarabasz.of(iris.points(), iris.labels()).value(), 1e-12);
  }

  @Test
  void wineByCultivar() {
    Labeled<Matrix> wine = read("wine.csv");

    assertNear(1.5154862521642123, DaviesBouldin.of(wine.points(), wine.labels()).value(), 1e-12);
    assertNear(206.6781164482878, CalinskiHarabasz.of(wine.points(), wine.labels()).value(), 1e-12);
  }

  @Test
  void textTellsTheClustersAndTheValue() {
    Matrix line = Matrix.ofRowMajor(4, 1, 0, 0, 1, 1);

    assertEquals(
        "DaviesBouldin[clusters=2, value=0.0]",
        DaviesBouldin.of(line, Labels.ofCodes(0, 0, 1, 1)).toString());
  }

  private static Labeled<Matrix> read(String name) {
    return DataFiles.at(name).withoutColumns("index").withLabel("label").readLabeled();
  }
}
