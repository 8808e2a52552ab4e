package dev.praxis.factorization;

import dev.praxis.internal.Checks;

/**
 * The price of large parameters, which each row pays for those that are at work in it.
 *
 * <pre>{@code
 * ½ Σᵢ ( λ₀ w₀²  +  Σ ( λw wⱼ² + λv ‖vⱼ‖² ) )        over the rows i and the features j that are not zero in i
 * }</pre>
 *
 * <p>So a feature of many rows has as much more to pay as it has more to say, all rows twice have
 * the same minimum as once, and the share of a row is what its step of stochastic gradients pays.
 * These are libFM's three numbers of {@code -regular} for stochastic gradients. Its least squares
 * take the price of a parameter once, not once for each of its rows.
 *
 * @param intercept λ₀, finite and at least 0
 * @param weights λw, finite and at least 0
 * @param factors λv, finite and at least 0
 */
public record FactorPenalty(double intercept, double weights, double factors) {

  /**
   * A legal penalty.
   *
   * @throws IllegalArgumentException if one is negative, infinite or NaN
   */
  public FactorPenalty {
    check("intercept", intercept);
    check("weights", weights);
    check("factors", factors);
  }

  private static void check(String name, double price) {
    Checks.atLeast(name, price, 0.0);
    Checks.finite(name, price);
  }

  /** No price at all. */
  public static FactorPenalty none() {
    return new FactorPenalty(0, 0, 0);
  }

  /** A price on factors alone. */
  public static FactorPenalty ofFactors(double factors) {
    return new FactorPenalty(0, 0, factors);
  }

  /** A price on weights and factors; the intercept is free. */
  public static FactorPenalty of(double weights, double factors) {
    return new FactorPenalty(0, weights, factors);
  }

  boolean isNone() {
    return intercept == 0 && weights == 0 && factors == 0;
  }
}
