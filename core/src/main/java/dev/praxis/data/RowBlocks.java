package dev.praxis.data;

/**
 * Cuts the rows of a sparse matrix into blocks of about the same work, however unequal the rows
 * are: so many non-zeros and rows together.
 */
final class RowBlocks {

  /** Steps that are worth a thread: some ten microseconds. */
  private static final int WORK = 1 << 14;

  /** So that blocks can be counted, however long the steps. */
  private static final int LEAST = 64;

  private final int[] starts;
  private final long work;

  private RowBlocks(int[] starts, long work) {
    this.starts = starts;
    this.work = work;
  }

  /**
   * Blocks of the rows of a matrix.
   *
   * @param steps that a non-zero takes
   */
  static RowBlocks of(SparseMatrix matrix, int steps) {
    return new RowBlocks(matrix.starts, Math.max(LEAST, WORK / steps));
  }

  /** The number of blocks. */
  int count() {
    return (int) ((before(starts.length - 1) + work - 1) / work);
  }

  /** The first row of a block. */
  int from(int block) {
    long begin = block * work;
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before(middle) < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The row behind the last one of a block. */
  int to(int block) {
    return from(block + 1);
  }

  /** The non-zeros and rows before a row. */
  private long before(int row) {
    return (long) starts[row] + row;
  }
}
