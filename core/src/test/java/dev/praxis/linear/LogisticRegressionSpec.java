package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.linear.Soft.fit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.Tenths;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Logistic regression, for two classes and for more. */
@PropertyDefaults(tries = 100)
class LogisticRegressionSpec implements ClassifierContract<Matrix, LogisticRegression.Model> {
  @Override
  public Learner<? super Labeled<Matrix>, LogisticRegression.Model> learner() {
    return LogisticRegression.withPenalty(0.5);
  }

  @Override
  @Provide
  public Arbitrary<Labeled<Matrix>> data() {
    return Overlaps.any();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> round() {
    return Overlaps.round();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return Overlaps.ofTwoClasses();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Overlaps.none();
  }

  @Provide
  Arbitrary<Matrix> tenths() {
    return Tenths.points();
  }

  @Group
  class Probabilities {
    @Property
    void areNotNegativeAndAddUpToOne(@ForAll("data") Labeled<Matrix> data) {
      Matrix probabilities = fit(data, 1).probabilities(data.points());

      assertEquals(data.labels().classes(), probabilities.columns());
      for (double[] row : probabilities.toRows()) {
        assertTrue(Arrays.stream(row).allMatch(p -> p >= 0));
        assertEquals(1, Arrays.stream(row).sum(), 1e-15 * row.length);
      }
    }

    @Property
    void areLargestForThePredictedClass(@ForAll("data") Labeled<Matrix> data) {
      LogisticRegression.Model model = fit(data, 1);
      Matrix probabilities = model.probabilities(data.points());
      Labels predicted = model.predict(data.points());

      assertEquals(data.labels().classes(), predicted.classes());
      for (int i = 0; i < predicted.size(); i++) {
        double most = Arrays.stream(probabilities.row(i)).max().orElseThrow();
        assertEquals(most, probabilities.get(i, predicted.code(i)));
      }
    }

    @Property
    void areExponentialInTheScores(@ForAll("round") Labeled<Matrix> data) {
      LogisticRegression.Model model = fit(data, 1);

      for (int i = 0; i < data.points().rows(); i++) {
        double[] expected = Soft.max(model, data.points().row(i));
        double[] actual = model.probabilities(data.points().selectRows(i)).row(0);
        assertArrayEquals(expected, actual, 1e-12);
      }
    }

    @Property
    void addUpToTheSizesOfTheClasses(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      Matrix probabilities = fit(data, penalty).probabilities(data.points());

      int[] sizes = data.labels().counts();
      for (int k = 0; k < sizes.length; k++) {
        double sum = Arrays.stream(probabilities.column(k)).sum();
        assertNear(sizes[k], sum, 1e-9);
      }
    }

    @Property(tries = 30)
    void ofAPointAreThoseOfItAmongOthers(@ForAll("data") Labeled<Matrix> data) {
      LogisticRegression.Model model = fit(data, 1);

      assertEquals(model.predict(data.points()).code(0), model.predict(data.points().row(0)));
    }

    @Example
    void thatAreEqualMakeTheFirstClass() {
      assertEquals(0, withoutOpinion(1).predict(0.5));
      assertEquals(0, withoutOpinion(3).predict(0.5));
    }

    /** Scores may differ where the probabilities that are shown do not: e^(1e-17) is 1. */
    @Property
    void thatAreShownAsEqualMakeTheFirstClass(
        @ForAll @IntRange(min = 1, max = 4) int vectors, @ForAll long seed) {
      double[] scores =
          new Random(seed).ints(vectors, -3, 4).mapToDouble(k -> 0.1 + k * 5e-17).toArray();
      LogisticRegression.Model model = withScores(vectors < 3 ? tiny(scores) : scores);
      double[] shown = model.probabilities(Matrix.ofRowMajor(1, 1, 0)).row(0);
      int first = 0;
      for (int k = 1; k < shown.length; k++) {
        first = shown[k] > shown[first] ? k : first;
      }

      assertEquals(first, model.predict(0));
    }

    private double[] tiny(double[] scores) {
      return new double[] {scores[0] - 0.1 + 3e-17};
    }

    @Property(tries = 100)
    void areTheSameOfAllClassesWhereTheFeaturesSayNothing(
        @ForAll("tenths") Matrix points,
        @ForAll @IntRange(min = 2, max = 4) int classes,
        @ForAll @IntRange(max = 2) int penalty,
        @ForAll long seed) {
      int n = points.rows() * classes;
      int[] order = Clouds.shuffledRows(n, seed);
      // Every row is there once in each class.
      Matrix rows = points.selectRows(Arrays.stream(order).map(i -> i / classes).toArray());
      int[] codes = Arrays.stream(order).map(i -> i % classes).toArray();
      LogisticRegression.Model model =
          LogisticRegression.withPenalty(penalty)
              .fit(new Labeled<>(rows, Labels.ofCodes(codes, classes)));

      assertTrue(Arrays.stream(model.coefficients().toRowMajor()).allMatch(w -> w == 0));
      assertTrue(Arrays.stream(model.intercepts().toRowMajor()).allMatch(b -> b == 0));
      assertEquals(Labels.ofCodes(new int[n], classes), model.predict(rows));
      assertTrue(model.converged());
    }

    private LogisticRegression.Model withoutOpinion(int vectors) {
      return withScores(new double[vectors]);
    }

    /** These scores where the only column is 0. */
    private LogisticRegression.Model withScores(double[] scores) {
      return new LogisticRegression.Model(
          LogisticRegression.withPenalty(1),
          Matrix.ofRowMajor(scores.length, 1, new double[scores.length]),
          Matrix.ofRowMajor(1, scores.length, scores),
          List.of(),
          0,
          0,
          true);
    }
  }

  @Group
  class TheMinimum {
    @Property
    void hasTheLossThatItSays(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      LogisticRegression.Model model = fit(data, penalty);

      assertTrue(model.converged());
      assertNear(Soft.loss(model, data), model.loss(), 1e-10);
    }

    @Property
    void hasNoSlope(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      LogisticRegression.Model model = fit(data, penalty);

      Matrix probabilities = model.probabilities(data.points());
      int vectors = model.coefficients().rows();
      for (int v = 0; v < vectors; v++) {
        int code = vectors == 1 ? 1 : v;
        for (int j = 0; j < data.points().columns(); j++) {
          double slope = penalty * model.coefficients().get(v, j);
          for (int i = 0; i < data.points().rows(); i++) {
            double truth = data.labels().code(i) == code ? 1 : 0;
            slope += (probabilities.get(i, code) - truth) * data.points().get(i, j);
          }
          assertWithin(1e-10 * data.points().rows(), 0, slope);
        }
      }
    }

    @Property
    void isBelowItsSurroundings(@ForAll("round") Labeled<Matrix> data, @ForAll long seed) {
      LogisticRegression.Model model = fit(data, 1);

      LogisticRegression.Model nudged = Soft.nudged(model, new Random(seed));
      assertTrue(Soft.loss(nudged, data) > model.loss());
    }

    @Property
    void isReachedInFewSteps(@ForAll("round") Labeled<Matrix> data) {
      assertTrue(fit(data, 1).iterations() <= 15);
    }

    @Property
    void ofTheSoftmaxAddsUpToZero(@ForAll("round") Labeled<Matrix> data) {
      LogisticRegression.Model model = fit(data, 0);

      if (model.classes() > 2) {
        assertEquals(0, Arrays.stream(model.intercepts().row(0)).sum(), 1e-9);
        assertEquals(0, Arrays.stream(model.coefficients().column(0)).sum(), 1e-9);
      }
    }

    @Property
    void ofTwoClassesIsThatOfThePlainLoops(
        @ForAll("ofTwoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.01, max = 100) double penalty) {
      LogisticRegression.Model model = fit(data, penalty);
      double[] plain =
          PlainLogisticRegression.fit(data.points().toRows(), data.labels().codes(), penalty, 20);

      double[] weights = Arrays.copyOf(model.coefficients().row(0), plain.length);
      weights[plain.length - 1] = model.intercepts().get(0, 0);
      assertArrayEquals(plain, weights, 1e-9);
      double[] x = data.points().row(0);
      assertEquals(
          PlainLogisticRegression.probability(plain, x),
          model.probabilities(data.points()).get(0, 1),
          1e-9);
    }

    @Property
    void ofTwoClassesIsThatOfTheirSoftmax(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
      LogisticRegression.Model binary = fit(data, 1);
      // Either class has half of the coefficients, so the sum of their squares is half as large.
      LogisticRegression.Model softmax =
          LogisticRegression.withPenalty(2).fit(data, 2, true, step -> {});

      assertEquals(2, softmax.coefficients().rows());
      assertNear(binary.loss(), softmax.loss(), 1e-12);
      double[] differences =
          Sums.minus(softmax.coefficients().row(1), softmax.coefficients().row(0));
      assertArrayEquals(binary.coefficients().row(0), differences, 1e-9);
      assertEquals(
          binary.intercepts().get(0, 0),
          softmax.intercepts().get(0, 1) - softmax.intercepts().get(0, 0),
          1e-9);
    }
  }

  @Group
  class SeparableClasses {
    private static final String REFUSAL =
        "penalty must be above 0 where a plane separates classes, because without one the"
            + " coefficients grow without end, but was 0.0";

    @Property
    void areRefusedWithoutAPenalty(@ForAll("blobs") Labeled<Matrix> blobs) {
      assertRefused(REFUSAL, () -> fit(blobs, 0));
    }

    @Property
    void areSeparatedWithAPenalty(@ForAll("blobs") Labeled<Matrix> blobs) {
      LogisticRegression.Model model = fit(blobs, 1e-3);

      assertTrue(model.converged());
      assertEquals(blobs.labels(), model.predict(blobs.points()));
    }

    @Example
    void thatTouchAreRefusedToo() {
      Labeled<Matrix> touching =
          new Labeled<>(
              Matrix.ofRowMajor(6, 1, 0, 1, 2, 2, 3, 4), Labels.ofCodes(0, 0, 0, 1, 1, 1));

      assertRefused(REFUSAL, () -> fit(touching, 0));
      assertTrue(fit(touching, 1e-6).converged());
    }

    @Example
    void areRefusedWhereOthersOverlap() {
      Labeled<Matrix> oneApart =
          new Labeled<>(
              Matrix.ofRowMajor(6, 1, 0, 1, 0, 1, 9, 10), Labels.ofCodes(0, 0, 1, 1, 2, 2));

      assertRefused(REFUSAL, () -> fit(oneApart, 0));
      assertTrue(fit(oneApart, 1e-6).converged());
    }

    @Example
    void areRefusedWhereOneColumnOfManySeparates() {
      Matrix points = Flowers.species().points();
      double[] two =
          Arrays.stream(Flowers.species().labels().codes()).mapToDouble(c -> c).toArray();
      Matrix separable = Varied.append(points, two);

      assertRefused(REFUSAL, () -> fit(new Labeled<>(separable, Flowers.species().labels()), 0));
    }

    @Example
    void arePredictedWithHugeScoresAndNoOverflow() {
      Labeled<Matrix> apart = new Labeled<>(Matrix.ofRowMajor(2, 1, -1, 1), Labels.ofCodes(0, 1));
      LogisticRegression.Model model = fit(apart, 1e-9);

      Matrix probabilities = model.probabilities(Matrix.ofRowMajor(2, 1, -1e5, 1e5));
      assertEquals(Matrix.ofRowMajor(2, 2, 1, 0, 0, 1), probabilities);
    }
  }

  @Group
  class Refusals {
    private final Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 2);

    @Example
    void hyperparametersAreInRange() {
      assertRefused(
          "penalty must be at least 0.0 but was -1.0", () -> LogisticRegression.withPenalty(-1));
      assertRefused(
          "penalty must be finite but was Infinity",
          () -> LogisticRegression.withPenalty(Double.POSITIVE_INFINITY));
      assertRefused(
          "maxIterations must be at least 1 but was 0",
          () -> LogisticRegression.withPenalty(1).withMaxIterations(0));
      assertRefused(
          "tolerance must be at least 0.0 but was NaN",
          () -> LogisticRegression.withPenalty(1).withTolerance(Double.NaN));
    }

    @Example
    void thereAreTwoClasses() {
      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () -> fit(new Labeled<>(line, Labels.ofCodes(0, 0, 0)), 1));
    }

    @Example
    void everyClassHasARow() {
      assertRefused(
          "every class must have at least 1 row but class 1 has none",
          () -> fit(new Labeled<>(line, Labels.ofCodes(0, 2, 2)), 1));
      assertRefused(
          "every class must have at least 1 row but class 0 (a) has none",
          () ->
              fit(new Labeled<>(line, Labels.ofCodes(new int[] {1, 1, 1}, List.of("a", "b"))), 1));
    }

    @Example
    void valuesThatCouldOverflowAreNamed() {
      assertRefused(
          "row 2, column 0 must lie within ±1.0E150 but was -1.0E151",
          () ->
              fit(
                  new Labeled<>(Matrix.ofRowMajor(3, 1, 0, 1, -1e151), Labels.ofCodes(0, 1, 0)),
                  1));
    }

    @Example
    void sparseValuesThatCouldOverflowAreNamed() {
      SparseMatrix points =
          SparseMatrix.ofColumns(3).row().put(1, 2).row().row().put(0, 1).put(2, 1e151).build();

      assertRefused(
          "row 2, column 2 must lie within ±1.0E150 but was 1.0E151",
          () ->
              LogisticRegression.withPenalty(1)
                  .fit(new Labeled<>(points, Labels.ofCodes(0, 1, 0))));
    }

    @Example
    void pointsHaveTheColumnsThatWereLearnedFrom() {
      LogisticRegression.Model model = fit(new Labeled<>(line, Labels.ofCodes(0, 1, 0)), 1);

      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.predict(1, 2));
      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.probabilities(Matrix.ofRowMajor(1, 2, 1, 2)));
    }

    @Example
    void aScoreThatOverflowsIsNamed() {
      LogisticRegression.Model model = fit(new Labeled<>(line, Labels.ofCodes(0, 0, 1)), 1e-9);

      assertRefused(
          "the score of row 1 must be finite but was Infinity",
          () -> model.probabilities(Matrix.ofRowMajor(2, 1, 1, 1.5e308)));
      assertRefused(
          "the score of row 0 must be finite but was -Infinity", () -> model.predict(-1.5e308));
    }

    @Example
    @SuppressWarnings("NullAway") // What is refused.
    void nothingIsNull() {
      Labeled<Matrix> data = new Labeled<>(line, Labels.ofCodes(0, 0, 1));
      LogisticRegression learner = LogisticRegression.withPenalty(1);

      assertEquals(
          "data", assertThrows(NullPointerException.class, () -> learner.fit(null)).getMessage());
      assertEquals(
          "observer",
          assertThrows(NullPointerException.class, () -> learner.fit(data, null)).getMessage());
    }
  }
}
