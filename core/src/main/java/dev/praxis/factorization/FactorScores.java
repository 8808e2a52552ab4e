package dev.praxis.factorization;

import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.FactorKernels;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The scores of rows. */
final class FactorScores {
  /** Beyond it the fourth power of a value, which the slopes of products have, overflows. */
  static final double MOST = 1e75;

  private static final int BLOCK = 1024;

  private FactorScores() {}

  /** Refuses points that cannot be learned from. */
  static SparseMatrix inRange(SparseMatrix points) {
    Checks.within(MOST, Raw.values(points), at -> cell(points, at));
    return points;
  }

  private static String cell(SparseMatrix points, int at) {
    int found = Arrays.binarySearch(Raw.starts(points), at);
    int row = found >= 0 ? found : -found - 2;
    while (Raw.starts(points)[row + 1] <= at) {
      row++;
    }
    return "row " + row + ", column " + Raw.columns(points)[at];
  }

  /** The scores that each machine gives to each row, row by row. */
  static double[] of(Points points, List<FactorizationMachine> machines) {
    Checks.learnedColumns(
        Objects.requireNonNull(points, "points").columns(), machines.get(0).features());
    SparseMatrix sparse = Raw.sparse(points);
    int n = sparse.rows();
    int m = machines.size();
    double[] scores = new double[Checks.elements(n, m)];
    Blocks.forEach(
        Blocks.count(n, BLOCK),
        () -> {
          RowScore[] of = machines.stream().map(RowScore::new).toArray(RowScore[]::new);
          return block -> {
            int from = block * BLOCK;
            int to = Math.min(n - from, BLOCK) + from;
            for (int k = 0; k < m; k++) {
              for (int i = from; i < to; i++) {
                scores[i * m + k] = of[k].of(sparse, i);
              }
            }
          };
        });
    return scores;
  }

  /** The mean of each so many scores, one behind the other. */
  static double[] means(double[] scores, int each) {
    if (each == 1) {
      return scores;
    }
    double[] means = new double[scores.length / each];
    for (int at = 0; at < means.length; at++) {
      double sum = 0;
      for (int k = 0; k < each; k++) {
        sum += scores[at * each + k];
      }
      means[at] = sum / each;
    }
    return means;
  }

  /**
   * The probabilities of K classes, row by row, from scores of draws: the mean of what these say of
   * class 1 of two, else the share that each class has of these means.
   */
  static double[] shares(double[] scores, int draws, int classes) {
    double[] said = new double[scores.length];
    for (int at = 0; at < said.length; at++) {
      said[at] = FactorLoss.PROBIT.probability(scores[at]);
    }
    double[] means = means(said, draws);
    int rows = means.length / Softmax.scores(classes);
    double[] shares = new double[Checks.elements(rows, classes)];
    for (int i = 0; i < rows; i++) {
      if (classes == 2) {
        shares[2 * i] = 1 - means[i];
        shares[2 * i + 1] = means[i];
      } else {
        share(means, i * classes, classes, shares);
      }
    }
    return shares;
  }

  /** Of classes that are all impossible each has the same share. */
  private static void share(double[] means, int at, int classes, double[] shares) {
    double sum = 0;
    for (int k = at; k < at + classes; k++) {
      sum += means[k];
    }
    for (int k = at; k < at + classes; k++) {
      shares[k] = sum > 0 ? means[k] / sum : 1.0 / classes;
    }
  }

  /** A weighted sum of a row's features: two chains. */
  static double linear(double[] weights, int[] places, double[] x, int from, int to) {
    double a = 0;
    double b = 0;
    int k = from;
    for (; k + 1 < to; k += 2) {
      a = Math.fma(weights[places[k]], x[k], a);
      b = Math.fma(weights[places[k + 1]], x[k + 1], b);
    }
    if (k < to) {
      a = Math.fma(weights[places[k]], x[k], a);
    }
    return a + b;
  }

  /** What gives a machine's scores; it belongs to one thread. */
  static final class RowScore {
    private final FactorKernels kernels = KernelProvider.kernels().factors();
    private final double intercept;
    private final double[] weights;
    private final double[] factors;
    private final int rank;
    private final double[] sums;

    RowScore(FactorizationMachine machine) {
      intercept = machine.intercept();
      weights = Raw.values(machine.weights());
      factors = Raw.values(machine.factors());
      rank = machine.factors().columns();
      sums = new double[rank];
    }

    double of(SparseMatrix points, int row) {
      int[] places = Raw.columns(points);
      double[] x = Raw.values(points);
      int from = Raw.starts(points)[row];
      int to = Raw.starts(points)[row + 1];
      double pairs = kernels.pairs(places, x, from, to, factors, rank, sums);
      return intercept + (linear(weights, places, x, from, to) + pairs);
    }
  }
}
