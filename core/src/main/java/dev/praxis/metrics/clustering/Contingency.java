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

  /**
   * Whether all groupings with these sizes have as much information in common, and as many pairs.
   *
   * <p>They do if a side is one group or single points, or if one side is a single point and the
   * rest and the other side has groups of one size. In all other cases some of them differ: if each
   * side has two groups of at least two points, two points can change places twice, and then, x ln
   * x being convex, the information cannot have stayed the same both times; if one side has single
   * points beside its only larger group, it matters how many of them meet, or which they meet.
   */
  boolean areFixedBySizes() {
    return isTrivial(firstSizes)
        || isTrivial(secondSizes)
        || (isOneAndTheRest(firstSizes) && areOfOneSize(secondSizes))
        || (isOneAndTheRest(secondSizes) && areOfOneSize(firstSizes));
  }

  private boolean isTrivial(int[] sizes) {
    long groups = occupied(sizes);
    return groups == 1 || groups == points;
  }

  private boolean isOneAndTheRest(int[] sizes) {
    return occupied(sizes) == 2 && Arrays.stream(sizes).anyMatch(size -> size == 1);
  }

  private static boolean areOfOneSize(int[] sizes) {
    return Arrays.stream(sizes).filter(size -> size > 0).distinct().count() == 1;
  }

  private static long occupied(int[] sizes) {
    return Arrays.stream(sizes).filter(size -> size > 0).count();
  }

  /** Ordered pairs of different points. */
  long pairs() {
    return points * points - points;
  }

  long pairsTogetherInBoth() {
    return pairs(counts);
  }

  long pairsTogetherInFirst() {
    return pairs(firstSizes);
  }

  long pairsTogetherInSecond() {
    return pairs(secondSizes);
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

  /** What the two groupings say about each other. */
  SharedInformation information() {
    return new SharedInformation(
        mutualInformation(),
        sum((common, first, second) -> SharedInformation.restOfPair(common, second, points)),
        sum((common, first, second) -> SharedInformation.restOfPair(common, first, points)));
  }

  /** I(U, V): exactly 0 where {@code n nᵢⱼ = aᵢ bⱼ} for all pairs of groups. */
  double mutualInformation() {
    long pairs = 0;
    for (int c = 0; c < cells.length; c++) {
      pairs += (long) sizeOfFirst(c) * sizeOfSecond(c);
    }
    double withoutPoints = SharedInformation.share(points * points - pairs, points);
    return withoutPoints
        + sum((common, first, second) -> SharedInformation.ofPair(common, first, second, points));
  }

  /** What a pair of groups of these sizes with some points in common adds. */
  private interface Term {
    double of(int common, int first, int second);
  }

  private double sum(Term term) {
    double[] terms = new double[cells.length];
    Arrays.setAll(terms, c -> term.of(counts[c], sizeOfFirst(c), sizeOfSecond(c)));
    return SharedInformation.sum(terms);
  }

  private int sizeOfFirst(int cell) {
    return firstSizes[(int) (cells[cell] / secondSizes.length)];
  }

  private int sizeOfSecond(int cell) {
    return secondSizes[(int) (cells[cell] % secondSizes.length)];
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
