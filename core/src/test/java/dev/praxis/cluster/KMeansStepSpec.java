package dev.praxis.cluster;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

/** One iteration of k-means after the other, as an observer sees them. */
@PropertyDefaults(tries = 150)
class KMeansStepSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Provide
  Arbitrary<Task> tasksInGeneralPosition() {
    return Task.on(Clouds.inGeneralPosition());
  }

  @Group
  class EveryIteration {
    @Property
    void watchingChangesNothing(@ForAll("tasks") Task task) {
      KMeans learner = task.learner().withRestarts(2);

      assertEquals(learner.fit(task.points()), learner.fit(task.points(), step -> {}));
    }

    @Property
    void stepsAreNumberedFromOneInEveryRestart(@ForAll("tasks") Task task) {
      List<KMeans.Step> steps = Task.steps(task.learner().withRestarts(3), task.points());

      assertEquals(0, steps.get(0).restart());
      assertEquals(2, steps.get(steps.size() - 1).restart());
      int restart = -1;
      int iteration = 0;
      for (KMeans.Step step : steps) {
        iteration = step.restart() == restart ? iteration + 1 : 1;
        assertTrue(step.restart() == restart || step.restart() == restart + 1);
        restart = step.restart();
        assertEquals(iteration, step.iteration());
      }
    }

    @Property
    void theInertiaNeverRises(@ForAll("tasks") Task task) {
      List<KMeans.Step> steps = Task.steps(task.learner().withTolerance(0), task.points());

      double crumbs = Task.crumbs(task.points());
      for (int i = 1; i < steps.size(); i++) {
        double before = steps.get(i - 1).inertia();
        assertTrue(steps.get(i).inertia() <= before * (1 + 1e-12) + crumbs);
      }
    }

    @Property
    void rowsGoToTheNearestCentroidAndCentroidsToTheMeanOfTheirRows(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      List<KMeans.Step> steps = Task.steps(task.learner().withStart(KMeansStart.uniform()), points);

      double[][] rows = points.toRows();
      int[] before = new int[points.rows()];
      Arrays.fill(before, -1);
      for (int i = 0; i < steps.size(); i++) {
        KMeans.Step step = steps.get(i);
        int[] labels = step.labels().codes();
        double[][] centroids = step.centroids().toRows();
        assertArrayEquals(PlainKMeans.assign(rows, centroids), labels);
        assertEquals(differences(before, labels), step.labelsChanged());
        assertNear(PlainKMeans.inertia(rows, labels, centroids), step.inertia(), 1e-12);
        if (i + 1 < steps.size()) {
          before = filled(rows, labels, centroids);
          Matrix means = Matrix.ofRows(PlainKMeans.move(rows, before, centroids));
          assertNear(means, steps.get(i + 1).centroids(), points, 1e-11);
        }
      }
    }

    /**
     * The labels after every empty cluster has taken over a row: those at a positive distance from
     * their centroid, the farthest first and of equally far ones the first, unless a row is the
     * last of its cluster.
     */
    private int[] filled(double[][] points, int[] labels, double[][] centroids) {
      int[] filled = labels.clone();
      int[] members = new int[centroids.length];
      for (int label : labels) {
        members[label]++;
      }
      double[] squared = new double[labels.length];
      Arrays.setAll(squared, i -> PlainKMeans.squaredDistance(points[i], centroids[labels[i]]));
      List<Integer> farthestFirst =
          IntStream.range(0, labels.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> -squared[i]))
              .toList();
      int row = 0;
      for (int cluster = 0; cluster < members.length; cluster++) {
        while (members[cluster] == 0) {
          int i = farthestFirst.get(row++);
          if (members[filled[i]] > 1) {
            members[filled[i]]--;
            filled[i] = cluster;
            members[cluster]++;
          }
        }
      }
      return filled;
    }

    @Property
    void thePlainLoopsArriveAtTheSameClustersIfNoneIsEverEmpty(
        @ForAll("tasksInGeneralPosition") Task task) {
      List<KMeans.Step> steps = new ArrayList<>();
      KMeans.Model model =
          task.learnerFromGivenStart().withMaxIterations(5000).fit(task.points(), steps::add);
      Assume.that(steps.stream().allMatch(step -> noneIsEmpty(step.labels())));
      double[][] points = task.points().toRows();
      double[][] centroids = PlainKMeans.fit(points, task.firstDistinctRows().toRows(), 5000);

      assertArrayEquals(PlainKMeans.assign(points, centroids), model.labels().codes());
      assertNear(Matrix.ofRows(centroids), model.centroids(), task.points(), 1e-9);
    }

    private boolean noneIsEmpty(Labels labels) {
      return Arrays.stream(labels.counts()).allMatch(size -> size > 0);
    }

    @Property
    void aStepKeepsWhatItShowed(@ForAll("tasks") Task task) {
      List<String> seen = new ArrayList<>();
      List<KMeans.Step> steps = new ArrayList<>();
      task.learner()
          .fit(
              task.points(),
              step -> {
                steps.add(step);
                seen.add(digest(step));
              });

      assertEquals(seen, steps.stream().map(this::digest).toList());
    }

    private String digest(KMeans.Step step) {
      return Arrays.toString(step.centroids().toRowMajor())
          + Arrays.toString(step.labels().codes());
    }

    private int differences(int[] before, int[] after) {
      return (int) IntStream.range(0, after.length).filter(i -> before[i] != after[i]).count();
    }
  }

  @Group
  class TheEnd {
    @Property
    void itHasConvergedWhenNoRowMoved(@ForAll("tasks") Task task) {
      KMeans learner = task.learner().withTolerance(0).withMaxIterations(2000);
      List<KMeans.Step> steps = new ArrayList<>();
      KMeans.Model model = learner.fit(task.points(), steps::add);
      KMeans.Step last = steps.get(steps.size() - 1);
      Assume.that(last.labelsChanged() == 0);

      assertTrue(model.converged());
      assertEquals(last.iteration(), model.iterations());
      assertEquals(last.centroids(), model.centroids());
      assertEquals(last.labels(), model.labels());
      assertEquals(last.inertia(), model.inertia());
    }

    @Property
    void itHasConvergedWhenTheCentroidsMovedLittle(@ForAll("tasksInGeneralPosition") Task task) {
      double tolerance = 1e-2;
      KMeans learner = task.learner().withTolerance(tolerance);
      List<KMeans.Step> steps = new ArrayList<>();
      KMeans.Model model = learner.fit(task.points(), steps::add);

      double little = tolerance * meanVariance(task.points());
      for (int i = 1; i < steps.size(); i++) {
        double moved = squaredMove(steps.get(i - 1).centroids(), steps.get(i).centroids());
        assertTrue(moved > little * (1 - 1e-9));
      }
      KMeans.Step last = steps.get(steps.size() - 1);
      boolean movedLittle = squaredMove(last.centroids(), model.centroids()) <= little * (1 + 1e-9);
      assertTrue(last.labelsChanged() == 0 || movedLittle);
      assertTrue(model.converged());
    }

    @Property
    void aHugeToleranceAllowsOneIteration(@ForAll("tasks") Task task) {
      Assume.that(task.points().rows() > 1);
      KMeans.Model model = task.learner().withTolerance(1e100).fit(task.points());

      assertEquals(1, model.iterations());
    }

    @Property
    void itGivesUpAfterSoManyIterations(
        @ForAll("tasks") Task task, @ForAll @IntRange(min = 1, max = 4) int most) {
      KMeans learner = task.learner().withTolerance(0);
      List<KMeans.Step> all = Task.steps(learner, task.points());
      List<KMeans.Step> some = new ArrayList<>();
      KMeans.Model model = learner.withMaxIterations(most).fit(task.points(), some::add);

      assertEquals(all.subList(0, Math.min(most, all.size())), some);
      assertEquals(some.size(), model.iterations());
    }

    @Example
    void itHasNotConvergedWhenItGivesUp() {
      Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 10, 11);
      KMeans learner = KMeans.into(2).withStart(KMeansStart.at(Matrix.ofRowMajor(2, 1, 0, 1)));

      KMeans.Model model = learner.withMaxIterations(1).fit(line);
      assertFalse(model.converged());
      assertTrue(learner.withMaxIterations(10).fit(line).converged());
    }

    private double meanVariance(Matrix points) {
      double sum = 0;
      for (int j = 0; j < points.columns(); j++) {
        double[] column = points.column(j);
        double mean = Arrays.stream(column).average().orElseThrow();
        sum += Arrays.stream(column).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
      }
      return sum / points.columns();
    }

    private double squaredMove(Matrix from, Matrix to) {
      return PlainKMeans.squaredDistance(from.toRowMajor(), to.toRowMajor());
    }
  }

  @Group
  class AnEmptyCluster {
    private final Matrix line = Matrix.ofRowMajor(5, 1, 0, 1, 2, 9, 4);

    @Example
    void takesTheFarthestRow() {
      List<KMeans.Step> steps = stepsFrom(line, 1, 1000);

      // All rows are nearest to 1; the row at 9 is the farthest of them, the others have mean 7/4.
      assertEquals(Matrix.ofRowMajor(2, 1, 1.75, 9), steps.get(1).centroids());
      assertEquals(Labels.ofCodes(0, 0, 0, 1, 0), steps.get(1).labels());
      assertEquals(0, steps.get(1).labelsChanged());
    }

    @Example
    void takesTheNextFarthestWhereAnotherWasFirst() {
      List<KMeans.Step> steps = stepsFrom(line, 1, 1000, 2000);

      assertEquals(Matrix.ofRowMajor(3, 1, 1, 9, 4), steps.get(1).centroids());
    }

    @Example
    void takesTheFirstOfEquallyFarRows() {
      List<KMeans.Step> steps = stepsFrom(Matrix.ofRowMajor(4, 1, 1, 3, -1, 1), 1, 1000);

      assertEquals(3, steps.get(1).centroids().get(1, 0));
    }

    @Example
    void leavesAClusterItsLastRow() {
      // The row at 60 is farthest from its centroid at 100, but alone there.
      List<KMeans.Step> steps = stepsFrom(Matrix.ofRowMajor(4, 1, 0, 1, 3, 60), 0, 100, 1000);

      assertEquals(Matrix.ofRowMajor(3, 1, 0.5, 60, 3), steps.get(1).centroids());
    }

    @Example
    void leavesAClusterItsLastRowEvenIfItJustTookAnother() {
      // The rows at 60 and 61 are the farthest, but the only ones of the centroid at 100.
      Matrix points = Matrix.ofRowMajor(5, 1, 0, 1, 3, 61, 60);
      List<KMeans.Step> steps = stepsFrom(points, 0, 100, 1000, 2000);

      assertEquals(Matrix.ofRowMajor(4, 1, 0.5, 61, 60, 3), steps.get(1).centroids());
    }

    @Property
    void endsUpWithRowsOfItsOwn(@ForAll("tasks") Task task) {
      Matrix points = task.points();
      double beyond = 4 * largest(points.toRowMajor());
      double[][] start = task.firstDistinctRows().toRows();
      for (int c = 1; c < start.length; c++) {
        Arrays.fill(start[c], beyond * c);
      }
      KMeans learner =
          task.learner().withStart(KMeansStart.at(Matrix.ofRows(start))).withTolerance(0);

      KMeans.Model model = learner.withMaxIterations(2000).fit(points);
      Assume.that(model.converged());
      assertTrue(Arrays.stream(model.labels().counts()).allMatch(size -> size > 0));
    }

    private List<KMeans.Step> stepsFrom(Matrix points, double... start) {
      Matrix centroids = Matrix.ofRowMajor(start.length, 1, start);
      return Task.steps(KMeans.into(start.length).withStart(KMeansStart.at(centroids)), points);
    }
  }
}
