package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.CsvTexts.cells;
import static dev.praxis.table.CsvTexts.join;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How the text of a CSV file may be laid out. */
class CsvFormatSpec {

  @Provide
  Arbitrary<Matrix> matrices() {
    return CsvTexts.matrices();
  }

  @Provide
  Arbitrary<String> lineBreaks() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  @Group
  class DecimalCommas {

    @Property
    void standWhereThePointStood(@ForAll("matrices") Matrix matrix) {
      CsvFile file = text(join(cells(matrix), ';', "\n").replace('.', ',')).withSeparator(';');

      assertEquals(matrix, file.withDecimalComma().readMatrix());
    }

    @Example
    void mayBeWhereverAPointMayBe() {
      assertEquals(
          Matrix.ofRowMajor(1, 6, 1.5, -0.5, 5, 1250, 7, 12345678901234567890.5),
          text("1,5;-,5;5,;1,25e3;7;12345678901234567890,5")
              .withSeparator(';')
              .withoutHeader()
              .withDecimalComma()
              .readMatrix());
    }

    @Example
    void leaveNoRoomForPoints() {
      for (String cell : List.of("1.234,5", "1.5", "1,2,3", ",", "1.000")) {
        assertRefused(
            "x.csv line 2, column a: must be a number but was \"" + cell + '"',
            text("a\n" + cell).withSeparator(';').withDecimalComma()::readMatrix);
      }
    }

    @Example
    void areAWayOutOfWordsThatLookLikeNumbers() {
      assertRefused(
          "x.csv line 2, column a: must be a number but was \"1,5\": say withDecimalComma if its"
              + " comma is one",
          text("a\n1,5").withSeparator(';')::readMatrix);
      assertRefused(
          "x.csv line 2, column a: must be a number but was \"1,5x\"",
          text("a\n1,5x").withSeparator(';')::readMatrix);
      assertEquals(
          CategoryColumn.ofNames(List.of("1,5", "2")),
          text("a\n1,5\n2").withSeparator(';').readTable().column("a"));
    }

    @Example
    void needAnotherSeparator() {
      String sentence =
          "separator must not be the decimal comma: say withSeparator(';'), or what it is, before"
              + " withDecimalComma()";

      assertRefused(sentence, () -> text("").withDecimalComma());
      assertRefused(
          sentence, () -> text("").withSeparator(';').withDecimalComma().withSeparator(','));
      assertEquals(
          Matrix.ofRowMajor(1, 2, 1.5, 2),
          text("1,5 2").withBlanks().withDecimalComma().withoutHeader().readMatrix());
    }
  }

  @Group
  class SkippedLines {

    @Property
    void mayHoldAnything(
        @ForAll("matrices") Matrix matrix,
        @ForAll("titles") List<String> titles,
        @ForAll("lineBreaks") String lineBreak) {
      String title = titles.stream().map(line -> line + lineBreak).collect(Collectors.joining());
      String text = title + join(cells(matrix), ',', lineBreak);

      assertEquals(matrix, text(text).withSkippedLines(titles.size()).readMatrix());
      assertEquals(matrix, text("\uFEFF" + text).withSkippedLines(titles.size()).readMatrix());
    }

    @Provide
    Arbitrary<List<String>> titles() {
      return Arbitraries.of("", "a \"title", "# x,y;z", "\"", "\t", "é").list().ofMaxSize(4);
    }

    @Example
    void areCountedInThePlacesOfMistakes() {
      CsvFile file = text("title\n\na,b\n1,2\n3,x").withSkippedLines(2);

      assertRefused("x.csv line 5, column b: must be a number but was \"x\"", file::readMatrix);
      assertRefused(
          "x.csv line 3, column 1: has a broken quote",
          text("t\n\na,\"b").withSkippedLines(2)::rows);
    }

    @Example
    void mayBeTheHeader() {
      assertEquals(
          Matrix.ofRowMajor(1, 2, 1, 2),
          text("a,a\n1,2").withSkippedLines(1).withoutHeader().readMatrix());
    }

