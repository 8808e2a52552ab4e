package dev.praxis;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums over the entries of vectors, with the digits that streams keep. */
public final class Sums {
  private Sums() {}

  /** {@code Σ x}. */
  public static double sum(double... x) {
    return Arrays.stream(x).sum();
  }

  /** {@code x₀ + Σ (x − x₀) / n}. */
  public static double mean(double... x) {
    return x[0] + Arrays.stream(x).map(value -> value - x[0]).sum() / x.length;
  }

  /** {@code Σ x · y}. */
  public static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  /** {@code √Σ x²}, whatever the size of the entries. */
  public static double norm(double... x) {
    double most = Nearness.largest(x);
    double unit = most > 0 ? most : 1;
    return unit * Math.sqrt(Arrays.stream(x).map(value -> value / unit).map(v -> v * v).sum());
  }

  /** The entries less their mean. */
  public static double[] centred(double... x) {
    double mean = mean(x);
    return Arrays.stream(x).map(value -> value - mean).toArray();
  }

  /** {@code x − y}. */
  public static double[] minus(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
  }

  /** Adds {@code factor · x} to a vector. */
  public static void addMultiple(double[] to, double factor, double[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * x[i];
    }
  }
}
