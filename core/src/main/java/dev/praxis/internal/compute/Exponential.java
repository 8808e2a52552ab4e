package dev.praxis.internal.compute;

/**
 * The exponential function, with the same bits on every machine and within one unit in the last
 * place of the true value.
 *
 * <pre>{@code
 * k = x / ln 2, rounded        r = x − k ln 2        eˣ = 2ᵏ · (1 + r + r²/2! + … + r¹³/13!)
 * }</pre>
 *
 * <p>ln 2 is subtracted in two parts, of which the first has so many zeros at its end that {@code
 * k} times it is exact; |r| is then at most 0.3466, and the terms left out are below 5e-18. Where
 * the result is below 2⁻¹⁰²², the power of two is multiplied in two halves, so that it is rounded
 * once. {@code Math.exp} may differ from one machine to another, and {@code StrictMath.exp} cannot
 * be computed several numbers at a time. Source: Cody and Waite, "Software Manual for the
 * Elementary Functions", 1980.
 */
final class Exponential {
  /** Up to here, on both sides of 0, the power of two is an ordinary number. */
  static final double ORDINARY = 708;

  static final double PER_LN2 = 1 / 0.6931471805599453;

  /** ln 2 up to its 32nd binary place, and the rest. */
  static final double LN2_HIGH = 0x1.62e42feep-1;

  static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Added to a number it leaves its whole part in the last bits. */
  static final double TO_WHOLE = 0x1.8p52;

  /** What is added to those bits to make them the exponent of a power of two. */
  static final long TO_EXPONENT = 1023 - Double.doubleToRawLongBits(TO_WHOLE);

  /** How many bits are below the exponent. */
  static final int MANTISSA = 52;

  static final double T2 = 1.0 / 2;
  static final double T3 = 1.0 / 6;
  static final double T4 = 1.0 / 24;
  static final double T5 = 1.0 / 120;
  static final double T6 = 1.0 / 720;
  static final double T7 = 1.0 / 5040;
  static final double T8 = 1.0 / 40_320;
  static final double T9 = 1.0 / 362_880;
  static final double T10 = 1.0 / 3_628_800;
  static final double T11 = 1.0 / 39_916_800;
  static final double T12 = 1.0 / 479_001_600;
  static final double T13 = 1.0 / 6_227_020_800L;

  private static final double LEAST = -746;
  private static final double MOST = 710;

  private Exponential() {}

  /** {@code eˣ}; NaN of NaN. */
  static double of(double x) {
    if (!(Math.abs(x) <= ORDINARY)) {
      return ofLarge(x);
    }
    double shifted = Math.fma(x, PER_LN2, TO_WHOLE);
    long exponent = Double.doubleToRawLongBits(shifted) + TO_EXPONENT;
    return series(x, shifted - TO_WHOLE) * Double.longBitsToDouble(exponent << MANTISSA);
  }

  private static double series(double x, double k) {
    double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
    double sum = Math.fma(T13, r, T12);
    sum = Math.fma(sum, r, T11);
    sum = Math.fma(sum, r, T10);
    sum = Math.fma(sum, r, T9);
    sum = Math.fma(sum, r, T8);
    sum = Math.fma(sum, r, T7);
    sum = Math.fma(sum, r, T6);
    sum = Math.fma(sum, r, T5);
    sum = Math.fma(sum, r, T4);
    sum = Math.fma(sum, r, T3);
    sum = Math.fma(sum, r, T2);
    return 1 + Math.fma(sum, r * r, r);
  }

  private static double ofLarge(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double inside = Math.max(LEAST, Math.min(MOST, x));
    double k = Math.rint(inside * PER_LN2);
    int half = (int) k / 2;
    return series(inside, k) * Math.scalb(1.0, half) * Math.scalb(1.0, (int) k - half);
  }
}
