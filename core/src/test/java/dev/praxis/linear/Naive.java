package dev.praxis.linear;

import dev.praxis.Nearness;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums as one writes them down. */
final class Naive {
  private Naive() {}

  static double mean(double[] values) {
    return values[0] + Arrays.stream(values).map(x -> x - values[0]).sum() / values.length;
  }

  static double mean(Matrix points, int column) {
    return mean(points.column(column));
  }

  /** The largest distance from the mean. */
  static double spread(Matrix points, int column) {
    double mean = mean(points, column);
    return Arrays.stream(points.column(column)).map(x -> Math.abs(x - mean)).max().orElseThrow();
  }

  static double norm(double... values) {
    double most = Arrays.stream(values).map(Math::abs).max().orElseThrow();
    double unit = most > 0 ? most : 1;
    return unit * Math.sqrt(Arrays.stream(values).map(x -> x / unit).map(x -> x * x).sum());
  }

  static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  /** The values less their mean. */
  static double[] centred(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> x - mean).toArray();
  }

  static double[] minus(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
  }

  /** The points with another column behind. */
  static Matrix append(Matrix points, double[] column) {
    double[][] rows = points.toRows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      rows[i][rows[i].length - 1] = column[i];
    }
    return Matrix.ofRows(rows);
  }

  /** The points with one column multiplied. */
  static Matrix scaled(Matrix points, int column, double factor) {
    double[][] rows = points.toRows();
    for (double[] row : rows) {
      row[column] *= factor;
    }
    return Matrix.ofRows(rows);
  }

  /** All row numbers, twice over. */
  static int[] twice(int rows) {
    return IntStream.range(0, 2 * rows).map(i -> i % rows).toArray();
  }

  /** What the rounding of a prediction may amount to. */
  static double rounding(RidgeRegression.Model model, Matrix points) {
    double sum = Math.abs(model.intercept());
    for (int j = 0; j < points.columns(); j++) {
      sum += Math.abs(model.coefficients().get(0, j)) * Nearness.largest(points.column(j));
    }
    return 1e-14 * sum;
  }
}
