package dev.praxis.metrics.clustering;

/**
 * Sums with what their additions round off, as if they had twice the digits: the order of the
 * numbers does not matter but in the rarest cases, and the mean of equal numbers is that number.
 *
 * <p>Source: Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26 (2005),
 * Sum2.
 */
final class TwofoldSums {
  private final double[] sums;
  private final double[] rests;

  /** As many sums, of nothing yet. */
  TwofoldSums(int count) {
    sums = new double[count];
    rests = new double[count];
  }

  /** The sum of these numbers. */
  static double of(double... numbers) {
    TwofoldSums sum = new TwofoldSums(1);
    for (double number : numbers) {
      sum.add(0, number);
    }
    return sum.value(0);
  }

  void add(int at, double number) {
    double before = sums[at];
    double after = before + number;
    double added = after - before;
    rests[at] += (before - (after - added)) + (number - added);
    sums[at] = after;
  }

  double value(int at) {
    return sums[at] + rests[at];
  }

  /** The sum divided by the number of its numbers, at least 1. */
  double mean(int at, int count) {
    double quotient = sums[at] / count;
    double remainder = Math.fma(-quotient, count, sums[at]);
    return quotient + (remainder + rests[at]) / count;
  }
}
