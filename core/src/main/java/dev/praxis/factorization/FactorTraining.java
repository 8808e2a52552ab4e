package dev.praxis.factorization;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The loop of learning: all machines go an epoch, those of different classes side by side. */
final class FactorTraining {
  private final FactorLearning learning;
  private final List<FactorProblem> learned;
  private final List<FactorProblem> held;
  private final List<FactorPasses> machines;

  private Place best;
  private int epochs;
  private boolean stopped;

  /** The machines at some epoch, and the losses there of the rows held out. */
  private record Place(List<FactorizationMachine> machines, double validationLoss) {}

  private FactorTraining(
      FactorLearning learning, List<FactorProblem> problems, int rank, double spread, long seed) {
    this.learning = learning;
    Draws draws = Draws.seeded(seed);
    int rows = problems.get(0).rows();
    int[] out = heldOut(rows, draws.split(0));
    held = out.length == 0 ? List.of() : select(problems, out);
    learned = out.length == 0 ? problems : select(problems, others(out, rows));
    machines = new ArrayList<>();
    for (int k = 0; k < learned.size(); k++) {
      FactorProblem problem = learned.get(k);
      Draws own = draws.split(1 + k);
      machines.add(
          learning.start(
              problem,
              new FactorStart(
                  () -> FactorState.start(problem, rank, spread, own.split(0)), own.split(1))));
    }
    best = place();
  }

  /** A share of the rows, but one at least, and not all. */
  private int[] heldOut(int rows, Draws draws) {
    if (learning.validationShare() == 0) {
      return new int[0];
    }
    Checks.atLeast("rows, where some are held out,", rows, 2);
    long share = Math.round(learning.validationShare() * rows);
    int count = (int) Math.max(1, Math.min(rows - 1, share));
    int[] held = Arrays.copyOf(draws.shuffled(IntStream.range(0, rows).toArray()), count);
    Arrays.sort(held);
    return held;
  }

  private static List<FactorProblem> select(List<FactorProblem> problems, int[] rows) {
    SparseMatrix points = problems.get(0).points.selectRows(rows);
    return problems.stream().map(problem -> problem.select(points, rows)).toList();
  }

  private static int[] others(int[] out, int rows) {
    return IntStream.range(0, rows).filter(row -> Arrays.binarySearch(out, row) < 0).toArray();
  }

  /**
   * Learns to the end.
   *
   * @param problems one for each machine, on the same points
   * @param observer sees every epoch, if there is one
   */
  static FactorTraining run(
      FactorLearning learning,
      List<FactorProblem> problems,
      int rank,
      double spread,
      long seed,
      @Nullable Consumer<? super FactorLearning.Step> observer) {
    FactorTraining training = new FactorTraining(learning, problems, rank, spread, seed);
    training.run(observer);
    return training;
  }

  private void run(@Nullable Consumer<? super FactorLearning.Step> observer) {
    int bestEpoch = 0;
    while (!stopped && epochs < learning.epochs()) {
      go();
      epochs++;
      if (observer == null && held.isEmpty()) {
        continue;
      }
      Place here = place();
      if (observer != null) {
        observer.accept(step(here));
      }
      if (bestEpoch == 0 || here.validationLoss < best.validationLoss) {
        best = here;
        bestEpoch = epochs;
      }
      stopped = !held.isEmpty() && epochs - bestEpoch >= learning.patience();
    }
    if (held.isEmpty()) {
      best = place();
    }
  }

  /** One epoch of each machine, in parallel. */
  private void go() {
    IllegalArgumentException[] refusals = new IllegalArgumentException[machines.size()];
    Blocks.forEach(
        refusals.length,
        () ->
            k -> {
              try {
                machines.get(k).go();
              } catch (IllegalArgumentException e) {
                refusals[k] = e;
              }
            });
    for (IllegalArgumentException refusal : refusals) {
      // The first class refuses first, however the threads ran.
      if (refusal != null) {
        throw refusal;
      }
    }
  }

  private Place place() {
    List<FactorizationMachine> here = machines.stream().map(FactorPasses::machine).toList();
    double losses = 0;
    for (int k = 0; k < held.size(); k++) {
      losses += held.get(k).losses(here.get(k));
    }
    return new Place(here, losses);
  }

  private FactorLearning.Step step(Place here) {
    return new FactorLearning.Step(
        epochs,
        loss(here),
        held.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(here.validationLoss),
        here.machines);
  }

  private double loss(Place here) {
    double sum = 0;
    for (int k = 0; k < learned.size(); k++) {
      sum += learned.get(k).objective(here.machines.get(k));
    }
    return sum;
  }

  /** What was learned for each problem: a machine, or as many as were kept. */
  List<FactorizationMachine> machines() {
    if (learning.draws() == 1) {
      return best.machines;
    }
    return machines.stream().flatMap(machine -> machine.learned().stream()).toList();
  }

  /** The losses of the rows learned from, and the penalty. */
  double loss() {
    return loss(best);
  }

  int epochs() {
    return epochs;
  }

  boolean stopped() {
    return stopped;
  }
}
