package dev.praxis.internal.compute;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How rows are cut for parallel sums: as a function of the shape alone, so that neither the number
 * of threads nor the way the rows arrive can change a sum.
 *
 * @param rows all rows
 * @param chunkRows the rows of a chunk; the last one may be shorter
 */
public record Chunks(long rows, long chunkRows) {
  private static final int MOST = 64;

  /** Numbers that the partial results of all chunks may take together: 64 MiB. */
  private static final long MOST_NUMBERS = 1L << 23;

  /**
   * The cut for partial results of {@code numbers} numbers a chunk.
   *
   * @param least rows that a chunk must have to be worth one
   */
  public static Chunks of(int rows, int least, long numbers) {
    return new Chunks(rows, Math.max(least, share(rows, 2, numbers)));
  }

  /**
   * The cut into chunks of whole blocks, for partial results of {@code numbers} numbers a chunk.
   *
   * @param block rows of a block
   */
  public static Chunks ofBlocks(long rows, int block, long numbers) {
    long blocks = (share(rows, 8, numbers) + block - 1) / block;
    return new Chunks(rows, blocks * block);
  }

  /** The rows of one of as many chunks as there is memory for, but of {@code fewest} anyway. */
  private static long share(long rows, int fewest, long numbers) {
    long chunks = Math.max(fewest, Math.min(MOST, MOST_NUMBERS / numbers));
    return (rows + chunks - 1) / chunks;
  }

  /** The number of chunks, at least 1: where there are no rows, it is empty. */
  public int count() {
    return (int) Math.max(1, (rows + chunkRows - 1) / chunkRows);
  }

  /** The first row of a chunk. */
  public int from(int chunk) {
    return (int) (chunk * chunkRows);
  }

  /** The row behind the last one of a chunk. */
  public int to(int chunk) {
    return (int) Math.min(rows, (chunk + 1) * chunkRows);
  }

  /**
   * Computes a partial result for each chunk, in parallel, and merges them in the order of the
   * chunks.
   *
   * @param worker makes what one thread works with, and takes chunk numbers
   * @param merge the result of earlier rows and that of a chunk; it may change and return the first
   */
  public <T> T fold(Supplier<IntFunction<T>> worker, BinaryOperator<T> merge) {
    AtomicReferenceArray<T> parts = new AtomicReferenceArray<>(count());
    Blocks.forEach(
        count(),
        () -> {
          IntFunction<T> compute = worker.get();
          return chunk -> parts.set(chunk, compute.apply(chunk));
        });
    T total = parts.get(0);
    for (int chunk = 1; chunk < count(); chunk++) {
      total = merge.apply(total, parts.get(chunk));
    }
    return total;
  }

  /** Sums {@code term(row)} over all rows: in each chunk row by row, then chunk by chunk. */
  public double sum(RowTerm term) {
    return fold(
        () ->
            chunk -> {
              double sum = 0;
              for (int row = from(chunk); row < to(chunk); row++) {
                sum += term.of(row);
              }
              return sum;
            },
        Double::sum);
  }

  /** A number for each row. */
  public interface RowTerm {
    /** That of one row. */
    double of(int row);
  }
}
