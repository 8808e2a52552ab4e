package dev.praxis.imputation;

import dev.praxis.internal.compute.Blocks;
import java.util.function.IntToDoubleFunction;

/**
 * Rows in the order of a number that each has, by a radix sort: six passes of eleven bits, which
 * leave equals as they are.
 *
 * @param keys the numbers, ascending
 * @param rows the row of each
 */
record SortedRows(double[] keys, int[] rows) {
  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;
  private static final int BLOCK = 4096;

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
                // Adding zero makes −0 the same as 0.
                bits[i] = ordered(Double.doubleToRawLongBits(key.applyAsDouble(rows[i]) + 0.0));
              }
            });
    long[] from = bits;
    long[] to = new long[count];
    int[] fromRows = rows.clone();
    int[] toRows = new int[count];
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      int[] next = starts(from, shift);
      for (int i = 0; i < count; i++) {
        int at = next[digit(from[i], shift)]++;
        to[at] = from[i];
        toRows[at] = fromRows[i];
      }
      long[] bitsBefore = from;
      from = to;
      to = bitsBefore;
      int[] rowsBefore = fromRows;
      fromRows = toRows;
      toRows = rowsBefore;
    }
    double[] keys = new double[count];
    for (int i = 0; i < count; i++) {
      keys[i] = Double.longBitsToDouble(ordered(from[i]));
    }
    return new SortedRows(keys, fromRows);
  }

  /** Bits whose order as signed integers is that of the numbers; its own inverse. */
  private static long ordered(long bits) {
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  private static int[] starts(long[] bits, int shift) {
    int[] starts = new int[DIGITS + 1];
    for (long value : bits) {
      starts[digit(value, shift) + 1]++;
    }
    for (int d = 0; d < DIGITS; d++) {
      starts[d + 1] += starts[d];
    }
    return starts;
  }

  private static int digit(long bits, int shift) {
    return (int) ((bits ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
  }
}
