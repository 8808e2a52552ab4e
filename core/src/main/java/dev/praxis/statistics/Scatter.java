package dev.praxis.statistics;

import java.util.Arrays;

/**
 * How rows are scattered around their mean: their number n, their mean m and {@code S = Σ (x − m)(x
 * − m)ᵀ}, in a form that can be merged.
 *
 * <p>The mean is kept as an origin near it and a deviation from that, so that it loses no digits to
 * an offset of the data. Of the symmetric S only a little more than one half is kept, in strips of
 * columns: strip s holds the columns {@code 32 s … 32 s + 31} of the rows from {@code 32 s} on.
 */
final class Scatter {
  /** Columns in a strip: as many targets as a register tile has on AVX-512. */
  static final int STRIP = 32;

  private final int columns;
  private final double[] origin;
  private final double[] deviation;
  private final double[][] strips;
  private long count;

  /** Scatter of no rows yet, whose sums are taken around an origin. */
  Scatter(double[] origin) {
    this.columns = origin.length;
    this.origin = origin;
    this.deviation = new double[columns];
    this.strips = new double[(columns + STRIP - 1) / STRIP][];
    for (int s = 0; s < strips.length; s++) {
      strips[s] = new double[Math.multiplyExact(columns - s * STRIP, width(s))];
    }
  }

  /** A copy, to be merged with others. */
  Scatter copy() {
    Scatter copy = new Scatter(origin);
    System.arraycopy(deviation, 0, copy.deviation, 0, columns);
    for (int s = 0; s < strips.length; s++) {
      System.arraycopy(strips[s], 0, copy.strips[s], 0, strips[s].length);
    }
    copy.count = count;
    return copy;
  }

  /** The number of columns, d. */
  int columns() {
    return columns;
  }

  /** The number of rows, n. */
  long count() {
    return count;
  }

  /** How many numbers each row of a strip has: those of whole panels. */
  int width(int strip) {
    return Math.min(STRIP, (columns - strip * STRIP + 7) / 8 * 8);
  }

  int strips() {
    return strips.length;
  }

  /** The sums of products of a strip's columns, row by row, to be added to. */
  double[] strip(int s) {
    return strips[s];
  }

  /** The sums of {@code x − origin}, to be added to. */
  double[] sums() {
    return deviation;
  }

  /** Turns sums around the origin into the scatter around the mean of {@code rows} rows. */
  void center(long rows) {
    count = rows;
    for (int j = 0; j < columns; j++) {
      deviation[j] /= rows;
    }
    addSquare(deviation, -rows);
  }

  /**
   * Adds the scatter of other rows: {@code S₁ + S₂ + n₁n₂/n · δδᵀ}, where δ is the difference of
   * the means (Chan, Golub and LeVeque, 1983).
   */
  void merge(Scatter other) {
    long both = count + other.count;
    double share = (double) other.count / both;
    double[] delta = new double[columns];
    for (int j = 0; j < columns; j++) {
      delta[j] = (other.origin[j] - origin[j]) + (other.deviation[j] - deviation[j]);
      deviation[j] += delta[j] * share;
    }
    for (int s = 0; s < strips.length; s++) {
      add(strips[s], other.strips[s]);
    }
    addSquare(delta, count * share);
    count = both;
  }

  private static void add(double[] to, double[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }

  /** {@code S ← S + factor · δδᵀ}. */
  private void addSquare(double[] delta, double factor) {
    for (int s = 0; s < strips.length; s++) {
      int from = s * STRIP;
      int width = width(s);
      int used = Math.min(STRIP, columns - from);
      for (int i = from; i < columns; i++) {
        double f = factor * delta[i];
        int at = (i - from) * width;
        for (int j = 0; j < used; j++) {
          strips[s][at + j] = Math.fma(f, delta[from + j], strips[s][at + j]);
        }
      }
    }
  }

  /** The mean of the rows, d numbers. */
  double[] mean() {
    double[] mean = new double[columns];
    for (int j = 0; j < columns; j++) {
      mean[j] = origin[j] + deviation[j];
    }
    return mean;
  }

  /** Whether the other has bitwise the same sums. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scatter that
        && count == that.count
        && Arrays.equals(origin, that.origin)
        && Arrays.equals(deviation, that.deviation)
        && Arrays.deepEquals(strips, that.strips);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(strips) + Arrays.hashCode(deviation);
  }

  /** S divided by a number, as d rows of d numbers. */
  double[][] dividedBy(double divisor) {
    double[][] rows = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j <= i; j++) {
        int s = j / STRIP;
        double value = strips[s][(i - s * STRIP) * width(s) + j % STRIP] / divisor;
        rows[i][j] = value;
        rows[j][i] = value;
      }
    }
    return rows;
  }
}
