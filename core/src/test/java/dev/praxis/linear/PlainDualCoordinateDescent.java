package dev.praxis.linear;

/**
 * The same as {@link DualCoordinateDescent} on the hinge loss of two classes, in plain loops.
 *
 * <pre>{@code
 * for each round:
 *     b₀ ← b
 *     several times, for each row i:
 *         g  ← yᵢ (w · xᵢ + b) − 1
 *         α′ ← min(max(αᵢ − g / (xᵢ · xᵢ + κ), 0), C)
 *         w  ← w + (α′ − αᵢ) yᵢ xᵢ        b ← b + κ (α′ − αᵢ) yᵢ        αᵢ ← α′
 *     b  ← b + κ Σ αᵢ yᵢ
 * }</pre>
 *
 * <p>The rows keep their order, none is left out, and the number of rounds is given. Cost: {@code
 * O(n · d)} an epoch.
 */
public final class PlainDualCoordinateDescent {
  private static final int EPOCHS = 10;

  private PlainDualCoordinateDescent() {}

  /**
   * The d coefficients, and the intercept behind them, after some rounds from zero.
   *
   * @param labels 0 or 1
   * @param cost C = 1 / λ₂
   */
  public static double[] fit(double[][] points, int[] labels, double cost, int rounds) {
    int n = points.length;
    int d = points[0].length;
    double kappa = 0;
    for (double[] x : points) {
      kappa += square(x) / n / 10;
    }
    double[] alpha = new double[n];
    double[] w = new double[d + 1];
    for (int round = 0; round < rounds; round++) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        for (int i = 0; i < n; i++) {
          double y = labels[i] == 1 ? 1 : -1;
          double g = y * score(w, points[i]) - 1;
          double best = alpha[i] - g / (square(points[i]) + kappa);
          double move = Math.min(Math.max(best, 0), cost) - alpha[i];
          for (int j = 0; j < d; j++) {
            w[j] += move * y * points[i][j];
          }
          w[d] += kappa * move * y;
          alpha[i] += move;
        }
      }
      for (int i = 0; i < n; i++) {
        w[d] += labels[i] == 1 ? kappa * alpha[i] : -kappa * alpha[i];
      }
    }
    return w;
  }

  /** {@code b + w · x}: above 0 for class 1. */
  public static double score(double[] w, double[] x) {
    double score = w[x.length];
    for (int j = 0; j < x.length; j++) {
      score += w[j] * x[j];
    }
    return score;
  }

  private static double square(double[] x) {
    double square = 0;
    for (double value : x) {
      square += value * value;
    }
    return square;
  }
}
