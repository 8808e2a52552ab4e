package dev.praxis.linear;

import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/** One vector of coefficients as a sum of rows: the rounds of dual coordinate descent. */
final class DualRounds implements Descender {
  private static final int MOST_EPOCHS = 10;

  /** A round is over where the slopes are so small a share of those at its start. */
  private static final double ENOUGH = 0.1;

  private static final double LEFT_OUT = -1;

  private final LinearProblem problem;
  private final CentredRows rows;
  private final DualCoordinateDescent descent;
  private final DualTerm[] terms;
  private final BestIntercept best;
  private final double kappa;
  private int epoch;

  /** β of each row. */
  private final double[] shares;

  /** {@code Σ β x}, and {@code b = b₀ + κ Σ β}. */
  private double[] w;

  private double intercept;

  /** The coefficients of shares that add up to zero, their best intercept, and the loss there. */
  private double[] balanced;

  private double balancedIntercept;
  private double loss;

  /** No loss is below it. */
  private double bound;

  DualRounds(LinearProblem problem, CentredRows rows, DualCoordinateDescent descent) {
    this.problem = problem;
    this.rows = rows;
    this.descent = descent;
    int n = rows.count();
    terms = new DualTerm[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      double cost = problem.weights[i] / problem.penalty.l2();
      terms[i] = problem.loss.dual(problem.truths[i], cost).orElseThrow();
      mean += rows.squares[i] / n;
    }
    // A whole mean or a hundredth of it took up to ten times as many epochs on five sets of data.
    kappa = mean > 0 ? mean / 10 : 1;
    best = new BestIntercept(terms);
    shares = new double[n];
    w = new double[rows.shifts.length];
    balanced = w;
    measure();
    intercept = balancedIntercept;
  }

  @Override
  public boolean go() {
    if (loss - bound <= descent.tolerance() * loss) {
      return false;
    }
    settleAll();
    sumUp();
    measure();
    return true;
  }

  /** The shares that the minimum is made of, but for those that do not add up to zero yet. */
  double[] shares() {
    return shares.clone();
  }

  double loss() {
    return loss;
  }

  double bound() {
    return bound;
  }

  /** Epochs over the rows that are not left out, until hardly any slope is left. */
  private void settleAll() {
    int[] order = IntStream.range(0, shares.length).toArray();
    double atStart = 0;
    double largest = Double.POSITIVE_INFINITY;
    for (int e = 0; e < MOST_EPOCHS && (e == 0 || largest > ENOUGH * atStart); e++) {
      Draws.seeded(descent.seed()).split(epoch++).shuffled(order);
      double limit = largest;
      int kept = 0;
      largest = 0;
      for (int i : order) {
        double slope = settle(i, limit);
        if (slope != LEFT_OUT) {
          order[kept++] = i;
          largest = Math.max(largest, slope);
        }
      }
      order = Arrays.copyOf(order, kept);
      atStart = e == 0 ? largest : atStart;
    }
  }

  /**
   * Moves a share to its best. Returns the size of the slope that it had; 0 if it stands where it
   * must, and that it may be left out if it is held there by a slope above a limit.
   */
  private double settle(int i, double limit) {
    DualTerm term = terms[i];
    double share = shares[i];
    double slope = Math.fma(term.bend(), share, rows.dot(i, w, intercept) - term.target());
    if (slope >= 0 ? share == term.least() : share == term.most()) {
      return Math.abs(slope) > limit ? LEFT_OUT : 0;
    }
    double wanted = share - slope / (rows.squares[i] + kappa + term.bend());
    shares[i] = Math.min(term.most(), Math.max(term.least(), wanted));
    double move = shares[i] - share;
    rows.addMultiple(i, move, w);
    intercept = Math.fma(kappa, move, intercept);
    return Math.abs(slope);
  }

  /**
   * Computes the sums anew, and starts where the intercept is: what Σ β is not zero counts again.
   */
  private void sumUp() {
    double above = 0;
    double below = 0;
    for (double share : shares) {
      above += Math.max(0, share);
      below += Math.max(0, -share);
    }
    intercept = Math.fma(kappa, above - below, intercept);
    double ofAbove = above > below ? below / above : 1;
    double ofBelow = below > above ? above / below : 1;
    w = new double[w.length];
    balanced = new double[w.length];
    bound = 0;
    for (int i = 0; i < shares.length; i++) {
      double share = shares[i];
      if (share != 0) {
        double scaled = share * (share > 0 ? ofAbove : ofBelow);
        rows.addMultiple(i, share, w);
        rows.addMultiple(i, scaled, balanced);
        bound = Math.fma(scaled, terms[i].target() - terms[i].bend() / 2 * scaled, bound);
      }
    }
    bound = problem.penalty.l2() * bound - problem.penalty.of(balanced);
  }

  /** The best intercept and the loss of the balanced coefficients. */
  private void measure() {
    double[] scores = new double[shares.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = rows.dot(i, balanced, 0);
    }
    balancedIntercept = best.of(scores);
    loss = problem.penalty.of(balanced);
    for (int i = 0; i < scores.length; i++) {
      double each = problem.loss.value(scores[i] + balancedIntercept, problem.truths[i]);
      loss = Math.fma(problem.weights[i], each, loss);
    }
  }

  @Override
  public double[] coefficients() {
    return balanced.clone();
  }

  @Override
  public double intercept() {
    double sum = balancedIntercept;
    for (int j = 0; j < balanced.length; j++) {
      sum = Math.fma(-rows.shifts[j], balanced[j], sum);
    }
    return sum;
  }
}
