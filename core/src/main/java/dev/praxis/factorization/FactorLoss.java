package dev.praxis.factorization;

import dev.praxis.internal.algebra.Softmax;

/** What a score costs, and what it says about class 1. */
enum FactorLoss {
  /** {@code ½ (score − truth)²}. */
  SQUARED {
    @Override
    double value(double score, double truth) {
      return (score - truth) * (score - truth) / 2;
    }

    @Override
    double least(double score, double truth) {
      return value(score, truth);
    }

    @Override
    double slope(double score, double truth) {
      return score - truth;
    }

    @Override
    double probability(double score) {
      throw new AssertionError("a number is no class");
    }
  },
  /** {@code ln(1 + e⁻ᵐ)} with m = truth · score and truths of −1 and 1. */
  LOGISTIC {
    @Override
    double value(double score, double truth) {
      double margin = truth * score;
      return Math.max(0, -margin) + StrictMath.log1p(StrictMath.exp(-Math.abs(margin)));
    }

    @Override
    double least(double score, double truth) {
      return Math.max(0, -(truth * score));
    }

    @Override
    double atZero(double truth) {
      return LN2;
    }

    @Override
    double slope(double score, double truth) {
      return -truth * Softmax.logistic(-(truth * score));
    }

    @Override
    double probability(double score) {
      return Softmax.logistic(score);
    }
  },
  /** {@code −ln Φ(m)}, with the distribution Φ of a standard normal number. */
  PROBIT {
    @Override
    double value(double score, double truth) {
      return -NormalDraws.logBelow(truth * score);
    }

    @Override
    double least(double score, double truth) {
      return value(score, truth);
    }

    @Override
    double slope(double score, double truth) {
      throw new AssertionError("it is drawn, not descended on");
    }

    @Override
    double probability(double score) {
      return NormalDraws.below(score);
    }
  };

  private static final double LN2 = 0.6931471805599453;

  abstract double value(double score, double truth);

  /** No more than the value, and as good a sign that a score is wild, but sooner computed. */
  abstract double least(double score, double truth);

  /** The loss of a score of zero. */
  double atZero(double truth) {
    return value(0, truth);
  }

  /** By how much the loss grows with the score. */
  abstract double slope(double score, double truth);

  /** How probable class 1 is. */
  abstract double probability(double score);
}
