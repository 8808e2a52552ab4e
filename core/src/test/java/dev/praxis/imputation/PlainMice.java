package dev.praxis.imputation;

/**
 * The same as {@link Mice#mostLikely}, in plain loops.
 *
 * <pre>{@code
 * fill every hole with the mean of its column
 * repeat rounds times, for every column j in order:
 *   regress column j on all others, over the rows in which it is not missing
 *   fill its holes anew by that equation
 * }</pre>
 *
 * <p>Cost: {@code O(n · d³)} a round.
 */
public final class PlainMice {
  private PlainMice() {}

  /**
   * The points, of which NaN is a hole, filled.
   *
   * @param prices of a squared weight of each column, λ σ² for each row
   */
  public static double[][] impute(double[][] points, int[] order, int rounds, double[] prices) {
    double[][] filled = PlainSimpleImputer.impute(points, PlainSimpleImputer.means(points));
    for (int round = 0; round < rounds; round++) {
      for (int column : order) {
        double[] weights = solve(equations(points, filled, column, prices));
        for (int i = 0; i < points.length; i++) {
          if (Double.isNaN(points[i][column])) {
            double sum = weights[column];
            for (int j = 0; j < weights.length; j++) {
              sum += j == column ? 0 : weights[j] * filled[i][j];
            }
            filled[i][column] = sum;
          }
        }
      }
    }
    return filled;
  }

  /** {@code (XᵀX + λ n σ²) w = Xᵀy}, a one for the intercept in the place of the column itself. */
  private static double[][] equations(
      double[][] points, double[][] filled, int column, double[] prices) {
    int d = prices.length;
    double[][] equations = new double[d][d + 1];
    for (int i = 0; i < points.length; i++) {
      if (!Double.isNaN(points[i][column])) {
        double[] x = filled[i].clone();
        x[column] = 1;
        for (int a = 0; a < d; a++) {
          equations[a][a] += a == column ? 0 : prices[a];
          for (int b = 0; b < d; b++) {
            equations[a][b] += x[a] * x[b];
          }
          equations[a][d] += x[a] * points[i][column];
        }
      }
    }
    return equations;
  }

  /** Takes multiples of each equation from all others until each has one unknown left. */
  private static double[] solve(double[][] equations) {
    int d = equations.length;
    for (int k = 0; k < d; k++) {
      for (int a = 0; a < d; a++) {
        double factor = a == k ? 0 : equations[a][k] / equations[k][k];
        for (int b = k; b <= d; b++) {
          equations[a][b] -= factor * equations[k][b];
        }
      }
    }
    double[] solution = new double[d];
    for (int k = 0; k < d; k++) {
      solution[k] = equations[k][d] / equations[k][k];
    }
    return solution;
  }
}
