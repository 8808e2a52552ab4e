package dev.praxis.internal.linear;

import dev.praxis.internal.compute.Blocks;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How rows are cut for parallel sums: as a function of the shape alone, so that the number of
 * threads cannot change a sum.
 *
 * @param rows all rows
 * @param chunkRows the rows of a chunk; the last one may be shorter
 */
record Chunks(int rows, int chunkRows) {
  private static final int MOST = 64;

  /** Numbers that the partial results of all chunks may take together. */
  private static final long MOST_NUMBERS = 1L << 23;

  /**
   * The cut for partial results of {@code numbers} numbers a chunk.
   *
   * @param least rows that a chunk must have to be worth one
   */
  static Chunks of(int rows, int least, long numbers) {
    long chunks = Math.max(2, Math.min(MOST, MOST_NUMBERS / numbers));
    return new Chunks(rows, (int) Math.max(least, (rows + chunks - 1) / chunks));
  }

  /** The number of chunks. */
  int count() {
    return Blocks.count(rows, chunkRows);
  }

  /** The first row of a chunk. */
  int from(int chunk) {
    return chunk * chunkRows;
  }

  /** The row behind the last one of a chunk. */
  int to(int chunk) {
    return (int) Math.min(rows, (chunk + 1L) * chunkRows);
  }

  /**
   * Computes a partial result for each chunk, in parallel, and merges them in the order of the
   * chunks.
   *
   * @param worker makes what one thread works with, and takes chunk numbers
   */
  <T extends Mergeable<T>> T fold(Supplier<IntFunction<T>> worker) {
    AtomicReferenceArray<T> parts = new AtomicReferenceArray<>(count());
    Blocks.forEach(
        count(),
        () -> {
          IntFunction<T> compute = worker.get();
          return chunk -> parts.set(chunk, compute.apply(chunk));
        });
    T total = parts.get(0);
    for (int chunk = 1; chunk < count(); chunk++) {
      total.merge(parts.get(chunk));
    }
    return total;
  }

  /** A partial result. */
  interface Mergeable<T> {
    /** Takes in what follows. */
    void merge(T next);
  }
}
