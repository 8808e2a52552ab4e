package dev.praxis.statistics;

import dev.praxis.Summary;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.RowFold;
import dev.praxis.internal.raw.Raw;

/**
 * The smallest and the largest number, the mean and the variance of each column, from one pass over
 * the rows. Immutable.
 *
 * <p><b>Digits.</b> Deviations are taken from numbers of the column itself, and means carry more
 * digits than a number has, so that an offset of 10⁹ costs nothing: the variance agrees with that
 * of two passes to 12 digits, and the mean of whole numbers is the double nearest to it, in
 * whatever order they come. A constant column has its number as mean and a variance of exactly 0.
 * So has a column whose numbers are all within about 1e-162 of one another: squares of so small
 * deviations vanish, and those of deviations below about 1e-148 lose digits. Give such a column a
 * smaller unit.
 *
 * <p><b>The same bits.</b> Rows are summed up in chunks of a fixed number of rows, and the chunks
 * are merged pairwise in a tree that depends on the number of rows alone: a matrix, and a stream of
 * the same rows in whatever blocks, give equal statistics on any number of threads. Statistics that
 * were made apart may be put together with {@link #merge}, up to rounding.
 *
 * <p>Cost: {@code O(n · d)} time, one pass, parallel over the rows of a block; memory {@code O(d ·
 * log n)} beside a buffer of at most 128 KiB or 16 rows. Source: Chan, Golub and LeVeque,
 * "Algorithms for computing the sample variance", The American Statistician 37 (1983).
 */
public final class ColumnStatistics implements Summary<ColumnStatistics> {

  private final Moments moments;

  private ColumnStatistics(Moments moments) {
    this.moments = moments;
  }

  /**
   * The statistics of all rows, in one pass.
   *
   * @param rows n × d
   * @throws IllegalArgumentException if there is no row, or if the blocks differ in their columns
   */
  public static ColumnStatistics of(Rows rows) {
    int columns = rows.columns();
    Checks.atLeast("columns", columns, 1);
    RowFold<Moments> fold = Moments.fold(columns);
    rows.forEachBlock(
        block -> {
          Checks.blockColumns("a block", block.columns(), columns);
          fold.add(Raw.values(block), block.rows());
        });
    return new ColumnStatistics(fold.finish());
  }

  /**
   * The statistics of these rows and others: two parts of one file, say, or of one cluster.
   *
   * @param other of as many columns
   * @throws IllegalArgumentException if the other has another number of columns
   */
  @Override
  public ColumnStatistics merge(ColumnStatistics other) {
    if (other.columns() != columns()) {
      throw new IllegalArgumentException(
          "other must have " + columns() + " columns but had " + other.columns());
    }
    Moments both = moments.copy();
    both.merge(other.moments);
    return new ColumnStatistics(both);
  }

  /**
   * The statistics of these rows and more.
   *
   * @param points of as many columns
   * @throws IllegalArgumentException if they have another number of columns
   */
  public ColumnStatistics add(Matrix points) {
    return merge(of(points));
  }

  /** The number of rows, n. */
  public long count() {
    return moments.count();
  }

  /** The number of columns, d. */
  public int columns() {
    return moments.means().length;
  }

  /** The smallest number of each column, {@code 1 × d}. */
  public Matrix least() {
    return Matrix.ofRows(moments.least());
  }

  /** The largest number of each column, {@code 1 × d}. */
  public Matrix most() {
    return Matrix.ofRows(moments.most());
  }

  /**
   * The mean of each column, {@code 1 × d}.
   *
   * @throws IllegalArgumentException if a column has numbers so large that their differences
   *     overflow
   */
  public Matrix means() {
    return finite("mean", moments.means().clone());
  }

  /**
   * The variance of each column, {@code 1 × d}: {@code Σ (x − mean)² / n}, or {@code n − 1}.
   *
   * @throws IllegalArgumentException if there is one row and the divisor is {@code n − 1}, or if a
   *     column has numbers so large that their squares overflow
   */
  public Matrix variances(Divisor divisor) {
    Checks.atLeast("rows", count(), divisor == Divisor.N ? 1 : 2);
    double[] variances = moments.squares().clone();
    for (int j = 0; j < variances.length; j++) {
      variances[j] /= divisor.of(count());
    }
    return finite("variance", variances);
  }

  private Matrix finite(String what, double[] ofColumn) {
    for (int j = 0; j < ofColumn.length; j++) {
      if (!Double.isFinite(ofColumn[j])) {
        throw new IllegalArgumentException(
            "the "
                + what
                + " of column "
                + j
                + " must be finite but overflows: its numbers go from "
                + moments.least()[j]
                + " to "
                + moments.most()[j]);
      }
    }
    return Raw.matrix(1, ofColumn.length, ofColumn);
  }

  /** Whether the other has bitwise the same statistics. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnStatistics that && moments.equals(that.moments);
  }

  @Override
  public int hashCode() {
    return moments.hashCode();
  }

  /** The shape: {@code ColumnStatistics[count=150, columns=4]}. */
  @Override
  public String toString() {
    return "ColumnStatistics[count=" + count() + ", columns=" + columns() + "]";
  }
}
