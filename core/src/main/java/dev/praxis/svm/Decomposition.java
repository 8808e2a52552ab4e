package dev.praxis.svm;

import dev.praxis.data.Points;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Solves the dual in pieces: a working set of a few hundred coefficients is chosen and solved for
 * itself ({@link PairSteps}); then the slopes of all rows are brought up to date at once ({@link
 * Gradient}), which is where the time goes, in tiles and on all cores.
 *
 * <p>Rows whose coefficients would stay at their ends sleep meanwhile (what LIBSVM calls
 * shrinking). The work goes in phases: all rows are awake at the beginning of each, and it ends
 * when the gap among those that stay awake has shrunk to a part of what it was. Nothing is taken
 * for a solution before all rows have been seen. So kernel rows need no cache: what changes often
 * is small.
 *
 * <p>Source: Osuna, Freund and Girosi, "An improved training algorithm for support vector
 * machines", IEEE NNSP (1997); Joachims (1998), as in {@link WorkingSet}.
 */
final class Decomposition {
  /** Coefficients of a working set: enough work for one update, and a kernel that fits a cache. */
  static final int MEMBERS = 512;

  /** The gap inside a working set to stop at, as a share of that outside. */
  private static final double INNER = 0.1;

  /** The gap at which sleepers are woken up, as a share of that at the beginning of the phase. */
  private static final double PHASE = 0.3;

  private static final long LEAST_PAIRS = 10_000_000;

  private final DualProblem problem;
  private final Gradient gradient;
  private final DualState state;
  private final WorkingSet set;
  private final double tolerance;
  private final boolean maySleep;

  /**
   * How many pairs may still move. Problems far out of scale would otherwise creep on for hours;
   * LIBSVM ends after as many.
   */
  private long pairsLeft;

  Decomposition(
      DualProblem problem, SvmKernel kernel, Points points, double tolerance, int members) {
    this(problem, kernel, points, tolerance, members, true);
  }

  /**
   * The same, where rows may be kept from sleeping: to see that it changes no more than the time.
   */
  Decomposition(
      DualProblem problem,
      SvmKernel kernel,
      Points points,
      double tolerance,
      int members,
      boolean maySleep) {
    this.problem = problem;
    this.maySleep = maySleep;
    this.tolerance = tolerance;
    pairsLeft = Math.max(LEAST_PAIRS, 100L * problem.size());
    PairForm form = PairForm.of(kernel, points);
    gradient = new Gradient(form, form.rows(points, points));
    state = new DualState(problem, gradient, problem.start().clone());
    set = new WorkingSet(state, Math.min(members, problem.size()));
  }

  /** The solution, or what is reached after so many working sets. */
  DualSolution solve(int mostSets, Consumer<? super Progress> observer) {
    int[] all = new int[problem.size()];
    Arrays.setAll(all, i -> i);
    int sets = 0;
    boolean moving = true;
    begin();
    set.choose(all);
    while (set.gap() > tolerance && moving && sets < mostSets && pairsLeft > 0) {
      observer.accept(new Progress(sets, set.gap(), state.objective(), gradient.awake()));
      double goal = Math.max(tolerance, PHASE * set.gap());
      int[] awake = awake(all);
      do {
        moving = improve();
        sets++;
        set.choose(awake);
      } while (set.gap() > goal && moving && sets < mostSets && pairsLeft > 0);
      gradient.wakeAll();
      set.choose(all);
    }
    observer.accept(new Progress(sets, set.gap(), state.objective(), gradient.awake()));
    double first = set.level(0);
    double last = set.level(problem.groups() - 1);
    return new DualSolution(
        state.beta,
        (first + last) / 2,
        (first - last) / 2,
        state.objective(),
        set.gap() <= tolerance);
  }

  /** Brings the slopes up to date with where the coefficients begin. */
  private void begin() {
    int[] rows = new int[problem.size()];
    double[] weights = new double[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (state.beta[i] != 0) {
        rows[count] = problem.rows()[i];
        weights[count++] = state.beta[i];
      }
    }
    gradient.add(rows, weights, count);
  }

  /** The coefficients that may move soon; all rows of others sleep. */
  private int[] awake(int[] all) {
    if (!maySleep) {
      return all;
    }
    int[] awake = new int[all.length];
    boolean[] rows = new boolean[gradient.rows()];
    int count = 0;
    for (int i : all) {
      int group = state.group(i);
      boolean rises = state.mayRise(i) && state.slope(i) >= set.lowest(group);
      boolean falls = state.mayFall(i) && state.slope(i) <= set.highest(group);
      if (rises || falls) {
        awake[count++] = i;
        rows[problem.rows()[i]] = true;
      }
    }
    gradient.keepAwake(rows);
    return Arrays.copyOf(awake, count);
  }

  /** Solves the working set and passes on what has moved; returns whether anything has. */
  private boolean improve() {
    int[] members = set.members();
    int split = set.split();
    int count = members.length;
    int[] rows = new int[count];
    double[] slopes = new double[count];
    double[] beta = new double[count];
    double[] least = new double[count];
    double[] most = new double[count];
    for (int a = 0; a < count; a++) {
      int i = members[a];
      rows[a] = problem.rows()[i];
      slopes[a] = state.slope(i);
      beta[a] = state.beta[i];
      least[a] = problem.least()[i];
      most[a] = problem.most()[i];
    }
    double goal = Math.max(tolerance / 2, INNER * set.gap());
    pairsLeft -=
        new PairSteps(split, gradient.kernelOf(rows), slopes, beta, least, most)
            .run(goal, (int) Math.min(pairsLeft, 100L * count));
    return passOn(members, rows, beta);
  }

  private boolean passOn(int[] members, int[] rows, double[] beta) {
    int changed = 0;
    double[] weights = new double[members.length];
    for (int a = 0; a < members.length; a++) {
      double moved = beta[a] - state.beta[members[a]];
      if (moved != 0) {
        state.beta[members[a]] = beta[a];
        rows[changed] = rows[a];
        weights[changed++] = moved;
      }
    }
    gradient.add(rows, weights, changed);
    return changed > 0;
  }

  /**
   * How far it is.
   *
   * @param sets working sets solved
   * @param gap between the slopes of coefficients that may rise and of those that may fall
   * @param objective of the dual, to be minimised
   * @param awake rows that did not sleep in the last phase
   */
  record Progress(int sets, double gap, double objective, int awake) {}
}
