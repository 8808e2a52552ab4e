package dev.praxis.factorization;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.factorization.Machines.Made;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** One step of stochastic gradients, and the sweeps of least squares. */
@PropertyDefaults(tries = 60)
class FactorLearningSpec {
  @Provide
  Arbitrary<Made> made() {
    return Machines.any();
  }

  @Group
  class AStep {
    /** A row's loss and share of the penalty, whose slope a small step goes against. */
    @Property(tries = 200)
    void goesAgainstFiniteDifferences(
        @ForAll("made") Made made, @ForAll @DoubleRange(min = -3, max = 3) double target) {
      FactorizationMachine machine = made.machine();
      Targeted<Matrix> row = new Targeted<>(made.points().selectRows(0), Targets.of(target));
      double rate = 1e-7;
      FactorizationRegressor learner =
          FactorizationRegressor.ofRank(1).withPenalty(new FactorPenalty(0.3, 0.2, 0.1));
      FactorProblem problem = learner.problem(row);
      FactorPasses passes =
          FactorGradients.withRate(rate)
              .start(problem, new FactorStart(() -> FactorState.of(machine), Draws.seeded(0)));
      passes.go();
      FactorizationMachine moved = passes.machine();

      double[] before = parameters(machine);
      double[] after = parameters(moved);
      double h = 1e-5;
      for (int k = 0; k < before.length; k++) {
        double difference =
            (problem.objective(with(machine, k, h)) - problem.objective(with(machine, k, -h)))
                / (2 * h);
        double slope = (before[k] - after[k]) / rate;
        double slack = 1e-5 * (1 + 100 * Math.abs(difference) + problem.objective(machine));
        assertWithin(slack, difference, slope);
      }
    }

    @Property
    void lowersTheLossIfItIsSmall(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(1);
      FactorizationRegressor learner =
          FactorizationRegressor.ofRank(4)
              .withSpread(0.3)
              .withLearning(FactorGradients.withRate(1e-5).withEpochs(5));
      List<Double> losses = new ArrayList<>();
      learner.fit(data, step -> losses.add(step.loss()));

      for (int i = 1; i < losses.size(); i++) {
        assertTrue(losses.get(i) < losses.get(i - 1), losses::toString);
      }
    }

    private double[] parameters(FactorizationMachine machine) {
      double[] w = machine.weights().toRowMajor();
      double[] v = machine.factors().toRowMajor();
      double[] all = new double[1 + w.length + v.length];
      all[0] = machine.intercept();
      System.arraycopy(w, 0, all, 1, w.length);
      System.arraycopy(v, 0, all, 1 + w.length, v.length);
      return all;
    }

    private FactorizationMachine with(FactorizationMachine machine, int place, double change) {
      double[] w = machine.weights().toRowMajor();
      double[] v = machine.factors().toRowMajor();
      if (place > w.length) {
        v[place - 1 - w.length] += change;
      } else if (place > 0) {
        w[place - 1] += change;
      }
      return new FactorizationMachine(
          machine.intercept() + (place == 0 ? change : 0),
          Matrix.ofRowMajor(1, w.length, w),
          Matrix.ofRowMajor(w.length, v.length / w.length, v));
    }
  }

  @Group
  class LeastSquares {
    @Property(tries = 200)
    void neverRaiseTheObjective(
        @ForAll("made") Made made, @ForAll @DoubleRange(min = 0, max = 3) double price) {
      List<FactorLearning.Step> steps = new ArrayList<>();
      FactorizationRegressor.ofRank(4)
          .withPenalty(new FactorPenalty(price / 2, price, price))
          .fit(made.noisy(5), steps::add);

      for (int i = 1; i < steps.size(); i++) {
        assertEquals(i + 1, steps.get(i).epoch());
        double before = steps.get(i - 1).loss();
        assertTrue(steps.get(i).loss() <= before * (1 + 1e-12) + 1e-24, () -> "from " + before);
      }
    }

    /**
     * Rows of a machine of rank 2: what it says of rows that were never seen. With a rank as high
     * as there are features no pair is in another one's way; with less, some seeds take very long.
     */
    @Property(tries = 20)
    void recoverAMachineFromItsRows(@ForAll long seed) {
      Random random = new Random(seed);
      FactorizationMachine truth = Machines.machine(2, 6, random);
      Matrix points = Matrix.ofRowMajor(400, 6, random.doubles(2400, -2, 2).toArray());
      Matrix others = Matrix.ofRowMajor(50, 6, random.doubles(300, -2, 2).toArray());
      FactorizationRegressor.Model model =
          FactorizationRegressor.ofRank(6)
              .withSeed(seed)
              .withLearning(AlternatingLeastSquares.standard().withEpochs(1000))
              .fit(new Targeted<>(points, truth.scores(points)));

      assertArrayEquals(truth.scores(others).toArray(), model.predict(others).toArray(), 1e-3);
      assertWithin(1e-3, truth.pairWeight(1, 4), model.pairWeight(1, 4));
    }

    /** As many rows twice pay twice. */
    @Property
    void haveTheSameMinimumForEveryRowTwice(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(2);
      int n = data.points().rows();
      Targeted<Matrix> twice = data.select(IntStream.range(0, 2 * n).map(i -> i / 2).toArray());
      FactorizationRegressor learner =
          FactorizationRegressor.ofRank(2)
              .withPenalty(new FactorPenalty(0.1, 0.1, 0.1))
              .withLearning(AlternatingLeastSquares.standard().withEpochs(2));

      assertArrayEquals(
          learner.fit(data).predict(data.points()).toArray(),
          learner.fit(twice).predict(data.points()).toArray(),
          1e-7);
    }
  }
}
