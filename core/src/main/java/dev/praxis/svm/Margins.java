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

  static Matrix dense(Points points) {
    return points instanceof SparseMatrix sparse ? sparse.toMatrix() : (Matrix) points;
  }

  /** The squares of the lengths of all rows. */
  static double[] squares(Points points) {
    return points instanceof SparseMatrix sparse
        ? SparseKernelRows.squares(sparse)
        : DenseKernelRows.squares(Raw.values((Matrix) points), points.rows(), points.columns());
  }

  /** Refuses a row whose kernel with itself, and so that of any two up to its length, overflows. */
  static void checkRange(SvmKernel kernel, Points points) {
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
                + i
                + " with itself must be at most 1e100 but was "
                + Math.max(square, own)
                + ": scale the columns first");
      }
    }
  }
}
