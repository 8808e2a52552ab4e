package dev.praxis.linear;

import dev.praxis.internal.algebra.Cholesky;
import dev.praxis.internal.compute.Blocks;

/**
 * Equations that are nearly those of a Newton step, the same for every vector of coefficients: what
 * quasi-Newton steps begin with, and are fewer for.
 *
 * <p>They are damped: where coefficients do not change a score (collinear columns without a
 * penalty), rounding would be all that says how far to go.
 */
abstract class Preconditioner {
  /**
   * Solves the equations.
   *
   * @param right the right-hand side, as {@link RowPasses#place} says
   * @param solution where the solution is put
   */
  abstract void solve(double[] right, double[] solution);

  /**
   * The diagonal alone, after Jacobi: for columns that have little to do with each other.
   *
   * @param diagonal of the d + 1 columns
   */
  static Preconditioner ofDiagonal(RowPasses rows, int vectors, double[] diagonal) {
    return new Preconditioner() {
      @Override
      void solve(double[] right, double[] solution) {
        for (int v = 0; v < vectors; v++) {
          for (int j = 0; j < diagonal.length; j++) {
            int at = rows.place(v, j);
            solution[at] = right[at] / NewtonSteps.damped(diagonal[j]);
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
    for (int j = 0; j < width; j++) {
      lower[j][j] = NewtonSteps.damped(lower[j][j]);
    }
    Cholesky cholesky = new Cholesky(lower);
    return new Preconditioner() {
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
