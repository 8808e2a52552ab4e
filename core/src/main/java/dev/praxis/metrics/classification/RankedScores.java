package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * Every threshold that a score can be cut at, from the highest, and the rows that are predicted as
 * positive there: those whose score is at least the threshold. The first is that of no row, above
 * every score: infinity, even where a score is infinite and comes next.
 */
final class RankedScores {
  final double[] thresholds;
  final int[] truePositives;
  final int[] falsePositives;
  final int positives;
  final int negatives;

  private RankedScores(
      double[] thresholds,
      int[] truePositives,
      int[] falsePositives,
      int positives,
      int negatives) {
    this.thresholds = thresholds;
    this.truePositives = truePositives;
    this.falsePositives = falsePositives;
    this.positives = positives;
    this.negatives = negatives;
  }

  /** Scores in order, class 1 being the positive one. */
  static Ranking ranking(Labels truth, Targets scores) {
    Objects.requireNonNull(truth, "truth");
    return ranked(truth, Raw.values(Objects.requireNonNull(scores, "scores")));
  }

  /** Scores in order, infinite ones among them; NaN is refused. */
  static Ranking ranking(Labels truth, double[] scores) {
    Objects.requireNonNull(truth, "truth");
    return ranked(truth, checked(scores));
  }

  private static Ranking ranked(Labels truth, double[] scores) {
    check(truth, "scores", scores.length);
    return Ranking.of(scores, Raw.codes(truth), 1);
  }

  /** Scores of which none is NaN, to be read only. */
  static double[] checked(double[] scores) {
    for (int i = 0; i < Objects.requireNonNull(scores, "scores").length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("score " + i + " must be a number but was NaN");
      }
    }
    return scores;
  }

  /**
   * Refuses scores that are not one per label, labels of more than two classes, and those of one
   * class with a name, which may be either.
   */
  static void check(Labels truth, String name, int size) {
    if (size != truth.size()) {
      throw new IllegalArgumentException(
          name + " must be one per true label, " + truth.size() + ", but were " + size);
    }
    if (!(truth.classes() <= 2)) {
      throw new IllegalArgumentException(
          "truth must have 2 classes, the second being the positive one, but had "
              + truth.classes());
    }
    if (truth.classes() == 1 && !truth.classNames().isEmpty()) {
      String only = '"' + truth.className(0) + '"';
      throw new IllegalArgumentException(
          "truth must have 2 classes, the second being the positive one, but had only "
              + only
              + ": if that is the positive one, take OneVersusRest.of(truth, "
              + only
              + "), otherwise name both by Labels.ofNames(names, classNames)");
    }
  }

  static RankedScores of(Ranking ranking) {
    int n = ranking.size();
    double[] thresholds = new double[n + 1];
    int[] truePositives = new int[n + 1];
    int[] falsePositives = new int[n + 1];
    thresholds[0] = Double.POSITIVE_INFINITY;
    int last = 0;
    for (int rank = 0; rank < n; rank++) {
      double score = ranking.score(rank);
      if (last == 0 || score != thresholds[last]) {
        last++;
        thresholds[last] = score;
        truePositives[last] = truePositives[last - 1];
        falsePositives[last] = falsePositives[last - 1];
      }
      if (ranking.isPositive(rank)) {
        truePositives[last]++;
      } else {
        falsePositives[last]++;
      }
    }
    return new RankedScores(
        Arrays.copyOf(thresholds, last + 1),
        Arrays.copyOf(truePositives, last + 1),
        Arrays.copyOf(falsePositives, last + 1),
        (int) ranking.positives(),
        (int) ranking.negatives());
  }

  int size() {
    return thresholds.length;
  }

  /**
   * Without the thresholds that add as many true and as many false positives as the next one does:
   * their points lie on a line between their neighbours'. The first two and the last are kept.
   */
  RankedScores withoutEvenSteps() {
    double[] some = thresholds.clone();
    int[] someTrue = truePositives.clone();
    int[] someFalse = falsePositives.clone();
    int kept = 2;
    for (int i = 2; i < size(); i++) {
      if (i == size() - 1 || bends(truePositives, i) || bends(falsePositives, i)) {
        some[kept] = thresholds[i];
        someTrue[kept] = truePositives[i];
        someFalse[kept] = falsePositives[i];
        kept++;
      }
    }
    return new RankedScores(
        Arrays.copyOf(some, kept),
        Arrays.copyOf(someTrue, kept),
        Arrays.copyOf(someFalse, kept),
        positives,
        negatives);
  }

  private static boolean bends(int[] counts, int i) {
    return counts[i + 1] - counts[i] != counts[i] - counts[i - 1];
  }

  double truePositiveRate(int i) {
    return (double) truePositives[i] / positives;
  }

  double falsePositiveRate(int i) {
    return (double) falsePositives[i] / negatives;
  }

  /** How many rows are predicted as positive. */
  int rows(int i) {
    return truePositives[i] + falsePositives[i];
  }

  /** Of the rows predicted as positive, the share that is; 1 if there is none. */
  double precision(int i) {
    return rows(i) == 0 ? 1 : (double) truePositives[i] / rows(i);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankedScores that
        && positives == that.positives
        && negatives == that.negatives
        && Arrays.equals(thresholds, that.thresholds)
        && Arrays.equals(truePositives, that.truePositives)
        && Arrays.equals(falsePositives, that.falsePositives);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(thresholds) + Arrays.hashCode(truePositives)) + negatives;
  }
}
