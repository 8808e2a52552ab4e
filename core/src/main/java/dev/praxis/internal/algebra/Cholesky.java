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
        lower[i][j] = (lower[i][j] - dot(lower[i], lower[j], j)) / lower[j][j];
      }
      lower[i][i] = Math.sqrt(lower[i][i] - dot(lower[i], lower[i], i));
    }
  }

  /** Solves {@code A x = b}. */
  public double[] solve(double[] b) {
    int n = lower.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = (b[i] - dot(lower[i], x, i)) / lower[i][i];
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

  /** Four chains, dealt out in turn. */
  private static double dot(double[] x, double[] y, int count) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      a = Math.fma(x[i], y[i], a);
      b = Math.fma(x[i + 1], y[i + 1], b);
      c = Math.fma(x[i + 2], y[i + 2], c);
      d = Math.fma(x[i + 3], y[i + 3], d);
    }
    for (; i < count; i++) {
      a = Math.fma(x[i], y[i], a);
    }
    return (a + b) + (c + d);
  }
}
