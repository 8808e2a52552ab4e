package dev.praxis.internal.compute;

import java.util.Arrays;

/**
 * The kernels in plain Java, written so that HotSpot's own vectoriser takes the inner loops.
 *
 * <p>It takes a loop over outputs whose arrays are all indexed by the loop variable alone. So a
 * strip of rows is transposed once into one array per feature, and the loop runs over the rows of
 * the strip, four features at a time, with the accumulators in an array of their own. With an
 * offset in an index it gives up and runs at a third of the speed.
 */
final class ScalarKernels implements Kernels {
  /** Rows in a strip: long enough for the vectoriser, short enough for the first-level cache. */
  private static final int STRIP = 256;

  private static final int CACHED = 1 << 16;

  private final ScalarFilter filter = new ScalarFilter();
  private final ScalarExponential exponential = new ScalarExponential();
  private final double[] squares = new double[ScalarExponential.MOST];
  private double[][] columns = {};
  private double[] sums = {};

  @Override
  public void squaredDistances(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    block(points, offsets, count, targets, fromPanel, toPanel, out, true);
  }

  @Override
  public void addProducts(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    block(points, offsets, count, targets, fromPanel, toPanel, out, false);
  }

  private void block(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out,
      boolean distances) {
    int strip = stripFor(targets.dimension());
    int width = (toPanel - fromPanel) * Panels.WIDTH;
    for (int from = 0; from < count; from += strip) {
      int rows = Math.min(strip, count - from);
      transpose(points, offsets, from, rows, targets.dimension(), strip);
      for (int c = 0; c < width; c++) {
        int at = targets.start(fromPanel + c / Panels.WIDTH) + c % Panels.WIDTH;
        if (distances) {
          clear(rows);
          addSquares(rows, targets.dimension(), targets.values(), at);
        } else {
          gather(rows, out, from * width + c, width);
          addProducts(rows, targets.dimension(), targets.values(), at);
        }
        scatter(rows, out, from * width + c, width);
      }
    }
  }

  /** Adds the squared differences of the strip's rows to the target that starts at {@code from}. */
  private void addSquares(int rows, int d, double[] t, int from) {
    int at = from;
    int j = 0;
    for (; j + 4 <= d; j += 4, at += 4 * Panels.WIDTH) {
      addFourSquares(
          rows,
          columns[j],
          columns[j + 1],
          columns[j + 2],
          columns[j + 3],
          t[at],
          t[at + Panels.WIDTH],
          t[at + 2 * Panels.WIDTH],
          t[at + 3 * Panels.WIDTH],
          sums);
    }
    for (; j < d; j++, at += Panels.WIDTH) {
      addOneSquare(rows, columns[j], t[at], sums);
    }
  }

  /** Adds the products of the strip's rows with the target that starts at {@code from}. */
  private void addProducts(int rows, int d, double[] t, int from) {
    int at = from;
    int j = 0;
    for (; j + 4 <= d; j += 4, at += 4 * Panels.WIDTH) {
      addFourProducts(
          rows,
          columns[j],
          columns[j + 1],
          columns[j + 2],
          columns[j + 3],
          t[at],
          t[at + Panels.WIDTH],
          t[at + 2 * Panels.WIDTH],
          t[at + 3 * Panels.WIDTH],
          sums);
    }
    for (; j < d; j++, at += Panels.WIDTH) {
      addOneProduct(rows, columns[j], t[at], sums);
    }
  }

  @Override
  public void addRoots(double[] squared, int rows, int width, double[] sums) {
    for (int i = 0, at = 0; i < rows; i++, at += width) {
      for (int t = 0; t < width; t++) {
        sums[t] += Math.sqrt(squared[at + t]);
      }
    }
  }

  @Override
  public void addDeviation(
      double[] points, int at, double[] origin, double weight, double[] sums, int to) {
    for (int j = 0; j < origin.length; j++) {
      sums[to + j] = Math.fma(weight, points[at + j] - origin[j], sums[to + j]);
    }
  }

