package dev.praxis.resampling;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.resampling.SamplingStrategy.Direction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** A strategy knows how many rows of each class there are to be. */
@PropertyDefaults(tries = 200)
class SamplingStrategySpec {

  /** One to six classes, some of them without rows. */
  @Provide
  Arbitrary<Labels> labels() {
    return Arbitraries.integers()
        .between(0, 5)
        .array(int[].class)
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(codes -> Labels.ofCodes(codes, 6));
  }

  private static int largest(int... counts) {
    return Arrays.stream(counts).max().orElseThrow();
  }

  private static int smallest(int... counts) {
    return Arrays.stream(counts).filter(count -> count > 0).min().orElseThrow();
  }

  @Group
  class AStrategy {
    @Property
    void onlyAddsRowsOrOnlyTakesThemAway(
        @ForAll("labels") Labels labels,
        @ForAll @DoubleRange(min = 0, minIncluded = false, max = 1) double ratio) {
      int[] counts = labels.counts();
      int[] more = SamplingStrategy.ratio(ratio).wanted(labels, Direction.OVERSAMPLING);
      int[] fewer = SamplingStrategy.ratio(ratio).wanted(labels, Direction.UNDERSAMPLING);

      for (int code = 0; code < counts.length; code++) {
        assertTrue(more[code] >= counts[code]);
        assertTrue(fewer[code] <= counts[code]);
      }
    }

    @Property
    void leavesAClassWithoutRowsEmpty(
        @ForAll("labels") Labels labels, @ForAll Direction direction) {
      int[] wanted = SamplingStrategy.balanced().wanted(labels, direction);

      for (int code = 0; code < wanted.length; code++) {
        assertEquals(labels.counts()[code] == 0, wanted[code] == 0);
      }
    }
  }

  @Group
  class Balance {
    @Property
    void isTheLargestClassIfRowsAreAdded(@ForAll("labels") Labels labels) {
      int[] wanted = SamplingStrategy.balanced().wanted(labels, Direction.OVERSAMPLING);

      assertEquals(largest(labels.counts()), smallest(wanted));
      assertEquals(largest(labels.counts()), largest(wanted));
    }

    @Property
    void isTheSmallestClassIfRowsAreTakenAway(@ForAll("labels") Labels labels) {
      int[] wanted = SamplingStrategy.balanced().wanted(labels, Direction.UNDERSAMPLING);

      assertEquals(smallest(labels.counts()), smallest(wanted));
      assertEquals(smallest(labels.counts()), largest(wanted));
    }
  }

  @Group
  class ARatio {
    @Property
    void isReachedUpToRoundingByEveryClass(
        @ForAll("labels") Labels labels, @ForAll @DoubleRange(min = 0.01, max = 1) double ratio) {
      int[] more = SamplingStrategy.ratio(ratio).wanted(labels, Direction.OVERSAMPLING);
      int[] fewer = SamplingStrategy.ratio(ratio).wanted(labels, Direction.UNDERSAMPLING);

      assertTrue(smallest(more) >= ratio * largest(more) - 0.5);
      assertTrue(smallest(fewer) / ratio >= largest(fewer) - 0.5);
    }

    @Example
    void changesNoClassThatSatisfiesIt() {
      Labels labels = Labels.ofCodes(0, 0, 0, 0, 1, 1, 1, 2);

      assertArrayEquals(
          new int[] {4, 3, 2}, SamplingStrategy.ratio(0.5).wanted(labels, Direction.OVERSAMPLING));
      assertArrayEquals(
          new int[] {2, 2, 1}, SamplingStrategy.ratio(0.5).wanted(labels, Direction.UNDERSAMPLING));
    }

    /** In doubles 0.575 times 100 is less than 57.5, and 21 / 0.56 less than 37.5. */
    @Example
    void halvesAreThoseOfTheRatioAsItIsWritten() {
      int[] codes = new int[121];
      Arrays.fill(codes, 0, 21, 1);
      Labels labels = Labels.ofCodes(codes);

      assertArrayEquals(
          new int[] {100, 58},
          SamplingStrategy.ratio(0.575).wanted(labels, Direction.OVERSAMPLING));
      assertArrayEquals(
          new int[] {100, 56},
          SamplingStrategy.ratio(0.565).wanted(labels, Direction.OVERSAMPLING));
      assertArrayEquals(
          new int[] {38, 21}, SamplingStrategy.ratio(0.56).wanted(labels, Direction.UNDERSAMPLING));
    }
  }

  @Group
  class NumbersOfRows {
    @Property
    void areThoseAskedForAndTheOthersStay(
        @ForAll("labels") Labels labels, @ForAll @IntRange(min = 0, max = 9) int more) {
      int code = labels.code(0);
      int[] expected = labels.counts();
      expected[code] += more;
      Map<String, Integer> rows = new HashMap<>();
      rows.put(labels.className(code), expected[code]);

      assertArrayEquals(
          expected, SamplingStrategy.counts(rows).wanted(labels, Direction.OVERSAMPLING));
    }

    @Example
    void areByTheNamesOfTheClasses() {
      Labels labels = Labels.ofNames(List.of("b", "a", "b"));

      assertArrayEquals(
          new int[] {1, 1},
          SamplingStrategy.counts(Map.of("b", 1)).wanted(labels, Direction.UNDERSAMPLING));
    }
  }

  @Group
  class Refusals {
    private final Labels labels = Labels.ofCodes(new int[] {0, 0, 1}, 3);

    private void wanted(String name, int rows, Direction direction) {
      SamplingStrategy.counts(Map.of(name, rows)).wanted(labels, direction);
    }

    @Example
    void fewerRowsAreRefusedWhereRowsAreAddedAndMoreWhereTheyAreTakenAway() {
      assertRefused(
          "class 0 must have at least 2 rows afterwards, as many as before, but 1 were asked for",
          () -> wanted("0", 1, Direction.OVERSAMPLING));
      assertRefused(
          "class 1 must have at most 1 rows afterwards, as many as before, but 2 were asked for",
          () -> wanted("1", 2, Direction.UNDERSAMPLING));
    }

    @Example
    void classesThatDoNotExistOrHaveNoRowsAreRefused() {
      assertRefused(
          "the strategy must name classes that there are but named \"3\" where there are 3",
          () -> wanted("3", 2, Direction.OVERSAMPLING));
      assertRefused(
          "class 2 must have a row to start from but has none",
          () -> wanted("2", 2, Direction.OVERSAMPLING));
    }
  }
}
