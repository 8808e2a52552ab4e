package dev.praxis.internal.algebra;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.RowKernels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, {@code A = V Λ Vᵀ}.
 *
 * <p>Reflections bring A to tridiagonal form, the implicit QL iteration with Wilkinson's shift
 * finds its eigenvalues; the rotations of that iteration and then the reflections make eigenvectors
 * of unit vectors, as many as are asked for. They are orthonormal up to rounding whatever the
 * eigenvalues are, equal ones included. An eigenvalue is right to a few roundings of the largest
 * one. Same bits on any number of threads. Cost: {@code O(n³)}.
 *
 * <p>Source: Golub and Van Loan, "Matrix computations", 4th edition, sections 8.3.1 to 8.3.5.
 */
public final class SymmetricEigen {
  /** Eigenvectors that are made together. */
  private static final int GROUP = 32;

  private static final int MOST_SWEEPS = 60;
  private static final double ROUNDING = 0x1p-53;

  private final int n;
  private final Tridiagonal tridiagonal;
  private final Rotations rotations = new Rotations();
  private final double[] values;
  private final int[] order;
  private final double unit;

  /**
   * Decomposes a matrix.
   *
   * @param rows n rows of n finite numbers, symmetric; they are overwritten
   */
  public SymmetricEigen(double[][] rows) {
    n = rows.length;
    unit = unit(rows);
    tridiagonal = new Tridiagonal(rows);
    values = tridiagonal.diagonal();
    iterate(values, tridiagonal.neighbors());
    order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(values[b], values[a]))
            .mapToInt(i -> i)
            .toArray();
  }

  /** The eigenvalues, the largest first. */
  public double[] values() {
    double[] sorted = new double[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = values[order[i]] * unit;
    }
    return sorted;
  }

  /** The unit eigenvectors of the {@code count} largest eigenvalues, as rows of n numbers. */
  public double[][] vectors(int count) {
    double[][] vectors = new double[count][n];
    int[] ranks = byPlace(count);
    Blocks.forEach(
        Blocks.count(count, GROUP),
        () -> {
          RowKernels kernels = KernelProvider.kernels().rows();
          return group -> {
            int from = group * GROUP;
            int to = Math.min(count, from + GROUP);
            vectors(kernels, vectors, Arrays.copyOfRange(ranks, from, to));
          };
        });
    return vectors;
  }

  /** The first ranks by where the iteration left their eigenvalues: neighbours share sweeps. */
  private int[] byPlace(int count) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingInt(rank -> order[rank]))
        .mapToInt(rank -> rank)
        .toArray();
  }

  private void vectors(RowKernels kernels, double[][] vectors, int[] ranks) {
    int width = ranks.length;
    double[][] columns = new double[n][width];
    for (int c = 0; c < width; c++) {
      columns[order[ranks[c]]][c] = 1;
    }
    rotations.multiply(kernels, columns, width, order[ranks[width - 1]]);
    tridiagonal.multiply(kernels, columns, width);
    for (int c = 0; c < width; c++) {
      double squares = 0;
      for (int j = 0; j < n; j++) {
        squares = Math.fma(columns[j][c], columns[j][c], squares);
      }
      double norm = Math.sqrt(squares);
      for (int j = 0; j < n; j++) {
        // The sign of a zero would depend on which vectors were made together: 0 is added.
        vectors[ranks[c]][j] = columns[j][c] / norm + 0.0;
      }
    }
  }

  /** Divides the matrix by a power of two, so that no square over- or underflows. */
  private static double unit(double[][] rows) {
    double largest = 0;
    for (double[] row : rows) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    int exponent = Math.getExponent(largest);
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.scalb(row[j], -exponent);
      }
    }
    return Math.scalb(1.0, exponent);
  }

  /**
   * The QL iteration: the numbers beside the diagonal go to zero, from the top.
   *
   * @param d the diagonal, which becomes the eigenvalues
   * @param neighbors number i beside the diagonal in the rows {@code i − 1} and i
   */
  private void iterate(double[] d, double[] neighbors) {
    double[] e = new double[n];
    System.arraycopy(neighbors, 1, e, 0, n - 1);
    for (int top = 0; top < n; top++) {
      int sweeps = 0;
      for (int end = end(d, e, top); end > top; end = end(d, e, top)) {
        if (++sweeps > MOST_SWEEPS) {
          throw new IllegalStateException("the QL iteration does not come to an end");
        }
        sweep(d, e, top, end);
      }
    }
  }

  /** The row where the part that begins at {@code top} ends: below it the matrix falls apart. */
  private int end(double[] d, double[] e, int top) {
    int end = top;
    while (end < n - 1 && Math.abs(e[end]) > least(d, end)) {
      end++;
    }
    return end;
  }

  /** The bound below which the number beside the diagonal in the rows i and {@code i + 1} is 0. */
  private static double least(double[] d, int i) {
    double rounding = ROUNDING * (Math.abs(d[i]) + Math.abs(d[i + 1]));
    return Math.max(Tridiagonal.NOTHING, rounding);
  }

  /** One sweep of rotations through the rows {@code end} to {@code top}. */
  private void sweep(double[] d, double[] e, int top, int end) {
    double g = (d[top + 1] - d[top]) / (2 * e[top]);
    double r = Math.sqrt(Math.fma(g, g, 1));
    g = d[end] - d[top] + e[top] / (g + Math.copySign(r, g));
    double sine = 1;
    double cosine = 1;
    double shift = 0;
    double[] cosines = new double[end - top];
    double[] sines = new double[end - top];
    for (int i = end - 1; i >= top; i--) {
      double f = sine * e[i];
      double b = cosine * e[i];
      r = Math.sqrt(Math.fma(f, f, g * g));
      e[i + 1] = r;
      boolean turned = r > Tridiagonal.NOTHING;
      sine = turned ? f / r : 0;
      cosine = turned ? g / r : 1;
      cosines[end - 1 - i] = cosine;
      sines[end - 1 - i] = sine;
      g = d[i + 1] - shift;
      double t = Math.fma(d[i] - g, sine, 2 * cosine * b);
      shift = sine * t;
      d[i + 1] = g + shift;
      g = Math.fma(cosine, t, -b);
    }
    d[top] -= shift;
    e[top] = g;
    e[end] = 0;
    rotations.add(end, cosines, sines);
  }
}
