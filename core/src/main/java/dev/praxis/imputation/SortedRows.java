package dev.praxis.imputation;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.ranking.OrderedBits;
import dev.praxis.internal.ranking.RadixSort;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Rows in the order of a number that each has; rows of equal numbers stay as they were. */
final class SortedRows {
  private static final int BLOCK = 4096;

  private final double[] keys;
  private final int[] rows;

  private SortedRows(double[] keys, int[] rows) {
    this.keys = keys;
    this.rows = rows;
  }

  /** Sorts; the numbers are computed in parallel, and none is NaN. */
  static SortedRows by(IntToDoubleFunction key, int[] rows) {
    int count = rows.length;
    long[] bits = new long[count];
    Blocks.forEach(
        Blocks.count(count, BLOCK),
        () ->
            block -> {
              int to = Math.min(count, block * BLOCK + BLOCK);
              for (int i = block * BLOCK; i < to; i++) {
                bits[i] = OrderedBits.of(key.applyAsDouble(rows[i]));
              }
            });
    int[] sorted = rows.clone();
    new RadixSort().sort(bits, sorted);
    double[] keys = new double[count];
    Arrays.setAll(keys, i -> OrderedBits.toDouble(bits[i]));
    return new SortedRows(keys, sorted);
  }

  /** The numbers, ascending. */
  double[] keys() {
    return keys;
  }

  /** The row of each. */
  int[] rows() {
    return rows;
  }
}
