package dev.praxis.statistics;

import dev.praxis.internal.compute.RowFold;
import java.util.Arrays;

/**
 * Count, extremes, mean and squared deviations of each column of some rows, in a form that can be
 * merged by the rule of Chan, Golub and LeVeque ("Algorithms for computing the sample variance",
 * The American Statistician 37, 1983).
 *
 * <p>A mean is kept as a sum of two numbers, the second being what the first is too short for: at
 * 10⁹ a mean is rounded to 10⁻⁷, and two means that differ by less would otherwise say nothing of
 * how far apart their rows lie. What overflows is infinite or NaN, and never a wrong number.
 */
final class Moments {
  private long count;
  private final double[] least;
  private final double[] most;
  private final double[] means;
  private final double[] rests;
  private final double[] squares;

  /** Moments of {@code count} rows; {@link #set} each column next. */
  Moments(int columns, long count) {
    this.count = count;
    least = new double[columns];
    most = new double[columns];
    means = new double[columns];
    rests = new double[columns];
    squares = new double[columns];
  }

  /** Moments of the same rows, to be merged with others. */
  Moments copy() {
    Moments copy = new Moments(least.length, count);
    System.arraycopy(least, 0, copy.least, 0, least.length);
    System.arraycopy(most, 0, copy.most, 0, most.length);
    System.arraycopy(means, 0, copy.means, 0, means.length);
    System.arraycopy(rests, 0, copy.rests, 0, rests.length);
    System.arraycopy(squares, 0, copy.squares, 0, squares.length);
    return copy;
  }

  /** A fold of no rows of {@code columns} numbers yet into their moments. */
  static RowFold<Moments> fold(int columns) {
    return new RowFold<>(
        columns,
        MomentsOfRows.cut(columns),
        () -> new MomentsOfRows(columns),
        (sum, later) -> {
          sum.merge(later);
          return sum;
        });
  }

  /**
   * Sets a column.
   *
   * @param near a number near the mean
   * @param deviations the sum of the deviations from it
   * @param squared the sum of their squares
   */
  void set(int column, double low, double high, double near, double deviations, double squared) {
    least[column] = low;
    most[column] = high;
    double shift = deviations / count;
    means[column] = near;
    rests[column] = 0;
    move(column, shift, Math.fma(-shift, count, deviations) / count);
    squares[column] = Math.max(0, squared - deviations * shift);
  }

  /** Adds the moments of the rows that follow. */
  void merge(Moments next) {
    long both = count + next.count;
    double share = (double) next.count / both;
    double weight = count * share;
    for (int j = 0; j < means.length; j++) {
      double between = next.means[j] - means[j];
      double more = lost(next.means[j], -means[j], between) + (next.rests[j] - rests[j]);
      double apart = between + more;
      squares[j] += next.squares[j] + apart * apart * weight;
      move(j, between, more, next.count, both);
      least[j] = Math.min(least[j], next.least[j]);
      most[j] = Math.max(most[j], next.most[j]);
    }
    count = both;
  }

  /** Moves a mean by {@code (apart + more) · part / parts}. */
  private void move(int column, double apart, double more, double part, double parts) {
    double product = apart * part;
    if (!Double.isFinite(product)) {
      move(column, apart * (part / parts), 0);
      return;
    }
    double shift = product / parts;
    double rest = Math.fma(-shift, parts, product) + Math.fma(apart, part, -product);
    move(column, shift, (rest + more * part) / parts);
  }

  /**
   * Moves a mean, and keeps what the first of its two numbers is too short for in the second.
   *
   * @param rest what the shift is too short for
   */
  private void move(int column, double shift, double rest) {
    double mean = means[column];
    double sum = mean + shift;
    double small = lost(mean, shift, sum) + (rests[column] + rest);
    means[column] = sum + small;
    rests[column] = lost(sum, small, means[column]);
  }

  /** What the sum of two numbers is too short for. */
  private static double lost(double x, double y, double sum) {
    double added = sum - x;
    return (x - (sum - added)) + (y - added);
  }

  /** The number of rows. */
  long count() {
    return count;
  }

  /** The smallest number of each column; read only. */
  double[] least() {
    return least;
  }

  /** The largest number of each column; read only. */
  double[] most() {
    return most;
  }

  /** The mean of each column; read only. */
  double[] means() {
    return means;
  }

  /** The sum of squared deviations of each column from its mean; read only. */
  double[] squares() {
    return squares;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Moments that
        && count == that.count
        && Arrays.equals(least, that.least)
        && Arrays.equals(most, that.most)
        && Arrays.equals(means, that.means)
        && Arrays.equals(rests, that.rests)
        && Arrays.equals(squares, that.squares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(count) + Arrays.hashCode(means)) + Arrays.hashCode(squares);
  }
}
