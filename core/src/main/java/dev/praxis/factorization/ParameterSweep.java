package dev.praxis.factorization;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.raw.Raw;
import java.util.List;

/**
 * From parameter to parameter, with the errors of all rows at hand: the score is linear in each,
 * {@code ŷ = g + θ h}, so a new value takes one pass over the rows in which h is not zero.
 *
 * <pre>{@code
 * h = 1 for w₀        h = xⱼ for wⱼ        h = xⱼ (Σᵢ vᵢf xᵢ − vⱼf xⱼ) for vⱼf
 * }</pre>
 */
final class ParameterSweep {
  private final FactorProblem problem;
  private final FactorState state;
  private final int[] starts;
  private final int[] rows;
  private final double[] values;

  /** Of each row the error and, behind it, the sum {@code Σⱼ vⱼf xⱼ} of the factor at work. */
  private final double[] errors;

  /** The value that a parameter gets. */
  interface Rule {
    /**
     * The new value.
     *
     * @param own the one that it has
     * @param product {@code Σ h · error}
     * @param square {@code Σ h²}
     * @param rows how many rows its feature is in
     */
    double next(double own, double product, double square, int rows);
  }

  ParameterSweep(FactorProblem problem, FactorState state) {
    this.problem = problem;
    this.state = state;
    SparseMatrix columns = problem.points.transpose();
    starts = Raw.starts(columns);
    rows = Raw.columns(columns);
    values = Raw.values(columns);
    errors = new double[2 * problem.rows()];
  }

  /** The score of each row, computed anew, so that roundings do not pile up. */
  double[] scores() {
    return FactorScores.of(problem.points, List.of(state.machine()));
  }

  void setError(int row, double error) {
    errors[2 * row] = error;
  }

  /** The squares of the errors, added up. */
  double squares() {
    double sum = 0;
    for (int at = 0; at < errors.length; at += 2) {
      sum = Math.fma(errors[at], errors[at], sum);
    }
    return sum;
  }

  void intercept(Rule rule) {
    double sum = 0;
    for (int at = 0; at < errors.length; at += 2) {
      sum += errors[at];
    }
    int n = problem.rows();
    double next = rule.next(state.intercept, sum, n, n);
    double change = next - state.intercept;
    state.intercept = next;
    for (int at = 0; at < errors.length; at += 2) {
      errors[at] += change;
    }
  }

  void weights(Rule rule) {
    for (int j = 0; j < state.weights.length; j++) {
      double product = 0;
      double square = 0;
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        product = Math.fma(values[k], errors[2 * rows[k]], product);
        square = Math.fma(values[k], values[k], square);
      }
      double own = state.weights[j];
      double next = rule.next(own, product, square, starts[j + 1] - starts[j]);
      double change = next - own;
      state.weights[j] = next;
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        errors[2 * rows[k]] = Math.fma(change, values[k], errors[2 * rows[k]]);
      }
    }
  }

  /** One factor of all features. */
  void factors(int f, Rule rule) {
    sumUp(f);
    for (int j = 0; j < state.weights.length; j++) {
      int at = j * state.rank + f;
      double own = state.factors[at];
      double product = 0;
      double square = 0;
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        int row = 2 * rows[k];
        double x = values[k];
        double h = x * (errors[row + 1] - own * x);
        product = Math.fma(h, errors[row], product);
        square = Math.fma(h, h, square);
      }
      double next = rule.next(own, product, square, starts[j + 1] - starts[j]);
      state.factors[at] = next;
      move(starts[j], starts[j + 1], own, next - own);
    }
  }

  /** The sums of a factor in all rows. */
  private void sumUp(int f) {
    for (int at = 1; at < errors.length; at += 2) {
      errors[at] = 0;
    }
    for (int j = 0; j < state.weights.length; j++) {
      double factor = state.factors[j * state.rank + f];
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        errors[2 * rows[k] + 1] += factor * values[k];
      }
    }
  }

  private void move(int from, int to, double own, double change) {
    for (int k = from; k < to; k++) {
      int row = 2 * rows[k];
      double x = values[k];
      double h = x * (errors[row + 1] - own * x);
      errors[row] = Math.fma(change, h, errors[row]);
      errors[row + 1] = Math.fma(change, x, errors[row + 1]);
    }
  }
}
