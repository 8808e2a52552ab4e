package dev.praxis.svm;

import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The machine of two classes, and the probabilities that its decision values stand for. */
final class PairSolver {
  private static final int FOLDS = 5;

  private final SvmClassifier learner;
  private final SvmKernel kernel;
  private final Points points;
  private final int[] classes;
  private final double[] prices;
  private final PairOfClasses pair;

  /**
   * A pair of classes.
   *
   * @param kernel with its γ
   * @param classes the codes of both
   */
  PairSolver(SvmClassifier learner, SvmKernel kernel, Points points, Labels labels, int[] classes) {
    this.learner = learner;
    this.kernel = kernel;
    this.points = points;
    this.classes = classes;
    pair = PairOfClasses.of(labels, classes[0], classes[1]);
    int[] counts = labels.counts();
    prices = new double[] {price(counts, classes[0]), price(counts, classes[1])};
  }

  /** C, or C times {@code n / (K · rows of the class)}. */
  private double price(int[] counts, int which) {
    double rows = IntStream.of(counts).asLongStream().sum();
    double weight = rows / ((double) counts.length * counts[which]);
    return learner.balanced() ? learner.cost() * weight : learner.cost();
  }

  PairwiseMachines.Solved solve(Consumer<? super SvmClassifier.Step> observer) {
    return new PairwiseMachines.Solved(
        pair.rows(),
        solve(
            pair,
            progress ->
                observer.accept(
                    new SvmClassifier.Step(
                        classes[0],
                        classes[1],
                        progress.sets(),
                        progress.gap(),
                        progress.objective(),
                        progress.awake()))),
        sigmoid());
  }

  private DualSolution solve(PairOfClasses some, Consumer<Decomposition.Progress> observer) {
    return new Decomposition(
            some.problem(prices[0], prices[1]),
            kernel,
            some.pointsOf(points),
            learner.tolerance(),
            Decomposition.MEMBERS)
        .solve(learner.maxIterations(), observer);
  }

  /** From decision values to probabilities, as the learner wants them. */
  private Sigmoid sigmoid() {
    if (learner.calibration() == Calibration.NONE) {
      return Sigmoid.OF_LOG_ODDS;
    }
    int[] folds = pair.folds(FOLDS, learner.seed());
    double[] decisions = new double[folds.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      int[] out = IntStream.range(0, folds.length).filter(i -> folds[i] == own).toArray();
      int[] in = IntStream.range(0, folds.length).filter(i -> folds[i] != own).toArray();
      double[] values = decisionsOf(pair.select(out), pair.select(in));
      for (int i = 0; i < out.length; i++) {
        decisions[out[i]] = values[i];
      }
    }
    return Sigmoid.of(decisions, pair.signs());
  }

  /** The decision values of rows by a machine of others; where these have one class, its sign. */
  private double[] decisionsOf(PairOfClasses asked, PairOfClasses learned) {
    double[] decisions = new double[asked.rows().length];
    if (asked.rows().length == 0 || !(learned.has(1) && learned.has(-1))) {
      Arrays.fill(decisions, learned.has(1) ? 1 : -1);
      return decisions;
    }
    DualSolution solution = solve(learned, progress -> {});
    Machines machine =
        new Machines(
            kernel, learned.pointsOf(points), solution.beta(), new double[] {solution.bias()});
    return machine.decisions(asked.pointsOf(points));
  }
}
