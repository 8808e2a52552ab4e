package dev.praxis.internal.counting;

import dev.praxis.internal.compute.Blocks;

/**
 * How often each pair of codes occurs, or how much it weighs: a table of {@code rowClasses ×
 * columnClasses}, row by row.
 *
 * <p>Blocks of pairs count for themselves, in parallel, and are added up in their order, so that
 * the number of threads changes nothing. Cost: {@code O(n + cells)}.
 */
public final class PairCounts {

  private static final int BLOCK = 1 << 16;

  /**
   * Equal pairs that follow one another would wait for one another's increment: each of four
   * neighbours has a table of its own.
   */
  private static final int LANES = 4;

  private PairCounts() {}

  /**
   * Counts pairs.
   *
   * @param rows codes from 0 to {@code rowClasses - 1}; read only
   * @param columns as many codes from 0 to {@code columnClasses - 1}; read only
   */
  public static double[] of(int[] rows, int[] columns, int rowClasses, int columnClasses) {
    int cells = Math.multiplyExact(rowClasses, columnClasses);
    int size = blockSize(cells);
    int[][] ofBlock = new int[Blocks.count(rows.length, size)][];
    Blocks.forEach(
        ofBlock.length,
        () ->
            block -> {
              int from = block * size;
              int to = (int) Math.min(rows.length, (long) from + size);
              ofBlock[block] = counts(rows, columns, from, to, columnClasses, cells);
            });
    double[] table = new double[cells];
    for (int[] counts : ofBlock) {
      for (int cell = 0; cell < cells; cell++) {
        table[cell] += counts[cell];
      }
    }
    return table;
  }

  /**
   * Adds up the weights of pairs.
   *
   * @param weights as many as codes; read only
   */
  public static double[] weighted(
      int[] rows, int[] columns, int rowClasses, int columnClasses, double[] weights) {
    int cells = Math.multiplyExact(rowClasses, columnClasses);
    int size = blockSize(cells);
    double[][] ofBlock = new double[Blocks.count(rows.length, size)][];
    Blocks.forEach(
        ofBlock.length,
        () ->
            block -> {
              double[] sums = new double[cells];
              int from = block * size;
              int to = (int) Math.min(rows.length, (long) from + size);
              for (int i = from; i < to; i++) {
                sums[rows[i] * columnClasses + columns[i]] += weights[i];
              }
              ofBlock[block] = sums;
            });
    double[] table = new double[cells];
    for (double[] sums : ofBlock) {
      for (int cell = 0; cell < cells; cell++) {
        table[cell] += sums[cell];
      }
    }
    return table;
  }

  /** Long enough that the tables of all blocks together are smaller than the codes. */
  private static int blockSize(int cells) {
    return (int) Math.min(1 << 30, Math.max(BLOCK, 16L * cells));
  }

  private static int[] counts(
      int[] rows, int[] columns, int from, int to, int columnClasses, int cells) {
    if ((long) cells * LANES > BLOCK) {
      return plainCounts(rows, columns, from, to, columnClasses, cells);
    }
    int[] lanes = new int[cells * LANES];
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      lanes[(rows[i] * columnClasses + columns[i]) * LANES]++;
      lanes[(rows[i + 1] * columnClasses + columns[i + 1]) * LANES + 1]++;
      lanes[(rows[i + 2] * columnClasses + columns[i + 2]) * LANES + 2]++;
      lanes[(rows[i + 3] * columnClasses + columns[i + 3]) * LANES + 3]++;
    }
    int[] counts = plainCounts(rows, columns, i, to, columnClasses, cells);
    for (int cell = 0; cell < cells; cell++) {
      int lane = cell * LANES;
      counts[cell] += lanes[lane] + lanes[lane + 1] + lanes[lane + 2] + lanes[lane + 3];
    }
    return counts;
  }

  private static int[] plainCounts(
      int[] rows, int[] columns, int from, int to, int columnClasses, int cells) {
    int[] counts = new int[cells];
    for (int i = from; i < to; i++) {
      counts[rows[i] * columnClasses + columns[i]]++;
    }
    return counts;
  }
}
