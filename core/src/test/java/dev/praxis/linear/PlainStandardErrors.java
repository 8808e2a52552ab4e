package dev.praxis.linear;

/**
 * The same as {@link StandardErrors}, in plain loops: the normal equations are inverted, which is
 * good enough where columns are far from combinations of others.
 *
 * <pre>{@code
 * residual deviation   s = √(Σ (y − ŷ)² / (n − d − 1))
 * standard errors      s · √ diagonal of (XᵀX)⁻¹        X the columns behind a column of ones
 * }</pre>
 *
 * <p>Cost: {@code O(n · d² + d³)}.
 */
public final class PlainStandardErrors {
  private PlainStandardErrors() {}

  /** The d standard errors of the coefficients, that of the intercept and s behind them. */
  public static double[] of(double[][] points, double[] targets) {
    int n = points.length;
    int d = points[0].length;
    double[] solution = PlainRidgeRegression.fit(points, targets, 0);
    double squares = 0;
    double[][] products = new double[d + 1][d + 1];
    for (int i = 0; i < n; i++) {
      double[] row = new double[d + 1];
      double residual = targets[i] - solution[d];
      for (int j = 0; j < d; j++) {
        row[j] = points[i][j];
        residual -= solution[j] * points[i][j];
      }
      row[d] = 1;
      squares += residual * residual;
      for (int j = 0; j <= d; j++) {
        for (int k = 0; k <= d; k++) {
          products[j][k] += row[j] * row[k];
        }
      }
    }
    double s = Math.sqrt(squares / (n - d - 1));
    double[][] inverse = inverse(products);
    double[] errors = new double[d + 2];
    for (int j = 0; j <= d; j++) {
      errors[j] = s * Math.sqrt(inverse[j][j]);
    }
    errors[d + 1] = s;
    return errors;
  }

  /** By Gauss and Jordan: what makes a positive definite matrix the identity inverts it. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      inverse[i][i] = 1;
    }
    for (int k = 0; k < n; k++) {
      double pivot = matrix[k][k];
      for (int j = 0; j < n; j++) {
        matrix[k][j] /= pivot;
        inverse[k][j] /= pivot;
      }
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : matrix[i][k];
        for (int j = 0; j < n; j++) {
          matrix[i][j] -= factor * matrix[k][j];
          inverse[i][j] -= factor * inverse[k][j];
        }
      }
    }
    return inverse;
  }
}
