package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.internal.raw.Raw;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The threshold on a score that serves a stated goal best: rows whose score is at least that are
 * predicted as positive.
 *
 * <p>Candidates are all scores that occur, and infinity, where no row is predicted as positive; a
 * row whose score is infinite is, so that with such a row no threshold leaves all out. Of equally
 * good ones the highest is chosen, and what is equal in exact arithmetic is equally good: goals are
 * compared in whole numbers, costs as they are written. A threshold fits the rows it was chosen on:
 * measure it on others. Cost: {@code O(n)}.
 */
public final class Thresholds {

  /**
   * A threshold and the decisions it makes.
   *
   * @param threshold the least score that is predicted as positive
   * @param truePositives positives predicted as such
   * @param falsePositives negatives predicted as positives
   * @param falseNegatives positives predicted as negatives
   * @param trueNegatives negatives predicted as such
   */
  public record Choice(
      double threshold,
      int truePositives,
      int falsePositives,
      int falseNegatives,
      int trueNegatives) {

    /** Checks that the threshold is a number and that no count is negative. */
    public Choice {
      checkThreshold(threshold);
      Checks.atLeast("truePositives", truePositives, 0);
      Checks.atLeast("falsePositives", falsePositives, 0);
      Checks.atLeast("falseNegatives", falseNegatives, 0);
      Checks.atLeast("trueNegatives", trueNegatives, 0);
    }

    /** Of the rows predicted as positive, the share that is; NaN if there is none. */
    public double precision() {
      return (double) truePositives / ((long) truePositives + falsePositives);
    }

    /** Of the positives, the share predicted as such; NaN if there is none. */
    public double recall() {
      return (double) truePositives / ((long) truePositives + falseNegatives);
    }

    /** Of the negatives, the share predicted as positive; NaN if there is none. */
    public double falsePositiveRate() {
      return (double) falsePositives / ((long) falsePositives + trueNegatives);
    }

    /** The harmonic mean of precision and recall; NaN without positives, true or predicted. */
    public double f1() {
      return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
    }

    /** The classes that this threshold predicts: 1 where the score is at least that. */
    public Labels predict(Targets scores) {
      return predicted(Raw.values(Objects.requireNonNull(scores, "scores")));
    }

    /**
     * The classes of scores that may be infinite; otherwise as {@link #predict(Targets)}.
     *
     * @throws IllegalArgumentException if there is no score or one is NaN
     */
    public Labels predict(double[] scores) {
      Checks.notEmpty("scores", "number", Objects.requireNonNull(scores, "scores").length);
      return predicted(RankedScores.checked(scores));
    }

    private Labels predicted(double[] scores) {
      int[] codes = new int[scores.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = scores[i] >= threshold ? 1 : 0;
      }
      return Raw.labels(codes, 2);
    }
  }

  /** Whether one candidate, by its index, is better than another one above it. */
  private interface Better {
    boolean test(int candidate, int other);
  }

  /** Costs that differ by more than this part are in the order of their doubles. */
  private static final double DOUBT = 0x1p-50;

  private final RankedScores ranked;

  private Thresholds(RankedScores ranked) {
    this.ranked = ranked;
  }

  /**
   * The thresholds of scores, of which higher ones speak for class 1.
   *
   * @param truth n labels of two classes, of which class 1, the second name, is the positive one;
   *     {@link OneVersusRest} chooses another, or one of more
   * @param scores n scores
   * @throws IllegalArgumentException if there are not as many scores as labels, more than two
   *     classes, or only one that is present
   */
  public static Thresholds of(Labels truth, Targets scores) {
    return of(RankedScores.ranking(truth, scores));
  }

  /**
   * The thresholds of scores that may be infinite; otherwise as {@link #of(Labels, Targets)}.
   *
   * @param scores n numbers
   * @throws IllegalArgumentException as {@link #of(Labels, Targets)}, or if a score is NaN
   */
  public static Thresholds of(Labels truth, double[] scores) {
    return of(RankedScores.ranking(truth, scores));
  }

  private static Thresholds of(Ranking ranking) {
    if (!(ranking.positives() > 0 && ranking.negatives() > 0)) {
      throw new IllegalArgumentException(
          "truth must have rows of both classes but had "
              + ranking.negatives()
              + " of class 0 and "
              + ranking.positives()
              + " of class 1");
    }
    return new Thresholds(RankedScores.of(ranking));
  }

