package dev.praxis.internal.compute;

/**
 * The hot arithmetic of sequential minimal optimisation: which two of a few hundred coefficients
 * move, and what that does to the slopes of all. Only comparisons decide, so the bits are the same
 * on every processor.
 */
public interface PairKernels {
  /**
   * Moves weight from one coefficient to another, {@code slopes[k] ← fma(moved, matrix[other + k] −
   * matrix[row + k], slopes[k])}, and finds the coefficient with the largest slope of those that
   * may rise.
   *
   * @param slopes v, {@code count}, a multiple of eight
   * @param moved how much, or 0 to find only
   * @param matrix the kernel, row by row
   * @param row where the row of the coefficient that has risen begins
   * @param other where the row of the one that has fallen begins
   * @param mayRise 0 for those that may, −∞ for those that may not
   * @return the first with the largest sum of slope and {@code mayRise}
   */
  int move(
      double[] slopes,
      int count,
      double moved,
      double[] matrix,
      int row,
      int other,
      double[] mayRise);

  /**
   * The partner that promises most: the first with the largest {@code (v − u)² / max(least, own +
   * diagonal[k] − 2 matrix[row + k])} of those with {@code u = slopes[k] + mayFall[k] < v}.
   *
   * @param slopes of {@code count} coefficients, a multiple of eight
   * @param v the slope of the coefficient that would rise
   * @param own its kernel with itself
   * @param row where its row of the kernel begins
   * @param mayFall 0 for those that may, +∞ for those that may not
   * @param lowest receives the smallest {@code slopes[k] + mayFall[k]}
   * @return its place; −1 if there is none
   */
  int partner(
      double[] slopes,
      int count,
      double v,
      double own,
      double least,
      double[] matrix,
      int row,
      double[] diagonal,
      double[] mayFall,
      double[] lowest);
}
