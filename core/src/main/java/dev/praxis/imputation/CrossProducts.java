package dev.praxis.imputation;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cross-products of all scaled columns of a {@link Completion}, {@code G = Σ z zᵀ}, kept up to
 * date while holes are filled.
 *
 * <p>A regression needs them over the rows in which its column is not missing. Those are G less the
 * rows in which it is, which as a rule are few; where they are most, the others are summed instead.
 * When the holes of a column have been filled anew, one row of G has changed.
 */
final class CrossProducts {
  /** Rows whose columns the caches hold. */
  private static final int BLOCK = 256;

  /** Columns that are multiplied with those from them on, so that half of G is left out. */
  private static final int STRIP = 32;

  private final Completion completion;
  private final int width;
  private double[][] all = {};
  private double[][] rest = {};

  /** Those of a completion, as soon as they have been {@link #refresh refreshed}. */
  CrossProducts(Completion completion) {
    this.completion = completion;
    this.width = completion.width;
  }

  /** Sums all rows anew, which ends whatever rounding the updates have gathered. */
  void refresh() {
    all = sum(completion.rows, null);
  }

  /** Those of the rows in which a column is not missing; read only, until the next call. */
  double[][] observed(int column) {
    int[] holes = completion.holes(column);
    if (holes.length == 0) {
      rest = all;
    } else if (2 * holes.length > completion.rows) {
      int[] others = completion.observed(column);
      rest = sum(others.length, others);
    } else {
      rest = sum(holes.length, holes);
      for (int a = 0; a < width; a++) {
        for (int b = 0; b < width; b++) {
          rest[a][b] = all[a][b] - rest[a][b];
        }
      }
    }
    return rest;
  }

  /** Updates the sums after the holes of the column last {@link #observed} were filled anew. */
  void update(int column) {
    int[] holes = completion.holes(column);
    if (holes.length == 0) {
      return;
    }
    double[] scaled = completion.scaled;
    double[] more =
        ChunkSums.of(
            holes.length,
            width,
            () ->
                (from, to, sums) -> {
                  for (int h = from; h < to; h++) {
                    int at = holes[h] * width;
                    double own = scaled[at + column];
                    for (int b = 0; b < width; b++) {
                      sums[b] = Math.fma(own, scaled[at + b], sums[b]);
                    }
                  }
                });
    for (int b = 0; b < width; b++) {
      double product = rest[column][b] + more[b];
      all[column][b] = product;
      all[b][column] = product;
    }
  }

  private double[][] sum(int count, int @Nullable [] rows) {
    double[] sums = ChunkSums.of(count, width * width, () -> new Products(rows));
    double[][] square = new double[width][width];
    for (int a = 0; a < width; a++) {
      for (int b = 0; b <= a; b++) {
        square[a][b] = sums[a * width + b];
        square[b][a] = sums[a * width + b];
      }
    }
    return square;
  }

  /** Multiplies the columns of some rows, of all if none are named, on one thread. */
  private final class Products implements ChunkSums.Chunk {
    private final int @Nullable [] rows;
    private final Kernels kernels = KernelProvider.kernels();
    private final Panels targets = Panels.forColumns(width, BLOCK);
    private final double[] features = new double[width * BLOCK];
    private final double[] gathered = new double[width * BLOCK];
    private final double[] nothing = new double[width];
    private final double[] ignored = new double[width];
    private final int[] offsets = new int[width];
    private final double[][] strips = new double[(width + STRIP - 1) / STRIP][];

    Products(int @Nullable [] rows) {
      this.rows = rows;
      for (int s = 0; s < strips.length; s++) {
        strips[s] = new double[(width - s * STRIP) * panelsOf(s) * Panels.WIDTH];
      }
    }

    private int panelsOf(int strip) {
      return (Math.min(STRIP, width - strip * STRIP) + Panels.WIDTH - 1) / Panels.WIDTH;
    }

    @Override
    public void add(int from, int to, double[] sums) {
      for (double[] strip : strips) {
        Arrays.fill(strip, 0.0);
      }
      for (int at = from; at < to; at += BLOCK) {
        multiply(at, Math.min(BLOCK, to - at));
      }
      for (int a = 0; a < width; a++) {
        for (int b = 0; b <= a; b++) {
          int s = b / STRIP;
          int lanes = panelsOf(s) * Panels.WIDTH;
          sums[a * width + b] = strips[s][(a - s * STRIP) * lanes + b % STRIP];
        }
      }
    }

    private void multiply(int from, int count) {
      if (rows == null) {
        targets.packColumns(completion.scaled, from * width, count, nothing, ignored);
      } else {
        for (int i = 0; i < count; i++) {
          System.arraycopy(completion.scaled, rows[from + i] * width, gathered, i * width, width);
        }
        targets.packColumns(gathered, 0, count, nothing, ignored);
      }
      targets.unpack(features);
      for (int s = 0; s < strips.length; s++) {
        int first = s * STRIP;
        for (int i = 0; i < width - first; i++) {
          offsets[i] = (first + i) * BLOCK;
        }
        int panel = first / Panels.WIDTH;
        kernels.addProducts(
            features, offsets, width - first, targets, panel, panel + panelsOf(s), strips[s]);
      }
    }
  }
}
