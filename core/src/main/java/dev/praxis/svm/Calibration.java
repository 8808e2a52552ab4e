package dev.praxis.svm;

/** How a decision value becomes a probability. */
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
  PLATT
}
