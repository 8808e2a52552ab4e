package dev.praxis.data;

import java.util.function.Consumer;

/**
 * A replayable source of rows, handed out in blocks.
 *
 * <p>A method that takes {@code Rows} never holds all the data: it runs over a file larger than
 * memory just as it runs over a {@link Matrix}, which is the source of one block, itself. There is
 * at least one row, and every block has {@link #columns()} columns.
 */
public interface Rows {

  /** The number of columns, d. */
  int columns();

  /**
   * Hands out all rows, block by block. Every call hands out the same rows in the same order.
   *
   * @param action what to do with each block; what it throws ends the pass
   */
  void forEachBlock(Consumer<? super Matrix> action);

  /** The number of rows, n, which may be beyond 2³¹. Unless overridden this takes one pass. */
  default long count() {
    long[] count = {0};
    forEachBlock(block -> count[0] += block.rows());
    return count[0];
  }

  /**
   * Collects all rows into one matrix (n × d). One pass; for a moment holds the rows twice.
   *
   * @throws IllegalArgumentException if there are more elements than a matrix holds, if there is no
   *     row, or if the blocks differ in their columns
   */
  default Matrix toMatrix() {
    return Matrix.collect(this);
  }
}
