package dev.praxis.svm;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sums {@code Kβ} of all rows, kept up to date while β changes from zero on, in parallel over
 * the rows.
 *
 * <p>Rows may sleep: what they miss is added up for each row whose coefficient changes, and they
 * catch up with it in one go. The order of every sum follows from the calls alone, so that the
 * number of threads cannot change a bit.
 */
final class Gradient {
  private final PairForm form;
  private final KernelRows points;
  private final double[] sums;
  private final double[] missed;
  private final Awake allRows;
  private Awake awake;

  Gradient(PairForm form, KernelRows points) {
    this.form = form;
    this.points = points;
    sums = new double[points.count()];
    missed = new double[sums.length];
    boolean[] all = new boolean[sums.length];
    Arrays.fill(all, true);
    allRows = new Awake(all, true);
    awake = allRows;
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
    awake = some.rows.length < sums.length ? some : allRows;
  }

  /** Adds {@code Σₖ weights[k] · K(x of rows[k], x of r)} to the sum of every row r. */
  void add(int[] rows, double[] weights, int count) {
    awake.add(rows, weights, count);
    if (awake != allRows) {
      for (int k = 0; k < count; k++) {
        missed[rows[k]] += weights[k];
      }
    }
  }

  /** Wakes all rows up, and lets them catch up. */
  void wakeAll() {
    if (awake == allRows) {
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
    awake = allRows;
  }

  /** The kernel of some rows with each other, as {@link PairSteps} takes it. */
  double[] kernelOf(int[] rows) {
    int m = rows.length;
    int row = PairSteps.width(m);
    double[] out = new double[m * row];
    KernelRows.Targets targets = points.select(rows).targets(0, m);
    Blocks.forEach(
        Blocks.count(targets.panels(), KernelSums.PANELS),
        () -> {
          KernelSums worker = new KernelSums(form, points, targets);
          double[] tile = new double[KernelSums.SOURCES * KernelSums.PANELS * Panels.WIDTH];
          return block -> {
            int fromPanel = block * KernelSums.PANELS;
            int toPanel = Math.min(targets.panels(), fromPanel + KernelSums.PANELS);
            int column = fromPanel * Panels.WIDTH;
            int width = (toPanel - fromPanel) * Panels.WIDTH;
            for (int from = 0; from < m; from += KernelSums.SOURCES) {
              int size = Math.min(KernelSums.SOURCES, m - from);
              worker.values(rows, from, size, fromPanel, toPanel, tile);
              for (int i = 0; i < size; i++) {
                System.arraycopy(tile, i * width, out, (from + i) * row + column, width);
              }
            }
          };
        });
    return out;
  }

  /** Some rows, as targets. */
  private final class Awake {
    private final int[] rows;
    private final KernelRows.Targets targets;

    /** The rows that are marked, or those that are not. */
    Awake(boolean[] marks, boolean marked) {
      rows = IntStream.range(0, marks.length).filter(row -> marks[row] == marked).toArray();
      KernelRows some = rows.length == marks.length ? points : points.select(rows);
      targets = some.targets(0, rows.length);
    }

    void add(int[] sources, double[] weights, int count) {
      if (count == 0 || rows.length == 0) {
        return;
      }
      Blocks.forEach(
          Blocks.count(targets.panels(), KernelSums.PANELS),
          () -> {
            KernelSums worker = new KernelSums(form, points, targets);
            double[] part = new double[KernelSums.PANELS * Panels.WIDTH];
            return block -> {
              int from = block * KernelSums.PANELS;
              int to = Math.min(targets.panels(), from + KernelSums.PANELS);
              worker.sums(sources, count, weights, 1, from, to, part);
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
