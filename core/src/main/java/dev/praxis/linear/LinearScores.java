package dev.praxis.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;

/** The refusals of the linear models, and the weighted sums that they predict by. */
final class LinearScores {
  private static final int BLOCK = 1024;

  private LinearScores() {}

  static void checkPenalty(double penalty) {
    Checks.atLeast("penalty", penalty, 0.0);
    Checks.finite("penalty", penalty);
  }

  /** The values of points that can be computed with. */
  static double[] inRange(Matrix points) {
    int d = points.columns();
    return Checks.within(ScaledColumns.MOST, Raw.values(points), at -> Checks.cell(at, d));
  }

  /** The values of targets that can be computed with. */
  static double[] inRange(Targets targets) {
    return Checks.within(ScaledColumns.MOST, Raw.values(targets), at -> "target " + at);
  }

  /**
   * Refuses coefficients, or what belongs to each, of which one has overflowed; that of the
   * intercept behind them cannot alone.
   */
  static void checkFinite(String what, double[] solution) {
    for (int j = 0; j < solution.length - 1; j++) {
      if (!Double.isFinite(solution[j])) {
        throw new IllegalArgumentException(
            "the "
                + what
                + " of column "
                + j
                + " must be finite but overflows: scale the columns to similar ranges first");
      }
    }
  }

  /**
   * The weighted sums of each row, {@code bₖ + wₖ · x}, row by row.
   *
   * @param coefficients {@code k × d}
   * @param intercepts {@code 1 × k}
   */
  static double[] scores(Matrix points, Matrix coefficients, Matrix intercepts) {
    int d = coefficients.columns();
    Checks.learnedColumns(points.columns(), d);
    int n = points.rows();
    int k = coefficients.rows();
    double[] x = Raw.values(points);
    double[] w = Raw.values(coefficients);
    double[] b = Raw.values(intercepts);
    double[] scores = new double[Checks.elements(n, k)];
    Blocks.forEach(
        Blocks.count(n, BLOCK),
        () ->
            block -> {
              int from = block * BLOCK;
              int to = Math.min(n - from, BLOCK) + from;
              for (int i = from; i < to; i++) {
                for (int c = 0; c < k; c++) {
                  scores[i * k + c] = score(x, i * d, w, c * d, d, b[c]);
                }
              }
            });
    return scores;
  }

  private static double score(double[] x, int at, double[] w, int from, int d, double intercept) {
    double sum = intercept;
    for (int j = 0; j < d; j++) {
      sum = Math.fma(w[from + j], x[at + j], sum);
    }
    return sum;
  }
}
