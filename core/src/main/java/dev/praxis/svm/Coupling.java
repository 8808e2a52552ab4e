package dev.praxis.svm;

import java.util.Arrays;

/**
 * From the probabilities of pairs of classes to those of all classes.
 *
 * <pre>{@code
 * minimise   Σᵢ Σ_{j ≠ i} (rⱼᵢ pᵢ − rᵢⱼ pⱼ)²        Σ p = 1;   rᵢⱼ: of classes i and j, how probable is i
 * }</pre>
 *
 * <p>Source: Wu, Lin and Weng, "Probability estimates for multi-class classification by pairwise
 * coupling", JMLR 5 (2004), second method.
 */
final class Coupling {
  private static final int MOST_ROUNDS = 1000;
  private static final double ROUNDING = 1e-15;

  /** So that no class is ruled out by a single pair. */
  private static final double LEAST = 1e-7;

  private Coupling() {}

  /**
   * The probabilities of K classes.
   *
   * @param pairs how probable the second class of each pair is: of classes 0 and 1, 0 and 2, …, 1
   *     and 2, …
   * @param classes K
   */
  static double[] probabilities(double[] pairs, int classes) {
    double[][] q = matrix(pairs, classes);
    double[] p = new double[classes];
    Arrays.fill(p, 1.0 / classes);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] qp = new double[classes];
      double all = 0;
      for (int i = 0; i < classes; i++) {
        for (int j = 0; j < classes; j++) {
          qp[i] = Math.fma(q[i][j], p[j], qp[i]);
        }
        all = Math.fma(p[i], qp[i], all);
      }
      if (sweep(q, p, qp, all) <= ROUNDING) {
        break;
      }
    }
    return p;
  }

  /**
   * The shares of the votes: each pair has one, for the second class where its log-odds are above
   * 0.
   */
  static double[] votes(double[] odds, int classes) {
    double[] shares = new double[classes];
    int pair = 0;
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        shares[odds[pair++] > 0 ? second : first]++;
      }
    }
    for (int c = 0; c < classes; c++) {
      shares[c] /= pair;
    }
    return shares;
  }

  /** {@code qᵢᵢ = Σ rⱼᵢ²}, {@code qᵢⱼ = −rⱼᵢ rᵢⱼ}. */
  private static double[][] matrix(double[] pairs, int classes) {
    double[][] q = new double[classes][classes];
    int pair = 0;
    for (int i = 0; i < classes; i++) {
      for (int j = i + 1; j < classes; j++) {
        double second = Math.max(LEAST, Math.min(1 - LEAST, pairs[pair++]));
        double first = 1 - second;
        q[i][i] += second * second;
        q[j][j] += first * first;
        q[i][j] = -second * first;
        q[j][i] = q[i][j];
      }
    }
    return q;
  }

  /** Moves each probability to its optimum, all others fixed; returns the largest move. */
  private static double sweep(double[][] q, double[] p, double[] qp, double before) {
    double all = before;
    double largest = 0;
    for (int i = 0; i < p.length; i++) {
      double move = (all - qp[i]) / q[i][i];
      double scale = 1 / (1 + move);
      largest = Math.max(largest, Math.abs(move));
      p[i] += move;
      all = (all + move * (move * q[i][i] + 2 * qp[i])) * scale * scale;
      for (int j = 0; j < p.length; j++) {
        qp[j] = (qp[j] + move * q[i][j]) * scale;
        p[j] *= scale;
      }
    }
    return largest;
  }
}
