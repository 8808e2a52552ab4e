package dev.praxis.metrics.classification;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.ranking.OrderedBits;
import dev.praxis.internal.ranking.RadixSort;

/**
 * Scores in order, each with the mark whether it is of a positive, and the number of pairs of a
 * positive and a negative that the scores put in the right order.
 *
 * <p>A parallel radix sort. The pairs are counted in whole numbers, so that neither the order of
 * the rows nor the number of threads can change a bit. Cost: {@code O(n)}, two passes over the
 * scores and about one over buckets that fit the caches; 8 bytes per score.
 */
final class Ranking {
  /** Ordered bits without the first one, then a one for a positive; ascending in each half. */
  private final long[] marked;

  /** From here on the first ordered bit, which is not kept, is a one. */
  private final int upper;

  private final long positives;
  private final long twiceOrderedPairs;

  private Ranking(long[] marked, int upper, long positives, long twiceOrderedPairs) {
    this.marked = marked;
    this.upper = upper;
    this.positives = positives;
    this.twiceOrderedPairs = twiceOrderedPairs;
  }

  /**
   * Sorts scores.
   *
   * @param scores at least one number, none NaN; read only
   * @param codes as many; read only
   * @param positive the code of the positives, all others being negatives
   */
  static Ranking of(double[] scores, int[] codes, int positive) {
    Partition partition = new Partition(scores, codes, positive);
    long[] marked = partition.marked;
    int[] ends = partition.ends;
    long[] positives = new long[ends.length];
    long[] twicePairs = new long[ends.length];
    Blocks.forEach(
        ends.length,
        () -> {
          RadixSort sort = new RadixSort();
          return bucket -> {
            int from = bucket == 0 ? 0 : ends[bucket - 1];
            sort.sort(marked, from, ends[bucket]);
            positives[bucket] = positives(marked, from, ends[bucket]);
            twicePairs[bucket] = twiceOrderedPairs(marked, from, ends[bucket]);
          };
        });
    long seen = 0;
    long pairs = 0;
    for (int bucket = 0; bucket < ends.length; bucket++) {
      int from = bucket == 0 ? 0 : ends[bucket - 1];
      pairs += twicePairs[bucket] + 2 * positives[bucket] * (from - seen);
      seen += positives[bucket];
    }
    int upper = partition.firstUpper == 0 ? 0 : ends[partition.firstUpper - 1];
    return new Ranking(marked, upper, seen, pairs);
  }

  /** The number of scores. */
  int size() {
    return marked.length;
  }

  /** The number of positives. */
  long positives() {
    return positives;
  }

  /** The number of negatives. */
  long negatives() {
    return marked.length - positives;
  }

  /**
   * Two for each pair of a positive and a negative of which the positive has the higher score, one
   * for each pair with equal scores.
   */
  long twiceOrderedPairs() {
    return twiceOrderedPairs;
  }

  /** The score at a rank, 0 being that of the highest; among equals the positives come first. */
  double score(int rank) {
    int index = marked.length - 1 - rank;
    return OrderedBits.toDouble(marked[index] >>> 1 | (index >= upper ? Long.MIN_VALUE : 0));
  }

  /** Whether the score at a rank is of a positive. */
  boolean isPositive(int rank) {
    return (marked[marked.length - 1 - rank] & 1) == 1;
  }

  private static long positives(long[] marked, int from, int to) {
    long positives = 0;
    for (int i = from; i < to; i++) {
      positives += marked[i] & 1;
    }
    return positives;
  }

  /** The pairs within a bucket. Without a branch, for marks are as good as random. */
  private static long twiceOrderedPairs(long[] marked, int from, int to) {
    long pairs = 0;
    long negatives = 0;
    long lower = 0;
    long previous = -1;
    for (int i = from; i < to; i++) {
      long mark = marked[i] & 1;
      long score = marked[i] >>> 1;
      lower = score == previous ? lower : negatives;
      // The negatives among equals came first: this counts them once and the lower ones twice.
      pairs += -mark & (negatives + lower);
      negatives += 1 - mark;
      previous = score;
    }
    return pairs;
  }
}
