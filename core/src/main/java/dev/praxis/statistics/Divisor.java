package dev.praxis.statistics;

/** What the sum of squared deviations is divided by, for the variance of n numbers. */
public enum Divisor {
  /** n: the variance of these very numbers. scikit-learn's scaler divides by it. */
  N,

  /** n − 1: the unbiased estimate for the population that the numbers were drawn from. */
  N_MINUS_ONE;

  /** {@code n} or {@code n − 1}. */
  double of(long count) {
    return this == N ? count : count - 1;
  }
}
