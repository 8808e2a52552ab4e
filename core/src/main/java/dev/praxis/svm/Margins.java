package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
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

  static Matrix dense(Points points) {
    return points instanceof SparseMatrix sparse ? sparse.toMatrix() : (Matrix) points;
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
   * Refuses a row whose kernel with itself, and so that of any two up to its length, overflows; and
   * two rows whose kernel is not finite.
   *
   * @param numbers of the rows in the data
   */
  static void checkRange(SvmKernel kernel, Matrix points, int[] numbers) {
    if (kernel instanceof SvmKernel.OfPoints own) {
      double[][] rows = points.toRows();
      checkPairs(own, rows, rows, (i, j) -> "row " + numbers[i] + " with row " + numbers[j]);
      return;
    }
    if (kernel.isRadial()) {
      return;
    }
    double[] values = Raw.values(points);
    for (int i = 0; i < points.rows(); i++) {
      double square = square(values, i, points.columns());
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
  static double largest(SvmKernel kernel, double[] points, int columns) {
    double largest = 0;
    for (int i = 0; i < points.length / columns; i++) {
      double own = itself(kernel, points, i, columns);
      largest = Math.max(largest, Math.abs(own));
    }
    return largest;
  }

  private static double itself(SvmKernel kernel, double[] points, int row, int columns) {
    if (kernel instanceof SvmKernel.OfPoints own) {
      double[] x = Arrays.copyOfRange(points, row * columns, (row + 1) * columns);
      return own.of(x, x.clone());
    }
    return kernel.at(kernel.isRadial() ? 0 : square(points, row, columns));
  }

  private static double square(double[] points, int row, int columns) {
    double square = 0;
    for (int at = row * columns; at < (row + 1) * columns; at++) {
      square = Math.fma(points[at], points[at], square);
    }
    return square;
  }
}
