package dev.praxis;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
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
  public static Labeled<Matrix> species() {
    return DataFiles.at("iris.csv").withoutColumns("index").withLabel("label").readLabeled();
  }

  /** The petal width from the other three measures. */
  public static Targeted<Matrix> petalWidths() {
    Labeled<Matrix> species = species();
    return new Targeted<>(
        species.points().selectColumns(0, 1, 2), Targets.of(species.points().column(3)));
  }

  /** The two species that overlap. */
  public static Labeled<Matrix> versicolorOrVirginica() {
    Labeled<Matrix> species = species();
    int[] rows =
        IntStream.range(0, species.labels().size())
            .filter(i -> species.labels().code(i) > 0)
            .toArray();
    int[] codes = IntStream.of(species.labels().select(rows).codes()).map(c -> c - 1).toArray();
    return new Labeled<>(
        species.points().selectRows(rows),
        Labels.ofCodes(codes, List.of("versicolor", "virginica")));
  }
}
