package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Precision against recall at every threshold on the score: the curve to look at when positives are
 * rare, for it does not reward the many easy negatives.
 *
 * <p>At a threshold, rows whose score is at least that are predicted as positive. The first point
 * is that of no row, above every score: an infinite threshold, recall 0, and precision 1 by
 * convention. Where a score is infinite, the next point has that threshold too. The last is the
 * lowest score: recall 1, and the share of positives as precision.
 *
 * <p>Without a positive there is no recall: {@link #hasPositives()} is false, and recall and
 * average precision are NaN (scikit-learn says 1 and 0, with a warning). Otherwise the points are
 * scikit-learn's in reverse order. Cost: {@code O(n)}.
 */
public final class PrecisionRecallCurve {

  /**
   * A point of the curve.
   *
   * @param threshold the least score that is predicted as positive
   * @param recall of the positives, the share predicted as positive
   * @param precision of the rows predicted as positive, the share that is
   */
  public record Point(double threshold, double recall, double precision) {}

  private final RankedScores ranked;

  private PrecisionRecallCurve(RankedScores ranked) {
    this.ranked = ranked;
  }

  /**
   * The curve of scores, of which higher ones speak for class 1.
   *
   * @param truth n labels of two classes, of which class 1, the second name, is the positive one;
   *     {@link OneVersusRest} chooses another, or one of more
   * @param scores n scores
   * @throws IllegalArgumentException if there are not as many scores as labels, more than two
   *     classes, or one class with a name
   */
  public static PrecisionRecallCurve of(Labels truth, Targets scores) {
    return new PrecisionRecallCurve(RankedScores.of(RankedScores.ranking(truth, scores)));
  }

  /**
   * The curve of scores that may be infinite; otherwise as {@link #of(Labels, Targets)}.
   *
   * @param scores n numbers
   * @throws IllegalArgumentException as {@link #of(Labels, Targets)}, or if a score is NaN
   */
  public static PrecisionRecallCurve of(Labels truth, double[] scores) {
    return new PrecisionRecallCurve(RankedScores.of(RankedScores.ranking(truth, scores)));
  }

  /** Whether there is a positive; without, there is no recall. */
  public boolean hasPositives() {
    return ranked.positives > 0;
  }

  /** The number of points: one more than there are different scores. */
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
        ranked.thresholds[index], ranked.truePositiveRate(index), ranked.precision(index));
  }

  /** All points, from recall 0 to recall 1; unmodifiable. */
  public List<Point> points() {
    return IntStream.range(0, size()).mapToObj(this::point).toList();
  }

  /**
   * The mean of the precisions, each weighing as much as recall grows there: {@code Σ (Rᵢ − Rᵢ₋₁)
   * Pᵢ}. Steps, not a line between the points, which would promise too much. NaN without a
   * positive.
   *
   * <p>Added up in twice the digits of a double: one score for all rows gives exactly the share of
   * positives, every row twice the same bits.
   */
  public double averagePrecision() {
    FractionSum sum = new FractionSum();
    for (int i = 1; i < size(); i++) {
      int found = ranked.truePositives[i] - ranked.truePositives[i - 1];
      sum.add(found, ranked.truePositives[i], ranked.rows(i));
    }
    return sum.over(ranked.positives);
  }

  /** Whether the other has the same points, to the bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PrecisionRecallCurve that && ranked.equals(that.ranked);
  }

  @Override
  public int hashCode() {
    return ranked.hashCode();
  }

  @Override
  public String toString() {
    return "PrecisionRecallCurve[points="
        + size()
        + ", averagePrecision="
        + averagePrecision()
        + "]";
  }
}
