package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;

/** Sparse matrices made of the rows of others: selected, stacked, scaled. */
final class SparseRows {

  private SparseRows() {}

  /** Copies of some rows. */
  static SparseMatrix select(SparseMatrix matrix, int[] selected) {
    Checks.atLeast("rows", selected.length, 1);
    long size = 0;
    for (int row : selected) {
      Checks.inRange("row", row, 0, matrix.rows() - 1);
      size += matrix.starts[row + 1] - matrix.starts[row];
    }
    Copies copies = new Copies(selected.length, size);
    for (int row : selected) {
      copies.append(matrix, row, 0);
      copies.endRow();
    }
    return copies.matrix(matrix.columns());
  }

  /** The rows of all parts, one below the other. */
  static SparseMatrix stackRows(SparseMatrix[] parts) {
    Checks.atLeast("matrices", parts.length, 1);
    long rows = 0;
    for (int p = 0; p < parts.length; p++) {
      sameAsFirst(p, parts[p].columns(), parts[0].columns(), "columns");
      rows += parts[p].rows();
    }
    Checks.fits("rows", rows);
    Copies copies = new Copies((int) rows, nonZeros(parts));
    for (SparseMatrix part : parts) {
      for (int row = 0; row < part.rows(); row++) {
        copies.append(part, row, 0);
        copies.endRow();
      }
    }
    return copies.matrix(parts[0].columns());
  }

  /** The columns of all parts, side by side. */
  static SparseMatrix stackColumns(SparseMatrix[] parts) {
    Checks.atLeast("matrices", parts.length, 1);
    long columns = 0;
    for (int p = 0; p < parts.length; p++) {
      sameAsFirst(p, parts[p].rows(), parts[0].rows(), "rows");
      columns += parts[p].columns();
    }
    Checks.inRange("columns", columns, 1, Integer.MAX_VALUE);
    Copies copies = new Copies(parts[0].rows(), nonZeros(parts));
    for (int row = 0; row < parts[0].rows(); row++) {
      int shift = 0;
      for (SparseMatrix part : parts) {
        copies.append(part, row, shift);
        shift += part.columns();
      }
      copies.endRow();
    }
    return copies.matrix((int) columns);
  }

  private static long nonZeros(SparseMatrix[] parts) {
    return Arrays.stream(parts).mapToLong(SparseMatrix::nonZeros).sum();
  }

  private static void sameAsFirst(int part, int size, int ofFirst, String what) {
    if (size != ofFirst) {
      throw new IllegalArgumentException(
          "matrix " + part + " has " + size + " " + what + " but matrix 0 has " + ofFirst);
    }
  }

  /** Each number times a factor: that of its row, or that of its column. */
  static SparseMatrix scale(SparseMatrix matrix, double[] factors, boolean byRow) {
    int length = byRow ? matrix.rows() : matrix.columns();
    SparseProducts.checkLength("factors", factors, length, byRow ? "row" : "column");
    for (int i = 0; i < length; i++) {
      if (!Double.isFinite(factors[i])) {
        throw new IllegalArgumentException("factor " + i + " must be finite but was " + factors[i]);
      }
    }
    double[] scaled = new double[matrix.nonZeros()];
    RowBlocks blocks = RowBlocks.of(matrix, 1);
    Blocks.forEach(
        blocks.count(),
        () ->
            block -> {
              for (int row = blocks.from(block); row < blocks.to(block); row++) {
                for (int k = matrix.starts[row]; k < matrix.starts[row + 1]; k++) {
                  scaled[k] = matrix.values[k] * factors[byRow ? row : matrix.places[k]];
                }
              }
            });
    return finite(matrix, scaled);
  }

  /** The matrix with other numbers, if they are finite; those that became zero are not kept. */
  private static SparseMatrix finite(SparseMatrix matrix, double[] values) {
    int kept = 0;
    for (int k = 0; k < values.length; k++) {
      if (!Double.isFinite(values[k])) {
        throw new IllegalArgumentException(
            "row "
                + row(matrix, k)
                + ", column "
                + matrix.places[k]
                + " must be finite but overflows when it is scaled");
      }
      kept += values[k] != 0 ? 1 : 0;
    }
    return kept == values.length
        ? new SparseMatrix(matrix.columns(), matrix.starts, matrix.places, values)
        : withoutZeros(matrix, values, kept);
  }

  private static int row(SparseMatrix matrix, int k) {
    int row = 0;
    while (matrix.starts[row + 1] <= k) {
      row++;
    }
    return row;
  }

  private static SparseMatrix withoutZeros(SparseMatrix matrix, double[] values, int size) {
    int[] starts = new int[matrix.rows() + 1];
    int[] places = new int[size];
    double[] kept = new double[size];
    int to = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int k = matrix.starts[row]; k < matrix.starts[row + 1]; k++) {
        if (values[k] != 0) {
          places[to] = matrix.places[k];
          kept[to++] = values[k];
        }
      }
      starts[row + 1] = to;
    }
    return new SparseMatrix(matrix.columns(), starts, places, kept);
  }

  /** A matrix to which rows are copied. */
  private static final class Copies {
    private final int[] starts;
    private final int[] places;
    private final double[] values;
    private int row;
    private int size;

    Copies(int rows, long nonZeros) {
      Checks.fits("non-zeros", nonZeros);
      starts = new int[rows + 1];
      places = new int[(int) nonZeros];
      values = new double[(int) nonZeros];
    }

    /** Adds a row on the right of the row that is being made. */
    void append(SparseMatrix from, int fromRow, int shift) {
      int start = from.starts[fromRow];
      int count = from.starts[fromRow + 1] - start;
      System.arraycopy(from.values, start, values, size, count);
      System.arraycopy(from.places, start, places, size, count);
      for (int k = size; shift > 0 && k < size + count; k++) {
        places[k] += shift;
      }
      size += count;
    }

    void endRow() {
      starts[++row] = size;
    }

    SparseMatrix matrix(int columns) {
      return new SparseMatrix(columns, starts, places, values);
    }
  }
}
