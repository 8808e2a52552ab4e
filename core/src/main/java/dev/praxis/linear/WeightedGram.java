package dev.praxis.linear;

import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The products of all columns with each other, each row with a weight: {@code Zᵀ diag(h) Z}, where
 * the last column of Z is one.
 *
 * <p>Of the square only the lower triangle is computed, in stripes of columns.
 */
final class WeightedGram {
  private static final int BLOCK = 64;
  private static final int STRIPE = 4 * Panels.WIDTH;
  private static final int LEAST_CHUNK = 256;
  private static final int MOST_CHUNKS = 8;

  private WeightedGram() {}

  /** The rows of the lower triangle, {@code d + 1} of them. */
  static double[][] of(ScaledColumns points, double[] weights) {
    int n = points.rows();
    int width = points.columns() + 1;
    Chunks chunks = new Chunks(n, Math.max(LEAST_CHUNK, (n + MOST_CHUNKS - 1) / MOST_CHUNKS));
    double[][] stripes =
        chunks.fold(
            () -> {
              Block block = new Block(points, weights);
              return chunk -> block.sum(chunks.from(chunk), chunks.to(chunk));
            },
            WeightedGram::merge);
    double[][] rows = new double[width][];
    for (int i = 0; i < width; i++) {
      rows[i] = new double[width];
      for (int s = 0; s * STRIPE <= i; s++) {
        int count = Math.min(STRIPE, i + 1 - s * STRIPE);
        System.arraycopy(stripes[s], (i - s * STRIPE) * STRIPE, rows[i], s * STRIPE, count);
      }
    }
    return rows;
  }

  private static double[][] merge(double[][] sums, double[][] more) {
    for (int s = 0; s < sums.length; s++) {
      for (int i = 0; i < sums[s].length; i++) {
        sums[s][i] += more[s][i];
      }
    }
    return sums;
  }

  /** The scratch space of one thread. */
  private static final class Block {
    private final ScaledColumns points;
    private final double[] weights;
    private final int width;
    private final int stripes;
    private final Kernels kernels = KernelProvider.kernels();
    private final double[] rows;
    private final double[] weighted;
    private final Panels panels;
    private final double[] none;

    Block(ScaledColumns points, double[] weights) {
      this.points = points;
      this.weights = weights;
      width = points.columns() + 1;
      stripes = (width + STRIPE - 1) / STRIPE;
      rows = new double[BLOCK * stripes * STRIPE];
      weighted = new double[BLOCK * width];
      panels = Panels.forColumns(stripes * STRIPE, BLOCK);
      none = new double[stripes * STRIPE];
    }

    double[][] sum(int first, int end) {
      double[][] sums = new double[stripes][];
      Arrays.setAll(sums, s -> new double[(width - s * STRIPE) * STRIPE]);
      for (int from = first; from < end; from += BLOCK) {
        add(from, Math.min(BLOCK, end - from), sums);
      }
      return sums;
    }

    private void add(int from, int count, double[][] sums) {
      int padded = stripes * STRIPE;
      points.copyRows(from, count, padded, rows);
      panels.packColumns(rows, 0, count, none, new double[padded]);
      Arrays.fill(weighted, 0);
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < width; j++) {
          weighted[j * BLOCK + i] = weights[from + i] * rows[i * padded + j];
        }
      }
      for (int s = 0; s < stripes; s++) {
        int begin = s * STRIPE;
        int[] offsets = IntStream.range(begin, width).map(j -> j * BLOCK).toArray();
        int panel = begin / Panels.WIDTH;
        kernels.addProducts(
            weighted,
            offsets,
            width - begin,
            panels,
            panel,
            panel + STRIPE / Panels.WIDTH,
            sums[s]);
      }
    }
  }
}
