package dev.praxis.linear;

/**
 * The same as {@link LinearClassifier} of two classes and the logistic loss, by {@link
 * StochasticGradient} in plain loops.
 *
 * <pre>{@code
 * for each epoch, for each row i of n:
 *     slope = −y / (1 + exp(y (b + w · x)))          y is 1 or −1
 *     w ← shrink(w − η · slope · x)                  b ← b − η · slope
 *     shrink(w) = sign(w) · max(0, |w| − η λ₁ / n) / (1 + η λ₂ / n)
 * }</pre>
 *
 * <p>Every step touches every column, zeros too. Cost: {@code O(n · d)} an epoch.
 */
public final class PlainLinearClassifier {
  private PlainLinearClassifier() {}

  /**
   * The d coefficients, and the intercept behind them, after some epochs from zero.
   *
   * @param labels 0 or 1
   */
  public static double[] fit(
      double[][] points, int[] labels, double rate, double l1, double l2, int epochs) {
    int n = points.length;
    int d = points[0].length;
    double[] w = new double[d + 1];
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = 0; i < n; i++) {
        double y = labels[i] == 1 ? 1 : -1;
        double slope = -y / (1 + Math.exp(y * score(w, points[i])));
        for (int j = 0; j < d; j++) {
          w[j] -= rate * slope * points[i][j];
          w[j] = shrink(w[j], rate * l1 / n, rate * l2 / n);
        }
        w[d] -= rate * slope;
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

  private static double shrink(double w, double l1, double l2) {
    double size = Math.max(0, Math.abs(w) - l1) / (1 + l2);
    return w < 0 ? -size : size;
  }
}
