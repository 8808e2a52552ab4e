package dev.praxis.factorization;

import dev.praxis.factorization.FactorGradients.Steps;
import dev.praxis.internal.compute.FactorKernels;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.random.Draws;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The epochs of stochastic gradient descent: every row once, in an order of the epoch's own. */
final class GradientPasses implements FactorPasses {
  /** A loss so many times that of the start is no way down. */
  private static final double DIVERGED = 1000;

  private final FactorProblem problem;
  private final FactorState state;
  private final FactorGradients gradients;
  private final Draws draws;
  private final FactorKernels kernels = KernelProvider.kernels().factors();
  private final RowBatch batch = new RowBatch();
  private final int[] order;
  private final double[] sums;
  private final Supplier<FactorState> start;

  /** The losses at the start, or with scores of zero if those were enough so far. */
  private double losses;

  private boolean exact;
  private final double[] weightSquares;
  private final double[] factorSquares;
  private double interceptSquare;
  private int epoch;

  GradientPasses(
      FactorProblem problem, Supplier<FactorState> start, FactorGradients gradients, Draws draws) {
    this.problem = problem;
    this.start = start;
    state = start.get();
    this.gradients = gradients;
    this.draws = draws;
    order = IntStream.range(0, problem.rows()).toArray();
    sums = new double[state.rank];
    boolean own = gradients.steps() == Steps.ADAGRAD;
    weightSquares = new double[own ? state.weights.length : 0];
    factorSquares = new double[own ? state.factors.length : 0];
    losses = problem.lossesAtZero();
  }

  @Override
  public void go() {
    epoch++;
    if (gradients.shuffled()) {
      draws.split(epoch).shuffled(order);
    }
    double sum = 0;
    for (int from = 0; from < order.length; from += RowBatch.ROWS) {
      int to = Math.min(order.length - from, RowBatch.ROWS) + from;
      batch.take(problem, order, from, to);
      for (int i = from; i < to; i++) {
        sum += learn(i - from);
        if (!(sum <= DIVERGED * losses) && !(sum <= DIVERGED * atStart())) {
          throw new IllegalArgumentException(diverged(sum / (i + 1)));
        }
      }
    }
  }

  /** The losses that an epoch must not lose sight of: a pass more, but only if there is doubt. */
  private double atStart() {
    if (!exact) {
      losses = Math.max(losses, problem.losses(start.get().machine()));
      exact = true;
    }
    return losses;
  }

  private String diverged(double loss) {
    double before = losses / order.length;
    if (!Double.isFinite(before)) {
      return "the mean loss of a row must be finite at the start but was "
          + before
          + ": choose a smaller spread, or scale the columns first";
    }
    return "rate must be so small that the loss falls but was "
        + gradients.rate()
        + ": in epoch "
        + epoch
        + " the mean loss of a row rose to "
        + loss
        + ", and was "
        + before
        + " at the start";
  }

  /** Learns from a row of the batch; no more than its loss just before. */
  private double learn(int row) {
    int from = batch.starts[row];
    int to = batch.starts[row + 1];
    double pairs =
        kernels.pairs(batch.places, batch.values, from, to, state.factors, state.rank, sums);
    double linear = FactorScores.linear(state.weights, batch.places, batch.values, from, to);
    double score = state.intercept + (linear + pairs);
    double truth = batch.truths[row];
    double slope = problem.loss.slope(score, truth);
    if (gradients.steps() == Steps.ADAGRAD) {
      ownSteps(from, to, slope);
    } else {
      steps(from, to, slope);
    }
    return problem.loss.least(score, truth);
  }

  private void steps(int from, int to, double slope) {
    FactorPenalty penalty = problem.penalty;
    double rate = gradients.rate();
    double pull = rate * slope;
    state.intercept = (state.intercept - pull) / Math.fma(rate, penalty.intercept(), 1.0);
    double shrink = 1 / Math.fma(rate, penalty.weights(), 1.0);
    double[] w = state.weights;
    for (int k = from; k < to; k++) {
      int j = batch.places[k];
      w[j] = shrink * Math.fma(-pull, batch.values[k], w[j]);
    }
    kernels.step(
        batch.places,
        batch.values,
        from,
        to,
        state.factors,
        state.rank,
        sums,
        pull,
        1 / Math.fma(rate, penalty.factors(), 1.0));
  }

  private void ownSteps(int from, int to, double slope) {
    FactorPenalty penalty = problem.penalty;
    double rate = gradients.rate();
    interceptSquare = Math.fma(slope, slope, interceptSquare);
    state.intercept = moved(state.intercept, slope, interceptSquare, penalty.intercept());
    for (int k = from; k < to; k++) {
      int j = batch.places[k];
      double g = slope * batch.values[k];
      weightSquares[j] = Math.fma(g, g, weightSquares[j]);
      state.weights[j] = moved(state.weights[j], g, weightSquares[j], penalty.weights());
    }
    kernels.ownStep(
        batch.places,
        batch.values,
        from,
        to,
        state.factors,
        state.rank,
        sums,
        slope,
        rate,
        penalty.factors(),
        factorSquares);
  }

  /** A parameter after a step of its own length. */
  private double moved(double parameter, double slope, double square, double price) {
    double rate = gradients.rate() / Math.sqrt(1 + square);
    return Math.fma(-rate, slope, parameter) / Math.fma(rate, price, 1.0);
  }

  @Override
  public FactorizationMachine machine() {
    return state.machine();
  }
}
