package dev.praxis.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.StochasticGradient.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import net.jqwik.api.constraints.IntRange;

/** The ways down of the linear learner of classes. */
@PropertyDefaults(tries = 60)
class LinearClassifierDescentsSpec {
  private static final StochasticGradient STEPS = StochasticGradient.withRate(0.02).withEpochs(3);

  @Provide
  Arbitrary<Labeled<Matrix>> round() {
    return Overlaps.round();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> mostlyZero() {
    return Overlaps.mostlyZero();
  }

  @Provide
  Arbitrary<Penalty> penalties() {
    return Combinators.combine(Arbitraries.of(0.1, 1.0, 10.0), Arbitraries.of(0.0, 0.25, 0.5, 1.0))
        .as(Penalty::elasticNet);
  }

  @Provide
  Arbitrary<LinearClassifier> learners() {
    Arbitrary<Descent> descents =
        Arbitraries.of(
            CoordinateDescent.standard(),
            STEPS,
            STEPS.withoutShuffling(),
            STEPS.stoppingEarly(0.3, 1),
            StochasticGradient.withRate(Rate.byPenalty(0.005)).withEpochs(2),
            StochasticGradient.withRate(Rate.inverseScaling(0.005, 0.5)).withEpochs(2));
    return Combinators.combine(
            Arbitraries.of(Loss.LOGISTIC, Loss.SQUARED_HINGE),
            penalties(),
            descents,
            Arbitraries.of(true, false))
        .as(LinearClassifier::new);
  }

  @Group
  class TheWayDown {
    @Property
    void ofCoordinateDescentNeverRises(
        @ForAll("round") Labeled<Matrix> data, @ForAll("penalties") Penalty penalty) {
      List<Descent.Step> steps = new ArrayList<>();
      LinearClassifier.of(Loss.SQUARED_HINGE, penalty).fit(data, steps::add);

      for (int i = 1; i < steps.size(); i++) {
        assertEquals(i + 1, steps.get(i).iteration());
        assertTrue(steps.get(i).loss() <= steps.get(i - 1).loss() * (1 + 1e-12));
      }
    }

    @Property
    void ofASmallStepLowersTheLoss(
        @ForAll @IntRange(min = 1, max = 5) int d, @ForAll Loss loss, @ForAll long seed) {
      double[] x = new Random(seed).doubles(d, 0.1, 2).toArray();
      double[] mirrored = Arrays.stream(x).map(v -> -v).toArray();
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRows(x, mirrored), Labels.ofCodes(1, 0));
      LinearClassifier learner =
          new LinearClassifier(
              loss, Penalty.none(), StochasticGradient.withRate(1e-3).withEpochs(1), false);

      assertTrue(learner.fit(data).loss() < 2 * loss.value(0, 1));
    }

    @Property
    void isThatOfThePlainLoops(
        @ForAll("mostlyZero") Labeled<Matrix> data,
        @ForAll("penalties") Penalty penalty,
        @ForAll @IntRange(min = 1, max = 5) int epochs) {
      Labeled<Matrix> two =
          new Labeled<>(
              data.points(),
              Labels.ofCodes(Arrays.stream(data.labels().codes()).map(c -> c % 2).toArray(), 2));
      StochasticGradient descent =
          StochasticGradient.withRate(0.3).withoutShuffling().withEpochs(epochs);
      LinearClassifier.Model model =
          LinearClassifier.of(Loss.LOGISTIC, penalty).withDescent(descent).fit(two);
      double[] plain =
          PlainLinearClassifier.fit(
              two.points().toRows(), two.labels().codes(), 0.3, penalty.l1(), penalty.l2(), epochs);

      int d = two.points().columns();
      assertArrayEquals(Arrays.copyOf(plain, d), model.coefficients().row(0), 1e-9);
      assertEquals(plain[d], model.intercepts().get(0, 0), 1e-9);
      double score = model.scores(two.points()).get(0, 0);
      assertEquals(PlainLinearClassifier.score(plain, two.points().row(0)), score, 1e-9);
    }

    @Property
    void isTheSameForDenseAndForSparsePoints(
        @ForAll("mostlyZero") Labeled<Matrix> data, @ForAll("learners") LinearClassifier learner) {
      SparseMatrix sparse = SparseMatrix.of(data.points());
      LinearClassifier.Model model = learner.fit(data);

      assertEquals(model, learner.fit(new Labeled<Points>(sparse, data.labels())));
      assertEquals(model.predict(data.points()), model.predict(sparse));
      assertEquals(model.probabilities(data.points()), model.probabilities(sparse));
    }

    @Property
    void isTheSameWatchedOrNot(
        @ForAll("round") Labeled<Matrix> data, @ForAll("learners") LinearClassifier learner) {
      List<Descent.Step> steps = new ArrayList<>();
      LinearClassifier.Model model = learner.fit(data, steps::add);

      assertEquals(learner.fit(data), model);
      assertEquals(model.iterations(), steps.size());
      for (Descent.Step step : steps) {
        assertEquals(
            Arrays.stream(step.coefficients().toRowMajor()).filter(w -> w != 0).count(),
            step.nonZeros());
      }
    }

    @Property
    void stopsEarlyWhereTheValidationLossIsLeast(
        @ForAll("round") Labeled<Matrix> data, @ForAll @IntRange(min = 1, max = 3) int patience) {
      List<Descent.Step> steps = new ArrayList<>();
      StochasticGradient descent =
          StochasticGradient.withRate(0.3).withEpochs(12).stoppingEarly(0.3, patience);
      LinearClassifier.Model model =
          LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(0.1))
              .withDescent(descent)
              .fit(data, steps::add);

      Descent.Step best = steps.get(0);
      for (Descent.Step step : steps) {
        best =
            step.validationLoss().getAsDouble() < best.validationLoss().getAsDouble() ? step : best;
      }
      assertEquals(best.coefficients(), model.coefficients());
      assertEquals(best.intercepts(), model.intercepts());
      assertEquals(best.loss(), model.loss());
      int last = steps.size();
      assertEquals(last < 12 || last - best.iteration() >= patience, model.converged());
      assertTrue(last == 12 || last - best.iteration() == patience);
    }

    @Example
    void comesNearTheMinimumWithinTenEpochs() {
      Random random = new Random(7);
      double[] x = random.doubles(6000, -1, 1).toArray();
      int[] codes =
          IntStream.range(0, 2000)
              .map(i -> x[3 * i] - x[3 * i + 1] + random.nextGaussian() > 0 ? 1 : 0)
              .toArray();
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(2000, 3, x), Labels.ofCodes(codes));
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      double least = learner.fit(data).loss();

      for (Rate rate :
          List.of(Rate.constant(0.05), Rate.inverseScaling(1, 0.5), Rate.byPenalty(0.05))) {
        StochasticGradient ten = StochasticGradient.withRate(rate).withEpochs(10);
        assertTrue(learner.withDescent(ten).fit(data).loss() < 1.02 * least);
        assertTrue(learner.withDescent(ten.averaging()).fit(data).loss() < 1.02 * least);
      }
    }
  }
}
