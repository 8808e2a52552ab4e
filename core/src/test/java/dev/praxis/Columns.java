package dev.praxis;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Columns as one works on them by hand. */
public final class Columns {
  private Columns() {}

  /** Two passes. */
  public static double mean(double... column) {
    double first = column[0];
    double mean = first + Arrays.stream(column).map(x -> x - first).sum() / column.length;
    return mean + Arrays.stream(column).map(x -> x - mean).sum() / column.length;
  }

  /** The standard deviation with the divisor n. */
  public static double deviation(double... column) {
    double mean = mean(column);
    double most = Arrays.stream(column).map(x -> Math.abs(x - mean)).max().orElseThrow();
    if (most == 0) {
      return 0;
    }
    double squares = Arrays.stream(column).map(x -> (x - mean) / most).map(x -> x * x).sum();
    return most * Math.sqrt(squares / column.length);
  }

  /** Every number mapped. */
  public static Matrix mapped(Matrix points, DoubleUnaryOperator map) {
    double[] values = Arrays.stream(points.toRowMajor()).map(map).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  /** Every column mapped by a line of its own, {@code x · units[j] + offsets[j]}. */
  public static Matrix inOtherUnits(Matrix points, double[] units, double[] offsets) {
    double[][] rows = points.toRows();
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * units[j] + offsets[j];
      }
    }
    return Matrix.ofRows(rows);
  }
}
