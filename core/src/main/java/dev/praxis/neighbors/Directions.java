package dev.praxis.neighbors;

import dev.praxis.internal.columns.RowNorms;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.decimals.FewDecimals;

/**
 * Rows divided by their Euclidean lengths, in parallel over blocks of rows.
 *
 * <p>A row is divided by its largest number first, as the whole number that it is if it has few
 * decimals: each quotient is rounded once, and rows that are multiples of each other have the same
 * ones. So they have the same direction to the last bit.
 */
final class Directions {
  /** Numbers in a block, unless a row is longer. */
  private static final int NUMBERS = 1 << 15;

  /** Numbers with more digits were hardly written by hand. */
  private static final double MOST_WHOLE = 1e12;

  private Directions() {}

  /** The directions of row-major rows, in a new array; of a row of zeros it is itself. */
  static double[] of(double[] values, int columns) {
    double[] quotients = new double[values.length];
    int block = Math.max(1, NUMBERS / columns) * columns;
    Blocks.forEach(
        Blocks.count(values.length, block),
        () ->
            number -> {
              int from = number * block;
              int to = from + Math.min(block, values.length - from);
              for (int at = from; at < to; at += columns) {
                divideByLargest(values, quotients, at, columns);
              }
            });
    return RowNorms.divideByL2(quotients, columns);
  }

  private static void divideByLargest(double[] values, double[] quotients, int at, int columns) {
    int places = FewDecimals.places(values, at, at + columns, 1);
    double largest = 0;
    for (int i = at; i < at + columns; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    boolean written = places != FewDecimals.NONE && FewDecimals.whole(largest, places) < MOST_WHOLE;
    double divisor = written ? FewDecimals.whole(largest, places) : largest;
    for (int i = at; i < at + columns && largest > 0; i++) {
      quotients[i] = (written ? FewDecimals.whole(values[i], places) : values[i]) / divisor;
    }
  }
}
