package dev.praxis.internal.compute;

import java.util.Arrays;

/**
 * Vectors packed for the kernels: panels of eight, feature by feature.
 *
 * <p>Panel {@code p} holds targets {@code 8p … 8p+7}; feature {@code j} of target {@code t} stands
 * at {@code values[(t / 8) · 8 · d + 8 · j + t % 8]}. Eight neighbouring outputs of a block then
 * read eight neighbouring numbers, whatever the width of the vector registers. The lanes behind the
 * last target hold a filler.
 */
public final class Panels {
  /** Targets in a panel. */
  public static final int WIDTH = 8;

  private final int count;
  private final int dimension;
  private final double filler;
  private double[] values = {};

  private Panels(int count, int dimension, double filler) {
    this.count = count;
    this.dimension = dimension;
    this.filler = filler;
  }

  /**
   * Packs targets to measure distances to; the filler is infinity, so that no filler lane is ever
   * nearest.
   *
   * @param rows the array that holds the targets as rows of {@code dimension} numbers
   * @param offset where the first one starts
   */
  public static Panels forDistances(double[] rows, int offset, int count, int dimension) {
    return new Panels(count, dimension, Double.POSITIVE_INFINITY).repack(rows, offset);
  }

  /** Packs targets to multiply with; the filler is zero. */
  public static Panels forProducts(double[] rows, int offset, int count, int dimension) {
    return new Panels(count, dimension, 0).repack(rows, offset);
  }

  /** Room for targets to multiply with that are columns of a matrix; see {@link #packColumns}. */
  public static Panels forColumns(int columns, int rows) {
    Panels panels = new Panels(columns, rows, 0);
    panels.values = new double[Math.multiplyExact(panels.panels() * WIDTH, rows)];
    return panels;
  }

  /**
   * Packs the columns of {@code rows} rows as targets, each shifted by a number of its own: feature
   * {@code i} of target {@code j} is {@code values[offset + i · count + j] − shift[j]}. Features
   * without a row are zero.
   *
   * @param sums to which the shifted columns are added, row after row
   */
  public void packColumns(double[] values, int offset, int rows, double[] shift, double[] sums) {
    int whole = count - count % WIDTH;
    int panel = WIDTH * dimension;
    for (int i = 0; i < rows; i++) {
      int from = offset + i * count;
      int to = WIDTH * i;
      for (int j = 0; j < whole; j += WIDTH, to += panel) {
        for (int t = 0; t < WIDTH; t++) {
          double shifted = values[from + j + t] - shift[j + t];
          this.values[to + t] = shifted;
          sums[j + t] += shifted;
        }
      }
      for (int j = whole; j < count; j++) {
        double shifted = values[from + j] - shift[j];
        this.values[to + j - whole] = shifted;
        sums[j] += shifted;
      }
    }
    clearRows(rows);
  }

  private void clearRows(int from) {
    for (int p = 0; p < panels(); p++) {
      Arrays.fill(values, start(p) + WIDTH * from, start(p + 1), 0.0);
    }
  }

  /** Writes the targets as rows of {@code dimension} numbers, one behind the other. */
  public void unpack(double[] rows) {
    for (int t = 0; t < count; t++) {
      int from = start(t / WIDTH) + t % WIDTH;
      int to = t * dimension;
      for (int j = 0; j < dimension; j++, from += WIDTH) {
        rows[to + j] = values[from];
      }
    }
  }

  /** Packs other vectors, as many and of the same dimension, into the same space. */
  public Panels repack(double[] rows, int offset) {
    int size = Math.multiplyExact(panels() * WIDTH, dimension);
    if (values.length != size) {
      values = new double[size];
      Arrays.fill(values, filler);
    }
    for (int t = 0; t < count; t++) {
      int to = start(t / WIDTH) + t % WIDTH;
      int from = offset + t * dimension;
      for (int j = 0; j < dimension; j++, to += WIDTH) {
        values[to] = rows[from + j];
      }
    }
    return this;
  }

  /** The number of targets. */
  public int count() {
    return count;
  }

  /** The length of each target. */
  public int dimension() {
    return dimension;
  }

  /** The number of panels, the last one possibly filled up. */
  public int panels() {
    return (count + WIDTH - 1) / WIDTH;
  }

  /** The packed numbers; kernels read them, nothing writes them. */
  double[] values() {
    return values;
  }

  /** Where a panel starts. */
  int start(int panel) {
    return panel * WIDTH * dimension;
  }
}
