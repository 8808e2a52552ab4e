package dev.praxis.cluster;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;

/**
 * k-means, in facts. The other specs of this folder are about its steps, its starts, weights and
 * streams, and about what becomes of it where the points are moved.
 */
@PropertyDefaults(tries = 150)
class KMeansSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Provide
  Arbitrary<Task> tasksOnALattice() {
    return Task.on(Clouds.onALattice());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Clouds.blobs();
  }

  @Group
  class AModel {
    @Property
    void everyRowIsInTheClusterOfItsNearestCentroid(@ForAll("tasks") Task task) {
      KMeans.Model model = task.learner().fit(task.points());

      assertArrayEquals(
          PlainKMeans.assign(task.points().toRows(), model.centroids().toRows()),
          model.labels().codes());
    }

    @Property
    void everyRowHasOneOfKLabels(@ForAll("tasks") Task task) {
      KMeans.Model model = task.learner().fit(task.points());

      assertEquals(task.points().rows(), model.labels().size());
      assertEquals(task.clusters(), model.labels().classes());
      assertEquals(task.clusters(), model.centroids().rows());
      assertEquals(task.points().columns(), model.centroids().columns());
      assertEquals(task.learner(), model.learner());
    }

    @Property
    void theInertiaIsTheSumOfSquaredDistancesToTheCentroids(@ForAll("tasks") Task task) {
      KMeans.Model model = task.learner().fit(task.points());

      assertNear(
          PlainKMeans.inertia(
              task.points().toRows(), model.labels().codes(), model.centroids().toRows()),
          model.inertia(),
          1e-12);
    }

    @Property
    void everyCentroidIsTheMeanOfItsRowsOnceNoRowMoves(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      KMeans.Model model = task.learner().withTolerance(0).fit(points);
      Assume.that(model.converged());

      double[][] centroids = model.centroids().toRows();
      double[][] means = PlainKMeans.move(points.toRows(), model.labels().codes(), centroids);
      assertNear(Matrix.ofRows(means), model.centroids(), points, 1e-11);
    }

    @Property
    void noClusterIsEmptyOnceNoRowMoves(@ForAll("tasks") Task task) {
      KMeans.Model model = task.learner().withTolerance(0).fit(task.points());
      Assume.that(model.converged());

      assertTrue(Arrays.stream(model.labels().counts()).allMatch(size -> size > 0));
    }

    @Property
    void oneClusterHasTheMeanOfAllRowsForItsCentroid(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      KMeans.Model model = KMeans.into(1).fit(points);

      int[] labels = new int[points.rows()];
      double[][] mean = PlainKMeans.move(points.toRows(), labels, new double[1][]);
      assertNear(Matrix.ofRows(mean), model.centroids(), points, 1e-11);
    }

    @Property
    void asManyClustersAsDistinctRowsLeaveNoInertia(@ForAll("tasksOnALattice") Task task) {
      int distinct = Clouds.distinctRows(task.points());
      KMeans.Model model = task.learner().withClusters(distinct).fit(task.points());

      assertEquals(0, model.inertia());
      assertTrue(model.converged());
    }

    @Property
    void separatedBlobsAreFound(@ForAll("blobs") Labeled<Matrix> blobs) {
      KMeans learner = KMeans.into(blobs.labels().classes()).withRestarts(5);

      KMeans.Model model = learner.fit(blobs.points());
      assertSamePartition(blobs.labels(), model.labels());
    }

    private void assertSamePartition(Labels expected, Labels actual) {
      for (int i = 0; i < expected.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertEquals(expected.code(i) == expected.code(j), actual.code(i) == actual.code(j));
        }
      }
    }
  }

  @Group
  class RestartsAndSeeds {
    @Property
    void moreRestartsNeverRaiseTheInertia(
        @ForAll("tasks") Task task, @ForAll @IntRange(min = 1, max = 4) int restarts) {
      KMeans learner = task.learner();

      double few = learner.withRestarts(restarts).fit(task.points()).inertia();
      double more = learner.withRestarts(restarts + 1).fit(task.points()).inertia();
      assertTrue(more <= few);
    }

    @Property
    void theFirstOfTheBestFitsIsKept(@ForAll("tasks") Task task) {
      KMeans learner = task.learner().withRestarts(4).withTolerance(0);
      List<KMeans.Step> steps = new ArrayList<>();
      KMeans.Model model = learner.fit(task.points(), steps::add);

      Assume.that(model.converged());

      SortedMap<Integer, KMeans.Step> lastOfRestart = new TreeMap<>();
      steps.forEach(step -> lastOfRestart.put(step.restart(), step));
      // Of equal ones the stream gives the first.
      KMeans.Step best =
          lastOfRestart.values().stream()
              .min(Comparator.comparingDouble(KMeans.Step::inertia))
              .orElseThrow();
      assertEquals(best.inertia(), model.inertia());
      assertEquals(best.labels(), model.labels());
      assertEquals(best.iteration(), model.iterations());
    }

    @Example
    void everyRestartStartsElsewhere() {
      List<KMeans.Step> steps = Task.steps(KMeans.into(3).withRestarts(5), cloud(100));

      long starts =
          steps.stream()
              .filter(s -> s.iteration() == 1)
              .map(KMeans.Step::centroids)
              .distinct()
              .count();
      assertEquals(5, starts);
    }

    @Example
    void anotherSeedStartsElsewhere() {
      Matrix one = Task.steps(KMeans.into(3).withSeed(1), cloud(100)).get(0).centroids();
      Matrix two = Task.steps(KMeans.into(3).withSeed(2), cloud(100)).get(0).centroids();

      assertNotEquals(one, two);
    }
  }

  @Group
  class AnotherLibrary {
    @Property(tries = 50)
    void findsTheSameInertiaInSeparatedBlobs(@ForAll("blobs") Labeled<Matrix> blobs) {
      int clusters = blobs.labels().classes();
      KMeansPlusPlusClusterer<DoublePoint> commonsMath =
          new KMeansPlusPlusClusterer<>(
              clusters, 100, new EuclideanDistance(), new JDKRandomGenerator(6));
      List<DoublePoint> points =
          Arrays.stream(blobs.points().toRows()).map(DoublePoint::new).toList();

      double theirs =
          IntStream.range(0, 10)
              .mapToDouble(start -> inertia(commonsMath.cluster(points)))
              .min()
              .orElseThrow();
      double ours = KMeans.into(clusters).withRestarts(5).fit(blobs.points()).inertia();
      assertWithin(1e-9 * theirs + Task.crumbs(blobs.points()), theirs, ours);
    }

    /** Its own choice among several starts goes by variances of distances, not by inertia. */
    private double inertia(List<CentroidCluster<DoublePoint>> clusters) {
      double inertia = 0;
      for (CentroidCluster<DoublePoint> cluster : clusters) {
        double[] centroid = cluster.getCenter().getPoint();
        for (DoublePoint point : cluster.getPoints()) {
          inertia += PlainKMeans.squaredDistance(point.getPoint(), centroid);
        }
      }
      return inertia;
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRowMajor(3, 2, 0, 0, 1, 1, 2, 2);

    @Example
    void thereIsAtLeastOneCluster() {
      assertRefused("clusters must be at least 1 but was 0", () -> KMeans.into(0));
    }

    @Example
    void thereAreNoMoreClustersThanRows() {
      assertRefused(
          "clusters must be at most the number of rows, 3, but was 4",
          () -> KMeans.into(4).fit(points));
    }

    @Example
    void thereAreNoMoreClustersThanDistinctRows() {
      Matrix twice = points.selectRows(0, 1, 2, 0, 1, 2);
      Matrix given = Matrix.ofRowMajor(4, 2, 0, 0, 1, 1, 2, 2, 3, 3);
      String sentence =
          "clusters must be at most the number of distinct rows of positive weight, 3, but was 4";

      assertRefused(sentence, () -> KMeans.into(4).fit(twice));
      assertRefused(sentence, () -> KMeans.into(4).withMaxIterations(1).fit(twice));
      assertRefused(sentence, () -> KMeans.into(4).withStart(KMeansStart.uniform()).fit(twice));
      assertRefused(sentence, () -> KMeans.into(4).withStart(KMeansStart.at(given)).fit(twice));
    }

    @Example
    void thereAreNoMoreClustersThanDistinctRowsHoweverSoonItStops() {
      Matrix twoPlaces = Matrix.ofRowMajor(5, 1, 0, 5, 5, 5, -0.0);
      KMeansStart start = KMeansStart.at(Matrix.ofRowMajor(3, 1, 0, 1000, 2000));
      String sentence =
          "clusters must be at most the number of distinct rows of positive weight, 2, but was 3";

      KMeans learner = KMeans.into(3).withStart(start);
      assertRefused(sentence, () -> learner.withMaxIterations(1).fit(twoPlaces));
      assertRefused(sentence, () -> learner.withTolerance(1e100).fit(twoPlaces));
      assertRefused(sentence, () -> learner.withMaxIterations(1).fitRows(twoPlaces));
    }

    @Example
    void valuesWhoseSquaresOverflowAreNamed() {
      assertRefused(
          "points must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 1, column 0 is -1.0E300",
          () -> KMeans.into(1).fit(Matrix.ofRowMajor(2, 2, 0, 0, -1e300, 0)));
      assertRefused(
          "start must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 0, column 1 is 1.0E141",
          () ->
              KMeans.into(1)
                  .withStart(KMeansStart.at(Matrix.ofRowMajor(1, 2, 0, 1e141)))
                  .fit(points));
    }

    @Example
    void givenCentroidsAreKInNumber() {
      assertRefused(
          "start must have as many centroids as clusters, 2, but had 3",
          () -> KMeans.into(2).withStart(KMeansStart.at(points)));
      assertRefused(
          "start must have as many centroids as clusters, 2, but had 3",
          () -> KMeans.into(3).withStart(KMeansStart.at(points)).withClusters(2));
    }

    @Example
    void givenCentroidsHaveTheColumnsOfThePoints() {
      KMeansStart start = KMeansStart.at(Matrix.ofRowMajor(1, 3, 0, 0, 0));

      assertRefused(
          "start must have as many columns as the points, 2, but had 3",
          () -> KMeans.into(1).withStart(start).fit(points));
    }

    @Example
    void givenCentroidsAreNotRestarted() {
      assertRefused(
          "restarts must be 1 with given centroids, which always lead to the same fit, but was 2",
          () -> KMeans.into(3).withStart(KMeansStart.at(points)).withRestarts(2));
    }

    @Example
    void thereIsAtLeastOneStartAndOneIteration() {
      assertRefused("restarts must be at least 1 but was 0", () -> KMeans.into(1).withRestarts(0));
      assertRefused(
          "maxIterations must be at least 1 but was 0", () -> KMeans.into(1).withMaxIterations(0));
    }

    @Example
    void theToleranceIsANumberFromZeroOn() {
      assertRefused(
          "tolerance must be at least 0.0 but was -1.0E-9",
          () -> KMeans.into(1).withTolerance(-1e-9));
      assertRefused(
          "tolerance must be at least 0.0 but was NaN",
          () -> KMeans.into(1).withTolerance(Double.NaN));
    }
  }

  @Group
  class AsALearner implements LearnerContract<Matrix, KMeans.Model> {
    @Override
    public KMeans learner() {
      return KMeans.into(4).withRestarts(2);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> data() {
      return Clouds.any().filter(points -> Clouds.distinctRows(points) >= 4);
    }
  }

  private static Matrix cloud(int rows) {
    Random random = new Random(20);
    return Matrix.ofRowMajor(rows, 2, random.doubles(2L * rows).toArray());
  }
}
