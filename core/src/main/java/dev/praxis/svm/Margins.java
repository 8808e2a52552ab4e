package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;
import java.util.function.BiFunction;

/** What support vector machines refuse. */
final class Margins {
  /** Kernel values up to here can be added up and multiplied. */
  private static final double MOST = 1e100;

  private Margins() {}

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite but was " + value);
    }
  }

  static void requireShare(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be above 0 and at most 1 but was " + value);
    }
  }

  /** C of a row, refused where it overflows. */
  static double price(double cost, double weight) {
    requirePositive("cost times the weight of a row", cost * weight);
    return cost * weight;
  }

  /** The squares of the lengths of all rows. */
  static double[] squares(Points points) {
    return points instanceof SparseMatrix sparse
        ? SparseKernelRows.squares(sparse)
        : DenseKernelRows.squares(Raw.values((Matrix) points), points.rows(), points.columns());
  }

  /** Refuses a kernel of one's own that is no record, and so no data. */
  static void requireData(SvmKernel kernel) {
    Objects.requireNonNull(kernel, "kernel");
    if (!(kernel instanceof Record)) {
      throw new IllegalArgumentException(
          "a kernel of one's own must be a record but was a " + kernel.getClass().getName());
    }
  }

  /**
   * Refuses a row whose kernel with itself, and so that of any two up to its length, overflows; two
   * rows whose kernel is not finite; and a kernel that was fitted to the points and is no data.
   *
   * @param numbers of the rows in the data
   */
  static void checkRange(SvmKernel kernel, Points points, int[] numbers) {
    requireData(kernel);
    if (kernel instanceof SvmKernel.OfPoints own) {
      double[][] rows = Raw.dense(points).toRows();
      checkPairs(own, rows, rows, (i, j) -> "row " + numbers[i] + " with row " + numbers[j]);
      return;
    }
    if (kernel.isRadial()) {
      return;
    }
    double[] squares = squares(points);
    for (int i = 0; i < squares.length; i++) {
      double square = squares[i];
      double own = Math.max(Math.abs(kernel.at(square)), Math.abs(kernel.at(-square)));
      if (!(square <= MOST && own <= MOST)) {
        throw new IllegalArgumentException(
            "the kernel of row "
                + numbers[i]
                + " with itself must be at most 1e100 but was "
                + Math.max(square, own)
                + ": scale the columns first");
      }
    }
  }

  /** Refuses the first of all pairs whose kernel is not finite, or too large to be added up. */
  static void checkPairs(
      SvmKernel.OfPoints own,
      double[][] rows,
      double[][] others,
      BiFunction<Integer, Integer, String> names) {
    int[] wrong = new int[rows.length];
    Blocks.forEach(
        rows.length,
        () ->
            i -> {
              int j = 0;
              while (j < others.length && Math.abs(own.of(rows[i], others[j])) <= MOST) {
                j++;
              }
              wrong[i] = j;
            });
    for (int i = 0; i < rows.length; i++) {
      if (wrong[i] < others.length) {
        throw new IllegalArgumentException(
            "the kernel of "
                + names.apply(i, wrong[i])
                + " must lie within ±1e100 but was "
                + own.of(rows[i], others[wrong[i]]));
      }
    }
  }

  /** The largest absolute value of the kernel of a row with itself. */
  static double largest(SvmKernel kernel, Points points) {
    double largest = 0;
    if (kernel instanceof SvmKernel.OfPoints own) {
      for (double[] row : Raw.dense(points).toRows()) {
        largest = Math.max(largest, Math.abs(own.of(row, row.clone())));
      }
      return largest;
    }
    for (double square : squares(points)) {
      largest = Math.max(largest, Math.abs(kernel.at(kernel.isRadial() ? 0 : square)));
    }
    return largest;
  }
}
