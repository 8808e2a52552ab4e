package dev.praxis.encoding;

import java.util.Arrays;

/**
 * The same as {@link PolynomialFeatures} of a row, in plain loops.
 *
 * <pre>{@code
 * (a, b), degree 2   →   a, b, a², a·b, b²
 * }</pre>
 *
 * <p>Each product of g factors is one of g − 1 factors times a feature that is not before its last.
 * Cost: one multiplication for each number that comes out.
 */
public final class PlainPolynomialFeatures {
  private PlainPolynomialFeatures() {}

  /** All products of at most so many features. */
  public static double[] of(double[] x, int degree) {
    double[] products = x.clone();
    int[] last = new int[x.length];
    for (int j = 0; j < x.length; j++) {
      last[j] = j;
    }
    int from = 0;
    for (int factors = 2; factors <= degree; factors++) {
      int to = products.length;
      for (int rest = from; rest < to; rest++) {
        for (int j = last[rest]; j < x.length; j++) {
          products = Arrays.copyOf(products, products.length + 1);
          last = Arrays.copyOf(last, products.length);
          products[products.length - 1] = products[rest] * x[j];
          last[products.length - 1] = j;
        }
      }
      from = to;
    }
    return products;
  }
}
