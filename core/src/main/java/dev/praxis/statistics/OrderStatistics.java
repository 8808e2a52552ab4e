package dev.praxis.statistics;

import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;

/**
 * The numbers at some ranks of each column, by quickselect for several ranks at once.
 *
 * <p>What is found does not depend on how: the number at a rank is the same whatever the pivots.
 * Zero is always positive.
 */
final class OrderStatistics {
  /** Up to here sorting is faster than splitting. */
  private static final int FEW = 48;

  private OrderStatistics() {}

  /**
   * Numbers at places, each interpolated between the number at its rank and the next one, exactly
   * and rounded once.
   *
   * @param values row-major, read only
   * @param places among as many numbers as there are rows
   * @return for each column the numbers at these places
   */
  static double[][] ofColumns(double[] values, int columns, Place... places) {
    int rows = values.length / columns;
    double[][] found = new double[columns][];
    Blocks.forEach(
        columns,
        () -> {
          double[] column = new double[rows];
          return j -> {
            for (int i = 0, at = j; i < rows; i++, at += columns) {
              column[i] = values[at];
            }
            found[j] = of(column, places);
          };
        });
    return found;
  }

  /** The same for numbers that may be rearranged. */
  static double[] of(double[] numbers, Place... places) {
    int last = numbers.length - 1;
    int[] ranks = new int[2 * places.length];
    for (int k = 0; k < places.length; k++) {
      ranks[2 * k] = places[k].rank();
      ranks[2 * k + 1] = Math.min(places[k].rank() + 1, last);
    }
    Arrays.sort(ranks);
    int depth = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length));
    select(numbers, 0, numbers.length, ranks, 0, ranks.length, depth);
    double[] found = new double[places.length];
    for (int k = 0; k < found.length; k++) {
      int rank = places[k].rank();
      found[k] = places[k].between(numbers[rank], numbers[Math.min(rank + 1, last)]);
    }
    return found;
  }

  /** Puts those of the ranks {@code first … end − 1} that lie in a range of numbers in place. */
  private static void select(
      double[] a, int from, int to, int[] ranks, int first, int end, int depth) {
    int low = from;
    int left = first;
    for (int budget = depth; left < end; budget--) {
      if (to - low <= FEW || budget == 0) {
        Arrays.sort(a, low, to);
        return;
      }
      double pivot = pivot(a, low, to);
      int i = low;
      int j = to - 1;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = a[i];
          a[i++] = a[j];
          a[j--] = swapped;
        }
      }
      int below = count(ranks, left, end, j + 1);
      int upTo = count(ranks, left, end, i);
      select(a, low, j + 1, ranks, left, below, budget - 1);
      left = upTo;
      low = i;
    }
  }

  /** Where the ranks from a bound on begin. */
  private static int count(int[] ranks, int first, int end, int bound) {
    int at = first;
    while (at < end && ranks[at] < bound) {
      at++;
    }
    return at;
  }

  /** The median of three medians of three, spread over the range. */
  private static double pivot(double[] a, int from, int to) {
    int step = (to - from) / 9;
    return median(
        median(a[from], a[from + step], a[from + 2 * step]),
        median(a[from + 3 * step], a[from + 4 * step], a[from + 5 * step]),
        median(a[from + 6 * step], a[from + 7 * step], a[from + 8 * step]));
  }

  private static double median(double x, double y, double z) {
    return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  }
}
