package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * Resampled data, and where each row comes from: {@code x = a + u · (b − a)} of two rows a and b of
 * the data before, its parents, and a share u.
 *
 * <p>A row that was kept, or copied, is both its parents, and its share is 0. Immutable.
 */
public final class Resampled {
  private final Labeled<Matrix> data;
  private final int kept;
  private final int[] first;
  private final int[] second;
  private final double[] shares;

  /** Takes the arrays over: an entry for each row. */
  Resampled(Labeled<Matrix> data, int kept, int[] first, int[] second, double[] shares) {
    this.data = data;
    this.kept = kept;
    this.first = first;
    this.second = second;
    this.shares = shares;
  }

  /** Some rows, and no others. */
  static Resampled keeping(Labeled<Matrix> data, int... rows) {
    return new Resampled(data.select(rows), rows.length, rows, rows, new double[rows.length]);
  }

  /** The resampled data: the rows kept, in their order, then the new ones, class by class. */
  public Labeled<Matrix> data() {
    return data;
  }

  /** How many rows were kept. They come first; rows from this number on are new. */
  public int kept() {
    return kept;
  }

  /**
   * Whether a row is new: made of two rows, or a copy of one.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public boolean isSynthetic(int row) {
    return checked(row) >= kept;
  }

  /**
   * The row of the data before that a row starts from; the row itself, if it was kept. It is of the
   * same class.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public int firstParent(int row) {
    return first[checked(row)];
  }

  /**
   * The row of the data before towards which a row goes.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public int secondParent(int row) {
    return second[checked(row)];
  }

  /**
   * How far a row goes from its first parent to its second, from 0 to below 1.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double share(int row) {
    return shares[checked(row)];
  }

  private int checked(int row) {
    Checks.inRange("row", row, 0, first.length - 1);
    return row;
  }

  /** Whether the other has bitwise the same data of the same parents. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Resampled that
        && kept == that.kept
        && data.equals(that.data)
        && Arrays.equals(first, that.first)
        && Arrays.equals(second, that.second)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * data.hashCode() + Arrays.hashCode(second)) + Arrays.hashCode(shares);
  }

  /** The numbers of rows: {@code Resampled[kept=500, added=300]}. */
  @Override
  public String toString() {
    return "Resampled[kept=" + kept + ", added=" + (first.length - kept) + "]";
  }
}
