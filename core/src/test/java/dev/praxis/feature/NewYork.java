package dev.praxis.feature;

import dev.praxis.data.CsvFile;
import dev.praxis.data.IncompleteMatrix;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;

/** The air of New York in 1973: ozone, solar radiation, wind and temperature of 153 days. */
final class NewYork {
  private NewYork() {}

  static IncompleteMatrix air() {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(CsvFile.class.getResource("airquality.csv"), "airquality.csv")
                  .toURI());
      return CsvFile.at(file).withColumns("Ozone", "Solar_R", "Wind", "Temp").readIncomplete();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The first of its days. */
  static int[] firstDays(int days) {
    return IntStream.range(0, days).toArray();
  }
}
