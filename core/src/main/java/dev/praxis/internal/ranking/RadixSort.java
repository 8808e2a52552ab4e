package dev.praxis.internal.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Sorts numbers by their most significant digit first, with one digit for about every four of them,
 * so that mostly a single pass is left to be tidied by insertion. Equal numbers stay as they are.
 *
 * <p>The digit begins at the first bit in which the numbers differ: what they share costs nothing,
 * and equal numbers are done at once. Cost: {@code O(n)} per digit, at most 64 / 2 digits; as many
 * numbers of scratch space.
 */
public final class RadixSort {

  /** Up to here insertion is faster than counting. */
  private static final int FEW = 24;

  /** More buckets than this miss the caches when they are filled. */
  private static final int MAX_DIGIT_BITS = 11;

  private long[] scratch = {};
  private int[] scratchCompanions = {};

  /** Sorts {@code values[from … to − 1]}, which must agree in their first bit. */
  public void sort(long[] values, int from, int to) {
    sort(values, null, from, to);
  }

  /** Sorts numbers without a sign, each with a companion that goes where the number goes. */
  public void sort(long[] values, int[] companions) {
    sort(values, companions, 0, values.length);
  }

  private void sort(long[] values, int @Nullable [] companions, int from, int to) {
    if (to - from <= FEW) {
      if (companions == null) {
        insert(values, from, to);
      } else {
        insert(values, companions, from, to);
      }
      return;
    }
    int width = Long.SIZE - Long.numberOfLeadingZeros(differing(values, from, to));
    int bits = digitBits(to - from, width);
    if (bits == 0) {
      return;
    }
    int[] ends = distribute(values, companions, from, to, width - bits, (1 << bits) - 1);
    if (width > bits) {
      int start = from;
      for (int end : ends) {
        if (end - start > 1) {
          sort(values, companions, start, end);
        }
        start = end;
      }
    }
  }

  /** How long the first digit of {@code n} numbers with {@code width} different bits is. */
  public static int digitBits(int n, int width) {
    int fitting = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(n) - 2;
    return Math.min(width, Math.max(2, Math.min(fitting, MAX_DIGIT_BITS)));
  }

  /** The bits in which not all numbers are the same. */
  private static long differing(long[] values, int from, int to) {
    long first = values[from];
    long differing = 0;
    for (int i = from; i < to; i++) {
      differing |= values[i] ^ first;
    }
    return differing;
  }

  /** Brings the numbers in the order of a digit; where the numbers of each digit end. */
  private int[] distribute(
      long[] values, int @Nullable [] companions, int from, int to, int shift, int mask) {
    int[] next = new int[mask + 1];
    for (int i = from; i < to; i++) {
      next[(int) (values[i] >>> shift) & mask]++;
    }
    int start = 0;
    for (int digit = 0; digit <= mask; digit++) {
      int count = next[digit];
      next[digit] = start;
      start += count;
    }
    if (scratch.length < to - from) {
      scratch = new long[to - from];
    }
    if (companions == null) {
      scatter(values, from, to, shift, mask, next);
    } else {
      scatter(values, companions, from, to, shift, mask, next);
    }
    System.arraycopy(scratch, 0, values, from, to - from);
    for (int digit = 0; digit <= mask; digit++) {
      next[digit] += from;
    }
    return next;
  }

  private void scatter(long[] values, int from, int to, int shift, int mask, int[] next) {
    for (int i = from; i < to; i++) {
      long value = values[i];
      scratch[next[(int) (value >>> shift) & mask]++] = value;
    }
  }

  private void scatter(
      long[] values, int[] companions, int from, int to, int shift, int mask, int[] next) {
    if (scratchCompanions.length < to - from) {
      scratchCompanions = new int[to - from];
    }
    for (int i = from; i < to; i++) {
      long value = values[i];
      int at = next[(int) (value >>> shift) & mask]++;
      scratch[at] = value;
      scratchCompanions[at] = companions[i];
    }
    System.arraycopy(scratchCompanions, 0, companions, from, to - from);
  }

  private static void insert(long[] values, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long value = values[i];
      int j = i;
      while (j > from && values[j - 1] > value) {
        values[j] = values[j - 1];
        j--;
      }
      values[j] = value;
    }
  }

  private static void insert(long[] values, int[] companions, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long value = values[i];
      int companion = companions[i];
      int j = i;
      while (j > from && Long.compareUnsigned(values[j - 1], value) > 0) {
        values[j] = values[j - 1];
        companions[j] = companions[j - 1];
        j--;
      }
      values[j] = value;
      companions[j] = companion;
    }
  }
}
