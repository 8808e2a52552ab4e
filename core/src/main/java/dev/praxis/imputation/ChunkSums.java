package dev.praxis.imputation;

import dev.praxis.internal.compute.Chunks;
import java.util.function.Supplier;

/**
 * Sums over rows, in parallel: chunks whose size follows from the shape alone are summed each for
 * itself and added in their order, so that the number of threads cannot change a bit.
 */
final class ChunkSums {
  private static final int LEAST_ROWS = 1024;

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
   * @param worker makes the scratch space of one thread
   */
  static double[] of(int rows, int width, Supplier<Chunk> worker) {
    Chunks chunks = Chunks.of(rows, LEAST_ROWS, width);
    return chunks.fold(
        () -> {
          Chunk chunk = worker.get();
          return number -> {
            double[] own = new double[width];
            chunk.add(chunks.from(number), chunks.to(number), own);
            return own;
          };
        },
        ChunkSums::sum);
  }

  private static double[] sum(double[] total, double[] more) {
    for (int i = 0; i < total.length; i++) {
      total[i] += more[i];
    }
    return total;
  }
}
