package dev.praxis.internal.compute;

import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * Folds rows, as they come, into one sum.
 *
 * <p><b>The same bits however the rows arrive.</b> Chunks of a fixed number of rows, counted from
 * the first, are summed each for itself; chunk sums are merged in a {@link PairTree} that depends
 * on the number of rows alone. Neither the blocks of the source nor the number of threads is part
 * of that, and memory holds one sum for each power of two.
 *
 * @param <S> the sum
 */
public final class RowFold<S> {
  private final int columns;
  private final RowCut cut;
  private final Supplier<ChunkSum<S>> chunkSums;
  private final Queue<ChunkSum<S>> idle = new ConcurrentLinkedQueue<>();
  private final BinaryOperator<S> merge;
  private final PairTree<S> tree;
  private double[] buffer = {};
  private int buffered;

  /** Sums one chunk after the other, on one thread at a time. */
  public interface ChunkSum<S> {
    /** The sum of some rows, at least one, the first of which is at {@code firstRow * columns}. */
    S of(double[] values, int firstRow, int rows);
  }

  /**
   * A fold of no rows yet.
   *
   * @param columns d
   * @param chunkSums makes what a thread sums with
   * @param merge the sum of earlier rows and that of later ones; it may change and return the first
   */
  public RowFold(
      int columns, RowCut cut, Supplier<ChunkSum<S>> chunkSums, BinaryOperator<S> merge) {
    this.columns = columns;
    this.cut = cut.fitting(columns);
    this.chunkSums = chunkSums;
    this.merge = merge;
    this.tree = new PairTree<>(0, merge);
  }

  /** Takes rows of {@code columns} numbers, which are not kept. */
  public void add(double[] values, int rows) {
    int from = 0;
    if (buffered > 0) {
      int room = cut.kept() * cut.chunkRows();
      from = Math.min(rows, room - buffered);
      buffer(values, 0, from);
      if (buffered < room) {
        return;
      }
      flush();
    }
    int whole = (rows - from) / cut.chunkRows() * cut.chunkRows();
    sum(values, from, from + whole);
    buffer(values, from + whole, rows - from - whole);
  }

  /**
   * The sum of all rows taken, after which there are none.
   *
   * @throws IllegalArgumentException if there was none
   */
  public S finish() {
    flush();
    Checks.atLeast("rows", tree.next(), 1);
    return tree.total();
  }

  private void flush() {
    sum(buffer, 0, buffered);
    buffered = 0;
  }

  private void buffer(double[] values, int from, int rows) {
    int needed = (buffered + rows) * columns;
    if (buffer.length < needed) {
      long roomy = Math.min((long) cut.kept() * cut.chunkRows() * columns, 2L * buffer.length);
      buffer = Arrays.copyOf(buffer, (int) Math.max(needed, roomy));
    }
    System.arraycopy(values, from * columns, buffer, buffered * columns, rows * columns);
    buffered += rows;
  }

  /** Sums rows that begin a chunk, as many runs at a time as the cut allows. */
  private void sum(double[] values, int start, int end) {
    int row = start;
    while (row < end) {
      int before = (int) (tree.next() % cut.run());
      long most = (long) (cut.runs() * cut.run() - before) * cut.chunkRows();
      int stop = (int) Math.min(end, row + most);
      sumRuns(values, row, stop, before);
      row = stop;
    }
  }

  /**
   * Sums runs in parallel. They begin at multiples of their length, so that all but the first and
   * the last come back as one node of the tree.
   *
   * @param before how many chunks of the first run have been summed before
   */
  private void sumRuns(double[] values, int start, int end, int before) {
    int chunks = Blocks.count(end - start, cut.chunkRows());
    int runs = Blocks.count(before + chunks, cut.run());
    if (runs == 1) {
      sumChunks(values, start, end, 0, chunks, tree);
      return;
    }
    AtomicReferenceArray<PairTree<S>> sums = new AtomicReferenceArray<>(runs);
    Blocks.forEach(
        runs,
        () ->
            run -> {
              int from = Math.max(0, run * cut.run() - before);
              int to = Math.min(chunks, (run + 1) * cut.run() - before);
              PairTree<S> sum = new PairTree<>(tree.next() + from, merge);
              sumChunks(values, start, end, from, to, sum);
              sums.set(run, sum);
            });
    for (int run = 0; run < runs; run++) {
      tree.add(sums.get(run));
    }
  }

  /** Sums chunks, counted from a row on, one after the other. */
  private void sumChunks(double[] values, int start, int end, int from, int to, PairTree<S> sums) {
    ChunkSum<S> free = idle.poll();
    ChunkSum<S> chunkSum = free != null ? free : chunkSums.get();
    for (int chunk = from; chunk < to; chunk++) {
      int row = start + chunk * cut.chunkRows();
      sums.add(chunkSum.of(values, row, Math.min(cut.chunkRows(), end - row)));
    }
    idle.add(chunkSum);
  }
}
