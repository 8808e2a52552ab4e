package dev.praxis.internal.algebra;

/**
 * The upper triangle R of a QR decomposition that grows with its rows: {@code RᵀR = AᵀA}, without
 * the squares of A that would cost half the digits.
 *
 * <p>Blocks of rows come in by Householder reflections, single rows by Givens rotations. Q is never
 * kept: where the last columns are right-hand sides, they hold {@code Qᵀb}, which is all that least
 * squares needs. Source: Golub and Van Loan, "Matrix Computations", chapter 5; Björck, "Numerical
 * Methods for Least Squares Problems", chapter 2.
 */
public final class GrowingQr {
  /**
   * Squares below this are nothing beside columns of length 1. Where columns are combinations of
   * others, roundings of roundings come near the least numbers there are, and would overflow when
   * divided by.
   */
  private static final double NOTHING = 1e-280;

  private final int width;
  private final double[][] rows;

  /** Of no rows yet: all zero. */
  public GrowingQr(int width) {
    this.width = width;
    rows = new double[width][width];
  }

  /** Element (i, j), j ≥ i. */
  public double get(int i, int j) {
    return rows[i][j];
  }

  /**
   * Takes in a block of rows.
   *
   * @param block {@code block[j][i]} is column j of row i; destroyed
   */
  public void addBlock(double[][] block, int count) {
    for (int k = 0; k < width; k++) {
      double[] tail = block[k];
      double squares = Vectors.dotInFour(tail, 0, tail, count);
      if (!(squares > NOTHING)) {
        continue;
      }
      double head = rows[k][k];
      double norm = Math.sqrt(Math.fma(head, head, squares));
      double first = head > 0 ? head + norm : head - norm;
      rows[k][k] = head > 0 ? -norm : norm;
      reflect(k, first, 1 / (norm * Math.abs(first)), block, count);
    }
  }

  /** Applies the reflection of column k, I − beta · v · vᵀ, to the columns behind it. */
  private void reflect(int k, double first, double beta, double[][] block, int count) {
    double[] head = rows[k];
    double[] tail = block[k];
    for (int j = k + 1; j < width; j++) {
      double factor = -beta * Math.fma(first, head[j], Vectors.dotInFour(tail, 0, block[j], count));
      head[j] = Math.fma(factor, first, head[j]);
      addMultiple(factor, tail, block[j], count);
    }
  }

  /**
   * Takes in one row.
   *
   * @param row its elements, {@code width} in number; destroyed
   */
  public void addRow(double[] row) {
    for (int k = 0; k < width; k++) {
      double a = rows[k][k];
      double b = row[k];
      if (b == 0) {
        continue;
      }
      // The ratio of the smaller to the larger, so that no square overflows.
      boolean steep = Math.abs(b) > Math.abs(a);
      double ratio = steep ? a / b : b / a;
      double root = Math.sqrt(Math.fma(ratio, ratio, 1));
      double cosine = steep ? ratio / root : 1 / root;
      double sine = steep ? 1 / root : ratio / root;
      double[] upper = rows[k];
      for (int j = k; j < width; j++) {
        double x = upper[j];
        double y = row[j];
        upper[j] = Math.fma(cosine, x, sine * y);
        row[j] = Math.fma(cosine, y, -sine * x);
      }
    }
  }

  /** Takes in the rows that another triangle was made of. */
  public GrowingQr merge(GrowingQr next) {
    double[][] block = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = i; j < width; j++) {
        block[j][i] = next.rows[i][j];
      }
    }
    addBlock(block, width);
    return this;
  }

  /**
   * Solves the leading equations {@code R x = b}, with column {@code width − 1} for b.
   *
   * @return x, {@code width − 1} numbers
   */
  public double[] solve() {
    double[] x = new double[width - 1];
    for (int i = width - 2; i >= 0; i--) {
      double sum = rows[i][width - 1];
      for (int j = i + 1; j < width - 1; j++) {
        sum = Math.fma(-rows[i][j], x[j], sum);
      }
      x[i] = sum / rows[i][i];
    }
    return x;
  }

  private static void addMultiple(double factor, double[] x, double[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Math.fma(factor, x[i], to[i]);
    }
  }
}
