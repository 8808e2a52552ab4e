package dev.praxis.factorization;

import dev.praxis.factorization.ParameterSweep.Rule;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.List;

/** The sweeps of Gibbs sampling. */
final class GibbsPasses implements FactorPasses {
  private final FactorProblem problem;
  private final FactorState state;
  private final int burnIn;
  private final NormalDraws draws;
  private final ParameterSweep sweep;
  private final List<FactorizationMachine> kept = new ArrayList<>();

  /** μ of the weights, and behind it of each factor. */
  private final double[] means;

  /** α. */
  private double precision = 1;

  private int epoch;

  GibbsPasses(FactorProblem problem, FactorState state, int burnIn, Draws draws) {
    this.problem = problem;
    this.state = state;
    this.burnIn = burnIn;
    this.draws = new NormalDraws(draws);
    sweep = new ParameterSweep(problem, state);
    means = new double[state.rank + 1];
  }

  @Override
  public void go() {
    measure();
    sweep.intercept(drawn(0, 0));
    sweep.weights(group(state.weights, 0, 1, 0));
    for (int f = 0; f < state.rank; f++) {
      sweep.factors(f, group(state.factors, f, state.rank, f + 1));
    }
    if (++epoch > burnIn) {
      kept.add(state.machine());
    }
  }

  /** The errors; of classes, those of numbers that are drawn for them. */
  private void measure() {
    double[] scores = sweep.scores();
    boolean classes = problem.loss == FactorLoss.PROBIT;
    for (int i = 0; i < scores.length; i++) {
      double truth = problem.truths[i];
      double number = classes ? truth * draws.above(truth * scores[i]) : truth;
      sweep.setError(i, scores[i] - number);
    }
    if (!classes) {
      precision = gamma(1 + scores.length, 1 + sweep.squares());
    }
  }

  /** From Γ(a/2, b/2), where a is at least 2. */
  private double gamma(double a, double b) {
    return draws.gamma(a / 2) / (b / 2);
  }

  /** Draws λ and μ of some parameters, every so many of an array, and says how to draw these. */
  private Rule group(double[] parameters, int from, int stride, int number) {
    double sum = 0;
    double squares = means[number] * means[number];
    int count = parameters.length / stride;
    for (int at = from; at < parameters.length; at += stride) {
      double deviation = parameters[at] - means[number];
      sum += parameters[at];
      squares = Math.fma(deviation, deviation, squares);
    }
    double lambda = gamma(count + 2, 1 + squares);
    double spread = 1 / Math.sqrt((count + 1) * lambda);
    means[number] = sum / (count + 1) + spread * draws.next();
    return drawn(lambda, means[number]);
  }

  private Rule drawn(double lambda, double mean) {
    return (own, product, square, rows) -> {
      double sharpness = Math.fma(precision, square, lambda);
      double pull = Math.fma(precision, Math.fma(square, own, -product), lambda * mean);
      return pull / sharpness + draws.next() / Math.sqrt(sharpness);
    };
  }

  @Override
  public FactorizationMachine machine() {
    return state.machine();
  }

  @Override
  public List<FactorizationMachine> learned() {
    return List.copyOf(kept);
  }
}
