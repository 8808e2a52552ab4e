package dev.praxis.linear;

import dev.praxis.internal.algebra.Vectors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newton steps for many coefficients, whose second derivative is never written down: it is learned
 * from how the slope changes on the way (L-BFGS).
 *
 * <p>What is known of it beforehand is the {@code Preconditioner}: the mean curvature of each row
 * over the classes. The last twenty changes of coefficients and slope correct it. A small step
 * takes one pass over the rows; a step is ten small ones. A small step that would not lower the
 * loss is halved, as in {@code NewtonSoftmax}.
 *
 * <p>Sources: Liu and Nocedal, "On the limited memory BFGS method for large scale optimization",
 * Math. Program. 45 (1989); Nocedal and Wright, "Numerical Optimization", Springer (2006), chapter
 * 7.
 */
final class QuasiNewton extends NewtonSteps {
  /** Small steps of a step. */
  private static final int SMALL_STEPS = 10;

  /** Changes that are remembered. */
  private static final int MEMORY = 20;

  /** So much of what the slope promises a small step must save. */
  private static final double LEAST_GAIN = 1e-4;

  /** What follows a small step adds up to about so many times its move. */
  private static final int STILL_TO_GO = 10;

  /** The preconditioner is made anew when the curvature of all rows has changed by so much. */
  private static final double CHANGE = 0.5;

  private final RowPasses rows;
  private final SoftmaxPass loss;
  private final int vectors;
  private final double[] prices;
  private final ArrayDeque<Change> changes = new ArrayDeque<>();

  private double[] coefficients;
  private SoftmaxPass.Look here;
  private @Nullable Preconditioner near;
  private double curvature;
  private double promise = Double.POSITIVE_INFINITY;
  private double largestMove = Double.POSITIVE_INFINITY;
  private boolean arrived;

  /** How far coefficients and slope have changed, and the product of both, which is above 0. */
  private record Change(double[] coefficients, double[] slope, double product) {}

  /**
   * At coefficients of zero.
   *
   * @param codes the class of each row, from 0
   * @param vectors coefficient vectors: one for two classes (a 1 × d model), else one per class
   * @param penalty λ, in units of the columns as they came
   */
  QuasiNewton(RowPasses rows, int[] codes, int vectors, double penalty) {
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
    SoftmaxPass.Look before = here;
    promise = 0;
    arrived = false;
    for (int k = 0; k < SMALL_STEPS && !arrived; k++) {
      if (!smallStep(tolerance)) {
        return false;
      }
    }
    largestMove = here.largestMove(before);
    return true;
  }

  private boolean smallStep(double tolerance) {
    double[] direction = direction();
    double slope = Vectors.dotInFour(here.gradient(), 0, direction, direction.length);
    if (!(slope < 0) && !changes.isEmpty()) {
      changes.clear();
      return smallStep(tolerance);
    }
    promise -= slope;
    double share = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++, share *= 0.5) {
      double[] there = coefficients.clone();
      Vectors.addMultiple(there, share, direction);
      SoftmaxPass.Look look = loss.at(there);
      double move = look.largestMove(here);
      if (move <= ROUNDING) {
        arrived = true;
        return true;
      }
      double enough = here.loss() + LEAST_GAIN * share * slope + SLACK * here.loss();
      if (look.loss() <= enough) {
        arrived = halving == 0 && STILL_TO_GO * move <= tolerance;
        go(there, look);
        return true;
      }
    }
    return false;
  }

  private void go(double[] there, SoftmaxPass.Look look) {
    double[] way = there.clone();
    double[] slope = look.gradient().clone();
    Vectors.addMultiple(way, -1, coefficients);
    Vectors.addMultiple(slope, -1, here.gradient());
    double product = Vectors.dotInFour(way, 0, slope, slope.length);
    if (product > 0) {
      changes.addLast(new Change(way, slope, product));
      if (changes.size() > MEMORY) {
        changes.removeFirst();
      }
    }
    coefficients = there;
    here = look;
  }

  /** From here to where the lowest point seems to be, {@code −H⁻¹ g}. */
  private double[] direction() {
    Preconditioner guess = preconditioner();
    double[] right = here.gradient().clone();
    List<Double> shares = new ArrayList<>();
    for (Iterator<Change> back = changes.descendingIterator(); back.hasNext(); ) {
      Change change = back.next();
      double share = share(change.coefficients, right, change);
      Vectors.addMultiple(right, -share, change.slope);
      shares.add(share);
    }
    loss.balance(right);
    double[] way = new double[right.length];
    guess.solve(right, way);
    double length = length(guess);
    for (int i = 0; i < way.length; i++) {
      way[i] *= length;
    }
    int k = shares.size();
    for (Change change : changes) {
      k--;
      double share = shares.get(k) - share(change.slope, way, change);
      Vectors.addMultiple(way, share, change.coefficients);
    }
    loss.balance(way);
    for (int i = 0; i < way.length; i++) {
      way[i] = -way[i];
    }
    return way;
  }

  /** How long the way of the guess must be taken for it to be right along the last change. */
  private double length(Preconditioner guess) {
    if (changes.isEmpty()) {
      return 1;
    }
    Change last = changes.getLast();
    double[] guessed = new double[last.slope.length];
    guess.solve(last.slope, guessed);
    return last.product / Vectors.dotInFour(last.slope, 0, guessed, guessed.length);
  }

  private static double share(double[] of, double[] x, Change change) {
    return Vectors.dotInFour(of, 0, x, x.length) / change.product;
  }

  /** The one before, as long as the rows are about as much curved as they were then. */
  private Preconditioner preconditioner() {
    double[] curvatures = here.curvatures();
    double sum = 0;
    for (double each : curvatures) {
      sum += each;
    }
    if (near == null || Math.abs(sum - curvature) > CHANGE * curvature) {
      near = rows.preconditioner(curvatures, prices);
      curvature = sum;
    }
    return near;
  }

  @Override
  boolean arrived(double tolerance) {
    return arrived;
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
}
