package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Rows to learn from and other rows to test on. */
class SplitSpec {

  @Provide
  Arbitrary<Labels> classes() {
    return classes(2);
  }

  /** Up to six classes, some of them empty, the others with at least so many rows. */
  static Arbitrary<Labels> classes(int least) {
    return Arbitraries.integers()
        .between(0, 5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(
            drawn ->
                Labels.ofCodes(
                    IntStream.range(0, least)
                        .flatMap(i -> drawn.stream().mapToInt(Integer::intValue))
                        .toArray(),
                    7));
  }

  @Group
  class EverySplit {

    @Property
    void putsEveryRowOnOneSide(
        @ForAll @IntRange(min = 2, max = 300) int rows,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
        @ForAll long seed) {
      assertPartition(rows, Split.of(rows, share, seed));
    }

    @Property
    void testsTheShareRoundedWithARowOnEachSide(
        @ForAll @IntRange(min = 2, max = 300) int rows,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
      int tested = Split.of(rows, share, 1).test().length;
      BigDecimal exact = new BigDecimal(Double.toString(share)).multiply(BigDecimal.valueOf(rows));
      BigDecimal off = exact.subtract(BigDecimal.valueOf(tested)).abs();
      boolean nearest = off.compareTo(new BigDecimal("0.5")) <= 0;

      assertTrue(nearest || tested == 1 || tested == rows - 1);
    }

    @Property
    void isTheSameForTheSameSeed(
        @ForAll @IntRange(min = 2, max = 300) int rows, @ForAll long seed) {
      assertEquals(Split.of(rows, 0.3, seed), Split.of(rows, 0.3, seed));
    }

    @Example
    void testsEveryRowAsOftenAsAnyOther() {
      int[] tested = new int[20];
      for (int seed = 0; seed < 4000; seed++) {
        IntStream.of(Split.of(20, 0.25, seed).test()).forEach(row -> tested[row]++);
      }

      // A binomial count: mean 1000, standard deviation 27; five of those.
      assertTrue(IntStream.of(tested).allMatch(times -> Math.abs(times - 1000) <= 135));
    }
  }

  @Group
  class AStratifiedSplit {

    @Property
    void putsEveryRowOnOneSide(
        @ForAll("classes") Labels labels,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
        @ForAll long seed) {
      assertPartition(labels.size(), Split.stratified(labels, share, seed));
    }

    @Property
    void testsAsManyRowsAsAnyOther(
        @ForAll("classes") Labels labels,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
      assertEquals(
          Split.of(labels.size(), share, 1).test().length,
          Split.stratified(labels, share, 1).test().length);
    }

    @Property
    void keepsTheShareOfEveryClassUpToLessThanOneRow(
        @ForAll("classes") Labels labels,
        @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
        @ForAll long seed) {
      int[] rows = labels.counts();
      int[] tested = labels.select(Split.stratified(labels, share, seed).test()).counts();
      boolean clamped = Math.round(share * labels.size()) % labels.size() == 0;

      for (int c = 0; c < rows.length; c++) {
        assertTrue(clamped || Math.abs(tested[c] - share * rows[c]) < 1);
      }
    }

    @Property
    void isTheSameForTheSameSeed(@ForAll("classes") Labels labels, @ForAll long seed) {
      assertEquals(Split.stratified(labels, 0.3, seed), Split.stratified(labels, 0.3, seed));
    }

    @Example
    void roundsForNoClassMoreOftenThanForAnother() {
      Labels pairs = Labels.ofCodes(0, 0, 1, 1, 2, 2, 3, 3);
      int[] tested = new int[4];
      for (int seed = 0; seed < 4000; seed++) {
        int[] counts = pairs.select(Split.stratified(pairs, 0.25, seed).test()).counts();
        IntStream.range(0, 4).forEach(c -> tested[c] += counts[c]);
      }

      // Each class has half a row to test: mean 2000, standard deviation 32; five of those.
      assertTrue(IntStream.of(tested).allMatch(times -> Math.abs(times - 2000) <= 160));
    }

    @Example
    void ofIrisTestsAsManyOfEachSpecies() {
      Labels species = Labels.ofCodes(IntStream.range(0, 150).map(i -> i / 50).toArray());
      Split split = Split.stratified(species, 0.2, 7);

      assertArrayEquals(new int[] {10, 10, 10}, species.select(split.test()).counts());
      assertArrayEquals(new int[] {40, 40, 40}, species.select(split.train()).counts());
    }
  }

  @Group
  class AGroupedSplit {

    /** At least two groups of one to many rows. */
    @Provide
    Arbitrary<Labels> groups() {
      return Arbitraries.integers()
          .between(0, 9)
          .list()
          .ofMaxSize(50)
          .map(
              drawn ->
                  Labels.ofCodes(
                      IntStream.concat(
                              IntStream.of(3, 7), drawn.stream().mapToInt(Integer::intValue))
                          .toArray(),
                      10));
    }

    @Property
    void putsEveryRowOnOneSide(
        @ForAll("groups") Labels groups,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
        @ForAll long seed) {
      assertPartition(groups.size(), Split.grouped(groups, share, seed));
    }

    @Property
    void neverTearsAGroupApart(
        @ForAll("groups") Labels groups,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
        @ForAll long seed) {
      Split split = Split.grouped(groups, share, seed);
      int[] train = groups.select(split.train()).counts();
      int[] test = groups.select(split.test()).counts();

      assertTrue(IntStream.range(0, 10).allMatch(g -> train[g] == 0 || test[g] == 0));
    }

    @Property
    void wouldNotComeNearerToTheShareByOneMoreGroup(
        @ForAll("groups") Labels groups,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
        @ForAll long seed) {
      Split split = Split.grouped(groups, share, seed);
      int tested = split.test().length;
      int wanted = Split.of(groups.size(), share, 1).test().length;
      int[] left = IntStream.of(groups.select(split.train()).counts()).filter(n -> n > 0).toArray();

      assertTrue(
          left.length == 1
              || IntStream.of(left)
                  .allMatch(n -> Math.abs(tested + n - wanted) >= Math.abs(tested - wanted)));
    }

    @Property
    void ofSingleRowsIsAsLargeAsAnyOther(
        @ForAll @IntRange(min = 2, max = 60) int rows,
        @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
        @ForAll long seed) {
      Labels alone = Labels.ofCodes(IntStream.range(0, rows).toArray());

      assertEquals(
          Split.of(rows, share, seed).test().length,
          Split.grouped(alone, share, seed).test().length);
    }

    @Property
    void isTheSameForTheSameSeed(@ForAll("groups") Labels groups, @ForAll long seed) {
      assertEquals(Split.grouped(groups, 0.3, seed), Split.grouped(groups, 0.3, seed));
    }

    @Example
    void isDrawnAtRandom() {
      Labels groups = Labels.ofCodes(IntStream.range(0, 40).map(i -> i / 2).toArray());

      assertNotEquals(Split.grouped(groups, 0.3, 1), Split.grouped(groups, 0.3, 2));
    }
  }

  @Group
  class ASplitOfOnesOwn {

    @Example
    void isSortedAndMayLeaveRowsOut() {
      Split split = Split.at(6, new int[] {5, 0}, new int[] {3, 2});

      assertArrayEquals(new int[] {0, 5}, split.train());
      assertArrayEquals(new int[] {2, 3}, split.test());
      assertEquals(6, split.rows());
      assertEquals("Split[train=2, test=2]", split.toString());
    }

    @Example
    void differsFromOthersInAnySideAndInTheRows() {
      Split split = Split.at(4, new int[] {0}, new int[] {1});
      List<Split> all =
          List.of(
              split,
              Split.at(5, new int[] {0}, new int[] {1}),
              Split.at(4, new int[] {0}, new int[] {2}),
              Split.at(4, new int[] {2}, new int[] {1}));

      assertEquals(4, all.stream().distinct().count());
      assertEquals(4, all.stream().map(Split::hashCode).distinct().count());
      assertNotEquals(split, new Object());
    }

    @Example
    void isNotChangedThroughItsArrays() {
      int[] train = {0};
      int[] test = {1};
      Split split = Split.at(2, train, test);
      train[0] = 1;
      test[0] = 0;
      split.train()[0] = 1;
      split.test()[0] = 0;

      assertEquals(Split.at(2, new int[] {0}, new int[] {1}), split);
    }
  }

  @Group
  class BadInput {

    @Property
    void aShareThatIsNotBetweenZeroAndOneIsRefused(@ForAll("badShares") double share) {
      String sentence = "testShare must be above 0 and below 1 but was " + share;

      assertRefused(sentence, () -> Split.of(10, share, 1));
      assertRefused(sentence, () -> Split.stratified(Labels.ofCodes(0, 0, 1, 1), share, 1));
      assertRefused(sentence, () -> Split.grouped(Labels.ofCodes(0, 0, 1, 1), share, 1));
    }

    @Provide
    Arbitrary<Double> badShares() {
      return Arbitraries.of(0.0, 1.0, -0.1, 20.0, Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Example
    void aSingleRowIsRefused() {
      assertRefused("rows must be at least 2 but was 1", () -> Split.of(1, 0.5, 1));
      assertRefused(
          "rows must be at least 2 but was 1", () -> Split.at(1, new int[] {0}, new int[] {0}));
    }

    @Example
    void aSingleGroupIsRefused() {
      assertRefused(
          "groups must be at least 2 but was 1",
          () -> Split.grouped(Labels.ofCodes(new int[] {1, 1, 1}, 5), 0.5, 1));
    }

    @Example
    void aClassOfOneRowCannotBeSplit() {
      assertRefused(
          "class b must have at least 2 rows but has 1",
          () -> Split.stratified(Labels.ofNames(List.of("a", "b", "a")), 0.5, 1));
      assertRefused(
          "class 2 must have at least 2 rows but has 1",
          () -> Split.stratified(Labels.ofCodes(0, 0, 2), 0.5, 1));
    }

    @Example
    void sidesThatAreEmptyOverlapOrLeadOutsideAreRefused() {
      int[] none = {};
      int[] zero = {0};

      assertRefused(
          "train rows must hold at least 1 row but hold none", () -> Split.at(2, none, zero));
      assertRefused(
          "test rows must hold at least 1 row but hold none", () -> Split.at(2, zero, none));
      assertRefused(
          "row 0 must be on one side only, once, but is there twice",
          () -> Split.at(2, zero, new int[] {1, 0}));
      assertRefused(
          "row 1 must be on one side only, once, but is there twice",
          () -> Split.at(2, zero, new int[] {1, 1}));
      assertRefused(
          "row must be between 0 and 1 but was 2", () -> Split.at(2, zero, new int[] {2}));
      assertRefused(
          "row must be between 0 and 1 but was -1", () -> Split.at(2, new int[] {-1}, zero));
    }
  }

  private static void assertPartition(int rows, Split split) {
    int[] train = split.train();
    int[] test = split.test();

    assertEquals(rows, split.rows());
    assertTrue(train.length > 0 && test.length > 0);
    assertArrayEquals(Arrays.stream(train).sorted().toArray(), train);
    assertArrayEquals(Arrays.stream(test).sorted().toArray(), test);
    assertArrayEquals(
        IntStream.range(0, rows).toArray(),
        IntStream.concat(IntStream.of(train), IntStream.of(test)).sorted().toArray());
  }
}
