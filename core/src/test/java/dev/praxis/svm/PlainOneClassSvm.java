package dev.praxis.svm;

/**
 * The same as {@link OneClassSvm} for radial basis functions, in plain loops: two coefficients at a
 * time, those that violate the optimum most.
 *
 * <pre>{@code
 * minimise   ½ Σᵢ Σⱼ αᵢ αⱼ K(xᵢ, xⱼ)         Σᵢ αᵢ = ν n,   0 ≤ αᵢ ≤ 1
 * f(x) = Σᵢ αᵢ K(xᵢ, x) − ρ                    K(x, y) = exp(−γ ‖x − y‖²)
 * }</pre>
 *
 * <p>Cost: {@code O(n²)} a step.
 */
public final class PlainOneClassSvm {
  private final double[][] rows;
  private final double gamma;

  /** The coefficients α. */
  public final double[] alpha;

  /** The threshold ρ. */
  public double threshold;

  private PlainOneClassSvm(double[][] rows, double gamma, double nu) {
    this.rows = rows;
    this.gamma = gamma;
    alpha = new double[rows.length];
    double rest = nu * rows.length;
    for (int i = 0; i < rows.length; i++) {
      alpha[i] = Math.min(1, rest);
      rest -= alpha[i];
    }
  }

  /** Learns from points. */
  public static PlainOneClassSvm fit(double[][] rows, double gamma, double nu, double gap) {
    PlainOneClassSvm svm = new PlainOneClassSvm(rows, gamma, nu);
    while (svm.step(gap)) {}
    return svm;
  }

  private boolean step(double gap) {
    int up = -1;
    int down = -1;
    double[] sums = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sums[i] = sum(rows[i]);
      up = alpha[i] < 1 && (up < 0 || sums[i] < sums[up]) ? i : up;
      down = alpha[i] > 0 && (down < 0 || sums[i] > sums[down]) ? i : down;
    }
    threshold = up < 0 ? sums[down] : Math.min(sums[up], (sums[up] + sums[down]) / 2);
    if (up < 0 || sums[down] - sums[up] <= gap) {
      return false;
    }
    double move = (sums[down] - sums[up]) / Math.max(1e-12, 2 - 2 * kernel(rows[up], rows[down]));
    move = Math.min(move, Math.min(1 - alpha[up], alpha[down]));
    alpha[up] = Math.min(1, alpha[up] + move);
    alpha[down] = Math.max(0, alpha[down] - move);
    return true;
  }

  private double sum(double[] x) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += alpha[i] == 0 ? 0 : alpha[i] * kernel(rows[i], x);
    }
    return sum;
  }

  private double kernel(double[] x, double[] z) {
    double square = 0;
    for (int j = 0; j < x.length; j++) {
      square += (x[j] - z[j]) * (x[j] - z[j]);
    }
    return StrictMath.exp(-gamma * square);
  }
}
