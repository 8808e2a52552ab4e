package dev.praxis.linear;

/**
 * Between what the minimum can be: the loss of coefficients made of some shares, and a bound that
 * no loss is below.
 *
 * <p>Shares that do not add up to zero bound nothing, so those of the side that has more are scaled
 * down, which keeps them in their range.
 */
final class DualGap {
  /** {@code Σ β x} of the shares as they are, and {@code Σ β}. */
  final double[] w;

  final double sum;

  /** The shares, scaled so that they add up to zero. */
  final double[] scaled;

  /** {@code Σ β x} of the scaled shares, the intercept that is best for it, and the loss there. */
  final double[] balanced;

  final double intercept;
  final double loss;
  final double bound;

  DualGap(
      LinearProblem problem,
      CentredRows rows,
      DualTerm[] terms,
      BestIntercept best,
      double... shares) {
    double above = 0;
    double below = 0;
    for (double share : shares) {
      above += Math.max(0, share);
      below += Math.max(0, -share);
    }
    sum = above - below;
    double ofAbove = above > below ? below / above : 1;
    double ofBelow = below > above ? above / below : 1;
    w = new double[rows.shifts.length];
    balanced = new double[w.length];
    scaled = new double[shares.length];
    double gain = 0;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != 0) {
        double share = shares[i] * (shares[i] > 0 ? ofAbove : ofBelow);
        scaled[i] = share;
        rows.addMultiple(i, shares[i], w);
        rows.addMultiple(i, share, balanced);
        gain = Math.fma(share, terms[i].target() - terms[i].bend() / 2 * share, gain);
      }
    }
    double price = problem.penalty.of(balanced);
    bound = problem.penalty.l2() * gain - price;
    double[] scores = new double[shares.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = rows.dot(i, balanced, 0);
    }
    intercept = best.of(scores);
    double losses = price;
    for (int i = 0; i < scores.length; i++) {
      double each = problem.loss.value(scores[i] + intercept, problem.truths[i]);
      losses = Math.fma(problem.weights[i], each, losses);
    }
    loss = losses;
  }

  /** How far the loss can be from the minimum. */
  double width() {
    return loss - bound;
  }
}
