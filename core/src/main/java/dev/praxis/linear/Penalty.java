package dev.praxis.linear;

import dev.praxis.internal.Checks;

/**
 * The price of large coefficients: absolute values, squares, or both (the elastic net).
 *
 * <pre>{@code
 * λ₁ · Σⱼ |wⱼ|  +  λ₂/2 · Σⱼ wⱼ²
 * }</pre>
 *
 * <p>λ₁ makes coefficients exactly zero, λ₂ draws them towards zero and shares a weight among
 * columns that say the same. Intercepts are free. It is added to the <em>sum</em> of the losses of
 * all rows, as in {@link RidgeRegression} and {@link LogisticRegression}; elsewhere the mean
 * counts, or the losses have the price. What scikit-learn's parameters are here, for n rows:
 *
 * <pre>{@code
 * Lasso(alpha)                           l1(n · alpha)
 * ElasticNet(alpha, l1_ratio)            elasticNet(n · alpha, l1_ratio)
 * LogisticRegression(C, l1_ratio)        elasticNet(1 / C, l1_ratio)
 * SGDClassifier, SGDRegressor(alpha)     l2(n · alpha)
 * }</pre>
 *
 * <p>Source: Zou and Hastie, "Regularization and variable selection via the elastic net", J. R.
 * Stat. Soc. B 67 (2005).
 *
 * @param l1 λ₁, finite and at least 0
 * @param l2 λ₂, finite and at least 0
 */
public record Penalty(double l1, double l2) {

  /**
   * A legal penalty.
   *
   * @throws IllegalArgumentException if one is negative, infinite or NaN
   */
  public Penalty {
    Checks.atLeast("l1", l1, 0.0);
    Checks.finite("l1", l1);
    Checks.atLeast("l2", l2, 0.0);
    Checks.finite("l2", l2);
  }

  /** No price at all. */
  public static Penalty none() {
    return new Penalty(0, 0);
  }

  /** A price on absolute values, which empties coefficients: the lasso. */
  public static Penalty l1(double strength) {
    return new Penalty(strength, 0);
  }

  /** A price on squares, which shrinks coefficients: ridge. */
  public static Penalty l2(double strength) {
    return new Penalty(0, strength);
  }

  /**
   * Both: {@code λ₁ = strength · share} and {@code λ₂ = strength · (1 − share)}.
   *
   * @param share what absolute values have of it, from 0 to 1
   * @throws IllegalArgumentException if the share is out of its range, or as the constructor
   */
  public static Penalty elasticNet(double strength, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1 but was " + share);
    }
    return new Penalty(strength * share, strength * (1 - share));
  }

  /** Whether nothing has a price. */
  boolean isNone() {
    return l1 == 0 && l2 == 0;
  }

  /** What some coefficients cost. */
  double of(double[] coefficients) {
    double sizes = 0;
    double squares = 0;
    for (double w : coefficients) {
      sizes += Math.abs(w);
      squares = Math.fma(w, w, squares);
    }
    // Where a price is zero, what overflows costs nothing.
    return (l1 == 0 ? 0 : l1 * sizes) + (l2 == 0 ? 0 : l2 / 2 * squares);
  }

  /** A number drawn towards zero by some length, and exactly zero where that is not shorter. */
  static double soften(double x, double length) {
    return x > length ? x - length : x < -length ? x + length : 0;
  }
}
