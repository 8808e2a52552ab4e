package dev.praxis.metrics.regression;

import dev.praxis.internal.Checks;

/**
 * How often predictions are too high and too low, and the sign test of whether that is chance.
 *
 * <p>If a model leans to neither side, each prediction that is not exact is too high with
 * probability ½, and the number of those is binomial. Errors count by their sign alone, so one
 * outlier cannot decide.
 *
 * @param over how many predictions are above the truth
 * @param under how many are below
 * @param exact how many hit it; the test leaves them out
 */
public record Bias(long over, long under, long exact) {
  /** The ways in which so many draws can fall are counted in whole numbers. */
  private static final long FEW = 50;

  /** Which way predictions lean. */
  public enum Tendency {
    /** Too high more often than chance explains. */
    OVERESTIMATES,
    /** Too low more often than chance explains. */
    UNDERESTIMATES,
    /** Neither side is more frequent than chance explains. */
    NEITHER
  }

  /**
   * Counts of predictions.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public Bias {
    Checks.atLeast("over", over, 0);
    Checks.atLeast("under", under, 0);
    Checks.atLeast("exact", exact, 0);
  }

  /**
   * The two-sided p-value of the sign test: how probable it is that a model without a tendency
   * leans this much or more, {@code min(1, 2 P(X ≤ min(over, under)))} with X binomial of {@code
   * over + under} draws at ½. Exact, up to 50 draws to the last bit; 1 if no prediction is off.
   *
   * <p>Of more draws, the probabilities of the binomial distribution follow from the one in the
   * middle by their ratios, C(n, j − 1) / C(n, j) = j / (n − j + 1), and are scaled to add up to 1.
   * Cost: {@code O(√n)}, because those far out are zero.
   */
  public double pValue() {
    long draws = over + under;
    long least = Math.min(over, under);
    if (draws <= FEW) {
      return Math.min(1, Math.scalb(2.0 * waysUpTo(least, draws), (int) -draws));
    }
    long middle = draws / 2;
    double weight = 1;
    double tail = 0;
    double half = 0;
    for (long j = middle; j >= 0 && weight > 0; j--) {
      half += weight;
      tail += j <= least ? weight : 0;
      weight *= (double) j / (draws - j + 1);
    }
    // The other half mirrors this one; with an even number of draws both share the middle.
    double all = 2 * half - (draws % 2 == 0 ? 1 : 0);
    return Math.min(1, 2 * tail / all);
  }

  /** Σ C(draws, j) for j up to the least: below 2⁵⁰, and each step divides without a rest. */
  private static long waysUpTo(long least, long draws) {
    long ways = 0;
    long coefficient = 1;
    for (long j = 0; j <= least; j++) {
      ways += coefficient;
      coefficient = coefficient * (draws - j) / (j + 1);
    }
    return ways;
  }

  /**
   * Which way predictions lean.
   *
   * @param significance how probable a false alarm may be, above 0 and below 1; 0.05 is usual
   * @return a side if {@link #pValue} is at most the significance
   * @throws IllegalArgumentException if the significance is not between 0 and 1
   */
  public Tendency tendency(double significance) {
    if (!(significance > 0 && significance < 1)) {
      throw new IllegalArgumentException(
          "significance must be above 0 and below 1 but was " + significance);
    }
    if (!(pValue() <= significance)) {
      return Tendency.NEITHER;
    }
    return over > under ? Tendency.OVERESTIMATES : Tendency.UNDERESTIMATES;
  }
}
