package dev.praxis.metrics.classification;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A sum of numbers from 0 to 1, exact in whole numbers of small units, so that neither their order
 * nor rounding on the way can change a bit of their mean.
 *
 * <p>A number that is written with at most 15 decimals counts as that decimal: the mean of three
 * times 0.1 is 0.1. Any other counts as the double it is.
 */
final class UnitSum {

  /** Of decimals of as many units no two share a double. */
  private static final double UNITS = 1e15;

  private static final int DECIMALS = 15;

  /** Squares of numbers of 7 decimals have 14. */
  private static final double ROOT_UNITS = 1e7;

  private static final long UNITS_PER_SQUARE = 10;

  /** Units are added up in two parts, so that 2^31 numbers do not overflow. */
  private static final int LOW_BITS = 25;

  private static final long LOW = (1L << LOW_BITS) - 1;

  private static final int MANTISSA_BITS = 52;
  private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;
  private static final long LOW_WORD = (1L << Integer.SIZE) - 1;

  /** The power of two of the smallest double. */
  private static final int LEAST_POWER = -1074;

  private long highUnits;
  private long lowUnits;

  /** Words of 32 bits, the first one in units of the smallest double; carried in the end only. */
  private final long[] words = new long[35];

  /** Adds a number from 0 to 1. */
  void add(double number) {
    double units = Math.rint(number * UNITS);
    if (units / UNITS == number) {
      addUnits((long) units);
    } else {
      addBits(Double.doubleToRawLongBits(number));
    }
  }

  /** Adds the square of a number from 0 to 1, that of a short decimal exactly. */
  void addSquare(double number) {
    double units = Math.rint(number * ROOT_UNITS);
    if (units / ROOT_UNITS == number) {
      addUnits((long) units * (long) units * UNITS_PER_SQUARE);
    } else {
      add(number * number);
    }
  }

  private void addUnits(long units) {
    highUnits += units >>> LOW_BITS;
    lowUnits += units & LOW;
  }

  private void addBits(long bits) {
    int exponent = (int) (bits >>> MANTISSA_BITS);
    long mantissa = bits & (HIDDEN_BIT - 1) | (exponent == 0 ? 0 : HIDDEN_BIT);
    int place = Math.max(exponent - 1, 0);
    int word = place / Integer.SIZE;
    int shift = place % Integer.SIZE;
    long low = (mantissa & LOW_WORD) << shift;
    long high = (mantissa >>> Integer.SIZE) << shift;
    words[word] += low & LOW_WORD;
    words[word + 1] += (low >>> Integer.SIZE) + (high & LOW_WORD);
    words[word + 2] += high >>> Integer.SIZE;
  }

  /** The sum over a whole number, the nearest double. */
  double over(long divisor) {
    BigInteger units =
        BigInteger.valueOf(highUnits).shiftLeft(LOW_BITS).add(BigInteger.valueOf(lowUnits));
    BigDecimal sum = new BigDecimal(units, DECIMALS).add(ofWords());
    return Decimals.quotient(sum, BigDecimal.valueOf(divisor));
  }

  /** From the last word down to the first that holds something. */
  private BigDecimal ofWords() {
    int first = 0;
    while (first < words.length && words[first] == 0) {
      first++;
    }
    if (first == words.length) {
      return BigDecimal.ZERO;
    }
    BigInteger sum = BigInteger.ZERO;
    for (int word = words.length - 1; word >= first; word--) {
      sum = sum.shiftLeft(Integer.SIZE).add(new BigInteger(Long.toUnsignedString(words[word])));
    }
    double unit = Math.scalb(1.0, LEAST_POWER + first * Integer.SIZE);
    return new BigDecimal(sum).multiply(new BigDecimal(unit));
  }

  /** One less a number from 0 to 1, as it is written: 0.1 for 0.9. */
  static double complement(double number) {
    double units = Math.rint(number * UNITS);
    return units / UNITS == number ? (UNITS - units) / UNITS : 1 - number;
  }
}
