package dev.praxis.internal.compute;

/** The range in which squared distances, and sums of them over any number of rows, stay finite. */
public final class SquareRange {
  /** (2 · 10¹⁴⁰)² times 2³¹ elements times a weight of 10⁹ is still below 10³⁰⁸. */
  public static final double MOST = 1e140;

  private static final int BLOCK = 1 << 16;

  private SquareRange() {}

  /**
   * Refuses row-major values of which one is too large to be squared.
   *
   * @param name what the values are called
   * @param firstRow the number of the first row, for the message
   */
  public static void check(String name, double[] values, int columns, long firstRow) {
    int blocks = Blocks.count(values.length, BLOCK);
    int[] bad = new int[blocks];
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              int from = block * BLOCK;
              int to = Math.min(values.length - from, BLOCK) + from;
              bad[block] = firstBeyond(values, from, to);
            });
    for (int at : bad) {
      if (at >= 0) {
        throw new IllegalArgumentException(
            name
                + " must lie within ±"
                + MOST
                + ", beyond which squared distances overflow, but row "
                + (firstRow + at / columns)
                + ", column "
                + at % columns
                + " is "
                + values[at]);
      }
    }
  }

  private static int firstBeyond(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(Math.abs(values[i]) <= MOST)) {
        return i;
      }
    }
    return -1;
  }
}
