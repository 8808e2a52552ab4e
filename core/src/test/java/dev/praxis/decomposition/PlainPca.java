package dev.praxis.decomposition;

/**
 * The same as {@link Pca}, in plain loops: the eigenvectors of the covariance, by rotations.
 *
 * <pre>{@code
 * C vᵢ = λᵢ vᵢ,   λ₁ ≥ λ₂ ≥ …        C = Σ (x − m)(x − m)ᵀ / (n − 1)
 * }</pre>
 *
 * <p>Turn after turn of two axes (Jacobi's) leaves C with nothing but its diagonal, the λ. Of v and
 * −v it is the one whose first largest entry is positive. Cost: {@code O(d³)} for a turn of each.
 */
public final class PlainPca {
  public final double[] variances; // the λ, the largest first
  public final double[][] components; // the v, a unit vector per row

  /** All components of a covariance, {@code d × d}. */
  public PlainPca(double[][] covariance) {
    int d = covariance.length;
    double[][] c = new double[d][];
    double[][] v = new double[d][d];
    for (int i = 0; i < d; i++) {
      c[i] = covariance[i].clone();
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < 40; sweep++) {
      for (int p = 0; p < d; p++) {
        for (int q = p + 1; q < d; q++) {
          turn(c, v, p, q);
        }
      }
    }
    variances = new double[d];
    components = new double[d][];
    for (int k = 0; k < d; k++) {
      int largest = 0;
      for (int i = 1; i < d; i++) {
        largest = c[i][i] > c[largest][largest] ? i : largest;
      }
      variances[k] = c[largest][largest];
      components[k] = oriented(v[largest]);
      c[largest][largest] = Double.NEGATIVE_INFINITY;
    }
  }

  /** Turns axes p and q by the angle that makes {@code c[p][q]} zero. */
  private static void turn(double[][] c, double[][] v, int p, int q) {
    if (c[p][q] != 0) {
      double theta = (c[q][q] - c[p][p]) / (2 * c[p][q]);
      double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
      double cos = 1 / Math.sqrt(tangent * tangent + 1);
      for (int k = 0; k < c.length; k++) {
        turn(c[k], p, c[k], q, cos, tangent);
      }
      for (int k = 0; k < c.length; k++) {
        turn(c[p], k, c[q], k, cos, tangent);
        turn(v[p], k, v[q], k, cos, tangent);
      }
      c[p][q] = c[q][p] = 0;
    }
  }

  private static void turn(double[] x, int i, double[] y, int j, double cos, double tangent) {
    double before = x[i];
    x[i] = cos * (before - tangent * y[j]);
    y[j] = cos * (tangent * before + y[j]);
  }

  private static double[] oriented(double[] v) {
    double largest = 0;
    for (double entry : v) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    for (int j = 0; j < v.length; j++) {
      v[j] *= Math.signum(largest);
    }
    return v;
  }
}
