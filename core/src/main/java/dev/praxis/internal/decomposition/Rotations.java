package dev.praxis.internal.decomposition;

import dev.praxis.internal.compute.RowKernels;
import java.util.ArrayList;
import java.util.List;

/**
 * The plane rotations of a QL iteration, remembered. An eigenvector of the tridiagonal matrix is
 * what they make of a unit vector, the last rotation first; so those eigenvectors alone are made
 * that are asked for.
 *
 * <p>Memory: two numbers for a rotation, of which an iteration over n rows takes about n².
 */
final class Rotations {
  private final List<Sweep> sweeps = new ArrayList<>();

  /** Rotations of neighbouring rows, from the rows {@code last − 1} and {@code last} upwards. */
  private record Sweep(int last, double[] cosines, double[] sines) {
    int first() {
      return last - cosines.length;
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
    for (int i = sweeps.size() - 1; i >= 0; i--) {
      Sweep sweep = sweeps.get(i);
      if (sweep.first() <= lowest) {
        kernels.rotateBack(
            columns, sweep.last, sweep.cosines.length, width, sweep.cosines, sweep.sines);
      }
    }
  }
}
