package dev.praxis.internal.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Random numbers that a seed determines, whoever draws them and in whatever order. */
@PropertyDefaults(tries = 200)
class DrawsSpec {
  @Group
  class TheNumbers {
    @Example
    void areThePublishedOnesOfSplitMix64() {
      // What the generator gives from state 1234567, the state that this seed is mixed to; see
      // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64.
      Draws draws = Draws.seeded(-6540207399321867890L);

      assertEquals(Long.parseUnsignedLong("6457827717110365317"), draws.nextLong());
      assertEquals(Long.parseUnsignedLong("3203168211198807973"), draws.nextLong());
      assertEquals(Long.parseUnsignedLong("9817491932198370423"), draws.nextLong());
      assertEquals(Long.parseUnsignedLong("4593380528125082431"), draws.nextLong());
      assertEquals(Long.parseUnsignedLong("16408922859458223821"), draws.nextLong());
    }

    @Property
    void areThoseOfTheJdkFromTheSameState(@ForAll long seed) {
      SplittableRandom jdk = new SplittableRandom(new SplittableRandom(seed).nextLong());
      Draws draws = Draws.seeded(seed);

      for (int i = 0; i < 10; i++) {
        assertEquals(jdk.nextLong(), draws.nextLong());
        assertEquals(jdk.nextDouble(), draws.nextDouble());
      }
    }

    @Property
    void areTheSameForTheSameSeed(@ForAll long seed) {
      Draws one = Draws.seeded(seed);
      Draws other = Draws.seeded(seed);

      for (int i = 0; i < 10; i++) {
        assertEquals(one.nextLong(), other.nextLong());
      }
    }

    @Property
    void betweenZeroAndOneAreMultiplesOfTheSmallestStep(@ForAll long seed) {
      Draws draws = Draws.seeded(seed);

      for (int i = 0; i < 10; i++) {
        double number = draws.nextDouble();
        assertTrue(number >= 0 && number < 1);
        assertEquals(Math.rint(number * 0x1p53), number * 0x1p53);
      }
    }

    @Example
    void betweenZeroAndOneAreUniform() {
      Draws draws = Draws.seeded(1);

      assertUniform(i -> (long) (draws.nextDouble() * 100));
    }
  }

  @Group
  class AShuffle {
    @Property
    void keepsEveryItem(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int items) {
      int[] all = IntStream.range(0, items).toArray();
      int[] shuffled = Draws.seeded(seed).shuffled(all.clone());
      Arrays.sort(shuffled);

      assertArrayEquals(all, shuffled);
    }

    @Example
    void putsEveryItemEverywhereAsOften() {
      Draws draws = Draws.seeded(4);

      assertUniform(i -> draws.shuffled(IntStream.range(0, 100).toArray())[(int) (i % 100)]);
    }
  }

  @Group
  class BelowABound {
    @Property
    void theyStayBelow(@ForAll long seed, @ForAll @LongRange(min = 1) long bound) {
      Draws draws = Draws.seeded(seed);

      for (int i = 0; i < 10; i++) {
        long number = draws.nextBelow(bound);
        assertTrue(number >= 0 && number < bound);
      }
    }

    @Example
    void theyAreUniform() {
      Draws draws = Draws.seeded(2);

      assertUniform(i -> draws.nextBelow(100));
    }

    @Example
    void theyAreUniformEvenWhereTheBoundDoesNotDivideTheRange() {
      // 2⁶³ is 1⅓ times this bound: a remainder alone would give the lower third twice as often.
      long bound = 3L << 61;
      Draws draws = Draws.seeded(3);

      assertUniform(i -> draws.nextBelow(bound) / (bound / 100 + 1));
    }

    @Example
    void theLargestBoundIsAllowed() {
      Draws draws = Draws.seeded(4);

      for (int i = 0; i < 1000; i++) {
        assertTrue(draws.nextBelow(Long.MAX_VALUE) >= 0);
      }
    }
  }

  @Group
  class ASplit {
    @Property
    void dependsOnItsIndexAlone(@ForAll long seed, @ForAll long index) {
      Draws untouched = Draws.seeded(seed);
      Draws used = Draws.seeded(seed);
      used.nextLong();
      used.split(index + 1).nextLong();

      assertEquals(untouched.split(index).nextLong(), used.split(index).nextLong());
    }

    @Property
    void leavesItsOriginAlone(@ForAll long seed, @ForAll long index) {
      Draws split = Draws.seeded(seed);
      split.split(index).nextLong();

      assertEquals(Draws.seeded(seed).nextLong(), split.nextLong());
    }

    @Property
    void differsFromItsOriginAndItsNeighbours(@ForAll long seed, @ForAll long index) {
      Draws draws = Draws.seeded(seed);
      long number = draws.split(index).nextLong();

      assertNotEquals(number, draws.nextLong());
      assertNotEquals(number, draws.split(index + 1).nextLong());
      assertNotEquals(number, Draws.seeded(seed + 1).split(index).nextLong());
      assertNotEquals(number, draws.split(index).split(index).nextLong());
    }

    @Example
    void neverMeetsAnotherInAMillion() {
      Set<Long> seen = new HashSet<>();
      for (int seed = 0; seed < 10; seed++) {
        for (int index = -1; index < 999; index++) {
          Draws draws = Draws.seeded(seed).split(index);
          for (int i = 0; i < 100; i++) {
            seen.add(draws.nextLong());
          }
        }
      }

      assertEquals(1_000_000, seen.size());
    }

    @Example
    void givesUniformFirstNumbersOverAllIndices() {
      Draws draws = Draws.seeded(5);

      assertUniform(i -> draws.split(i).nextBelow(100));
    }

    @Example
    void givesUniformFirstNumbersOverAllSeeds() {
      assertUniform(i -> Draws.seeded(i).nextBelow(100));
    }
  }

  /** A χ² test of a hundred thousand draws of 0 … 99, with 99 degrees of freedom. */
  private static void assertUniform(IntToLongFunction draw) {
    int[] counts = new int[100];
    for (int i = 0; i < 100_000; i++) {
      counts[(int) draw.applyAsLong(i)]++;
    }
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - 1000.0) * (count - 1000.0) / 1000;
    }
    assertTrue(
        chiSquared > 54 && chiSquared < 160,
        "χ² is beyond its quantiles of 0.01 % and 99.99 %: " + chiSquared);
  }
}
