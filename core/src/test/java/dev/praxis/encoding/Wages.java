package dev.praxis.encoding;

import dev.praxis.table.CsvFile;
import dev.praxis.table.Table;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** 534 workers of 1985 with their occupation and wage, as a table. */
final class Wages {
  private Wages() {}

  static Table table() {
    return CsvFile.of(
            "cps_wages_1985.csv", () -> new InputStreamReader(stream(), StandardCharsets.UTF_8))
        .withoutColumns("index")
        .readTable();
  }

  private static InputStream stream() {
    return Objects.requireNonNull(
        Wages.class.getResourceAsStream("/dev/praxis/data/cps_wages_1985.csv"));
  }
}
