package dev.praxis.internal.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sorting digit by digit is sorting. */
@PropertyDefaults(tries = 200)
class RadixSortSpec {

  /** Numbers of any bits, of few bits, of the last bits, and with many equal ones. */
  @Provide
  Arbitrary<Long> masks() {
    return Arbitraries.of(-1L, 7L, 0xFF000000000L, 0x8000000000000003L, 0L, 0x7FFFFFFFFFFFFFFFL);
  }

  private static long[] numbers(int count, long mask, long seed) {
    Random random = new Random(seed);
    return LongStream.generate(() -> random.nextLong() & mask).limit(count).toArray();
  }

  @Property
  void numbersWithoutASignAreInAscendingOrder(
      @ForAll @IntRange(min = 0, max = 3000) int count,
      @ForAll("masks") long mask,
      @ForAll long seed) {
    long[] numbers = numbers(count, mask, seed);
    long[] expected =
        LongStream.of(numbers)
            .boxed()
            .sorted(Long::compareUnsigned)
            .mapToLong(number -> number)
            .toArray();
    new RadixSort().sort(numbers, new int[count]);

    assertArrayEquals(expected, numbers);
  }

  @Property
  void companionsGoWithTheirNumbersAndEqualNumbersStayInTheirOrder(
      @ForAll @IntRange(min = 0, max = 3000) int count,
      @ForAll("masks") long mask,
      @ForAll long seed) {
    long[] numbers = numbers(count, mask, seed);
    int[] expected =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> numbers[i], Long::compareUnsigned))
            .mapToInt(i -> i)
            .toArray();
    int[] companions = IntStream.range(0, count).toArray();
    new RadixSort().sort(numbers.clone(), companions);

    assertArrayEquals(expected, companions);
  }

  @Property
  void aRangeIsSortedAndTheRestStays(
      @ForAll @IntRange(min = 0, max = 100) int from,
      @ForAll @IntRange(min = 0, max = 500) int count,
      @ForAll long seed) {
    long[] numbers = numbers(from + count + 10, Long.MAX_VALUE, seed);
    long[] expected = numbers.clone();
    Arrays.sort(expected, from, from + count);
    new RadixSort().sort(numbers, from, from + count);

    assertArrayEquals(expected, numbers);
  }

  @Property
  void doublesAreInTheOrderOfTheirBits(@ForAll double a, @ForAll double b) {
    assertEquals(
        Integer.signum(Double.compare(a + 0.0, b + 0.0)),
        Integer.signum(Long.compareUnsigned(OrderedBits.of(a), OrderedBits.of(b))));
    assertEquals(a + 0.0, OrderedBits.toDouble(OrderedBits.of(a)));
  }
}
