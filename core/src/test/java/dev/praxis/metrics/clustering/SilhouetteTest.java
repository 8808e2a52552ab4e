package dev.praxis.metrics.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
  /** Computed with scikit-learn 1.9.1: of the species, and of the best k-means for k = 2, 3, 4. */
  @Test
  void irisHasTheSilhouettesOfScikitLearn() {
    Labeled<Matrix> iris = Flowers.species();

    assertEquals(0.503477440693296, Silhouette.of(iris.points(), iris.labels()).mean(), 1e-10);
    assertEquals(0.6810461692117462, ofKMeans(iris, 2), 1e-10);
    assertEquals(0.5528190123564095, ofKMeans(iris, 3), 1e-10);
    assertEquals(0.49805050499728737, ofKMeans(iris, 4), 1e-10);
  }

  /** By hand, as scikit-learn 1.9.1: a = 1 and b = 10 or 9; the last point is alone. */
  @Test
  void threePointsOnALine() {
    Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 10);
    Silhouette silhouette = Silhouette.of(line, Labels.ofCodes(0, 0, 1));

    assertArrayEquals(new double[] {0.9, 8.0 / 9, 0}, silhouette.values(), 1e-15);
    assertEquals((0.9 + 8.0 / 9) / 3, silhouette.mean(), 1e-15);
    assertEquals((0.9 + 8.0 / 9) / 2, silhouette.clusterMean(0), 1e-15);
    assertEquals(0, silhouette.clusterMean(1));
    assertEquals(0.9, silhouette.value(0), 1e-15);
    assertEquals(0, silhouette.value(2));
  }

  @Test
  void textTellsTheSizeAndTheMean() {
    Matrix line = Matrix.ofRowMajor(4, 1, 0, 0, 1, 1);

    assertEquals(
        "Silhouette[points=4, mean=1.0]",
        Silhouette.of(line, Labels.ofCodes(0, 0, 1, 1)).toString());
  }

  private static double ofKMeans(Labeled<Matrix> data, int clusters) {
    KMeans learner = KMeans.into(clusters).withRestarts(20).withTolerance(0);
    return Silhouette.of(data.points(), learner.fit(data.points()).labels()).mean();
  }
}
