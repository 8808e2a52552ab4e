package dev.praxis.cluster;

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
      WeightedPoints weighted =
          new WeightedPoints(points.toRowMajor(), points.rows(), points.columns(), weights);

      double[] centroids =
          Starts.of(KMeansStart.uniform(), clusters, weighted, Draws.seeded(task.seed()));
      for (int c = 1; c <= clusters; c++) {
        int number = (int) centroids[c * points.columns() - 1];
        assertEquals(1, weights[number]);
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
