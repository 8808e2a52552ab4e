package dev.praxis.metrics.classification;

/**
 * A sum of multiples of fractions, in twice the digits of a double: each product and sum with what
 * rounding took from it. So what is equal in exact arithmetic is equal (T. J. Dekker, "A
 * floating-point technique for extending the available precision", Numerische Mathematik 18, 1971).
 */
final class FractionSum {
  private double sum;
  private double lost;

  /** Adds {@code times · part / whole}, three whole numbers from 0 on, below 2^31. */
  void add(int times, int part, int whole) {
    double fraction = (double) part / whole;
    double ofFraction = Math.fma(-fraction, whole, part) / whole;
    double product = times * fraction;
    double ofProduct = Math.fma(times, fraction, -product);
    double next = sum + product;
    double added = next - sum;
    double ofSum = (sum - (next - added)) + (product - added);
    sum = next;
    lost += ofSum + (ofProduct + times * ofFraction);
  }

  /** The sum over a whole number, rounded once; NaN over 0. */
  double over(int divisor) {
    double whole = sum + lost;
    double rest = lost - (whole - sum);
    double quotient = whole / divisor;
    return quotient + (Math.fma(-quotient, divisor, whole) + rest) / divisor;
  }
}
