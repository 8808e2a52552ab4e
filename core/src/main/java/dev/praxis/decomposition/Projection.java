package dev.praxis.decomposition;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;

/** Rows multiplied with a matrix: {@code y = T (x − shift) + offset}, in parallel over the rows. */
final class Projection {
  private static final int BLOCK = 256;

  private final double[] shift;
  private final double[] offset;
  private final Panels targets;

  /**
   * A projection from d to k numbers.
   *
   * @param targets {@code k × d}, row by row
   * @param shift d numbers, subtracted before
   * @param offset k numbers, added afterwards
   */
  Projection(double[] targets, double[] shift, double[] offset) {
    this.shift = shift;
    this.offset = offset;
    this.targets = Panels.forProducts(targets, 0, offset.length, shift.length);
  }

  /**
   * Projects rows.
   *
   * @param points {@code n × d}
   * @return {@code n × k}
   * @throws IllegalArgumentException if a number overflows
   */
  Matrix of(Matrix points) {
    return finite(points.rows(), of(Raw.values(points), points.rows()));
  }

  /**
   * Projects rows.
   *
   * @param values n rows of d numbers; read only
   * @return n rows of k numbers
   */
  double[] of(double[] values, int n) {
    int k = offset.length;
    double[] projected = new double[Checks.elements(n, k)];
    Blocks.forEach(
        Blocks.count(n, BLOCK),
        () -> {
          Worker worker = new Worker();
          return block -> {
            int from = block * BLOCK;
            worker.project(values, from, Math.min(BLOCK, n - from), projected);
          };
        });
    return projected;
  }

  private Matrix finite(int rows, double[] projected) {
    int k = offset.length;
    for (int at = 0; at < projected.length; at++) {
      if (!Double.isFinite(projected[at])) {
        throw new IllegalArgumentException(
            "row " + at / k + ", column " + at % k + " of the result must be finite but overflows");
      }
    }
    return Raw.matrix(rows, k, projected);
  }

  private final class Worker {
    private final Kernels kernels = KernelProvider.kernels();
    private final int d = shift.length;
    private final int width = targets.panels() * Panels.WIDTH;
    private final double[] centered = new double[BLOCK * d];
    private final double[] out = new double[BLOCK * width];
    private final int[] offsets = new int[BLOCK];

    void project(double[] values, int from, int rows, double[] projected) {
      for (int i = 0; i < rows; i++) {
        offsets[i] = i * d;
        for (int j = 0; j < d; j++) {
          centered[i * d + j] = values[(from + i) * d + j] - shift[j];
        }
      }
      kernels.products(centered, offsets, rows, targets, 0, targets.panels(), out);
      int k = offset.length;
      for (int i = 0; i < rows; i++) {
        for (int c = 0; c < k; c++) {
          projected[(from + i) * k + c] = out[i * width + c] + offset[c];
        }
      }
    }
  }
}
