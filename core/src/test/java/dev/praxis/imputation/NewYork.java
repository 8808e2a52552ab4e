package dev.praxis.imputation;

import dev.praxis.DataFiles;
import dev.praxis.data.IncompleteMatrix;
import java.util.stream.IntStream;

/** The air of New York in 1973: ozone, solar radiation, wind and temperature of 153 days. */
final class NewYork {
  private NewYork() {}

  static IncompleteMatrix air() {
    return DataFiles.at("airquality.csv")
        .withColumns("Ozone", "Solar_R", "Wind", "Temp")
        .readIncomplete();
  }

  /** The first of its days. */
  static int[] firstDays(int days) {
    return IntStream.range(0, days).toArray();
  }
}
