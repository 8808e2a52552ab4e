package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/**
 * How many points each pair of groups has in common; the pairs that have none are not held, so that
 * a great many small groups on both sides need no more room than the points.
 */
final class Contingency {
  private final int[] firstSizes;
  private final int[] secondSizes;

  /** First group times number of second groups plus second group, ascending. */
  private final long[] cells;

  private final int[] counts;
  private final long points;

  private Contingency(
      int[] firstSizes, int[] secondSizes, long[] cells, int[] counts, long points) {
    this.firstSizes = firstSizes;
    this.secondSizes = secondSizes;
    this.cells = cells;
    this.counts = counts;
    this.points = points;
  }

  static Contingency of(Labels first, Labels second) {
    int[] firstCodes = Raw.codes(first);
    int[] secondCodes = Raw.codes(second);
    long width = second.classes();
    long[] keys = new long[firstCodes.length];
    Arrays.setAll(keys, i -> firstCodes[i] * width + secondCodes[i]);
    Arrays.parallelSort(keys);
    int distinct = 1;
    for (int i = 1; i < keys.length; i++) {
      distinct += keys[i] != keys[i - 1] ? 1 : 0;
    }
    long[] cells = new long[distinct];
    int[] counts = new int[distinct];
    int cell = -1;
    for (int i = 0; i < keys.length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        cells[++cell] = keys[i];
      }
      counts[cell]++;
    }
    return new Contingency(first.counts(), second.counts(), cells, counts, keys.length);
  }

  int[] firstSizes() {
    return firstSizes;
  }

  int[] secondSizes() {
    return secondSizes;
  }

  /** Whether each group of one side is a group of the other. */
  boolean isOneToOne() {
    return occupied(firstSizes) == counts.length && occupied(secondSizes) == counts.length;
  }

  private static long occupied(int[] sizes) {
    return Arrays.stream(sizes).filter(size -> size > 0).count();
  }

  /** Ordered pairs of different points. */
  double pairs() {
    return (double) (points * points - points);
  }

  double pairsTogetherInBoth() {
    return (double) pairs(counts);
  }

  double pairsTogetherInFirst() {
    return (double) pairs(firstSizes);
  }

  double pairsTogetherInSecond() {
    return (double) pairs(secondSizes);
  }

  /** Whole numbers up to n², which a long holds. */
  private static long pairs(int[] sizes) {
    long pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1);
    }
    return pairs;
  }

  /** Σⱼ maxᵢ nᵢⱼ / n: the share of points in the first group that has most of their second one. */
  double purityOfSecond() {
    int[] most = new int[secondSizes.length];
    for (int c = 0; c < cells.length; c++) {
      int second = (int) (cells[c] % secondSizes.length);
      most[second] = Math.max(most[second], counts[c]);
    }
    return (double) Arrays.stream(most).asLongStream().sum() / points;
  }

  /** Σ nᵢⱼ/n · ln(n nᵢⱼ / (aᵢ bⱼ)), never below 0. */
  double mutualInformation() {
    double sum = 0;
    for (int c = 0; c < cells.length; c++) {
      double first = firstSizes[(int) (cells[c] / secondSizes.length)];
      double second = secondSizes[(int) (cells[c] % secondSizes.length)];
      double share = counts[c] / first * (points / second);
      sum += counts[c] * StrictMath.log(share);
    }
    return Math.max(0, sum / points);
  }

  /** −Σ aᵢ/n · ln(aᵢ/n) over these sizes. */
  double entropy(int[] sizes) {
    double sum = 0;
    for (int size : sizes) {
      if (size > 0) {
        sum -= size * StrictMath.log((double) size / points);
      }
    }
    return sum / points;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contingency that
        && Arrays.equals(firstSizes, that.firstSizes)
        && Arrays.equals(secondSizes, that.secondSizes)
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    int sizes = 31 * Arrays.hashCode(firstSizes) + Arrays.hashCode(secondSizes);
    return 31 * (31 * sizes + Arrays.hashCode(cells)) + Arrays.hashCode(counts);
  }
}
