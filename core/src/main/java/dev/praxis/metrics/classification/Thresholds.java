package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The threshold on a score that serves a stated goal best: rows whose score is at least that are
 * predicted as positive.
 *
 * <p>Candidates are all scores that occur, and infinity, where no row is predicted as positive. Of
 * equally good ones the highest is chosen. A threshold fits the rows it was chosen on: measure it
 * on others. Cost: {@code O(n)}.
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
      int[] codes = new int[scores.size()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = scores.value(i) >= threshold ? 1 : 0;
      }
      return Labels.ofCodes(codes, 2);
    }
  }

  private final RankedScores ranked;

  private Thresholds(RankedScores ranked) {
    this.ranked = ranked;
  }

  /**
   * The thresholds of scores, of which higher ones speak for class 1.
   *
   * @param truth n labels of two classes, 1 being the positive one; {@link OneVersusRest} makes
   *     them of more
   * @param scores n scores
   * @throws IllegalArgumentException if there are not as many scores as labels, more than two
   *     classes, or only one that is present
   */
  public static Thresholds of(Labels truth, Targets scores) {
    RankedScores ranked = RankedScores.of(RankedScores.ranking(truth, scores));
    if (!(ranked.positives > 0 && ranked.negatives > 0)) {
      throw new IllegalArgumentException(
          "truth must have rows of both classes but had "
              + ranked.negatives
              + " of class 0 and "
              + ranked.positives
              + " of class 1");
    }
    return new Thresholds(ranked);
  }

  /** The decisions of any threshold. */
  public Choice at(double threshold) {
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

  /** The threshold with the highest F1. */
  public Choice bestF1() {
    return best(i -> choice(i).f1());
  }

  /** The threshold where recall and the false positive rate are furthest apart (Youden's J). */
  public Choice bestYouden() {
    return best(i -> ranked.truePositiveRate(i) - ranked.falsePositiveRate(i));
  }

  /**
   * The threshold with the highest recall among those of at least a precision.
   *
   * @param leastPrecision greater than 0 and at most 1
   * @return empty if no threshold has that precision
   */
  public Optional<Choice> bestRecallAtPrecision(double leastPrecision) {
    if (!(leastPrecision > 0 && leastPrecision <= 1)) {
      throw new IllegalArgumentException(
          "leastPrecision must be greater than 0 and at most 1 but was " + leastPrecision);
    }
    Choice best = best(i -> choice(i).precision() >= leastPrecision ? ranked.truePositives[i] : -1);
    return best.precision() >= leastPrecision ? Optional.of(best) : Optional.empty();
  }

  /**
   * The threshold whose errors cost least in all.
   *
   * @param ofFalsePositive the cost of predicting a negative as positive, at least 0, finite
   * @param ofFalseNegative the cost of predicting a positive as negative, at least 0, finite
   */
  public Choice leastCost(double ofFalsePositive, double ofFalseNegative) {
    checkCost("ofFalsePositive", ofFalsePositive);
    checkCost("ofFalseNegative", ofFalseNegative);
    return best(
        i -> {
          Choice choice = choice(i);
          return -(ofFalsePositive * choice.falsePositives()
              + ofFalseNegative * choice.falseNegatives());
        });
  }

  private static void checkCost(String name, double cost) {
    if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite but was " + cost);
    }
  }

  /** The first threshold, from the highest, of the largest value. */
  private Choice best(IntToDoubleFunction value) {
    int best = 0;
    double largest = value.applyAsDouble(0);
    for (int i = 1; i < ranked.size(); i++) {
      double next = value.applyAsDouble(i);
      if (next > largest) {
        best = i;
        largest = next;
      }
    }
    return choice(best);
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
