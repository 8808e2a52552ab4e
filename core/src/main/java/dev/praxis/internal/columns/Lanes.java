package dev.praxis.internal.columns;

/**
 * Several rows side by side: how rows are worked on that are too short for a loop over one of them
 * to be fast.
 *
 * <p>Row-major rows follow one another without a gap, so {@code rows} of them are one long row, and
 * lane k of it is of column {@code k mod columns}.
 */
public final class Lanes {
  private static final int WIDE = 128;

  private Lanes() {}

  /** How many rows are taken at once. */
  public static int rows(int columns) {
    return Math.max(1, WIDE / columns);
  }

  /** One number per column, repeated for every row that is taken at once. */
  public static double[] repeat(double[] ofColumn) {
    double[] lanes = new double[rows(ofColumn.length) * ofColumn.length];
    fill(lanes, ofColumn, 0, ofColumn.length);
    return lanes;
  }

  /** Repeats a row as often as there is room. */
  public static void fill(double[] lanes, double[] values, int from, int columns) {
    for (int lane = 0; lane < lanes.length; lane += columns) {
      System.arraycopy(values, from, lanes, lane, columns);
    }
  }
}
