package dev.praxis.statistics;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;

/**
 * A place among numbers in order, exactly: that of a number, and {@code part / parts} of the way to
 * the next.
 *
 * @param rank counted from 0
 * @param part at least 0 and below {@code parts}; 0 at the last rank
 * @param parts above 0
 */
record Place(int rank, BigDecimal part, BigDecimal parts) {

  /**
   * The place {@code h / parts}, counted from 1, among n numbers; beyond their ends that of the
   * first or the last.
   */
  static Place of(BigDecimal h, BigDecimal parts, int n) {
    BigDecimal last = parts.multiply(BigDecimal.valueOf(n - 1L));
    BigDecimal index = h.subtract(parts).max(BigDecimal.ZERO).min(last);
    BigDecimal[] split = index.divideAndRemainder(parts);
    return new Place(split[0].intValueExact(), split[1], parts);
  }

  /** What stands here, given the number at the rank and the next one; zero is positive. */
  double between(double low, double high) {
    if (part.signum() == 0 || low == high) {
      return low + 0.0;
    }
    BigDecimal ofLow = Decimals.of(low).multiply(parts.subtract(part));
    BigDecimal ofHigh = Decimals.of(high).multiply(part);
    return Decimals.quotient(ofLow.add(ofHigh), parts);
  }
}
