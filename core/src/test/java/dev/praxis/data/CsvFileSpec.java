package dev.praxis.data;

import static dev.praxis.data.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvFileSpec {

  @Provide
  Arbitrary<Matrix> matrices() {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.of(0.0, -0.0, 5.1, Double.MIN_VALUE, -Double.MAX_VALUE));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            columns ->
                values
                    .array(double[].class)
                    .ofSize(columns)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(8)
                    .map(Matrix::ofRows));
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|', ' ');
  }

  @Provide
  Arbitrary<String> lineBreaks() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  private static CsvFile text(String text) {
    return CsvFile.of("x.csv", () -> new StringReader(text));
  }

  /** Cells as text: a header c0, c1, ... and below it the numbers. */
  private static List<List<String>> cells(Matrix matrix) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(IntStream.range(0, matrix.columns()).mapToObj(j -> "c" + j).toList());
    for (double[] row : matrix.toRows()) {
      lines.add(Arrays.stream(row).mapToObj(Double::toString).toList());
    }
    return lines;
  }

  private static String join(List<List<String>> lines, char separator, String lineBreak) {
    return lines.stream()
        .map(line -> String.join(String.valueOf(separator), line))
        .collect(Collectors.joining(lineBreak));
  }

  private static String csv(Matrix matrix) {
    return join(cells(matrix), ',', "\n");
  }

  @Group
  class RoundTrips {

    @Property
    void everyNumberComesBackToTheLastBit(@ForAll("matrices") Matrix matrix) {
      assertEquals(matrix, text(csv(matrix)).readMatrix());
    }

    @Property
    void anySeparatorAndAnyLineBreakWillDo(
        @ForAll("matrices") Matrix matrix,
        @ForAll("separators") char separator,
        @ForAll("lineBreaks") String lineBreak) {
      String text = join(cells(matrix), separator, lineBreak);

      assertEquals(matrix, text(text).withSeparator(separator).readMatrix());
      assertEquals(matrix, text(text + lineBreak).withSeparator(separator).readMatrix());
    }

    @Property
    void labelsOfAnyTextComeBack(
        @ForAll("matrices") Matrix matrix, @ForAll("anyText") List<String> texts) {
      List<String> labels =
          IntStream.range(0, matrix.rows()).mapToObj(i -> texts.get(i % texts.size())).toList();
      List<List<String>> lines = new ArrayList<>();
      lines.add(new ArrayList<>(cells(matrix).get(0)));
      lines.get(0).add(0, "label");
      for (int i = 0; i < labels.size(); i++) {
        lines.add(new ArrayList<>(cells(matrix).get(i + 1)));
        lines.get(i + 1).add(0, '"' + labels.get(i).replace("\"", "\"\"") + '"');
      }
      LabeledData read = text(join(lines, ',', "\n")).withLabel("label").readLabeled();

      assertEquals(new LabeledData(matrix, Labels.ofNames(labels)), read);
    }

    @Provide
    Arbitrary<List<String>> anyText() {
      return Arbitraries.strings()
          .withChars("aé, \"\n\r;\t")
          .ofMinLength(1)
          .ofMaxLength(6)
          .list()
          .ofMinSize(1)
          .ofMaxSize(4);
    }

    @Property
    void quotesAndSpacesAroundANumberChangeNothing(@ForAll("matrices") Matrix matrix) {
      String spaced = csv(matrix).replace(",", " ,\t ");
      List<List<String>> quoted =
          cells(matrix).stream()
              .map(line -> line.stream().map(cell -> '"' + cell + '"').toList())
              .toList();

      assertEquals(matrix, text(spaced).readMatrix());
      assertEquals(matrix, text(join(quoted, ',', "\n")).readMatrix());
    }

    @Property
    void aByteOrderMarkAndEmptyLinesChangeNothing(@ForAll("matrices") Matrix matrix) {
      String text = csv(matrix).replace("\n", "\n\n");

      assertEquals(matrix, text("\uFEFF\n" + text + "\n\n").readMatrix());
      assertEquals(List.of("a"), text("\uFEFF\"a\"\n1").columnNames());
    }

    @Example
    void everyWayToWriteADecimalNumberIsRead() {
      assertEquals(
          Matrix.ofRowMajor(1, 8, 0.5, 5, 3, -0.0, 1200, 1.5e-3, 7, 0),
          text(".5,5.,+3,-0,1.2e3,15E-4,007,1e-999").withoutHeader().readMatrix());
    }
  }

  @Group
  class Columns {

    @Property
    void allColumnsAreReadInTheOrderOfTheFile(@ForAll("matrices") Matrix matrix) {
      assertEquals(cells(matrix).get(0), text(csv(matrix)).columnNames());
    }

    @Property
    void columnsAreReadInTheOrderAskedFor(@ForAll("matrices") Matrix matrix) {
      int last = matrix.columns() - 1;
      int[] backwards = IntStream.rangeClosed(0, last).map(j -> last - j).toArray();
      String[] names = Arrays.stream(backwards).mapToObj(j -> "c" + j).toArray(String[]::new);
      CsvFile file = text(csv(matrix)).withColumns(names);

      assertEquals(List.of(names), file.columnNames());
      assertEquals(matrix.selectColumns(backwards), file.readMatrix());
    }

    @Property
    void withoutAHeaderColumnsAreNamedByTheirPosition(@ForAll("matrices") Matrix matrix) {
      List<List<String>> lines = cells(matrix);
      String text = join(lines.subList(1, lines.size()), ',', "\n");
      CsvFile file = text(text).withoutHeader();

      assertEquals(
          IntStream.range(0, matrix.columns()).mapToObj(String::valueOf).toList(),
          file.columnNames());
      assertEquals(matrix, file.readMatrix());
      assertEquals(matrix.selectColumns(0), file.withColumns("0").readMatrix());
    }

    @Example
    void omittedColumnsMayHoldAnything() {
      CsvFile file = text("name,a,note,b\nx,1,,2\ny,3,\"?\n\",4").withoutColumns("note", "name");

      assertEquals(List.of("a", "b"), file.columnNames());
      assertEquals(Matrix.ofRowMajor(2, 2, 1, 2, 3, 4), file.readMatrix());
    }

    @Example
    void aColumnThatIsAskedForAndOmittedIsOmitted() {
      CsvFile file = text("a,b\n1,2").withColumns("b", "a").withoutColumns("b");

      assertEquals(List.of("a"), file.columnNames());
    }

    @Example
    void theLabelColumnIsNotANumberWhereverItIs() {
      CsvFile file = text("a,kind,b\n1,x,2\n3,y,4").withLabel("kind");

      assertEquals(List.of("a", "b"), file.columnNames());
      assertEquals(Matrix.ofRowMajor(2, 2, 1, 2, 3, 4), file.readMatrix());
      assertEquals(Labels.ofNames(List.of("x", "y")), file.readLabeled().labels());
    }

    @Example
    void theTargetColumnIsANumberOfItsOwnWhereverItIs() {
      CsvFile file = text("a,kind,y,b\n1,x,0.5,2\n3,y,-7,4").withLabel("kind").withTarget("y");
      Matrix points = Matrix.ofRowMajor(2, 2, 1, 2, 3, 4);

      assertEquals(List.of("a", "b"), file.columnNames());
      assertEquals(new TargetData(points, Targets.of(0.5, -7)), file.readTargets());
      assertEquals(points, file.readMatrix());
      assertEquals(Labels.ofNames(List.of("x", "y")), file.readLabeled().labels());
    }

    @Example
    void theTargetIsReadEvenIfItsColumnIsOmitted() {
      CsvFile file = text("y,a\n5,1").withoutColumns("y").withTarget("y");

      assertEquals(Targets.of(5), file.readTargets().targets());
    }

    @Example
    void theLabelIsReadEvenIfItsColumnIsOmitted() {
      CsvFile file = text("kind,a\nx,1").withoutColumns("kind").withLabel("kind");

      assertEquals(Labels.ofNames(List.of("x")), file.readLabeled().labels());
    }

    @Example
    void namesAreTakenAsTheyAre() {
      assertEquals(
          List.of("a, \"b\"\n", " c ", ""), text("\"a, \"\"b\"\"\n\", c ,\n1,2,3").columnNames());
    }
  }

  @Group
  class Streaming {

    @Property(tries = 50)
    void aStreamHasTheRowsOfTheWholeFile(@ForAll("matrices") Matrix matrix) {
      Rows rows = text(csv(matrix)).rows();

      assertEquals(matrix.columns(), rows.columns());
      assertEquals(matrix.rows(), rows.count());
      assertEquals(matrix, rows.toMatrix());
      assertEquals(matrix, rows.toMatrix());
    }

    @Example
    void manyRowsComeInBlocksOfAbout64KiNumbers() {
      double[] values = IntStream.range(0, 60_000 * 3).asDoubleStream().toArray();
      Matrix matrix = Matrix.ofRowMajor(60_000, 3, values);
      CsvFile file = text(csv(matrix));

      assertEquals(List.of(21_845, 21_845, 16_310), rowsPerBlock(file.rows()));
      assertEquals(matrix, file.rows().toMatrix());
      assertEquals(matrix, file.readMatrix());
    }

    @Example
    void theLastBlockMayBeFull() {
      Matrix matrix = Matrix.ofRowMajor(4, 1 << 15, new double[1 << 17]);

      assertEquals(List.of(2, 2), rowsPerBlock(text(csv(matrix)).rows()));
    }

    @Example
    void aRowWiderThanABlockIsABlock() {
      Matrix matrix = Matrix.ofRowMajor(2, 70_000, new double[140_000]);

      assertEquals(List.of(1, 1), rowsPerBlock(text(csv(matrix)).rows()));
    }

    @Example
    void labelsOfManyBlocksStayWithTheirRows() {
      int n = 150_000;
      String text =
          IntStream.range(0, n).mapToObj(i -> i + "," + i % 7).collect(Collectors.joining("\n"));
      LabeledData read = text(text).withoutHeader().withLabel("1").readLabeled();

      assertEquals(
          Labels.ofCodes(
              IntStream.range(0, n).map(i -> i % 7).toArray(),
              List.of("0", "1", "2", "3", "4", "5", "6")),
          read.labels());
      assertEquals(
          Matrix.ofRowMajor(n, 1, IntStream.range(0, n).asDoubleStream().toArray()), read.points());
    }

    @Example
    void blocksBeforeAMistakeAreHandedOut() {
      String text = "1\n".repeat(70_000) + "oops";
      List<Matrix> seen = new ArrayList<>();
      Rows rows = text(text).withoutHeader().rows();

      assertRefused(
          "x.csv line 70001, column 0: must be a number but was \"oops\"",
          () -> rows.forEachBlock(seen::add));
      assertEquals(1, seen.size());
    }

    private List<Integer> rowsPerBlock(Rows rows) {
      List<Integer> sizes = new ArrayList<>();
      rows.forEachBlock(block -> sizes.add(block.rows()));
      return sizes;
    }
  }

  @Group
  class Descriptions {

    @Example
    void everyOptionLeavesTheDescriptionItCameFromAsItWas() {
      CsvFile file = text("a,b\n1,2");
      CsvFile before =
          new CsvFile(
              file.name(),
              file.source(),
              true,
              ',',
              List.of(),
              List.of(),
              file.label(),
              file.target(),
              List.of(),
              Map.of());

      List<CsvFile> others =
          List.of(
              file.withoutHeader(),
              file.withSeparator(';'),
              file.withColumns("a"),
              file.withoutColumns("a"),
              file.withLabel("a"),
              file.withTarget("a"),
              file.withMissing("NA"),
              file.withNumbers("a"),
              file.withCategories("a"),
              file.withText("a"));

      assertEquals(before, file);
      assertEquals(10, others.stream().distinct().filter(other -> !other.equals(file)).count());
    }

    @Example
    void optionsMayComeInAnyOrder() {
      CsvFile file = text("");

      assertEquals(
          file.withoutHeader()
              .withSeparator(';')
              .withColumns("0", "1")
              .withoutColumns("0")
              .withLabel("2")
              .withTarget("3")
              .withMissing("NA", "?")
              .withNumbers("4")
              .withCategories("5", "6")
              .withText("7"),
          file.withText("7")
              .withCategories("6")
              .withCategories("5")
              .withNumbers("4")
              .withMissing("NA", "?")
              .withTarget("3")
              .withLabel("2")
              .withoutColumns("0")
              .withColumns("0", "1")
              .withSeparator(';')
              .withoutHeader());
    }

    @Example
    void twoDescriptionsOfTheSameFileAreEqual() {
      assertEquals(CsvFile.at(Path.of("iris.csv")), CsvFile.at(Path.of("iris.csv")));
    }

    @Example
    void theListsOfADescriptionCannotBeChanged() {
      CsvFile file = text("").withColumns("a").withoutColumns("b").withMissing("NA").withText("c");

      assertThrows(UnsupportedOperationException.class, () -> file.columns().clear());
      assertThrows(UnsupportedOperationException.class, () -> file.omitted().clear());
      assertThrows(UnsupportedOperationException.class, () -> file.missing().clear());
      assertThrows(UnsupportedOperationException.class, () -> file.kinds().clear());
    }
  }

  @Group
  class Closing {

    private int opened;
    private int closed;

    private CsvFile watched(String text) {
      return CsvFile.of(
          "x.csv",
          () -> {
            opened++;
            return new FilterReader(new StringReader(text)) {
              @Override
              public void close() throws IOException {
                closed++;
                super.close();
              }
            };
          });
    }

    @Example
    void theTextIsClosedAfterEveryPass() {
      CsvFile file = watched("a,label\n1,x").withLabel("label");

      file.columnNames();
      file.readMatrix();
      file.readLabeled();
      file.rows().count();

      assertTrue(opened >= 4);
      assertEquals(opened, closed);
    }

    @Example
    void theTextIsClosedAfterAMistakeInTheHeaderOrInARow() {
      assertThrows(IllegalArgumentException.class, () -> watched("a,a\n1,2").rows());
      assertThrows(IllegalArgumentException.class, () -> watched("a\nx").readMatrix());

      assertTrue(opened >= 2);
      assertEquals(opened, closed);
    }

    @Example
    void whatTheActionThrowsPassesAndTheTextIsClosed() {
      UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
      Consumer<Matrix> action =
          block -> {
            throw full;
          };
      Rows rows = watched("a\n1").rows();

      assertSame(full, assertThrows(UncheckedIOException.class, () -> rows.forEachBlock(action)));
      assertEquals(opened, closed);
    }
  }

  @Group
  class UnreadableFiles {

    @Example
    void aFileThatDoesNotExistIsAnInputOutputFailure() {
      CsvFile file = CsvFile.at(Path.of("no-such-file.csv"));

      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> file.readMatrix());
      assertEquals(
          "no-such-file.csv cannot be read:"
              + " java.nio.file.NoSuchFileException: no-such-file.csv",
          failure.getMessage());
    }

    @Example
    void aFailureInTheMiddleIsAnInputOutputFailure() {
      IOException broken = new IOException("bad sector");
      CsvFile file =
          CsvFile.of(
              "x.csv",
              () ->
                  new FilterReader(new StringReader("a\n" + "1\n".repeat(100_000))) {
                    private int read;

                    @Override
                    public int read(char[] into, int offset, int length) throws IOException {
                      if (read > 100_000) {
                        throw broken;
                      }
                      int count = super.read(into, offset, length);
                      read += count;
                      return count;
                    }
                  });

      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> file.rows().count());
      assertEquals("x.csv cannot be read: java.io.IOException: bad sector", failure.getMessage());
      assertSame(broken, failure.getCause());
    }

    @Example
    void bytesThatAreNotUtf8AreRefused() {
      byte[] latin1 = "a\né".getBytes(StandardCharsets.ISO_8859_1);
      CsvFile file = CsvFile.of("x.csv", () -> utf8(latin1));

      assertRefused("x.csv must be UTF-8 text but is not", file::readMatrix);
    }

    private Reader utf8(byte[] bytes) {
      return new InputStreamReader(
          new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
    }
  }

  @Group
  class BadInput {

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
      refused("x.csv line 2: column names must differ but \"a\" is there twice", "\na,b,a\n1,2,3");
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
            "separator must not be a quote or a line break",
            () -> text("").withSeparator(separator));
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
          "label must not be the target column \"a\"",
          () -> text("").withTarget("a").withLabel("a"));
    }

    @Example
    void readingTargetsWithoutATargetColumnIsRefused() {
      IllegalStateException refusal =
          assertThrows(IllegalStateException.class, () -> text("a\n1").readTargets());

      assertEquals(
          "readTargets needs a target column: name it by withTarget", refusal.getMessage());
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
}
