package dev.praxis.statistics;

import dev.praxis.Summary;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;

/**
 * How the columns of some rows vary together: {@code C = Σ (x − m)(x − m)ᵀ / (n − 1)}, with the
 * mean m. Immutable.
 *
 * <p>It is what {@link dev.praxis.decomposition.Pca} learns from, in one pass over rows that are
 * never held; and it can be {@link #merge merged}, so that the parts of a cluster may be summed
 * where they are.
 *
 * <p><b>Digits.</b> Sums are taken around means of parts of the data, and means carry more digits
 * than a number has: an offset of 10⁹ costs nothing.
 *
 * <p><b>The same bits</b> for the same rows in whatever blocks, on any number of threads. Parts
 * that were summed apart and merged agree with the whole up to rounding. Cost: {@code O(n · d²)}
 * time; memory {@code O(d² · log n)}, at most a few times 64 MiB beside. Source: Chan, Golub and
 * LeVeque, "Algorithms for computing the sample variance", The American Statistician 37 (1983).
 */
public final class Covariance implements Summary<Covariance> {
  /** Columns whose covariance still fits into the memory that a JVM usually has: 2 GiB. */
  private static final int MOST_COLUMNS = 16_384;

  private final Scatter scatter;

  private Covariance(Scatter scatter) {
    this.scatter = scatter;
  }

  /**
   * The covariance of all rows, in one pass.
   *
   * @param rows {@code n × d}, n at least 1, d at most 16,384
   * @throws IllegalArgumentException if there is no row, if there are more columns, if a value is
   *     beyond ±1e140, or if the blocks differ in their columns
   */
  public static Covariance of(Rows rows) {
    int columns = rows.columns();
    Checks.atLeast("columns", columns, 1);
    if (!(columns <= MOST_COLUMNS)) {
      throw new IllegalArgumentException(
          "columns must be at most " + MOST_COLUMNS + " for a covariance but were " + columns);
    }
    ScatterFold fold = new ScatterFold(columns);
    long[] before = {0};
    rows.forEachBlock(
        block -> {
          Checks.blockColumns("a block", block.columns(), columns);
          double[] values = Raw.values(block);
          SquareRange.check("rows", values, columns, before[0]);
          fold.add(values, block.rows());
          before[0] += block.rows();
        });
    return new Covariance(fold.finish());
  }

  /**
   * The covariance of these rows and others.
   *
   * @param other of as many columns
   * @throws IllegalArgumentException if the other has another number of columns
   */
  @Override
  public Covariance merge(Covariance other) {
    if (other.columns() != columns()) {
      throw new IllegalArgumentException(
          "other must have " + columns() + " columns but had " + other.columns());
    }
    Scatter both = scatter.copy();
    both.merge(other.scatter);
    return new Covariance(both);
  }

  /** The number of rows, n. */
  public long count() {
    return scatter.count();
  }

  /** The number of columns, d. */
  public int columns() {
    return scatter.columns();
  }

  /** The mean of each column, {@code 1 × d}. */
  public Matrix means() {
    return Matrix.ofRows(scatter.mean());
  }

  /**
   * The covariance matrix, {@code d × d}: variances in the diagonal, symmetric to the last bit.
   *
   * @throws IllegalArgumentException if there is only one row
   */
  public Matrix matrix() {
    Checks.atLeast("rows", count(), 2);
    return Matrix.ofRows(scatter.dividedBy(count() - 1.0));
  }

  /** Whether the other has bitwise the same sums. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Covariance that && scatter.equals(that.scatter);
  }

  @Override
  public int hashCode() {
    return scatter.hashCode();
  }

  /** The shape: {@code Covariance[count=150, columns=4]}. */
  @Override
  public String toString() {
    return "Covariance[count=" + count() + ", columns=" + columns() + "]";
  }
}
