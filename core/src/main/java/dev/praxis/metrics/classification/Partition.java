package dev.praxis.metrics.classification;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.ranking.OrderedBits;
import dev.praxis.internal.ranking.RadixSort;

/**
 * The first digit of a radix sort, in parallel: scores, each with the mark whether it is of a
 * positive, in buckets that follow one another.
 *
 * <p>In a bucket all scores share the first of their ordered bits, which therefore need not be
 * kept: the mark takes the place of one of them, as the last bit of a number that still has 64.
 */
final class Partition {

  /** Scores per block; each block counts for itself, so there must not be too many of them. */
  private static final int BLOCK = 1 << 16;

  private static final int MAX_BLOCKS = 256;

  private final double[] scores;
  private final int[] codes;
  private final int positive;
  private final int blockSize;
  private final int blocks;
  private final int shift;
  private final int mask;

  /** Ordered bits without the first one, then a one for a positive. */
  final long[] marked;

  /** Where each bucket ends. */
  final int[] ends;

  /** The first bucket whose scores have a one as their first ordered bit. */
  final int firstUpper;

  Partition(double[] scores, int[] codes, int positive) {
    this.scores = scores;
    this.codes = codes;
    this.positive = positive;
    blockSize = Math.max(BLOCK, Blocks.count(scores.length, MAX_BLOCKS));
    blocks = Blocks.count(scores.length, blockSize);
    int width = Long.SIZE - Long.numberOfLeadingZeros(differing());
    int bits = RadixSort.digitBits(scores.length, width);
    shift = width - bits;
    mask = (1 << bits) - 1;
    marked = new long[scores.length];
    ends = new int[mask + 1];
    scatter(starts());
    firstUpper = firstUpper(width);
  }

  /** The bits in which not all scores are the same. */
  private long differing() {
    long first = OrderedBits.of(scores[0]);
    long[] ofBlock = new long[blocks];
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              long differing = 0;
              int to = end(block);
              for (int i = block * blockSize; i < to; i++) {
                differing |= OrderedBits.of(scores[i]) ^ first;
              }
              ofBlock[block] = differing;
            });
    long differing = 0;
    for (long some : ofBlock) {
      differing |= some;
    }
    return differing;
  }

  /** Where the scores of each block go, bucket by bucket; sets the ends. */
  private int[][] starts() {
    int[][] next = new int[blocks][mask + 1];
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              int[] counts = next[block];
              int to = end(block);
              for (int i = block * blockSize; i < to; i++) {
                counts[bucket(OrderedBits.of(scores[i]))]++;
              }
            });
    int start = 0;
    for (int bucket = 0; bucket <= mask; bucket++) {
      for (int[] ofBlock : next) {
        int count = ofBlock[bucket];
        ofBlock[bucket] = start;
        start += count;
      }
      ends[bucket] = start;
    }
    return next;
  }

  private void scatter(int[][] starts) {
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              int[] next = starts[block];
              int to = end(block);
              for (int i = block * blockSize; i < to; i++) {
                long ordered = OrderedBits.of(scores[i]);
                int mark = codes[i] == positive ? 1 : 0;
                marked[next[bucket(ordered)]++] = ordered << 1 | mark;
              }
            });
  }

  /** All scores start alike unless their first bits differ, and then the digit begins with it. */
  private int firstUpper(int width) {
    if (width == Long.SIZE) {
      return (mask + 1) / 2;
    }
    return OrderedBits.of(scores[0]) < 0 ? 0 : mask + 1;
  }

  private int bucket(long ordered) {
    return (int) (ordered >>> shift) & mask;
  }

  private int end(int block) {
    return (int) Math.min(scores.length, (long) (block + 1) * blockSize);
  }
}
