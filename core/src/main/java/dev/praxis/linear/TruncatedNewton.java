package dev.praxis.linear;

import dev.praxis.internal.algebra.Vectors;

/**
 * Newton steps whose equations are solved by conjugate gradients and only as far as is worth it:
 * for many coefficients.
 *
 * <p>The second derivative H is never written down. One pass over the rows gives its product with a
 * vector ({@code RowPasses}, {@code SoftmaxPass}). A step of conjugate gradients takes one such
 * product; it ends when what the equations are off by has become η times as small. η falls with the
 * slope, as the square root of what the loss still promises, so that the steps go on to double
 * their digits at the end, and are cheap before. The equations of the {@code Preconditioner}, the
 * same for all classes, are those of the mean curvature of each row over the classes: for two
 * classes they are the very equations.
 *
 * <p>Sources: Lin, Weng and Keerthi, "Trust region Newton method for large-scale logistic
 * regression", J. Mach. Learn. Res. 9 (2008); Eisenstat and Walker, "Choosing the forcing terms in
 * an inexact Newton method", SIAM J. Sci. Comput. 17 (1996); Nocedal and Wright, "Numerical
 * Optimization", Springer (2006), chapter 7.
 */
final class TruncatedNewton extends NewtonSteps {
  /** The equations are solved to so much of their size, at most and at least. */
  private static final double ROUGH = 0.3;

  private static final double FINE = 1e-6;

  /** Beyond it a step is taken as far as it has come. */
  private static final int MOST_PRODUCTS = 1000;

  private final RowPasses rows;
  private final SoftmaxPass loss;
  private final int vectors;
  private final double[] prices;

  private double[] coefficients;
  private SoftmaxPass.Look here;
  private double startingSlope = Double.NaN;
  private double promise = Double.POSITIVE_INFINITY;
  private double largestMove = Double.POSITIVE_INFINITY;

  /** The move of the whole step, and what the next one will be about. */
  private double wholeMove = Double.POSITIVE_INFINITY;

  private double nextMove = Double.POSITIVE_INFINITY;
  private boolean solved;

  /**
   * At coefficients of zero.
   *
   * @param codes the class of each row, from 0
   * @param vectors coefficient vectors: one for two classes (a 1 × d model), else one per class
   * @param penalty λ, in units of the columns as they came
   */
  TruncatedNewton(RowPasses rows, int[] codes, int vectors, double penalty) {
    this.rows = rows;
    this.vectors = vectors;
    prices = new double[rows.columns() + 1];
    for (int j = 0; j < rows.columns(); j++) {
      prices[j] = price(penalty, rows.scale(j));
    }
    loss = new SoftmaxPass(rows, codes, vectors, prices);
    coefficients = new double[rows.size()];
    here = loss.at(coefficients);
  }

  @Override
  boolean step(double tolerance) {
    Preconditioner near = rows.preconditioner(loss.meanCurvatures(here), prices);
    Way way = new Way(near);
    double eta = eta(way.slope, tolerance);
    solved = way.follow(eta);
    loss.balance(way.direction);
    promise = -Vectors.dotInFour(here.gradient(), 0, way.direction, rows.size());
    wholeMove = largest(way.moves);
    nextMove = Math.max(eta * wholeMove, wholeMove * wholeMove);
    return go(way.direction);
  }

  /** How far the equations are solved. */
  private double eta(double slope, double tolerance) {
    if (Double.isNaN(startingSlope)) {
      startingSlope = slope;
    }
    double falling = Math.sqrt(Math.sqrt(slope / startingSlope));
    double enough = 0.1 * tolerance / nextMove;
    return Math.max(FINE, Math.min(ROUGH, Math.max(falling, enough)));
  }

  private boolean go(double[] direction) {
    double share = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++, share *= 0.5) {
      if (share * wholeMove <= ROUNDING) {
        largestMove = 0;
        return true;
      }
      double[] there = coefficients.clone();
      Vectors.addMultiple(there, share, direction);
      SoftmaxPass.Look look = loss.at(there);
      if (look.loss() <= here.loss() + SLACK * here.loss()) {
        coefficients = there;
        here = look;
        largestMove = share * wholeMove;
        return true;
      }
    }
    return false;
  }

  private static double largest(double[] moves) {
    double largest = 0;
    for (double move : moves) {
      largest = Math.max(largest, Math.abs(move));
    }
    return largest;
  }

  /** The last step was solved as far as it should be, and whole it would not have gone further. */
  @Override
  boolean arrived(double tolerance) {
    return largestMove == 0 || (solved && wholeMove <= tolerance);
  }

  @Override
  double loss() {
    return here.loss();
  }

  @Override
  double largestMove() {
    return largestMove;
  }

  @Override
  double promise() {
    return promise;
  }

  @Override
  boolean allRight() {
    return here.allRight();
  }

  @Override
  int vectors() {
    return vectors;
  }

  @Override
  int columns() {
    return rows.columns();
  }

  @Override
  double scaled(int vector, int column) {
    return coefficients[rows.place(vector, column)];
  }

  @Override
  double shift(int column) {
    return rows.shift(column);
  }

  @Override
  double scale(int column) {
    return rows.scale(column);
  }

  /** The way of conjugate gradients towards the lowest point of the parabola, {@code −H⁻¹ g}. */
  private final class Way {
    private final Preconditioner near;
    private final double[] residual;
    private final double[] pull = new double[rows.size()];
    private final double[] ahead;
    private final double[] product = new double[rows.size()];
    private final double[] moved = new double[Math.multiplyExact(rows.rows(), vectors)];

    /** As far as it has come. */
    final double[] direction = new double[rows.size()];

    /** By how much that moves each score. */
    final double[] moves = new double[moved.length];

    /** What the equations are off by, squared, as the preconditioner measures it. */
    double slope;

    Way(Preconditioner near) {
      this.near = near;
      residual = here.gradient().clone();
      for (int i = 0; i < residual.length; i++) {
        residual[i] = -residual[i];
      }
      slope = look();
      ahead = pull.clone();
    }

    /**
     * Goes on until what the equations are off by is η times as small.
     *
     * @return whether it has become that small
     */
    boolean follow(double eta) {
      double goal = eta * eta * slope;
      for (int k = 0; slope > goal && k < MOST_PRODUCTS; k++) {
        loss.curvature(here, ahead, near.damping, product, moved);
        double curvature = Vectors.dotInFour(ahead, 0, product, product.length);
        if (!(curvature > 0)) {
          return false;
        }
        double length = slope / curvature;
        Vectors.addMultiple(direction, length, ahead);
        Vectors.addMultiple(moves, length, moved);
        Vectors.addMultiple(residual, -length, product);
        double before = slope;
        slope = look();
        for (int i = 0; i < ahead.length; i++) {
          ahead[i] = Math.fma(slope / before, ahead[i], pull[i]);
        }
      }
      return slope <= goal;
    }

    private double look() {
      loss.balance(residual);
      near.solve(residual, pull);
      loss.balance(pull);
      return Vectors.dotInFour(residual, 0, pull, pull.length);
    }
  }
}
