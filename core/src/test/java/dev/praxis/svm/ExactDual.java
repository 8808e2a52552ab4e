package dev.praxis.svm;

/**
 * The exact optimum of a tiny problem, by trying every way in which coefficients may be at their
 * lower end, at their upper end or between: those between follow from a system of linear equations.
 */
final class ExactDual {
  private final double[][] kernel;
  private final double[] targets;
  private final double[] least;
  private final double[] most;

  /** The smallest objective found. */
  double objective = Double.POSITIVE_INFINITY;

  ExactDual(double[][] kernel, double[] targets, double[] least, double[] most) {
    this.kernel = kernel;
    this.targets = targets;
    this.least = least;
    this.most = most;
    int n = targets.length;
    int ways = (int) Math.pow(3, n);
    for (int way = 0; way < ways; way++) {
      int[] states = new int[n];
      for (int i = 0, rest = way; i < n; i++, rest /= 3) {
        states[i] = rest % 3;
      }
      tryOut(states);
    }
  }

  /** Notes the objective of a way, if its coefficients are feasible. */
  private void tryOut(int[] states) {
    int n = states.length;
    // Free ones: (Kβ)ᵢ + b = tᵢ. The last row: Σ β = 0. Others are given.
    double[][] system = new double[n + 1][n + 2];
    for (int i = 0; i < n; i++) {
      if (states[i] == 2) {
        System.arraycopy(kernel[i], 0, system[i], 0, n);
        system[i][n] = 1;
        system[i][n + 1] = targets[i];
      } else {
        system[i][i] = 1;
        system[i][n + 1] = states[i] == 0 ? least[i] : most[i];
      }
      system[n][i] = 1;
    }
    double[] beta = solve(system);
    if (beta.length == 0) {
      return;
    }
    double sum = 0;
    double value = 0;
    for (int i = 0; i < n; i++) {
      if (!(beta[i] >= least[i] - 1e-12 && beta[i] <= most[i] + 1e-12)) {
        return;
      }
      sum += beta[i];
      value -= targets[i] * beta[i];
      for (int j = 0; j < n; j++) {
        value += beta[i] * beta[j] * kernel[i][j] / 2;
      }
    }
    if (Math.abs(sum) <= 1e-9) {
      objective = Math.min(objective, value);
    }
  }

  /**
   * Gauss and Jordan; nothing where the equations have no single solution, unless b is all that is
   * free.
   */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column; row < n; row++) {
        pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
      }
      if (Math.abs(system[pivot][column]) < 1e-10) {
        if (column < n - 1) {
          return new double[0];
        }
        break;
      }
      double[] swapped = system[pivot];
      system[pivot] = system[column];
      system[column] = swapped;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : system[row][column] / system[column][column];
        for (int k = column; factor != 0 && k <= n; k++) {
          system[row][k] -= factor * system[column][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n - 1; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
