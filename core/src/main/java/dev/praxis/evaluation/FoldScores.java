package dev.praxis.evaluation;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The mean and the spread of scores, computed from the scores as they are written and rounded once:
 * the order of the folds does not matter, and what is equal by hand is equal.
 */
final class FoldScores {

  /** Digits of a variance and of its root, far more than a double has. */
  private static final MathContext DIGITS = new MathContext(60);

  private FoldScores() {}

  /** The mean; NaN if a score is, infinite if scores of one sign are, NaN if of both signs. */
  static double mean(List<Double> scores) {
    return areFinite(scores) ? Decimals.mean(numbers(scores)) : sumOfInfinite(scores);
  }

  /** The root of the mean square distance from the mean; NaN unless all scores are finite. */
  static double standardDeviation(List<Double> scores) {
    if (!areFinite(scores)) {
      return Double.NaN;
    }
    BigDecimal count = BigDecimal.valueOf(scores.size());
    BigDecimal sum = Decimals.sum(numbers(scores));
    BigDecimal squares = BigDecimal.ZERO;
    for (double score : scores) {
      squares = squares.add(Decimals.of(score).pow(2));
    }
    // The variance times the squared count has no fraction to be rounded.
    BigDecimal exact = count.multiply(squares).subtract(sum.pow(2));
    return exact.divide(count.pow(2), DIGITS).sqrt(DIGITS).doubleValue();
  }

  private static double sumOfInfinite(List<Double> scores) {
    double sum = 0;
    for (double score : scores) {
      // Finite scores do not matter beside infinite ones, but their sum might overflow.
      sum += Double.isFinite(score) ? 0 : score;
    }
    return sum;
  }

  private static boolean areFinite(List<Double> scores) {
    return scores.stream().allMatch(Double::isFinite);
  }

  private static double[] numbers(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
