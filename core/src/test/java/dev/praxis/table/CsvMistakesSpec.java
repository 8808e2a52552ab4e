package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.CsvTexts.cells;
import static dev.praxis.table.CsvTexts.csv;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Matrix;
import java.io.StringReader;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Mistakes in a CSV file, and in what is said of it, are refused with their place. */
class CsvMistakesSpec {
  private void refused(String sentence, String text) {
    refused(sentence, text, file -> file);
  }

  private void refused(String sentence, String text, UnaryOperator<CsvFile> options) {
    assertRefused(sentence, () -> options.apply(text(text)).readMatrix());
  }

  @Example
  void aWordWhereANumberBelongsIsRefusedWithItsPlace() {
    CsvFile file =
        CsvFile.of(
            "faithful.csv", () -> new StringReader("eruptions,waiting\n3.6,79\n1.8,often\n"));

    assertRefused(
        "faithful.csv line 3, column waiting: must be a number but was \"often\"",
        file::readMatrix);
  }

  @Property
  void whatOnlyJavaCallsANumberIsRefused(@ForAll("notDecimal") String cell) {
    refused("x.csv line 2, column a: must be a number but was \"" + cell + '"', "a\n" + cell);
  }

  @Provide
  Arbitrary<String> notDecimal() {
    return Arbitraries.of(
        "0x1p3",
        "1d",
        "1F",
        "NaN",
        "-Infinity",
        "nan",
        "inf",
        "1e",
        "e1",
        "1 2",
        "--1",
        "1_000",
        "+",
        ".",
        "1\u00A0",
        "\u0661",
        "$1",
        "1;2",
        "1:2",
        "1/2");
  }

  @Example
  void aNumberTooLargeForADoubleIsRefused() {
    refused("x.csv line 2, column a: must be finite but was \"1e999\"", "a\n1e999");
    refused("x.csv line 2, column a: must be finite but was \"-1e309\"", "a\n-1e309");
  }

  @Example
  void aMissingCellIsRefused() {
    refused("x.csv line 3, column b: must be a number but was empty", "a,b\n1,2\n3,");
    refused("x.csv line 2, column a: must be a number but was empty", "a,b\n ,2");
    refused("x.csv line 2, column a: must be a number but was empty", "a\n\"\"");
  }

  @Example
  void aMissingLabelIsRefused() {
    assertRefused(
        "x.csv line 3, column kind: must be a class name but was empty",
        () -> text("a,kind\n1,x\n2,").withLabel("kind").readLabeled());
    assertRefused(
        "x.csv line 2, column kind: must be a class name but was empty",
        () -> text("a,kind\n1, \n").withLabel("kind").readLabeled());
  }

  @Example
  void aTargetThatIsNotANumberIsRefused() {
    assertRefused(
        "x.csv line 3, column y: must be a number but was \"often\"",
        () -> text("a,y\n1,2\n2,often").withTarget("y").readTargets());
  }

  @Example
  void recordsWithMoreOrFewerFieldsThanTheFirstAreRefused() {
    refused("x.csv line 3: must have 2 fields but had 1", "a,b\n1,2\n3");
    refused("x.csv line 2: must have 2 fields but had 3", "a,b\n1,2,3");
    refused("x.csv line 2: must have 1 fields but had 2", "1\n1,2", CsvFile::withoutHeader);
  }

  @Example
  void aBrokenQuoteIsRefusedWithItsPlace() {
    refused("x.csv line 2, column b: has a broken quote", "a,b\n1,\"2\n3,4\n");
    refused("x.csv line 3, column a: has a broken quote", "a,b\n1,2\n\"3\"x,4\n");
    refused("x.csv line 1, column 1: has a broken quote", "a,\"b\n1,2");
    refused("x.csv line 2, column 1: has a broken quote", "a\n1,\"2");
    refused("x.csv line 2, column 0: has a broken quote", "1\n\"2", CsvFile::withoutHeader);
  }

  @Example
  void aCellTooLongToBeReadIsRefusedWithItsPlace() {
    String sentence =
        "x.csv line 2, column b: holds more than 16 million characters, or a quote that is not"
            + " closed";
    String digits = "1".repeat(1 << 24);

    refused(sentence, "a,b\n1," + digits);
    refused(sentence, "a,b\n1,\"" + digits + "\"\n");
    refused(sentence, "a,b\n1,\"" + digits);
    assertEquals(
        List.of("x".repeat(16_000_000)),
        text("a,b\n1," + "x".repeat(16_000_000))
            .withLabel("b")
            .readLabeled()
            .labels()
            .classNames());
  }

  @Example
  void aLineNumberIsThatOfTheFileWhateverTheCellsAndEmptyLinesBefore() {
    refused(
        "x.csv line 6, column b: must be a number but was \"x\"",
        "a,kind,b\n\n1,\"two\nlines\",2\r\n\r\n3,\"\n\",x",
        file -> file.withLabel("kind"));
  }

