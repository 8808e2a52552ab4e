package dev.praxis.scaling;

/**
 * The same as {@link MaxAbsScaler}, in plain loops: {@code y = x / max |x|}, column by column.
 *
 * <p>A column of zeros stays as it is. Cost: {@code O(n · d)}.
 */
public final class PlainMaxAbsScaler {
  private PlainMaxAbsScaler() {}

  /** The points learned from, scaled. */
  public static double[][] fitTransform(double[][] points) {
    double[][] scaled = new double[points.length][points[0].length];
    for (int j = 0; j < points[0].length; j++) {
      double largest = 0;
      for (double[] x : points) {
        largest = Math.max(largest, Math.abs(x[j]));
      }
      for (int i = 0; i < points.length; i++) {
        scaled[i][j] = largest > 0 ? points[i][j] / largest : 0;
      }
    }
    return scaled;
  }
}
