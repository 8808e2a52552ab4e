package dev.praxis.benchmarks.imputation;

/**
 * Chained regressions as one writes them without a library: each by Gaussian elimination of the
 * normal equations, from all rows in which its column is not missing.
 */
final class NaiveMice {
  private NaiveMice() {}

  /**
   * The points filled.
   *
   * @param points rows, NaN where missing
   * @param order of the columns
   */
  static double[][] filled(double[][] points, int[] order, int rounds) {
    double[][] rows = new double[points.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = points[i].clone();
    }
    for (int column : order) {
      fillMean(points, rows, column);
    }
    for (int round = 0; round < rounds; round++) {
      for (int column : order) {
        double[] weights = eliminate(system(points, rows, column));
        for (int i = 0; i < rows.length; i++) {
          if (Double.isNaN(points[i][column])) {
            rows[i][column] = 1;
            rows[i][column] = dot(weights, rows[i]);
          }
        }
      }
    }
    return rows;
  }

  private static void fillMean(double[][] points, double[][] rows, int column) {
    double sum = 0;
    int count = 0;
    for (double[] point : points) {
      if (!Double.isNaN(point[column])) {
        sum += point[column];
        count++;
      }
    }
    for (double[] row : rows) {
      row[column] = Double.isNaN(row[column]) ? sum / count : row[column];
    }
  }

  /** The column itself stands for the intercept; the target is behind. */
  private static double[][] system(double[][] points, double[][] rows, int column) {
    int d = points[0].length;
    double[][] system = new double[d][d + 1];
    double[] row = new double[d + 1];
    for (int i = 0; i < rows.length; i++) {
      if (!Double.isNaN(points[i][column])) {
        System.arraycopy(rows[i], 0, row, 0, d);
        row[d] = row[column];
        row[column] = 1;
        for (int a = 0; a < d; a++) {
          for (int b = 0; b <= d; b++) {
            system[a][b] += row[a] * row[b];
          }
        }
      }
    }
    return system;
  }

  private static double[] eliminate(double[][] system) {
    int size = system.length;
    for (int k = 0; k < size; k++) {
      for (int a = k + 1; a < size; a++) {
        double factor = system[a][k] / system[k][k];
        for (int b = k; b <= size; b++) {
          system[a][b] -= factor * system[k][b];
        }
      }
    }
    double[] solution = new double[size];
    for (int k = size - 1; k >= 0; k--) {
      double sum = system[k][size];
      for (int b = k + 1; b < size; b++) {
        sum -= system[k][b] * solution[b];
      }
      solution[k] = sum / system[k][k];
    }
    return solution;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * y[j];
    }
    return sum;
  }
}
