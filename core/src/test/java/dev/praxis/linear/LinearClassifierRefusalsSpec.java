package dev.praxis.linear;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.StochasticGradient.Rate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;

/** What the linear learner of classes refuses, and how it says so. */
class LinearClassifierRefusalsSpec {
  private static final StochasticGradient STEPS = StochasticGradient.withRate(0.02).withEpochs(3);

  @Group
  class Refusals {
    private final Labeled<Matrix> irises = Flowers.versicolorOrVirginica();

    @Example
    void ofDescentsThatDoNotFitTheLossOrThePenalty() {
      assertRefused(
          "loss must have no kinks for coordinate descent but was HINGE",
          () ->
              new LinearClassifier(Loss.HINGE, Penalty.l2(1), CoordinateDescent.standard(), false));
      assertRefused(
          "penalty must be above 0 for coordinate descent but was none:"
              + " separable classes have no minimum without",
          () -> LinearClassifier.of(Loss.LOGISTIC, Penalty.none()));
      assertRefused(
          "l1 must be 0 where coefficients are averaged but was 2.0",
          () -> LinearClassifier.of(Loss.LOGISTIC, Penalty.l1(2)).withDescent(STEPS.averaging()));
    }

    @Example
    void ofClassesThatCannotBeLearned() {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      Matrix points = Matrix.ofRowMajor(2, 1, 1, 2);

      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () -> learner.fit(new Labeled<>(points, Labels.ofCodes(0, 0))));
      assertRefused(
          "every class must have at least 1 row but class 1 has none",
          () -> learner.fit(new Labeled<>(points, Labels.ofCodes(0, 2))));
      assertRefused(
          "every class must have at least 1 row but class 1 (b) has none",
          () ->
              learner.fit(
                  new Labeled<>(points, Labels.ofCodes(new int[] {0, 0}, List.of("a", "b")))));
    }

    @Example
    void ofPointsThatCannotBeComputedWith() {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      Labels labels = Labels.ofCodes(0, 1);

      assertRefused(
          "row 1, column 0 must lie within ±1.0E150 but was 1.0E151",
          () -> learner.fit(new Labeled<>(Matrix.ofRowMajor(2, 2, 0, 1, 1e151, 2), labels)));
      assertRefused(
          "points must have 4 columns, as those that were learned from, but had 1",
          () -> learner.fit(irises).predict(SparseMatrix.of(Matrix.ofRowMajor(1, 1, 1))));
    }

    @Example
    void ofStreamsThatCannotBe() {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      assertRefused(
          "descent must be by stochastic gradients for a stream but was"
              + " CoordinateDescent[maxIterations=1000, tolerance=1.0E-9]",
          () -> learner.open(9));
      assertRefused("rows must be at least 1 but was 0", () -> learner.withDescent(STEPS).open(0));
      assertRefused(
          "balanced must be false for a stream but was true: the sizes of classes are not known",
          () -> learner.withDescent(STEPS).balancing().open(9));
    }

    /** The one row that is left to learn from is all there is. */
    @Example
    void ofASingleRowOfWhichOneIsHeldOut() {
      assertRefused(
          "rows, where some are held out, must be at least 2 but was 1",
          () -> STEPS.stoppingEarly(0.5, 1).heldOut(1));
      assertEquals(1, STEPS.stoppingEarly(0.99, 1).heldOut(2).length);
      assertEquals(1, STEPS.stoppingEarly(0.01, 1).heldOut(2).length);
    }

    @Example
    void ofHyperparametersOutOfTheirRange() {
      assertRefused("l1 must be at least 0.0 but was -1.0", () -> Penalty.l1(-1));
      assertRefused("l2 must be finite but was Infinity", () -> Penalty.l2(1.0 / 0));
      assertRefused("share must be between 0 and 1 but was 1.5", () -> Penalty.elasticNet(1, 1.5));
      assertRefused("rate must be above 0 but was NaN", () -> Rate.constant(Double.NaN));
      assertRefused("rate must be finite but was Infinity", () -> Rate.byPenalty(1.0 / 0));
      assertRefused("power must be at least 0.0 but was -1.0", () -> Rate.inverseScaling(1, -1));
      assertRefused("epochs must be at least 1 but was 0", () -> STEPS.withEpochs(0));
      assertRefused("patience must be at least 1 but was 0", () -> STEPS.stoppingEarly(0.1, 0));
      assertRefused(
          "validationShare must be at least 0 and below 1 but was 1.0",
          () -> STEPS.stoppingEarly(1, 3));
      assertRefused(
          "maxIterations must be at least 1 but was 0",
          () -> CoordinateDescent.standard().withMaxIterations(0));
      assertRefused(
          "tolerance must be at least 0.0 but was -1.0",
          () -> CoordinateDescent.standard().withTolerance(-1));
    }
  }
}
