package dev.praxis.linear;

import dev.praxis.internal.algebra.Softmax;
import java.util.Arrays;

/** The loss of each row of a block, and its first and second derivatives by the scores. */
final class RowLosses {
  private final int vectors;
  private final int block;
  private final double[] residuals;
  private final double[] probabilities;

  /**
   * Makes room.
   *
   * @param vectors scores of a row: one for two classes, else one per class
   * @param block rows of a block
   */
  RowLosses(int vectors, int block) {
    this.vectors = vectors;
    this.block = block;
    residuals = new double[vectors * block];
    probabilities = new double[vectors * block];
  }

  /**
   * Looks at a block.
   *
   * @param scores row by row, {@code stride} apart; behind the scores of a row, those of the
   *     direction
   */
  void look(double[] scores, int stride, int[] codes, int from, int count, LogLoss sum) {
    Arrays.fill(residuals, 0);
    for (int i = 0; i < count; i++) {
      int at = i * stride;
      for (int v = 0; v < vectors; v++) {
        sum.largestMove = Math.max(sum.largestMove, Math.abs(scores[at + vectors + v]));
      }
      sum.loss +=
          vectors == 1
              ? logistic(i, scores[at], codes[from + i], sum)
              : softmax(i, scores, at, codes[from + i], sum);
    }
  }

  /** The first derivatives: of score v of row i at {@code v · block + i}; 0 where no row is. */
  double[] residuals() {
    return residuals;
  }

  /** The second derivative of row i's loss by its scores a and b. */
  double curvature(int i, int a, int b) {
    if (vectors == 1) {
      return probabilities[i];
    }
    double p = probabilities[i * vectors + a];
    return a == b ? p * complement(i, a) : -p * probabilities[i * vectors + b];
  }

  private double logistic(int i, double score, int code, LogLoss sum) {
    double right = code == 1 ? score : -score;
    double e = StrictMath.exp(-Math.abs(right));
    double wrong = (right < 0 ? 1 : e) / (1 + e);
    residuals[i] = code == 1 ? -wrong : wrong;
    probabilities[i] = e / ((1 + e) * (1 + e));
    sum.allRight &= right > 0;
    return Math.max(0, -right) + StrictMath.log1p(e);
  }

  private double softmax(int i, double[] scores, int at, int code, LogLoss sum) {
    double rest = Softmax.softmax(scores, at, vectors, probabilities, i * vectors);
    double own = scores[at + code];
    double most = own;
    for (int k = 0; k < vectors; k++) {
      double p = probabilities[i * vectors + k];
      residuals[k * block + i] = k == code ? -complement(i, k) : p;
      most = Math.max(most, scores[at + k]);
      sum.allRight &= k == code || own > scores[at + k];
    }
    return most - own + rest;
  }

  /** 1 − p without losing digits where p is nearly 1. */
  private double complement(int i, int k) {
    double p = probabilities[i * vectors + k];
    if (p <= 0.5) {
      return 1 - p;
    }
    double others = 0;
    for (int other = 0; other < vectors; other++) {
      others += other == k ? 0 : probabilities[i * vectors + other];
    }
    return others;
  }
}