    @Example
    void areThere() {
      assertRefused(
          "x.csv must have more lines than the 3 skipped but has 2",
          text("a\n1\n").withSkippedLines(3)::readMatrix);
      assertRefused(
          "x.csv must have at least 1 row of data but has 0",
          text("a\n1\n").withSkippedLines(2)::readMatrix);
      assertRefused(
          "skippedLines must be at least 0 but was -1", () -> text("").withSkippedLines(-1));
    }
  }

  @Group
  class Blanks {

    @Property
    void ofAnyNumberAndKindStandBetweenCells(
        @ForAll("matrices") Matrix matrix,
        @ForAll("blanks") List<String> blanks,
        @ForAll("lineBreaks") String lineBreak) {
      int[] used = {0};
      String text =
          cells(matrix).stream()
              .map(
                  line ->
                      line.stream()
                          .map(cell -> next(blanks, used) + cell + next(blanks, used))
                          .collect(Collectors.joining(" ")))
              .collect(Collectors.joining(lineBreak));

      assertEquals(matrix, text(text).withBlanks().readMatrix());
      assertEquals(matrix, text(text + lineBreak + " \t" + lineBreak).withBlanks().readMatrix());
    }

    private String next(List<String> blanks, int[] used) {
      return blanks.get(used[0]++ % blanks.size());
    }

    @Provide
    Arbitrary<List<String>> blanks() {
      return Arbitraries.of("", " ", "\t", "  \t ").list().ofMinSize(1).ofMaxSize(5);
    }

    @Property
    void areReadInPiecesOfAnySize(@ForAll @IntRange(min = 1, max = 7) int size) throws IOException {
      String text = " a  \"b \t \"\"c\"  \r\n\t\"\"\td\"e  f\n  \n \"x\"  ";
      StringBuilder read = new StringBuilder();
      try (Reader blanks = new CsvBlanks(new StringReader(text))) {
        char[] piece = new char[size];
        for (int count = blanks.read(piece); count >= 0; count = blanks.read(piece)) {
          read.append(piece, 0, count);
        }
        assertEquals(-1, blanks.read());
      }

      assertEquals("a \"b \t \"\"c\"\r\n\"\" d\"e f\n\n\"x\"", read.toString());
    }

    @Property
    void ofLongTextsAreFound(@ForAll @IntRange(min = 8180, max = 8200) int length) {
      String word = "x".repeat(length);

      assertEquals(
          Labels.ofNames(List.of(word, "y")),
          text("a  kind\n 1\t" + word + " \n2   y")
              .withBlanks()
              .withLabel("kind")
              .readLabeled()
              .labels());
    }

    @Example
    void inQuotesAreAPartOfTheCell() {
      assertEquals(
          Table.of("my column", CategoryColumn.ofNames(List.of("a  b", "", "c\n\td")))
              .with("n", NumberColumn.of(1, 2, 3)),
          text("\"my column\"  n\n \"a  b\" 1\n\"\"  2\n\"c\n\td\"\t3").withBlanks().readTable());
    }

    @Example
    void takeThePlaceOfASeparator() {
      CsvFile file = text("a  b\n1  2");

      assertEquals(file.withBlanks(), file.withSeparator(';').withBlanks());
      assertEquals(file.withSeparator(';'), file.withBlanks().withSeparator(';'));
      assertRefused(
          "x.csv line 2, column column 1: must be a number but was empty",
          file.withSeparator(' ')::readMatrix);
    }

    @Example
    void keepThePlacesOfMistakes() {
      assertRefused(
          "x.csv line 4, column b: must be a number but was \"x\"",
          text("a b\n\n1 2\n 3   x").withBlanks()::readMatrix);
      assertRefused(
          "x.csv line 2: must have 2 fields but had 3",
          text("a b\n1 2 3").withBlanks()::readMatrix);
      assertRefused(
          "x.csv line 2, column b: has a broken quote",
          text("a b\n1 \"2 3\n4 5").withBlanks()::readMatrix);
    }
  }

  @Group
  class Refusals {

    @Example
    void formatsThatCannotBeMeantAreRefused() {
      assertRefused(
          "separator must be the space where blanks separate but was ';'",
          () -> new CsvFormat(true, 0, ';', true, '.', List.of()));
      assertRefused(
          "decimalMark must be a point or a comma but was ';'",
          () -> new CsvFormat(true, 0, ',', false, ';', List.of()));
    }
  }
}
