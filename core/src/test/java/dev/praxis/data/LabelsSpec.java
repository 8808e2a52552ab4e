package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

class LabelsSpec {

  @Provide
  Arbitrary<int[]> codes() {
    return Arbitraries.integers().between(0, 9).array(int[].class).ofMinSize(1).ofMaxSize(30);
  }

  /** Few different names, so that classes have several points; some sort in unexpected ways. */
  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("setosa", "Virginica", "10", "9", "", "é", "versicolor ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Group
  class Codes {

    @Property
    void codesComeBackAsTheyWere(@ForAll("codes") int[] codes) {
      Labels labels = Labels.ofCodes(codes);

      assertArrayEquals(codes, labels.codes());
      assertEquals(codes.length, labels.size());
      for (int i = 0; i < codes.length; i++) {
        assertEquals(codes[i], labels.code(i));
      }
    }

    @Property
    void thereAreAsManyClassesAsTheLargestCodeNeeds(@ForAll("codes") int[] codes) {
      assertEquals(Arrays.stream(codes).max().orElseThrow() + 1, Labels.ofCodes(codes).classes());
    }

    @Property
    void theNumberOfClassesMayBeGivenAndTheLastBeEmpty(
        @ForAll("codes") int[] codes, @ForAll @IntRange(min = 10, max = 20) int classes) {
      Labels labels = Labels.ofCodes(codes, classes);

      assertEquals(classes, labels.classes());
      assertArrayEquals(codes, labels.codes());
      assertEquals(classes, labels.counts().length);
    }

    @Property
    void withoutNamesTheCodeIsTheName(@ForAll("codes") int[] codes) {
      Labels labels = Labels.ofCodes(codes);

      assertEquals(List.of(), labels.classNames());
      for (int i = 0; i < codes.length; i++) {
        assertEquals(String.valueOf(codes[i]), labels.name(i));
        assertEquals(String.valueOf(codes[i]), labels.className(codes[i]));
      }
    }

    @Property
    void countsTellHowOftenEachCodeOccurs(@ForAll("codes") int[] codes) {
      int[] counts = Labels.ofCodes(codes).counts();

      for (int c = 0; c < counts.length; c++) {
        int code = c;
        assertEquals(Arrays.stream(codes).filter(other -> other == code).count(), counts[c]);
      }
    }
  }

  @Group
  class Names {

    @Property
    void namesComeBackAsTheyWere(@ForAll("names") List<String> names) {
      Labels labels = Labels.ofNames(names);

      assertEquals(names, IntStream.range(0, names.size()).mapToObj(labels::name).toList());
    }

    @Property
    void classesAreTheNamesThatOccurInSortedOrder(@ForAll("names") List<String> names) {
      Labels labels = Labels.ofNames(names);

      assertEquals(List.copyOf(new TreeSet<>(names)), labels.classNames());
      assertEquals(labels.classNames().size(), labels.classes());
    }

    @Property
    void noClassThatOccursIsEmpty(@ForAll("names") List<String> names) {
      assertTrue(Arrays.stream(Labels.ofNames(names).counts()).allMatch(count -> count > 0));
    }

    @Property
    void theOrderOfThePointsDoesNotChangeTheCodeOfAName(
        @ForAll("names") List<String> names, @ForAll long seed) {
      List<String> shuffled = new ArrayList<>(names);
      Collections.shuffle(shuffled, new Random(seed));
      Labels labels = Labels.ofNames(names);
      Labels other = Labels.ofNames(shuffled);

      assertEquals(labels.classNames(), other.classNames());
      assertArrayEquals(labels.counts(), other.counts());
    }

    @Property
    void codesWithTheirClassNamesMakeTheSameLabels(@ForAll("names") List<String> names) {
      Labels labels = Labels.ofNames(names);

      assertEquals(labels, Labels.ofCodes(labels.codes(), labels.classNames()));
    }

    @Property
    void everyClassHasItsName(@ForAll("names") List<String> names) {
      Labels labels = Labels.ofNames(names);

      for (int code = 0; code < labels.classes(); code++) {
        assertEquals(labels.classNames().get(code), labels.className(code));
      }
    }

    @Property
    void classesMayBeGivenInAnyOrder(@ForAll("names") List<String> names, @ForAll long seed) {
      List<String> order = new ArrayList<>(new TreeSet<>(names));
      order.add("a name that does not occur");
      Collections.shuffle(order, new Random(seed));
      Labels labels = Labels.ofNames(names, order);

      assertEquals(order, labels.classNames());
      assertEquals(names, IntStream.range(0, names.size()).mapToObj(labels::name).toList());
      for (int i = 0; i < names.size(); i++) {
        assertEquals(order.indexOf(names.get(i)), labels.code(i));
      }
    }

    @Example
    void theSecondNameIsThatOfClassOne() {
      List<String> names = List.of("+1", "-1", "+1");

      assertArrayEquals(new int[] {0, 1, 0}, Labels.ofNames(names).codes());
      assertArrayEquals(new int[] {1, 0, 1}, Labels.ofNames(names, List.of("-1", "+1")).codes());
      assertEquals(
          Labels.ofCodes(new int[] {1, 1}, List.of("no", "yes")),
          Labels.ofNames(List.of("yes", "yes"), List.of("no", "yes")));
    }

    @Example
    void aNamedClassMayBeEmpty() {
      Labels labels = Labels.ofCodes(new int[] {0, 2}, List.of("a", "b", "c"));

      assertEquals(3, labels.classes());
      assertArrayEquals(new int[] {1, 0, 1}, labels.counts());
      assertEquals("c", labels.name(1));
    }
  }

  @Group
  class Selection {

    @Property
    void selectedLabelsAreTheOnesAskedForOfTheSameClasses(
        @ForAll("names") List<String> names, @ForAll("codes") int[] picks) {
      Labels labels = Labels.ofNames(names);
      int[] selection = Arrays.stream(picks).map(pick -> pick % names.size()).toArray();
      Labels selected = labels.select(selection);

      assertEquals(selection.length, selected.size());
      assertEquals(labels.classNames(), selected.classNames());
      assertEquals(labels.classes(), selected.classes());
      for (int i = 0; i < selection.length; i++) {
        assertEquals(labels.name(selection[i]), selected.name(i));
      }
    }
  }

  @Group
  class LabelsLikeOthers {
    @Property
    void haveTheirCodesAndTheClassesAndNamesOfTheOthers(
        @ForAll("names") List<String> names, @ForAll("codes") int[] codes) {
      Labels named = Labels.ofNames(names);
      Labels unnamed = Labels.ofCodes(codes);
      int[] others = Arrays.stream(codes).map(code -> code % named.classes()).toArray();

      assertEquals(Labels.ofCodes(others, named.classNames()), named.like(others));
      assertEquals(unnamed, unnamed.like(codes));
      assertEquals(Labels.ofCodes(new int[] {0}, unnamed.classes()), unnamed.like(0));
    }

    @Example
    void doNotChangeWithTheArrayTheyWereMadeOf() {
      int[] codes = {0, 1};
      Labels labels = Labels.ofCodes(1, 0).like(codes);
      codes[0] = 1;

      assertEquals(Labels.ofCodes(0, 1), labels);
    }
  }

  @Group
  class Immutability {

    @Property
    void changingTheArraysAndListsItWasMadeOfChangesNothing(@ForAll("codes") int[] codes) {
      int[] before = codes.clone();
      List<String> names =
          new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
      Labels plain = Labels.ofCodes(codes);
      Labels ofTen = Labels.ofCodes(codes, 10);
      Labels named = Labels.ofCodes(codes, names);

      Arrays.fill(codes, -1);
      names.clear();

      assertArrayEquals(before, plain.codes());
      assertArrayEquals(before, ofTen.codes());
      assertArrayEquals(before, named.codes());
      assertEquals(10, named.classNames().size());
    }

    @Property
    void changingTheArraysItHandsOutChangesNothing(@ForAll("codes") int[] codes) {
      Labels labels = Labels.ofCodes(codes);
      int[] counts = labels.counts();

      Arrays.fill(labels.codes(), -1);
      Arrays.fill(labels.counts(), -1);

      assertArrayEquals(codes, labels.codes());
      assertArrayEquals(counts, labels.counts());
    }

    @Example
    void theListOfNamesCannotBeChanged() {
      List<String> names = Labels.ofNames(List.of("a")).classNames();

      assertThrows(UnsupportedOperationException.class, () -> names.add("b"));
    }
  }

  @Group
  class Equality {

    @Property
    void theSameCodesMakeEqualLabelsWithEqualHashes(@ForAll("codes") int[] codes) {
      assertEquals(Labels.ofCodes(codes), Labels.ofCodes(codes));
      assertEquals(Labels.ofCodes(codes).hashCode(), Labels.ofCodes(codes).hashCode());
    }

    @Property
    void oneOtherCodeMakesLabelsDiffer(
        @ForAll("codes") int[] codes, @ForAll @IntRange(min = 0, max = 1000) int where) {
      Labels labels = Labels.ofCodes(codes, 11);
      int[] changed = codes.clone();
      changed[where % codes.length]++;
      Labels other = Labels.ofCodes(changed, 11);

      assertNotEquals(labels, other);
      assertNotEquals(labels.hashCode(), other.hashCode());
    }

    @Example
    void otherClassesMakeLabelsDiffer() {
      int[] codes = {0, 1};
      List<Labels> different =
          List.of(
              Labels.ofCodes(codes),
              Labels.ofCodes(codes, 3),
              Labels.ofCodes(codes, List.of("a", "b")),
              Labels.ofCodes(codes, List.of("a", "c")));

      assertEquals(4, different.stream().distinct().count());
      assertEquals(4, different.stream().map(Labels::hashCode).distinct().count());
      assertNotEquals(different.get(0), (Object) "labels");
    }
  }

  @Group
  class BadInput {

    @Example
    void noLabelsAreRefused() {
      String sentence = "labels must hold at least 1 label but hold none";

      assertRefused(sentence, () -> Labels.ofCodes());
      assertRefused(sentence, () -> Labels.ofCodes(new int[0], 2));
      assertRefused(sentence, () -> Labels.ofCodes(new int[0], List.of("a")));
      assertRefused(sentence, () -> Labels.ofNames(List.of()));
      assertRefused(sentence, () -> Labels.ofNames(List.of(), List.of("a")));
      assertRefused(sentence, () -> Labels.ofCodes(1).select());
    }

    @Property
    void aNegativeCodeIsRefusedWithItsPlace(
        @ForAll("codes") int[] codes, @ForAll @IntRange(min = 0, max = 1000) int where) {
      int at = where % codes.length;
      codes[at] = -2 - where;

      assertRefused(
          "label %d must be at least 0 but was %d".formatted(at, codes[at]),
          () -> Labels.ofCodes(codes));
    }

    @Example
    void aCodeBeyondTheLastClassIsRefusedWithItsPlace() {
      int[] codes = {0, 2, 1};

      assertRefused("label 1 must be between 0 and 1 but was 2", () -> Labels.ofCodes(codes, 2));
      assertRefused(
          "label 1 must be between 0 and 1 but was 2",
          () -> Labels.ofCodes(codes, List.of("a", "b")));
      assertRefused(
          "label 0 must be between 0 and 1 but was -2", () -> Labels.ofCodes(new int[] {-2}, 2));
    }

    @Example
    void codesMinusOneAndPlusOneAreToldHowTwoClassesAreCoded() {
      String remedy =
          ": code the classes from 0 on, -1 as 0 and 1 as 1, or name them by"
              + " Labels.ofNames(names, List.of(\"-1\", \"+1\"))";

      assertRefused(
          "label 1 must be at least 0 but was -1" + remedy, () -> Labels.ofCodes(1, -1, 1));
      assertRefused("label 0 must be at least 0 but was -1" + remedy, () -> Labels.ofCodes(-1));
      assertRefused(
          "label 0 must be between 0 and 1 but was -1" + remedy,
          () -> Labels.ofCodes(new int[] {-1, 1}, 2));
      assertRefused(
          "label 1 must be between 0 and 2 but was -1" + remedy,
          () -> Labels.ofCodes(0, 2).like(1, -1));
      assertRefused("label 1 must be at least 0 but was -1", () -> Labels.ofCodes(2, -1, 1));
      assertRefused(
          "label 0 must be between 0 and 0 but was 1", () -> Labels.ofCodes(new int[] {1}, 1));
    }

    @Example
    void aNameThatIsNoneOfTheClassesIsRefusedWithItsPlace() {
      assertRefused(
          "label 1 must be one of the classes [no, yes] but was maybe",
          () -> Labels.ofNames(List.of("yes", "maybe", "no"), List.of("no", "yes")));
    }

    @Example
    @SuppressWarnings("NullAway")
    void nothingForAnArgumentIsRefusedByItsName() {
      int[] none = null;
      List<String> nothing = null;
      List<String> some = List.of("a");

      assertNamed("codes", () -> Labels.ofCodes(none));
      assertNamed("codes", () -> Labels.ofCodes(none, 2));
      assertNamed("codes", () -> Labels.ofCodes(none, some));
      assertNamed("codes", () -> Labels.ofCodes(0).like(none));
      assertNamed("selected", () -> Labels.ofCodes(0).select(none));
      assertNamed("classNames", () -> Labels.ofCodes(new int[] {0}, nothing));
      assertNamed("classNames", () -> Labels.ofCodes(new int[] {0}, Arrays.asList("a", null)));
      assertNamed("names", () -> Labels.ofNames(nothing));
      assertNamed("names", () -> Labels.ofNames(nothing, some));
      assertNamed("names", () -> Labels.ofNames(Arrays.asList("a", null), some));
      assertNamed("classNames", () -> Labels.ofNames(some, nothing));
    }

    private void assertNamed(String argument, Executable action) {
      assertEquals(argument, assertThrows(NullPointerException.class, action).getMessage());
    }

    @Example
    void moreClassesThanAnArrayCountsAreRefused() {
      int most = Integer.MAX_VALUE - 8;

      assertRefused(
          "label 1 must be between 0 and 2147483638 but was 2147483639",
          () -> Labels.ofCodes(0, most));
      assertRefused(
          "classes must be between 1 and 2147483639 but was 2147483640",
          () -> Labels.ofCodes(new int[] {0}, most + 1));
      assertEquals(most, Labels.ofCodes(most - 1).classes());
      assertEquals(most, Labels.ofCodes(new int[] {0}, most).classes());
    }

    @Example
    void fewerThanOneClassIsRefused() {
      assertRefused(
          "classes must be between 1 and 2147483639 but was 0",
          () -> Labels.ofCodes(new int[] {0}, 0));
      assertRefused(
          "class names must hold at least 1 name but hold none",
          () -> Labels.ofCodes(new int[] {0}, List.of()));
      assertRefused(
          "class names must hold at least 1 name but hold none",
          () -> Labels.ofNames(List.of("a"), List.of()));
    }

    @Example
    void twoClassesOfTheSameNameAreRefused() {
      assertRefused(
          "class names must differ but \"b\" is there twice",
          () -> Labels.ofCodes(new int[] {0}, List.of("a", "b", "c", "b")));
      assertRefused(
          "class names must differ but \"a\" is there twice",
          () -> Labels.ofNames(List.of("a"), List.of("a", "a")));
    }

    @Example
    void labelsThatDoNotExistAreRefused() {
      Labels labels = Labels.ofCodes(0, 1);
      String sentence = "index must be between 0 and 1 but was ";

      assertRefused(sentence + "2", () -> labels.code(2));
      assertRefused(sentence + "-1", () -> labels.code(-1));
      assertRefused(sentence + "2", () -> labels.name(2));
      assertRefused(sentence + "2", () -> labels.select(0, 2));
    }

    @Example
    void classesThatDoNotExistAreRefused() {
      Labels labels = Labels.ofCodes(0, 1);

      assertRefused("code must be between 0 and 1 but was 2", () -> labels.className(2));
      assertRefused("code must be between 0 and 1 but was -1", () -> labels.className(-1));
      assertRefused("label 1 must be between 0 and 1 but was 2", () -> labels.like(0, 2));
      assertRefused("labels must hold at least 1 label but hold none", labels::like);
    }
  }
}
