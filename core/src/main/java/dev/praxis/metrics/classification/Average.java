package dev.praxis.metrics.classification;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;

/**
 * How the measures of several classes become one number. The order of the classes does not matter:
 * sums are exact, and rounded once.
 */
public enum Average {
  /** The plain mean over the classes: small ones matter as much as large ones. */
  MACRO,
  /**
   * One measure of the decisions of all classes taken together: where every row has one label, the
   * accuracy.
   */
  MICRO,
  /** The mean over the classes, each weighing as much as it has rows. */
  WEIGHTED;

  /** A mean of measures that is being added up. */
  static final class Mean {
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;
    private BigDecimal weightedSum = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    void add(BigDecimal value, BigDecimal weight) {
      sum = sum.add(value);
      count++;
      weightedSum = weightedSum.add(value.multiply(weight));
      weights = weights.add(weight);
    }

    /** NaN of nothing. */
    double plain() {
      return count == 0 ? Double.NaN : Decimals.quotient(sum, BigDecimal.valueOf(count));
    }

    /** The plain one if all weights are 0. */
    double weighted() {
      return weights.signum() == 0 ? plain() : Decimals.quotient(weightedSum, weights);
    }
  }
}
