package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final Matrix POINTS = Matrix.ofRowMajor(4, 1, 1, 2, 3, 4);
  private static final Labels CLASSES = Labels.ofCodes(0, 0, 1, 1);
  private static final Labeled<Matrix> LABELED = new Labeled<>(POINTS, CLASSES);
  private static final Targeted<Matrix> TARGETED = new Targeted<>(POINTS, Targets.of(1, 2, 3, 4));

  @Example
  void ofTheIndexAreNamed() {
    NeighborIndex index = NeighborIndex.of(POINTS);

    assertNamed("points", () -> NeighborIndex.of(null));
    assertNamed("distance", () -> NeighborIndex.of(POINTS, null));
    assertNamed("queries", () -> index.nearest(null, 1));
    assertNamed("queries", () -> index.within(null, 1));
  }

  @Example
  void ofLearnersAndModelsAreNamed() {
    KnnClassifier.Model classes = KnnClassifier.nearest(1).fit(LABELED);
    KnnRegressor.Model numbers = KnnRegressor.nearest(1).fit(TARGETED);

    assertNamed("data", () -> KnnClassifier.nearest(1).fit(null));
    assertNamed("learner", () -> new KnnClassifier.Model(null, LABELED));
    assertNamed("data", () -> new KnnClassifier.Model(classes.learner(), null));
    assertNamed("points", () -> classes.predict((Matrix) null));
    assertNamed("points", () -> classes.probabilities((Matrix) null));
    assertNamed("points", () -> classes.neighbors(null));
    assertNamed("data", () -> KnnRegressor.nearest(1).fit(null));
    assertNamed("learner", () -> new KnnRegressor.Model(null, TARGETED));
    assertNamed("data", () -> new KnnRegressor.Model(numbers.learner(), null));
    assertNamed("points", () -> numbers.predict((Matrix) null));
    assertNamed("points", () -> numbers.neighbors(null));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
