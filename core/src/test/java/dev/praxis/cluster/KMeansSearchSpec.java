package dev.praxis.cluster;

import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The triangle inequality saves distances and changes nothing else, not even a bit. */
@PropertyDefaults(tries = 100)
class KMeansSearchSpec {
  @Group
  class TheBoundsFindTheVerySameClusters {
    @Property(tries = 300)
    void onEveryKindOfCloud(@ForAll("tasks") Task task) {
      assertSameFit(task.learner().withTolerance(0), task.points());
    }

    @Property
    void fromEveryKindOfStart(@ForAll("tasks") Task task) {
      assertSameFit(task.learner().withStart(KMeansStart.uniform()), task.points());
      assertSameFit(task.learnerFromGivenStart(), task.points());
    }

    @Property(tries = 30)
    void withMoreClustersThanGroupsOfBounds(@ForAll("tasksOfManyClusters") Task task) {
      assertSameFit(task.learner().withStart(KMeansStart.uniform()), task.points());
    }

    @Property(tries = 30)
    void amongManyTies(@ForAll("tasksOfManyTies") Task task) {
      assertSameFit(task.learner().withTolerance(0).withMaxIterations(50), task.points());
    }

    @Property(tries = 60)
    void onALineWhereTheTriangleInequalityIsTight(@ForAll("tasksOnALine") Task task) {
      assertSameFit(task.learner().withTolerance(0), task.points());
      assertSameFit(
          task.learner().withStart(KMeansStart.uniform()).withTolerance(0), task.points());
    }

    @Property(tries = 60)
    void whereSquaresUnderflow(@ForAll("tasksOnALine") Task task) {
      // The square of the least difference, 1, is still above 0; the digits of means are not.
      for (int power : new int[] {-520, -530, -534}) {
        Matrix points = times(task.points(), Math.scalb(1.0, power));
        Task tiny = new Task(points, task.clusters(), task.seed());

        assertSameFit(tiny.learner().withTolerance(0).withMaxIterations(20), points);
      }
    }

    @Example
    void whereARowFillsAClusterAndLeavesItAgain() {
      // Found by chance: with the bounds that a row had in its old cluster this one goes wrong.
      Matrix points = Matrix.ofRowMajor(13, 1, 0, 54, 16, 13, 27, 18, 33, 27, 23, 23, 27, 36, 44);
      Matrix start = Matrix.ofRowMajor(10, 1, 23, 1000, 13, 600, 18, 700, 23, 500, 54, 600);

      assertSameFit(KMeans.into(10).withStart(KMeansStart.at(start)).withTolerance(0), points);
    }

    @Property
    void whereClustersRunEmpty(@ForAll("tasks") Task task) {
      assertSameFitFromFarAway(task);
    }

    @Property(tries = 60)
    void whereManyClustersRunEmpty(@ForAll("tasksOnALine") Task task) {
      assertSameFitFromFarAway(task);
    }

    private void assertSameFitFromFarAway(Task task) {
      double[][] start = task.firstDistinctRows().toRows();
      for (int c = 1; c < start.length; c += 2) {
        Arrays.fill(start[c], 4 * largest(task.points().toRowMajor()));
      }
      assertSameFit(
          task.learner().withStart(KMeansStart.at(Matrix.ofRows(start))).withTolerance(0),
          task.points());
    }

    @Property
    void withWeightsSomeOfWhichAreZero(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      double[] weights =
          new Random(task.seed()).ints(points.rows(), 0, 3).asDoubleStream().toArray();
      weights[0] = 1;
      int[] counting = IntStream.range(0, points.rows()).filter(i -> weights[i] > 0).toArray();
      int clusters = Math.min(task.clusters(), Clouds.distinctRows(points.selectRows(counting)));
      KMeans learner = task.learner().withClusters(clusters);

      KMeans.Model lloyd = learner.withSearch(KMeans.Search.LLOYD).fitWeighted(points, weights);
      KMeans.Model bounds = learner.withSearch(KMeans.Search.BOUNDS).fitWeighted(points, weights);
      assertEquals(withLearner(learner, lloyd), withLearner(learner, bounds));
    }
  }

