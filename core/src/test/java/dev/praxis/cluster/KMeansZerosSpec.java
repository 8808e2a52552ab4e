package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is zero by definition is exactly zero, however the numbers are written. */
@PropertyDefaults(tries = 200)
class KMeansZerosSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.on(Tenths.points(), Integer.MAX_VALUE);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void asManyClustersAsDistinctRowsLeaveNoInertia(
      @ForAll("tasks") Task task, @ForAll @IntRange(min = 1, max = 3) int times) {
    int n = task.points().rows();
    Matrix points =
        task.points().selectRows(IntStream.range(0, times * n).map(i -> i % n).toArray());
    KMeans learner =
        KMeans.into(Clouds.distinctRows(points)).withSeed(task.seed()).withTolerance(0);

    assertEquals(0, learner.fit(points).inertia());
    assertEquals(0, learner.fitRows(points).inertia());
  }

  @Property
  void aCentroidHasTheNumberThatAllOfItsRowsHave(@ForAll("tasks") Task task) {
    KMeans learner = task.learner().withTolerance(0);
    KMeans.Model model = learner.fit(task.points());
    KMeans.StreamedModel streamed = learner.fitRows(task.points());

    assertAgreement(task.points(), model.labels(), model.centroids());
    assertAgreement(task.points(), streamed.predict(task.points()), streamed.centroids());
  }

  private void assertAgreement(Matrix points, Labels labels, Matrix centroids) {
    for (int c = 0; c < centroids.rows(); c++) {
      int cluster = c;
      int[] rows =
          IntStream.range(0, points.rows()).filter(i -> labels.code(i) == cluster).toArray();
      for (int j = 0; j < points.columns(); j++) {
        double[] numbers = points.selectRows(rows).column(j);
        if (Arrays.stream(numbers).allMatch(x -> x == numbers[0])) {
          assertEquals(numbers[0] + 0.0, centroids.get(c, j) + 0.0);
        }
      }
    }
  }

  @Property
  void equalRowsOfAnyWeightsHaveThemselvesForTheirMean(
      @ForAll("tasks") Task task, @ForAll @IntRange(min = 1, max = 20) int copies) {
    double[] row = task.points().row(0);
    double[][] rows = new double[copies + 1][];
    Arrays.fill(rows, row);
    // A row that does not count, and comes first.
    rows[0] = Arrays.stream(row).map(x -> x + 0.7).toArray();
    double[] weights =
        new Random(task.seed()).ints(copies + 1, 1, 10).mapToDouble(w -> w / 10.0).toArray();
    weights[0] = 0;
    KMeans.Model model = KMeans.into(1).fitWeighted(Matrix.ofRows(rows), weights);

    assertArrayEquals(row, model.centroids().row(0), 0);
    assertEquals(0, model.inertia());
  }

  @Property
  void batchesOfEqualRowsEndAtThemWhereverTheyStart(
      @ForAll("tasks") Task task, @ForAll @IntRange(min = 1, max = 20) int copies) {
    double[] row = task.points().row(0);
    double[][] rows = new double[copies][];
    Arrays.fill(rows, row);
    double[] start = Arrays.stream(row).map(x -> x + 0.7).toArray();
    MiniBatchKMeans.Model model =
        MiniBatchKMeans.into(1)
            .withStart(KMeansStart.at(Matrix.ofRows(start)))
            .withBatchSize(3)
            .fit(Matrix.ofRows(rows));

    assertArrayEquals(row, model.centroids().row(0), 0);
    assertEquals(0, model.inertia());
  }

  /** The mean around the first of all rows would be 0.10000000000000005. */
  @Example
  void tenEqualRowsAndAnotherOneAreTheirOwnCentroids() {
    double[][] rows = new double[11][];
    Arrays.fill(rows, new double[] {0.1, 0.2});
    rows[0] = new double[] {0.7, 0.3};
    KMeans.Model model = KMeans.into(2).fit(Matrix.ofRows(rows));

    assertEquals(0, model.inertia());
    assertEquals(Matrix.ofRows(new double[][] {{0.1, 0.2}, {0.7, 0.3}}), model.centroids());
  }
}
