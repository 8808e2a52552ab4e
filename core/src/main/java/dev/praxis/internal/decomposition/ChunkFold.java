package dev.praxis.internal.decomposition;

import dev.praxis.internal.compute.Blocks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Folds rows, as they come, into one sum.
 *
 * <p><b>The same bits however the rows arrive.</b> Chunks of a fixed number of rows, counted from
 * the first, are summed each for itself; chunk sums are merged in pairs, pairs in pairs and so on,
 * as the ones of a binary counter are. Neither the blocks of the source nor the number of threads
 * is part of that, and memory holds one sum for each power of two.
 *
 * @param <S> the sum
 */
final class ChunkFold<S> {
  /** Rows of a chunk. */
  static final int CHUNK = 2048;

  /** Numbers that the chunks which are summed at the same time may take: 64 MiB. */
  private static final long MOST_NUMBERS = 1L << 23;

  private final int columns;
  private final int wave;
  private final Supplier<ChunkSum<S>> chunkSums;
  private final BinaryOperator<S> merge;
  private final Deque<Node<S>> counter = new ArrayDeque<>();
  private double[] buffer = {};
  private int buffered;

  /** Sums one chunk after the other, on one thread. */
  interface ChunkSum<S> {
    S of(double[] values, int firstRow, int rows);
  }

  /** A sum of {@code 2^level} chunks. */
  private record Node<S>(S sum, int level) {}

  /**
   * A fold of no rows yet.
   *
   * @param columns d
   * @param numbers that a sum holds
   * @param chunkSums makes what a thread sums with
   * @param merge the sum of earlier rows and that of later ones; it may change and return the first
   */
  ChunkFold(int columns, long numbers, Supplier<ChunkSum<S>> chunkSums, BinaryOperator<S> merge) {
    this.columns = columns;
    this.chunkSums = chunkSums;
    this.merge = merge;
    long both = numbers + (long) columns * CHUNK;
    this.wave = (int) Math.max(2, Math.min(64, MOST_NUMBERS / both));
  }

  /** Takes rows of {@code columns} numbers, which are not kept. */
  void add(double[] values, int rows) {
    int from = 0;
    if (buffered > 0) {
      from = Math.min(rows, wave * CHUNK - buffered);
      buffer(values, 0, from);
      if (buffered < wave * CHUNK) {
        return;
      }
      flush();
    }
    int whole = (rows - from) / CHUNK * CHUNK;
    sum(values, from, whole);
    buffer(values, from + whole, rows - from - whole);
  }

  /** The sum of all rows taken; at least one. */
  S finish() {
    flush();
    S total = counter.pop().sum();
    while (!counter.isEmpty()) {
      total = merge.apply(counter.pop().sum(), total);
    }
    return total;
  }

  private void flush() {
    sum(buffer, 0, buffered);
    buffered = 0;
  }

  private void buffer(double[] values, int from, int rows) {
    int needed = (buffered + rows) * columns;
    if (buffer.length < needed) {
      int roomy = Math.min(wave * CHUNK * columns, 2 * buffer.length);
      buffer = Arrays.copyOf(buffer, Math.max(needed, roomy));
    }
    System.arraycopy(values, from * columns, buffer, buffered * columns, rows * columns);
    buffered += rows;
  }

  /** Sums rows that begin a chunk, as many chunks at a time as memory allows. */
  private void sum(double[] values, int from, int rows) {
    int chunks = Blocks.count(rows, CHUNK);
    for (int first = 0; first < chunks; first += wave) {
      int start = from + first * CHUNK;
      int end = Math.min(from + rows, start + wave * CHUNK);
      for (S sum : sums(values, start, end)) {
        count(sum);
      }
    }
  }

  private List<S> sums(double[] values, int start, int end) {
    int chunks = Blocks.count(end - start, CHUNK);
    List<@Nullable S> sums = new ArrayList<>(Collections.nCopies(chunks, null));
    Blocks.forEach(
        chunks,
        () -> {
          ChunkSum<S> chunkSum = chunkSums.get();
          return chunk -> {
            int at = start + chunk * CHUNK;
            sums.set(chunk, chunkSum.of(values, at, Math.min(CHUNK, end - at)));
          };
        });
    @SuppressWarnings("unchecked") // every chunk has been summed
    List<S> all = (List<S>) sums;
    return all;
  }

  private void count(S sum) {
    Node<S> next = new Node<>(sum, 0);
    while (!counter.isEmpty() && counter.peek().level() == next.level()) {
      Node<S> earlier = counter.pop();
      next = new Node<>(merge.apply(earlier.sum(), next.sum()), earlier.level() + 1);
    }
    counter.push(next);
  }
}