  @Override
  public int atLeast(double[] values, int from, int count, double limit, int[] places) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      if (values[from + i] >= limit) {
        places[found++] = i;
      }
    }
    return found;
  }

  @Override
  public void passing(
      float[] rows,
      int count,
      FloatPanels targets,
      int fromPanel,
      int toPanel,
      float[] limits,
      int[] masks) {
    filter.passing(rows, count, targets, fromPanel, toPanel, limits, masks);
  }

  /**
   * Eight columns at a time, whose sums stay in registers, for all rows: so that of the matrix only
   * as much as a cache line of each row is at work.
   */
  @Override
  public void weightedRows(
      int[] starts,
      int[] places,
      double[] weights,
      int from,
      int end,
      double[] matrix,
      int width,
      double[] out) {
    int c = 0;
    for (; c + 8 <= width; c += 8) {
      for (int i = from; i < end; i++) {
        eightColumns(
            places, weights, starts[i], starts[i + 1], matrix, width, c, out, i * width + c);
      }
    }
    for (; c < width; c++) {
      for (int i = from; i < end; i++) {
        out[i * width + c] =
            weightedColumn(places, weights, starts[i], starts[i + 1], matrix, width, c);
      }
    }
  }

  /** One column of {@link #weightedRows}. */
  static double weightedColumn(
      int[] places, double[] weights, int from, int end, double[] matrix, int width, int column) {
    double sum = 0;
    for (int k = from; k < end; k++) {
      sum = Math.fma(weights[k], matrix[places[k] * width + column], sum);
    }
    return sum;
  }

  private static void eightColumns(
      int[] places,
      double[] weights,
      int from,
      int end,
      double[] matrix,
      int width,
      int column,
      double[] out,
      int to) {
    double a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0, a6 = 0, a7 = 0;
    for (int k = from; k < end; k++) {
      double weight = weights[k];
      int at = places[k] * width + column;
      a0 = Math.fma(weight, matrix[at], a0);
      a1 = Math.fma(weight, matrix[at + 1], a1);
      a2 = Math.fma(weight, matrix[at + 2], a2);
      a3 = Math.fma(weight, matrix[at + 3], a3);
      a4 = Math.fma(weight, matrix[at + 4], a4);
      a5 = Math.fma(weight, matrix[at + 5], a5);
      a6 = Math.fma(weight, matrix[at + 6], a6);
      a7 = Math.fma(weight, matrix[at + 7], a7);
    }
    out[to] = a0;
    out[to + 1] = a1;
    out[to + 2] = a2;
    out[to + 3] = a3;
    out[to + 4] = a4;
    out[to + 5] = a5;
    out[to + 6] = a6;
    out[to + 7] = a7;
  }

  @Override
  public void exponentials(double factor, double[] values, int count) {
    double[] few = exponential.values();
    for (int from = 0; from < count; from += few.length) {
      int size = Math.min(few.length, count - from);
      System.arraycopy(values, from, few, 0, size);
      times(factor, few, size);
      exponential.inPlace(size);
      System.arraycopy(few, 0, values, from, size);
    }
  }

  private static void times(double factor, double[] few, int size) {
    for (int i = 0; i < size; i++) {
      few[i] = factor * few[i];
    }
  }

  @Override
  public void radials(
      double factor,
      double[] ofRows,
      int rows,
      double[] ofColumns,
      int from,
      int width,
      double[] values) {
    double[] few = exponential.values();
    for (int c = 0; c < width; c += few.length) {
      int size = Math.min(few.length, width - c);
      System.arraycopy(ofColumns, from + c, squares, 0, size);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(values, i * width + c, few, 0, size);
        squaredDistances(ofRows[i], squares, few, size);
        times(factor, few, size);
        exponential.inPlace(size);
        System.arraycopy(few, 0, values, i * width + c, size);
      }
    }
  }

  private static void squaredDistances(double own, double[] squares, double[] few, int size) {
    for (int i = 0; i < size; i++) {
      few[i] = Math.abs(Math.fma(few[i], -2, own + squares[i]));
    }
  }

  @Override
  public RowKernels rows() {
    return new ScalarRowKernels();
  }

  @Override
  public PairKernels pairs() {
    return new ScalarPairKernels();
  }

  @Override
  public FactorKernels factors() {
    return new ScalarFactorKernels();
  }

  private static int stripFor(int dimension) {
    return Math.max(32, Math.min(STRIP, CACHED / dimension));
  }

  private void transpose(
      double[] points, int[] offsets, int from, int rows, int dimension, int strip) {
    if (columns.length != dimension) {
      columns = new double[dimension][strip];
      sums = new double[strip];
    }
    for (int i = 0; i < rows; i++) {
      int at = offsets[from + i];
      for (int j = 0; j < dimension; j++) {
        columns[j][i] = points[at + j];
      }
    }
  }

  private void clear(int rows) {
    Arrays.fill(sums, 0, rows, 0.0);
  }

  private void gather(int rows, double[] out, int at, int width) {
    for (int i = 0, from = at; i < rows; i++, from += width) {
      sums[i] = out[from];
    }
  }

  private void scatter(int rows, double[] out, int at, int width) {
    for (int i = 0, to = at; i < rows; i++, to += width) {
      out[to] = sums[i];
    }
  }

  private static void addFourSquares(
      int rows,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double t0,
      double t1,
      double t2,
      double t3,
      double[] sums) {
    for (int i = 0; i < rows; i++) {
      double a = x0[i] - t0;
      double b = x1[i] - t1;
      double c = x2[i] - t2;
      double e = x3[i] - t3;
      sums[i] = Math.fma(e, e, Math.fma(c, c, Math.fma(b, b, Math.fma(a, a, sums[i]))));
    }
  }

  private static void addOneSquare(int rows, double[] x, double t, double[] sums) {
    for (int i = 0; i < rows; i++) {
      double a = x[i] - t;
      sums[i] = Math.fma(a, a, sums[i]);
    }
  }

  private static void addFourProducts(
      int rows,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double t0,
      double t1,
      double t2,
      double t3,
      double[] sums) {
    for (int i = 0; i < rows; i++) {
      sums[i] =
          Math.fma(
              x3[i], t3, Math.fma(x2[i], t2, Math.fma(x1[i], t1, Math.fma(x0[i], t0, sums[i]))));
    }
  }

  private static void addOneProduct(int rows, double[] x, double t, double[] sums) {
    for (int i = 0; i < rows; i++) {
      sums[i] = Math.fma(x[i], t, sums[i]);
    }
  }
}
