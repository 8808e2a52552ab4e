package dev.praxis.linear;

import dev.praxis.internal.algebra.Cholesky;
import dev.praxis.internal.compute.Blocks;

/**
 * Equations that are nearly those of a Newton step, the same for every vector of coefficients: what
 * conjugate gradients take fewer steps with.
 *
 * <p>Both are damped: where coefficients do not change a score (collinear columns without a
 * penalty), rounding would be all that says how far to go.
 */
abstract class Preconditioner {
  private static final double DAMPING = 1e-12;

  /** What is added to the diagonal, here and in the equations of the step, d + 1 numbers. */
  final double[] damping;

  private Preconditioner(double[] damping) {
    this.damping = damping;
  }

  /**
   * Solves the equations.
   *
   * @param right the right-hand side, as {@link RowPasses#place} says
   * @param solution where the solution is put
   */
  abstract void solve(double[] right, double[] solution);

  private static double damping(double own) {
    return own > 0 ? DAMPING * own : 1;
  }

  /**
   * The diagonal alone, after Jacobi: for columns that have little to do with each other.
   *
   * @param diagonal of the d + 1 columns
   */
  static Preconditioner ofDiagonal(RowPasses rows, int vectors, double[] diagonal) {
    double[] damping = new double[diagonal.length];
    for (int j = 0; j < damping.length; j++) {
      damping[j] = damping(diagonal[j]);
    }
    return new Preconditioner(damping) {
      @Override
      void solve(double[] right, double[] solution) {
        for (int v = 0; v < vectors; v++) {
          for (int j = 0; j < diagonal.length; j++) {
            int at = rows.place(v, j);
            solution[at] = right[at] / (diagonal[j] + damping[j]);
          }
        }
      }
    };
  }

  /**
   * The products of all columns with each other, solved by the method of Cholesky.
   *
   * @param lower their lower triangle, d + 1 rows; destroyed
   */
  static Preconditioner ofProducts(RowPasses rows, int vectors, double[][] lower) {
    int width = lower.length;
    double[] damping = new double[width];
    for (int j = 0; j < width; j++) {
      damping[j] = damping(lower[j][j]);
      lower[j][j] += damping[j];
    }
    Cholesky cholesky = new Cholesky(lower);
    return new Preconditioner(damping) {
      @Override
      void solve(double[] right, double[] solution) {
        Blocks.forEach(
            vectors,
            () ->
                v -> {
                  double[] one = new double[width];
                  System.arraycopy(right, rows.place(v, 0), one, 0, width);
                  System.arraycopy(cholesky.solve(one), 0, solution, rows.place(v, 0), width);
                });
      }
    };
  }
}
