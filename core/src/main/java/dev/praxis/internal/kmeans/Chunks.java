package dev.praxis.internal.kmeans;

import dev.praxis.internal.compute.Blocks;

/**
 * How rows are cut for parallel sums: into chunks of whole blocks, as a function of the shape
 * alone, so that neither the number of threads nor the way the rows arrive can change a sum.
 *
 * @param rows all rows
 * @param chunkRows the rows of a chunk, a multiple of {@link Assignment#BLOCK}
 */
record Chunks(long rows, long chunkRows) {
  private static final int MOST = 64;
  private static final int LEAST = 8;

  /** Numbers that the partial sums of all chunks may take together. */
  private static final long MOST_NUMBERS = 1L << 23;

  /** The cut for {@code rows} rows whose partial sums are {@code numbers} numbers a chunk. */
  static Chunks of(long rows, long numbers) {
    long chunks = Math.max(LEAST, Math.min(MOST, MOST_NUMBERS / numbers));
    long share = (rows + chunks - 1) / chunks;
    long blocks = (share + Assignment.BLOCK - 1) / Assignment.BLOCK;
    return new Chunks(rows, blocks * Assignment.BLOCK);
  }

  /** The number of chunks. */
  int count() {
    return (int) ((rows + chunkRows - 1) / chunkRows);
  }

  /** The first row of a chunk. */
  int from(int chunk) {
    return (int) (chunk * chunkRows);
  }

  /** The row behind the last one of a chunk. */
  int to(int chunk) {
    return (int) Math.min(rows, (chunk + 1) * chunkRows);
  }

  /** Sums {@code term(row)} over all rows: in each chunk row by row, then chunk by chunk. */
  double sum(RowTerm term) {
    double[] partial = new double[count()];
    Blocks.forEach(
        count(),
        () ->
            chunk -> {
              double sum = 0;
              for (int row = from(chunk); row < to(chunk); row++) {
                sum += term.of(row);
              }
              partial[chunk] = sum;
            });
    double sum = 0;
    for (double p : partial) {
      sum += p;
    }
    return sum;
  }

  /** A number for each row. */
  interface RowTerm {
    double of(int row);
  }
}
