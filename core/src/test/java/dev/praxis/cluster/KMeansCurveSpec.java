package dev.praxis.cluster;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.metrics.clustering.Silhouette;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Choosing k: inertia and silhouette over a range of k. */
@PropertyDefaults(tries = 100)
class KMeansCurveSpec {
  @Group
  class ACurve {
    @Property
    void hasOneFitForEachK(@ForAll("clouds") Matrix points, @ForAll long seed) {
      int most = Math.min(6, Clouds.distinctRows(points) - 1);
      KMeans learner = KMeans.into(1).withSeed(seed);
      KMeansCurve curve = KMeansCurve.of(learner, points, 2, most);

      assertEquals(
          IntStream.rangeClosed(2, most).boxed().toList(),
          curve.points().stream().map(KMeansCurve.Point::clusters).toList());
      for (KMeansCurve.Point point : curve.points()) {
        KMeans.Model model = learner.withClusters(point.clusters()).fit(points);
        assertEquals(model, point.model());
        assertEquals(model.inertia(), point.inertia());
        assertEquals(Silhouette.of(points, model.labels()).mean(), point.silhouette());
      }
    }

    @Property
    void isBestAtTheGreatestSilhouetteAndOfEqualOnesAtTheLeastK(@ForAll("clouds") Matrix points) {
      int most = Math.min(6, Clouds.distinctRows(points) - 1);
      KMeansCurve curve = KMeansCurve.of(KMeans.into(1), points, 2, most);

      double greatest =
          curve.points().stream().mapToDouble(KMeansCurve.Point::silhouette).max().orElseThrow();
      int least =
          curve.points().stream()
              .filter(point -> point.silhouette() == greatest)
              .mapToInt(KMeansCurve.Point::clusters)
              .min()
              .orElseThrow();
      assertEquals(least, curve.bestBySilhouette());
    }

    @Example
    void isBestAtTheNumberOfSeparatedBlobs() {
      Random random = new Random(7);
      double[] values =
          IntStream.range(0, 90).mapToDouble(i -> 20 * (i % 3) + random.nextGaussian()).toArray();
      Matrix threeBlobs = Matrix.ofRowMajor(90, 1, values);

      assertEquals(3, KMeansCurve.of(KMeans.into(1), threeBlobs, 2, 8).bestBySilhouette());
    }

    @Example
    void ofEquallyGoodOnesHasTheFirst() {
      KMeans.Model two = KMeans.into(2).fit(Matrix.ofRowMajor(3, 1, 0, 1, 2));
      KMeans.Model three = KMeans.into(3).fit(Matrix.ofRowMajor(3, 1, 0, 1, 2));
      KMeansCurve curve =
          new KMeansCurve(
              List.of(new KMeansCurve.Point(two, 0.5), new KMeansCurve.Point(three, 0.5)));

      assertEquals(2, curve.bestBySilhouette());
    }

    @Example
    void cannotBeChanged() {
      List<KMeansCurve.Point> points =
          new ArrayList<>(
              KMeansCurve.of(KMeans.into(1), Matrix.ofRowMajor(3, 1, 0, 1, 5), 2, 2).points());
      KMeansCurve curve = new KMeansCurve(points);
      points.clear();

      assertEquals(1, curve.points().size());
      assertThrows(UnsupportedOperationException.class, () -> curve.points().clear());
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRowMajor(4, 1, 0, 1, 5, 6);

    @Example
    void theRangeLiesBetweenTwoAndOneLessThanTheRows() {
      assertRefused(
          "fromClusters must be between 2 and 3 but was 1",
          () -> KMeansCurve.of(KMeans.into(1), points, 1, 3));
      assertRefused(
          "fromClusters must be between 2 and 3 but was 4",
          () -> KMeansCurve.of(KMeans.into(1), points, 4, 4));
      assertRefused(
          "toClusters must be between 2 and 3 but was 4",
          () -> KMeansCurve.of(KMeans.into(1), points, 2, 4));
      assertRefused(
          "toClusters must be between 3 and 3 but was 2",
          () -> KMeansCurve.of(KMeans.into(1), points, 3, 2));
    }

    @Example
    void thereAreThreePoints() {
      assertRefused(
          "points must be at least 3 but was 2",
          () -> KMeansCurve.of(KMeans.into(1), Matrix.ofRowMajor(2, 1, 0, 1), 2, 2));
    }

    @Example
    void givenCentroidsDoNotFitEveryK() {
      KMeans learner = KMeans.into(2).withStart(KMeansStart.at(Matrix.ofRowMajor(2, 1, 0, 5)));

      assertRefused(
          "start must have as many centroids as clusters, 3, but had 2",
          () -> KMeansCurve.of(learner, points, 2, 3));
    }

    @Example
    void aCurveHasAPoint() {
      assertRefused("points must be at least 1 but was 0", () -> new KMeansCurve(List.of()));
    }
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.few().filter(points -> Clouds.distinctRows(points) >= 3);
  }
}
