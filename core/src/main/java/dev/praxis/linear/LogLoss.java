package dev.praxis.linear;

import java.util.Arrays;

/**
 * The logarithmic loss of some coefficients over some rows, with its first and second derivatives.
 *
 * <p>There are L vectors of d + 1 coefficients, the intercept last, one behind the other: one
 * vector for two classes (the log-odds of class 1), one per class for the softmax. Partial sums of
 * chunks are merged in order.
 */
final class LogLoss {
  double loss;

  /** {@code L · (d + 1)} numbers. */
  final double[] gradient;

  /** Row-major, square, {@code L · (d + 1)} in each direction; only blocks a ≤ b of vectors. */
  final double[] hessian;

  /** By how much the last step moved the score of a row at most. */
  double largestMove;

  /** Whether in every row the score of its own class is above all others. */
  boolean allRight = true;

  LogLoss(int size) {
    gradient = new double[size];
    hessian = new double[Math.multiplyExact(size, size)];
  }

  /** Adds the loss of other rows. */
  LogLoss merge(LogLoss next) {
    loss += next.loss;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += next.gradient[i];
    }
    for (int i = 0; i < hessian.length; i++) {
      hessian[i] += next.hessian[i];
    }
    largestMove = Math.max(largestMove, next.largestMove);
    allRight &= next.allRight;
    return this;
  }

  /** Adds the penalty {@code Σ price · x² / 2}. */
  void penalize(double[] coefficients, double[] prices) {
    int size = gradient.length;
    for (int i = 0; i < size; i++) {
      double pull = prices[i] * coefficients[i];
      loss = Math.fma(0.5 * pull, coefficients[i], loss);
      gradient[i] += pull;
      hessian[i * size + i] += prices[i];
    }
  }

  /** The rows of the whole, symmetric second derivative. */
  double[][] symmetricHessian(int vector) {
    int size = gradient.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOfRange(hessian, i * size, (i + 1) * size);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i / vector * vector; j++) {
        rows[i][j] = rows[j][i];
      }
    }
    return rows;
  }
}
