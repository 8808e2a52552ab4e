package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.raw.Raw;

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

  /** Refuses a row whose kernel with itself, and so that of any two up to its length, overflows. */
  static void checkRange(SvmKernel kernel, Matrix points) {
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
                + i
                + " with itself must be at most 1e100 but was "
                + Math.max(square, own)
                + ": scale the columns first");
      }
    }
  }

  /** The largest absolute value of the kernel of a row with itself. */
  static double largest(SvmKernel kernel, double[] points, int columns) {
    double largest = 0;
    for (int i = 0; i < points.length / columns; i++) {
      double own = kernel.at(kernel.isRadial() ? 0 : square(points, i, columns));
      largest = Math.max(largest, Math.abs(own));
    }
    return largest;
  }

  private static double square(double[] points, int row, int columns) {
    double square = 0;
    for (int at = row * columns; at < (row + 1) * columns; at++) {
      square = Math.fma(points[at], points[at], square);
    }
    return square;
  }
}
