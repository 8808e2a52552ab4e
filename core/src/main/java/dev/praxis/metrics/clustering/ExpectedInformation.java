package dev.praxis.metrics.clustering;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mutual information that two groupings with given sizes have by chance, all ways to deal the
 * points into the groups being equally likely.
 *
 * <p>The points that a group of a points and one of b points have in common are hypergeometric.
 * Their probabilities follow from that of the most probable number by their ratios, and are scaled
 * to add up to 1: no logarithms of factorials, whose differences lose digits as n grows.
 */
final class ExpectedInformation {
  private ExpectedInformation() {}

  static double of(int[] firstSizes, int[] secondSizes) {
    long points = Arrays.stream(firstSizes).asLongStream().sum();
    Map<Integer, Integer> first = frequencies(firstSizes);
    Map<Integer, Integer> second = frequencies(secondSizes);
    double sum = 0;
    for (Map.Entry<Integer, Integer> a : first.entrySet()) {
      for (Map.Entry<Integer, Integer> b : second.entrySet()) {
        double times = (double) a.getValue() * b.getValue();
        sum += times * ofCell(a.getKey(), b.getKey(), points);
      }
    }
    return sum;
  }

  /** Groups of one size share their expectation, so it is taken once. */
  private static Map<Integer, Integer> frequencies(int[] sizes) {
    Map<Integer, Integer> frequencies = new TreeMap<>();
    for (int size : sizes) {
      if (size > 0) {
        frequencies.merge(size, 1, Integer::sum);
      }
    }
    return frequencies;
  }

  /** E[x/n · ln(n x / (a b))], x being how many points the groups have in common. */
  private static double ofCell(long a, long b, long n) {
    long least = Math.max(0, a + b - n);
    long most = Math.min(a, b);
    long mode = Math.max(least, Math.min(most, (long) ((a + 1.0) * (b + 1.0) / (n + 2.0))));
    double weights = 0;
    double sum = 0;
    double weight = 1;
    for (long x = mode; x <= most && weight > 0; x++) {
      weights += weight;
      sum += weight * information(x, a, b, n);
      weight *= (double) (a - x) * (b - x) / ((x + 1.0) * (n - a - b + x + 1));
    }
    weight = 1;
    for (long x = mode; x > least && weight > 0; x--) {
      weight *= (double) x * (n - a - b + x) / ((a - x + 1.0) * (b - x + 1));
      weights += weight;
      sum += weight * information(x - 1, a, b, n);
    }
    return sum / weights;
  }

  private static double information(long x, double a, double b, double n) {
    return x == 0 ? 0 : x / n * StrictMath.log(x / a * (n / b));
  }
}
