package dev.praxis.anomaly;

/**
 * The same as {@link ZScoreRule}, in plain loops.
 *
 * <pre>{@code
 * score = max over the columns of |x − mean| / σ        σ² = Σ (x − mean)² / n,   or n − 1
 * }</pre>
 *
 * <p>Columns must vary. Cost: {@code O(n)} a column.
 */
public final class PlainZScoreRule {
  private PlainZScoreRule() {}

  /** The highest score of the columns. */
  public static double score(double[][] points, double[] x, int divisor) {
    double highest = 0;
    for (int j = 0; j < x.length; j++) {
      highest = Math.max(highest, score(points, x, j, divisor));
    }
    return highest;
  }

  /**
   * How many standard deviations of a column a row is from its mean.
   *
   * @param divisor n or n − 1
   */
  public static double score(double[][] points, double[] x, int column, int divisor) {
    double sum = 0;
    for (double[] point : points) {
      sum += point[column];
    }
    double mean = sum / points.length;
    double squares = 0;
    for (double[] point : points) {
      squares += (point[column] - mean) * (point[column] - mean);
    }
    return Math.abs(x[column] - mean) / Math.sqrt(squares / divisor);
  }
}
