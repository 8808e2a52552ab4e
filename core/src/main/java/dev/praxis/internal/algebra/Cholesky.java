package dev.praxis.internal.algebra;

/** The square root of a symmetric positive definite matrix, {@code A = L Lᵀ}, to solve with. */
public final class Cholesky {
  private final double[][] lower;

  /**
   * Decomposes.
   *
   * @param rows of A, of which the lower triangle is read; destroyed
   */
  public Cholesky(double[][] rows) {
    lower = rows;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        lower[i][j] = (lower[i][j] - Vectors.dotInFour(lower[i], 0, lower[j], j)) / lower[j][j];
      }
      lower[i][i] = Math.sqrt(lower[i][i] - Vectors.dotInFour(lower[i], 0, lower[i], i));
    }
  }

  /** Solves {@code A x = b}. */
  public double[] solve(double[] b) {
    int n = lower.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = (b[i] - Vectors.dotInFour(lower[i], 0, x, i)) / lower[i][i];
    }
    return solveUpper(x);
  }

  /**
   * Solves {@code Lᵀ x = b}: where b is standard normal, x has the covariance {@code A⁻¹}.
   *
   * @param x the right-hand side b, which becomes the solution
   */
  public double[] solveUpper(double[] x) {
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        x[j] = Math.fma(-lower[i][j], x[i], x[j]);
      }
    }
    return x;
  }
}
