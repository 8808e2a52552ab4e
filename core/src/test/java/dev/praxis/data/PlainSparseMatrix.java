package dev.praxis.data;

/**
 * The same as {@link SparseMatrix}, in plain loops: the numbers that are not zero, row by row, the
 * column of each, and where each row starts.
 */
public final class PlainSparseMatrix {
  private final int columns;
  private final int[] starts;
  private final int[] places;
  private final double[] values;

  /** A matrix of so many rows and columns, with room for so many numbers that are not zero. */
  private PlainSparseMatrix(int rows, int columns, int nonZeros) {
    this.columns = columns;
    this.starts = new int[rows + 1];
    this.places = new int[nonZeros];
    this.values = new double[nonZeros];
  }

  /** Keeps the numbers of a dense matrix that are not zero. */
  public static PlainSparseMatrix of(double[][] rows) {
    int size = 0;
    for (double[] row : rows) {
      for (double value : row) {
        size += value != 0 ? 1 : 0;
      }
    }
    PlainSparseMatrix sparse = new PlainSparseMatrix(rows.length, rows[0].length, size);
    int k = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] != 0) {
          sparse.places[k] = j;
          sparse.values[k++] = rows[i][j];
        }
      }
      sparse.starts[i + 1] = k;
    }
    return sparse;
  }

  /** A·x: each row gathers the numbers of x that it needs. */
  public double[] times(double[] x) {
    double[] y = new double[starts.length - 1];
    for (int i = 0; i < y.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        y[i] = Math.fma(values[k], x[places[k]], y[i]);
      }
    }
    return y;
  }

  /** Aᵀ·x: each row scatters its number of x over the columns that it has. */
  public double[] transposedTimes(double[] x) {
    double[] y = new double[columns];
    for (int i = 0; i < x.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        y[places[k]] = Math.fma(values[k], x[i], y[places[k]]);
      }
    }
    return y;
  }

  /** A·B: row i is the sum of the rows of B, each times its number in row i of A. */
  public double[][] times(double[][] b) {
    double[][] product = new double[starts.length - 1][b[0].length];
    for (int i = 0; i < product.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        for (int l = 0; l < b[0].length; l++) {
          product[i][l] = Math.fma(values[k], b[places[k]][l], product[i][l]);
        }
      }
    }
    return product;
  }
}
