package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The receiver operating characteristic: the share of the negatives that is predicted as positive
 * to catch a share of the positives, at every threshold on the score.
 *
 * <p>At a threshold, rows whose score is at least that are predicted as positive. The first point
 * is that of no row, above every score: an infinite threshold and (0, 0). Where a score is
 * infinite, the next point has that threshold too. The last is the lowest score, its point (1, 1).
 * Equal scores share a point.
 *
 * <p>If only one class is present, {@link #hasBothClasses()} is false, the rate that would divide
 * by zero is NaN at every point, and so are the areas.
 *
 * <p>Cost: {@code O(n)}. Rules as in scikit-learn 1.9.1. Source: Fawcett, "An introduction to ROC
 * analysis", Pattern Recognition Letters 27 (2006).
 */
public final class RocCurve {

  /**
   * A point of the curve.
   *
   * @param threshold the least score that is predicted as positive
   * @param falsePositiveRate of the negatives, the share predicted as positive
   * @param truePositiveRate of the positives, the share predicted as positive: the recall
   */
  public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

  private final RankedScores ranked;
  private final double auc;

  private RocCurve(RankedScores ranked, double auc) {
    this.ranked = ranked;
    this.auc = auc;
  }

  /**
   * The curve of scores, of which higher ones speak for class 1. Points are left out which continue
   * a line in steps of the same size.
   *
   * @param truth n labels of two classes, of which class 1, the second name, is the positive one;
   *     {@link OneVersusRest} chooses another, or one of more
   * @param scores n scores
   * @throws IllegalArgumentException if there are not as many scores as labels, more than two
   *     classes, or one class with a name
   */
  public static RocCurve of(Labels truth, Targets scores) {
    return withoutEvenSteps(RankedScores.ranking(truth, scores));
  }

  /**
   * The curve of scores that may be infinite; otherwise as {@link #of(Labels, Targets)}.
   *
   * @param scores n numbers
   * @throws IllegalArgumentException as {@link #of(Labels, Targets)}, or if a score is NaN
   */
  public static RocCurve of(Labels truth, double[] scores) {
    return withoutEvenSteps(RankedScores.ranking(truth, scores));
  }

  /** The curve with a point for every score that occurs; otherwise as {@link #of}. */
  public static RocCurve ofEveryScore(Labels truth, Targets scores) {
    return ofEveryScore(RankedScores.ranking(truth, scores));
  }

  /** The curve with a point for every score that occurs; otherwise as {@link #of}. */
  public static RocCurve ofEveryScore(Labels truth, double[] scores) {
    return ofEveryScore(RankedScores.ranking(truth, scores));
  }

  private static RocCurve withoutEvenSteps(Ranking ranking) {
    return new RocCurve(RankedScores.of(ranking).withoutEvenSteps(), Auc.of(ranking));
  }

  private static RocCurve ofEveryScore(Ranking ranking) {
    return new RocCurve(RankedScores.of(ranking), Auc.of(ranking));
  }

  /** Whether there are positives and negatives; without, there is nothing to rank. */
  public boolean hasBothClasses() {
    return ranked.positives > 0 && ranked.negatives > 0;
  }

  /** The number of points. */
  public int size() {
    return ranked.size();
  }

  /**
   * One point, 0 being that of no row.
   *
   * @throws IllegalArgumentException if there is no such point
   */
  public Point point(int index) {
    Checks.inRange("index", index, 0, size() - 1);
    return new Point(
        ranked.thresholds[index], ranked.falsePositiveRate(index), ranked.truePositiveRate(index));
  }

  /** All points, from (0, 0) to (1, 1); unmodifiable. */
  public List<Point> points() {
    return IntStream.range(0, size()).mapToObj(this::point).toList();
  }

  /** The area under the curve, as {@link Auc}; NaN if only one class is present. */
  public double auc() {
    return auc;
  }

  /**
   * The area under the part of the curve up to a false positive rate, scaled so that ½ is still
   * chance and 1 perfect (McClish 1989): {@code ½ (1 + (A − ½ f²) / (f − ½ f²))}, where A is the
   * area from 0 to f, the last piece cut where a line to the next point reaches f. Exact until the
   * last division, so that chance is ½ to the bit.
   *
   * @param maxFalsePositiveRate f, greater than 0 and at most 1, where it is the whole area
   * @return NaN if only one class is present
   */
  public double partialAuc(double maxFalsePositiveRate) {
    double f = maxFalsePositiveRate;
    if (!(f > 0 && f <= 1)) {
      throw new IllegalArgumentException(
          "maxFalsePositiveRate must be greater than 0 and at most 1 but was " + f);
    }
    return f == 1 || !hasBothClasses() ? auc : partialAuc(Decimals.of(f), pointsUpTo(f));
  }

  /** How many points have at most a false positive rate below 1. */
  private int pointsUpTo(double f) {
    int i = 1;
    while (ranked.falsePositiveRate(i) <= f) {
      i++;
    }
    return i;
  }

  /** One fraction, both sides times {@code 2 · positives · negatives · width}. */
  private double partialAuc(BigDecimal f, int points) {
    BigDecimal square = f.multiply(f);
    BigDecimal twiceRoom = f.add(f).subtract(square);
    long width = ranked.falsePositives[points] - ranked.falsePositives[points - 1];
    BigDecimal all =
        BigDecimal.valueOf((long) ranked.positives * ranked.negatives)
            .multiply(BigDecimal.valueOf(width));
    BigDecimal twiceArea = twiceAreaTimesWidth(f, points, width);
    return Decimals.quotient(
        twiceRoom.subtract(square).multiply(all).add(twiceArea),
        twiceRoom.multiply(all).multiply(BigDecimal.valueOf(2)));
  }

  /**
   * Twice the area up to a rate, in squares of one positive by one negative, times the width of the
   * piece that is cut: the pieces before it, and of the last one the part up to the rate.
   */
  private BigDecimal twiceAreaTimesWidth(BigDecimal f, int points, long width) {
    long twice = 0;
    for (int i = 1; i < points; i++) {
      long step = ranked.falsePositives[i] - ranked.falsePositives[i - 1];
      twice += step * ((long) ranked.truePositives[i] + ranked.truePositives[i - 1]);
    }
    int last = points - 1;
    BigDecimal part =
        f.multiply(BigDecimal.valueOf(ranked.negatives))
            .subtract(BigDecimal.valueOf(ranked.falsePositives[last]));
    long rise = ranked.truePositives[points] - ranked.truePositives[last];
    BigDecimal heights =
        part.multiply(BigDecimal.valueOf(rise))
            .add(BigDecimal.valueOf(2 * width * ranked.truePositives[last]));
    return BigDecimal.valueOf(twice)
        .multiply(BigDecimal.valueOf(width))
        .add(part.multiply(heights));
  }

  /** Whether the other has the same points, to the bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RocCurve that && ranked.equals(that.ranked);
  }

  @Override
  public int hashCode() {
    return ranked.hashCode();
  }

  @Override
  public String toString() {
    return "RocCurve[points=" + size() + ", auc=" + auc + "]";
  }
}
