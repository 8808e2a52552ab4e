package dev.praxis.cluster;

import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** k-means of rows that are never all in memory: the fit is the same, to the bit. */
@PropertyDefaults(tries = 100)
class KMeansStreamSpec {
  @Provide
  Arbitrary<Task> tasks() {
    return Task.any();
  }

  @Group
  class AStreamedFit {
    @Property
    void isTheFitInMemoryHoweverTheRowsAreCut(@ForAll("tasks") Task task) {
      assertSameFit(task.learner(), task);
    }

    @Property
    void isTheFitInMemoryUntilNoRowMoves(@ForAll("tasks") Task task) {
      assertSameFit(task.learnerFromGivenStart(), task);
    }

    @Property
    void isTheFitInMemoryFromUniformStarts(@ForAll("tasks") Task task) {
      assertSameFit(task.learner().withStart(KMeansStart.uniform()).withRestarts(3), task);
    }

    @Property
    void isTheFitInMemoryWhenItGivesUp(@ForAll("tasks") Task task) {
      assertSameFit(task.learner().withMaxIterations(1), task);
    }

    @Property
    void isTheFitInMemoryWhereClustersRunEmpty(@ForAll("tasks") Task task) {
      double[][] start = task.firstDistinctRows().toRows();
      for (int c = 1; c < start.length; c += 2) {
        Arrays.fill(start[c], 4 * largest(task.points().toRowMajor()));
      }
      assertSameFit(task.learner().withStart(KMeansStart.at(Matrix.ofRows(start))), task);
    }

    private void assertSameFit(KMeans learner, Task task) {
      KMeans.Model model = learner.fit(task.points());
      KMeans.StreamedModel expected =
          new KMeans.StreamedModel(
              learner, model.centroids(), model.inertia(), model.iterations(), model.converged());

      assertEquals(expected, learner.fitRows(Blocky.cut(task.points(), task.seed())));
    }

    @Example
    void readsTheRowsOncePerIterationOnceForTheStartAndOnceForTheInertia() {
      Passes rows = new Passes(Matrix.ofRowMajor(500, 2, new Random(2).doubles(1000).toArray()));
      KMeans.StreamedModel model = KMeans.into(3).withTolerance(0).fitRows(rows);

      assertEquals(model.iterations() + 2, rows.passes);
    }

    @Example
    void startsFromASampleOfRowsThatAreTooMany() {
      // 120 rows of which 100 fit into the sample: 2²⁰ / 20000 is less.
      Random random = new Random(3);
      Matrix points = Matrix.ofRowMajor(120, 20000, random.doubles(120 * 20000).toArray());
      KMeans learner = KMeans.into(1).withMaxIterations(2);

      KMeans.StreamedModel model = learner.fitRows(Blocky.cut(points, 4));
      assertEquals(learner.fit(points).centroids(), model.centroids());
      assertTrue(model.converged());
    }
  }

  @Group
  class Refusals {
    private final Matrix block = Matrix.ofRowMajor(2, 2, 0, 0, 1, 1);

    @Example
    void thereAreNoMoreClustersThanRows() {
      assertRefused(
          "clusters must be at most the number of rows, 4, but was 5",
          () -> KMeans.into(5).fitRows(new Blocky(2, List.of(block, block))));
    }

    @Example
    void thereAreNoMoreClustersThanDistinctRows() {
      Rows rows = new Blocky(2, List.of(block, block));
      Matrix given = Matrix.ofRowMajor(3, 2, 0, 0, 1, 1, 2, 2);
      String sentence =
          "clusters must be at most the number of distinct rows of positive weight, 2, but was 3";

      assertRefused(sentence, () -> KMeans.into(3).fitRows(rows));
      assertRefused(sentence, () -> KMeans.into(3).withStart(KMeansStart.uniform()).fitRows(rows));
      assertRefused(sentence, () -> KMeans.into(3).withStart(KMeansStart.at(given)).fitRows(rows));
    }

    @Example
    void aValueWhoseSquareOverflowsIsNamedByItsRowInTheStream() {
      Matrix wild = Matrix.ofRowMajor(2, 2, 0, 0, 0, 1e200);

      assertRefused(
          "rows must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 3, column 1 is 1.0E200",
          () -> KMeans.into(1).fitRows(new Blocky(2, List.of(block, wild))));
    }

    @Example
    void aBlockWithOtherColumnsIsNotTaken() {
      assertRefused(
          "a block has 2 columns but the rows have 3",
          () -> KMeans.into(1).fitRows(new Blocky(3, List.of(block))));
    }

    @Example
    void givenCentroidsHaveTheColumnsOfTheRows() {
      KMeansStart start = KMeansStart.at(Matrix.ofRowMajor(1, 3, 0, 0, 0));

      assertRefused(
          "start must have as many columns as the points, 2, but had 3",
          () -> KMeans.into(1).withStart(start).fitRows(block));
    }

    @Example
    void theRowsAreTheSameInEveryPass() {
      String sentence = "rows must be the same in every pass but were 2 at first and then 4";
      assertRefused(sentence, () -> KMeans.into(1).fitRows(growing()));
      assertRefused(sentence, () -> KMeans.into(1).withTolerance(0).fitRows(growing()));
    }

    private Rows growing() {
      return new Rows() {
        private int passes;

        @Override
        public int columns() {
          return 2;
        }

        @Override
        public void forEachBlock(Consumer<? super Matrix> action) {
          for (int i = 0; i <= passes; i++) {
            action.accept(block);
          }
          passes++;
        }
      };
    }

    @Example
    void thereIsARow() {
      assertRefused(
          "rows must be at least 1 but was 0",
          () -> KMeans.into(1).fitRows(new Blocky(2, List.of())));
    }
  }

  @Group
  class AsALearner implements LearnerContract<Rows, KMeans.StreamedModel> {
    @Override
    public Learner<Rows, KMeans.StreamedModel> learner() {
      return KMeans.into(4)::fitRows;
    }

    @Override
    @Provide
    public Arbitrary<Rows> data() {
      return Clouds.any()
          .filter(points -> Clouds.distinctRows(points) >= 4)
          .map(points -> Blocky.cut(points, points.rows()));
    }
  }

  /** Counts how often it is read. */
  private static final class Passes implements Rows {
    private final Matrix points;
    private int passes;

    Passes(Matrix points) {
      this.points = points;
    }

    @Override
    public int columns() {
      return points.columns();
    }

    @Override
    public void forEachBlock(Consumer<? super Matrix> action) {
      passes++;
      action.accept(points);
    }
  }
}
