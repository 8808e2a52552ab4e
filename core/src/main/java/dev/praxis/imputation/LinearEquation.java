package dev.praxis.imputation;

import dev.praxis.internal.algebra.Cholesky;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.random.Variates;

/**
 * The regression of a scaled column on the others by least squares with a ridge, and draws around
 * it.
 */
final class LinearEquation {
  private final int column;
  private final int width;
  private final double count;
  private final double[] means;
  private final int[] others;
  private final Cholesky root;
  private final double[] weights;
  private final double squares;
  private final double[] fitted;

  /**
   * Regresses a scaled column on the others.
   *
   * @param products the cross-products over the rows in which the column is not missing
   * @param ridge price of a squared weight, for each row
   */
  LinearEquation(double[][] products, int column, double ridge) {
    this.column = column;
    this.width = products.length;
    this.count = products[width - 1][width - 1];
    this.means = new double[width];
    this.others = new int[width - 2];
    for (int j = 0, next = 0; j < width - 1; j++) {
      means[j] = products[width - 1][j] / count;
      if (j != column) {
        others[next++] = j;
      }
    }
    double price = ridge * count;
    double[] right = new double[others.length];
    double[][] matrix = new double[others.length][others.length];
    for (int a = 0; a < others.length; a++) {
      right[a] = around(products, others[a], column);
      for (int b = 0; b <= a; b++) {
        matrix[a][b] = around(products, others[a], others[b]);
      }
      matrix[a][a] = Math.max(0, matrix[a][a]) + price;
    }
    root = new Cholesky(matrix);
    weights = root.solve(right);
    squares = Math.max(0, residuals(around(products, column, column), right, price));
    fitted = equation(weights, 0);
  }

  /** The sum of products around the means. */
  private double around(double[][] products, int a, int b) {
    return Math.fma(-count * means[a], means[b], products[a][b]);
  }

  /** {@code Σ y² − wᵀ(b + λ w)}: the equations turn {@code wᵀS w} into {@code wᵀ(b − λ w)}. */
  private double residuals(double total, double[] right, double price) {
    double squares = total;
    for (int a = 0; a < weights.length; a++) {
      squares = Math.fma(-weights[a], Math.fma(price, weights[a], right[a]), squares);
    }
    return squares;
  }

  /** The equation that fits best: a weight for each scaled column, 0 for its own, the intercept. */
  double[] fitted() {
    return fitted;
  }

  /** A standard deviation of the noise, drawn: {@code σ² = rss / χ²}. */
  double noise(Draws draws) {
    double degrees = Math.max(1, count - others.length - 1);
    return Math.sqrt(squares / Variates.chiSquare(draws, degrees));
  }

  /**
   * An equation drawn from around the one that fits best: weights normal around its weights with
   * the covariance {@code σ² (S + λ)⁻¹}, and the intercept likewise.
   */
  double[] drawn(double noise, Draws draws) {
    double[] normal = new double[others.length];
    for (int a = 0; a < normal.length; a++) {
      normal[a] = Variates.normal(draws);
    }
    double[] error = root.solveUpper(normal);
    double[] drawn = weights.clone();
    for (int a = 0; a < drawn.length; a++) {
      drawn[a] = Math.fma(noise, error[a], drawn[a]);
    }
    double lift = noise * Variates.normal(draws) / Math.sqrt(count);
    return equation(drawn, lift);
  }

  private double[] equation(double[] weights, double lift) {
    double[] equation = new double[width];
    double intercept = means[column] + lift;
    for (int a = 0; a < others.length; a++) {
      equation[others[a]] = weights[a];
      intercept = Math.fma(-weights[a], means[others[a]], intercept);
    }
    equation[width - 1] = intercept;
    return equation;
  }
}
