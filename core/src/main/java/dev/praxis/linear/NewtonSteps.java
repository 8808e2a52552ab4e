package dev.praxis.linear;

import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;

/** Steps of Newton's method for the penalised logarithmic loss, from coefficients of zero. */
abstract class NewtonSteps {
  /** Losses that are nearer to each other, relative to the loss, count as equal. */
  static final double SLACK = 1e-13;

  /** A step that moves no score by more is rounding, and is not taken: zeros stay zeros. */
  static final double ROUNDING = 1e-14;

  static final int MOST_HALVINGS = 60;

  private static final double DAMPING = 1e-12;

  /**
   * Goes a step, and half as far as long as the loss would rise.
   *
   * @param tolerance moves of scores that are of no interest
   * @return whether the loss fell, or at least did not rise
   */
  abstract boolean step(double tolerance);

  /** Whether the last step has reached the minimum, up to a move of the scores. */
  abstract boolean arrived(double tolerance);

  /** The penalised loss, summed over the rows. */
  abstract double loss();

  /** By how much the last step moved the score of a row at most. */
  abstract double largestMove();

  /** Twice the loss that the last step hoped to save. */
  abstract double promise();

  /** Whether the score of every row's own class is above all others. */
  abstract boolean allRight();

  /** The number of vectors of coefficients, L. */
  abstract int vectors();

  /** The number of columns, d. */
  abstract int columns();

  /** The coefficient of a scaled column; that of column d is the intercept. */
  abstract double scaled(int vector, int column);

  /** The shift of a column before it is scaled. */
  abstract double shift(int column);

  /** The factor that a column is scaled by. */
  abstract double scale(int column);

  /** A part in 10¹² more, or 1 where there is nothing: what keeps equations solvable. */
  static double damped(double own) {
    return own > 0 ? own + DAMPING * own : 1;
  }

  /**
   * The price of the square of the coefficient of a scaled column.
   *
   * @param penalty λ, in units of the columns as they came
   */
  static double price(double penalty, double scale) {
    return Math.min(1e300, penalty * scale * scale);
  }

  /** The coefficients for the columns as they came, {@code L × d}. */
  final Matrix coefficients() {
    int d = columns();
    double[] all = new double[vectors() * d];
    for (int v = 0; v < vectors(); v++) {
      double[] vector = vector(v);
      LinearScores.checkFinite("coefficient", vector);
      System.arraycopy(vector, 0, all, v * d, d);
    }
    return Raw.matrix(vectors(), d, all);
  }

  /** The intercepts, {@code 1 × L}. */
  final Matrix intercepts() {
    double[] intercepts = new double[vectors()];
    for (int v = 0; v < intercepts.length; v++) {
      intercepts[v] = vector(v)[columns()];
    }
    return Raw.matrix(1, intercepts.length, intercepts);
  }

  /** A vector of coefficients for the columns as they came, its intercept behind. */
  private double[] vector(int v) {
    int d = columns();
    double[] vector = new double[d + 1];
    double intercept = scaled(v, d);
    for (int j = 0; j < d; j++) {
      vector[j] = scaled(v, j) * scale(j);
      intercept = Math.fma(-vector[j], shift(j), intercept);
    }
    vector[d] = intercept;
    return vector;
  }
}
