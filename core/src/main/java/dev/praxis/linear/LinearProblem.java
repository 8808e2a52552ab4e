package dev.praxis.linear;

import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/**
 * What one vector of coefficients shall minimise: {@code Σᵢ sᵢ · loss(b + w · xᵢ, yᵢ) +
 * penalty(w)}.
 *
 * <p>Dense points are taken as sparse ones, so both have the same bits.
 */
final class LinearProblem {
  private static final int LEAST_CHUNK = 256;

  final SparseMatrix points;
  final int[] starts;
  final int[] places;
  final double[] values;

  /** y: −1 or 1 for classes, else any number. */
  final double[] truths;

  /** s, how much each row counts. */
  final double[] weights;

  final ScoreLoss loss;
  final Penalty penalty;

  LinearProblem(
      SparseMatrix points, double[] truths, double[] weights, ScoreLoss loss, Penalty penalty) {
    this.points = points;
    this.truths = truths;
    this.weights = weights;
    this.loss = loss;
    this.penalty = penalty;
    starts = Raw.starts(points);
    places = Raw.columns(points);
    values = Raw.values(points);
  }

  /** Points that can be computed with, without their zeros. */
  static SparseMatrix sparse(Points points) {
    SparseMatrix sparse = Raw.sparse(points);
    LinearScores.checkRange(sparse);
    return sparse;
  }

  /** A one for each of n rows. */
  static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  int rows() {
    return truths.length;
  }

  int columns() {
    return points.columns();
  }

  /** The same on some of the rows, whose points were selected. */
  LinearProblem select(SparseMatrix some, int... rows) {
    double[] truth = new double[rows.length];
    double[] weight = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truth[i] = truths[rows[i]];
      weight[i] = weights[rows[i]];
    }
    return new LinearProblem(some, truth, weight, loss, penalty);
  }

  /** The losses of all rows, added up, without the penalty. */
  double losses(double[] w, double intercept) {
    return Chunks.of(rows(), LEAST_CHUNK, 1)
        .sum(i -> weights[i] * loss.value(score(i, w, intercept), truths[i]));
  }

  /** The losses of all rows where all coefficients are zero, and the intercept, too. */
  double lossesAtZero() {
    return Chunks.of(rows(), LEAST_CHUNK, 1).sum(i -> weights[i] * loss.value(0, truths[i]));
  }

  private double score(int i, double[] w, double intercept) {
    double score = intercept;
    for (int k = starts[i]; k < starts[i + 1]; k++) {
      score = Math.fma(values[k], w[places[k]], score);
    }
    return score;
  }
}
