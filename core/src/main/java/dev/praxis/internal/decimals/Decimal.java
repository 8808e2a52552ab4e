package dev.praxis.internal.decimals;

import java.math.BigDecimal;

/** Decimal numbers as part of a text. */
public final class Decimal {

  /** Whole numbers up to here are doubles, all of them. */
  private static final long MOST_EXACT = 1L << 53;

  /** Whole numbers of so many digits are all doubles. */
  private static final int DIGITS_KEPT = 15;

  /** With so many digits a number cannot overflow a long. */
  private static final int MOST_DIGITS = 18;

  /** Powers of ten that are doubles, all that there are. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private final String text;
  private final int end;
  private final char mark;
  private int at;

  /** The digits as a whole number, without leading zeros, and how many they are. */
  private long digits;

  private int count;

  /** How many of the digits are behind the point. */
  private int decimals;

  private Decimal(String text, int from, int end, char mark) {
    this.text = text;
    this.end = end;
    this.mark = mark;
    this.at = from;
  }

  /**
   * The number that part of a text is: a sign, digits with at most one point among them, and a
   * power of ten, as {@code -12.5e-3}; the sign and the power may be missing.
   *
   * @return the nearest double, infinite if the number is too large for one; NaN if the text is no
   *     number
   */
  public static double number(String text, int from, int end) {
    return number(text, from, end, '.');
  }

  /** {@link #number(String, int, int)} with another mark between the whole and the decimals. */
  public static double number(String text, int from, int end, char mark) {
    return new Decimal(text, from, end, mark).number(from);
  }

  /**
   * Whether part of a text is a whole number, without a point and a power of ten, that is no double
   * exactly: then it may be the same double as another one.
   */
  public static boolean losesDigits(String text, int from, int end) {
    if (end - from <= DIGITS_KEPT) {
      return false;
    }
    int first = text.charAt(from) == '-' || text.charAt(from) == '+' ? from + 1 : from;
    while (first < end && text.charAt(first) == '0') {
      first++;
    }
    for (int i = first; i < end; i++) {
      if (!(text.charAt(i) >= '0' && text.charAt(i) <= '9')) {
        return false;
      }
    }
    if (end - first <= DIGITS_KEPT) {
      return false;
    }
    // The sign does not matter, and a finite number has few digits to compare.
    double nearest = number(text, first, end);
    return Double.isFinite(nearest)
        && new BigDecimal(text.substring(first, end)).compareTo(new BigDecimal(nearest)) != 0;
  }

  private double number(int from) {
    boolean negative = at < end && text.charAt(at) == '-';
    if (negative || (at < end && text.charAt(at) == '+')) {
      at++;
    }
    int seen = readDigits(false);
    if (at < end && text.charAt(at) == mark) {
      at++;
      seen += readDigits(true);
    }
    long power = seen > 0 ? readPower() : 0;
    if (seen == 0 || at != end) {
      return Double.NaN;
    }
    long shift = power - decimals;
    double size = Double.NaN;
    if (count <= MOST_DIGITS && Math.abs(shift) < POWERS.length) {
      size = scaled(digits, (int) shift);
    }
    if (Double.isNaN(size)) {
      return Double.parseDouble(text.substring(from, end).replace(mark, '.'));
    }
    return negative ? -size : size;
  }

  /**
   * The double nearest to {@code digits · 10^shift}, or NaN if that lies too near to the middle of
   * two.
   *
   * <p>Up to 2⁵³ both factors are doubles, and one operation is enough. Beyond, the digits are the
   * sum of two doubles, and so is the result: the quotient or product of the first, and what is
   * missing of it, with an error below 2⁻¹⁰² of the result. If it does not matter which way twice
   * the error points, the sum of the two is rounded right.
   */
  private static double scaled(long digits, int shift) {
    double factor = POWERS[Math.abs(shift)];
    double first = digits;
    double result = shift < 0 ? first / factor : first * factor;
    if (digits <= MOST_EXACT) {
      return result;
    }
    double second = digits - (long) first;
    double missing =
        shift < 0
            ? (Math.fma(-result, factor, first) + second) / factor
            : Math.fma(second, factor, Math.fma(first, factor, -result));
    double error = result * 0x1p-100;
    double above = result + (missing + error);
    return above == result + (missing - error) ? above : Double.NaN;
  }

  /** Reads digits, and says how many there were, with zeros in front. */
  private int readDigits(boolean behindPoint) {
    int first = at;
    for (; at < end; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      if (digits > 0 || digit > 0) {
        digits = 10 * digits + digit;
        count++;
      }
    }
    decimals += behindPoint ? at - first : 0;
    return at - first;
  }

  /** Reads the power of ten, if there is one; what is no power is left to be read. */
  private long readPower() {
    if (at == end || (text.charAt(at) | 0x20) != 'e') {
      return 0;
    }
    int next = at + 1;
    boolean negative = next < end && text.charAt(next) == '-';
    if (negative || (next < end && text.charAt(next) == '+')) {
      next++;
    }
    long power = 0;
    for (; next < end; next++) {
      int digit = text.charAt(next) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      power = Math.min(10 * power + digit, Integer.MAX_VALUE);
      at = next + 1;
    }
    return negative ? -power : power;
  }
}
