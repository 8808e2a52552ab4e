package dev.praxis.evaluation;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Classifier;
import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.random.Draws;
import dev.praxis.linear.PlainRidgeRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.regression.PlainRegressionErrors;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How good a learner is on rows that its models have not seen. */
@PropertyDefaults(tries = 100)
class CrossValidationSpec {
  /** Points whose first column is the row number, with it as target; and folds of them. */
  record Task(Targeted<Matrix> data, Folds folds) {}

  @Provide
  Arbitrary<Task> tasks() {
    return Combinators.combine(
            Arbitraries.integers().between(6, 60),
            Arbitraries.integers().between(2, 6),
            Clouds.seeds())
        .as((rows, k, seed) -> new Task(numbered(rows), Folds.of(rows, k, seed)));
  }

  @Group
  class EachFold {
    @Property
    void learnsFromItsRowsAndIsScoredOnTheOthers(@ForAll("tasks") Task task) {
      List<Set<Double>> learned = new ArrayList<>();
      Learner<Targeted<Matrix>, Regressor.OfPoints> learner =
          data -> {
            learned.add(numbers(data.targets().toArray()));
            return points -> Targets.of(points.column(0));
          };
      List<Set<Double>> scored = new ArrayList<>();
      CrossValidation<Targets> result =
          CrossValidation.of(
              learner,
              task.data(),
              task.folds(),
              (truth, predicted) -> {
                assertEquals(truth, predicted);
                scored.add(numbers(truth.toArray()));
                return truth.size();
              });

      for (int f = 0; f < task.folds().size(); f++) {
        Split split = task.folds().get(f);
        assertEquals(numbers(rows(split.train())), learned.get(f));
        assertEquals(numbers(rows(split.test())), scored.get(f));
        assertEquals(split, result.folds().get(f).split());
        assertEquals(split.test().length, result.folds().get(f).score());
        assertArrayEquals(rows(split.test()), result.folds().get(f).predicted().toArray());
      }
    }

    @Property
    void isThatOfThePlainLoops(@ForAll("rounds") long seed) {
      Random random = new Random(seed);
      double[][] points = new double[30][2];
      double[] targets = new double[30];
      for (int i = 0; i < 30; i++) {
        Arrays.setAll(points[i], j -> random.nextGaussian());
        targets[i] = points[i][0] - points[i][1] + random.nextGaussian();
      }
      int[] shuffled = Draws.seeded(seed).shuffled(IntStream.range(0, 30).toArray());
      double[] plain =
          PlainCrossValidation.scores(
              points,
              targets,
              shuffled,
              4,
              (x, y) -> {
                double[] w = PlainRidgeRegression.fit(x, y, 0.1);
                return point -> w[0] * point[0] + w[1] * point[1] + w[2];
              },
              PlainRegressionErrors::rmse);

      CrossValidation<Targets> result =
          CrossValidation.of(
              RidgeRegression.withPenalty(0.1),
              new Targeted<>(Matrix.ofRows(points), Targets.of(targets)),
              Folds.of(30, 4, seed),
              (truth, predicted) -> RegressionErrors.of(truth, predicted).rmse());
      double[] scores = result.folds().stream().mapToDouble(CrossValidation.Fold::score).toArray();
      assertArrayEquals(plain, scores, 1e-10);
    }

    @Provide
    Arbitrary<Long> rounds() {
      return Clouds.seeds();
    }

    @Property
    void ofTheMeanScoresTheErrorsOfTheMean(@ForAll("tasks") Task task) {
      CrossValidation<Targets> result = ofMean(task);

      for (CrossValidation.Fold<Targets> fold : result.folds()) {
        double mean = task.data().targets().select(fold.split().train()).mean();
        double absolute =
            Arrays.stream(fold.split().test())
                .mapToDouble(i -> Math.abs(i - mean))
                .average()
                .orElseThrow();
        assertNear(absolute, fold.score(), 1e-12);
      }
    }
  }

