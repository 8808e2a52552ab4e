package dev.praxis.imputation;

import dev.praxis.data.Matrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** Least squares of one column on all others, by Commons Math. */
final class ColumnRegression {
  private ColumnRegression() {}

  /** The weights of all columns, the intercept in the place of the column itself. */
  static double[] weights(Matrix points, int column) {
    RealVector targets = new ArrayRealVector(points.column(column));
    return new QRDecomposition(features(points, column)).getSolver().solve(targets).toArray();
  }

  /** {@code xᵀ(XᵀX)⁻¹x} for a new row, the column itself being the intercept's. */
  static double leverage(Matrix points, double[] row, int column) {
    double[] point = row.clone();
    point[column] = 1;
    Array2DRowRealMatrix x = features(points, column);
    RealVector at = new ArrayRealVector(point);
    return at.dotProduct(new QRDecomposition(x.transpose().multiply(x)).getSolver().solve(at));
  }

  private static Array2DRowRealMatrix features(Matrix points, int column) {
    double[][] features = points.toRows();
    for (double[] feature : features) {
      feature[column] = 1;
    }
    return new Array2DRowRealMatrix(features);
  }
}
