package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Several splits of the same rows. */
class FoldsSpec {

  @Group
  class RandomFolds {

    @Property
    void testEveryRowOnceAndLearnFromAllOthers(
        @ForAll @IntRange(min = 2, max = 200) int rows,
        @ForAll @IntRange(min = 2, max = 20) int folds,
        @ForAll long seed) {
      Assume.that(folds <= rows);

      assertPartition(rows, folds, Folds.of(rows, folds, seed));
    }

    @Property
    void areThoseOfThePlainLoops(
        @ForAll @IntRange(min = 2, max = 200) int rows,
        @ForAll @IntRange(min = 2, max = 20) int folds,
        @ForAll long seed) {
      Assume.that(folds <= rows);
      int[] shuffled = Draws.seeded(seed).shuffled(IntStream.range(0, rows).toArray());
      Folds random = Folds.of(rows, folds, seed);

      for (int fold = 0; fold < folds; fold++) {
        assertArrayEquals(PlainFolds.test(shuffled, folds, fold), random.get(fold).test());
        assertArrayEquals(PlainFolds.train(shuffled, folds, fold), random.get(fold).train());
      }
    }

    @Property
    void differByAtMostOneRow(
        @ForAll @IntRange(min = 2, max = 200) int rows,
        @ForAll @IntRange(min = 2, max = 20) int folds) {
      Assume.that(folds <= rows);

      assertTrue(spread(testSizes(Folds.of(rows, folds, 1))) <= 1);
    }

    @Property
    void areTheSameForTheSameSeed(
        @ForAll @IntRange(min = 2, max = 200) int rows, @ForAll long seed) {
      assertEquals(Folds.of(rows, 2, seed), Folds.of(rows, 2, seed));
    }

    @Example
    void tearAllPairsOfRowsApartEquallyOften() {
      int together = 0;
      for (int seed = 0; seed < 4000; seed++) {
        int[] test = Folds.of(10, 2, seed).get(0).test();
        together += Arrays.binarySearch(test, 0) >= 0 == Arrays.binarySearch(test, 1) >= 0 ? 1 : 0;
      }

      // The other row is one of 9, of which 4 are in the same fold; standard deviation 31.
      assertTrue(Math.abs(together - 4000 * 4 / 9) <= 155);
    }
  }

  @Group
  class StratifiedFolds {

    @Provide
    Arbitrary<Labels> classes() {
      return SplitSpec.classes(4);
    }

    @Property
    void testEveryRowOnceAndLearnFromAllOthers(
        @ForAll("classes") Labels labels,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      assertPartition(labels.size(), folds, Folds.stratified(labels, folds, seed));
    }

    @Property
    void differByAtMostOneRowOfEachClassAndOneRowOfAll(
        @ForAll("classes") Labels labels,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      Folds stratified = Folds.stratified(labels, folds, seed);

      assertTrue(spread(testSizes(stratified)) <= 1);
      for (int c = 0; c < labels.classes(); c++) {
        int code = c;
        int[] ofClass =
            splits(stratified).stream()
                .mapToInt(split -> labels.select(split.test()).counts()[code])
                .toArray();
        assertTrue(spread(ofClass) <= 1);
      }
    }

    @Property
    void areTheSameForTheSameSeed(@ForAll("classes") Labels labels, @ForAll long seed) {
      assertEquals(Folds.stratified(labels, 3, seed), Folds.stratified(labels, 3, seed));
    }

    @Example
    void areDrawnAtRandom() {
      Labels labels = Labels.ofCodes(new int[20], 1);

      assertNotEquals(Folds.stratified(labels, 4, 1), Folds.stratified(labels, 4, 2));
    }
  }

  @Group
  class GroupedFolds {

    /** At least four groups of one to many rows. */
    @Provide
    Arbitrary<Labels> groups() {
      return Arbitraries.integers()
          .between(0, 15)
          .list()
          .ofMinSize(1)
          .ofMaxSize(60)
          .map(
              drawn ->
                  Labels.ofCodes(
                      IntStream.concat(
                              IntStream.of(3, 5, 7, 11), drawn.stream().mapToInt(Integer::intValue))
                          .toArray()));
    }

