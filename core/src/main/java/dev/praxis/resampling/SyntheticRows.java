package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows to be added to some data: first the parents of each are drawn, class by class, then all are
 * computed.
 *
 * <p>What is drawn for a row depends on the seed, its class and its number in the class alone.
 */
final class SyntheticRows {
  private static final int BLOCK = 512;
  private final Labeled<Matrix> data;
  private final int kept;
  private final int[] first;
  private final int[] second;
  private final double[] shares;
  private int filled;

  /**
   * Nothing drawn yet.
   *
   * @param added how many rows each class gets
   */
  SyntheticRows(Labeled<Matrix> data, int[] added) {
    this.data = data;
    this.kept = data.points().rows();
    long rows = kept + IntStream.of(added).asLongStream().sum();
    int columns = data.points().columns();
    if (!(rows <= Checks.MOST_ELEMENTS / columns)) {
      throw new IllegalArgumentException(
          "resampled data must have at most "
              + Checks.MOST_ELEMENTS
              + " elements but "
              + rows
              + " rows of "
              + columns
              + " columns were asked for");
    }
    this.first = new int[(int) rows];
    this.second = new int[(int) rows];
    this.shares = new double[(int) rows];
    this.filled = kept;
    Arrays.setAll(first, row -> row);
    System.arraycopy(first, 0, second, 0, kept);
  }

  /**
   * Draws the parents of the next rows: one of the bases, all equally likely, one of its
   * neighbours, all equally likely, and a share.
   *
   * @param rows the rows of the class
   * @param near the neighbours of each of them, by their place in {@code rows}
   * @param bases places in {@code rows}
   */
  void draw(int count, int[] rows, Neighbors near, int[] bases, Draws draws) {
    draw(count, rows, near, bases, draws, false);
  }

  /** Draws the parents of the next rows as {@link #draw}, but takes base after base. */
  void drawInTurn(int[] rows, Neighbors near, int[] bases, Draws draws) {
    draw(bases.length, rows, near, bases, draws, true);
  }

  private void draw(
      int count, int[] rows, Neighbors near, int[] bases, Draws draws, boolean inTurn) {
    int start = filled;
    Blocks.forEach(
        Blocks.count(count, BLOCK),
        () ->
            block -> {
              int from = block * BLOCK;
              int to = Math.min(count - from, BLOCK) + from;
              for (int i = from; i < to; i++) {
                Draws own = draws.split(i);
                int base = inTurn ? bases[i] : bases[(int) own.nextBelow(bases.length)];
                int rank = (int) own.nextBelow(near.count(base));
                first[start + i] = rows[base];
                second[start + i] = rows[near.row(base, rank)];
                shares[start + i] = own.nextDouble();
              }
            });
    filled += count;
  }

  /** Draws the next rows as copies of rows, all equally likely. */
  void copy(int count, int[] rows, Draws draws) {
    for (int i = 0; i < count; i++) {
      int row = rows[(int) draws.split(i).nextBelow(rows.length)];
      first[filled + i] = row;
      second[filled + i] = row;
    }
    filled += count;
  }

  /** The first parent of a new row, both counted over all rows. */
  int firstParent(int row) {
    return first[row];
  }

  /** All rows, row-major: those that are there, then each new one between its parents. */
  double[] values() {
    double[] points = Raw.values(data.points());
    int d = data.points().columns();
    double[] values = Arrays.copyOf(points, first.length * d);
    int added = first.length - kept;
    Blocks.forEach(
        Blocks.count(added, BLOCK),
        () ->
            block -> {
              int from = kept + block * BLOCK;
              int to = Math.min(first.length - from, BLOCK) + from;
              for (int row = from; row < to; row++) {
                between(points, first[row] * d, second[row] * d, shares[row], values, row * d, d);
              }
            });
    return values;
  }

  /** Rounding may carry a point past the end of its segment, never out of the box around it. */
  private static void between(
      double[] points, int a, int b, double share, double[] values, int at, int d) {
    for (int j = 0; j < d; j++) {
      double from = points[a + j];
      double to = points[b + j];
      double value = Math.fma(share, to - from, from);
      values[at + j] = Math.max(Math.min(from, to), Math.min(Math.max(from, to), value));
    }
  }

  /** All rows, each in the class of its first parent. */
  Resampled around(double[] values) {
    Matrix points = Raw.matrix(first.length, data.points().columns(), values);
    Labeled<Matrix> all = new Labeled<>(points, data.labels().select(first));
    return new Resampled(all, kept, first, second, shares);
  }
}
