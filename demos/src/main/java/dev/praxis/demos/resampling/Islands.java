package dev.praxis.demos.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.resampling.Resampled;
import java.util.stream.IntStream;

/**
 * A rare class on two islands: three flowers with smaller and three with larger petals than those
 * of the frequent class, versicolor.
 *
 * @param all the petals of every flower, and its species
 * @param rare the petals of every versicolor, class 0, and of the six, class 1
 */
record Islands(Labeled<Matrix> all, Labeled<Matrix> rare) {

  /** Flowers by their petals, columns 2 and 3, of which most of two species are left out. */
  static Islands of(Labeled<Matrix> iris) {
    Labels species = iris.labels();
    int versicolor = species.classNames().indexOf("versicolor");
    int[] taken = new int[species.classes()];
    int[] rows =
        IntStream.range(0, species.size())
            .filter(i -> species.code(i) == versicolor || taken[species.code(i)]++ < 3)
            .toArray();
    int[] codes = IntStream.of(rows).map(i -> species.code(i) == versicolor ? 0 : 1).toArray();
    Matrix petals = iris.points().selectColumns(2, 3);
    return new Islands(
        new Labeled<>(petals, species),
        new Labeled<>(petals.selectRows(rows), Labels.ofCodes(codes)));
  }

  /** The number of synthetic flowers that are nearest to a versicolor. */
  long strays(Resampled bridge) {
    Labels nearest = KnnClassifier.nearest(1).fit(all).predict(bridge.data().points());
    return IntStream.range(bridge.kept(), nearest.size())
        .filter(i -> nearest.name(i).equals("versicolor"))
        .count();
  }
}
