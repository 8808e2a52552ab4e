package dev.praxis.linear;

/**
 * The same as {@link RidgeRegression}, in plain loops: one row after the other is rotated into a
 * triangle, which is then solved from below. Columns must not be combinations of others, unless
 * there is a penalty.
 *
 * <pre>{@code
 * minimise   ½ · Σᵢ (yᵢ − b − w · xᵢ)²  +  λ/2 · ‖w‖²        over w (d coefficients) and b (the intercept)
 * }</pre>
 *
 * <p>Cost: {@code O(n · d²)}.
 */
public final class PlainRidgeRegression {
  private PlainRidgeRegression() {}

  /** The d coefficients, and the intercept behind them. */
  public static double[] fit(double[][] points, double[] targets, double penalty) {
    int d = points[0].length;
    double[] means = new double[d + 1];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < d; j++) {
        means[j] += points[i][j] / points.length;
      }
      means[d] += targets[i] / points.length;
    }
    double[][] triangle = new double[d][d + 1];
    for (int i = 0; i < points.length; i++) {
      double[] row = new double[d + 1];
      for (int j = 0; j < d; j++) {
        row[j] = points[i][j] - means[j];
      }
      row[d] = targets[i] - means[d];
      rotateIn(triangle, row);
    }
    for (int j = 0; j < d; j++) {
      double[] price = new double[d + 1];
      price[j] = Math.sqrt(penalty);
      rotateIn(triangle, price);
    }
    return solve(triangle, means);
  }

  /** Turns the row and each row of the triangle until the row is zero: squares stay (Givens). */
  private static void rotateIn(double[][] triangle, double[] row) {
    for (int k = 0; k < triangle.length; k++) {
      double length = Math.sqrt(triangle[k][k] * triangle[k][k] + row[k] * row[k]);
      if (length > 0) {
        double cos = triangle[k][k] / length;
        double sin = row[k] / length;
        for (int j = k; j < row.length; j++) {
          double upper = triangle[k][j];
          triangle[k][j] = cos * upper + sin * row[j];
          row[j] = cos * row[j] - sin * upper;
        }
      }
    }
  }

  private static double[] solve(double[][] triangle, double[] means) {
    int d = triangle.length;
    double[] solution = new double[d + 1];
    solution[d] = means[d];
    for (int k = d - 1; k >= 0; k--) {
      double rest = triangle[k][d];
      for (int j = k + 1; j < d; j++) {
        rest -= triangle[k][j] * solution[j];
      }
      solution[k] = rest / triangle[k][k];
      solution[d] -= solution[k] * means[k];
    }
    return solution;
  }
}
