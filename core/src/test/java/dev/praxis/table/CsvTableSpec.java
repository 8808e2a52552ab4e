package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Tables;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Tables read from files. */
@PropertyDefaults(tries = 200)
class CsvTableSpec {

  @Provide
  Arbitrary<Table> tables() {
    return Tables.any();
  }

  private static CsvFile column(List<String> cells) {
    return text("x\n" + cells.stream().map(CsvTableSpec::quoted).collect(Collectors.joining("\n")));
  }

  private static Column read(String... cells) {
    return column(List.of(cells)).readTable().column("x");
  }

  private static NumberColumn numbers(double... values) {
    return NumberColumn.of(values);
  }

  private static CategoryColumn categories(String... names) {
    return CategoryColumn.ofNames(List.of(names));
  }

  private static TextColumn texts(String... texts) {
    return TextColumn.of(List.of(texts));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Different words, each as often as told. */
  private static List<String> words(int different, int times) {
    return IntStream.range(0, different * times).mapToObj(i -> "word " + i % different).toList();
  }

  private static Column.Kind kind(List<String> cells) {
    return column(cells).readTable().column("x").kind();
  }

  @Example
  void anEmptyLineIsNoRowAndAnEmptyCellInQuotesIsOne() {
    assertEquals(numbers(1, 3), text("x\n1\n\n3\n").readTable().column("x"));
    assertEquals(numbers(1, Double.NaN, 3), text("x\n1\n\"\"\n3\n").readTable().column("x"));
  }

  @Group
  class RoundTrips {

    @Property
    void everyCellComesBack(@ForAll("tables") Table table) {
      Table read = described(table, text(csv(table, "", ","))).readTable();

      assertEquals(table.columnNames(), read.columnNames());
      for (String name : table.columnNames()) {
        assertSameCells(table.column(name), read.column(name));
      }
    }

    @Property
    void anyMarkMayStandForAMissingCell(@ForAll("tables") Table table) {
      CsvFile file = text(csv(table, " NA ", ";")).withSeparator(';').withMissing("?", "NA");

      assertEquals(
          described(table, text(csv(table, "", ","))).readTable(),
          described(table, file).readTable());
    }

    /** The kinds cannot be told from the cells: a category may look like a number. */
    private CsvFile described(Table table, CsvFile file) {
      return file.withNumbers(names(table, Column.Kind.NUMBERS))
          .withCategories(names(table, Column.Kind.CATEGORIES))
          .withText(names(table, Column.Kind.TEXT));
    }

    private String[] names(Table table, Column.Kind kind) {
      return table.columnNames(kind).toArray(String[]::new);
    }

    private String csv(Table table, String missing, String separator) {
      List<String> lines = new ArrayList<>();
      lines.add(String.join(separator, table.columnNames()));
      for (int row = 0; row < table.rows(); row++) {
        int at = row;
        lines.add(
            table.columnNames().stream()
                .map(name -> quoted(cell(table.column(name), at, missing)))
                .collect(Collectors.joining(separator)));
      }
      return String.join("\n", lines);
    }

    private void assertSameCells(Column written, Column read) {
      assertEquals(written.kind(), read.kind());
      for (int row = 0; row < written.size(); row++) {
        assertEquals(cell(written, row, ""), cell(read, row, ""));
      }
    }

    /** The category of one space is a missing cell, as all blank cells are. */
    private String cell(Column column, int row, String missing) {
      if (column.isMissing(row)) {
        return missing;
      }
      String cell =
          switch (column.kind()) {
            case NUMBERS -> Double.toString(((NumberColumn) column).value(row));
            case CATEGORIES -> ((CategoryColumn) column).name(row);
            case TEXT -> ((TextColumn) column).text(row);
          };
      return cell.isBlank() ? missing : cell;
    }
  }

  @Group
  class WhatAColumnHolds {

    @Example
    void numbersIfEveryCellIsOne() {
      assertEquals(numbers(1, -0.5, 3e10), read("1", " -.5 ", "3e10"));
      assertEquals(numbers(0, 1, 0), read("0", "1", "0"));
    }

    @Example
    void numbersIfEveryCellThatIsNotMissingIsOne() {
      assertEquals(numbers(Double.NaN, 1, Double.NaN), read("", "1", " "));
      assertEquals(numbers(Double.NaN, Double.NaN), read("", " "));
    }

    @Example
    void categoriesIfOneCellIsAWord() {
      assertEquals(categories("1", "2", "many"), read("1", "2", "many"));
      assertEquals(categories("many", "2", "01"), read("many", "2", "01"));
      assertEquals(categories("", "", "a", "1", ""), read(" ", "", "a", "1", ""));
      assertEquals(categories("", "1", "", "a"), read("", "1", "", "a"));
    }

    @Example
    void noNumbersThatOnlyJavaReadsOrTooLargeOnes() {
      for (String cell : List.of("NaN", "0x1p3", "1d", "1e999", "-", "1 2")) {
        assertEquals(categories(cell, "1"), read(cell, "1"));
        assertEquals(categories("1", cell), read("1", cell));
      }
    }

    @Example
    void categoriesIfAtMostTenCellsDiffer() {
      assertEquals(Column.Kind.CATEGORIES, kind(words(10, 1)));
      assertEquals(Column.Kind.TEXT, kind(words(11, 1)));
    }

    @Example
    void categoriesIfEachIsThereTwiceOnAverage() {
      List<String> twice = new ArrayList<>(words(11, 2));
      assertEquals(Column.Kind.CATEGORIES, kind(twice));
      twice.add("word 3");
      assertEquals(Column.Kind.CATEGORIES, kind(twice));
      twice.add("one more");
      assertEquals(Column.Kind.CATEGORIES, kind(twice));
      twice.add("and one");
      assertEquals(Column.Kind.TEXT, kind(twice));
    }

    @Example
    void missingCellsDoNotCount() {
      List<String> cells = new ArrayList<>(words(11, 1));
      cells.addAll(Collections.nCopies(100, ""));

      assertEquals(Column.Kind.TEXT, kind(cells));
    }

    @Example
    void whatIsSaidOfIt() {
      CsvFile file = text("a,b,c\n1,2,3\n2,2,3");

      assertEquals(
          Table.of("a", categories("1", "2")).with("b", texts("2", "2")).with("c", numbers(3, 3)),
          file.withCategories("a").withText("b").readTable());
      assertEquals(
          Column.Kind.TEXT, column(words(1, 5)).withText("x").readTable().column("x").kind());
      assertEquals(
          Column.Kind.CATEGORIES,
          column(words(50, 1)).withCategories("x").readTable().column("x").kind());
    }

    @Example
    void whatWasSaidLast() {
      CsvFile file = text("a\n1").withText("a").withCategories("a");

      assertEquals(Table.of("a", categories("1")), file.readTable());
    }

    @Example
    void textAsItIs() {
      assertEquals(
          texts(" a ", "", "b\n\"c\""),
          column(List.of(" a ", " ", "b\n\"c\"")).withText("x").readTable().column("x"));
    }
  }

  @Group
  class MissingCells {

    @Example
    void areEmptyOrMarked() {
      Table table = text("a,b\n1,?\nNA,x\n, \n").withMissing("NA", "?").readTable();

      assertEquals(
          Table.of("a", numbers(1, Double.NaN, Double.NaN)).with("b", categories("", "x", "")),
          table);
    }

    @Example
    void areMarkedByNumbersToo() {
      assertEquals(
          Table.of("a", numbers(1, Double.NaN)),
          text("a\n1\n-999").withMissing("-999").readTable());
    }

    @Example
    void areMarkedExactly() {
      assertEquals(
          Table.of("a", categories("na", "", "NAN")),
          text("a\nna\n NA\nNAN").withMissing("NA ").readTable());
    }
  }

  @Group
  class Columns {
    private final CsvFile file = text("index,kind,a,y\n0,1,2,3\n1,0,4,5");

    @Example
    void areThoseOfTheFile() {
      assertEquals(List.of("index", "kind", "a", "y"), file.readTable().columnNames());
    }

    @Example
    void areThoseAskedForInThatOrder() {
      assertEquals(List.of("y", "a"), file.withColumns("y", "a").readTable().columnNames());
      assertEquals(
          List.of("y"),
          file.withColumns("y", "a").withoutColumns("a", "index").readTable().columnNames());
    }

    @Example
    void includeLabelAndTarget() {
      Table table =
          file.withoutColumns("index", "kind").withLabel("kind").withTarget("y").readTable();

      assertEquals(
          Table.of("kind", categories("1", "0")).with("a", numbers(2, 4)).with("y", numbers(3, 5)),
          table);
      assertEquals(
          List.of("a", "kind", "y"),
          file.withColumns("a").withTarget("y").withLabel("kind").readTable().columnNames());
    }

    @Example
    void ofALabelMayBeTextIfThatIsSaid() {
      assertEquals(
          texts("1", "0"), file.withLabel("kind").withText("kind").readTable().column("kind"));
    }

    @Example
    void withoutAHeaderAreNamedByTheirPosition() {
      assertEquals(
          Table.of("0", numbers(1, 2)).with("1", categories("a", "b")),
          text("1,a\n2,b").withoutHeader().readTable());
    }

    @Example
    void mayBeginWithNumbersAndGoOnWithWordsAnywhere() {
      Table table = text("a,b,c\n1,,x\n2,3,4\nmany,few,5\n6,7,8").readTable();

      assertEquals(
          Table.of("a", categories("1", "2", "many", "6"))
              .with("b", categories("", "3", "few", "7"))
              .with("c", categories("x", "4", "5", "8")),
          table);
    }

    @Example
    void areReadInOnePassUnlessNumbersTurnOutToBeWords() {
      int[] opened = {0};
      String[] texts = {"a\n1\n2", "a\nx\n2", "a\n\nx", "a\n1\nx"};
      int[] passes = {1, 1, 1, 2};
      for (int i = 0; i < texts.length; i++) {
        String text = texts[i];
        opened[0] = 0;
        CsvFile.of(
                "x.csv",
                () -> {
                  opened[0]++;
                  return new StringReader(text);
                })
            .readTable();

        assertEquals(passes[i], opened[0], text);
      }
    }
  }

  @Group
  class BadInput {

    @Example
    void aWordInAColumnOfNumbersIsRefusedWithItsPlace() {
      assertRefused(
          "x.csv line 3, column a: must be a number but was \"often\"",
          () -> text("a\n1\noften").withNumbers("a").readTable());
      assertRefused(
          "x.csv line 2, column y: must be a number but was \"often\"",
          () -> text("a,y\n1,often").withTarget("y").readTable());
      assertRefused(
          "x.csv line 2, column a: must be finite but was \"1e999\"",
          () -> text("a\n1e999").withNumbers("a").readTable());
    }

    @Example
    void recordsWithMoreOrFewerFieldsThanTheFirstAreRefused() {
      assertRefused(
          "x.csv line 3: must have 2 fields but had 1", () -> text("a,b\n1,2\n3").readTable());
    }

    @Example
    void aColumnThatDoesNotExistIsRefused() {
      String sentence = "x.csv has no column \"c\"; its columns are a, b";
      CsvFile file = text("a,b\n1,2");

      assertRefused(sentence, () -> file.withText("c").readTable());
      assertRefused(sentence, () -> file.withColumns("a", "c").readTable());
      assertRefused(sentence, () -> file.withoutColumns("c").readTable());
      assertRefused(sentence, () -> file.withLabel("c").readTable());
      assertRefused(sentence, () -> file.withColumns("c", "a").withoutColumns("c").readTable());
    }

    @Example
    void aFileWithoutDataOrColumnsIsRefused() {
      assertRefused(
          "x.csv must have at least 1 row of data but has 0", () -> text("a,b\n").readTable());
      assertRefused(
          "x.csv has no column to read", () -> text("a\n1").withoutColumns("a").readTable());
    }
  }
}
