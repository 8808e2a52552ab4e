package dev.praxis.linear;

import java.util.Arrays;

/**
 * One vector of coefficients that goes from parabola to parabola: proximal Newton steps, each
 * solved by rounds over the coefficients.
 *
 * <p>Where the coefficients are, g are the slopes of the losses by the scores and h the curvatures.
 * A change of the scores by z makes the losses grow by {@code Σ g z + ½ Σ h z²}, about. The
 * intercept that is best for all else makes the slopes of that, {@code g + h z}, add up to zero; so
 * a coefficient that moves by δ takes the intercept along by −δ times the mean of its column, and
 * has the curvature of the column less that mean.
 */
final class ProximalNewton implements Descender {
  private static final int MOST_ROUNDS = 100;

  /** What a step must gain, as a share of what its slope promises. */
  private static final double GAIN = 1e-4;

  /** A loss that rose by so little, relatively, rose by rounding. */
  private static final double ROUNDING = 1e-14;

  /** Rows that hardly bend are taken to bend so much. */
  private static final double LEAST_CURVATURE = 1e-9;

  private final LinearProblem problem;
  private final CentredColumns columns;
  private final double tolerance;

  private double[] w;
  private double intercept;
  private double loss;
  private final double[] scores;

  /** g and h of each row, and the sums of them. */
  private final double[] slopes;

  private final double[] curvatures;
  private double slope;
  private double curvature;

  /**
   * Of each column: {@code Σ h x / Σ h} and {@code Σ h x²}; and what its slope is compared with.
   */
  private final double[] means;

  private final double[] squares;
  private final double[] units;

  /**
   * The coefficients that the parabola wants, {@code g + h x · (w′ − w)}, and the intercept's way.
   */
  private double[] target;

  private final double[] pulls;
  private double interceptMove;

  ProximalNewton(LinearProblem problem, CentredColumns columns, double tolerance) {
    this.problem = problem;
    this.columns = columns;
    this.tolerance = tolerance;
    int n = problem.rows();
    int d = columns.count();
    w = new double[d];
    target = w;
    scores = new double[n];
    slopes = new double[n];
    curvatures = new double[n];
    pulls = new double[n];
    means = new double[d];
    squares = new double[d];
    units = new double[d];
    loss = lossAt(scores, w);
    do {
      look();
      target = w.clone();
      interceptMove = -slope / curvature;
    } while (Math.abs(slope) > 1e-12 * size() && move());
    look();
    measure();
  }

  /** Slopes and curvatures where the scores are. */
  private void look() {
    slope = 0;
    curvature = 0;
    for (int i = 0; i < scores.length; i++) {
      double bend = problem.loss.curvature(scores[i], problem.truths[i]);
      slopes[i] = problem.weights[i] * problem.loss.slope(scores[i], problem.truths[i]);
      curvatures[i] = problem.weights[i] * Math.max(LEAST_CURVATURE, bend);
      slope += slopes[i];
      curvature += curvatures[i];
    }
  }

  /** The slopes of all rows, whatever their sign. */
  private double size() {
    double size = 0;
    for (double each : slopes) {
      size += Math.abs(each);
    }
    return size;
  }

  /** The units of the columns' slopes. */
  private void measure() {
    double mean = size() / slopes.length;
    for (int j = 0; j < units.length; j++) {
      for (int k = columns.starts[j]; k < columns.starts[j + 1]; k++) {
        double most = Math.abs(slopes[columns.rows[k]]) + mean;
        units[j] = Math.fma(Math.abs(columns.values[k]), most, units[j]);
      }
    }
  }

  @Override
  public boolean go() {
    look();
    double violation = violation();
    if (violation <= tolerance) {
      return false;
    }
    bend();
    solve(Math.max(tolerance / 4, 0.05 * violation));
    return move();
  }

  /** How far the slopes are from what they must be at the minimum, in units of each column. */
  private double violation() {
    double size = size();
    double most = size > 0 ? Math.abs(slope) / size : 0;
    Penalty penalty = problem.penalty;
    for (int j = 0; j < w.length; j++) {
      double pull = columns.dot(j, slopes) + penalty.l2() * w[j];
      double off =
          w[j] == 0
              ? Math.max(0, Math.abs(pull) - penalty.l1())
              : Math.abs(pull + Math.signum(w[j]) * penalty.l1());
      most = Math.max(most, inUnits(j, off));
    }
    return most;
  }

