package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;

/**
 * What is computed for each column of a sparse matrix, which is kept by rows.
 *
 * <p>A thread takes a range of columns and passes all rows from the top down, of each only its
 * range, found by bisection. So every column is one chain in the order of the rows, and where the
 * ranges end changes no bit: there are as many as threads, if the rows are long enough for that.
 */
final class SparseColumns {

  /** Non-zeros that are worth a thread. */
  private static final int LEAST = 1 << 15;

  /** Non-zeros that a range must have in a row, on average, to be worth a bisection. */
  private static final int LEAST_OF_ROW = 16;

  /** How many non-zeros are looked at to find ranges of equal work. */
  private static final int SAMPLE = 1 << 12;

  /** What is done with a range of columns, from the first up to the one before the end. */
  private interface Pass {
    void over(int from, int end);
  }

  private final SparseMatrix matrix;

  /** The column behind the last one of each range. */
  private final int[] ends;

  private SparseColumns(SparseMatrix matrix, int[] ends) {
    this.matrix = matrix;
    this.ends = ends;
  }

  /** The columns of a matrix, for as many threads as there are and are worth it. */
  static SparseColumns of(SparseMatrix matrix) {
    int size = matrix.nonZeros();
    long worth = Math.min(size / LEAST, (long) size / LEAST_OF_ROW / matrix.rows());
    return of(matrix, (int) Math.max(1, Math.min(worth, Blocks.threads())));
  }

  /** The columns of a matrix in so many ranges. */
  static SparseColumns of(SparseMatrix matrix, int ranges) {
    int[] ends = new int[ranges];
    int[] sample = new int[ranges == 1 ? 0 : Math.min(SAMPLE, matrix.nonZeros())];
    if (sample.length > 0) {
      Arrays.setAll(
          sample, i -> matrix.places[(int) ((long) i * matrix.nonZeros() / sample.length)]);
      Arrays.sort(sample);
      Arrays.setAll(ends, range -> sample[(int) ((range + 1L) * (sample.length - 1) / ranges)]);
    }
    ends[ranges - 1] = matrix.columns();
    return new SparseColumns(matrix, ends);
  }

  private void forEachRange(Pass pass) {
    Blocks.forEach(
        ends.length, () -> range -> pass.over(range == 0 ? 0 : ends[range - 1], ends[range]));
  }

  /** Where the non-zeros of a row from a column on begin. */
  private int place(int row, int column) {
    int low = matrix.starts[row];
    int high = matrix.starts[row + 1];
    if (column == 0) {
      return low;
    }
    if (column == matrix.columns()) {
      return high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matrix.places[middle] < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many non-zeros each column has. */
  int[] nonZeros() {
    Checks.fits("columns", matrix.columns());
    int[] counts = new int[matrix.columns()];
    forEachRange((from, end) -> count(from, end, counts, 0));
    return counts;
  }

  private void count(int from, int end, int[] counts, int shift) {
    int[] places = matrix.places;
    for (int row = 0; row < matrix.rows(); row++) {
      int to = place(row, end);
      for (int k = place(row, from); k < to; k++) {
        counts[places[k] + shift]++;
      }
    }
  }

  /** Aᵀ·x, which may be infinite or NaN where it overflows. */
  double[] weightedSums(double[] x) {
    Checks.fits("columns", matrix.columns());
    double[] sums = new double[matrix.columns()];
    forEachRange((from, end) -> addRows(from, end, x, sums));
    return sums;
  }

  private void addRows(int from, int end, double[] x, double[] sums) {
    int[] places = matrix.places;
    double[] values = matrix.values;
    for (int row = 0; row < x.length; row++) {
      double weight = x[row];
      int to = place(row, end);
      for (int k = place(row, from); k < to; k++) {
        sums[places[k]] = Math.fma(values[k], weight, sums[places[k]]);
      }
    }
  }

  /** Aᵀ: columns are counted, and each non-zero moves to the next free place of its column. */
  SparseMatrix transpose() {
    int columns = matrix.columns();
    Checks.atMost("columns", columns, Checks.MOST_ELEMENTS - 1, "the rows of a transpose");
    int[] starts = new int[columns + 1];
    forEachRange((from, end) -> count(from, end, starts, 1));
    for (int column = 0; column < columns; column++) {
      starts[column + 1] += starts[column];
    }
    int[] free = Arrays.copyOf(starts, columns);
    int[] places = new int[matrix.nonZeros()];
    double[] values = new double[places.length];
    forEachRange((from, end) -> move(from, end, free, places, values));
    return new SparseMatrix(matrix.rows(), starts, places, values);
  }

  private void move(int from, int end, int[] free, int[] places, double[] values) {
    int[] columns = matrix.places;
    double[] numbers = matrix.values;
    for (int row = 0; row < matrix.rows(); row++) {
      int to = place(row, end);
      for (int k = place(row, from); k < to; k++) {
        int at = free[columns[k]]++;
        places[at] = row;
        values[at] = numbers[k];
      }
    }
  }
}
