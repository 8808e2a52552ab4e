package dev.praxis.internal.compute;

/**
 * The hot arithmetic on matrices that are kept as an array of rows: what an eigen-solver is made
 * of.
 *
 * <p><b>The same bits.</b> As in {@link Kernels}, every output is one chain of {@link Math#fma} in
 * a fixed order. The one exception is the inner product of two rows, which has a single output:
 * {@code lane l} of eight adds up the products of the features {@code l, l + 8, l + 16, …}, and the
 * lanes are folded as {@code ((0+4)+(2+6))+((1+5)+(3+7))}.
 *
 * <p>An instance belongs to one thread.
 */
public interface RowKernels {
  /** How many chains an inner product is cut into. */
  int LANES = 8;

  /**
   * Subtracts a matrix of rank two from one row, {@code row[j] ← row[j] − p·w[j] − q·v[j]}, as
   * {@code fma(−p, w[j], fma(−q, v[j], row[j]))}, and multiplies it twice, while it is at hand: as
   * a row with a vector, {@code Σⱼ row[j] · x[j]}, and as a column with a number, {@code sums[j] ←
   * fma(row[j], factor, sums[j])}; for {@code j < length}.
   *
   * @return the inner product
   */
  double rankTwoAndProducts(
      double[] row,
      int length,
      double p,
      double[] w,
      double q,
      double[] v,
      double[] x,
      double factor,
      double[] sums);

  /**
   * Turns pairs of neighbouring rows back, from the top down, by plane rotations: for {@code r = to
   * − 1 … from} and with {@code i = last − 1 − r} the rows {@code f = rows[i + 1]} and {@code g =
   * rows[i]} become {@code rows[i] ← c·g + s·f} and {@code rows[i + 1] ← c·f − s·g}, where {@code c
   * = cosines[r]}, {@code s = sines[r]}; as {@code fma(c, g, s·f)} and {@code fma(−s, g, c·f)}.
   *
   * @param last the lower row of the rotation 0
   * @param width how many numbers of each row
   */
  void rotateBack(
      double[][] rows, int last, int from, int to, int width, double[] cosines, double[] sines);

  /**
   * Turns rows back by two sweeps of rotations, the first of {@code count} and the second of one
   * more, which begins a row further up: what {@link #rotateBack} does in two calls. To do both at
   * once, the second a row behind the first, fetches each row once.
   *
   * @param last the lower row of the rotation 0 of both
   */
  default void rotateTwiceBack(
      double[][] rows,
      int last,
      int count,
      int width,
      double[] firstCosines,
      double[] firstSines,
      double[] secondCosines,
      double[] secondSines) {
    rotateBack(rows, last, 0, count, width, firstCosines, firstSines);
    rotateBack(rows, last, 0, count + 1, width, secondCosines, secondSines);
  }

  /**
   * Reflects the columns of a matrix: with {@code s[c] = Σⱼ u[j] · rows[j][c]} it takes {@code
   * rows[j][c] ← fma(−u[j], s[c] · factor, rows[j][c])}, for {@code j < length} and {@code c <
   * width}.
   *
   * @param u the normal of the mirror
   * @param factor {@code 2 / ‖u‖²}
   */
  void reflect(double[][] rows, int length, int width, double[] u, double factor);

  /** Folds the eight lanes of an inner product. */
  static double folded(double[] lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
        + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
  }
}
