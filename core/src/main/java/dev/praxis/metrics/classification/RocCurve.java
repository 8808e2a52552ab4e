package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The receiver operating characteristic: the share of the negatives that is predicted as positive
 * to catch a share of the positives, at every threshold on the score.
 *
 * <p>At a threshold, rows whose score is at least that are predicted as positive. The first
 * threshold is infinite, its point (0, 0); the last is the lowest score, its point (1, 1). Equal
 * scores share a point.
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
   * @param truth n labels of two classes, 1 being the positive one; {@link OneVersusRest} makes
   *     them of more
   * @param scores n scores
   * @throws IllegalArgumentException if there are not as many scores as labels or more than two
   *     classes
   */
  public static RocCurve of(Labels truth, Targets scores) {
    Ranking ranking = RankedScores.ranking(truth, scores);
    return new RocCurve(RankedScores.of(ranking).withoutEvenSteps(), Auc.of(ranking));
  }

  /** The curve with a point for every score that occurs; otherwise as {@link #of}. */
  public static RocCurve ofEveryScore(Labels truth, Targets scores) {
    Ranking ranking = RankedScores.ranking(truth, scores);
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
   * One point, 0 being that of the infinite threshold.
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
   * area from 0 to f, the last piece cut where a line to the next point reaches f.
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
    if (f == 1 || !hasBothClasses()) {
      return auc;
    }
    double chance = f * f / 2;
    return (1 + (areaUpTo(f) - chance) / (f - chance)) / 2;
  }

  private double areaUpTo(double f) {
    double area = 0;
    int i = 1;
    for (; ranked.falsePositiveRate(i) <= f; i++) {
      area += trapezoid(i, ranked.falsePositiveRate(i), ranked.truePositiveRate(i));
    }
    double x = ranked.falsePositiveRate(i - 1);
    double y = ranked.truePositiveRate(i - 1);
    double slope = (ranked.truePositiveRate(i) - y) / (ranked.falsePositiveRate(i) - x);
    return area + trapezoid(i, f, y + slope * (f - x));
  }

  /** The area from point {@code i − 1} to (x, y). */
  private double trapezoid(int i, double x, double y) {
    return (x - ranked.falsePositiveRate(i - 1)) * (y + ranked.truePositiveRate(i - 1)) / 2;
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
