package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.Learner;
import dev.praxis.LearnerContract;
import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
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
class LogisticRegressionSpec implements LearnerContract<LabeledData, LogisticRegression.Model> {
  @Override
  public Learner<? super LabeledData, LogisticRegression.Model> learner() {
    return LogisticRegression.withPenalty(0.5);
  }

  @Override
  @Provide
  public Arbitrary<LabeledData> data() {
    return Overlaps.any();
  }

  @Provide
  Arbitrary<LabeledData> round() {
    return Overlaps.round();
  }

  @Provide
  Arbitrary<LabeledData> ofTwoClasses() {
    return Overlaps.ofTwoClasses();
  }

  @Provide
  Arbitrary<LabeledData> blobs() {
    return Clouds.blobs().filter(blobs -> blobs.labels().classes() >= 2);
  }

  @Group
  class Probabilities {
    @Property
    void areNotNegativeAndAddUpToOne(@ForAll("data") LabeledData data) {
      Matrix probabilities = fit(data, 1).probabilities(data.points());

      assertEquals(data.labels().classes(), probabilities.columns());
      for (double[] row : probabilities.toRows()) {
        assertTrue(Arrays.stream(row).allMatch(p -> p >= 0));
        assertEquals(1, Arrays.stream(row).sum(), 1e-15 * row.length);
      }
    }

