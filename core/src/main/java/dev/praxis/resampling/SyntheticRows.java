package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows to be added to some data: first the parents of each are drawn, class by class, then all are
 * computed.
 *
 * <p>The parents of a row depend on the seed, its class and its number in the class alone, so that
 * rows are drawn and computed in parallel.
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

  /** Draws the parents of a new row and {@link #put puts} them. */
  interface Parents {
    /**
     * Draws.
     *
     * @param row the new row, counted over all rows
     * @param number the same, counted over the rows that are added to its class
     * @param drawn the generator of this row
     */
    void draw(int row, int number, Draws drawn);
  }

  /** Draws the parents of the next rows, which are added to one class. */
  void draw(int count, Draws draws, Parents parents) {
    int start = filled;
    Blocks.forEach(
        Blocks.count(count, BLOCK),
        () ->
            block -> {
              int from = block * BLOCK;
              int to = Math.min(count - from, BLOCK) + from;
              for (int i = from; i < to; i++) {
                parents.draw(start + i, i, draws.split(i));
              }
            });
    filled += count;
  }

  /**
   * Says where a new row is.
   *
   * @param a the row that it starts from
   * @param b the row towards which it goes
   * @param share how far it goes
   */
  void put(int row, int a, int b, double share) {
    first[row] = a;
    second[row] = b;
    shares[row] = share;
  }

  /** The first parent of a row, both counted over all rows. */
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
                compute(points, row, values, d);
              }
            });
    return values;
  }

  private void compute(double[] points, int row, double[] values, int d) {
    int a = first[row] * d;
    int b = second[row] * d;
    for (int j = 0; j < d; j++) {
      values[row * d + j] = Smote.between(points[a + j], points[b + j], shares[row]);
    }
  }

  /** The data with these rows, each in the class of its first parent. */
  Resampled around(double[] values) {
    Matrix points = Raw.matrix(first.length, data.points().columns(), values);
    Labeled<Matrix> all = new Labeled<>(points, data.labels().select(first));
    return new Resampled(all, kept, first, second, shares);
  }
}