  @Group
  class DistancesSkipped {
    @Property
    void lieBetweenNoneAndAll(@ForAll("tasks") Task task) {
      long all = (long) task.points().rows() * task.clusters();

      for (KMeans.Step step :
          Task.steps(task.learner().withSearch(KMeans.Search.BOUNDS), task.points())) {
        assertTrue(step.distancesSkipped() >= 0 && step.distancesSkipped() <= all);
      }
    }

    @Property
    void areNotThoseOfRowsThatChange(@ForAll("tasks") Task task) {
      long all = (long) task.points().rows() * task.clusters();

      for (KMeans.Step step :
          Task.steps(task.learner().withSearch(KMeans.Search.BOUNDS), task.points())) {
        assertTrue(step.distancesSkipped() <= all - step.labelsChanged());
      }
    }

    @Property
    void areNoneWithoutBounds(@ForAll("tasks") Task task) {
      for (KMeans.Step step :
          Task.steps(task.learner().withSearch(KMeans.Search.LLOYD), task.points())) {
        assertEquals(0, step.distancesSkipped());
      }
    }

    @Property
    void areNoneInTheFirstIteration(@ForAll("tasks") Task task) {
      KMeans learner = task.learner().withSearch(KMeans.Search.BOUNDS);

      assertEquals(0, Task.steps(learner, task.points()).get(0).distancesSkipped());
    }

    @Example
    void areMostOnceLittleMoves() {
      Matrix points = Matrix.ofRowMajor(2000, 2, new Random(11).doubles(4000).toArray());
      Task task = new Task(points, 20, 3);
      List<KMeans.Step> steps =
          Task.steps(
              task.learner().withTolerance(0).withSearch(KMeans.Search.BOUNDS), task.points());

      long last = steps.get(steps.size() - 1).distancesSkipped();
      assertTrue(last > 0.8 * 2000 * 20, "skipped " + last + " of 40000");
    }
  }

  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Provide
  Arbitrary<Task> tasksOfManyClusters() {
    return Task.on(Arbitraries.oneOf(Clouds.tall(), Clouds.tallBlobs()), 300);
  }

  @Provide
  Arbitrary<Task> tasksOnALine() {
    return Task.on(Clouds.onALine(), 40);
  }

  @Provide
  Arbitrary<Task> tasksOfManyTies() {
    return Task.on(Clouds.tallOnALattice(), 200);
  }

  private static void assertSameFit(KMeans learner, Matrix points) {
    List<KMeans.Step> lloydSteps = new ArrayList<>();
    List<KMeans.Step> boundsSteps = new ArrayList<>();
    KMeans.Model lloyd =
        learner.withSearch(KMeans.Search.LLOYD).fit(points, step -> lloydSteps.add(step));
    KMeans.Model bounds =
        learner
            .withSearch(KMeans.Search.BOUNDS)
            .fit(points, step -> boundsSteps.add(withoutSkipped(step)));
    KMeans.Model auto = learner.withSearch(KMeans.Search.AUTO).fit(points);

    assertEquals(lloydSteps, boundsSteps);
    assertEquals(withLearner(learner, lloyd), withLearner(learner, bounds));
    assertEquals(withLearner(learner, lloyd), withLearner(learner, auto));
  }

  private static KMeans.Step withoutSkipped(KMeans.Step step) {
    return new KMeans.Step(
        step.restart(),
        step.iteration(),
        step.centroids(),
        step.labels(),
        step.labelsChanged(),
        step.inertia(),
        0);
  }

  private static KMeans.Model withLearner(KMeans learner, KMeans.Model model) {
    return new KMeans.Model(
        learner,
        model.centroids(),
        model.labels(),
        model.inertia(),
        model.iterations(),
        model.converged());
  }

  private static Matrix times(Matrix points, double factor) {
    double[] values = Arrays.stream(points.toRowMajor()).map(x -> x * factor).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }
}
