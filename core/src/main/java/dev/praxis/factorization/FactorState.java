package dev.praxis.factorization;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;

/** The parameters of a machine while it learns; the factors of a feature are side by side. */
final class FactorState {
  double intercept;
  final double[] weights;
  final double[] factors;
  final int rank;

  private FactorState(double[] weights, double[] factors, int rank) {
    this.weights = weights;
    this.factors = factors;
    this.rank = rank;
  }

  /**
   * Where learning starts: zeros, but factors drawn from N(0, spread²), as all factors of zero
   * would have slopes of zero. Features that are in no row have factors of zero: there is nothing
   * to say about them.
   */
  static FactorState start(FactorProblem problem, int rank, double spread, Draws draws) {
    int d = problem.columns();
    double[] factors = new double[rank == 0 ? 0 : Checks.elements(d, rank)];
    NormalDraws normal = new NormalDraws(draws);
    int[] counts = problem.points.columnNonZeros();
    for (int at = 0; at < factors.length; at++) {
      double factor = spread * normal.next();
      factors[at] = counts[at / rank] > 0 ? factor : 0;
    }
    return new FactorState(new double[d], factors, rank);
  }

  /** The parameters of a machine, to go on from. */
  static FactorState of(FactorizationMachine machine) {
    FactorState state =
        new FactorState(
            machine.weights().toRowMajor(),
            machine.factors().toRowMajor(),
            machine.factors().columns());
    state.intercept = machine.intercept();
    return state;
  }

  /** A copy of the parameters, if all of them are finite. */
  FactorizationMachine machine() {
    int d = weights.length;
    if (!Double.isFinite(intercept)) {
      throw overflow("the intercept");
    }
    for (int j = 0; j < d; j++) {
      if (!Double.isFinite(weights[j])) {
        throw overflow("the weight of column " + j);
      }
    }
    for (int at = 0; at < factors.length; at++) {
      if (!Double.isFinite(factors[at])) {
        throw overflow("factor " + at % rank + " of column " + at / rank);
      }
    }
    Matrix v = rank == 0 ? Raw.matrix(d, 1, new double[d]) : Raw.matrix(d, rank, factors.clone());
    return new FactorizationMachine(intercept, Raw.matrix(1, d, weights.clone()), v);
  }

  private static IllegalArgumentException overflow(String what) {
    return new IllegalArgumentException(
        what + " must be finite but overflows: scale the columns to similar ranges first");
  }
}
