package dev.praxis.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.DataFiles;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files; the numbers expected are theirs, and the class sizes those UCI states. */
class CsvFileTest {

  @Test
  void irisHas150FlowersOfThreeSpecies() {
    Labeled<Matrix> iris =
        DataFiles.at("iris.csv").withoutColumns("index").withLabel("label").readLabeled();

    assertEquals(150, iris.points().rows());
    assertEquals(4, iris.points().columns());
    assertArrayEquals(new double[] {5.1, 3.5, 1.4, 0.2}, iris.points().row(0));
    assertArrayEquals(new double[] {5.9, 3, 5.1, 1.8}, iris.points().row(149));
    assertEquals(List.of("setosa", "versicolor", "virginica"), iris.labels().classNames());
    assertArrayEquals(new int[] {50, 50, 50}, iris.labels().counts());
    assertEquals("setosa", iris.labels().name(0));
    assertEquals("virginica", iris.labels().name(149));
  }

  @Test
  void wineHas178WinesOfThreeCultivars() {
    CsvFile file = DataFiles.at("wine.csv").withoutColumns("index").withLabel("label");
    Labeled<Matrix> wine = file.readLabeled();

    assertEquals(13, wine.points().columns());
    assertEquals("proline", file.columnNames().get(12));
    assertEquals(1065.0, wine.points().get(0, 12));
    assertArrayEquals(new int[] {59, 71, 48}, wine.labels().counts());
  }

  @Test
  void faithfulHas272Eruptions() {
    CsvFile file = DataFiles.at("faithful.csv").withColumns("waiting", "eruptions");
    Matrix faithful = file.readMatrix();

    assertEquals(272, faithful.rows());
    assertArrayEquals(new double[] {79, 3.6}, faithful.row(0));
    assertEquals(faithful, file.rows().toMatrix());
    assertEquals(272, file.rows().count());
  }

  @Test
  void usArrestsHasFourFeaturesOf50NamedStates() {
    CsvFile file = DataFiles.at("usarrests.csv").withoutColumns("index").withLabel("name");
    Labeled<Matrix> arrests = file.readLabeled();

    assertEquals(List.of("Murder", "Assault", "UrbanPop", "Rape"), file.columnNames());
    assertArrayEquals(new double[] {13.2, 236, 58, 21.2}, arrests.points().row(0));
    assertEquals(50, arrests.labels().classes());
    assertEquals(7.788, mean(arrests.points().column(0)), 1e-12);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
