package dev.praxis.scaling;

/**
 * The same as {@link MinMaxScaler}, in plain loops.
 *
 * <pre>{@code
 * y = (x − least) / (most − least) · (high − low) + low
 * }</pre>
 *
 * <p>The largest number goes to the high end exactly, and none beyond. A constant column goes to
 * the low end. Cost: {@code O(n · d)}.
 */
public final class PlainMinMaxScaler {
  private PlainMinMaxScaler() {}

  /** The points learned from, stretched to the range from low to high. */
  public static double[][] fitTransform(double[][] points, double low, double high) {
    double[][] scaled = new double[points.length][points[0].length];
    for (int j = 0; j < points[0].length; j++) {
      double least = points[0][j];
      double most = points[0][j];
      for (double[] x : points) {
        least = Math.min(least, x[j]);
        most = Math.max(most, x[j]);
      }
      double range = most > least ? most - least : 1;
      for (int i = 0; i < points.length; i++) {
        double y = (points[i][j] - least) / range * (high - low) + low;
        scaled[i][j] = points[i][j] - least == range ? high : Math.min(high, y);
      }
    }
    return scaled;
  }
}