  /**
   * The decisions of any threshold.
   *
   * @param threshold any number, also an infinite one
   * @throws IllegalArgumentException if it is NaN
   */
  public Choice at(double threshold) {
    checkThreshold(threshold);
    int low = 0;
    int high = ranked.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (ranked.thresholds[middle] >= threshold) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return choice(threshold, low);
  }

  private static void checkThreshold(double threshold) {
    if (Double.isNaN(threshold)) {
      throw new IllegalArgumentException("threshold must be a number but was NaN");
    }
  }

  /** The threshold with the highest F1. */
  public Choice bestF1() {
    // tp / (positives + predicted), the two sides multiplied crosswise: below 2^63.
    return best((i, k) -> hits(i) * (positives() + rows(k)) > hits(k) * (positives() + rows(i)));
  }

  /** The threshold where recall and the false positive rate are furthest apart (Youden's J). */
  public Choice bestYouden() {
    return best((i, k) -> youden(i) > youden(k));
  }

  /** J times positives times negatives. */
  private long youden(int i) {
    return hits(i) * ranked.negatives - ranked.falsePositives[i] * positives();
  }

  /**
   * The threshold with the highest recall among those of at least a precision.
   *
   * @param leastPrecision greater than 0 and at most 1; compared with {@link Choice#precision()} as
   *     it is: 3 right ones of 10 are precise enough for 0.3
   * @return empty if no threshold has that precision
   */
  public Optional<Choice> bestRecallAtPrecision(double leastPrecision) {
    if (!(leastPrecision > 0 && leastPrecision <= 1)) {
      throw new IllegalArgumentException(
          "leastPrecision must be greater than 0 and at most 1 but was " + leastPrecision);
    }
    int best = 0;
    for (int i = 1; i < ranked.size(); i++) {
      if (ranked.precision(i) >= leastPrecision && hits(i) > hits(best)) {
        best = i;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(choice(best));
  }

  /**
   * The threshold whose errors cost least in all. Costs count as they are written: one error of 0.3
   * costs as much as three of 0.1.
   *
   * @param ofFalsePositive the cost of predicting a negative as positive, at least 0, finite
   * @param ofFalseNegative the cost of predicting a positive as negative, at least 0, finite
   */
  public Choice leastCost(double ofFalsePositive, double ofFalseNegative) {
    checkCost("ofFalsePositive", ofFalsePositive);
    checkCost("ofFalseNegative", ofFalseNegative);
    BigDecimal exactPositive = Decimals.of(ofFalsePositive);
    BigDecimal exactNegative = Decimals.of(ofFalseNegative);
    return best(
        (i, k) -> {
          // A lower threshold makes some false positives more and some false negatives fewer.
          int more = ranked.falsePositives[i] - ranked.falsePositives[k];
          int fewer = ranked.truePositives[i] - ranked.truePositives[k];
          double lost = ofFalsePositive * more;
          double saved = ofFalseNegative * fewer;
          return Math.abs(saved - lost) > DOUBT * Math.max(saved, lost) + Double.MIN_NORMAL
              ? saved > lost
              : exactNegative
                      .multiply(BigDecimal.valueOf(fewer))
                      .compareTo(exactPositive.multiply(BigDecimal.valueOf(more)))
                  > 0;
        });
  }

  private static void checkCost(String name, double cost) {
    if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite but was " + cost);
    }
  }

  /** The first candidate, from the highest threshold, that none below is better than. */
  private Choice best(Better better) {
    // An infinite score is there at every threshold: then no row is no choice.
    int best = ranked.thresholds[1] == Double.POSITIVE_INFINITY ? 1 : 0;
    for (int i = best + 1; i < ranked.size(); i++) {
      if (better.test(i, best)) {
        best = i;
      }
    }
    return choice(best);
  }

  private long hits(int i) {
    return ranked.truePositives[i];
  }

  private long rows(int i) {
    return ranked.rows(i);
  }

  private long positives() {
    return ranked.positives;
  }

  private Choice choice(int i) {
    return choice(ranked.thresholds[i], i);
  }

  private Choice choice(double threshold, int i) {
    return new Choice(
        threshold,
        ranked.truePositives[i],
        ranked.falsePositives[i],
        ranked.positives - ranked.truePositives[i],
        ranked.negatives - ranked.falsePositives[i]);
  }
}
