package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gain from going through the rows from the highest score down: after a share of the rows, the
 * share of the positives that was found (the gain), and how many times more that is than without a
 * score (the lift).
 *
 * <pre>{@code
 * share = rows with at least that score / n
 * gain = positives among them / positives
 * lift = gain / share
 * }</pre>
 *
 * <p>Equal scores share a point; between points rows are taken in any order, so the gain is on the
 * line between them. A share of 0.3 of ten rows is the point of three rows. Gains and lifts are
 * divided once, from whole numbers. Without a positive, {@link #hasPositives()} is false, and gain
 * and lift are NaN. Cost: {@code O(n)}.
 */
public final class LiftCurve {

  /**
   * A point of the curve.
   *
   * @param threshold the least score that is taken; infinite at the point of no rows
   * @param share of all rows, the share that is taken
   * @param gain of the positives, the share among them
   * @param lift gain / share; at share 0 that of the first rows
   */
  public record Point(double threshold, double share, double gain, double lift) {}

  private final RankedScores ranked;

  private LiftCurve(RankedScores ranked) {
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
  public static LiftCurve of(Labels truth, Targets scores) {
    return new LiftCurve(RankedScores.of(RankedScores.ranking(truth, scores)));
  }

  /**
   * The curve of scores that may be infinite; otherwise as {@link #of(Labels, Targets)}.
   *
   * @param scores n numbers
   * @throws IllegalArgumentException as {@link #of(Labels, Targets)}, or if a score is NaN
   */
  public static LiftCurve of(Labels truth, double[] scores) {
    return new LiftCurve(RankedScores.of(RankedScores.ranking(truth, scores)));
  }

  /** Whether there is a positive; without, there is nothing to find. */
  public boolean hasPositives() {
    return ranked.positives > 0;
  }

  /** The number of points: one more than there are different scores. */
  public int size() {
    return ranked.size();
  }

  /**
   * One point, 0 being that of no rows.
   *
   * @throws IllegalArgumentException if there is no such point
   */
  public Point point(int index) {
    Checks.inRange("index", index, 0, size() - 1);
    return new Point(
        ranked.thresholds[index],
        share(index),
        ranked.truePositiveRate(index),
        lift(Math.max(index, 1)));
  }

  /** All points, from no rows to all; unmodifiable. */
  public List<Point> points() {
    return IntStream.range(0, size()).mapToObj(this::point).toList();
  }

  /**
   * The share of the positives that is found in a share of the rows.
   *
   * @param share from 0 to 1
   */
  public double gain(double share) {
    ClassProbabilities.checkShare("share", share);
    int i = firstFrom(share);
    return share(i) == share || !hasPositives()
        ? ranked.truePositiveRate(i)
        : between(share, i, BigDecimal.ONE);
  }

  /**
   * How many times more positives are found in a share of the rows than without a score.
   *
   * @param share greater than 0, at most 1
   */
  public double lift(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share must be greater than 0 and at most 1 but was " + share);
    }
    int i = firstFrom(share);
    return share(i) == share || !hasPositives() ? lift(i) : between(share, i, Decimals.of(share));
  }

  /** The first point of at least a share of the rows. */
  private int firstFrom(double share) {
    int low = 0;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (share(middle) < share) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The gain on the line from the point before to a point, over a number. */
  private double between(double share, int point, BigDecimal divisor) {
    long found = ranked.truePositives[point - 1];
    long rows = ranked.rows(point) - ranked.rows(point - 1);
    BigDecimal part =
        Decimals.of(share)
            .multiply(BigDecimal.valueOf(all()))
            .subtract(BigDecimal.valueOf(ranked.rows(point - 1)));
    BigDecimal more = part.multiply(BigDecimal.valueOf(ranked.truePositives[point] - found));
    return Decimals.quotient(
        BigDecimal.valueOf(found * rows).add(more),
        BigDecimal.valueOf(rows * ranked.positives).multiply(divisor));
  }

  private double share(int i) {
    return (double) ranked.rows(i) / all();
  }

  /** Gain / share as one division, below 2^62; NaN without a positive. */
  private double lift(int i) {
    return (double) (ranked.truePositives[i] * all()) / ((long) ranked.positives * ranked.rows(i));
  }

  private long all() {
    return (long) ranked.positives + ranked.negatives;
  }

  /** Whether the other has the same points, to the bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LiftCurve that && ranked.equals(that.ranked);
  }

  @Override
  public int hashCode() {
    return ranked.hashCode();
  }

  @Override
  public String toString() {
    return "LiftCurve[points=" + size() + "]";
  }
}
