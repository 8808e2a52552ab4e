package dev.praxis.linear;

import java.util.Arrays;

/**
 * The same as {@link LogisticRegression} of two classes, in plain loops, by Newton's method.
 *
 * <pre>{@code
 * P(1 | x) = 1 / (1 + exp(−(b + w · x)))
 * minimise   − Σᵢ ln P(yᵢ | xᵢ)  +  λ/2 · ‖w‖²        over w (d coefficients) and b (the intercept)
 * }</pre>
 *
 * <p>No step is halved, as it is there where it would raise the loss. Cost: {@code O(n · d² + d³)}
 * a step.
 */
public final class PlainLogisticRegression {
  private PlainLogisticRegression() {}

  /** The d coefficients, and the intercept behind them, after so many steps from zero. */
  public static double[] fit(double[][] points, int[] labels, double penalty, int steps) {
    int d = points[0].length;
    double[] w = new double[d + 1];
    for (int step = 0; step < steps; step++) {
      double[][] equations = equations(points, labels, penalty, w);
      eliminate(equations);
      for (int j = 0; j <= d; j++) {
        w[j] -= equations[j][d + 1] / equations[j][j];
      }
    }
    return w;
  }

  /** The probability of class 1. */
  public static double probability(double[] w, double[] x) {
    double logOdds = w[x.length];
    for (int j = 0; j < x.length; j++) {
      logOdds += w[j] * x[j];
    }
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** {@code (Σ p (1 − p) x xᵀ + λ) step = Σ (p − y) x + λ w}: curvature, and slope behind it. */
  private static double[][] equations(double[][] points, int[] labels, double penalty, double[] w) {
    int d = points[0].length;
    double[][] equations = new double[d + 1][d + 2];
    for (int j = 0; j < d; j++) {
      equations[j][j] = penalty;
      equations[j][d + 1] = penalty * w[j];
    }
    for (int i = 0; i < points.length; i++) {
      double[] x = Arrays.copyOf(points[i], d + 1);
      x[d] = 1;
      double p = probability(w, points[i]);
      for (int a = 0; a <= d; a++) {
        for (int b = 0; b <= d; b++) {
          equations[a][b] += p * (1 - p) * x[a] * x[b];
        }
        equations[a][d + 1] += (p - labels[i]) * x[a];
      }
    }
    return equations;
  }

  /** Takes multiples of each equation from all others until each has one unknown left. */
  private static void eliminate(double[][] equations) {
    for (int k = 0; k < equations.length; k++) {
      for (int a = 0; a < equations.length; a++) {
        double factor = a == k ? 0 : equations[a][k] / equations[k][k];
        for (int b = k; b < equations[k].length; b++) {
          equations[a][b] -= factor * equations[k][b];
        }
      }
    }
  }
}
