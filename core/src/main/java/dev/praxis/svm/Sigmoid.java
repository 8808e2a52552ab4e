package dev.praxis.svm;

import dev.praxis.internal.algebra.Softmax;

/**
 * Platt's sigmoid: how probable the second class is for a decision value, fitted to decision values
 * of rows that were not learned from.
 *
 * <pre>{@code
 * P(second | f) = 1 / (1 + exp(A f + B))
 * minimise − Σᵢ tᵢ ln Pᵢ + (1 − tᵢ) ln(1 − Pᵢ)        t = (n₂ + 1) / (n₂ + 2) for rows of the second class,
 *                                                      1 / (n₁ + 2) for those of the first
 * }</pre>
 *
 * <p>Rows may have weights: each counts as often as its weight says, in the sum and in n.
 *
 * <p>By Newton's method, halving a step that does not make it smaller. Sources: Platt,
 * "Probabilistic outputs for support vector machines", in Advances in Large Margin Classifiers
 * (1999); Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines",
 * Machine Learning 68 (2007).
 *
 * @param slope A
 * @param offset B
 */
record Sigmoid(double slope, double offset) {
  private static final int MOST_STEPS = 100;

  /** A step that must be cut to less than this share of it is none. */
  private static final double LEAST_STEP = 1e-10;

  /** Added to the curvature, which may vanish. */
  private static final double LEAST_CURVATURE = 1e-12;

  /** A decision value taken for log-odds. */
  static final Sigmoid OF_LOG_ODDS = new Sigmoid(-1, 0);

  /** The log-odds of the second class. */
  double logOdds(double decision) {
    return 0.0 - Math.fma(slope, decision, offset);
  }

  /**
   * The best sigmoid.
   *
   * @param decisions f
   * @param signs +1 for rows of the second class, −1 for those of the first
   * @param weights how often each row counts
   */
  static Sigmoid of(double[] decisions, int[] signs, double[] weights) {
    double[] counts = new double[2];
    for (int i = 0; i < signs.length; i++) {
      counts[signs[i] > 0 ? 1 : 0] += weights[i];
    }
    double[] targets = new double[signs.length];
    for (int i = 0; i < signs.length; i++) {
      targets[i] = signs[i] > 0 ? (counts[1] + 1.0) / (counts[1] + 2.0) : 1 / (counts[0] + 2.0);
    }
    Sigmoid best = new Sigmoid(0, StrictMath.log((counts[0] + 1.0) / (counts[1] + 1.0)));
    double price = best.price(decisions, targets, weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      Sigmoid move = best.newtonStep(decisions, targets, weights);
      double before = price;
      for (double size = 1; size >= LEAST_STEP && price >= before; size /= 2) {
        Sigmoid next =
            new Sigmoid(best.slope + size * move.slope, best.offset + size * move.offset);
        double there = next.price(decisions, targets, weights);
        if (there < before) {
          best = next;
          price = there;
        }
      }
      if (price >= before) {
        return best;
      }
    }
    return best;
  }

  private double price(double[] decisions, double[] targets, double[] weights) {
    double price = 0;
    for (int i = 0; i < decisions.length; i++) {
      double odds = logOdds(decisions[i]);
      double above = odds > 0 ? odds : 0;
      double own = above - targets[i] * odds + StrictMath.log1p(StrictMath.exp(-Math.abs(odds)));
      price += weights[i] * own;
    }
    return price;
  }

  /** From here to the lowest point of the parabola that touches the price here. */
  private Sigmoid newtonStep(double[] decisions, double[] targets, double[] weights) {
    double h11 = LEAST_CURVATURE;
    double h22 = LEAST_CURVATURE;
    double h12 = 0;
    double g1 = 0;
    double g2 = 0;
    for (int i = 0; i < decisions.length; i++) {
      double f = decisions[i];
      double p = Softmax.logistic(logOdds(f));
      double weight = weights[i] * p * Softmax.logistic(-logOdds(f));
      double error = weights[i] * (targets[i] - p);
      h11 += f * f * weight;
      h22 += weight;
      h12 += f * weight;
      g1 += f * error;
      g2 += error;
    }
    double det = h11 * h22 - h12 * h12;
    return new Sigmoid(-(h22 * g1 - h12 * g2) / det, -(h11 * g2 - h12 * g1) / det);
  }
}
