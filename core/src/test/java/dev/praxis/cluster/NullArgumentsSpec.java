package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Matrix;
import java.util.List;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final Matrix POINTS = Matrix.ofRowMajor(4, 1, 1, 2, 3, 4);
  private static final double[] NONE = null;

  @Example
  void ofLearnersAreNamed() {
    KMeans learner = KMeans.into(2);
    MiniBatchKMeans batches = MiniBatchKMeans.into(2);

    assertNamed("points", () -> learner.fit(null));
    assertNamed("points", () -> learner.fit(null, step -> {}));
    assertNamed("observer", () -> learner.fit(POINTS, null));
    assertNamed("rows", () -> learner.fitRows(null));
    assertNamed("points", () -> learner.fitWeighted(null, 1));
    assertNamed("weights", () -> learner.fitWeighted(POINTS, NONE));
    assertNamed("rows", () -> batches.fit(null));
    assertNamed("first", () -> batches.open(null));
    assertNamed("rows", () -> batches.open(POINTS).update(null));
    assertNamed("points", () -> KMeansStart.uniform().choose(null, 2, 1));
    assertNamed("learner", () -> KMeansCurve.of(null, POINTS, 2, 3));
    assertNamed("points", () -> KMeansCurve.of(learner, null, 2, 3));
    assertNamed("points", () -> new KMeansCurve((List<KMeansCurve.Point>) null));
  }

  @Example
  void ofModelsAreNamed() {
    KMeans.Model model = KMeans.into(2).fit(POINTS);
    MiniBatchKMeans batches = MiniBatchKMeans.into(2);

    assertNamed("points", () -> model.predict((Matrix) null));
    assertNamed("point", () -> model.predict(NONE));
    assertNamed("points", () -> model.distances(null));
    assertNamed("learner", () -> new KMeans.Model(null, POINTS, model.labels(), 0, 1, true));
    assertNamed(
        "centroids", () -> new KMeans.Model(model.learner(), null, model.labels(), 0, 1, true));
    assertNamed("labels", () -> new KMeans.Model(model.learner(), POINTS, null, 0, 1, true));
    assertNamed("learner", () -> new KMeans.StreamedModel(null, POINTS, 0, 1, true));
    assertNamed("centroids", () -> new KMeans.StreamedModel(model.learner(), null, 0, 1, true));
    assertNamed("centroids", () -> new KMeans.Step(0, 1, null, model.labels(), 0, 0, 0));
    assertNamed("labels", () -> new KMeans.Step(0, 1, POINTS, null, 0, 0, 0));
    assertNamed("learner", () -> new MiniBatchKMeans.Model(null, POINTS, 0, 1));
    assertNamed("centroids", () -> new MiniBatchKMeans.Model(batches, null, 0, 1));
    assertNamed("learner", () -> new MiniBatchKMeans.Streamed(null, POINTS, 1));
    assertNamed("centroids", () -> new MiniBatchKMeans.Streamed(batches, null, 1));
    assertNamed("model", () -> new KMeansCurve.Point(null, 0));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
