package dev.praxis.statistics;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How a quantile is read off n numbers in order: the nine definitions of Hyndman and Fan.
 *
 * <p>The quantile of a probability p is a number with a share of p of the numbers below it. Between
 * two numbers that is not unique, and programs differ. With {@code x₁ ≤ … ≤ xₙ} each definition
 * names a place h, and the quantile is {@code xₕ}, interpolated between its neighbours where h is
 * not whole. On many numbers they all agree; on few they differ by up to the gap between two.
 *
 * <p>Places and numbers between two others are computed exactly, with the decimals that are
 * written: {@code 0.29 · 100} is 29, halfway from 0.1 to 0.2 is 0.15, and the result is rounded
 * once. A place that differs from a whole or half number by no more than the rounding of p, as that
 * of a third given as {@code 1 / 3.0}, is taken for it. Source: Hyndman and Fan, "Sample quantiles
 * in statistical packages", The American Statistician 50 (1996); the numbers are theirs and R's.
 */
public enum QuantileMethod {
  /** 1: the smallest number with a share of at least p up to it, {@code h = ⌈n · p⌉}. */
  INVERTED_CDF(0, 0),

  /**
   * 2: the same, but halfway to the next number where {@code n · p} is whole: bins between such
   * quantiles are as equally filled as can be. The default of scikit-learn's quantile bins.
   */
  AVERAGED_INVERTED_CDF(0, 0),

  /** 3: the number nearest to {@code n · p}, the even one of two; SAS has it. */
  CLOSEST_OBSERVATION(0, 0),

  /** 4: {@code h = n · p}. */
  INTERPOLATED_INVERTED_CDF(0, 24),

  /** 5: {@code h = n · p + ½}; known in hydrology. */
  HAZEN(12, 12),

  /** 6: {@code h = (n + 1) · p}; Excel's exclusive percentiles, Minitab and SPSS. */
  WEIBULL(0, 0),

  /** 7: {@code h = (n − 1) · p + 1}; the default of R, NumPy and Excel. */
  LINEAR(24, 24),

  /** 8: {@code h = (n + ⅓) · p + ⅓}: unbiased about the median; what the authors recommend. */
  MEDIAN_UNBIASED(8, 8),

  /** 9: {@code h = (n + ¼) · p + ⅜}: about unbiased if the numbers are normal. */
  NORMAL_UNBIASED(9, 9);

  /** Of this many parts of one, halves, thirds and eighths are a whole number. */
  private static final int UNIT = 24;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final int alpha;
  private final int beta;

  /** The constants of {@code h = n · p + α + p · (1 − α − β)}, in parts of 24. */
  QuantileMethod(int alpha, int beta) {
    this.alpha = alpha;
    this.beta = beta;
  }

  /**
   * The quantile of some numbers. Cost: {@code O(n)} time and memory.
   *
   * @param probability p, from 0 to 1
   * @param numbers at least one finite number, in any order
   * @throws IllegalArgumentException if p is not between 0 and 1, or if a number is not finite
   */
  public double of(double probability, double... numbers) {
    requireProbability(probability);
    Checks.atLeast("numbers", numbers.length, 1);
    double[] copy = numbers.clone();
    for (int i = 0; i < copy.length; i++) {
      if (!Double.isFinite(copy[i])) {
        throw new IllegalArgumentException("number " + i + " must be finite but was " + copy[i]);
      }
    }
    return OrderStatistics.of(copy, place(copy.length, Probability.of(probability)))[0];
  }

  /**
   * The quantiles of each column, d rows of one quantile for each probability. Cost: {@code O(n ·
   * d)} time and memory for few probabilities.
   *
   * @param points {@code n × d}
   * @param probabilities at least one, from 0 to 1, none below the one before
   * @throws IllegalArgumentException if there is none, if one is not between 0 and 1, or if they
   *     fall
   */
  public Matrix ofColumns(Matrix points, double... probabilities) {
    int n = points.rows();
    Checks.atLeast("probabilities", probabilities.length, 1);
    double before = 0;
    for (double probability : probabilities) {
      requireProbability(probability);
      Checks.inOrder("the probability before", before, "a probability", probability);
      before = probability;
    }
    return ofColumns(
        points,
        Arrays.stream(probabilities)
            .mapToObj(p -> place(n, Probability.of(p)))
            .toArray(Place[]::new));
  }

  /**
   * The quantiles that divide each column into parts that hold about equally many numbers, d rows
   * of one more than there are parts: those of {@code 0, 1/parts, 2/parts, …, 1}, none of them
   * rounded. Cost: {@code O(n · d · log parts)}.
   *
   * @param points {@code n × d}
   * @param parts at least 1: 4 for quartiles, 10 for deciles
   * @throws IllegalArgumentException if there is no part
   */
  public Matrix dividing(Matrix points, int parts) {
    int n = points.rows();
    Checks.atLeast("parts", parts, 1);
    return ofColumns(
        points,
        IntStream.rangeClosed(0, parts)
            .mapToObj(part -> place(n, Probability.of(part, parts)))
            .toArray(Place[]::new));
  }

  private static Matrix ofColumns(Matrix points, Place... places) {
    return Matrix.ofRows(OrderStatistics.ofColumns(Raw.values(points), points.columns(), places));
  }

  private static void requireProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability must be between 0 and 1 but was " + probability);
    }
  }

  /** The place of a quantile among n numbers; what is computed is h times {@code parts}. */
  private Place place(int n, Probability p) {
    BigDecimal parts = p.parts().multiply(BigDecimal.valueOf(UNIT));
    BigDecimal rounding = p.rounding().multiply(BigDecimal.valueOf(UNIT * (n + 1L)));
    BigDecimal np = tidied(p.part().multiply(BigDecimal.valueOf((long) UNIT * n)), parts, rounding);
    BigDecimal h =
        switch (this) {
          case INVERTED_CDF -> whole(np, parts, RoundingMode.CEILING);
          case AVERAGED_INVERTED_CDF -> {
            BigDecimal up = whole(np, parts, RoundingMode.CEILING);
            yield up.compareTo(np) == 0 ? np.add(parts.multiply(HALF)) : up;
          }
          case CLOSEST_OBSERVATION -> whole(np, parts, RoundingMode.HALF_EVEN);
          default -> {
            BigDecimal more = p.parts().multiply(BigDecimal.valueOf(alpha));
            BigDecimal shift = p.part().multiply(BigDecimal.valueOf(UNIT - alpha - beta));
            yield tidied(np.add(more).add(shift), parts, rounding);
          }
        };
    return Place.of(h, parts, n);
  }

  /** A multiple of the parts near a number. */
  private static BigDecimal whole(BigDecimal number, BigDecimal parts, RoundingMode mode) {
    return number.divide(parts, 0, mode).multiply(parts);
  }

  /** A number without a rounding that keeps it from being a multiple of half the parts. */
  private static BigDecimal tidied(BigDecimal number, BigDecimal parts, BigDecimal rounding) {
    if (rounding.signum() == 0) {
      return number;
    }
    BigDecimal near = whole(number, parts.multiply(HALF), RoundingMode.HALF_EVEN);
    return near.subtract(number).abs().compareTo(rounding) <= 0 ? near : number;
  }
}
