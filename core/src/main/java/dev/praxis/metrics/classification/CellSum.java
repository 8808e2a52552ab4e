package dev.praxis.metrics.classification;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;

/**
 * A sum of counts, or of weights as they are written: 0.1 and 0.2 are 0.3, in any order. Whole
 * numbers, which most are, are added up as doubles, which is exact below 2^53.
 */
final class CellSum {
  private static final double EXACT = 0x1p53;

  private double whole;
  private BigDecimal rest = BigDecimal.ZERO;

  void add(double count) {
    if (count == Math.rint(count) && whole + count <= EXACT) {
      whole += count;
    } else {
      rest = rest.add(Decimals.of(count));
    }
  }

  BigDecimal exact() {
    return rest.add(new BigDecimal(whole));
  }

  static double of(double first, double second) {
    CellSum sum = new CellSum();
    sum.add(first);
    sum.add(second);
    return sum.exact().doubleValue();
  }
}
