package dev.praxis.factorization;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.raw.Raw;
import java.util.List;

/** What a machine shall minimise: {@code Σᵢ loss(ŷ(xᵢ), yᵢ) + penalty}. */
final class FactorProblem {
  private static final int LEAST_CHUNK = 256;

  final SparseMatrix points;
  final int[] starts;
  final int[] places;
  final double[] values;

  /** y: −1 or 1 for classes, else any number. */
  final double[] truths;

  final FactorLoss loss;
  final FactorPenalty penalty;

  FactorProblem(SparseMatrix points, double[] truths, FactorLoss loss, FactorPenalty penalty) {
    this.points = points;
    this.truths = truths;
    this.loss = loss;
    this.penalty = penalty;
    starts = Raw.starts(points);
    places = Raw.columns(points);
    values = Raw.values(points);
  }

  int rows() {
    return truths.length;
  }

  int columns() {
    return points.columns();
  }

  /** The same on some of the rows, whose points were selected. */
  FactorProblem select(SparseMatrix some, int... rows) {
    double[] truth = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truth[i] = truths[rows[i]];
    }
    return new FactorProblem(some, truth, loss, penalty);
  }

  /** The losses of all rows, added up, without the penalty. */
  double losses(FactorizationMachine machine) {
    double[] scores = FactorScores.of(points, List.of(machine));
    return Chunks.of(rows(), LEAST_CHUNK, 1).sum(i -> loss.value(scores[i], truths[i]));
  }

  /** The losses of all rows where all scores are zero. */
  double lossesAtZero() {
    double sum = 0;
    for (double truth : truths) {
      sum += loss.atZero(truth);
    }
    return sum;
  }

  /** The losses and the penalty. */
  double objective(FactorizationMachine machine) {
    double price = 0.5 * penalty.intercept() * rows() * machine.intercept() * machine.intercept();
    if (penalty.weights() > 0 || penalty.factors() > 0) {
      int[] counts = points.columnNonZeros();
      double[] w = Raw.values(machine.weights());
      double[] v = Raw.values(machine.factors());
      int rank = machine.factors().columns();
      for (int j = 0; j < counts.length; j++) {
        double squares = 0;
        for (int f = 0; f < rank; f++) {
          squares = Math.fma(v[j * rank + f], v[j * rank + f], squares);
        }
        price += 0.5 * counts[j] * (penalty.weights() * w[j] * w[j] + penalty.factors() * squares);
      }
    }
    return losses(machine) + price;
  }
}
