package dev.praxis.internal.imputation;

import dev.praxis.internal.compute.Blocks;
import java.util.function.Supplier;

/**
 * Sums over rows, in parallel: chunks whose size follows from the shape alone are summed each for
 * itself and added in their order, so that the number of threads cannot change a bit.
 */
final class ChunkSums {
  private static final int LEAST_ROWS = 1024;
  private static final int MOST_CHUNKS = 64;

  /** Numbers that the sums of all chunks may take together: 64 MiB. */
  private static final long MOST_NUMBERS = 1L << 23;

  private ChunkSums() {}

  /** Adds a range of rows to sums. */
  interface Chunk {
    void add(int from, int to, double[] sums);
  }

  /**
   * The sums over all rows.
   *
   * @param rows how many
   * @param width how many numbers the sums are
   * @param worker makes what one thread adds with
   */
  static double[] of(int rows, int width, Supplier<Chunk> worker) {
    long most = Math.max(2, Math.min(MOST_CHUNKS, MOST_NUMBERS / width));
    int size = (int) Math.max(LEAST_ROWS, (rows + most - 1) / most);
    int chunks = Math.max(1, Blocks.count(rows, size));
    double[][] sums = new double[chunks][];
    Blocks.forEach(
        chunks,
        () -> {
          Chunk chunk = worker.get();
          return number -> {
            double[] own = new double[width];
            int from = number * size;
            chunk.add(from, (int) Math.min(rows, (long) from + size), own);
            sums[number] = own;
          };
        });
    double[] total = sums[0];
    for (int c = 1; c < chunks; c++) {
      for (int i = 0; i < width; i++) {
        total[i] += sums[c][i];
      }
    }
    return total;
  }
}
