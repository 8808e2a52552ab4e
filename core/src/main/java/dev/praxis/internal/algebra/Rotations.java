package dev.praxis.internal.algebra;

import dev.praxis.internal.compute.RowKernels;
import java.util.ArrayList;
import java.util.List;

/**
 * The plane rotations of a QL iteration, remembered. An eigenvector of the tridiagonal matrix is a
 * unit vector that they have rotated, the last rotation first; so those eigenvectors alone are made
 * that are asked for.
 *
 * <p>Memory: two numbers for a rotation, of which an iteration over n rows takes about n².
 */
final class Rotations {
  private final List<Sweep> sweeps = new ArrayList<>();

  /** Rotations of neighbouring rows, from the rows {@code last − 1} and {@code last} upwards. */
  private static final class Sweep {
    final int last;
    final double[] cosines;
    final double[] sines;

    Sweep(int last, double[] cosines, double[] sines) {
      this.last = last;
      this.cosines = cosines;
      this.sines = sines;
    }

    int count() {
      return cosines.length;
    }

    /** The upper row of its last rotation. */
    int first() {
      return last - count();
    }

    /** Whether another ends in the same row and begins in the same or further up. */
    boolean isBesides(Sweep other) {
      return other.last == last && other.count() >= count();
    }
  }

  /**
   * Adds a sweep.
   *
   * @param last the lower row of its first rotation
   * @param cosines as many as rotations
   * @param sines as many
   */
  void add(int last, double[] cosines, double[] sines) {
    sweeps.add(new Sweep(last, cosines, sines));
  }

  /**
   * Makes eigenvectors of unit vectors, which are the columns of n rows of {@code width} numbers.
   *
   * @param lowest no column has its one below that row: sweeps that begin further down leave all of
   *     them alone
   */
  void multiply(RowKernels kernels, double[][] columns, int width, int lowest) {
    int i = sweeps.size() - 1;
    while (i >= 0) {
      Sweep first = sweeps.get(i);
      if (first.first() > lowest) {
        i--;
      } else if (i > 0 && first.isBesides(sweeps.get(i - 1))) {
        multiply(kernels, columns, width, first, sweeps.get(i - 1));
        i -= 2;
      } else {
        kernels.rotateBack(
            columns, first.last, 0, first.count(), width, first.cosines, first.sines);
        i--;
      }
    }
  }

  /** Two sweeps at once, but for the rotations that the second must be ahead by. */
  private static void multiply(
      RowKernels kernels, double[][] columns, int width, Sweep first, Sweep second) {
    int last = first.last;
    int both = Math.min(first.count(), second.count() - 1);
    kernels.rotateBack(columns, last, both, first.count(), width, first.cosines, first.sines);
    kernels.rotateBack(
        columns, last, both + 1, second.count(), width, second.cosines, second.sines);
    kernels.rotateTwiceBack(
        columns, last, both, width, first.cosines, first.sines, second.cosines, second.sines);
  }
}
