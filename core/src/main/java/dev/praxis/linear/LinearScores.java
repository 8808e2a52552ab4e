package dev.praxis.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

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

  /** Refuses sparse points that cannot be computed with. */
  static void checkRange(SparseMatrix points) {
    Checks.within(ScaledColumns.MOST, Raw.values(points), at -> cell(points, at));
  }

  private static String cell(SparseMatrix points, int at) {
    int found = Arrays.binarySearch(Raw.starts(points), at);
    int row = found >= 0 ? found : -found - 2;
    while (Raw.starts(points)[row + 1] <= at) {
      row++;
    }
    return "row " + row + ", column " + Raw.columns(points)[at];
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
  static double[] scores(Points points, Matrix coefficients, Matrix intercepts) {
    Checks.learnedColumns(
        Objects.requireNonNull(points, "points").columns(), coefficients.columns());
    int n = points.rows();
    int k = coefficients.rows();
    double[] b = Raw.values(intercepts);
    RowScore score =
        points instanceof SparseMatrix sparse
            ? ofSparse(sparse, coefficients)
            : ofDense((Matrix) points, coefficients);
    double[] scores = new double[Checks.elements(n, k)];
    Blocks.forEach(
        Blocks.count(n, BLOCK),
        () ->
            block -> {
              int from = block * BLOCK;
              int to = Math.min(n - from, BLOCK) + from;
              for (int i = from; i < to; i++) {
                for (int c = 0; c < k; c++) {
                  scores[i * k + c] = score.of(i, c, b[c]);
                }
              }
            });
    return scores;
  }

  /** The chain of one row and one vector. */
  private interface RowScore {
    double of(int row, int vector, double intercept);
  }

  private static RowScore ofDense(Matrix points, Matrix coefficients) {
    int d = coefficients.columns();
    double[] x = Raw.values(points);
    double[] w = Raw.values(coefficients);
    return (row, vector, intercept) -> {
      double sum = intercept;
      for (int j = 0; j < d; j++) {
        sum = Math.fma(w[vector * d + j], x[row * d + j], sum);
      }
      return sum;
    };
  }

  /** The same chains, of which a zero would change nothing. */
  private static RowScore ofSparse(SparseMatrix points, Matrix coefficients) {
    int d = coefficients.columns();
    int[] starts = Raw.starts(points);
    int[] columns = Raw.columns(points);
    double[] x = Raw.values(points);
    double[] w = Raw.values(coefficients);
    return (row, vector, intercept) -> {
      double sum = intercept;
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        sum = Math.fma(w[vector * d + columns[at]], x[at], sum);
      }
      return sum;
    };
  }
}
