package dev.praxis.cluster;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Where k-means starts, as its first step shows. */
@PropertyDefaults(tries = 150)
class KMeansStartSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Group
  class EveryStart {
    @Property
    void choosesWhatKMeansStartsFrom(@ForAll("tasks") Task task) {
      for (KMeansStart start : startsOf(task)) {
        assertEquals(
            start(task.learner().withStart(start), task.points()),
            start.choose(task.points(), task.clusters(), task.seed()));
      }
    }

    @Property
    void choosesAnewForEveryRestart(@ForAll("tasks") Task task) {
      for (KMeansStart start : List.of(KMeansStart.plusPlus(), KMeansStart.uniform())) {
        KMeans learner = task.learner().withStart(start).withRestarts(3).withMaxIterations(1);

        for (KMeans.Step step : Task.steps(learner, task.points())) {
          WeightedPoints points = new WeightedPoints(task.points());
          assertEquals(
              start.choose(points, task.clusters(), task.seed(), step.restart()), step.centroids());
        }
      }
    }

    @Property
    void knowsWhetherItsCentroidsAreGiven(@ForAll("tasks") Task task) {
      Matrix centroids = task.firstDistinctRows();

      assertEquals(centroids, KMeansStart.at(centroids).given().orElseThrow().centroids());
      assertTrue(KMeansStart.plusPlus().given().isEmpty());
      assertTrue(KMeansStart.uniform().given().isEmpty());
    }

    private List<KMeansStart> startsOf(Task task) {
      return List.of(
          KMeansStart.plusPlus(), KMeansStart.uniform(), KMeansStart.at(task.firstDistinctRows()));
    }
  }

  @Group
  class Refusals {
    private final Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 2, 2);

    @Example
    void thereIsAtLeastOneCluster() {
      for (KMeansStart start : starts(1)) {
        assertRefused("clusters must be at least 1 but was 0", () -> start.choose(line, 0, 7));
      }
    }

    @Example
    void thereAreNoMoreClustersThanDistinctRows() {
      for (KMeansStart start : starts(4)) {
        assertRefused(
            "clusters must be at most the number of distinct rows of positive weight, 3,"
                + " but was 4",
            () -> start.choose(line, 4, 7));
      }
      for (KMeansStart start : starts(5)) {
        assertRefused(
            "clusters must be at most the number of rows, 4, but was 5",
            () -> start.choose(line, 5, 7));
      }
    }

    @Example
    void noSquareOverflows() {
      Matrix wild = Matrix.ofRowMajor(2, 1, 0, 1e150);

      for (KMeansStart start : starts(1)) {
        assertRefused(
            "points must lie within ±1.0E140, beyond which squared distances overflow,"
                + " but row 1, column 0 is 1.0E150",
            () -> start.choose(wild, 1, 7));
      }
      assertRefused(
          "start must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 1, column 0 is 1.0E150",
          () -> KMeansStart.at(wild).choose(line, 2, 7));
    }

    @Example
    void givenCentroidsFitTheClustersAndThePoints() {
      KMeansStart start = KMeansStart.at(Matrix.ofRowMajor(2, 3, 0, 0, 0, 1, 1, 1));

      assertRefused(
          "start must have as many centroids as clusters, 1, but had 2",
          () -> start.choose(line, 1, 7));
      assertRefused(
          "start must have as many columns as the points, 1, but had 3",
          () -> start.choose(line, 2, 7));
    }

    private List<KMeansStart> starts(int clusters) {
      return List.of(
          KMeansStart.plusPlus(),
          KMeansStart.uniform(),
          KMeansStart.at(Matrix.ofRowMajor(clusters, 1, new double[clusters])));
    }
  }

  @Group
  class PlusPlus {
    @Property
    void startsAtRowsThatDiffer(@ForAll("tasks") Task task) {
      List<Matrix> centroids = rows(start(task.learner(), task.points()));

      assertTrue(rows(task.points()).containsAll(centroids));
      assertEquals(task.clusters(), Set.copyOf(centroids).size());
    }

    @Property
    void startsAtTheRowsOfThePlainLoops(@ForAll("tasks") Task task) {
      Draws draws = Draws.seeded(task.seed()).split(0);
      int[] rows =
          PlainKMeansStart.plusPlus(task.points().toRows(), task.clusters(), draws::nextDouble);

      assertEquals(task.points().selectRows(rows), start(task.learner(), task.points()));
    }

    @Example
    void isGreedy() {
      // From 0 the row at 1 has D² = 1 and the row at −2 has D² = 4, so that both of the two
      // candidates are the nearer one in 1 case of 25; from 1 the row at 0 has D² = 1 of 10. Only
      // then is the better candidate, −2, not taken.
      Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, -2);
      int seeds = 40_000;
      long worst =
          IntStream.range(0, seeds)
              .filter(seed -> isIn(start(KMeans.into(2).withSeed(seed), line), 0, 1))
              .count();

      double expected = (1 / 25.0 + 1 / 100.0) / 3;
      double deviation = Math.sqrt(seeds * expected * (1 - expected));
      assertEquals(seeds * expected, worst, 4 * deviation);
    }

    @Example
    void hardlyEverMissesABlob() {
      int found = 0;
      for (int seed = 0; seed < 100; seed++) {
        Matrix centroids = start(KMeans.into(40).withSeed(seed), fortyBlobs());
        found +=
            (int) Arrays.stream(centroids.column(0)).map(x -> Math.rint(x / 10)).distinct().count();
      }
      assertTrue(found > 3990, "found " + found + " of 4000 blobs");
    }

    @Example
    void leavesLessInertiaThanAUniformStart() {
      double plusPlus = 0;
      double uniform = 0;
      for (int seed = 0; seed < 100; seed++) {
        KMeans learner = KMeans.into(10).withSeed(seed);
        plusPlus += Task.steps(learner, fortyBlobs()).get(0).inertia();
        uniform +=
            Task.steps(learner.withStart(KMeansStart.uniform()), fortyBlobs()).get(0).inertia();
      }
      assertTrue(plusPlus < uniform / 2, plusPlus + " and " + uniform);
    }

    @Example
    void drawsItsFirstRowUniformly() {
      assertUniform(KMeansStart.plusPlus());
    }

    private boolean isIn(Matrix centroids, double one, double other) {
      double[] two = centroids.column(0);
      return (two[0] == one && two[1] == other) || (two[0] == other && two[1] == one);
    }

    private Matrix fortyBlobs() {
      Random random = new Random(5);
      return Matrix.ofRowMajor(
          400,
          1,
          IntStream.range(0, 400).mapToDouble(i -> i % 40 * 10 + random.nextDouble()).toArray());
    }
  }

  @Group
  class Uniform {
    @Property
    void startsAtDifferentRows(@ForAll("tasks") Task task) {
      // Numbered, so that equal rows differ.
      Matrix points = numbered(task.points());
      KMeans learner = task.learner().withStart(KMeansStart.uniform());
      List<Matrix> centroids = rows(start(learner, points));

      assertTrue(rows(points).containsAll(centroids));
      assertEquals(task.clusters(), Set.copyOf(centroids).size());
    }

    @Example
    void drawsEveryRowEquallyOften() {
      assertUniform(KMeansStart.uniform());
    }

    @Property
    void neverStartsAtARowOfWeightZero(@ForAll("tasks") Task task) {
      Matrix points = numbered(task.points());
      double[] weights =
          IntStream.range(0, points.rows()).mapToDouble(i -> (points.rows() - 1 - i) % 2).toArray();
      weights[0] = 1;
      int clusters = (int) Math.min(task.clusters(), Arrays.stream(weights).sum());

      Matrix centroids =
          KMeansStart.uniform()
              .choose(new WeightedPoints(points, weights), clusters, task.seed(), 0);
      for (double number : centroids.column(points.columns() - 1)) {
        assertEquals(1, weights[(int) number]);
      }
    }

    @Example
    void canTakeAllRows() {
      Matrix points = Matrix.ofRowMajor(5, 1, 0, 1, 2, 3, 4);
      Matrix centroids = start(KMeans.into(5).withStart(KMeansStart.uniform()), points);

      assertEquals(Set.copyOf(rows(points)), Set.copyOf(rows(centroids)));
    }

    private Matrix numbered(Matrix points) {
      return Matrix.ofRows(
          IntStream.range(0, points.rows())
              .mapToObj(
                  i -> {
                    double[] row = Arrays.copyOf(points.row(i), points.columns() + 1);
                    row[points.columns()] = i;
                    return row;
                  })
              .toList());
    }
  }

  @Group
  class Given {
    @Property
    void startsThere(@ForAll("tasks") Task task) {
      Matrix centroids = task.firstDistinctRows();

      assertEquals(centroids, start(task.learnerFromGivenStart(), task.points()));
    }

    @Property
    void leavesTheCentroidsAsTheyWere(@ForAll("tasks") Task task) {
      Matrix centroids = task.firstDistinctRows();
      task.learner().withStart(KMeansStart.at(centroids)).fit(task.points());

      assertEquals(task.firstDistinctRows(), centroids);
    }

    @Property
    void leavesNothingToTheSeed(@ForAll("tasks") Task task, @ForAll long seed) {
      KMeans learner = task.learnerFromGivenStart();

      assertEquals(
          learner.fit(task.points()).centroids(),
          learner.withSeed(seed).fit(task.points()).centroids());
    }
  }

  /** The first of the first centroids, over many seeds: a χ² of 19 degrees of freedom. */
  private static void assertUniform(KMeansStart start) {
    Matrix points = Matrix.ofRowMajor(20, 1, IntStream.range(0, 20).asDoubleStream().toArray());
    int[] counts = new int[20];
    for (int seed = 0; seed < 20_000; seed++) {
      KMeans learner = KMeans.into(2).withStart(start).withSeed(seed);
      counts[(int) start(learner, points).get(0, 0)]++;
    }
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - 1000.0) * (count - 1000.0) / 1000;
    }
    assertTrue(chiSquared < 43.8, "χ² is beyond its quantile of 99.9 %: " + chiSquared);
  }

  private static Matrix start(KMeans learner, Matrix points) {
    return Task.steps(learner.withMaxIterations(1), points).get(0).centroids();
  }

  private static List<Matrix> rows(Matrix points) {
    return Arrays.stream(points.toRows()).map(Matrix::ofRows).collect(Collectors.toList());
  }
}
