package dev.praxis.metrics.classification;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.neighbors.KnnClassifier;
import java.util.Arrays;
import java.util.Random;
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

/** Whether the own class is among the k with the highest scores. */
@PropertyDefaults(tries = 200)
class TopKAccuracySpec {

  /** Classes, and a score of each for every row. */
  record Guesses(Labels truth, Matrix scores) {
    Guesses select(int... rows) {
      return new Guesses(truth.select(rows), scores.selectRows(rows));
    }

    double top(int k) {
      return TopKAccuracy.of(truth, scores, k);
    }
  }

  /** Scores in tenths, many of which tie, some below zero. */
  @Provide
  Arbitrary<Guesses> guesses() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(1, 7),
            Clouds.seeds())
        .as(TopKAccuracySpec::drawn);
  }

  private static Guesses drawn(int n, int classes, long seed) {
    Random random = new Random(seed);
    int[] truth = random.ints(n, 0, classes).toArray();
    double[] scores = random.ints(n * classes, -3, 8).mapToDouble(k -> k / 10.0).toArray();
    return new Guesses(Labels.ofCodes(truth, classes), Matrix.ofRowMajor(n, classes, scores));
  }

  @Property
  void isThatOfThePlainLoops(@ForAll("guesses") Guesses guesses) {
    for (int k = 1; k <= guesses.truth().classes(); k++) {
      assertEquals(
          PlainTopKAccuracy.of(guesses.truth().codes(), guesses.scores().toRows(), k),
          guesses.top(k));
    }
  }

  @Property
  void ofTheFirstClassIsTheAccuracyWithTiesToTheLowerCode(@ForAll("guesses") Guesses guesses) {
    int[] predicted =
        Arrays.stream(guesses.scores().toRows()).mapToInt(TopKAccuracySpec::largest).toArray();
    Labels labels = guesses.truth().like(predicted);

    assertEquals(ConfusionMatrix.of(guesses.truth(), labels).accuracy(), guesses.top(1));
  }

  private static int largest(double[] scores) {
    int largest = 0;
    for (int c = 1; c < scores.length; c++) {
      largest = scores[c] > scores[largest] ? c : largest;
    }
    return largest;
  }

  @Property(tries = 30)
  void ofTheFirstClassIsTheAccuracyOfClassifiers(@ForAll("blobs") Labeled<Matrix> data) {
    var logistic = LogisticRegression.withPenalty(1).fit(data);
    var neighbors = KnnClassifier.nearest(2).fit(data);

    assertEquals(
        ConfusionMatrix.of(data.labels(), logistic.predict(data.points())).accuracy(),
        TopKAccuracy.of(data.labels(), logistic.probabilities(data.points()), 1));
    assertEquals(
        ConfusionMatrix.of(data.labels(), neighbors.predict(data.points())).accuracy(),
        TopKAccuracy.of(data.labels(), neighbors.probabilities(data.points()), 1));
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Clouds.blobs().filter(data -> data.labels().classes() > 1);
  }

  @Property
  void risesWithKToOne(@ForAll("guesses") Guesses guesses) {
    for (int k = 2; k <= guesses.truth().classes(); k++) {
      assertTrue(guesses.top(k) >= guesses.top(k - 1));
    }
    assertEquals(1, guesses.top(guesses.truth().classes()));
  }

  @Property
  void isNotChangedByTheOrderOfTheRowsNorByEveryRowTwice(
      @ForAll("guesses") Guesses guesses, @ForAll long seed) {
    int n = guesses.truth().size();
    int[] twice = IntStream.range(0, 2 * n).map(i -> i / 2).toArray();

    assertEquals(guesses.top(1), guesses.select(Clouds.shuffledRows(n, seed)).top(1));
    assertEquals(guesses.top(1), guesses.select(twice).top(1));
  }

  @Property
  void anyIncreasingTransformationChangesNothing(@ForAll("guesses") Guesses guesses) {
    double[] cubes =
        Arrays.stream(guesses.scores().toRowMajor()).map(x -> x * x * x + 5 * x - 2).toArray();
    Matrix scores = Matrix.ofRowMajor(guesses.truth().size(), guesses.truth().classes(), cubes);

    for (int k = 1; k <= guesses.truth().classes(); k++) {
      assertEquals(guesses.top(k), TopKAccuracy.of(guesses.truth(), scores, k));
    }
  }

  @Example
  void theLowerCodeIsAheadAmongEquals() {
    Matrix alike = Matrix.ofRowMajor(3, 3, 7, 7, 7, 0.0, -0.0, 0.0, -1, -1, -1);
    Labels truth = Labels.ofCodes(0, 1, 2);

    assertEquals(1 / 3.0, TopKAccuracy.of(truth, alike, 1));
    assertEquals(2 / 3.0, TopKAccuracy.of(truth, alike, 2));
    assertEquals(1, TopKAccuracy.of(truth, alike, 3));
  }

  @Group
  class Refusals {
    private final Labels truth = Labels.ofCodes(0, 1, 2);

    @Example
    void thereAreScoresOfEveryRowAndClass() {
      assertRefused(
          "scores must have a row per true label, 3, but had 1",
          () -> TopKAccuracy.of(truth, Matrix.ofRowMajor(1, 3, 1, 2, 3), 1));
      assertRefused(
          "scores must have a column per class, 3, but had 2",
          () -> TopKAccuracy.of(truth, Matrix.ofRowMajor(3, 2, 1, 2, 3, 4, 5, 6), 1));
    }

    @Example
    void thereAreSoManyClasses() {
      Matrix scores = Matrix.ofRowMajor(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9);

      assertRefused("k must be between 1 and 3 but was 0", () -> TopKAccuracy.of(truth, scores, 0));
      assertRefused("k must be between 1 and 3 but was 4", () -> TopKAccuracy.of(truth, scores, 4));
    }
  }
}
