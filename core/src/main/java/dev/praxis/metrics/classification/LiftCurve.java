package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
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
 * line between them. Without a positive, {@link #hasPositives()} is false, and gain and lift are
 * NaN. Cost: {@code O(n)}.
 */
public final class LiftCurve {

  /**
   * A point of the curve.
   *
   * @param threshold the least score that is taken
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
   * @param truth n labels of two classes, 1 being the positive one; {@link OneVersusRest} makes
   *     them of more
   * @param scores n scores
   * @throws IllegalArgumentException if there are not as many scores as labels or more than two
   *     classes
   */
  public static LiftCurve of(Labels truth, Targets scores) {
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
    int taken = Math.max(index, 1);
    return new Point(
        ranked.thresholds[index],
        share(index),
        ranked.truePositiveRate(index),
        ranked.truePositiveRate(taken) / share(taken));
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
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1 but was " + share);
    }
    int i = 1;
    while (share(i) < share) {
      i++;
    }
    double part = (share - share(i - 1)) / (share(i) - share(i - 1));
    double before = ranked.truePositiveRate(i - 1);
    return before + part * (ranked.truePositiveRate(i) - before);
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
    return gain(share) / share;
  }

  private double share(int i) {
    return (ranked.truePositives[i] + ranked.falsePositives[i])
        / (double) (ranked.positives + ranked.negatives);
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
