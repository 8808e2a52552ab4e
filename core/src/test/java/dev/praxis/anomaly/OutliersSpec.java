package dev.praxis.anomaly;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Scores, and the rows above a threshold. */
@PropertyDefaults(tries = 150)
class OutliersSpec {
  @Provide
  Arbitrary<double[]> scores() {
    return Arbitraries.integers()
        .between(1, 50)
        .flatMap(n -> Arbitraries.longs().map(seed -> new Random(seed).doubles(n).toArray()));
  }

  @Group
  class AThreshold {
    @Property
    void flagsFewerTheHigherItIs(@ForAll("scores") double[] scores) {
      Outliers low = new Outliers(scores, new int[0], 0.3);
      Outliers high = low.withThreshold(0.6);

      assertTrue(Arrays.stream(high.rows()).allMatch(low::isFlagged));
      assertTrue(high.count() <= low.count());
      assertArrayEquals(low.scores(), high.scores());
    }

    @Property
    void doesNotFlagAScoreThatEqualsIt(@ForAll("scores") double[] scores) {
      Outliers outliers = new Outliers(scores, new int[0], scores[0]);

      assertFalse(outliers.isFlagged(0));
      assertTrue(outliers.withThreshold(scores[0] / 2).isFlagged(0));
      assertArrayEquals(outliers.rows(), outliers.withThreshold(Math.nextUp(scores[0])).rows());
    }

    @Example
    void mayLetNothingOrOnlyTheInfinitePass() {
      Outliers outliers =
          new Outliers(new double[] {0, 1, Double.POSITIVE_INFINITY}, new int[] {0, 1, 0}, 0);

      assertArrayEquals(new int[] {1, 2}, outliers.rows());
      assertArrayEquals(new int[] {2}, outliers.withThreshold(Double.MAX_VALUE).rows());
      assertEquals(0, outliers.withThreshold(Double.POSITIVE_INFINITY).count());
      assertEquals(OptionalInt.of(1), outliers.withThreshold(3).column(1));
    }
  }

  @Group
  class Values {
    private final Outliers three = new Outliers(new double[] {1, 4, 2}, new int[] {0, 1, 1}, 3);

    @Example
    void areImmutable() {
      three.scores()[0] = 9;
      three.rows()[0] = 9;

      assertEquals(1, three.score(0));
      assertArrayEquals(new int[] {1}, three.rows());
    }

    @Example
    void areEqualIfTheirNumbersAre() {
      Outliers same = new Outliers(new double[] {1, 4, 2}, new int[] {0, 1, 1}, 3);

      assertEquals(three, same);
      assertEquals(three.hashCode(), same.hashCode());
      assertNotEquals(three, three.withThreshold(2.5));
      assertNotEquals(three.hashCode(), three.withThreshold(2.5).hashCode());
      assertNotEquals(three, new Outliers(new double[] {1, 4, 3}, new int[] {0, 1, 1}, 3));
      assertNotEquals(three, new Outliers(new double[] {1, 4, 2}, new int[] {0, 1, 0}, 3));
      assertNotEquals(three, null);
    }

    @Example
    void showTheirNumbers() {
      assertEquals("Outliers[rows=3, flagged=1, threshold=3.0]", three.toString());
    }

    @Example
    void ofRowsThatDoNotExistAreRefused() {
      assertRefused("row must be between 0 and 2 but was 3", () -> three.score(3));
      assertRefused("row must be between 0 and 2 but was -1", () -> three.isFlagged(-1));
      assertRefused("row must be between 0 and 2 but was 3", () -> three.column(3));
      assertRefused(
          "threshold must be at least 0.0 but was NaN", () -> three.withThreshold(Double.NaN));
    }
  }
}
