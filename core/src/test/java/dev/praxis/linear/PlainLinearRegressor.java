package dev.praxis.linear;

/**
 * The same as {@link LinearRegressor} with the squared loss, by {@link CoordinateDescent} in plain
 * loops.
 *
 * <pre>{@code
 * minimise   ½ Σᵢ rᵢ²  +  λ₁ ‖w‖₁  +  λ₂/2 ‖w‖²        rᵢ = yᵢ − b − w · xᵢ
 * for each round:
 *     b  ← b + mean(r)
 *     wⱼ ← soft(Σᵢ xᵢⱼ rᵢ + wⱼ Σᵢ xᵢⱼ², λ₁) / (Σᵢ xᵢⱼ² + λ₂)        for each column j
 *     soft(a, λ) = sign(a) · max(0, |a| − λ)
 * }</pre>
 *
 * <p>Cost: {@code O(n · d)} a round; columns far from zero need many.
 */
public final class PlainLinearRegressor {
  private PlainLinearRegressor() {}

  /** The d coefficients, and the intercept behind them, after some rounds from zero. */
  public static double[] fit(
      double[][] points, double[] targets, double l1, double l2, int rounds) {
    int d = points[0].length;
    double[] w = new double[d + 1];
    double[] residuals = targets.clone();
    for (int round = 0; round < rounds; round++) {
      double mean = 0;
      for (double residual : residuals) {
        mean += residual / residuals.length;
      }
      w[d] += mean;
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] -= mean;
      }
      for (int j = 0; j < d; j++) {
        double best = best(points, residuals, j, w[j], l1, l2);
        for (int i = 0; i < residuals.length; i++) {
          residuals[i] -= (best - w[j]) * points[i][j];
        }
        w[j] = best;
      }
    }
    return w;
  }

  /** The best value of a coefficient, all others held. */
  private static double best(
      double[][] points, double[] residuals, int j, double w, double l1, double l2) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < residuals.length; i++) {
      product += points[i][j] * residuals[i];
      square += points[i][j] * points[i][j];
    }
    double pull = product + w * square;
    double size = Math.max(0, Math.abs(pull) - l1);
    return size == 0 ? 0 : Math.signum(pull) * size / (square + l2);
  }
}
