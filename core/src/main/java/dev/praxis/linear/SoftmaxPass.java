package dev.praxis.linear;

import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.compute.Chunks;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The penalised logarithmic loss and its slope in one pass over the rows, and the product of its
 * second derivative with a vector in another, for which the probabilities are kept.
 */
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
   * @param probabilities of all classes, row by row; for two classes {@code p (1 − p)}
   * @param allRight whether in every row the score of its own class is above all others
   */
  record Look(double loss, double[] gradient, double[] probabilities, boolean allRight) {}

  /** Looks at coefficients. */
  Look at(double[] coefficients) {
    double[] gradient = new double[rows.size()];
    double[] losses = new double[rows.rows()];
    double[] probabilities = new double[Math.multiplyExact(rows.rows(), vectors)];
    AtomicBoolean wrong = new AtomicBoolean();
    rows.pass(
        coefficients,
        (row, scores, at) -> {
          if (!isRight(scores, at, codes[row])) {
            wrong.set(true);
          }
          losses[row] =
              vectors == 1
                  ? logistic(row, scores, at, probabilities)
                  : softmax(row, scores, at, probabilities);
        },
        gradient);
    double loss = Chunks.of(losses.length, LEAST_CHUNK, 1).sum(row -> losses[row]);
    loss += 0.5 * penalize(prices, coefficients, gradient);
    return new Look(loss, gradient, probabilities, !wrong.get());
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

  private double softmax(int row, double[] scores, int at, double[] probabilities) {
    int from = row * vectors;
    int code = codes[row];
    double own = scores[at + code];
    double rest = Softmax.softmax(scores, at, vectors, probabilities, from);
    double most = own;
    double others = 0;
    for (int k = 0; k < vectors; k++) {
      most = Math.max(most, scores[at + k]);
      scores[at + k] = probabilities[from + k];
      others += k == code ? 0 : probabilities[from + k];
    }
    // Not 1 − p, which has lost its digits where p is nearly 1.
    scores[at + code] = -others;
    return most - own + rest;
  }

  /**
   * The product of the second derivative with a vector, and by how much it moves each score.
   *
   * @param damping what is added to the diagonal for each vector of coefficients, d + 1
   */
  void curvature(Look look, double[] vector, double[] damping, double[] product, double[] moves) {
    double[] probabilities = look.probabilities;
    rows.pass(
        vector,
        (row, scores, at) -> {
          System.arraycopy(scores, at, moves, row * vectors, vectors);
          if (vectors == 1) {
            scores[at] *= probabilities[row];
          } else {
            bend(probabilities, row * vectors, scores, at);
          }
        },
        product);
    double unused = penalize(prices, vector, product);
    unused = penalize(damping, vector, product);
  }

  /**
   * From moves of scores to moves of probabilities: {@code pₖ (uₖ − Σ pₗ uₗ)}. All moves are taken
   * from that of the most probable class, whose own then loses no digits.
   */
  private void bend(double[] probabilities, int from, double[] moves, int at) {
    int most = 0;
    for (int k = 1; k < vectors; k++) {
      most = probabilities[from + k] > probabilities[from + most] ? k : most;
    }
    double reference = moves[at + most];
    double mean = 0;
    for (int k = 0; k < vectors; k++) {
      moves[at + k] -= reference;
      mean = Math.fma(probabilities[from + k], moves[at + k], mean);
    }
    for (int k = 0; k < vectors; k++) {
      moves[at + k] = probabilities[from + k] * (moves[at + k] - mean);
    }
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

  /**
   * How curved the loss of each row is, on average over the classes: {@code Σ pₖ (1 − pₖ) / (K −
   * 1)}, which is exact where all are equally probable.
   */
  double[] meanCurvatures(Look look) {
    double[] probabilities = look.probabilities;
    if (vectors == 1) {
      return probabilities;
    }
    double[] means = new double[rows.rows()];
    for (int i = 0, at = 0; i < means.length; i++) {
      for (int k = 0; k < vectors; k++, at++) {
        means[i] = Math.fma(probabilities[at], 1 - probabilities[at], means[i]);
      }
      means[i] /= vectors - 1;
    }
    return means;
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