    @Property
    void areLargestForThePredictedClass(@ForAll("data") LabeledData data) {
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
    void areExponentialInTheScores(@ForAll("round") LabeledData data) {
      LogisticRegression.Model model = fit(data, 1);

      for (int i = 0; i < data.points().rows(); i++) {
        double[] expected = Soft.max(model, data.points().row(i));
        double[] actual = model.probabilities(data.points().selectRows(i)).row(0);
        assertArrayEquals(expected, actual, 1e-12);
      }
    }

    @Property
    void addUpToTheSizesOfTheClasses(
        @ForAll("round") LabeledData data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      Matrix probabilities = fit(data, penalty).probabilities(data.points());

      int[] sizes = data.labels().counts();
      for (int k = 0; k < sizes.length; k++) {
        double sum = Arrays.stream(probabilities.column(k)).sum();
        assertNear(sizes[k], sum, 1e-9);
      }
    }

    @Example
    void thatAreEqualMakeTheFirstClass() {
      assertEquals(0, withoutOpinion(1).predict(0.5));
      assertEquals(0, withoutOpinion(3).predict(0.5));
    }

    private LogisticRegression.Model withoutOpinion(int vectors) {
      return new LogisticRegression.Model(
          LogisticRegression.withPenalty(1),
          Matrix.ofRowMajor(vectors, 1, new double[vectors]),
          Matrix.ofRowMajor(1, vectors, new double[vectors]),
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
        @ForAll("round") LabeledData data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      LogisticRegression.Model model = fit(data, penalty);

      assertTrue(model.converged());
      assertNear(Soft.loss(model, data), model.loss(), 1e-10);
    }

    @Property
    void hasNoSlope(
        @ForAll("round") LabeledData data,
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
    void isBelowItsSurroundings(@ForAll("round") LabeledData data, @ForAll long seed) {
      LogisticRegression.Model model = fit(data, 1);

      LogisticRegression.Model nudged = Soft.nudged(model, new Random(seed));
      assertTrue(Soft.loss(nudged, data) > model.loss());
    }

    @Property
    void isReachedInFewSteps(@ForAll("round") LabeledData data) {
      assertTrue(fit(data, 1).iterations() <= 15);
    }

    @Property
    void ofTheSoftmaxAddsUpToZero(@ForAll("round") LabeledData data) {
      LogisticRegression.Model model = fit(data, 0);

      if (model.classes() > 2) {
        assertEquals(0, Arrays.stream(model.intercepts().row(0)).sum(), 1e-9);
        assertEquals(0, Arrays.stream(model.coefficients().column(0)).sum(), 1e-9);
      }
    }

    @Property
    void ofTwoClassesIsThatOfTheirSoftmax(@ForAll("ofTwoClasses") LabeledData data) {
      LogisticRegression.Model binary = fit(data, 1);
      // Either class has half of the coefficients, so the sum of their squares is half as large.
      LogisticRegression.Model softmax =
          new LogisticFit(LogisticRegression.withPenalty(2), data, 2).run(step -> {});

      assertEquals(2, softmax.coefficients().rows());
      assertNear(binary.loss(), softmax.loss(), 1e-12);
      double[] differences =
          Naive.minus(softmax.coefficients().row(1), softmax.coefficients().row(0));
      assertArrayEquals(binary.coefficients().row(0), differences, 1e-9);
      assertEquals(
          binary.intercepts().get(0, 0),
          softmax.intercepts().get(0, 1) - softmax.intercepts().get(0, 0),
          1e-9);
    }
  }

  @Group
  class TheSteps {
    @Property
    void neverRaiseTheLoss(
        @ForAll("data") LabeledData data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      List<LogisticRegression.Step> steps = steps(data, penalty);

      for (int i = 1; i < steps.size(); i++) {
        assertTrue(steps.get(i).loss() <= steps.get(i - 1).loss() * (1 + 1e-12));
      }
    }

    @Property
    void startWithoutAnOpinion(@ForAll("data") LabeledData data) {
      LogisticRegression.Step start = steps(data, 1).get(0);

      int n = data.labels().size();
      assertNear(n * Math.log(data.labels().classes()), start.loss(), 1e-12);
      assertTrue(Arrays.stream(start.coefficients().toRowMajor()).allMatch(w -> w == 0));
      assertTrue(Arrays.stream(start.intercepts().toRowMajor()).allMatch(b -> b == 0));
    }

    @Property
    void areCountedAndEndAtTheModel(@ForAll("data") LabeledData data) {
      List<LogisticRegression.Step> steps = steps(data, 1);
      LogisticRegression.Model model = fit(data, 1);

      LogisticRegression.Step last = steps.get(steps.size() - 1);
      assertEquals(model.iterations(), steps.size() - 1);
      for (int i = 0; i < steps.size(); i++) {
        assertEquals(i, steps.get(i).iteration());
      }
      assertEquals(model.loss(), last.loss());
      assertEquals(model.coefficients(), last.coefficients());
      assertEquals(model.intercepts(), last.intercepts());
    }

    @Property
    void areNoMoreThanAllowed(@ForAll("blobs") LabeledData blobs) {
      LogisticRegression.Model model =
          LogisticRegression.withPenalty(1e-3).withMaxIterations(3).fit(blobs);

      assertEquals(3, model.iterations());
      assertFalse(model.converged());
    }

    @Property
    void endSoonerWhereLessIsAskedFor(@ForAll("blobs") LabeledData blobs) {
      LogisticRegression learner = LogisticRegression.withPenalty(1e-3);
      LogisticRegression.Model rough = learner.withTolerance(0.1).fit(blobs);
      LogisticRegression.Model fine = learner.fit(blobs);

      assertTrue(rough.converged() && fine.converged());
      assertTrue(rough.iterations() < fine.iterations());
    }

    private List<LogisticRegression.Step> steps(LabeledData data, double penalty) {
      List<LogisticRegression.Step> steps = new ArrayList<>();
      LogisticRegression.withPenalty(penalty).fit(data, steps::add);
      return steps;
    }
  }

  @Group
  class WhatChangesWhat {
    @Property
    void aLargerPenaltyMakesShorterCoefficients(
        @ForAll("round") LabeledData data,
        @ForAll @DoubleRange(max = 10) double less,
        @ForAll @DoubleRange(max = 10) double more) {
      double loose = Naive.norm(fit(data, less).coefficients().toRowMajor());
      double tight = Naive.norm(fit(data, less + more).coefficients().toRowMajor());

      assertTrue(tight <= loose * (1 + 1e-9) + 1e-12);
    }

    @Property
    void aHugePenaltyLeavesTheSharesOfTheClasses(@ForAll("round") LabeledData data) {
      Matrix probabilities = fit(data, 1e12).probabilities(data.points());

      int[] sizes = data.labels().counts();
      for (int k = 0; k < sizes.length; k++) {
        assertNear(sizes[k] / (double) data.labels().size(), probabilities.get(0, k), 1e-6);
      }
    }

    @Property
    void swappingTheClassesTurnsTheSignsAround(@ForAll("ofTwoClasses") LabeledData data) {
      int[] swapped = Arrays.stream(data.labels().codes()).map(code -> 1 - code).toArray();
      LogisticRegression.Model model = fit(data, 1);
      LogisticRegression.Model other =
          fit(new LabeledData(data.points(), Labels.ofCodes(swapped, 2)), 1);

      double[] negated = Arrays.stream(other.coefficients().row(0)).map(w -> -w).toArray();
      assertArrayEquals(model.coefficients().row(0), negated, 1e-10);
      assertEquals(model.intercepts().get(0, 0), -other.intercepts().get(0, 0), 1e-10);
    }

    @Property
    void scalingAColumnDividesItsCoefficients(
        @ForAll("round") LabeledData data, @ForAll @IntRange(min = -100, max = 100) int power) {
      LogisticRegression.Model model = fit(data, 0);
      Matrix points = Naive.scaled(data.points(), 0, Math.scalb(1.0, power));
      LogisticRegression.Model other = fit(new LabeledData(points, data.labels()), 0);

      assertEquals(
          Naive.scaled(model.coefficients(), 0, Math.scalb(1.0, -power)), other.coefficients());
      assertEquals(model.intercepts(), other.intercepts());
    }

    @Property
    void everyRowTwiceHalvesThePenalty(@ForAll("round") LabeledData data) {
      LogisticRegression.Model model = fit(data, 1);
      LogisticRegression.Model other = fit(data.select(Naive.twice(data.points().rows())), 2);

      assertNear(2 * model.loss(), other.loss(), 1e-12);
      assertArrayEquals(model.coefficients().toRowMajor(), other.coefficients().toRowMajor(), 1e-9);
    }

    @Property
    void collinearColumnsChangeNoProbabilityWithoutAPenalty(@ForAll("round") LabeledData data) {
      double[] more = data.points().column(0);
      Matrix points = Naive.append(Naive.append(data.points(), more), new double[more.length]);

      assertArrayEquals(
          fit(data, 0).probabilities(data.points()).toRowMajor(),
          fit(new LabeledData(points, data.labels()), 0).probabilities(points).toRowMajor(),
          1e-9);
    }

    @Property
    void equalColumnsShareTheirCoefficientsUnderAPenalty(@ForAll("round") LabeledData data) {
      int d = data.points().columns();
      Matrix points = Naive.append(data.points(), data.points().column(0));

      Matrix coefficients = fit(new LabeledData(points, data.labels()), 1).coefficients();
      assertArrayEquals(coefficients.column(0), coefficients.column(d), 1e-10);
    }

    @Example
    void theNamesOfTheClassesAreKept() {
      LogisticRegression.Model model = fit(Flowers.versicolorOrVirginica(), 1);

      assertEquals(List.of("versicolor", "virginica"), model.classNames());
      assertEquals(model.classNames(), model.predict(Flowers.species().points()).classNames());
    }

    @Example
    void theLearnerIsRemembered() {
      LogisticRegression learner =
          LogisticRegression.withPenalty(2).withMaxIterations(7).withTolerance(0.5);

      assertEquals(new LogisticRegression(2, 7, 0.5), learner);
      assertEquals(learner, learner.fit(Flowers.species()).learner());
      assertEquals(new LogisticRegression(1, 100, 1e-8), LogisticRegression.withPenalty(1));
    }
  }

  @Group
  class SeparableClasses {
    private static final String REFUSAL =
        "penalty must be above 0 where a plane separates classes, because without one the"
            + " coefficients grow without end, but was 0.0";

    @Property
    void areRefusedWithoutAPenalty(@ForAll("blobs") LabeledData blobs) {
      assertRefused(REFUSAL, () -> fit(blobs, 0));
    }

    @Property
    void areToldApartWithAPenalty(@ForAll("blobs") LabeledData blobs) {
      LogisticRegression.Model model = fit(blobs, 1e-3);

      assertTrue(model.converged());
      assertEquals(blobs.labels(), model.predict(blobs.points()));
    }

    @Example
    void thatTouchAreRefusedToo() {
      LabeledData touching =
          new LabeledData(
              Matrix.ofRowMajor(6, 1, 0, 1, 2, 2, 3, 4), Labels.ofCodes(0, 0, 0, 1, 1, 1));

      assertRefused(REFUSAL, () -> fit(touching, 0));
      assertTrue(fit(touching, 1e-6).converged());
    }

    @Example
    void areRefusedWhereOthersOverlap() {
      LabeledData oneApart =
          new LabeledData(
              Matrix.ofRowMajor(6, 1, 0, 1, 0, 1, 9, 10), Labels.ofCodes(0, 0, 1, 1, 2, 2));

      assertRefused(REFUSAL, () -> fit(oneApart, 0));
      assertTrue(fit(oneApart, 1e-6).converged());
    }

    @Example
    void areRefusedWhereOneColumnOfManySeparates() {
      Matrix points = Flowers.species().points();
      double[] two =
          Arrays.stream(Flowers.species().labels().codes()).mapToDouble(c -> c).toArray();
      Matrix told = Naive.append(points, two);

      assertRefused(REFUSAL, () -> fit(new LabeledData(told, Flowers.species().labels()), 0));
    }

    @Example
    void arePredictedWithHugeScoresAndNoOverflow() {
      LabeledData apart = new LabeledData(Matrix.ofRowMajor(2, 1, -1, 1), Labels.ofCodes(0, 1));
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
          () -> fit(new LabeledData(line, Labels.ofCodes(0, 0, 0)), 1));
    }

    @Example
    void everyClassHasARow() {
      assertRefused(
          "every class must have at least 1 row but class 1 has none",
          () -> fit(new LabeledData(line, Labels.ofCodes(0, 2, 2)), 1));
      assertRefused(
          "every class must have at least 1 row but class 0 (a) has none",
          () ->
              fit(
                  new LabeledData(line, Labels.ofCodes(new int[] {1, 1, 1}, List.of("a", "b"))),
                  1));
    }

    @Example
    void thereAreNotTooManyCoefficients() {
      assertRefused(
          "coefficients and intercepts of all classes must be at most 4096 but were 4097",
          () ->
              fit(
                  new LabeledData(
                      Matrix.ofRowMajor(2, 4096, new double[8192]), Labels.ofCodes(0, 1)),
                  1));
    }

    @Example
    void valuesThatCouldOverflowAreNamed() {
      assertRefused(
          "row 2, column 0 must lie within ±1.0E150 but was -1.0E151",
          () ->
              fit(
                  new LabeledData(Matrix.ofRowMajor(3, 1, 0, 1, -1e151), Labels.ofCodes(0, 1, 0)),
                  1));
    }

    @Example
    void pointsHaveTheColumnsThatWereLearnedFrom() {
      LogisticRegression.Model model = fit(new LabeledData(line, Labels.ofCodes(0, 1, 0)), 1);

      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.predict(1, 2));
    }

    @Example
    void aScoreThatOverflowsIsNamed() {
      LogisticRegression.Model model = fit(new LabeledData(line, Labels.ofCodes(0, 0, 1)), 1e-9);

      assertRefused(
          "the score of row 1 must be finite but was Infinity",
          () -> model.probabilities(Matrix.ofRowMajor(2, 1, 1, 1.5e308)));
      assertRefused(
          "the score of row 0 must be finite but was -Infinity", () -> model.predict(-1.5e308));
    }
  }

  private static LogisticRegression.Model fit(LabeledData data, double penalty) {
    return LogisticRegression.withPenalty(penalty).fit(data);
  }
}
