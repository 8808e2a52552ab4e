package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;

/** A sparse matrix times a dense one: rows are independent, and each number is one chain. */
final class SparseProducts {

  private SparseProducts() {}

  /** A·x. */
  static double[] times(SparseMatrix a, double[] x) {
    checkVector(x, a.columns(), "column");
    double[] product = new double[a.rows()];
    RowBlocks blocks = RowBlocks.of(a, 1);
    Blocks.forEach(
        blocks.count(),
        () ->
            block -> {
              for (int row = blocks.from(block); row < blocks.to(block); row++) {
                product[row] = chain(a, row, x);
              }
            });
    return finite(product);
  }

  /** Gathers: so short that the processor begins the next row before this one is at its end. */
  private static double chain(SparseMatrix a, int row, double[] x) {
    double sum = 0;
    for (int k = a.starts[row]; k < a.starts[row + 1]; k++) {
      sum = Math.fma(a.values[k], x[a.places[k]], sum);
    }
    return sum;
  }

  /** A·B. */
  static Matrix times(SparseMatrix a, Matrix b) {
    checkRows(b, a.columns(), "column");
    int width = b.columns();
    double[] product = new double[Checks.elements(a.rows(), width)];
    RowBlocks blocks = RowBlocks.of(a, width);
    Blocks.forEach(
        blocks.count(),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          return block -> {
            for (int row = blocks.from(block); row < blocks.to(block); row++) {
              kernels.weightedRows(
                  a.values,
                  a.places,
                  a.starts[row],
                  a.starts[row + 1],
                  b.rowMajor(),
                  width,
                  product,
                  row * width);
            }
          };
        });
    return finite(a.rows(), width, product);
  }

  /** Aᵀ·x. */
  static double[] transposedTimes(SparseMatrix a, double[] x) {
    checkVector(x, a.rows(), "row");
    return finite(SparseColumns.of(a).weightedSums(x));
  }

  /** Aᵀ·B: the gathering product reads and writes so much less that it pays for the transpose. */
  static Matrix transposedTimes(SparseMatrix a, Matrix b) {
    checkRows(b, a.rows(), "row");
    return times(a.transpose(), b);
  }

  private static void checkRows(Matrix b, int rows, String of) {
    if (b.rows() != rows) {
      throw new IllegalArgumentException(
          "matrix must have " + rows + " rows, one for each " + of + ", but had " + b.rows());
    }
  }

  /** Refuses a vector of another length, or with a number that is not finite. */
  private static void checkVector(double[] x, int length, String of) {
    checkLength("vector", x, length, of);
    for (int i = 0; i < length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException(
            "number " + i + " of the vector must be finite but was " + x[i]);
      }
    }
  }

  /** Refuses a vector of another length. */
  static void checkLength(String name, double[] x, int length, String of) {
    if (x.length != length) {
      throw new IllegalArgumentException(
          name + " must have " + length + " numbers, one for each " + of + ", but had " + x.length);
    }
  }

  /** The product, if all of its numbers are finite. */
  private static double[] finite(double[] product) {
    for (int i = 0; i < product.length; i++) {
      if (!Double.isFinite(product[i])) {
        throw new IllegalArgumentException(
            "number " + i + " of the product must be finite but overflows");
      }
    }
    return product;
  }

  private static Matrix finite(int rows, int columns, double[] product) {
    for (int at = 0; at < product.length; at++) {
      if (!Double.isFinite(product[at])) {
        throw new IllegalArgumentException(
            "row "
                + at / columns
                + ", column "
                + at % columns
                + " of the product must be finite but overflows");
      }
    }
    return Matrix.adopt(rows, columns, product);
  }
}
