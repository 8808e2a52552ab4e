package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The machine of two classes, and the probabilities that its decision values stand for. */
final class PairSolver {
  private static final int FOLDS = 5;

  private final SvmClassifier learner;
  private final SvmKernel kernel;
  private final Points points;
  private final int[] sides;
  private final PairOfClasses pair;

  /**
   * A pair of classes.
   *
   * @param kernel with its γ
   * @param sides the codes of both
   * @throws IllegalArgumentException if they do not allow the learner's ν
   */
  PairSolver(
      SvmClassifier learner, SvmKernel kernel, Points points, int[] sides, PairOfClasses pair) {
    this.learner = learner;
    this.kernel = kernel;
    this.points = points;
    this.sides = sides;
    this.pair = pair;
    learner.softness().check(pair, sides);
  }

  GatheredMachines.Solved solve(Consumer<? super SvmClassifier.Step> observer) {
    DualSolution solution =
        solve(
            pair,
            progress ->
                observer.accept(
                    new SvmClassifier.Step(
                        sides[0],
                        sides[1],
                        progress.sets(),
                        progress.gap(),
                        progress.objective(),
                        progress.awake())));
    Sigmoid sigmoid = Sigmoid.OF_LOG_ODDS;
    List<Matrix> steps = List.of();
    if (learner.calibration() == Calibration.PLATT) {
      sigmoid = Sigmoid.of(leftOut(), pair.signs(), pair.weights());
    } else if (learner.calibration() == Calibration.ISOTONIC) {
      steps = List.of(Isotonic.steps(leftOut(), pair.signs(), pair.weights()));
    }
    return new GatheredMachines.Solved(pair.rows(), solution, sigmoid, steps);
  }

  private DualSolution solve(PairOfClasses some, Consumer<Decomposition.Progress> observer) {
    Points own = some.pointsOf(points);
    Softness softness = learner.softness();
    double tolerance = softness.tolerance(learner.tolerance(), kernel, own);
    DualSolution solution =
        new Decomposition(softness.problem(some), kernel, own, tolerance, Decomposition.MEMBERS)
            .solve(learner.maxIterations(), observer);
    return softness.inMargins(solution, tolerance);
  }

  /** The decision value of each row by a machine that was not learned from it. */
  private double[] leftOut() {
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
    return decisions;
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
