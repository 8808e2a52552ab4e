package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Flowers;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class KMeansTest {
  /** Best inertias of Fisher's iris, computed with scikit-learn 1.9.1. */
  @Test
  void irisHasTheInertiasOfScikitLearn() {
    assertEquals(152.34795176035797, irisInto(2).inertia(), 1e-10);
    assertEquals(78.851441426146, irisInto(3).inertia(), 1e-10);
    assertEquals(57.22847321428572, irisInto(4).inertia(), 1e-10);
  }

  /** By hand: the means of {0, 1} and {10, 11}; each row is half away from its centroid. */
  @Test
  void fourPointsOnALineMakeTwoPairs() {
    Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 10, 11);
    KMeans learner = KMeans.into(2).withStart(KMeansStart.at(Matrix.ofRowMajor(2, 1, 0, 1)));

    KMeans.Model model = learner.fit(line);

    assertEquals(Matrix.ofRowMajor(2, 1, 0.5, 10.5), model.centroids());
    assertEquals(Labels.ofCodes(0, 0, 1, 1), model.labels());
    assertEquals(1.0, model.inertia());
    assertTrue(model.converged());
    // {0 | 1, 10, 11} has means 0 and 22/3; then {0, 1 | 10, 11}; the third finds nothing to do.
    assertEquals(3, model.iterations());
  }

  private static KMeans.Model irisInto(int clusters) {
    return KMeans.into(clusters).withRestarts(20).withTolerance(0).fit(Flowers.measures());
  }
}
