package dev.praxis.decomposition;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Sums, covariances and eigenvectors as one writes them down. */
public final class Naive {
  private Naive() {}

  public static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  public static double mean(double[] values) {
    return values[0] + Arrays.stream(values).map(x -> x - values[0]).sum() / values.length;
  }

  public static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  public static void addMultiple(double[] to, double factor, double[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * x[i];
    }
  }

  /** Every number mapped. */
  public static Matrix mapped(Matrix points, DoubleUnaryOperator map) {
    return Matrix.ofRowMajor(
        points.rows(), points.columns(), Arrays.stream(points.toRowMajor()).map(map).toArray());
  }

  /** In two passes, around the first row. */
  public static double[][] covariance(Matrix points) {
    int d = points.columns();
    double[][] columns = new double[d][];
    for (int j = 0; j < d; j++) {
      double first = points.get(0, j);
      double[] column = Arrays.stream(points.column(j)).map(x -> x - first).toArray();
      double shift = sum(column) / column.length;
      columns[j] = Arrays.stream(column).map(x -> x - shift).toArray();
    }
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = dot(columns[i], columns[j]) / (points.rows() - 1);
      }
    }
    return covariance;
  }

  /** The eigenvalues of a symmetric matrix and its eigenvectors as rows, the largest first. */
  public record Eigen(double[] values, double[][] vectors) {}

  /** By Jacobi's rotations, sweep after sweep, until all that is not on the diagonal is zero. */
  public static Eigen eigen(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < 40; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    Integer[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -a[i][i]))
            .toArray(Integer[]::new);
    return new Eigen(
        Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray(),
        Arrays.stream(order).map(i -> v[i]).toArray(double[][]::new));
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (double[] row : a) {
      double x = row[p];
      row[p] = c * x - s * row[q];
      row[q] = s * x + c * row[q];
    }
    turn(a[p], a[q], c, s);
    turn(v[p], v[q], c, s);
    a[p][q] = 0;
    a[q][p] = 0;
  }

  private static void turn(double[] upper, double[] lower, double c, double s) {
    for (int k = 0; k < upper.length; k++) {
      double x = upper[k];
      upper[k] = c * x - s * lower[k];
      lower[k] = s * x + c * lower[k];
    }
  }
}
