package dev.praxis.cluster;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Stream;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.contracts.StreamContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
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
import net.jqwik.api.constraints.IntRange;

/** k-means whose centroids move after every batch of rows. */
@PropertyDefaults(tries = 150)
class MiniBatchKMeansSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Provide
  Arbitrary<Task> tasksInGeneralPosition() {
    return Task.on(Clouds.inGeneralPosition());
  }

  @Group
  class TheBatches {
    @Property
    void moveTheCentroidsByTheRule(
        @ForAll("tasksInGeneralPosition") Task task,
        @ForAll @IntRange(min = 1, max = 100) int batchSize,
        @ForAll @IntRange(min = 1, max = 3) int epochs) {
      MiniBatchKMeans learner = fromGivenStart(task).withBatchSize(batchSize).withEpochs(epochs);
      MiniBatchKMeans.Model model = learner.fit(task.points());

      assertNear(
          naive(task.points(), task.firstDistinctRows(), batchSize, epochs),
          model.centroids(),
          task.points(),
          1e-9);
    }

    @Property
    void areOneRowInTheEndOrMore(
        @ForAll("tasks") Task task,
        @ForAll @IntRange(min = 1, max = 100) int batchSize,
        @ForAll @IntRange(min = 1, max = 3) int epochs) {
      MiniBatchKMeans.Model model =
          MiniBatchKMeans.into(task.clusters())
              .withBatchSize(batchSize)
              .withEpochs(epochs)
              .fit(task.points());

      int perEpoch = (task.points().rows() + batchSize - 1) / batchSize;
      assertEquals((long) epochs * perEpoch, model.batches());
    }

    @Property
    void doNotDependOnHowTheRowsAreCut(@ForAll("tasks") Task task) {
      MiniBatchKMeans learner = learner(task).withBatchSize(7);

      assertEquals(learner.fit(task.points()), learner.fit(Blocky.cut(task.points(), task.seed())));
    }

    @Property
    void ofAllRowsAreAStepOfLloyd(@ForAll("tasksInGeneralPosition") Task task) {
      MiniBatchKMeans learner =
          fromGivenStart(task).withBatchSize(task.points().rows()).withEpochs(1);
      KMeans lloyd = task.learnerFromGivenStart().withMaxIterations(1);

      assertNear(
          lloyd.fit(task.points()).centroids(),
          learner.fit(task.points()).centroids(),
          task.points(),
          1e-9);
    }

    @Property
    void mayBeLargerThanTheData(@ForAll("tasks") Task task) {
      MiniBatchKMeans learner = learner(task).withBatchSize(task.points().rows());
      MiniBatchKMeans huge = learner.withBatchSize(Integer.MAX_VALUE);

      assertEquals(learner.fit(task.points()).centroids(), huge.fit(task.points()).centroids());
    }

    /** Row by row: a centroid is the mean of all rows it was ever given, taken batch by batch. */
    private Matrix naive(Matrix points, Matrix start, int batchSize, int epochs) {
      double[][] centroids = start.toRows();
      double[] seen = new double[centroids.length];
      for (int epoch = 0; epoch < epochs; epoch++) {
        for (int from = 0; from < points.rows(); from += batchSize) {
          int to = Math.min(points.rows(), from + batchSize);
          Matrix batch = points.selectRows(IntStream.range(from, to).toArray());
          int[] labels = PlainKMeans.assign(batch.toRows(), centroids);
          for (int i = 0; i < labels.length; i++) {
            double[] centroid = centroids[labels[i]];
            seen[labels[i]]++;
            for (int j = 0; j < centroid.length; j++) {
              centroid[j] += (batch.get(i, j) - centroid[j]) / seen[labels[i]];
            }
          }
        }
      }
      return Matrix.ofRows(centroids);
    }
  }

  @Group
  class TheModel {
    @Property
    void hasTheInertiaOfItsCentroids(@ForAll("tasks") Task task) {
      MiniBatchKMeans learner = learner(task).withBatchSize(10);
      MiniBatchKMeans.Model model = learner.fit(task.points());

      assertEquals(learner, model.learner());
      int[] labels = model.predict(task.points()).codes();
      assertNear(
          PlainKMeans.inertia(task.points().toRows(), labels, model.centroids().toRows()),
          model.inertia(),
          1e-12);
    }

    @Example
    void isAFewPercentWorseThanThatOfKMeans() {
      Matrix points = mixture(5000);
      double lloyd = KMeans.into(8).withRestarts(3).fit(points).inertia();
      double batches = MiniBatchKMeans.into(8).withBatchSize(100).fit(points).inertia();

      assertTrue(batches < 1.05 * lloyd, batches + " and " + lloyd);
    }

    @Example
    void keepsACentroidThatWinsNoRow() {
      Matrix start = Matrix.ofRowMajor(2, 1, 0, 1000);
      MiniBatchKMeans learner = MiniBatchKMeans.into(2).withStart(KMeansStart.at(start));

      Matrix centroids = learner.fit(Matrix.ofRowMajor(3, 1, 1, 2, 3)).centroids();
      assertEquals(Matrix.ofRowMajor(2, 1, 2, 1000), centroids);
    }

    @Example
    void dependsOnTheSeed() {
      MiniBatchKMeans learner = MiniBatchKMeans.into(4);

      assertNotEquals(
          learner.withSeed(1).fit(mixture(200)).centroids(),
          learner.withSeed(2).fit(mixture(200)).centroids());
    }

    private Matrix mixture(int rows) {
      Random random = new Random(9);
      double[] values =
          IntStream.range(0, rows)
              .mapToDouble(i -> 3 * random.nextInt(8) + random.nextGaussian())
              .toArray();
      return Matrix.ofRowMajor(rows, 1, values);
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRowMajor(3, 2, 0, 0, 1, 1, 0, 0);

    @Example
    void everyHyperparameterIsAtLeastOne() {
      assertRefused("clusters must be at least 1 but was 0", () -> MiniBatchKMeans.into(0));
      assertRefused(
          "batchSize must be at least 1 but was 0", () -> MiniBatchKMeans.into(1).withBatchSize(0));
      assertRefused(
          "epochs must be at least 1 but was -1", () -> MiniBatchKMeans.into(1).withEpochs(-1));
    }

    @Example
    void thereAreNoMoreClustersThanDistinctRows() {
      assertRefused(
          "clusters must be at most the number of rows, 3, but was 4",
          () -> MiniBatchKMeans.into(4).fit(points));
      assertRefused(
          "clusters must be at most the number of distinct rows of positive weight, 2, but was 3",
          () -> MiniBatchKMeans.into(3).fit(points));
    }

    @Example
    void givenCentroidsFitTheClustersAndTheRows() {
      assertRefused(
          "start must have as many centroids as clusters, 2, but had 3",
          () -> MiniBatchKMeans.into(2).withStart(KMeansStart.at(points)));
      assertRefused(
          "start must have as many columns as the points, 1, but had 2",
          () ->
              MiniBatchKMeans.into(3)
                  .withStart(KMeansStart.at(points))
                  .fit(Matrix.ofRowMajor(3, 1, 0, 1, 2)));
    }

    @Example
    void aValueWhoseSquareOverflowsIsNamed() {
      Rows rows = new Blocky(2, List.of(points, Matrix.ofRowMajor(1, 2, 1e150, 0)));

      assertRefused(
          "rows must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 3, column 0 is 1.0E150",
          () -> MiniBatchKMeans.into(1).fit(rows));
    }
  }

  /** Batches of seven, so that most updates end within one. */
  @Group
  class AsAStream implements StreamContract<Matrix, MiniBatchKMeans.Streamed> {
    private static final Matrix FIRST = Matrix.ofRows(new double[][] {{0, 0}, {5, 5}, {9, 0}});

    @Override
    public Stream<Matrix, MiniBatchKMeans.Streamed> open() {
      return MiniBatchKMeans.into(3).withBatchSize(7).open(FIRST);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return Arbitraries.doubles()
          .between(-10, 10)
          .ofScale(1)
          .array(double[].class)
          .ofMinSize(4)
          .ofMaxSize(120)
          .map(values -> Matrix.ofRowMajor(values.length / 2, 2, even(values)));
    }

    private static double[] even(double[] values) {
      return Arrays.copyOf(values, values.length / 2 * 2);
    }

    @Property(tries = 60)
    void movesItsCentroidsAsOneEpochOfTheLearnerDoes(@ForAll("rows") Matrix rows) {
      Stream<Matrix, MiniBatchKMeans.Streamed> stream = open();
      stream.update(rows);
      Matrix start = KMeansStart.plusPlus().choose(FIRST, 3, 0);

      if (rows.rows() >= 7 && Clouds.distinctRows(rows) >= 3) {
        MiniBatchKMeans epoch =
            MiniBatchKMeans.into(3).withBatchSize(7).withEpochs(1).withStart(KMeansStart.at(start));
        assertEquals(epoch.fit(rows).centroids(), stream.model().centroids());
      }
      assertEquals(rows.rows(), stream.model().rows());
    }

    @Example
    void rowsOfOtherColumnsAreRefusedAndNothingIsLearned() {
      Stream<Matrix, MiniBatchKMeans.Streamed> stream = open();
      MiniBatchKMeans.Streamed before = stream.model();

      assertRefused(
          "rows must have 2 columns, as the centroids have, but had 1",
          () -> stream.update(Matrix.ofRowMajor(1, 1, 4)));
      assertEquals(before, stream.model());
    }
  }

  @Group
  class AsALearner implements LearnerContract<Rows, MiniBatchKMeans.Model> {
    @Override
    public MiniBatchKMeans learner() {
      return MiniBatchKMeans.into(4).withBatchSize(600);
    }

    @Override
    @Provide
    public Arbitrary<Rows> data() {
      return Clouds.any()
          .filter(points -> Clouds.distinctRows(points) >= 4)
          .map(points -> Blocky.cut(points, points.rows()));
    }
  }

  private static MiniBatchKMeans learner(Task task) {
    return MiniBatchKMeans.into(task.clusters()).withSeed(task.seed());
  }

  private static MiniBatchKMeans fromGivenStart(Task task) {
    return learner(task).withStart(KMeansStart.at(task.firstDistinctRows()));
  }
}