    @Property
    void testEveryRowOnceAndLearnFromAllOthers(
        @ForAll("groups") Labels groups,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      assertPartition(groups.size(), folds, Folds.grouped(groups, folds, seed));
    }

    @Property
    void neverTearAGroupApart(
        @ForAll("groups") Labels groups,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      for (Split split : Folds.grouped(groups, folds, seed)) {
        int[] train = Labels.ofCodes(groups.select(split.train()).codes(), 16).counts();
        int[] test = Labels.ofCodes(groups.select(split.test()).codes(), 16).counts();
        assertTrue(IntStream.range(0, 16).allMatch(g -> train[g] == 0 || test[g] == 0));
      }
    }

    @Property
    void differByNoMoreThanTheLargestGroup(
        @ForAll("groups") Labels groups, @ForAll @IntRange(min = 2, max = 4) int folds) {
      int largest = IntStream.of(groups.counts()).max().orElseThrow();

      assertTrue(spread(testSizes(Folds.grouped(groups, folds, 1))) <= largest);
    }

    @Property
    void areTheSameForTheSameSeed(@ForAll("groups") Labels groups, @ForAll long seed) {
      assertEquals(Folds.grouped(groups, 3, seed), Folds.grouped(groups, 3, seed));
    }

    @Example
    void putTheLargestGroupsFirstSoThatFoldsAreAlike() {
      Labels groups = Labels.ofCodes(0, 1, 1, 2, 2, 2, 3, 3, 3, 3);

      assertArrayEquals(new int[] {5, 5}, testSizes(Folds.grouped(groups, 2, 1)));
    }

    @Example
    void areDrawnAtRandomAmongGroupsOfOneSize() {
      Labels groups = Labels.ofCodes(IntStream.range(0, 20).toArray());

      assertNotEquals(Folds.grouped(groups, 4, 1), Folds.grouped(groups, 4, 2));
    }
  }

  @Group
  class FoldsInTime {

    @Property
    void learnFromThePastOnly(
        @ForAll @IntRange(min = 3, max = 200) int rows,
        @ForAll @IntRange(min = 2, max = 20) int folds) {
      Assume.that(folds < rows);

      for (Split split : Folds.inTime(rows, folds)) {
        int[] train = split.train();
        int[] test = split.test();
        assertArrayEquals(IntStream.range(0, train.length).toArray(), train);
        assertArrayEquals(
            IntStream.range(train.length, train.length + test.length).toArray(), test);
      }
    }

    @Property
    void followOneAnotherUpToTheLastRow(
        @ForAll @IntRange(min = 3, max = 200) int rows,
        @ForAll @IntRange(min = 2, max = 20) int folds) {
      Assume.that(folds < rows);
      Folds inTime = Folds.inTime(rows, folds);
      int[] tested =
          splits(inTime).stream().flatMapToInt(split -> IntStream.of(split.test())).toArray();

      assertEquals(folds, inTime.size());
      assertEquals(0, spread(testSizes(inTime)));
      assertArrayEquals(IntStream.range(rows - tested.length, rows).toArray(), tested);
    }

    /** As scikit-learn 1.2.1, TimeSeriesSplit(3).split(range(10)). */
    @Example
    void ofTenRowsTestTwoThenTwoThenTwo() {
      Folds folds = Folds.inTime(10, 3);

      assertArrayEquals(new int[] {4, 5}, folds.get(0).test());
      assertArrayEquals(new int[] {6, 7}, folds.get(1).test());
      assertArrayEquals(new int[] {8, 9}, folds.get(2).test());
      assertArrayEquals(new int[] {0, 1, 2, 3}, folds.get(0).train());
    }
  }

  @Group
  class FoldsOfOnesOwn {