  @Group
  class WithoutFoldsAndScore {
    @Property
    void aClassifierIsScoredByItsAccuracyOnFiveStratifiedFolds(
        @ForAll("seeds") long seed, @ForAll @IntRange(min = 10, max = 60) int rows) {
      int[] codes = IntStream.range(0, rows).map(i -> i % 2).toArray();
      Labeled<Matrix> data = new Labeled<>(numbered(rows).points(), Labels.ofCodes(codes));
      Learner<Labeled<Matrix>, Classifier.OfPoints> guessing =
          train -> new Guess(seed, train.labels().classes());
      CrossValidation<Labels> result = CrossValidation.of(guessing, data);

      assertEquals(5, result.folds().size());
      for (CrossValidation.Fold<Labels> fold : result.folds()) {
        Labels truth = data.labels().select(fold.split().test());
        long right =
            IntStream.range(0, truth.size())
                .filter(i -> truth.code(i) == fold.predicted().code(i))
                .count();
        assertNear((double) right / truth.size(), fold.score(), 1e-15);
        int[] counts = truth.counts();
        assertTrue(Math.abs(counts[0] - counts[1]) <= 1, "not stratified: " + truth);
      }
      assertEquals(result, CrossValidation.of(guessing, data));
    }

    @Property
    void aRegressorIsScoredByItsRSquaredOnFiveFolds(
        @ForAll @IntRange(min = 10, max = 60) int rows) {
      Targeted<Matrix> data = numbered(rows);
      CrossValidation<Targets> result = CrossValidation.of(new MeanTarget(), data);

      assertArrayEquals(IntStream.range(0, rows).toArray(), result.testedRows());
      assertEquals(5, result.folds().size());
      for (CrossValidation.Fold<Targets> fold : result.folds()) {
        Targets truth = data.targets().select(fold.split().test());
        double off = truth.mean() - fold.predicted().value(0);
        double variance =
            Arrays.stream(truth.toArray())
                .map(y -> (y - truth.mean()) * (y - truth.mean()))
                .average()
                .orElseThrow();
        assertWithin(1e-9, -off * off / variance, fold.score());
      }
    }

    @Example
    void theRowsAreShuffled() {
      CrossValidation<Targets> result = CrossValidation.of(new MeanTarget(), numbered(40));

      assertNotEquals(
          Set.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0),
          numbers(rows(result.folds().get(0).split().test())));
    }

    @Example
    void fewerRowsThanFoldsAreRefused() {
      assertRefused(
          "folds must be between 2 and 4 but was 5",
          () -> CrossValidation.of(new MeanTarget(), numbered(4)));
    }

