package dev.praxis.gallery;

import dev.praxis.data.Matrix;

/**
 * Data whose columns have been put on one scale, so that no unit of measurement rules a distance.
 */
public final class Standardized {

  private Standardized() {}

  /**
   * Each column minus its mean, divided by its standard deviation (divisor n).
   *
   * @param points n × d, no column constant
   * @return n × d
   */
  public static Matrix of(Matrix points) {
    double[][] rows = points.toRows();
    for (int j = 0; j < points.columns(); j++) {
      double mean = mean(points.column(j));
      double[] squares = points.column(j);
      for (int i = 0; i < squares.length; i++) {
        squares[i] = (squares[i] - mean) * (squares[i] - mean);
      }
      double deviation = Math.sqrt(mean(squares));
      for (double[] row : rows) {
        row[j] = (row[j] - mean) / deviation;
      }
    }
    return Matrix.ofRows(rows);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
