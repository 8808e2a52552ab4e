package dev.praxis.linear;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Adds up the loss of blocks of rows and its derivatives: the scratch space of one thread.
 *
 * <p>Nearly all of the cost is inner products, which the kernels take: of rows with coefficients
 * for the scores; of columns with residuals for the gradient, {@code Zᵀ(p − y)}; of columns with
 * weighted columns for the second derivative, {@code Zᵀ diag(h) Z}. A block that is not full is
 * filled up with rows of weight zero.
 */
final class LogLossBlock {
  private static final int BLOCK = 256;

  private final ScaledColumns points;
  private final int[] codes;
  private final int vectors;
  private final int width;
  private final int block;
  private final Kernels kernels = KernelProvider.kernels();
  private final RowLosses losses;

  private final double[] rows;
  private final int[] rowStarts;
  private final double[][] columns;
  private final double[] flat;
  private final int[] columnStarts;
  private final double[] weighted;
  private final double[] weights;

  private final Panels coefficients;
  private final Panels residualPanels;
  private final Panels weightedPanels;
  private final double[] scores;
  private final double[] products;

  /**
   * Prepares.
   *
   * @param codes the class of each row
   * @param vectors L, of the coefficients
   * @param both L vectors of coefficients, then L of the direction in which they moved
   */
  LogLossBlock(ScaledColumns points, int[] codes, int vectors, double[] both) {
    this.points = points;
    this.codes = codes;
    this.vectors = vectors;
    width = points.columns() + 1;
    block = blockOf(points.rows());
    losses = new RowLosses(vectors, block);
    rows = new double[block * width];
    rowStarts = IntStream.range(0, block).map(i -> i * width).toArray();
    columns = new double[width][block];
    Arrays.fill(columns[width - 1], 1);
    flat = new double[width * block];
    columnStarts = IntStream.range(0, width).map(j -> j * block).toArray();
    weighted = new double[width * block];
    weights = new double[block];
    coefficients = Panels.forProducts(both, 0, 2 * vectors, width);
    residualPanels = Panels.forProducts(losses.residuals(), 0, vectors, block);
    weightedPanels = Panels.forProducts(weighted, 0, width, block);
    scores = new double[block * lanes(coefficients)];
    products = new double[width * Math.max(lanes(residualPanels), lanes(weightedPanels))];
  }

  /** The rows of a block, where there are n in all. */
  static int blockOf(int n) {
    return Math.min(BLOCK, n);
  }

  /** Adds the rows {@code from … to − 1}. */
  void add(int from, int to, LogLoss sum) {
    for (int at = from; at < to; at += block) {
      int count = Math.min(block, to - at);
      load(at, count);
      multiply(rows, rowStarts, count, coefficients, scores);
      losses.look(scores, lanes(coefficients), codes, at, count, sum);
      addGradient(sum);
      for (int a = 0; a < vectors; a++) {
        for (int b = a; b < vectors; b++) {
          addHessian(a, b, count, sum);
        }
      }
    }
  }

  private void load(int at, int count) {
    points.copyRows(at, count, rows);
    points.copyColumns(at, count, columns, 0);
    for (int j = 0; j < width; j++) {
      System.arraycopy(columns[j], 0, flat, j * block, count);
    }
  }

  private void addGradient(LogLoss sum) {
    residualPanels.repack(losses.residuals(), 0);
    multiply(flat, columnStarts, width, residualPanels, products);
    for (int v = 0; v < vectors; v++) {
      for (int j = 0; j < width; j++) {
        sum.gradient[v * width + j] += products[j * lanes(residualPanels) + v];
      }
    }
  }

  private void addHessian(int a, int b, int count, LogLoss sum) {
    Arrays.fill(weights, 0);
    for (int i = 0; i < count; i++) {
      weights[i] = losses.curvature(i, a, b);
    }
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < block; i++) {
        weighted[j * block + i] = flat[j * block + i] * weights[i];
      }
    }
    multiply(flat, columnStarts, width, weightedPanels.repack(weighted, 0), products);
    for (int j = 0; j < width; j++) {
      int to = (a * width + j) * vectors * width + b * width;
      for (int k = 0; k < width; k++) {
        sum.hessian[to + k] += products[j * lanes(weightedPanels) + k];
      }
    }
  }

  private void multiply(double[] x, int[] starts, int count, Panels targets, double[] out) {
    kernels.products(x, starts, count, targets, 0, targets.panels(), out);
  }

  private static int lanes(Panels panels) {
    return panels.panels() * Panels.WIDTH;
  }
}
