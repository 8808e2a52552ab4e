package dev.praxis.svm;

import dev.praxis.data.Labels;
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

  static void checkClasses(Labels labels) {
    if (!(labels.classes() >= 2)) {
      throw new IllegalArgumentException(
          "labels must be of at least 2 classes but were of " + labels.classes());
    }
    int[] counts = labels.counts();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        String name = labels.classNames().isEmpty() ? "" : " (" + labels.className(c) + ")";
        throw new IllegalArgumentException(
            "every class must have at least 1 row but class " + c + name + " has none");
      }
    }
  }

  /** Refuses a row whose kernel with itself, and so that of any two up to its length, overflows. */
  static void checkRange(SvmKernel kernel, Matrix points) {
    if (kernel.isRadial()) {
      return;
    }
    double[] values = Raw.values(points);
    int d = points.columns();
    for (int i = 0; i < points.rows(); i++) {
      double square = 0;
      for (int j = 0; j < d; j++) {
        square = Math.fma(values[i * d + j], values[i * d + j], square);
      }
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
