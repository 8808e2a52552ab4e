package dev.praxis.table;

import static dev.praxis.table.CsvTexts.cells;
import static dev.praxis.table.CsvTexts.csv;
import static dev.praxis.table.CsvTexts.join;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers, labels and targets read from CSV files, and what is said of such a file. */
class CsvFileSpec {
  @Provide
  Arbitrary<Matrix> matrices() {
    return CsvTexts.matrices();
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|', ' ');
  }

  @Provide
  Arbitrary<String> lineBreaks() {
    return Arbitraries.of("\n", "\r\n", "\r");
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
      Labeled<Matrix> read = text(join(lines, ',', "\n")).withLabel("label").readLabeled();

      assertEquals(new Labeled<>(matrix, Labels.ofNames(labels)), read);
    }

    @Provide
    Arbitrary<List<String>> anyText() {
      return Arbitraries.strings()
          .withChars("aé, \"\n\r;\t")
          .ofMinLength(1)
          .ofMaxLength(6)
          .filter(text -> !text.isBlank())
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
      assertEquals(new Targeted<>(points, Targets.of(0.5, -7)), file.readTargets());
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
      assertEquals(List.of("a, \"b\"\n", " c "), text("\"a, \"\"b\"\"\n\", c \n1,2").columnNames());
    }

    @Example
    void namesThatAreEmptyAreThePositions() {
      CsvFile file = text(",a, ,\"\"\n1,2,3,4");

      assertEquals(List.of("column 0", "a", "column 2", "column 3"), file.columnNames());
      assertEquals(Matrix.ofRowMajor(1, 2, 4, 2), file.withColumns("column 3", "a").readMatrix());
    }

    @Example
    void anIndexThatPandasWroteIsNoNeighbourOfItsColumns() {
      assertEquals(
          Matrix.ofRowMajor(1, 2, 5, 6),
          text(",0,1\n0,5,6").withoutColumns("column 0").readMatrix());
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
              new CsvFormat(true, 0, ',', false, '.', List.of()),
              List.of(),
              List.of(),
              file.label(),
              file.target(),
              Map.of());

      List<CsvFile> others =
          List.of(
              file.withoutHeader(),
              file.withSeparator(';'),
              file.withSkippedLines(1),
              file.withBlanks(),
              file.withSeparator('\t').withDecimalComma(),
              file.withColumns("a"),
              file.withoutColumns("a"),
              file.withLabel("a"),
              file.withTarget("a"),
              file.withMissing("NA"),
              file.withNumbers("a"),
              file.withCategories("a"),
              file.withText("a"));

      assertEquals(before, file);
      assertEquals(13, others.stream().distinct().filter(other -> !other.equals(file)).count());
    }

    @Example
    void optionsMayComeInAnyOrder() {
      CsvFile file = text("");

      assertEquals(
          file.withoutHeader()
              .withSeparator(';')
              .withDecimalComma()
              .withSkippedLines(2)
              .withColumns("0", "1")
              .withoutColumns("0")
              .withLabel("2")
              .withTarget("3")
              .withMissing("NA", "?")
              .withNumbers("4")
              .withCategories("5", "6")
              .withText("7"),
          file.withSkippedLines(2)
              .withText("7")
              .withCategories("6")
              .withCategories("5")
              .withNumbers("4")
              .withMissing("NA", "?")
              .withTarget("3")
              .withLabel("2")
              .withoutColumns("0")
              .withColumns("0", "1")
              .withSeparator(';')
              .withoutHeader()
              .withDecimalComma());
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
      assertThrows(UnsupportedOperationException.class, () -> file.format().missing().clear());
      assertThrows(UnsupportedOperationException.class, () -> file.kinds().clear());
    }
  }
}
