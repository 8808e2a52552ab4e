package dev.praxis.statistics;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.columns.OrderStatistics;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/**
 * How a quantile is read off n numbers in order: the nine definitions of Hyndman and Fan.
 *
 * <p>The quantile of a probability p is a number with a share of p of the numbers below it. Between
 * two numbers that is not unique, and programs differ. With {@code x₁ ≤ … ≤ xₙ} each definition
 * names a place h, and the quantile is {@code xₕ}, interpolated between its neighbours where h is
 * not whole. On many numbers they all agree; on few they differ by up to the gap between two.
 *
 * <p>A product {@code n · p} that differs from a whole or half number by rounding only is taken for
 * it. Source: Hyndman and Fan, "Sample quantiles in statistical packages", The American
 * Statistician 50 (1996); the numbers are theirs and R's.
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
  INTERPOLATED_INVERTED_CDF(0, 1),

  /** 5: {@code h = n · p + ½}; known in hydrology. */
  HAZEN(0.5, 0.5),

  /** 6: {@code h = (n + 1) · p}; Excel's exclusive percentiles, Minitab and SPSS. */
  WEIBULL(0, 0),

  /** 7: {@code h = (n − 1) · p + 1}; the default of R, NumPy and Excel. */
  LINEAR(1, 1),

  /** 8: {@code h = (n + ⅓) · p + ⅓}: unbiased about the median; what the authors recommend. */
  MEDIAN_UNBIASED(1 / 3.0, 1 / 3.0),

  /** 9: {@code h = (n + ¼) · p + ⅜}: about unbiased if the numbers are normal. */
  NORMAL_UNBIASED(0.375, 0.375);

  private final double alpha;
  private final double beta;

  QuantileMethod(double alpha, double beta) {
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
    return OrderStatistics.of(copy, new double[] {index(copy.length, probability)})[0];
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
    double[] indices = Arrays.stream(probabilities).map(p -> index(n, p)).toArray();
    return Matrix.ofRows(OrderStatistics.ofColumns(Raw.values(points), points.columns(), indices));
  }

  private static void requireProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability must be between 0 and 1 but was " + probability);
    }
  }

  /** The place of a quantile among n numbers that are counted from 0. */
  private double index(int n, double p) {
    double np = tidied(n * p);
    double place =
        switch (this) {
          case INVERTED_CDF -> Math.ceil(np);
          case AVERAGED_INVERTED_CDF -> np == Math.rint(np) ? np + 0.5 : Math.ceil(np);
          case CLOSEST_OBSERVATION -> Math.rint(np);
          default -> tidied(np + alpha + p * (1 - alpha - beta));
        };
    return Math.max(0, Math.min(n - 1, place - 1));
  }

  /** A number without a rounding that keeps it from being whole or half. */
  private static double tidied(double number) {
    double near = Math.rint(2 * number) / 2;
    return Math.abs(number - near) <= 4 * Math.ulp(number) ? near : number;
  }
}
