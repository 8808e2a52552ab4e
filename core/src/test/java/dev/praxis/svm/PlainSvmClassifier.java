package dev.praxis.svm;

/**
 * The same as {@link SvmClassifier} for two classes and radial basis functions, in plain loops: two
 * coefficients at a time, those that violate the optimum most.
 *
 * <pre>{@code
 * minimise   ½ Σᵢ Σⱼ αᵢ αⱼ yᵢ yⱼ K(xᵢ, xⱼ) − Σᵢ αᵢ      Σᵢ yᵢ αᵢ = 0,   0 ≤ αᵢ ≤ C
 * f(x) = Σᵢ yᵢ αᵢ K(xᵢ, x) + b                           K(x, y) = exp(−γ ‖x − y‖²)
 * }</pre>
 *
 * <p>Cost: {@code O(n²)} memory, {@code O(n)} a step.
 */
public final class PlainSvmClassifier {
  private final double[][] rows;
  private final int[] y;
  private final double gamma;

  /** The coefficients α. */
  public final double[] alpha;

  /** The bias b. */
  public double bias;

  private PlainSvmClassifier(double[][] rows, int[] y, double gamma) {
    this.rows = rows;
    this.y = y;
    this.gamma = gamma;
    alpha = new double[rows.length];
  }

  /** Learns from points and signs, −1 or +1. */
  public static PlainSvmClassifier fit(
      double[][] rows, int[] y, double gamma, double cost, double gap) {
    PlainSvmClassifier svm = new PlainSvmClassifier(rows, y, gamma);
    while (svm.step(cost, gap)) {}
    return svm;
  }

  private boolean step(double cost, double gap) {
    int up = -1;
    int down = -1;
    double[] slopes = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      slopes[i] = y[i] - (value(rows[i]) - bias);
      boolean rises = y[i] > 0 ? alpha[i] < cost : alpha[i] > 0;
      boolean falls = y[i] > 0 ? alpha[i] > 0 : alpha[i] < cost;
      up = rises && (up < 0 || slopes[i] > slopes[up]) ? i : up;
      down = falls && (down < 0 || slopes[i] < slopes[down]) ? i : down;
    }
    bias = (slopes[up] + slopes[down]) / 2;
    if (slopes[up] - slopes[down] <= gap) {
      return false;
    }
    double move =
        (slopes[up] - slopes[down]) / Math.max(1e-12, 2 - 2 * kernel(rows[up], rows[down]));
    move = Math.min(move, y[up] > 0 ? cost - alpha[up] : alpha[up]);
    move = Math.min(move, y[down] > 0 ? alpha[down] : cost - alpha[down]);
    alpha[up] = Math.max(0, Math.min(cost, alpha[up] + y[up] * move));
    alpha[down] = Math.max(0, Math.min(cost, alpha[down] - y[down] * move));
    return true;
  }

  private double kernel(double[] x, double[] z) {
    double square = 0;
    for (int j = 0; j < x.length; j++) {
      square += (x[j] - z[j]) * (x[j] - z[j]);
    }
    return StrictMath.exp(-gamma * square);
  }

  /** The decision value of a point, positive for the class +1. */
  public double value(double[] x) {
    double sum = bias;
    for (int i = 0; i < rows.length; i++) {
      sum += alpha[i] == 0 ? 0 : alpha[i] * y[i] * kernel(rows[i], x);
    }
    return sum;
  }
}
