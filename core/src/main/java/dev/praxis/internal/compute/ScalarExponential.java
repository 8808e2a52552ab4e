package dev.praxis.internal.compute;

import static dev.praxis.internal.compute.Exponential.LN2_HIGH;
import static dev.praxis.internal.compute.Exponential.LN2_LOW;
import static dev.praxis.internal.compute.Exponential.ORDINARY;
import static dev.praxis.internal.compute.Exponential.PER_LN2;
import static dev.praxis.internal.compute.Exponential.TO_EXPONENT;
import static dev.praxis.internal.compute.Exponential.TO_WHOLE;

/**
 * {@link Exponential} of a few hundred numbers, step by step the same, each step a loop that
 * HotSpot's own vectoriser takes. It does not take the one that moves bits from one type to
 * another, which is why that stands alone.
 */
final class ScalarExponential {
  /** How many numbers at most. */
  static final int MOST = 256;

  private final double[] x = new double[MOST];
  private final double[] shifted = new double[MOST];
  private final double[] series = new double[MOST];

  /** Where the numbers are written before, and their exponentials are read afterwards. */
  double[] values() {
    return x;
  }

  /** Replaces the first numbers by their exponentials. */
  void inPlace(int count) {
    shift(x, shifted, count);
    sum(x, shifted, series, count);
    for (int i = 0; i < count; i++) {
      double power =
          Double.longBitsToDouble(
              (Double.doubleToRawLongBits(shifted[i]) + TO_EXPONENT) << Exponential.MANTISSA);
      x[i] = Math.abs(x[i]) <= ORDINARY ? series[i] * power : Exponential.of(x[i]);
    }
  }

  private static void shift(double[] x, double[] shifted, int count) {
    for (int i = 0; i < count; i++) {
      shifted[i] = Math.fma(x[i], PER_LN2, TO_WHOLE);
    }
  }

  private static void sum(double[] x, double[] shifted, double[] series, int count) {
    for (int i = 0; i < count; i++) {
      double k = shifted[i] - TO_WHOLE;
      double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x[i]));
      double sum = Math.fma(Exponential.T13, r, Exponential.T12);
      sum = Math.fma(sum, r, Exponential.T11);
      sum = Math.fma(sum, r, Exponential.T10);
      sum = Math.fma(sum, r, Exponential.T9);
      sum = Math.fma(sum, r, Exponential.T8);
      sum = Math.fma(sum, r, Exponential.T7);
      sum = Math.fma(sum, r, Exponential.T6);
      sum = Math.fma(sum, r, Exponential.T5);
      sum = Math.fma(sum, r, Exponential.T4);
      sum = Math.fma(sum, r, Exponential.T3);
      sum = Math.fma(sum, r, Exponential.T2);
      series[i] = 1 + Math.fma(sum, r * r, r);
    }
  }
}