    @Provide
    Arbitrary<Long> seeds() {
      return Clouds.seeds();
    }
  }

  @Group
  class TheResult {
    @Property
    void hasThePredictionOfEveryRowInItsPlace(@ForAll("tasks") Task task) {
      Learner<Targeted<Matrix>, Regressor.OfPoints> copyingColumn =
          data -> points -> Targets.of(points.column(0));
      CrossValidation<Targets> result =
          CrossValidation.of(copyingColumn, task.data(), task.folds(), (truth, predicted) -> 0);

      assertArrayEquals(IntStream.range(0, task.folds().rows()).toArray(), result.testedRows());
      assertEquals(task.data().targets(), result.predictions());
    }

    @Property
    void hasTheMeanAndTheDeviationOfTheScores(@ForAll("tasks") Task task) {
      CrossValidation<Targets> result = ofMean(task);
      double mean = result.scores().stream().mapToDouble(s -> s).average().orElseThrow();
      double variance =
          result.scores().stream()
              .mapToDouble(s -> (s - mean) * (s - mean))
              .average()
              .orElseThrow();

      assertNear(mean, result.mean(), 1e-14);
      assertWithin(1e-12 * mean, Math.sqrt(variance), result.standardDeviation());
      assertEquals(
          result.folds().stream().map(CrossValidation.Fold::score).toList(), result.scores());
    }

    @Property
    void isTheSameForTheSameFolds(@ForAll("tasks") Task task) {
      CrossValidation<Targets> other =
          CrossValidation.of(new MeanTarget(), task.data(), task.folds(), (t, p) -> -1);

      assertEquals(ofMean(task), ofMean(task));
      assertEquals(ofMean(task).hashCode(), ofMean(task).hashCode());
      assertNotEquals(ofMean(task), other);
      assertNotEquals(ofMean(task).hashCode(), other.hashCode());
      assertNotEquals(ofMean(task), new Object());
    }

    @Example
    void ofFoldsInTimeHasTheTestedRowsOnly() {
      CrossValidation<Targets> result = ofMean(new Task(numbered(10), Folds.inTime(10, 3)));

      assertArrayEquals(new int[] {4, 5, 6, 7, 8, 9}, result.testedRows());
      assertEquals(Targets.of(1.5, 1.5, 2.5, 2.5, 3.5, 3.5), result.predictions());
      result.testedRows()[0] = 9;
      assertEquals(4, result.testedRows()[0]);
    }

    @Example
    void hasARowThatSeveralFoldsTestAsOften() {
      Folds folds =
          Folds.ofSplits(
              List.of(
                  Split.at(3, new int[] {0, 1}, new int[] {2}),
                  Split.at(3, new int[] {0}, new int[] {1, 2})));
      CrossValidation<Targets> result = ofMean(new Task(numbered(3), folds));

      assertArrayEquals(new int[] {1, 2, 2}, result.testedRows());
      assertEquals(Targets.of(0, 0.5, 0), result.predictions());
    }

    @Example
    void tellsItsMeanAndDeviation() {
      Folds folds =
          Folds.ofSplits(
              List.of(
                  Split.at(4, new int[] {0}, new int[] {1}),
                  Split.at(4, new int[] {0}, new int[] {3})));

      assertEquals(
          "CrossValidation[folds=2, mean=2.0, standardDeviation=1.0]",
          ofMean(new Task(numbered(4), folds)).toString());
    }
  }

  @Group
  class Classes {
    private final Labeled<Matrix> data =
        new Labeled<>(numbered(6).points(), Labels.ofNames(List.of("a", "b", "b", "b", "a", "b")));

    /** By hand: of rows 0 and 1 the first class wins the tie, of rows 0 to 3 the more frequent. */
    @Example
    void arePredictedWithTheirNames() {
      CrossValidation<Labels> result =
          CrossValidation.of(
              new MajorityClass(),
              data,
              Folds.inTime(6, 2),
              (truth, predicted) -> truth.code(0) == predicted.code(0) ? 1 : 0);

      assertEquals(Labels.ofCodes(new int[] {0, 0, 1, 1}, List.of("a", "b")), result.predictions());
      assertEquals(List.of(0.0, 0.0), result.scores());
    }

    @Example
    void mayBeScoredByTheirProbabilities() {
      CrossValidation<Matrix> result =
          CrossValidation.ofProbabilities(
              new MajorityClass(),
              data,
              Folds.inTime(6, 2),
              (truth, probabilities) -> probabilities.get(0, truth.code(0)));

      assertEquals(List.of(0.5, 0.25), result.scores());
      assertEquals(
          Matrix.ofRowMajor(4, 2, 0.5, 0.5, 0.5, 0.5, 0.25, 0.75, 0.25, 0.75),
          result.predictions());
    }

    @Property
    void standAtTheirRowsAfterwards(@ForAll("tasks") Task task) {
      int rows = task.folds().rows();
      Labels parity = Labels.ofCodes(IntStream.range(0, rows).map(i -> i % 2).toArray());
      Labeled<Matrix> data = new Labeled<>(task.data().points(), parity);
      Learner<Labeled<Matrix>, Classifier.OfPoints> knows = ignored -> new Parity();

      assertEquals(
          parity, CrossValidation.of(knows, data, task.folds(), (t, p) -> 0).predictions());
      Matrix probabilities =
          CrossValidation.ofProbabilities(knows, data, task.folds(), (t, p) -> 0).predictions();
      for (int i = 0; i < rows; i++) {
        assertEquals(1, probabilities.get(i, i % 2));
      }
    }

    @Example
    void ofOtherNamesInAnotherFoldAreRefused() {
      Learner<Labeled<Matrix>, Classifier.OfPoints> renaming =
          learned -> new Renaming(learned.points().rows() > 2 ? "c" : "d");

      assertRefused(
          "all folds must predict classes of the same names, [d], but one predicted [c]",
          () -> CrossValidation.of(renaming, data, Folds.inTime(6, 2), (t, p) -> 0));
    }
  }

  @Group
  class Refusals {
    @Example
    void foldsAreOfTheRowsOfTheData() {
      Folds folds = Folds.of(5, 2, 1);
      Labeled<Matrix> labeled = new Labeled<>(numbered(6).points(), Labels.ofCodes(new int[6], 1));
      String sentence = "folds must be of 6 rows, as the data, but are of 5";

      assertRefused(sentence, () -> ofMean(new Task(numbered(6), folds)));
      assertRefused(
          sentence, () -> CrossValidation.of(new MajorityClass(), labeled, folds, (t, p) -> 0));
      assertRefused(
          sentence,
          () -> CrossValidation.ofProbabilities(new MajorityClass(), labeled, folds, (t, p) -> 0));
    }
  }

  /** Knows whether the first number of a point is odd. */
  private static final class Parity implements Classifier.OfPoints {
    @Override
    public Labels predict(Matrix points) {
      return Labels.ofCodes(Arrays.stream(points.column(0)).mapToInt(x -> (int) x % 2).toArray());
    }

    @Override
    public Matrix probabilities(Matrix points) {
      return Matrix.ofRows(
          Arrays.stream(points.column(0))
              .mapToObj(x -> new double[] {1 - x % 2, x % 2})
              .toArray(double[][]::new));
    }
  }

  /** Right half of the time. */
  private record Guess(long seed, int classes) implements Classifier.OfPoints {
    @Override
    public Labels predict(Matrix points) {
      int[] codes =
          Arrays.stream(points.column(0))
              .mapToInt(x -> Math.floorMod(Double.hashCode((x + 1) * (seed % 1000 + 0.5)), classes))
              .toArray();
      return Labels.ofCodes(codes, classes);
    }

    @Override
    public Matrix probabilities(Matrix points) {
      throw new AssertionError("the classes are asked for");
    }
  }

  /** Calls everything by one name. */
  private record Renaming(String name) implements Classifier.OfPoints {
    @Override
    public Labels predict(Matrix points) {
      return Labels.ofCodes(new int[points.rows()], List.of(name));
    }

    @Override
    public Matrix probabilities(Matrix points) {
      return Matrix.ofRows(new double[points.rows()][1]);
    }
  }

  private static CrossValidation<Targets> ofMean(Task task) {
    return CrossValidation.of(
        new MeanTarget(),
        task.data(),
        task.folds(),
        (truth, predicted) -> RegressionErrors.of(truth, predicted).mae());
  }

  private static Targeted<Matrix> numbered(int rows) {
    double[] numbers = rows(IntStream.range(0, rows).toArray());
    return new Targeted<>(Matrix.ofRowMajor(rows, 1, numbers), Targets.of(numbers));
  }

  private static double[] rows(int[] rows) {
    return IntStream.of(rows).asDoubleStream().toArray();
  }

  private static Set<Double> numbers(double[] values) {
    Set<Double> numbers = new HashSet<>();
    Arrays.stream(values).forEach(value -> assertTrue(numbers.add(value)));
    return numbers;
  }
}
