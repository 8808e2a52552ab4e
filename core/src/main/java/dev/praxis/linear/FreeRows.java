package dev.praxis.linear;

import dev.praxis.internal.algebra.Cholesky;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows at no end of their range, moved all at once: their slopes become zero and the sum of all
 * shares, too, which is a system of linear equations. Where a row would leave its range, all stop
 * when it is at the end of it, and the others go on without it.
 */
final class FreeRows {
  /** Of more rows the equations cost more than epochs. */
  private static final int MOST = 200;

  private static final int MOST_STEPS = 20;

  /** What keeps equal rows from having no solution, relatively. */
  private static final double RIDGE = 1e-10;

  private final CentredRows rows;
  private final DualTerm[] terms;
  private final double[] shares;

  FreeRows(CentredRows rows, DualTerm[] terms, double[] shares) {
    this.rows = rows;
    this.terms = terms;
    this.shares = shares;
  }

  /**
   * Moves the shares.
   *
   * @param w their {@code Σ β x}, which is taken along
   * @param sum their Σ β
   * @return the intercept that the equations have; the one that was if there are none
   */
  double settle(double[] w, double sum, double intercept) {
    double left = sum;
    double b = intercept;
    for (int step = 0; step < MOST_STEPS; step++) {
      int[] free = IntStream.range(0, shares.length).filter(this::isFree).toArray();
      if (free.length < 2 || free.length > MOST) {
        return b;
      }
      double[] moves = moves(free, w, left);
      double target = moves[free.length];
      double share = share(free, moves);
      if (!(share <= 1) || !Double.isFinite(target)) {
        return b;
      }
      for (int f = 0; f < free.length; f++) {
        left += move(free[f], share * moves[f], w);
      }
      b = Math.fma(share, target - b, b);
      if (share == 1) {
        return b;
      }
    }
    return b;
  }

  private boolean isFree(int i) {
    return shares[i] > terms[i].least() && shares[i] < terms[i].most();
  }

  /** What each free row should move by, and behind that the intercept. */
  private double[] moves(int[] free, double[] w, double sum) {
    int n = free.length;
    double[] slopes = new double[n];
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    for (int f = 0; f < n; f++) {
      DualTerm term = terms[free[f]];
      slopes[f] = Math.fma(term.bend(), shares[free[f]], rows.dot(free[f], w, 0) - term.target());
    }
    Cholesky equations = new Cholesky(products(free, w.length));
    double[] ofSlopes = equations.solve(slopes);
    double[] ofOnes = equations.solve(ones);
    double b = (sum - sum(ofSlopes)) / sum(ofOnes);
    double[] moves = new double[n + 1];
    for (int f = 0; f < n; f++) {
      moves[f] = -ofSlopes[f] - b * ofOnes[f];
    }
    moves[n] = b;
    return moves;
  }

  /** The inner products of the free rows, the lower triangle. */
  private double[][] products(int[] free, int columns) {
    double[][] products = new double[free.length][];
    double[] row = new double[columns];
    double mean = 0;
    for (int f = 0; f < free.length; f++) {
      Arrays.fill(row, 0);
      rows.addMultiple(free[f], 1, row);
      products[f] = new double[f + 1];
      for (int g = 0; g <= f; g++) {
        products[f][g] = rows.dot(free[g], row, 0);
      }
      products[f][f] += terms[free[f]].bend();
      mean += products[f][f] / free.length;
    }
    for (int f = 0; f < free.length; f++) {
      products[f][f] += mean > 0 ? RIDGE * mean : 1;
    }
    return products;
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** The share of the moves that all rows have room for. */
  private double share(int[] free, double[] moves) {
    double share = 1;
    for (int f = 0; f < free.length; f++) {
      DualTerm term = terms[free[f]];
      double end = moves[f] > 0 ? term.most() : term.least();
      if (moves[f] != 0) {
        share = Math.min(share, (end - shares[free[f]]) / moves[f]);
      }
    }
    return share;
  }

  /** Moves a row, to the end of its range if that is as good as reached; by how much it did. */
  private double move(int i, double by, double[] w) {
    DualTerm term = terms[i];
    double old = shares[i];
    double next = Math.min(term.most(), Math.max(term.least(), old + by));
    double end = by > 0 ? term.most() : term.least();
    shares[i] = Math.abs(end - next) <= 1e-12 * Math.abs(by) ? end : next;
    rows.addMultiple(i, shares[i] - old, w);
    return shares[i] - old;
  }
}
