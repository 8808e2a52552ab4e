package dev.praxis.statistics;

import dev.praxis.internal.columns.Lanes;
import dev.praxis.internal.compute.RowCut;
import dev.praxis.internal.compute.RowFold;
import java.util.Arrays;

/**
 * Computes the moments of a few rows in one pass.
 *
 * <p>Deviations are taken from the first row, each is added to its lane ({@link Lanes}), and the
 * lanes of a column are merged in a fixed order. The first row is one of the rows, so it is within
 * √n standard deviations of their mean, and the correction costs at most a factor n in rounding:
 * this is why a chunk has few rows. The loop is over arrays that are indexed by the lane alone, for
 * those are the ones that HotSpot vectorises. Belongs to one thread.
 */
final class MomentsOfRows implements RowFold.ChunkSum<Moments> {
  private static final int MOST_ROWS = 1024;
  private static final int LEAST_ROWS = 16;

  /** Numbers in a chunk of long rows. */
  private static final int NUMBERS = 1 << 14;

  /** Numbers that one thread takes at a time: 1 MiB. */
  private static final int TAKEN = 1 << 17;

  /** How many of these are summed before they are merged. */
  private static final int RUNS = 64;

  private final int columns;

  private final double[] x;
  private final double[] origin;
  private final double[] sums;
  private final double[] squares;
  private final double[] least;
  private final double[] most;

  MomentsOfRows(int columns) {
    this.columns = columns;
    int width = Math.min(Lanes.rows(columns), rows(columns) / 8) * columns;
    x = new double[width];
    origin = new double[width];
    sums = new double[width];
    squares = new double[width];
    least = new double[width];
    most = new double[width];
  }

  /** The cut into chunks. */
  static RowCut cut(int columns) {
    int rows = rows(columns);
    int run = Integer.highestOneBit((int) Math.max(1, TAKEN / ((long) rows * columns)));
    return new RowCut(rows, run, RUNS, 1);
  }

  /** The rows of a full chunk: a function of the number of columns alone. */
  private static int rows(int columns) {
    return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, NUMBERS / columns));
  }

  @Override
  public Moments of(double[] values, int firstRow, int rows) {
    int from = firstRow * columns;
    Lanes.fill(origin, values, from, columns);
    Arrays.fill(sums, 0);
    Arrays.fill(squares, 0);
    System.arraycopy(origin, 0, least, 0, origin.length);
    System.arraycopy(origin, 0, most, 0, origin.length);
    int end = from + rows * columns;
    for (int at = from; at < end; at += x.length) {
      int count = Math.min(x.length, end - at);
      System.arraycopy(values, at, x, 0, count);
      add(x, origin, sums, squares, least, most, count);
    }
    fold();
    Moments moments = new Moments(columns, rows);
    for (int j = 0; j < columns; j++) {
      moments.set(j, least[j], most[j], origin[j], sums[j], squares[j]);
    }
    return moments;
  }

  private static void add(
      double[] x,
      double[] origin,
      double[] sums,
      double[] squares,
      double[] least,
      double[] most,
      int count) {
    for (int lane = 0; lane < count; lane++) {
      double deviation = x[lane] - origin[lane];
      sums[lane] += deviation;
      squares[lane] = Math.fma(deviation, deviation, squares[lane]);
      least[lane] = Math.min(least[lane], x[lane]);
      most[lane] = Math.max(most[lane], x[lane]);
    }
  }

  /** Merges the lanes of each column into the first of them, the upper half into the lower. */
  private void fold() {
    int width = sums.length;
    while (width > columns) {
      int lower = (width / columns + 1) / 2 * columns;
      for (int lane = lower; lane < width; lane++) {
        int to = lane - lower;
        sums[to] += sums[lane];
        squares[to] += squares[lane];
        least[to] = Math.min(least[to], least[lane]);
        most[to] = Math.max(most[to], most[lane]);
      }
      width = lower;
    }
  }
}
