package dev.praxis.internal.decomposition;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.RowKernels;

/**
 * The plane rotations of a QL iteration, collected and then made on the eigenvectors of the
 * tridiagonal matrix, many sweeps at a time: a strip of columns stays in the cache meanwhile, and
 * strips are independent.
 */
final class Rotations {
  /** Columns in a strip. */
  private static final int STRIP = 64;

  /** Rotations that are collected before they are made: a megabyte. */
  private static final int MOST = 1 << 16;

  private static final int SWEEPS = 1 << 12;

  private final int n;
  private final double[][][] strips;
  private final double[] cosines;
  private final double[] sines;
  private final int[] lasts = new int[SWEEPS];
  private final int[] starts = new int[SWEEPS + 1];
  private int sweeps;

  /** No rotation yet: the identity of n rows. */
  Rotations(int n) {
    this.n = n;
    int capacity = (int) Math.min(MOST + (long) n, 2L * n * n + 8);
    this.cosines = new double[capacity];
    this.sines = new double[capacity];
    int width = Math.min(STRIP, n);
    this.strips = new double[Blocks.count(n, width)][n][width];
    for (int i = 0; i < n; i++) {
      strips[i / width][i][i % width] = 1;
    }
  }

  /** Begins a sweep from row {@code last} upwards, of at most n rotations. */
  void begin(int last) {
    if (sweeps == SWEEPS || starts[sweeps] + n > cosines.length) {
      make();
    }
    lasts[sweeps] = last;
    starts[sweeps + 1] = starts[sweeps];
    sweeps++;
  }

  /** Adds a rotation to the sweep. */
  void add(double cosine, double sine) {
    int at = starts[sweeps]++;
    cosines[at] = cosine;
    sines[at] = sine;
  }

  /** Makes the collected rotations. */
  void make() {
    Blocks.forEach(
        strips.length,
        () -> {
          RowKernels kernels = KernelProvider.kernels().rows();
          return strip -> {
            double[][] rows = strips[strip];
            for (int s = 0; s < sweeps; s++) {
              int count = starts[s + 1] - starts[s];
              kernels.rotate(rows, lasts[s], count, rows[0].length, cosines, sines, starts[s]);
            }
          };
        });
    sweeps = 0;
  }

  /** Component {@code j} of eigenvector {@code i}, when all rotations are made. */
  double get(int i, int j) {
    int width = strips[0][0].length;
    return strips[j / width][i][j % width];
  }
}
