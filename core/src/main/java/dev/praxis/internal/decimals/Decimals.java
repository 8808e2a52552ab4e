package dev.praxis.internal.decimals;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Exact arithmetic on doubles as they are written, with the result rounded once.
 *
 * <p>The double that is shown as 0.3 is not three tenths, and three of those shown as 0.1 do not
 * add up to it. Where a result is an edge that numbers may lie on, or a mean that may tie with
 * another, that shows: 0.55 of the way from 0 to 100 would be 55.00000000000001. Here every double
 * stands for the shortest decimal that is read as that double, the arithmetic is that of decimals,
 * and the result is the nearest double: what one finds by hand. So numbers on an edge are on it,
 * sums do not depend on the order, and what is equal in exact arithmetic is equal.
 *
 * <p>For the few numbers that decide about many: an operation takes about a microsecond.
 */
public final class Decimals {

  /** A quotient that does not end is cut here, far behind the last digit of a double. */
  private static final MathContext QUOTIENT = new MathContext(60);

  /** Whole numbers of so many digits are doubles. */
  private static final int EXACT_DIGITS = 15;

  private Decimals() {}

  /** The shortest decimal that is read as a finite number. */
  public static BigDecimal of(double number) {
    return new BigDecimal(ShortestDecimal.text(number));
  }

  /**
   * A point between two numbers, {@code low + (high − low) · part / parts}; rising with the part,
   * exactly {@code low} at part 0 and {@code high} at part {@code parts}.
   *
   * @param parts above 0
   */
  public static double between(double low, double high, long part, long parts) {
    BigDecimal ofLow = of(low).multiply(BigDecimal.valueOf(parts - part));
    BigDecimal ofHigh = of(high).multiply(BigDecimal.valueOf(part));
    return quotient(ofLow.add(ofHigh), BigDecimal.valueOf(parts));
  }

  /** A number that is some ranges away from another, {@code from + times · (high − low)}. */
  public static double away(double from, double times, double low, double high) {
    return of(from).add(of(times).multiply(of(high).subtract(of(low)))).doubleValue();
  }

  /** The mean of at least one finite number; it does not depend on their order. */
  public static double mean(double... numbers) {
    return quotient(sum(numbers), BigDecimal.valueOf(numbers.length));
  }

  /** The sum of finite numbers. */
  public static BigDecimal sum(double... numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double number : numbers) {
      sum = sum.add(of(number));
    }
    return sum;
  }

  /** The quotient of two decimals, the second one not 0, as the nearest double. */
  public static double quotient(BigDecimal dividend, BigDecimal divisor) {
    int scale = Math.max(dividend.scale(), divisor.scale());
    BigDecimal above = dividend.scaleByPowerOfTen(scale);
    BigDecimal below = divisor.scaleByPowerOfTen(scale);
    if (isShort(above) && isShort(below)) {
      // Both are doubles, and a division of doubles is rounded once.
      return above.doubleValue() / below.doubleValue() + 0.0;
    }
    return dividend.divide(divisor, QUOTIENT).doubleValue();
  }

  /** Whether a whole number has so few digits that it is a double. */
  private static boolean isShort(BigDecimal whole) {
    return whole.precision() - whole.scale() <= EXACT_DIGITS;
  }
}
