package dev.praxis.internal.algebra;

/**
 * A QR decomposition with column pivoting, which is cut off where rounding begins: columns of a
 * triangle that are combinations of others are recognised.
 *
 * <p>The columns come in the order of how much is left of each when those before it are taken out,
 * relative to its length; a column of which less is left than rounding may have left is a
 * combination of those before it. {@code rank} rows remain, upper triangular in the first columns
 * of the order. Source: Golub and Van Loan, "Matrix Computations", section 5.4.
 */
public final class PivotedQr {
  private final double[][] columns;
  private final double[] right;
  private final int[] order;
  private final double[] slack;
  private int rank;

  /**
   * Decomposes.
   *
   * @param columns square, {@code columns[j][i]} is row i of column j; destroyed
   * @param right the right-hand side; destroyed
   * @param slack the length of column j up to which it counts as zero
   */
  public PivotedQr(double[][] columns, double[] right, double[] slack) {
    this.columns = columns;
    this.right = right;
    this.slack = slack;
    order = new int[columns.length];
    double[] lengths = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      order[j] = j;
      lengths[j] = length(columns[j], 0);
    }
    while (rank < columns.length && pivot(lengths)) {
      reflect();
      rank++;
    }
    cutOff();
  }

  /** The number of columns that are no combination of others. */
  public int rank() {
    return rank;
  }

  /** The column that comes at a place of the order. */
  public int column(int place) {
    return order[place];
  }

  /** Row i of the column at a place; i below the rank. */
  public double get(int i, int place) {
    return columns[order[place]][i];
  }

  /** Row i of the right-hand side. */
  public double right(int i) {
    return right[i];
  }

  /** Brings the longest remaining column forward; false if all that remain count as zero. */
  private boolean pivot(double[] lengths) {
    int best = -1;
    double most = 0;
    for (int place = rank; place < order.length; place++) {
      int j = order[place];
      double left = length(columns[j], rank);
      if (left > slack[j] && left / lengths[j] > most) {
        best = place;
        most = left / lengths[j];
      }
    }
    if (best < 0) {
      return false;
    }
    int j = order[best];
    order[best] = order[rank];
    order[rank] = j;
    return true;
  }

  private void reflect() {
    double[] v = columns[order[rank]].clone();
    double norm = length(v, rank);
    double diagonal = v[rank] > 0 ? -norm : norm;
    v[rank] -= diagonal;
    double beta = 1 / (norm * Math.abs(v[rank]));
    for (int place = rank; place < order.length; place++) {
      apply(v, beta, columns[order[place]]);
    }
    apply(v, beta, right);
    columns[order[rank]][rank] = diagonal;
  }

  private void apply(double[] v, double beta, double[] to) {
    double sum = 0;
    for (int i = rank; i < v.length; i++) {
      sum = Math.fma(v[i], to[i], sum);
    }
    for (int i = rank; i < v.length; i++) {
      to[i] = Math.fma(-beta * sum, v[i], to[i]);
    }
  }

  /** A combination's share of a column that it does not use is rounding, not data. */
  private void cutOff() {
    for (int place = rank; place < order.length; place++) {
      int j = order[place];
      for (int i = 0; i < rank; i++) {
        if (Math.abs(columns[j][i]) <= slack[j]) {
          columns[j][i] = 0;
        }
      }
    }
  }

  private static double length(double[] column, int from) {
    double squares = 0;
    for (int i = from; i < column.length; i++) {
      squares = Math.fma(column[i], column[i], squares);
    }
    return Math.sqrt(squares);
  }
}
