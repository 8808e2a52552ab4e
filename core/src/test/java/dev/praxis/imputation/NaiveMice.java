package dev.praxis.imputation;

import dev.praxis.Columns;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** The most likely completion as one writes it down: every regression from its rows, by QR. */
final class NaiveMice {
  private NaiveMice() {}

  static Matrix filled(IncompleteMatrix points, int rounds, double ridge) {
    double[][] rows = SimpleImputer.mean().fit(points).transform(points).toRows();
    int d = points.columns();
    int[] order =
        IntStream.range(0, d)
            .boxed()
            .sorted(Comparator.comparingInt(points::missing))
            .mapToInt(j -> j)
            .toArray();
    double[] units =
        IntStream.range(0, d).mapToDouble(j -> Columns.deviation(points.observed(j))).toArray();
    for (int round = 0; round < rounds; round++) {
      for (int column : order) {
        double[][] known =
            IntStream.range(0, rows.length)
                .filter(i -> !points.isMissing(i, column))
                .mapToObj(i -> rows[i])
                .toArray(double[][]::new);
        double[] weights = ridge(known, column, units, ridge);
        for (int i = 0; i < rows.length; i++) {
          if (points.isMissing(i, column)) {
            rows[i][column] = predicted(weights, rows[i], column);
          }
        }
      }
    }
    return Matrix.ofRows(rows);
  }

  /** The weights of all columns, the intercept in the place of the column itself. */
  static double[] weights(Matrix points, int column) {
    double[] units = new double[points.columns()];
    Arrays.fill(units, 1);
    return ridge(points.toRows(), column, units, 0);
  }

  /** The intercept has no price, so rows are taken around their mean; a price is one more row. */
  private static double[] ridge(double[][] rows, int column, double[] units, double ridge) {
    int n = rows.length;
    int d = units.length;
    double[] means =
        IntStream.range(0, d)
            .mapToDouble(j -> Columns.mean(Arrays.stream(rows).mapToDouble(r -> r[j]).toArray()))
            .toArray();
    double[][] features = new double[n + d][d];
    double[] targets = new double[n + d];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        features[i][j] = j == column ? 0 : (rows[i][j] - means[j]) / units[j];
      }
      targets[i] = rows[i][column] - means[column];
    }
    for (int j = 0; j < d; j++) {
      features[n + j][j] = j == column ? 1 : Math.sqrt(ridge * n);
    }
    double[] weights =
        new QRDecomposition(new Array2DRowRealMatrix(features))
            .getSolver()
            .solve(new ArrayRealVector(targets))
            .toArray();
    double intercept = means[column];
    for (int j = 0; j < d; j++) {
      weights[j] /= units[j];
      intercept -= j == column ? 0 : weights[j] * means[j];
    }
    weights[column] = intercept;
    return weights;
  }

  private static double predicted(double[] weights, double[] row, int column) {
    double sum = weights[column];
    for (int j = 0; j < row.length; j++) {
      sum += j == column ? 0 : weights[j] * row[j];
    }
    return sum;
  }

  /** {@code xᵀ(XᵀX)⁻¹x} for a new row, the column itself being the intercept's. */
  static double leverage(Matrix points, double[] row, int column) {
    double[][] features = points.toRows();
    for (double[] feature : features) {
      feature[column] = 1;
    }
    double[] point = row.clone();
    point[column] = 1;
    Array2DRowRealMatrix x = new Array2DRowRealMatrix(features);
    RealVector at = new ArrayRealVector(point);
    return at.dotProduct(new QRDecomposition(x.transpose().multiply(x)).getSolver().solve(at));
  }
}
