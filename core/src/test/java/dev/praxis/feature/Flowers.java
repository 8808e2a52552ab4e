package dev.praxis.feature;

import dev.praxis.data.CsvFile;
import dev.praxis.data.Matrix;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Fisher's iris: four measures in centimetres. */
final class Flowers {
  private Flowers() {}

  static Matrix measures() {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(CsvFile.class.getResource("iris.csv"), "iris.csv").toURI());
      return CsvFile.at(file).withoutColumns("index", "label").readMatrix();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
