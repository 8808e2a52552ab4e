package dev.praxis.linear;

import dev.praxis.data.CsvFile;
import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.TargetData;
import dev.praxis.data.Targets;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Fisher's iris, as questions for linear models. */
final class Flowers {
  private Flowers() {}

  /** Four measures in centimetres, three species. */
  static LabeledData species() {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(CsvFile.class.getResource("iris.csv"), "iris.csv").toURI());
      return CsvFile.at(file).withoutColumns("index").withLabel("label").readLabeled();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The petal width from the other three measures. */
  static TargetData petalWidths() {
    LabeledData species = species();
    return new TargetData(
        species.points().selectColumns(0, 1, 2), Targets.of(species.points().column(3)));
  }

  /** The two species that overlap. */
  static LabeledData versicolorOrVirginica() {
    LabeledData species = species();
    int[] rows =
        IntStream.range(0, species.labels().size())
            .filter(i -> species.labels().code(i) > 0)
            .toArray();
    int[] codes = IntStream.of(species.labels().select(rows).codes()).map(c -> c - 1).toArray();
    return new LabeledData(
        species.points().selectRows(rows),
        Labels.ofCodes(codes, List.of("versicolor", "virginica")));
  }
}
