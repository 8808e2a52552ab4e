package dev.praxis.scaling;

/**
 * The same as {@link UnitNorm}, in plain loops: {@code y = x / ‖x‖}, row by row.
 *
 * <pre>{@code
 * L1: Σ |x|        L2: √Σ x²        largest: max |x|
 * }</pre>
 *
 * <p>A row of zeros stays as it is. Cost: {@code O(n · d)}.
 */
public final class PlainUnitNorm {
  private PlainUnitNorm() {}

  /** A row divided by one of its lengths. */
  public static double[] divided(double[] x, double length) {
    double[] divided = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      divided[j] = length > 0 ? x[j] / length : 0;
    }
    return divided;
  }

  public static double l1(double[] x) {
    double length = 0;
    for (double value : x) {
      length += Math.abs(value);
    }
    return length;
  }

  public static double l2(double[] x) {
    double squares = 0;
    for (double value : x) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  public static double largest(double[] x) {
    double length = 0;
    for (double value : x) {
      length = Math.max(length, Math.abs(value));
    }
    return length;
  }
}
