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

  /** The packed numbers; kernels read them, nobody writes. */
  double[] values() {
    return values;
  }

  /** Where a panel starts. */
  int start(int panel) {
    return panel * WIDTH * dimension;
  }
}
