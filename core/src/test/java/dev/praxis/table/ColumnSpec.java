package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Columns of numbers, of categories and of text, with cells missing. */
class ColumnSpec {

  /** Names of which some are empty. */
  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("", "red", "green", "blue", " ", "a\nb")
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  /** Numbers of which some are NaN. */
  @Provide
  Arbitrary<double[]> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(), Arbitraries.of(Double.NaN, 0.0, -0.0, Double.MAX_VALUE))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Group
  class OfNumbers {

    @Property
    void givesThemBackAndMissesTheRest(@ForAll("numbers") double[] values) {
      NumberColumn column = NumberColumn.of(values);

      assertEquals(values.length, column.size());
      assertEquals(Column.Kind.NUMBERS, column.kind());
      for (int row = 0; row < values.length; row++) {
        assertEquals(Double.isNaN(values[row]), column.isMissing(row));
        if (!Double.isNaN(values[row])) {
          assertEquals(values[row], column.value(row));
        }
      }
      assertEquals(Arrays.stream(values).filter(Double::isNaN).count(), column.missing());
    }

    @Property
    void areEqualIfAllBitsAre(@ForAll("numbers") double[] values) {
      NumberColumn column = NumberColumn.of(values);
      NumberColumn same = NumberColumn.of(values);

      assertEquals(column, same);
      assertEquals(column.hashCode(), same.hashCode());
      assertEquals(column, column.select(IntStream.range(0, values.length).toArray()));
      values[0] = values[0] == 1 ? 2 : 1;
      assertEquals(column, same);
      assertNotEquals(column, NumberColumn.of(values));
    }

    @Example
    void tellTheirRange() {
      assertEquals("numbers from -2.0 to 3.0", NumberColumn.of(3, -2, 0).toString());
      assertEquals(
          "numbers from 1.0 to 1.0, 2 missing",
          NumberColumn.of(Double.NaN, 1, Double.NaN).toString());
      assertEquals("numbers, all missing", NumberColumn.of(Double.NaN).toString());
    }

    @Example
    void areFinite() {
      assertRefused(
          "row 1 must be finite but was -Infinity",
          () -> NumberColumn.of(0, Double.NEGATIVE_INFINITY));
      assertRefused("rows must be at least 1 but was 0", () -> NumberColumn.of());
    }

    @Example
    void areNotShownWhereMissing() {
      assertRefused(
          "row 1 must be a number but is missing", () -> NumberColumn.of(0, Double.NaN).value(1));
    }
  }

  @Group
  class OfCategories {

    @Property
    void givesTheNamesBackAndMissesTheRest(@ForAll("names") List<String> names) {
      CategoryColumn column = CategoryColumn.ofNames(names);

      assertEquals(names.size(), column.size());
      assertEquals(Column.Kind.CATEGORIES, column.kind());
      for (int row = 0; row < names.size(); row++) {
        assertEquals(names.get(row).isEmpty(), column.isMissing(row));
        if (!column.isMissing(row)) {
          assertEquals(names.get(row), column.name(row));
          assertEquals(names.get(row), column.categories().get(column.code(row)));
        }
      }
      assertEquals(Collections.frequency(names, ""), column.missing());
    }

    @Property
    void haveTheCategoriesThatOccurInOrder(@ForAll("names") List<String> names) {
      TreeSet<String> occurring = new TreeSet<>(names);
      occurring.remove("");

      assertEquals(new ArrayList<>(occurring), CategoryColumn.ofNames(names).categories());
    }

    @Property
    void countTheirRows(@ForAll("names") List<String> names) {
      CategoryColumn column = CategoryColumn.ofNames(names);
      int[] counts = column.counts();

      for (int code = 0; code < counts.length; code++) {
        assertEquals(Collections.frequency(names, column.categories().get(code)), counts[code]);
      }
      assertEquals(names.size(), Arrays.stream(counts).sum() + column.missing());
    }

    @Property
    void areTheSameByNameAndByCode(@ForAll("names") List<String> names) {
      CategoryColumn column = CategoryColumn.ofNames(names);
      int[] codes =
          IntStream.range(0, names.size())
              .map(row -> column.isMissing(row) ? -1 : column.code(row))
              .toArray();
      CategoryColumn same = CategoryColumn.ofCodes(codes, column.categories());

      assertEquals(column, same);
      assertEquals(column.hashCode(), same.hashCode());
      codes[0] = -2;
      assertEquals(column, same);
    }

    @Property
    void haveTheLabelsOfTheSameNamesIfNoneIsMissing(@ForAll("names") List<String> names) {
      List<String> present = new ArrayList<>(names);
      present.removeIf(String::isEmpty);
      if (!present.isEmpty()) {
        assertEquals(
            Labels.ofNames(present), Table.of("x", CategoryColumn.ofNames(present)).labels("x"));
      }
    }

    @Example
    void mayHaveAnOrderOfTheirOwnAndNoRow() {
      CategoryColumn sizes = CategoryColumn.ofCodes(new int[] {2, 0}, List.of("S", "M", "L"));

      assertEquals("L", sizes.name(0));
      assertEquals(2, sizes.code(0));
      assertArrayEquals(new int[] {1, 0, 1}, sizes.counts());
      assertEquals(List.of("S", "M", "L"), sizes.categories());
      assertNotEquals(sizes, CategoryColumn.ofCodes(new int[] {2, 0}, List.of("S", "L", "M")));
      assertNotEquals(sizes, CategoryColumn.ofCodes(new int[] {2, 1}, List.of("S", "M", "L")));
    }

    @Example
    void tellTheirRows() {
      assertEquals(
          "2 categories (a 2, b 1)", CategoryColumn.ofNames(List.of("a", "b", "a")).toString());
      assertEquals(
          "1 category (a 1), 1 missing", CategoryColumn.ofNames(List.of("a", "")).toString());
      assertEquals("categories, all missing", CategoryColumn.ofNames(List.of("")).toString());
      List<String> many = IntStream.range(10, 21).mapToObj(Integer::toString).toList();
      assertEquals(
          "11 categories (10 1, 11 1, 12 1, 13 1, 14 1, 15 1, 16 1, 17 1, 18 1, 19 1, ...)",
          CategoryColumn.ofNames(many).toString());
      assertTrue(CategoryColumn.ofNames(many.subList(0, 10)).toString().endsWith("19 1)"));
    }

    @Example
    void haveNamesAllDifferent() {
      assertRefused(
          "categories must differ but \"a\" is there twice",
          () -> CategoryColumn.ofCodes(new int[] {0}, List.of("a", "a")));
      assertRefused(
          "categories must have names but one is empty",
          () -> CategoryColumn.ofCodes(new int[] {0}, List.of("a", "")));
      assertRefused(
          "row 1 must be between -1 and 0 but was 1",
          () -> CategoryColumn.ofCodes(new int[] {0, 1}, List.of("a")));
      assertRefused(
          "row 0 must be between -1 and 0 but was -2",
          () -> CategoryColumn.ofCodes(new int[] {-2}, List.of("a")));
      assertRefused(
          "rows must be at least 1 but was 0",
          () -> CategoryColumn.ofCodes(new int[0], List.of("a")));
      assertRefused("rows must be at least 1 but was 0", () -> CategoryColumn.ofNames(List.of()));
    }

    @Example
    void areNotShownWhereMissing() {
      CategoryColumn column = CategoryColumn.ofNames(List.of("a", ""));

      assertRefused("row 1 must be a category but is missing", () -> column.code(1));
      assertRefused("row 1 must be a category but is missing", () -> column.name(1));
    }
  }

  @Group
  class OfText {

    @Property
    void givesItBackAndMissesTheRest(@ForAll("names") List<String> texts) {
      TextColumn column = TextColumn.of(texts);

      assertEquals(texts.size(), column.size());
      assertEquals(Column.Kind.TEXT, column.kind());
      for (int row = 0; row < texts.size(); row++) {
        assertEquals(texts.get(row).isEmpty(), column.isMissing(row));
        if (!column.isMissing(row)) {
          assertEquals(texts.get(row), column.text(row));
        }
      }
      assertEquals(Collections.frequency(texts, ""), column.missing());
    }

    @Example
    void isEqualIfAllCellsAre() {
      TextColumn column = TextColumn.of(List.of("a", ""));

      assertEquals(column, TextColumn.of(Arrays.asList("a", "")));
      assertEquals(column.hashCode(), TextColumn.of(Arrays.asList("a", "")).hashCode());
      assertNotEquals(column, TextColumn.of(List.of("", "a")));
      assertFalse(column.equals((Object) CategoryColumn.ofNames(List.of("a", ""))));
    }

    @Example
    void tellsItsFirstCell() {
      assertEquals(
          "text such as \"two\\nlines\", 1 missing",
          TextColumn.of(List.of("", "two\nlines", "b")).toString());
      assertEquals(
          "text such as \"" + "y".repeat(40) + "...\"",
          TextColumn.of(List.of("y".repeat(41))).toString());
      assertEquals("text, all missing", TextColumn.of(List.of("", "")).toString());
    }

    @Example
    void isNotShownWhereMissing() {
      assertRefused(
          "row 0 must be text but is missing", () -> TextColumn.of(List.of("", "a")).text(0));
      assertRefused("rows must be at least 1 but was 0", () -> TextColumn.of(List.of()));
    }
  }

  @Group
  class OfAnyKind {
    private final List<Column> all =
        List.of(
            NumberColumn.of(1, 2, Double.NaN),
            CategoryColumn.ofNames(List.of("a", "b", "")),
            TextColumn.of(List.of("a", "b", "")));

    @Example
    void isSelectedInTheOrderAskedFor() {
      assertEquals(
          List.of(
              NumberColumn.of(Double.NaN, 1, 1),
              CategoryColumn.ofCodes(new int[] {-1, 0, 0}, List.of("a", "b")),
              TextColumn.of(List.of("", "a", "a"))),
          all.stream().map(column -> column.select(2, 0, 0)).toList());
    }

    @Example
    void hasTheRowsThatAreAskedFor() {
      for (Column column : all) {
        assertRefused("row must be between 0 and 2 but was 3", () -> column.isMissing(3));
        assertRefused("row must be between 0 and 2 but was -1", () -> column.isMissing(-1));
        assertRefused("row must be between 0 and 2 but was 3", () -> column.select(0, 3));
        assertRefused("rows must be at least 1 but was 0", () -> column.select());
      }
    }

    @Example
    void cannotBeChanged() {
      List<String> cells = new ArrayList<>(List.of("a"));
      TextColumn column = TextColumn.of(cells);
      cells.set(0, "b");

      assertEquals("a", column.text(0));
      assertThrows(
          UnsupportedOperationException.class,
          () -> CategoryColumn.ofNames(List.of("a")).categories().clear());
    }
  }
}
