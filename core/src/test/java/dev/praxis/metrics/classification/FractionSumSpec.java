package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A sum of fractions that is rounded once. */
class FractionSumSpec {

  @Property(tries = 500)
  void theSumIsTheExactOneRoundedOnce(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int most,
      @ForAll Random random) {
    FractionSum sum = new FractionSum();
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      int whole = 1 + random.nextInt(most);
      int part = random.nextInt(whole);
      int times = random.nextInt(most);
      sum.add(times, part, whole);
      exact =
          exact.add(
              BigDecimal.valueOf((long) times * part)
                  .divide(BigDecimal.valueOf(whole), new MathContext(60)));
    }
    int divisor = 1 + random.nextInt(most);

    assertEquals(Decimals.quotient(exact, BigDecimal.valueOf(divisor)), sum.over(divisor));
  }

  @Example
  void threeThirdsAreOne() {
    FractionSum sum = new FractionSum();
    for (int i = 0; i < 3; i++) {
      sum.add(1, 1, 3);
    }

    assertEquals(1, sum.over(1));
    assertEquals(1 / 3.0, sum.over(3));
    assertEquals(Double.NaN, new FractionSum().over(0));
  }
}
