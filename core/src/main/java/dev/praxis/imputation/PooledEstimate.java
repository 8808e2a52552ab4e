package dev.praxis.imputation;

import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One estimate out of several completions of the same points, by Rubin's rules: its value and its
 * uncertainty, including the part that is due to the holes.
 *
 * <pre>{@code
 * estimate   Q̄ = Σ Qₗ / m
 * within     W = Σ Uₗ / m                         Uₗ: the squared standard error in completion l
 * between    B = Σ (Qₗ − Q̄)² / (m − 1)
 * total      T = W + (1 + 1/m) B
 * }</pre>
 *
 * <p>Q̄, W and B are exact, rounded once: estimates that are equal have no variance between them,
 * and the order of the completions does not matter.
 *
 * <p>Sources: Rubin, "Multiple Imputation for Nonresponse in Surveys", 1987; Barnard and Rubin,
 * "Small-sample degrees of freedom with multiple imputation", Biometrika 86 (1999).
 *
 * @param completions how many there were, m
 * @param estimate Q̄
 * @param within W, the variance that there would be without any hole
 * @param between B, the variance from one completion to another
 */
public record PooledEstimate(int completions, double estimate, double within, double between) {

  /**
   * A legal estimate.
   *
   * @throws IllegalArgumentException if there are fewer than two completions, if the estimate is
   *     not finite, or if a variance is negative or not finite
   */
  public PooledEstimate {
    Checks.atLeast("completions", completions, 2);
    Checks.finite("estimate", estimate);
    requireVariance("within", within);
    requireVariance("between", between);
  }

  private static void requireVariance(String name, double value) {
    Checks.atLeast(name, value, 0.0);
    Checks.finite(name, value);
  }

  /**
   * Pools the estimates from each completion.
   *
   * @param estimates Q, from at least two completions
   * @param variances U, the squared standard error of each, as many
   * @throws IllegalArgumentException if there are fewer than two or not as many variances, if an
   *     estimate is not finite, or if a variance is negative or not finite
   */
  public static PooledEstimate of(double[] estimates, double[] variances) {
    int m = Objects.requireNonNull(estimates, "estimates").length;
    Objects.requireNonNull(variances, "variances");
    Checks.atLeast("completions", m, 2);
    if (variances.length != m) {
      throw new IllegalArgumentException(
          "variances must be as many as estimates, " + m + ", but were " + variances.length);
    }
    for (int l = 0; l < m; l++) {
      Checks.finite("estimate " + l, estimates[l]);
      requireVariance("variance " + l, variances[l]);
    }
    return new PooledEstimate(
        m, Decimals.mean(estimates), Decimals.mean(variances), between(estimates));
  }

  /** {@code (m Σ Q² − (Σ Q)²) / (m (m − 1))}: in exact arithmetic nothing is lost by it. */
  private static double between(double[] estimates) {
    BigDecimal m = BigDecimal.valueOf(estimates.length);
    BigDecimal sum = Decimals.sum(estimates);
    BigDecimal squares = BigDecimal.ZERO;
    for (double estimate : estimates) {
      BigDecimal exact = Decimals.of(estimate);
      squares = squares.add(exact.multiply(exact));
    }
    BigDecimal spread = m.multiply(squares).subtract(sum.multiply(sum));
    return Decimals.quotient(spread, m.multiply(m.subtract(BigDecimal.ONE)));
  }

  /** T, the variance of the estimate. */
  public double variance() {
    return within + added();
  }

  /** What the holes add, (1 + 1/m) B. */
  private double added() {
    return (1 + 1.0 / completions) * between;
  }

  /** √T. */
  public double standardError() {
    return Math.sqrt(variance());
  }

  /** How much of the variance comes from the holes, {@code (1 + 1/m) B / T}; 0 where T is 0. */
  public double shareOfHoles() {
    return between == 0 ? 0 : added() / variance();
  }

  /**
   * The degrees of freedom of Student's distribution that an interval is taken from, {@code (m − 1)
   * / share²}, as if there were infinitely many without holes; infinite where the completions
   * agree.
   */
  public double degreesOfFreedom() {
    double share = shareOfHoles();
    return (completions - 1) / share / share;
  }

  /**
   * The degrees of freedom where those of the complete data are few, by Barnard and Rubin: never
   * more than these, nor than {@link #degreesOfFreedom()}.
   *
   * <pre>{@code
   * ν = 1 / (1/ν₁ + 1/ν₂)
   * ν₁ = (m − 1) / share²                                   by the holes alone
   * ν₂ = (complete + 1) / (complete + 3) · complete · W / T     what the data leave
   * }</pre>
   *
   * <p>Where the completions agree it is ν₂; where nothing varies within a completion it is 0, and
   * where the complete data have infinitely many degrees of freedom it is ν₁.
   *
   * @param complete the degrees of freedom without any hole, above 0: n less the number of
   *     coefficients in a regression, n − 1 for a mean; may be infinite
   * @throws IllegalArgumentException if that is not above 0
   */
  public double degreesOfFreedom(double complete) {
    if (!(complete > 0)) {
      throw new IllegalArgumentException("complete must be above 0 but was " + complete);
    }
    double byHoles = degreesOfFreedom();
    if (complete == Double.POSITIVE_INFINITY) {
      return byHoles;
    }
    double kept = between == 0 ? 1 : within / variance();
    double observed = (complete + 1) / (complete + 3) * complete * kept;
    // The smaller one over what is at least 1, so that neither 0 nor infinity is divided by itself.
    double least = Math.min(byHoles, observed);
    return least / (1 + least / Math.max(byHoles, observed));
  }
}
