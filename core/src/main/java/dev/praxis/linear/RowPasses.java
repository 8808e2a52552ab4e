package dev.praxis.linear;

/**
 * Rows with an intercept behind them, as quasi-Newton steps need them: in one pass, from
 * coefficients to the scores of each row, and from one factor for each score back to sums over the
 * rows, {@code Zᵀ f(Z W)}.
 *
 * <p>The coefficients of L vectors are in one array, in the order that the rows like best: {@link
 * #place} says where. What is at no place is zero and stays zero.
 */
interface RowPasses {
  /** The number of rows, n. */
  int rows();

  /** The number of columns without the intercept, d. */
  int columns();

  /** How long an array of coefficients is. */
  int size();

  /** Where the coefficient of a column stands in it; that of column d is the intercept. */
  int place(int vector, int column);

  /** The shift of a column, about its mean, which is taken from it before it is scaled. */
  double shift(int column);

  /** The scale of a column, a power of two that it is multiplied with. */
  double scale(int column);

  /**
   * Equations that are nearly those of a Newton step, and quickly solved.
   *
   * @param weights how much each row counts, n
   * @param prices of the squares of the coefficients, d + 1
   */
  Preconditioner preconditioner(double[] weights, double[] prices);

  /**
   * One pass.
   *
   * @param coefficients as {@link #place} says
   * @param work turns the scores of a row into factors
   * @param sums receives, for each vector and column, the sum over the rows of factor times value
   */
  void pass(double[] coefficients, RowWork work, double[] sums);

  /** What is done with a row, in any order and by any thread. */
  interface RowWork {
    /**
     * Turns scores into factors.
     *
     * @param scores those of the row from {@code at} on, where the factors are put
     */
    void row(int row, double[] scores, int at);
  }
}
