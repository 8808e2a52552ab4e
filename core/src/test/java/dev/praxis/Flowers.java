package dev.praxis;

import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
import dev.praxis.data.Targets;
import java.util.List;
import java.util.stream.IntStream;

/** Fisher's iris, and questions to ask of it. */
public final class Flowers {
  private Flowers() {}

  /** Four measures in centimetres. */
  public static Matrix measures() {
    return species().points();
  }

  /** Four measures in centimetres, three species. */
  public static LabeledData species() {
    return DataFiles.at("iris.csv").withoutColumns("index").withLabel("label").readLabeled();
  }

  /** The petal width from the other three measures. */
  public static TargetData petalWidths() {
    LabeledData species = species();
    return new TargetData(
        species.points().selectColumns(0, 1, 2), Targets.of(species.points().column(3)));
  }

  /** The two species that overlap. */
  public static LabeledData versicolorOrVirginica() {
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
