package dev.praxis.internal.columns;

import dev.praxis.internal.compute.Blocks;

/** Divides rows by their lengths, in parallel over blocks of rows. */
public final class RowNorms {
  /** Numbers in a block, unless a row is longer. */
  private static final int NUMBERS = 1 << 15;

  /** Lengths between these were computed without a square that overflows or vanishes. */
  private static final double SAFE_LEAST = 1e-140;

  private static final double SAFE_MOST = 1e150;

  private static final int L1 = 1;
  private static final int L2 = 2;
  private static final int LARGEST = 3;

  private RowNorms() {}

  /** Row-major rows, each divided by the sum of its absolute values, in a new array. */
  public static double[] divideByL1(double[] values, int columns) {
    return divide(values, columns, L1);
  }

  /** The same with the root of the sum of squares. */
  public static double[] divideByL2(double[] values, int columns) {
    return divide(values, columns, L2);
  }

  /** The same with the largest absolute value. */
  public static double[] divideByLargest(double[] values, int columns) {
    return divide(values, columns, LARGEST);
  }

  private static double[] divide(double[] values, int columns, int norm) {
    double[] divided = new double[values.length];
    int block = Math.max(1, NUMBERS / columns) * columns;
    Blocks.forEach(
        Blocks.count(values.length, block),
        () ->
            number -> {
              int from = number * block;
              int to = from + Math.min(block, values.length - from);
              for (int at = from; at < to; at += columns) {
                divideRow(values, divided, at, columns, norm);
              }
            });
    return divided;
  }

  private static void divideRow(double[] from, double[] to, int at, int columns, int norm) {
    double length = length(from, at, columns, norm);
    if (length >= SAFE_LEAST && length <= SAFE_MOST) {
      divideRow(from, to, at, columns, length);
      return;
    }
    double largest = length(from, at, columns, LARGEST);
    if (largest > 0) {
      divideRow(from, to, at, columns, largest);
      divideRow(to, to, at, columns, length(to, at, columns, norm));
    }
  }

  private static void divideRow(double[] from, double[] to, int at, int columns, double length) {
    for (int i = at; i < at + columns; i++) {
      to[i] = from[i] / length;
    }
  }

  private static double length(double[] values, int at, int columns, int norm) {
    double length = 0;
    for (int i = at; i < at + columns; i++) {
      double x = values[i];
      length =
          switch (norm) {
            case L1 -> length + Math.abs(x);
            case L2 -> Math.fma(x, x, length);
            default -> Math.max(length, Math.abs(x));
          };
    }
    return norm == L2 ? Math.sqrt(length) : length;
  }
}
