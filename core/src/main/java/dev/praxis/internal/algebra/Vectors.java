package dev.praxis.internal.algebra;

import java.util.Arrays;

/** Products of vectors, and vectors made orthonormal. */
public final class Vectors {
  private Vectors() {}

  /** The sum of products, one chain in their order. */
  public static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum = Math.fma(x[j], y[j], sum);
    }
    return sum;
  }

  /**
   * The sum of the first products, {@code Σ x[from + i] · y[i]}, by four chains that they are dealt
   * out to in turn: fixed, and faster than one.
   */
  public static double dotInFour(double[] x, int from, double[] y, int count) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      a = Math.fma(x[from + i], y[i], a);
      b = Math.fma(x[from + i + 1], y[i + 1], b);
      c = Math.fma(x[from + i + 2], y[i + 2], c);
      d = Math.fma(x[from + i + 3], y[i + 3], d);
    }
    for (; i < count; i++) {
      a = Math.fma(x[from + i], y[i], a);
    }
    return (a + b) + (c + d);
  }

  /** {@code to ← to + factor · x}. */
  public static void addMultiple(double[] to, double factor, double[] x) {
    for (int j = 0; j < to.length; j++) {
      to[j] = Math.fma(factor, x[j], to[j]);
    }
  }

  /**
   * Makes vectors, one a row, orthonormal, each against those before it (Gram and Schmidt, modified, twice:
   * that is enough). A vector of which only rounding remains is replaced by one at right angles.
   */
  public static void orthonormalize(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      double[] x = vectors[k];
      scale(x, 1 / Math.max(largest(x), Double.MIN_NORMAL));
      double before = Math.sqrt(dot(x, x));
      double left = project(vectors, k, x);
      if (!(left > 0x1p-40 * before)) {
        replace(vectors, k);
        project(vectors, k, x);
      }
      project(vectors, k, x);
      scale(x, 1 / Math.sqrt(dot(x, x)));
    }
  }

  /** Takes out of x what it has in common with the first k vectors. */
  private static double project(double[][] vectors, int k, double[] x) {
    for (int i = 0; i < k; i++) {
      addMultiple(x, -dot(vectors[i], x), vectors[i]);
    }
    return Math.sqrt(dot(x, x));
  }

  /** The unit vector that has the least in common with the first k vectors. */
  private static void replace(double[][] vectors, int k) {
    double[] x = vectors[k];
    Arrays.fill(x, 0);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < x.length; j++) {
        x[j] = Math.fma(vectors[i][j], vectors[i][j], x[j]);
      }
    }
    int least = 0;
    for (int j = 1; j < x.length; j++) {
      least = x[j] < x[least] ? j : least;
    }
    Arrays.fill(x, 0);
    x[least] = 1;
  }

  private static double largest(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static void scale(double[] x, double factor) {
    for (int j = 0; j < x.length; j++) {
      x[j] *= factor;
    }
  }
}