  private double inUnits(int j, double slope) {
    return units[j] > 0 ? slope / units[j] : 0;
  }

  /** Takes the parabola. */
  private void bend() {
    for (int j = 0; j < w.length; j++) {
      means[j] = columns.dot(j, curvatures) / curvature;
      squares[j] = 0;
      for (int k = columns.starts[j]; k < columns.starts[j + 1]; k++) {
        double x = columns.values[k];
        squares[j] = Math.fma(curvatures[columns.rows[k]] * x, x, squares[j]);
      }
    }
    target = w.clone();
    interceptMove = -slope / curvature;
    System.arraycopy(slopes, 0, pulls, 0, pulls.length);
  }

  /** Rounds over all coefficients, and between them over those that are not zero. */
  private void solve(double enough) {
    boolean all = true;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (int j = 0; j < target.length; j++) {
        if (all || target[j] != 0) {
          moved = Math.max(moved, settle(j));
        }
      }
      if (moved <= enough) {
        if (all) {
          return;
        }
        all = true;
      } else {
        all = false;
      }
    }
  }

  /** The best value of a coefficient; returns what its slope was off, in units of the column. */
  private double settle(int j) {
    Penalty penalty = problem.penalty;
    double bend = squares[j] - means[j] * means[j] * curvature;
    if (!(bend > ROUNDING * squares[j])) {
      return 0; // constant: the intercept does what it could
    }
    double old = target[j];
    double pull = columns.dot(j, pulls) + interceptMove * means[j] * curvature;
    double best = Penalty.soften(Math.fma(bend, old, -pull), penalty.l1()) / (bend + penalty.l2());
    double move = best - old;
    if (move == 0) {
      return 0;
    }
    target[j] = best;
    interceptMove -= means[j] * move;
    for (int k = columns.starts[j]; k < columns.starts[j + 1]; k++) {
      int i = columns.rows[k];
      pulls[i] = Math.fma(curvatures[i] * columns.values[k], move, pulls[i]);
    }
    return inUnits(j, Math.abs(move) * (bend + penalty.l2()));
  }

  /**
   * Goes to the target, or halfway there as long as the loss would rise; false if it always does.
   */
  private boolean move() {
    double[] moves = scoreMoves();
    double promised = problem.penalty.of(target) - problem.penalty.of(w);
    for (int i = 0; i < moves.length; i++) {
      promised = Math.fma(slopes[i], moves[i], promised);
    }
    for (double share = 1; share > 1e-12; share /= 2) {
      double[] nextW = share == 1 ? target : between(w, target, share);
      double[] nextScores = scores.clone();
      for (int i = 0; i < moves.length; i++) {
        nextScores[i] = Math.fma(share, moves[i], scores[i]);
      }
      double next = lossAt(nextScores, nextW);
      if (next <= loss + GAIN * share * Math.min(0, promised) + ROUNDING * loss) {
        // Where columns outnumber rows, the penalty may fall with the scores as they are.
        boolean moved = next < loss || !Arrays.equals(scores, nextScores);
        w = nextW;
        System.arraycopy(nextScores, 0, scores, 0, scores.length);
        intercept += share * interceptMove;
        loss = next;
        return moved;
      }
    }
    return false;
  }

  private double[] scoreMoves() {
    double[] moves = new double[scores.length];
    Arrays.fill(moves, interceptMove);
    for (int j = 0; j < w.length; j++) {
      if (target[j] != w[j]) {
        columns.addMultiple(j, target[j] - w[j], moves);
      }
    }
    return moves;
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] between = new double[from.length];
    for (int j = 0; j < from.length; j++) {
      between[j] = Math.fma(share, to[j] - from[j], from[j]);
    }
    return between;
  }

  private double lossAt(double[] scores, double[] w) {
    double sum = problem.penalty.of(w);
    for (int i = 0; i < scores.length; i++) {
      sum = Math.fma(problem.weights[i], problem.loss.value(scores[i], problem.truths[i]), sum);
    }
    return sum;
  }

  @Override
  public double[] coefficients() {
    return w.clone();
  }

  @Override
  public double intercept() {
    double sum = intercept;
    for (int j = 0; j < w.length; j++) {
      sum = Math.fma(-columns.shifts[j], w[j], sum);
    }
    return sum;
  }
}
