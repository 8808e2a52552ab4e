package dev.praxis.svm;

/**
 * How a decision value becomes a probability. Whatever is chosen, the first of the most probable
 * classes is predicted: where a calibration is of another mind than the sign of the decision value,
 * the prediction follows the calibration.
 */
public enum Calibration {
  /**
   * It is taken for log-odds: {@code 1 / (1 + exp(−f))}; of more than two classes, shares of the
   * votes.
   */
  NONE,
  /**
   * By Platt's sigmoid {@code 1 / (1 + exp(A f + B))}, fitted to decision values of rows that were
   * left out in five folds, so that learning takes about five times as long; pairs of classes are
   * coupled as Wu, Lin and Weng do, and probabilities that tie on paper may differ by rounding.
   */
  PLATT,
  /**
   * By the rising function that is nearest to the classes of rows that were left out in five folds:
   * isotonic regression, a straight line between decision values and constant beyond them. It bends
   * as the rows want and so needs more of them than the sigmoid, and may be 0 or 1. Machines are
   * put together as those of {@link #PLATT}.
   */
  ISOTONIC
}
