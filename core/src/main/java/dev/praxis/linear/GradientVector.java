package dev.praxis.linear;

/** One vector of coefficients that moves with every row it is shown. */
final class GradientVector {
  private final StochasticGradient descent;
  private final ScoreLoss loss;
  private final double l1;
  private final double l2;
  private final LazyWeights weights;
  private double intercept;
  private double interceptSum;
  private long steps;

  /**
   * Zeros.
   *
   * @param rows that share the penalty, n
   */
  GradientVector(
      int columns, ScoreLoss loss, Penalty penalty, long rows, StochasticGradient descent) {
    this.descent = descent;
    this.loss = loss;
    l1 = penalty.l1() / rows;
    l2 = penalty.l2() / rows;
    weights = new LazyWeights(columns, l1 > 0, descent.averaged());
  }

  /** Takes a step, and returns the loss that the row had before. */
  double learn(LinearProblem rows, int i) {
    int from = rows.starts[i];
    int to = rows.starts[i + 1];
    double score = intercept + weights.dot(rows.places, rows.values, from, to);
    double rate = descent.rate().at(steps, l2);
    double move = -rate * rows.weights[i] * loss.slope(score, rows.truths[i]);
    if (move != 0) {
      weights.add(move, rows.places, rows.values, from, to);
      intercept += move;
    }
    weights.shrink(rate * l1, rate * l2);
    interceptSum += intercept;
    steps++;
    return rows.weights[i] * loss.value(score, rows.truths[i]);
  }

  /** How many rows it was shown. */
  long steps() {
    return steps;
  }

  /** The coefficients, or their mean over all steps. */
  double[] coefficients() {
    if (!descent.averaged() || steps == 0) {
      return weights.coefficients();
    }
    double[] means = weights.sums();
    for (int j = 0; j < means.length; j++) {
      means[j] /= steps;
    }
    return means;
  }

  /** The intercept, or its mean over all steps. */
  double intercept() {
    return descent.averaged() && steps > 0 ? interceptSum / steps : intercept;
  }
}
