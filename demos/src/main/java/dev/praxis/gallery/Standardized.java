package dev.praxis.gallery;

import dev.praxis.data.Matrix;
import java.util.function.UnaryOperator;

/**
 * Data whose columns have been put on one scale, so that no unit of measurement rules a distance.
 */
public final class Standardized {

  private Standardized() {}

  /**
   * Each column minus its mean, divided by its standard deviation (divisor n).
   *
   * @param points n × d
   * @return n × d; a constant column becomes 0
   */
  public static Matrix of(Matrix points) {
    return by(points).apply(points);
  }

  /**
   * The same for further points, by the means and standard deviations of those given here: what one
   * does to test data, which must not be asked for its own.
   *
   * @param learned n × d
   * @return a function from m × d to m × d
   */
  public static UnaryOperator<Matrix> by(Matrix learned) {
    double[] means = new double[learned.columns()];
    double[] deviations = new double[learned.columns()];
    for (int j = 0; j < means.length; j++) {
      double mean = mean(learned.column(j));
      double[] squares = learned.column(j);
      for (int i = 0; i < squares.length; i++) {
        squares[i] = (squares[i] - mean) * (squares[i] - mean);
      }
      double deviation = Math.sqrt(mean(squares));
      means[j] = mean;
      deviations[j] = deviation > 0 ? deviation : 1;
    }
    return points -> scaled(points, means, deviations);
  }

  private static Matrix scaled(Matrix points, double[] means, double[] deviations) {
    double[] values = points.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      int column = i % means.length;
      values[i] = (values[i] - means[column]) / deviations[column];
    }
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
