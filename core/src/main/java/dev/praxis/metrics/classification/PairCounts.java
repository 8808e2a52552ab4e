package dev.praxis.metrics.classification;

import dev.praxis.internal.compute.Blocks;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How often each pair of codes occurs: a table of {@code rowClasses × columnClasses}, row by row.
 *
 * <p>Each thread counts for itself. Counts are whole numbers, whose sum knows no order. Cost:
 * {@code O(n + cells)}.
 */
final class PairCounts {

  private static final int BLOCK = 1 << 16;

  private PairCounts() {}

  /**
   * Counts pairs.
   *
   * @param rows codes from 0 to {@code rowClasses - 1}; read only
   * @param columns as many codes from 0 to {@code columnClasses - 1}; read only
   */
  static double[] of(int[] rows, int[] columns, int rowClasses, int columnClasses) {
    int cells = Math.multiplyExact(rowClasses, columnClasses);
    int size = blockSize(cells);
    Queue<PairTally> tallies = new ConcurrentLinkedQueue<>();
    Blocks.forEach(
        Blocks.count(rows.length, size),
        () -> {
          PairTally tally = new PairTally(rowClasses, columnClasses);
          tallies.add(tally);
          return block -> {
            int from = block * size;
            tally.add(rows, columns, from, (int) Math.min(rows.length, (long) from + size));
          };
        });
    double[] table = new double[cells];
    for (PairTally tally : tallies) {
      tally.addTo(table);
    }
    return table;
  }

  /** Long enough that the tables of all blocks together are smaller than the codes. */
  static int blockSize(int cells) {
    return (int) Math.min(1 << 30, Math.max(BLOCK, 16L * cells));
  }
}
