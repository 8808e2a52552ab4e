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
 * <p>The three are exact for the numbers as they are written, and rounded once: those of 0.1, 0.2
 * and 0.3 have the mean 0.2 and the variance 0.01, in any order.
 *
 * <p>Source: Rubin, "Multiple Imputation for Nonresponse in Surveys", 1987.
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
    Objects.requireNonNull(estimates, "estimates");
    Objects.requireNonNull(variances, "variances");
    int m = estimates.length;
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

  /** {@code Σ (m Qₗ − Σ Q)² / (m² (m − 1))}, rounded once. */
  private static double between(double[] estimates) {
    BigDecimal m = BigDecimal.valueOf(estimates.length);
    BigDecimal sum = Decimals.sum(estimates);
    BigDecimal squares = BigDecimal.ZERO;
    for (double estimate : estimates) {
      BigDecimal deviation = Decimals.of(estimate).multiply(m).subtract(sum);
      squares = squares.add(deviation.multiply(deviation));
    }
    return Decimals.quotient(squares, m.multiply(m).multiply(m.subtract(BigDecimal.ONE)));
  }

  /** T, the variance of the estimate. */
  public double variance() {
    return within + (1 + 1.0 / completions) * between;
  }

  /** √T. */
  public double standardError() {
    return Math.sqrt(variance());
  }

  /** How much of the variance comes from the holes, {@code (1 + 1/m) B / T}; 0 where T is 0. */
  public double shareOfHoles() {
    return between == 0 ? 0 : 1 - within / variance();
  }

  /**
   * The degrees of freedom of Student's distribution that an interval is taken from, {@code (m − 1)
   * / share²}; infinite where the completions agree.
   */
  public double degreesOfFreedom() {
    double share = shareOfHoles();
    return (completions - 1) / (share * share);
  }
}
