package dev.praxis.linear;

import dev.praxis.internal.random.Draws;
import java.util.stream.IntStream;

/** The epochs of stochastic gradient descent: every row once, in an order of the epoch's own. */
final class GradientEpochs implements Descender {
  /** A loss so many times that of coefficients of zero is no way down. */
  static final double DIVERGED = 1000;

  private final LinearProblem problem;
  private final StochasticGradient descent;
  private final GradientVector vector;
  private final int[] order;
  private final double atZero;
  private int epoch;

  GradientEpochs(LinearProblem problem, StochasticGradient descent) {
    this.problem = problem;
    this.descent = descent;
    vector =
        new GradientVector(
            problem.columns(), problem.loss, problem.penalty, problem.rows(), descent);
    order = IntStream.range(0, problem.rows()).toArray();
    atZero = problem.lossesAtZero();
  }

  @Override
  public boolean go() {
    epoch++;
    if (descent.shuffled()) {
      Draws.seeded(descent.seed()).split(epoch).shuffled(order);
    }
    double losses = 0;
    for (int i = 0; i < order.length; i++) {
      losses += vector.learn(problem, order[i]);
      if (!(losses <= DIVERGED * atZero)) {
        throw new IllegalArgumentException(
            diverged(descent, epoch, losses / (i + 1), atZero / order.length));
      }
    }
    return true;
  }

  /** The sentence that says so. */
  static String diverged(StochasticGradient descent, int epoch, double loss, double start) {
    return "rate must be so small that the loss falls but was "
        + descent.rate()
        + ": in epoch "
        + epoch
        + " the mean loss of a row rose to "
        + loss
        + ", and was "
        + start
        + " at the start";
  }

  @Override
  public double[] coefficients() {
    return vector.coefficients();
  }

  @Override
  public double intercept() {
    return vector.intercept();
  }
}