  @Example
  void aLongCellIsCutAndStaysOnOneLine() {
    refused(
        "x.csv line 2, column a: must be a number but was \"" + "y".repeat(40) + "...\"",
        "a\n" + "y".repeat(41));
    refused(
        "x.csv line 2, column a: must be a number but was \"" + "y".repeat(40) + '"',
        "a\n" + "y".repeat(40));
    refused("x.csv line 2, column a: must be a number but was \"1\\r\\n2\"", "a\n\"1\r\n2\"");
  }

  @Example
  void aColumnThatDoesNotExistIsRefused() {
    String sentence = "x.csv has no column \"c\"; its columns are a, b";

    refused(sentence, "a,b\n1,2", file -> file.withColumns("a", "c"));
    refused(sentence, "a,b\n1,2", file -> file.withoutColumns("c"));
    refused(sentence, "a,b\n1,2", file -> file.withLabel("c"));
  }

  @Example
  void theColumnsOfAWideFileAreNotAllListed() {
    Matrix wide = Matrix.ofRowMajor(1, 21, new double[21]);
    String first20 = String.join(", ", cells(wide).get(0).subList(0, 20));

    refused(
        "x.csv has no column \"c\"; its columns are " + first20 + ", ...",
        csv(wide),
        file -> file.withLabel("c"));
    refused(
        "x.csv has no column \"c\"; its columns are " + first20,
        csv(Matrix.ofRowMajor(1, 20, new double[20])),
        file -> file.withLabel("c"));
  }

  @Example
  void twoColumnsOfTheSameNameAreRefused() {
    String sentence = ": column names must differ but \"a\" is there twice: leave the header out, ";

    refused(
        "x.csv line 2" + sentence + "withSkippedLines(2).withoutHeader(), and use positions",
        "\na,b,a\n1,2,3");
    refused(
        "x.csv line 1" + sentence + "withSkippedLines(4).withoutHeader(), and use positions",
        "a,\"b\nc\r\n\n\",a\n1,2,3");
    assertEquals(
        List.of("0", "1", "2"),
        text("a,\"b\nc\r\n\n\",a\n1,2,3").withSkippedLines(4).withoutHeader().columnNames());
  }

  @Example
  void aNameThatIsThePositionOfAColumnWithoutOneIsRefused() {
    refused(
        "x.csv line 1: column names must differ but \"column 1\" is there twice: leave the header"
            + " out, withSkippedLines(1).withoutHeader(), and use positions",
        "column 1,\n1,2");
  }

  @Example
  void aFileWithoutDataIsRefused() {
    String sentence = "x.csv must have at least 1 row of data but has 0";

    refused(sentence, "");
    refused(sentence, "\n\n");
    refused(sentence, "a,b\n");
    refused(sentence, "", CsvFile::withoutHeader);
    assertEquals(List.of("a", "b"), text("a,b").columnNames());
  }

  @Example
  void aFileWithoutNumericColumnsIsRefused() {
    refused("x.csv has no numeric column to read", "a\n1", file -> file.withLabel("a"));
    refused("x.csv has no numeric column to read", "a\n1", file -> file.withoutColumns("a"));
  }

  @Example
  void separatorsThatMeanSomethingElseAreRefused() {
    for (char separator : new char[] {'"', '\n', '\r'}) {
      assertRefused(
          "separator must not be a quote or a line break", () -> text("").withSeparator(separator));
    }
  }

  @Example
  void columnsThatCannotBeMeantAreRefused() {
    assertRefused("columns must be at least 1 but was 0", () -> text("").withColumns());
    assertRefused(
        "columns must differ but \"a\" is there twice", () -> text("").withColumns("a", "a"));
    assertRefused(
        "columns must not include the label column \"a\"",
        () -> text("").withColumns("a").withLabel("a"));
    assertRefused(
        "columns must not include the label column \"a\"",
        () -> text("").withLabel("a").withColumns("b", "a"));
    assertRefused(
        "columns must not include the target column \"a\"",
        () -> text("").withColumns("a").withTarget("a"));
    assertRefused(
        "columns must not include the target column \"a\"",
        () -> text("").withTarget("a").withColumns("b", "a"));
    assertRefused(
        "label must not be the target column \"a\"", () -> text("").withTarget("a").withLabel("a"));
  }

  @Example
  void readingTargetsWithoutATargetColumnIsRefused() {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> text("a\n1").readTargets());

    assertEquals("readTargets needs a target column: name it by withTarget", refusal.getMessage());
  }

  @Example
  void readingLabelsWithoutALabelColumnIsRefused() {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> text("a\n1").readLabeled());

    assertEquals("readLabeled needs a label column: name it by withLabel", refusal.getMessage());
  }

  @Example
  void theCauseOfABrokenQuoteIsKept() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> text("a\n\"1").readMatrix());

    assertInstanceOf(RuntimeException.class, refusal.getCause());
  }
}