    @Example
    void areTheSplitsInTheirOrder() {
      Split one = Split.at(3, new int[] {0}, new int[] {1});
      Split other = Split.at(3, new int[] {0}, new int[] {2});
      List<Split> given = new ArrayList<>(List.of(one, other));
      Folds folds = Folds.ofSplits(given);
      given.clear();

      assertEquals(List.of(one, other), splits(folds));
      assertEquals(other, folds.get(1));
      assertEquals(3, folds.rows());
      assertEquals(2, folds.size());
      assertEquals("Folds[Split[train=1, test=1], Split[train=1, test=1]]", folds.toString());
      assertEquals(Folds.ofSplits(List.of(one, other)), folds);
      assertEquals(Folds.ofSplits(List.of(one, other)).hashCode(), folds.hashCode());
      assertNotEquals(Folds.ofSplits(List.of(other, one)), folds);
      assertNotEquals(Folds.ofSplits(List.of(other, one)).hashCode(), folds.hashCode());
      assertNotEquals(folds, new Object());
    }
  }

  @Group
  class BadInput {

    @Example
    void fewerThanTwoFoldsAreRefused() {
      Labels labels = Labels.ofCodes(0, 0, 1, 1);

      assertRefused("folds must be between 2 and 4 but was 1", () -> Folds.of(4, 1, 1));
      assertRefused("folds must be at least 2 but was 1", () -> Folds.stratified(labels, 1, 1));
      assertRefused("folds must be at least 2 but was 0", () -> Folds.grouped(labels, 0, 1));
      assertRefused("folds must be between 2 and 3 but was 1", () -> Folds.inTime(4, 1));
      assertRefused(
          "splits must hold at least 1 split but hold none", () -> Folds.ofSplits(List.of()));
    }

    @Example
    void moreFoldsThanRowsAreRefused() {
      assertRefused("folds must be between 2 and 4 but was 5", () -> Folds.of(4, 5, 1));
      assertRefused("folds must be between 2 and 3 but was 4", () -> Folds.inTime(4, 4));
      assertRefused("rows must be at least 2 but was 1", () -> Folds.of(1, 2, 1));
      assertRefused("rows must be at least 3 but was 2", () -> Folds.inTime(2, 2));
    }

    @Example
    void moreFoldsThanRowsOfAClassAreRefused() {
      Labels labels = Labels.ofNames(List.of("a", "a", "b", "a", "b"));

      assertRefused(
          "class b must have at least 3 rows but has 2", () -> Folds.stratified(labels, 3, 1));
    }

    @Example
    void moreFoldsThanGroupsAreRefused() {
      Labels groups = Labels.ofCodes(0, 0, 4, 4);

      assertRefused(
          "groups for 3 folds must be at least 3 but was 2", () -> Folds.grouped(groups, 3, 1));
    }

    @Example
    void foldsThatDoNotExistAreRefused() {
      Folds folds = Folds.of(4, 2, 1);

      assertRefused("fold must be between 0 and 1 but was 2", () -> folds.get(2));
      assertRefused("fold must be between 0 and 1 but was -1", () -> folds.get(-1));
    }

    @Example
    void splitsOfOtherRowsAreRefused() {
      assertRefused(
          "split 1 must have 3 rows, as split 0, but has 4",
          () ->
              Folds.ofSplits(
                  List.of(
                      Split.at(3, new int[] {0}, new int[] {1}),
                      Split.at(4, new int[] {0}, new int[] {1}))));
    }
  }

  private static List<Split> splits(Folds folds) {
    List<Split> splits = new ArrayList<>();
    folds.forEach(splits::add);
    return splits;
  }

  private static int[] testSizes(Folds folds) {
    return splits(folds).stream().mapToInt(split -> split.test().length).toArray();
  }

  private static int spread(int[] sizes) {
    return IntStream.of(sizes).max().orElseThrow() - IntStream.of(sizes).min().orElseThrow();
  }

  private static void assertPartition(int rows, int size, Folds folds) {
    int[] tested = new int[rows];
    for (Split split : folds) {
      int[] both =
          IntStream.concat(IntStream.of(split.train()), IntStream.of(split.test()))
              .sorted()
              .toArray();
      assertArrayEquals(IntStream.range(0, rows).toArray(), both);
      IntStream.of(split.test()).forEach(row -> tested[row]++);
    }

    assertEquals(size, folds.size());
    assertEquals(rows, folds.rows());
    assertTrue(IntStream.of(tested).allMatch(times -> times == 1));
  }
}
