package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Tenths;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Marks of missing cells, to every reader of a CSV file. */
class CsvMissingSpec {

  @Group
  class WhereNoCellMayBeMissing {
    private final CsvFile file =
        text("a,kind,y\n1,x,0.5\n-999,y,1\n").withLabel("kind").withTarget("y").withMissing("-999");

    @Example
    void aMarkedNumberIsRefusedByEveryReader() {
      String sentence = "x.csv line 3, column a: must be a number but was missing, \"-999\"";

      assertRefused(sentence, file::readMatrix);
      assertRefused(sentence, file::readLabeled);
      assertRefused(sentence, file::readTargets);
      assertRefused(sentence, () -> file.rows().toMatrix());
    }

    @Example
    void aMarkedTargetIsRefused() {
      assertRefused(
          "x.csv line 2, column y: must be a number but was missing, \"0.5\"",
          file.withMissing("0.50")::readTargets);
    }

    @Example
    void aMarkedClassIsRefused() {
      assertRefused(
          "x.csv line 3, column kind: must be a class name but was missing, \"y\"",
          file.withMissing("y")::readLabeled);
      assertRefused(
          "x.csv line 2, column kind: must be a class name but was missing, \" -999.0\"",
          text("a,kind\n1, -999.0\n").withLabel("kind").withMissing("-999")::readLabeled);
    }

    @Example
    void aMarkedWordIsRefusedAsMissing() {
      assertRefused(
          "x.csv line 2, column a: must be a number but was missing, \"NA\"",
          text("a\nNA").withMissing("NA")::readMatrix);
      assertRefused(
          "x.csv line 3, column a: must be a number but was missing, \"?\"",
          text("a\n1\n?").withMissing("?")::readMatrix);
    }

    @Example
    void aMarkInAColumnThatIsNotReadDoesNotMatter() {
      assertEquals(1, file.withoutColumns("a").withColumns("y2").columns().size());
      assertEquals(
          Labels.ofNames(List.of("x", "y")),
          text("a,b,kind\n-999,1,x\n2,3,y")
              .withoutColumns("a")
              .withLabel("kind")
              .withMissing("-999")
              .readLabeled()
              .labels());
    }
  }

  @Group
  class Marks {

    @Property
    void thatAreNumbersStandForThemHoweverTheyAreWritten(@ForAll("sameNumbers") String cell) {
      CsvFile file = text("a,b\n" + cell + ",1\n5,2").withMissing("-999", "NA");

      assertEquals(
          NumberColumn.of(Double.NaN, 5), file.readTable().column("a"), "in a table: " + cell);
      assertEquals(
          IncompleteMatrix.ofRowMajor(2, 2, Double.NaN, 1, 5, 2), file.readIncomplete(), cell);
    }

    @Provide
    Arbitrary<String> sameNumbers() {
      return Arbitraries.of(
          "-999", "-999.0", "-9.99e2", " -0999 ", "-999.", "-99900E-2", "\"-999\"", "\" -999.00\"");
    }

    @Property
    void thatAreNumbersAreTakenOutOfAnyDecimals(@ForAll("tenths") double[] numbers) {
      double mark = numbers[0];
      String text =
          Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining("\n"));
      double[] expected = Arrays.stream(numbers).map(x -> x == mark ? Double.NaN : x).toArray();

      assertEquals(
          NumberColumn.of(expected),
          text("x\n" + text).withMissing(mark + "0").readTable().column("x"));
    }

    @Provide
    Arbitrary<double[]> tenths() {
      return Tenths.numbers(1, 30).map(all -> Arrays.stream(all).map(x -> x + 0.0).toArray());
    }

    @Example
    void thatAreZeroStandForBothZeros() {
      assertEquals(
          NumberColumn.of(Double.NaN, Double.NaN, 1),
          text("a\n-0\n0.00\n1").withMissing("0").readTable().column("a"));
    }

    @Example
    void thatAreNumbersStandForThemAmongWordsToo() {
      assertEquals(
          CategoryColumn.ofNames(List.of("a", "", "")),
          text("x\na\n-999\n-999.0").withMissing("-999").readTable().column("x"));
      assertEquals(
          CategoryColumn.ofNames(List.of("", "", "a")),
          text("x\n-999.0\n-999\na").withMissing("-999").readTable().column("x"));
    }

    @Example
    void thatAreWordsStandForTheSameTextOnly() {
      assertEquals(
          CategoryColumn.ofNames(List.of("na", "", "N A")),
          text("x\nna\n NA \nN A").withMissing("NA").readTable().column("x"));
    }

    @Example
    void thatNoDoubleIsStandForTheSameTextOnly() {
      CsvFile file =
          text("x\n9007199254740992\n9007199254740993\n1").withMissing("9007199254740993");

      assertEquals(NumberColumn.of(9007199254740992., Double.NaN, 1), file.readTable().column("x"));
      assertEquals(
          NumberColumn.of(Double.NaN, 1),
          text("x\n1e999\n1").withMissing("1e999").readTable().column("x"));
    }

    @Example
    void mayHaveADecimalComma() {
      assertEquals(
          NumberColumn.of(1.5, Double.NaN),
          text("x;y\n1,5;\n-99,90;2")
              .withSeparator(';')
              .withDecimalComma()
              .withMissing("-99,9")
              .readTable()
              .column("x"));
    }

    @Example
    void mayComeBeforeAndBehindNumbersAndWords() {
      assertEquals(
          Table.of("a", NumberColumn.of(Double.NaN, 1, Double.NaN, 2))
              .with("b", CategoryColumn.ofNames(List.of("", "1", "", "x"))),
          text("a,b\n-1,NA\n1,1\nNA,-1.0\n2,x").withMissing("NA", "-1").readTable());
    }

    @Example
    void mayFillAWholeColumn() {
      assertEquals(
          NumberColumn.of(Double.NaN, Double.NaN),
          text("a,b\n-1,1\n-1.0,2").withMissing("-1").readTable().column("a"));
    }
  }
}
