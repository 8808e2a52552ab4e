package dev.praxis.internal.compute;

import java.util.Arrays;
import java.util.function.Supplier;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on the Vector API: register tiles of four rows by four vectors of targets.
 *
 * <p>A lane is an output, never a part of a sum, so the width of the registers cannot change a bit.
 * Four rows by four vectors are sixteen chains at once, enough to hide the latency of the
 * additions, for four loads and four broadcasts per feature. A single panel is taken eight rows at
 * a time instead. Rows missing from the last tile are filled by repeating the last row: it is
 * computed again and written again, the same.
 */
final class VectorKernels implements Kernels {
  static final VectorSpecies<Double> SPECIES = widest();
  private static final int LANES = SPECIES.length();
  private static final int WIDTH = Panels.WIDTH;

  private final int[] x = new int[8];
  private final int[] o = new int[8];

  /** What {@link KernelProvider} calls by name. */
  static Supplier<Kernels> supplier() {
    return VectorKernels::new;
  }

  /** A panel must be a whole number of vectors. */
  private static VectorSpecies<Double> widest() {
    VectorSpecies<Double> preferred = DoubleVector.SPECIES_PREFERRED;
    return preferred.length() > WIDTH ? DoubleVector.SPECIES_512 : preferred;
  }

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

  /** Covers a block of outputs with tiles: as many wide ones as fit, then narrow ones. */
  private void block(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out,
      boolean distances) {
    int d = targets.dimension();
    double[] t = targets.values();
    int width = (toPanel - fromPanel) * WIDTH;
    int c = 0;
    for (; c + 4 * LANES <= width; c += 4 * LANES) {
      int t0 = start(targets, fromPanel, c);
      int t1 = start(targets, fromPanel, c + LANES);
      int t2 = start(targets, fromPanel, c + 2 * LANES);
      int t3 = start(targets, fromPanel, c + 3 * LANES);
      for (int i = 0; i < count; i += 4) {
        place(offsets, i, count, 4, width, c);
        if (distances) {
          VectorTiles.distances4x4(points, x, t, t0, t1, t2, t3, d, out, o);
        } else {
          VectorTiles.products4x4(points, x, t, t0, t1, t2, t3, d, out, o);
        }
      }
    }
    for (; c < width; c += LANES) {
      int t0 = start(targets, fromPanel, c);
      for (int i = 0; i < count; i += 8) {
        place(offsets, i, count, 8, width, c);
        if (distances) {
          VectorTiles.distances8x1(points, x, t, t0, d, out, o);
        } else {
          VectorTiles.products8x1(points, x, t, t0, d, out, o);
        }
      }
    }
  }

  @Override
  public void addRoots(double[] squared, int rows, int width, double[] sums) {
    for (int t = 0; t < width; t += LANES) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, t);
      for (int i = 0; i < rows; i++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, squared, i * width + t).sqrt());
      }
      sum.intoArray(sums, t);
    }
  }

  @Override
  public void addDeviation(
      double[] points, int at, double[] origin, double weight, double[] sums, int to) {
    int j = 0;
    for (; j + LANES <= origin.length; j += LANES) {
      DoubleVector deviation =
          DoubleVector.fromArray(SPECIES, points, at + j)
              .sub(DoubleVector.fromArray(SPECIES, origin, j));
      DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, to + j);
      deviation.fma(DoubleVector.broadcast(SPECIES, weight), sum).intoArray(sums, to + j);
    }
    for (; j < origin.length; j++) {
      sums[to + j] = Math.fma(weight, points[at + j] - origin[j], sums[to + j]);
    }
  }

  @Override
  public int atLeast(double[] values, int from, int count, double limit, int[] places) {
    DoubleVector limits = DoubleVector.broadcast(SPECIES, limit);
    int found = 0;
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      if (DoubleVector.fromArray(SPECIES, values, from + i)
          .compare(VectorOperators.GE, limits)
          .anyTrue()) {
        found = atLeast(values, from, i, i + LANES, limit, places, found);
      }
    }
    return atLeast(values, from, i, count, limit, places, found);
  }

  private static int atLeast(
      double[] values, int from, int first, int end, double limit, int[] places, int before) {
    int found = before;
    for (int i = first; i < end; i++) {
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
    int d = targets.dimension();
    int panels = toPanel - fromPanel;
    Arrays.fill(masks, 0, count * panels, 0);
    for (int p = 0; p < panels; p++) {
      int first = (fromPanel + p) * FloatPanels.WIDTH;
      for (int b = 0; b < FloatPanels.WIDTH; b += FloatTiles.TARGETS) {
        for (int i = 0; i < count; i += 8) {
          FloatTiles.passing8x2(
              rows,
              i * d,
              targets.values(),
              targets.start(first + b),
              d,
              targets.starts(),
              first + b,
              limits,
              i,
              masks,
              i * panels + p,
              panels,
              b);
        }
      }
    }
  }

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
    for (; c + 8 * LANES <= width; c += 8 * LANES) {
      for (int i = from; i < end; i++) {
        VectorSums.eightVectors(
            places, weights, starts[i], starts[i + 1], matrix, width, c, out, i * width + c);
      }
    }
    for (; c + LANES <= width; c += LANES) {
      for (int i = from; i < end; i++) {
        VectorSums.oneVector(
            places, weights, starts[i], starts[i + 1], matrix, width, c, out, i * width + c);
      }
    }
    for (; c < width; c++) {
      for (int i = from; i < end; i++) {
        out[i * width + c] =
            ScalarKernels.weightedColumn(
                places, weights, starts[i], starts[i + 1], matrix, width, c);
      }
    }
  }

  @Override
  public void exponentials(double factor, double[] values, int count) {
    VectorExponential.inPlace(factor, values, count);
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
    VectorExponential.radials(factor, ofRows, rows, ofColumns, from, width, values);
  }

  @Override
  public RowKernels rows() {
    return new VectorRowKernels();
  }

  @Override
  public PairKernels pairs() {
    return new VectorPairKernels();
  }

  @Override
  public FactorKernels factors() {
    return new VectorFactorKernels();
  }

  private static int start(Panels targets, int fromPanel, int c) {
    return targets.start(fromPanel + c / WIDTH) + c % WIDTH;
  }

  /** Where the rows of the tile start in the points and in the output. */
  private void place(int[] offsets, int first, int count, int rows, int width, int column) {
    for (int r = 0; r < rows; r++) {
      int i = Math.min(first + r, count - 1);
      x[r] = offsets[i];
      o[r] = i * width + column;
    }
  }
}
