package dev.praxis.internal.compute;

import java.util.Arrays;

/**
 * The nearest target of each row, fused: a small block of distances is computed and searched while
 * it is still in the first-level cache, so that the full {@code n × k} distances never exist.
 *
 * <p>An instance owns its kernels and its block: one per worker thread.
 */
public final class NearestSearch {
  private static final int ROWS = 64;
  private static final int PANELS = 4;
  private static final int PARALLEL_ROWS = 512;

  private final Kernels kernels;
  private final int[] rows = new int[ROWS];
  private final double[] block = new double[ROWS * PANELS * Panels.WIDTH];

  /** A search on the given kernels. */
  public NearestSearch(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Finds for each row the target at the least squared distance; of equally near ones the first.
   *
   * @param offsets where in {@code points} each row starts
   * @param index receives the target of each of the {@code count} rows
   * @param squared receives the squared distance to it
   */
  public void search(
      double[] points, int[] offsets, int count, Panels targets, int[] index, double[] squared) {
    Arrays.fill(squared, 0, count, Double.POSITIVE_INFINITY);
    for (int from = 0; from < count; from += ROWS) {
      int n = Math.min(ROWS, count - from);
      System.arraycopy(offsets, from, rows, 0, n);
      for (int panel = 0; panel < targets.panels(); panel += PANELS) {
        int to = Math.min(panel + PANELS, targets.panels());
        kernels.squaredDistances(points, rows, n, targets, panel, to, block);
        keepNearer(n, panel, to, from, index, squared);
      }
    }
  }

  /**
   * Searches for the first {@code count} rows of an array, in parallel; each row is searched as by
   * {@link #search}.
   *
   * @param points rows of {@code targets.dimension()} numbers each, one behind the other
   */
  public static void searchAll(
      double[] points, int count, Panels targets, int[] index, double[] squared) {
    int d = targets.dimension();
    Blocks.forEach(
        Blocks.count(count, PARALLEL_ROWS),
        () -> {
          NearestSearch search = new NearestSearch(KernelProvider.kernels());
          int[] offsets = new int[PARALLEL_ROWS];
          int[] nearest = new int[PARALLEL_ROWS];
          double[] least = new double[PARALLEL_ROWS];
          return block -> {
            int from = block * PARALLEL_ROWS;
            int n = Math.min(PARALLEL_ROWS, count - from);
            for (int i = 0; i < n; i++) {
              offsets[i] = (from + i) * d;
            }
            search.search(points, offsets, n, targets, nearest, least);
            System.arraycopy(nearest, 0, index, from, n);
            System.arraycopy(least, 0, squared, from, n);
          };
        });
  }

  /** Compares with the nearest so far: a branch that is rarely taken, so it is well predicted. */
  private void keepNearer(int n, int panel, int to, int from, int[] index, double[] squared) {
    int width = (to - panel) * Panels.WIDTH;
    for (int i = 0; i < n; i++) {
      double least = squared[from + i];
      int nearest = index[from + i];
      for (int t = 0; t < width; t++) {
        double s = block[i * width + t];
        if (s < least) {
          least = s;
          nearest = panel * Panels.WIDTH + t;
        }
      }
      squared[from + i] = least;
      index[from + i] = nearest;
    }
  }
}
