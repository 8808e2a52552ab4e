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
  static final int PANELS = 8;

  /** Sources in a tile. */
  static final int SOURCES = 64;

  private final PairForm form;
  private final KernelRows sources;
  private final KernelRows.Targets targets;
  private final KernelRows.Pairing pairing;
  private final Kernels kernels = KernelProvider.kernels();
  private final double[] tile = new double[SOURCES * PANELS * Panels.WIDTH];
  private final double[] squares = new double[SOURCES];
  private int[] ends = {};
  private int[] places = {};
  private double[] own = {};
  private double[] part = {};

  KernelSums(PairForm form, KernelRows sources, KernelRows.Targets targets) {
    this.form = form;
    this.sources = sources;
    this.targets = targets;
    pairing = targets.pairing();
  }

  /**
   * The sums for up to eight panels.
   *
   * @param rows which of the sources, {@code count}
   * @param weights {@code sums × count}, row by row
   * @param out {@code sums ×} eight times as many as panels
   */
  void sums(
      int[] rows, int count, double[] weights, int sums, int fromPanel, int toPanel, double[] out) {
    int width = (toPanel - fromPanel) * Panels.WIDTH;
    makeRoom(sums);
    Arrays.fill(out, 0, sums * width, 0.0);
    for (int from = 0; from < count; from += SOURCES) {
      int size = Math.min(SOURCES, count - from);
      values(rows, from, size, fromPanel, toPanel, tile);
      for (int p = 0; p < sums; p++) {
        ends[p + 1] = ends[p] + size;
        System.arraycopy(weights, p * count + from, own, p * size, size);
        for (int k = 0; k < size; k++) {
          places[p * size + k] = k;
        }
      }
      kernels.weightedRows(ends, places, own, 0, sums, tile, width, part);
      for (int c = 0; c < sums * width; c++) {
        out[c] += part[c];
      }
    }
  }

  private void makeRoom(int sums) {
    if (own.length < sums * SOURCES) {
      ends = new int[sums + 1];
      places = new int[sums * SOURCES];
      own = new double[sums * SOURCES];
      part = new double[sums * PANELS * Panels.WIDTH];
    }
  }

  /** The kernel of up to 64 sources, from a rank of the list on, with a range of panels. */
  void values(int[] rows, int from, int size, int fromPanel, int toPanel, double[] out) {
    pairing.pair(sources, rows, from, size, fromPanel, toPanel, out);
    int width = (toPanel - fromPanel) * Panels.WIDTH;
    SvmKernel kernel = form.kernel();
    if (kernel instanceof SvmKernel.OfPoints) {
      return;
    }
    if (!(kernel instanceof SvmKernel.Rbf rbf)) {
      for (int i = 0; i < size * width; i++) {
        out[i] = kernel.at(out[i]);
      }
    } else if (form.direct()) {
      kernels.exponentials(-rbf.gamma().value(), out, size * width);
    } else {
      for (int k = 0; k < size; k++) {
        squares[k] = sources.squares()[rows[from + k]];
      }
      kernels.radials(
          -rbf.gamma().value(),
          squares,
          size,
          targets.squares(),
          fromPanel * Panels.WIDTH,
          width,
          out);
    }
  }
}
