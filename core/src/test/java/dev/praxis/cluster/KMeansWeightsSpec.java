package dev.praxis.cluster;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
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

/** k-means of rows that count more or less. */
@PropertyDefaults(tries = 150)
class KMeansWeightsSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Provide
  Arbitrary<Task> tasksOnALattice() {
    return Task.on(Clouds.onALattice());
  }

  @Group
  class WhatAWeightMeans {
    @Property
    void weightsOfOneChangeNothing(@ForAll("tasks") Task task) {
      double[] ones = new double[task.points().rows()];
      Arrays.fill(ones, 1);

      assertEquals(
          task.learner().fit(task.points()), task.learner().fitWeighted(task.points(), ones));
    }

    @Property
    void aWeightOfTwoIsTheRowTwice(@ForAll("tasksOnALattice") Task task) {
      // On a lattice all sums are exact, so the order of the rows does not matter.
      Matrix points = task.points();
      double[] weights = someWeights(points.rows(), task.seed(), 1, 3);
      int[] twice =
          IntStream.range(0, points.rows())
              .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
              .toArray();
      KMeans learner = task.learnerFromGivenStart();

      KMeans.Model weighted = learner.fitWeighted(points, weights);
      KMeans.Model repeated = learner.fit(points.selectRows(twice));
      assertEquals(repeated.centroids(), weighted.centroids());
      assertEquals(repeated.labels(), weighted.labels().select(twice));
      assertNear(repeated.inertia(), weighted.inertia(), 1e-12);
    }

    @Property
    void theCentroidsAreWeightedMeans(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      double[] weights = someWeights(points.rows(), task.seed(), 1, 100);
      KMeans.Model model = task.learner().withTolerance(0).fitWeighted(points, weights);
      Assume.that(model.converged());

      double[][] sums = new double[task.clusters()][points.columns()];
      double[] total = new double[task.clusters()];
      for (int i = 0; i < points.rows(); i++) {
        total[model.labels().code(i)] += weights[i];
      }
      for (int i = 0; i < points.rows(); i++) {
        int c = model.labels().code(i);
        for (int j = 0; j < points.columns(); j++) {
          sums[c][j] += points.get(i, j) * (weights[i] / total[c]);
        }
      }
      assertNear(Matrix.ofRows(sums), model.centroids(), points, 1e-11);
    }

    @Property
    void theInertiaIsTheWeightedSum(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      double[] weights = someWeights(points.rows(), task.seed(), 1, 100);
      KMeans.Model model = task.learner().fitWeighted(points, weights);

      double sum = 0;
      for (int i = 0; i < points.rows(); i++) {
        double[] centroid = model.centroids().row(model.labels().code(i));
        sum += weights[i] * PlainKMeans.squaredDistance(points.row(i), centroid);
      }
      assertNear(sum, model.inertia(), 1e-12);
    }

    @Property
    void onlyTheRatioOfWeightsMatters(
        @ForAll("tasks") Task task, @ForAll @IntRange(min = -10, max = 10) int power) {
      double factor = Math.scalb(1.0, power);
      double[] weights = someWeights(task.points().rows(), task.seed(), 1, 100);
      double[] others = Arrays.stream(weights).map(w -> w * factor).toArray();

      KMeans.Model model = task.learner().fitWeighted(task.points(), weights);
      KMeans.Model scaled = task.learner().fitWeighted(task.points(), others);
      assertEquals(model.centroids(), scaled.centroids());
      assertEquals(model.labels(), scaled.labels());
      assertEquals(model.inertia() * factor, scaled.inertia());
    }

    @Property
    void theWeightsStayAsTheyWere(@ForAll("tasks") Task task) {
      double[] weights = someWeights(task.points().rows(), task.seed(), 1, 100);
      double[] copy = weights.clone();
      task.learner().fitWeighted(task.points(), weights);

      assertArrayEquals(copy, weights);
    }
  }

  @Group
  class ARowOfWeightZero {
    @Property
    void doesNotMoveTheCentroids(@ForAll("tasksOnALattice") Task task) {
      Matrix points = task.points();
      double[] weights = someWeights(points.rows(), task.seed(), 0, 3);
      weights[0] = 1;
      int[] counting = IntStream.range(0, points.rows()).filter(i -> weights[i] > 0).toArray();
      Matrix some = points.selectRows(counting);
      int clusters = Math.min(task.clusters(), Clouds.distinctRows(some));
      Task smaller = new Task(some, clusters, task.seed());
      KMeans learner = smaller.learnerFromGivenStart();

      KMeans.Model all = learner.fitWeighted(points, weights);
      KMeans.Model without =
          learner.fitWeighted(some, Arrays.stream(counting).mapToDouble(i -> weights[i]).toArray());
      assertEquals(without.centroids(), all.centroids());
      assertEquals(without.labels(), all.labels().select(counting));
      assertEquals(without.iterations(), all.iterations());
      assertNear(without.inertia(), all.inertia(), 1e-12);
    }

    @Property
    void isLabelledNonetheless(@ForAll("tasksOnALattice") Task task) {
      double[] weights = new double[task.points().rows()];
      weights[weights.length - 1] = 1;
      KMeans.Model model = KMeans.into(1).fitWeighted(task.points(), weights);

      assertEquals(model.predict(task.points()), model.labels());
      assertEquals(0, model.inertia());
    }

    @Example
    void doesNotFillACluster() {
      Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 3, 1000);
      KMeans learner = KMeans.into(2).withStart(KMeansStart.at(Matrix.ofRowMajor(2, 1, 1, 1000)));

      Matrix centroids = learner.withMaxIterations(1).fitWeighted(line, 1, 1, 1, 0).centroids();
      assertEquals(Matrix.ofRowMajor(2, 1, 0.5, 3), centroids);
    }

    @Example
    void isNeverTakenOverByAnEmptyCluster() {
      Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 3, 9);
      KMeans learner = KMeans.into(2).withStart(KMeansStart.at(Matrix.ofRowMajor(2, 1, 1, 1000)));

      KMeans.Model model = learner.withMaxIterations(1).fitWeighted(line, 1, 1, 1, 0);
      assertEquals(Matrix.ofRowMajor(2, 1, 0.5, 3), model.centroids());
    }

    @Example
    void isNeverAFirstCentroid() {
      Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 3, 9);
      for (KMeansStart start : new KMeansStart[] {KMeansStart.plusPlus(), KMeansStart.uniform()}) {
        for (int seed = 0; seed < 50; seed++) {
          KMeans learner = KMeans.into(2).withStart(start).withSeed(seed).withTolerance(0);
          Matrix centroids = learner.fitWeighted(line, 1, 0, 1, 0).centroids();

          assertTrue(
              centroids.equals(Matrix.ofRowMajor(2, 1, 0, 3))
                  || centroids.equals(Matrix.ofRowMajor(2, 1, 3, 0)));
        }
      }
    }
  }

  @Group
  class Refusals {
    private final Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 2);

    @Example
    void thereIsAWeightForEachRow() {
      assertRefused(
          "weights must be one per row, 3, but were 2",
          () -> KMeans.into(1).fitWeighted(line, 1, 1));
    }

    @Example
    void noWeightIsNegativeOrNaNOrHuge() {
      assertRefused(
          "weights must be between 0 and 1.0E9 but weight 1 was -1.0",
          () -> KMeans.into(1).fitWeighted(line, 1, -1, 1));
      assertRefused(
          "weights must be between 0 and 1.0E9 but weight 2 was NaN",
          () -> KMeans.into(1).fitWeighted(line, 1, 1, Double.NaN));
      assertRefused(
          "weights must be between 0 and 1.0E9 but weight 0 was 2.0E9",
          () -> KMeans.into(1).fitWeighted(line, 2e9, 1, 1));
    }

    @Example
    void noWeightIsSoSmallThatItsProductsVanish() {
      assertRefused(
          "weights must be 0 or at least 1.0E-100 but weight 2 was 1.0E-310: give them another unit",
          () -> KMeans.into(2).fitWeighted(line, 1, 0, 1e-310));
      assertEquals(1, KMeans.into(1).fitWeighted(line, 1e-100, 0, 1e-100).centroids().get(0, 0));
    }

    @Example
    void aThousandMillionIsNotHuge() {
      assertEquals(1, KMeans.into(1).fitWeighted(line, 1e9, 1e9, 1e9).centroids().get(0, 0));
    }

    @Example
    void notAllWeightsAreZero() {
      assertRefused("weights must not all be 0", () -> KMeans.into(1).fitWeighted(line, 0, 0, 0));
    }

    @Example
    void thereAreNoMoreClustersThanRowsThatCount() {
      String sentence =
          "clusters must be at most the number of distinct rows of positive weight, 1, but was 2";

      assertRefused(sentence, () -> KMeans.into(2).fitWeighted(line, 0, 1, 0));
      assertRefused(
          sentence,
          () -> KMeans.into(2).withStart(KMeansStart.uniform()).fitWeighted(line, 0, 1, 0));
    }
  }

  /** Whole numbers from {@code least} to below {@code bound}. */
  private static double[] someWeights(int rows, long seed, int least, int bound) {
    return new Random(seed).ints(rows, least, bound).asDoubleStream().toArray();
  }
}
