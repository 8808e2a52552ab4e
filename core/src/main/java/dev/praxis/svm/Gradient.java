package dev.praxis.svm;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/**
 * The sums {@code Kβ} of all rows, kept up to date while β changes from zero on, in parallel over
 * the rows.
 *
 * <p>Rows may sleep: what they miss is added up for each row whose coefficient changes, and they
 * catch up with it in one go. The order of every sum follows from the calls alone, so that the
 * number of threads cannot change a bit.
 */
final class Gradient {
  /** Rows of the kernel of a working set that a thread takes at a time. */
  private static final int BLOCK = 32;

  private final SvmKernel kernel;
  private final double[] points;
  private final int columns;
  private final double[] sums;
  private final double[] missed;
  private final Awake everybody;
  private Awake awake;

  Gradient(SvmKernel kernel, double[] points, int columns) {
    this.kernel = kernel;
    this.points = points;
    this.columns = columns;
    sums = new double[points.length / columns];
    missed = new double[sums.length];
    boolean[] all = new boolean[sums.length];
    Arrays.fill(all, true);
    everybody = new Awake(all, true);
    awake = everybody;
  }

  int rows() {
    return sums.length;
  }

  /** How many rows are awake. */
  int awake() {
    return awake.rows.length;
  }

  double of(int row) {
    return sums[row];
  }

  /** Lets all rows but these sleep; none may sleep before. */
  void keepAwake(boolean[] rows) {
    Awake some = new Awake(rows, true);
    awake = some.rows.length < sums.length ? some : everybody;
  }

  /** Adds {@code Σₖ weights[k] · K(x of rows[k], x of r)} to the sum of every row r. */
  void add(int[] rows, double[] weights, int count) {
    awake.add(rows, weights, count);
    if (awake != everybody) {
      for (int k = 0; k < count; k++) {
        missed[rows[k]] += weights[k];
      }
    }
  }

  /** Wakes all rows up, and lets them catch up. */
  void wakeAll() {
    if (awake == everybody) {
      return;
    }
    boolean[] wake = new boolean[sums.length];
    for (int row : awake.rows) {
      wake[row] = true;
    }
    int[] sources = new int[sums.length];
    double[] weights = new double[sums.length];
    int count = 0;
    for (int row = 0; row < sums.length; row++) {
      if (missed[row] != 0) {
        sources[count] = row;
        weights[count++] = missed[row];
        missed[row] = 0;
      }
    }
    new Awake(wake, false).add(sources, weights, count);
    awake = everybody;
  }

  /** The kernel of some rows with each other, {@code m × m}. */
  double[] kernelOf(int[] rows) {
    int m = rows.length;
    double[] out = new double[m * m];
    double[] own = gather(rows);
    Panels packed = KernelSums.pack(kernel, own, 0, m, columns);
    int width = packed.panels() * Panels.WIDTH;
    Blocks.forEach(
        Blocks.count(m, BLOCK),
        () -> {
          KernelSums worker = new KernelSums(kernel);
          double[] tile = new double[BLOCK * width];
          return block -> {
            int from = block * BLOCK;
            int size = Math.min(BLOCK, m - from);
            worker.values(points, rows, from, size, packed, 0, packed.panels(), tile);
            for (int i = 0; i < size; i++) {
              System.arraycopy(tile, i * width, out, (from + i) * m, m);
            }
          };
        });
    return out;
  }

  private double[] gather(int[] rows) {
    double[] own = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(points, rows[i] * columns, own, i * columns, columns);
    }
    return own;
  }

  /** Some rows, packed. */
  private final class Awake {
    private final int[] rows;
    private final Panels panels;

    /** The rows that are marked, or those that are not. */
    Awake(boolean[] marks, boolean marked) {
      int[] some = new int[marks.length];
      int count = 0;
      for (int row = 0; row < marks.length; row++) {
        if (marks[row] == marked) {
          some[count++] = row;
        }
      }
      rows = Arrays.copyOf(some, count);
      double[] own = count == marks.length ? points : gather(rows);
      panels = KernelSums.pack(kernel, own, 0, count, columns);
    }

    void add(int[] sources, double[] weights, int count) {
      if (count == 0 || rows.length == 0) {
        return;
      }
      Blocks.forEach(
          Blocks.count(panels.panels(), KernelSums.PANELS),
          () -> {
            KernelSums worker = new KernelSums(kernel);
            double[] part = new double[KernelSums.PANELS * Panels.WIDTH];
            return block -> {
              int from = block * KernelSums.PANELS;
              int to = Math.min(panels.panels(), from + KernelSums.PANELS);
              worker.sums(points, sources, count, weights, 1, panels, from, to, part);
              spread(part, from * Panels.WIDTH, Math.min(rows.length, to * Panels.WIDTH));
            };
          });
    }

    private void spread(double[] part, int from, int to) {
      for (int c = from; c < to; c++) {
        sums[rows[c]] += part[c - from];
      }
    }
  }
}
