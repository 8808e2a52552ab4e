package dev.praxis.factorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.random.Draws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden values. libFM is not packaged here: these are from the definitions, by hand. */
class FactorizationRegressorTest {

  /** w₀ + w·x + Σ ⟨vᵢ, vⱼ⟩ xᵢ xⱼ with pairs of 1·3 + 2·1, 1·(−1) + 2·0 and 3·(−1) + 1·0. */
  @Test
  void aScoreOfThreeFeatures() {
    FactorizationMachine machine =
        new FactorizationMachine(
            0.5, Matrix.ofRowMajor(1, 3, 1, -2, 0.25), Matrix.ofRowMajor(3, 2, 1, 2, 3, 1, -1, 0));

    assertEquals(5, machine.pairWeight(0, 1));
    assertEquals(-1, machine.pairWeight(2, 0));
    assertEquals(-3, machine.pairWeight(1, 2));
    // 0.5 + 2 − 2 + 1 + 5 · 2 · 1 − 1 · 2 · 4 − 3 · 1 · 4
    assertEquals(
        Targets.of(0.5 + 2 - 2 + 1 + 10 - 8 - 12),
        machine.scores(Matrix.ofRowMajor(1, 3, 2, 1, 4)));
  }

  /** ŷ = ½ · ¼ · 1 · 2 = ¼, so y = 5/4 has the slope −1, and the rate is ½. */
  @Test
  void aStepOfGradients() {
    FactorProblem problem =
        FactorizationRegressor.ofRank(1)
            .withPenalty(new FactorPenalty(0, 2, 6))
            .problem(new Targeted<Points>(Matrix.ofRowMajor(1, 2, 1, 2), Targets.of(1.25)));
    FactorizationMachine start =
        new FactorizationMachine(
            0, Matrix.ofRowMajor(1, 2, 0, 0), Matrix.ofRowMajor(2, 1, 0.5, 0.25));
    FactorPasses passes =
        FactorGradients.withRate(0.5)
            .start(problem, new FactorStart(() -> FactorState.of(start), Draws.seeded(0)));
    passes.go();

    assertEquals(
        new FactorizationMachine(
            0.5,
            // (0 + ½ · 1) / 2 and (0 + ½ · 2) / 2
            Matrix.ofRowMajor(1, 2, 0.25, 0.5),
            // (½ + ½ · 1 · 2 · ¼) / 4 and (¼ + ½ · 2 · 1 · ½) / 4
            Matrix.ofRowMajor(2, 1, 0.1875, 0.1875)),
        passes.machine());
  }

  /** The same slopes, 1 and 2 for weights, ½ and 1 for factors, and rates of ½ / √(1 + slope²). */
  @Test
  void aStepOfAdaGrad() {
    FactorProblem problem =
        FactorizationRegressor.ofRank(1)
            .problem(new Targeted<Points>(Matrix.ofRowMajor(1, 2, 1, 2), Targets.of(1.25)));
    FactorizationMachine start =
        new FactorizationMachine(
            0, Matrix.ofRowMajor(1, 2, 0, 0), Matrix.ofRowMajor(2, 1, 0.5, 0.25));
    FactorPasses passes =
        FactorGradients.adaGrad(0.5)
            .start(problem, new FactorStart(() -> FactorState.of(start), Draws.seeded(0)));
    passes.go();
    FactorizationMachine machine = passes.machine();

    assertEquals(0.5 / Math.sqrt(2), machine.intercept(), 1e-15);
    assertEquals(0.5 / Math.sqrt(2), machine.weights().get(0, 0), 1e-15);
    assertEquals(1 / Math.sqrt(5), machine.weights().get(0, 1), 1e-15);
    assertEquals(0.5 + 0.25 / Math.sqrt(1.25), machine.factors().get(0, 0), 1e-15);
    assertEquals(0.25 + 0.5 / Math.sqrt(2), machine.factors().get(1, 0), 1e-15);
  }

  /** One row of two ones with the target 3, from v = (1, 1), all prices by hand. */
  @Test
  void aSweepOfLeastSquares() {
    FactorProblem problem =
        FactorizationRegressor.ofRank(1)
            .withPenalty(new FactorPenalty(1, 1, 0))
            .problem(new Targeted<Points>(Matrix.ofRowMajor(1, 2, 1, 1), Targets.of(3)));
    FactorizationMachine start =
        new FactorizationMachine(0, Matrix.ofRowMajor(1, 2, 0, 0), Matrix.ofRowMajor(2, 1, 1, 1));
    FactorPasses passes =
        AlternatingLeastSquares.standard()
            .start(problem, new FactorStart(() -> FactorState.of(start), Draws.seeded(0)));
    passes.go();
    FactorizationMachine machine = passes.machine();

    // e = −2: w₀ = 2/2, e = −1: w₁ = 1/2, e = −½: w₂ = ½/2, e = −¼: v₁ = 1 + ¼, e = 0.
    assertEquals(
        new FactorizationMachine(
            1, Matrix.ofRowMajor(1, 2, 0.5, 0.25), Matrix.ofRowMajor(2, 1, 1.25, 1)),
        machine);
    assertEquals(0.5 * (1 + 0.25 + 0.0625), problem.objective(machine));
  }

  /** Spark 4.2 at its defaults learns x₁ · x₂ from four points, ten times, to an RMSE of 0.010. */
  @Test
  void theProductOfTwoSignsIsLearned() {
    int[] tenTimes = IntStream.range(0, 40).map(i -> i % 4).toArray();
    Targeted<Matrix> signs =
        new Targeted<>(
                Matrix.ofRowMajor(4, 2, 1, 1, 1, -1, -1, 1, -1, -1), Targets.of(1, -1, -1, 1))
            .select(tenTimes);

    for (FactorLearning learning :
        new FactorLearning[] {
          AlternatingLeastSquares.standard(), FactorGradients.withRate(0.1).withEpochs(50)
        }) {
      FactorizationRegressor.Model model =
          FactorizationRegressor.ofRank(8).withLearning(learning).fit(signs);

      // The sum of ½ r² over 40 rows.
      assertTrue(Math.sqrt(model.loss() / 20) < 0.010, () -> learning + ": " + model.loss());
      assertEquals(1, model.pairWeight(0, 1), 0.01);
    }
  }
}
