package dev.praxis.factorization;

import dev.praxis.factorization.ParameterSweep.Rule;

/** The sweeps of least squares. */
final class LeastSquaresPasses implements FactorPasses {
  private final FactorProblem problem;
  private final FactorState state;
  private final ParameterSweep sweep;

  LeastSquaresPasses(FactorProblem problem, FactorState state) {
    this.problem = problem;
    this.state = state;
    sweep = new ParameterSweep(problem, state);
  }

  @Override
  public void go() {
    double[] scores = sweep.scores();
    for (int i = 0; i < scores.length; i++) {
      sweep.setError(i, scores[i] - problem.truths[i]);
    }
    sweep.intercept(best(problem.penalty.intercept()));
    sweep.weights(best(problem.penalty.weights()));
    Rule ofFactors = best(problem.penalty.factors());
    for (int f = 0; f < state.rank; f++) {
      sweep.factors(f, ofFactors);
    }
  }

  private static Rule best(double price) {
    return (own, product, square, rows) -> {
      double curvature = Math.fma(price, rows, square);
      return curvature > 0 ? Math.fma(square, own, -product) / curvature : own;
    };
  }

  @Override
  public FactorizationMachine machine() {
    return state.machine();
  }
}
