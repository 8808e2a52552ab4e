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

  /** A matrix of numbers that are not zero, row by row, their columns and where rows start. */
  public PlainSparseMatrix(int columns, int[] starts, int[] places, double[] values) {
    this.columns = columns;
    this.starts = starts;
    this.places = places;
    this.values = values;
  }

  /** Keeps the numbers of a dense matrix that are not zero. */
  public static PlainSparseMatrix of(double[][] rows) {
    int columns = rows[0].length;
    int[] starts = new int[rows.length + 1];
    int[] places = new int[rows.length * columns];
    double[] values = new double[rows.length * columns];
    int k = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        if (rows[i][j] != 0) {
          places[k] = j;
          values[k++] = rows[i][j];
        }
      }
      starts[i + 1] = k;
    }
    return new PlainSparseMatrix(columns, starts, places, values);
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
