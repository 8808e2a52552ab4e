package dev.praxis.linear;

import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.compute.Chunks;
import java.util.concurrent.atomic.AtomicBoolean;

/** The penalised logarithmic loss and its slope, in one pass over the rows. */
final class SoftmaxPass {
  private static final int LEAST_CHUNK = 4096;

  private final RowPasses rows;
  private final int[] codes;
  private final int vectors;
  private final double[] prices;

  /**
   * Prepares.
   *
   * @param codes the class of each row, from 0
   * @param vectors L, one for two classes, else one per class
   * @param prices of half the squares of the coefficients of a vector, d + 1
   */
  SoftmaxPass(RowPasses rows, int[] codes, int vectors, double[] prices) {
    this.rows = rows;
    this.codes = codes;
    this.vectors = vectors;
    this.prices = prices;
  }

  /**
   * What there is to see at some coefficients.
   *
   * @param scores row by row
   * @param curvatures how curved the loss of each row is, on average over the classes: {@code p (1
   *     − p)} for two, {@code Σ pₖ (1 − pₖ) / (K − 1)} for K, which is exact where all are equally
   *     probable
   * @param allRight whether in every row the score of its own class is above all others
   */
  record Look(
      double loss, double[] gradient, double[] scores, double[] curvatures, boolean allRight) {

    /** By how much a score differs from another look's at most. */
    double largestMove(Look before) {
      double largest = 0;
      for (int i = 0; i < scores.length; i++) {
        largest = Math.max(largest, Math.abs(scores[i] - before.scores[i]));
      }
      return largest;
    }
  }

  /** Looks at coefficients. */
  Look at(double[] coefficients) {
    double[] gradient = new double[rows.size()];
    double[] losses = new double[rows.rows()];
    double[] seen = new double[Math.multiplyExact(rows.rows(), vectors)];
    double[] curvatures = new double[rows.rows()];
    AtomicBoolean wrong = new AtomicBoolean();
    rows.pass(
        coefficients,
        (row, scores, at) -> {
          System.arraycopy(scores, at, seen, row * vectors, vectors);
          if (!isRight(scores, at, codes[row])) {
            wrong.set(true);
          }
          losses[row] =
              vectors == 1
                  ? logistic(row, scores, at, curvatures)
                  : softmax(row, seen, scores, at, curvatures);
        },
        gradient);
    double loss = Chunks.of(losses.length, LEAST_CHUNK, 1).sum(row -> losses[row]);
    loss += 0.5 * penalize(prices, coefficients, gradient);
    return new Look(loss, gradient, seen, curvatures, !wrong.get());
  }

  private boolean isRight(double[] scores, int at, int code) {
    if (vectors == 1) {
      return code == 1 ? scores[at] > 0 : scores[at] < 0;
    }
    boolean right = true;
    for (int k = 0; k < vectors; k++) {
      right &= k == code || scores[at + code] > scores[at + k];
    }
    return right;
  }

  private double logistic(int row, double[] scores, int at, double[] curvatures) {
    double right = codes[row] == 1 ? scores[at] : -scores[at];
    double e = StrictMath.exp(-Math.abs(right));
    double wrong = (right < 0 ? 1 : e) / (1 + e);
    scores[at] = codes[row] == 1 ? -wrong : wrong;
    curvatures[row] = e / ((1 + e) * (1 + e));
    return Math.max(0, -right) + StrictMath.log1p(e);
  }

  private double softmax(int row, double[] seen, double[] scores, int at, double[] curvatures) {
    int code = codes[row];
    double own = scores[at + code];
    double most = own;
    for (int k = 0; k < vectors; k++) {
      most = Math.max(most, scores[at + k]);
    }
    double rest = Softmax.softmax(seen, row * vectors, vectors, scores, at);
    double others = 0;
    double curved = 0;
    for (int k = 0; k < vectors; k++) {
      double p = scores[at + k];
      others += k == code ? 0 : p;
      curved = Math.fma(p, 1 - p, curved);
    }
    curvatures[row] = curved / (vectors - 1);
    // Not 1 − p, which has lost its digits where p is nearly 1.
    scores[at + code] = -others;
    return most - own + rest;
  }

  /** Adds {@code price · x}, the slope of the penalty, and gives {@code Σ price · x²}. */
  private double penalize(double[] prices, double[] x, double[] slope) {
    double sum = 0;
    for (int v = 0; v < vectors; v++) {
      for (int j = 0; j < prices.length; j++) {
        int at = rows.place(v, j);
        double pull = prices[j] * x[at];
        sum = Math.fma(pull, x[at], sum);
        slope[at] += pull;
      }
    }
    return sum;
  }

  /** Makes the sums over the classes zero, where rounding has moved them. */
  void balance(double[] x) {
    for (int j = 0; vectors > 1 && j < prices.length; j++) {
      double sum = 0;
      for (int v = 0; v < vectors; v++) {
        sum += x[rows.place(v, j)];
      }
      for (int v = 0; v < vectors; v++) {
        x[rows.place(v, j)] -= sum / vectors;
      }
    }
  }
}
