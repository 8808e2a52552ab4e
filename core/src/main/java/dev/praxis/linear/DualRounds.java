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
  private final double leastKappa;
  private double kappa;
  private int epoch;

  /** β of each row, {@code Σ β x}, and {@code b = b₀ + κ Σ β}. */
  private double[] shares;

  private double[] w;
  private double intercept;

  /** What there is now, and the places of the least loss and of the highest bound so far. */
  private DualGap now;

  private DualGap least;
  private DualGap highest;

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
      mean += (rows.squares[i] + terms[i].bend()) / n;
    }
    // A whole mean or a hundredth of it took up to ten times as many epochs on five sets of data.
    leastKappa = mean > 0 ? mean / 10 : 1;
    kappa = leastKappa;
    best = new BestIntercept(terms);
    shares = new double[n];
    now = gap(shares);
    least = now;
    highest = now;
    w = now.w;
    intercept = now.intercept;
  }

  @Override
  public boolean go() {
    if (least.loss - highest.bound <= descent.tolerance() * least.loss) {
      return false;
    }
    double before = Math.abs(now.sum);
    boolean settled = settleAll();
    look(gap(shares));
    intercept = Math.fma(kappa, now.sum, intercept);
    if (settled) {
      kappa = Math.abs(now.sum) > before / 2 ? 2 * kappa : kappa;
    } else {
      kappa = Math.max(leastKappa, kappa / 2);
      settleFree();
    }
    return true;
  }

  private DualGap gap(double[] shares) {
    return new DualGap(problem, rows, terms, best, shares);
  }

  private void look(DualGap gap) {
    now = gap;
    w = now.w;
    least = now.loss < least.loss ? now : least;
    highest = now.bound > highest.bound ? now : highest;
  }

  /** The shares that prove the bound; they add up to zero. */
  double[] shares() {
    return highest.scaled.clone();
  }

  double loss() {
    return least.loss;
  }

  double bound() {
    return highest.bound;
  }

  /** Epochs over the rows that are not left out; whether hardly any slope is left after them. */
  private boolean settleAll() {
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
    return largest <= ENOUGH * atStart;
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

  /** Moves all free rows at once, and back if the gap is no smaller then. */
  private void settleFree() {
    double[] moved = shares.clone();
    double b = new FreeRows(rows, terms, moved).settle(w.clone(), now.sum, intercept);
    DualGap there = gap(moved);
    if (there.width() < now.width()) {
      shares = moved;
      intercept = b;
      look(there);
    }
  }

  @Override
  public double[] coefficients() {
    return least.balanced.clone();
  }

  @Override
  public double intercept() {
    double sum = least.intercept;
    for (int j = 0; j < least.balanced.length; j++) {
      sum = Math.fma(-rows.shifts[j], least.balanced[j], sum);
    }
    return sum;
  }
}
