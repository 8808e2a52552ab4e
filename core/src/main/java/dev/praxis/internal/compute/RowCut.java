package dev.praxis.internal.compute;

import dev.praxis.internal.Checks;

/**
 * How a {@link RowFold} cuts rows. Only the rows of a chunk are part of what it computes; the rest
 * is about threads and memory.
 *
 * @param chunkRows rows of a chunk
 * @param run chunks that a thread takes at a time, a power of two
 * @param runs how many runs are summed before their sums are merged
 * @param kept chunks that rows which come in small blocks wait for, to be summed together
 */
public record RowCut(int chunkRows, int run, int runs, int kept) {
  /** Rows of a chunk that is worth a thread of its own. */
  public static final int LONG = 2048;

  /** Numbers that the chunks which are summed at the same time may take: 64 MiB. */
  private static final long MOST_NUMBERS = 1L << 23;

  /**
   * The cut for sums that are much work: of {@link #LONG} rows, a chunk per thread, and rows wait
   * until there are enough for all threads.
   *
   * @param columns d
   * @param numbers that a sum holds
   */
  public static RowCut ofLong(int columns, long numbers) {
    long both = numbers + (long) columns * LONG;
    int chunks = (int) Math.max(2, Math.min(64, MOST_NUMBERS / both));
    return new RowCut(LONG, 1, chunks, chunks);
  }

  /** This cut, with fewer rows where those that wait would be too many numbers for an array. */
  RowCut fitting(int columns) {
    int rows = Math.min(chunkRows, Checks.MOST_ELEMENTS / columns);
    return new RowCut(rows, run, runs, Math.min(kept, Checks.MOST_ELEMENTS / columns / rows));
  }
}
