package dev.praxis.benchmarks.linear;

/** Least squares by Gaussian elimination of {@code XᵀX w = Xᵀy}. */
final class NormalEquations {
  private NormalEquations() {}

  /** The intercept, then the coefficients. */
  static double[] solve(double[][] points, double[] targets) {
    int size = points[0].length + 1;
    double[][] system = new double[size][size + 1];
    double[] row = new double[size + 1];
    row[0] = 1;
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(points[i], 0, row, 1, size - 1);
      row[size] = targets[i];
      for (int a = 0; a < size; a++) {
        for (int b = 0; b <= size; b++) {
          system[a][b] += row[a] * row[b];
        }
      }
    }
    return eliminate(system);
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
}
