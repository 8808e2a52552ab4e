package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What becomes of clusters where the points are moved, scaled or put in another order. */
@PropertyDefaults(tries = 150)
class KMeansRelationsSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Provide
  Arbitrary<Task> tasksInGeneralPosition() {
    return Task.on(Clouds.inGeneralPosition());
  }

  @Provide
  Arbitrary<Task> tasksOnALattice() {
    return Task.on(Clouds.onALattice());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Clouds.blobs();
  }

  @Property
  void permutingTheRowsPermutesTheLabels(@ForAll("tasksInGeneralPosition") Task task) {
    int[] order = Clouds.shuffledRows(task.points().rows(), task.seed());
    KMeans learner = task.learnerFromGivenStart();

    Labels labels = learner.fit(task.points()).labels();
    Labels permuted = learner.fit(task.points().selectRows(order)).labels();
    assertEquals(labels.select(order), permuted);
  }

  @Property
  void permutingRowsWhoseSumsAreExactLeavesTheCentroidsToTheBit(
      @ForAll("tasksOnALattice") Task task) {
    int[] order = Clouds.shuffledRows(task.points().rows(), task.seed());
    KMeans learner = task.learnerFromGivenStart();

    KMeans.Model model = learner.fit(task.points());
    KMeans.Model permuted = learner.fit(task.points().selectRows(order));
    assertEquals(model.centroids(), permuted.centroids());
    assertEquals(model.labels().select(order), permuted.labels());
  }

  @Property
  void scalingByAPowerOfTwoScalesTheModelToTheBit(
      @ForAll("tasks") Task task, @ForAll @IntRange(min = -20, max = 20) int power) {
    double factor = Math.scalb(1.0, power);
    KMeans.Model model = task.learner().fit(task.points());
    KMeans.Model scaled = task.learner().fit(times(task.points(), factor));

    assertEquals(times(model.centroids(), factor), scaled.centroids());
    assertEquals(model.labels(), scaled.labels());
    assertEquals(model.inertia() * factor * factor, scaled.inertia());
    assertEquals(model.iterations(), scaled.iterations());
  }

  @Property
  void aMirrorMirrorsTheCentroidsAndLeavesTheLabels(@ForAll("tasks") Task task) {
    KMeans.Model model = task.learner().fit(task.points());
    KMeans.Model mirrored = task.learner().fit(times(task.points(), -1));

    assertEquals(model.labels(), mirrored.labels());
    assertEquals(model.inertia(), mirrored.inertia());
  }

  @Property
  void movingBlobsFarAwayLeavesTheirLabels(
      @ForAll("blobs") Labeled<Matrix> blobs, @ForAll @IntRange(min = 0, max = 8) int power) {
    double offset = Math.pow(10, power);
    Matrix points = blobs.points();
    KMeans here = startingInEachOf(blobs, points);
    KMeans there = startingInEachOf(blobs, plus(points, offset));

    assertEquals(blobs.labels(), here.fit(points).labels());
    assertEquals(blobs.labels(), there.fit(plus(points, offset)).labels());
  }

  private KMeans startingInEachOf(Labeled<Matrix> blobs, Matrix points) {
    int[] firsts = IntStream.range(0, blobs.labels().classes()).toArray();
    KMeansStart start = KMeansStart.at(points.selectRows(firsts));
    return KMeans.into(firsts.length).withStart(start);
  }

  private static Matrix times(Matrix points, double factor) {
    double[] values = Arrays.stream(points.toRowMajor()).map(x -> x * factor).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  private static Matrix plus(Matrix points, double offset) {
    double[] values = Arrays.stream(points.toRowMajor()).map(x -> x + offset).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }
}
