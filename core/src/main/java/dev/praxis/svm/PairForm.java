package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.raw.Raw;

/**
 * How a kernel is computed between points: from inner products, or directly from the distance.
 *
 * <p>{@code ‖x − y‖² = ‖x‖² + ‖y‖² − 2 x · y} costs half as much for long rows and serves sparse
 * ones, but is wrong by about {@code 2⁻⁵³ (m + 2) · 2 (‖x‖² + ‖y‖²)} where a row has m numbers that
 * are not zero. So it is used only where that, times γ, is at most 2⁻³⁸; a query that is farther
 * out than all points learned from has a distance in proportion, and its kernel no larger error
 * than it has by the direct form.
 *
 * @param kernel with its γ
 * @param direct whether distances are computed directly
 */
record PairForm(SvmKernel kernel, boolean direct) {
  /** Rows of so few numbers are no faster by products. */
  private static final int FEW = 32;

  private static final double MOST = 0x1p13;

  /** For the points that are learned from, or for support vectors. */
  static PairForm of(SvmKernel kernel, Points points) {
    if (!(kernel instanceof SvmKernel.Rbf rbf)) {
      return new PairForm(kernel, false);
    }
    if (points.columns() <= FEW) {
      return new PairForm(kernel, true);
    }
    double worst = longest(points) * (mostNonZeros(points) + 2.0) * rbf.gamma().value();
    return new PairForm(kernel, !(worst <= MOST));
  }

  /** Whether kernel values need the squares of lengths besides the products. */
  boolean needsSquares() {
    return kernel.isRadial() && !direct;
  }

  /**
   * Rows in the form that kernel values are computed from: sparse only if both may be.
   *
   * @param sources what they will be paired with: the same points, or support vectors
   */
  KernelRows rows(Points points, Points sources) {
    if (kernel instanceof SvmKernel.OfPoints function) {
      return new OwnKernelRows(function, Raw.dense(points).toRows());
    }
    if (!direct && points instanceof SparseMatrix own && sources instanceof SparseMatrix others) {
      return SparseKernelRows.of(own, others, needsSquares());
    }
    Matrix dense = Raw.dense(points);
    return DenseKernelRows.of(this, Raw.values(dense), dense.rows(), dense.columns());
  }

  /** The largest square of a length. */
  private static double longest(Points points) {
    double longest = 0;
    for (double square : Margins.squares(points)) {
      longest = Math.max(longest, square);
    }
    return longest;
  }

  private static int mostNonZeros(Points points) {
    int most = 0;
    if (points instanceof SparseMatrix sparse) {
      int[] starts = Raw.starts(sparse);
      for (int i = 0; i < sparse.rows(); i++) {
        most = Math.max(most, starts[i + 1] - starts[i]);
      }
      return most;
    }
    double[] values = Raw.values((Matrix) points);
    for (int at = 0; at < values.length; at += points.columns()) {
      int count = 0;
      for (int j = 0; j < points.columns(); j++) {
        count += values[at + j] == 0 ? 0 : 1;
      }
      most = Math.max(most, count);
    }
    return most;
  }
}
