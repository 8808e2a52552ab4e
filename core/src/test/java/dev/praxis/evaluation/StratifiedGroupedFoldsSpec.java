package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Folds that tear no group apart and keep the shares of the classes as far as groups allow. */
class StratifiedGroupedFoldsSpec {

  /** Rows with a class, the first ones common and the last rare, and a group. */
  record Grouped(Labels labels, Labels groups) {}

  /** Every class is in four groups at least. */
  @Provide
  Arbitrary<Grouped> grouped() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 80),
            Clouds.seeds())
        .as(StratifiedGroupedFoldsSpec::grouped);
  }

  private static Grouped grouped(int classes, int more, long seed) {
    Random random = new Random(seed);
    int sure = 4 * classes;
    int[] labels = new int[sure + more];
    int[] groups = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i < sure ? i / 4 : (int) (classes * random.nextDouble() * random.nextDouble());
      groups[i] = i < sure ? i % 4 : random.nextInt(12);
    }
    return new Grouped(Labels.ofCodes(labels, classes), Labels.ofCodes(groups, 12));
  }

  @Group
  class TheFolds {

    @Property
    void testEveryRowOnceAndLearnFromAllOthers(
        @ForAll("grouped") Grouped data,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      int[] tested = new int[data.labels().size()];
      for (Split split : Folds.stratifiedGrouped(data.labels(), data.groups(), folds, seed)) {
        IntStream.of(split.test()).forEach(row -> tested[row]++);
        assertEquals(tested.length, split.train().length + split.test().length);
        assertTrue(split.test().length > 0);
      }

      assertTrue(IntStream.of(tested).allMatch(times -> times == 1));
    }

    @Property
    void neverTearAGroupApart(
        @ForAll("grouped") Grouped data,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      for (Split split : Folds.stratifiedGrouped(data.labels(), data.groups(), folds, seed)) {
        int[] train = data.groups().select(split.train()).counts();
        int[] test = data.groups().select(split.test()).counts();
        assertTrue(IntStream.range(0, 12).allMatch(g -> train[g] == 0 || test[g] == 0));
      }
    }

    @Property
    void learnFromEveryClass(
        @ForAll("grouped") Grouped data,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      int[] all = data.labels().counts();
      for (Split split : Folds.stratifiedGrouped(data.labels(), data.groups(), folds, seed)) {
        int[] train = data.labels().select(split.train()).counts();
        assertTrue(IntStream.range(0, all.length).allMatch(c -> all[c] == 0 || train[c] > 0));
      }
    }

    @Property
    void ofRowsThatAreGroupsDifferByAtMostOneRowOfEachClass(
        @ForAll("grouped") Grouped data,
        @ForAll @IntRange(min = 2, max = 4) int folds,
        @ForAll long seed) {
      Labels rows = Labels.ofCodes(IntStream.range(0, data.labels().size()).toArray());
      Folds alone = Folds.stratifiedGrouped(data.labels(), rows, folds, seed);
      for (int c = 0; c < data.labels().classes(); c++) {
        int code = c;
        int[] counts =
            IntStream.range(0, folds)
                .map(f -> data.labels().select(alone.get(f).test()).counts()[code])
                .toArray();
        int spread =
            IntStream.of(counts).max().orElseThrow() - IntStream.of(counts).min().orElseThrow();
        assertTrue(spread <= 1);
      }
    }

    @Property
    void areTheSameForTheSameSeed(@ForAll("grouped") Grouped data, @ForAll long seed) {
      assertEquals(
          Folds.stratifiedGrouped(data.labels(), data.groups(), 3, seed),
          Folds.stratifiedGrouped(data.labels(), data.groups(), 3, seed));
    }

    @Example
    void areDrawnAtRandomAmongEqualGroups() {
      Labels groups = Labels.ofCodes(IntStream.range(0, 40).toArray());
      Labels labels = Labels.ofCodes(IntStream.range(0, 40).map(i -> i % 2).toArray());

      assertNotEquals(
          Folds.stratifiedGrouped(labels, groups, 4, 1),
          Folds.stratifiedGrouped(labels, groups, 4, 2));
    }

    @Example
    void passOverClassesAndGroupsWithoutRows() {
      Labels labels = Labels.ofCodes(new int[] {0, 2, 0, 2}, 4);
      Labels groups = Labels.ofCodes(new int[] {1, 1, 5, 5}, 9);
      Folds folds = Folds.stratifiedGrouped(labels, groups, 2, 1);

      assertEquals(2, folds.get(0).test().length);
      assertEquals(2, folds.get(1).test().length);
    }
  }

  @Group
  class RareClasses {

    /** Twenty groups of ten rows; the rare class has a row in two of them. */
    private final Labels groups =
        Labels.ofCodes(IntStream.range(0, 200).map(i -> i / 10).toArray());

    private final Labels labels =
        Labels.ofCodes(IntStream.range(0, 200).map(i -> i == 3 || i == 77 ? 1 : 0).toArray());

    @Example
    void areLearnedFromByEveryFoldWhateverTheSeed() {
      for (int seed = 0; seed < 50; seed++) {
        for (Split split : Folds.stratifiedGrouped(labels, groups, 2, seed)) {
          assertEquals(1, labels.select(split.train()).counts()[1]);
        }
      }
    }

    @Example
    void areSpreadWhereTheyOutweighTheRows() {
      Labels classes = Labels.ofCodes(1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
      Labels members = Labels.ofCodes(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
      for (int seed = 0; seed < 20; seed++) {
        for (Split split : Folds.stratifiedGrouped(classes, members, 2, seed)) {
          assertArrayEquals(new int[] {5, 1}, classes.select(split.test()).counts());
        }
      }
    }

    /** Each of three classes is in two of three groups: two folds cannot part all of them. */
    @Example
    void thatCannotAllBeLearnedFromAreRefused() {
      Labels classes = Labels.ofCodes(0, 1, 1, 2, 2, 0);
      Labels members = Labels.ofCodes(0, 0, 1, 1, 2, 2);

      assertRefused(
          "folds must learn from every class each, but none of 100 orders of the groups led to 2"
              + " such folds: take another number of folds, or Folds.grouped",
          () -> Folds.stratifiedGrouped(classes, members, 2, 1));
      assertEquals(3, Folds.stratifiedGrouped(classes, members, 3, 1).size());
    }

    /**
     * A group goes first that has a bit of each class, then two that have all the rest; whoever
     * comes last must not be forced to be with both.
     */
    @Property(tries = 50)
    void areLearnedFromWhereTheSortedOrderAloneWouldFail(@ForAll long seed) {
      Labels classes = Labels.ofCodes(0, 0, 0, 1, 1, 1, 0, 1);
      Labels members = Labels.ofCodes(0, 0, 0, 1, 1, 1, 2, 2);
      for (Split split : Folds.stratifiedGrouped(classes, members, 2, seed)) {
        int[] train = Labels.ofCodes(classes.select(split.train()).codes(), 2).counts();
        assertTrue(train[0] > 0 && train[1] > 0);
      }
    }
  }

  @Group
  class Refusals {
    private final Labels labels = Labels.ofNames(List.of("a", "a", "b", "b"));

    @Example
    void aClassOfOneGroupIsRefused() {
      assertRefused(
          "class b must be in at least 2 groups but is in 1",
          () -> Folds.stratifiedGrouped(labels, Labels.ofCodes(0, 1, 1, 1), 2, 1));
    }

    @Example
    void foldsThatCannotBeMadeAreRefused() {
      Labels groups = Labels.ofCodes(0, 1, 0, 1);

      assertRefused(
          "folds must be at least 2 but was 1",
          () -> Folds.stratifiedGrouped(labels, groups, 1, 1));
      assertRefused(
          "groups for 3 folds must be at least 3 but was 2",
          () -> Folds.stratifiedGrouped(labels, groups, 3, 1));
      assertRefused(
          "groups must be of 4 rows, as the labels, but are of 3",
          () -> Folds.stratifiedGrouped(labels, Labels.ofCodes(0, 1, 0), 2, 1));
    }
  }
}
