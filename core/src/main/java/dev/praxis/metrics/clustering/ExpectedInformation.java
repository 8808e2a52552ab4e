package dev.praxis.metrics.clustering;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two groupings with given sizes say about each other by chance, all ways to deal the points
 * into the groups being equally likely.
 *
 * <p>The points that a group of a points and one of b points have in common are hypergeometric.
 * Their probabilities follow from that of the most probable number by their ratios, and are scaled
 * to add up to 1: no logarithms of factorials, whose differences lose digits as n grows.
 */
final class ExpectedInformation {
  /**
   * Numbers so much less probable than the most probable one are left out. Those next to it are at
   * least 1/n² as probable, so that even where it says nothing, what is left out is nothing beside
   * them.
   */
  private static final double NEGLIGIBLE = 1e-40;

  private ExpectedInformation() {}

  static SharedInformation of(int[] firstSizes, int[] secondSizes) {
    long points = Arrays.stream(firstSizes).asLongStream().sum();
    Map<Integer, Integer> first = frequencies(firstSizes);
    Map<Integer, Integer> second = frequencies(secondSizes);
    double[] mutual = new double[Math.multiplyExact(first.size(), second.size())];
    double[] restOfFirst = new double[mutual.length];
    double[] restOfSecond = new double[mutual.length];
    int at = 0;
    for (Map.Entry<Integer, Integer> a : first.entrySet()) {
      for (Map.Entry<Integer, Integer> b : second.entrySet()) {
        Pair pair = new Pair(a.getKey(), b.getKey(), points);
        double times = (double) a.getValue() * b.getValue() / pair.weights;
        mutual[at] = times * pair.mutual;
        restOfFirst[at] = times * pair.restOfFirst;
        restOfSecond[at] = times * pair.restOfSecond;
        at++;
      }
    }
    return new SharedInformation(
        SharedInformation.sum(mutual),
        SharedInformation.sum(restOfFirst),
        SharedInformation.sum(restOfSecond));
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

  /** Sums over how many points a group of a points and one of b points may have in common. */
  private static final class Pair {
    private final long a;
    private final long b;
    private final long n;
    private double weights;
    private double mutual;
    private double restOfFirst;
    private double restOfSecond;

    Pair(long a, long b, long n) {
      this.a = a;
      this.b = b;
      this.n = n;
      long least = Math.max(0, a + b - n);
      long most = Math.min(a, b);
      long mode = Math.max(least, Math.min(most, (long) ((a + 1.0) * (b + 1.0) / (n + 2.0))));
      add(mode, 1);
      double weight = 1;
      for (long x = mode; x < most && weight > NEGLIGIBLE; x++) {
        weight *= (double) (a - x) * (b - x) / ((x + 1.0) * (n - a - b + x + 1));
        add(x + 1, weight);
      }
      weight = 1;
      for (long x = mode; x > least && weight > NEGLIGIBLE; x--) {
        weight *= (double) x * (n - a - b + x) / ((a - x + 1.0) * (b - x + 1));
        add(x - 1, weight);
      }
    }

    private void add(long x, double weight) {
      weights += weight;
      mutual += weight * SharedInformation.ofPair(x, a, b, n);
      restOfFirst += weight * SharedInformation.restOfPair(x, b, n);
      restOfSecond += weight * SharedInformation.restOfPair(x, a, n);
    }
  }
}
