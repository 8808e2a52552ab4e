package dev.praxis;

import dev.praxis.table.CsvFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The data sets that examples take their numbers from; DATA-LICENCES.md tells whose they are. */
public final class DataFiles {
  private DataFiles() {}

  /** The file of a data set, {@code iris.csv} say. */
  public static CsvFile at(String name) {
    try {
      return CsvFile.at(
          Path.of(
              Objects.requireNonNull(DataFiles.class.getResource("data/" + name), name).toURI()));
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
