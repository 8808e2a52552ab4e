package dev.praxis.statistics;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;

/**
 * A probability, exactly: {@code part / parts}.
 *
 * @param part from 0 to {@code parts}
 * @param parts above 0
 * @param rounding how far the part may be from the one that was meant: a third, say, can only be
 *     given as a double that is near it
 */
record Probability(BigDecimal part, BigDecimal parts, BigDecimal rounding) {

  /** A number as it is written, which may have been rounded. */
  static Probability of(double p) {
    return new Probability(Decimals.of(p), BigDecimal.ONE, new BigDecimal(Math.ulp(p)));
  }

  /** A quotient of whole numbers, which is what is meant. */
  static Probability of(int part, int parts) {
    return new Probability(BigDecimal.valueOf(part), BigDecimal.valueOf(parts), BigDecimal.ZERO);
  }
}
