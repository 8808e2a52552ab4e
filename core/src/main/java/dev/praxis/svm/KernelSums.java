package dev.praxis.svm;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/**
 * Weighted sums of kernel values, {@code out[p][c] = Σₖ weights[p][k] · K(xₖ, yc)}: what a decision
 * function and the slopes of the dual both are. Tiles of sources x times targets y stay in the
 * cache: each sum goes over the sources in order, in groups of 64 that are added up in order. An
 * instance belongs to one thread.
 */
final class KernelSums {
  /** Panels of targets in a tile. */
  static final int PANELS = 16;

  private static final int SOURCES = 64;

  private final SvmKernel kernel;
  private final Kernels kernels = KernelProvider.kernels();
  private final double[] tile = new double[SOURCES * PANELS * Panels.WIDTH];
  private final int[] starts = new int[SOURCES];

  KernelSums(SvmKernel kernel) {
    this.kernel = kernel;
  }

  /** Packs rows as targets. */
  static Panels pack(SvmKernel kernel, double[] points, int from, int rows, int columns) {
    return kernel.isRadial()
        ? Panels.forDistances(points, from * columns, rows, columns)
        : Panels.forProducts(points, from * columns, rows, columns);
  }

  /**
   * The sums for up to 16 panels.
   *
   * @param sources row-major points
   * @param rows which of them, {@code count}
   * @param weights {@code sums × count}, row by row
   * @param out {@code sums ×} eight times as many as panels
   */
  void sums(
      double[] sources,
      int[] rows,
      int count,
      double[] weights,
      int sums,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    int width = (toPanel - fromPanel) * Panels.WIDTH;
    double[] part = new double[sums * width];
    Arrays.fill(out, 0, sums * width, 0.0);
    for (int from = 0; from < count; from += SOURCES) {
      int size = Math.min(SOURCES, count - from);
      values(sources, rows, from, size, targets, fromPanel, toPanel, tile);
      addUp(weights, from, size, count, sums, width, part);
      for (int c = 0; c < part.length; c++) {
        out[c] += part[c];
      }
    }
  }

  private void addUp(
      double[] weights, int from, int size, int count, int sums, int width, double[] part) {
    int[] ends = new int[sums + 1];
    int[] places = new int[sums * size];
    double[] own = new double[sums * size];
    for (int p = 0; p < sums; p++) {
      ends[p + 1] = ends[p] + size;
      System.arraycopy(weights, p * count + from, own, p * size, size);
      for (int k = 0; k < size; k++) {
        places[p * size + k] = k;
      }
    }
    kernels.weightedRows(ends, places, own, 0, sums, tile, width, part);
  }

  /** The kernel of up to 64 sources, from a rank of the list on, with a range of panels. */
  void values(
      double[] sources,
      int[] rows,
      int from,
      int size,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    for (int k = 0; k < size; k++) {
      starts[k] = rows[from + k] * targets.dimension();
    }
    if (kernel instanceof SvmKernel.OfPoints own) {
      ofPoints(own, sources, size, targets, fromPanel, toPanel, out);
      return;
    }
    if (kernel.isRadial()) {
      kernels.squaredDistances(sources, starts, size, targets, fromPanel, toPanel, out);
    } else {
      kernels.products(sources, starts, size, targets, fromPanel, toPanel, out);
    }
    apply(out, size * (toPanel - fromPanel) * Panels.WIDTH);
  }

  /** A kernel of one's own, pair by pair; 0 behind the last target. */
  private void ofPoints(
      SvmKernel.OfPoints own,
      double[] sources,
      int size,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    int d = targets.dimension();
    int width = (toPanel - fromPanel) * Panels.WIDTH;
    double[] y = new double[d];
    for (int k = 0; k < size; k++) {
      double[] x = Arrays.copyOfRange(sources, starts[k], starts[k] + d);
      for (int c = 0; c < width; c++) {
        int target = fromPanel * Panels.WIDTH + c;
        if (target < targets.count()) {
          targets.unpack(target, y);
        }
        out[k * width + c] = target < targets.count() ? own.of(x, y) : 0;
      }
    }
  }

  /** Distances or products become kernel values. */
  private void apply(double[] out, int count) {
    if (kernel instanceof SvmKernel.Rbf rbf) {
      kernels.exponentials(-rbf.gamma().value(), out, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      out[i] = kernel.at(out[i]);
    }
  }
}
