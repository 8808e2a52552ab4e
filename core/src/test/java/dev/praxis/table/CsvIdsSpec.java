package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whole numbers of more digits than a double keeps are names; two of them are never the same. */
class CsvIdsSpec {
  private static final String LOST =
      ", of which a double does not keep all digits: readTable reads it withText or"
          + " withCategories";

  @Provide
  Arbitrary<BigInteger> wholeNumbers() {
    return Arbitraries.bigIntegers()
        .between(BigInteger.TEN.pow(19).negate(), BigInteger.TEN.pow(25))
        .edgeCases(
            edges -> {
              edges.add(BigInteger.TWO.pow(53), BigInteger.TWO.pow(53).add(BigInteger.ONE));
              edges.add(BigInteger.TWO.pow(64), BigInteger.TEN.pow(20), BigInteger.TEN.pow(15));
            });
  }

  @Group
  class InAColumnWhoseKindIsFoundOut {

    @Property
    void areNumbersIfAndOnlyIfTheyAreDoubles(@ForAll("wholeNumbers") BigInteger id) {
      Column column = text("x\n" + id + "\n1").readTable().column("x");
      double nearest = id.doubleValue();

      if (new BigDecimal(nearest).compareTo(new BigDecimal(id)) == 0) {
        assertEquals(NumberColumn.of(nearest, 1), column);
      } else {
        assertEquals(CategoryColumn.ofNames(List.of(id.toString(), "1")), column);
      }
    }

    @Property
    void areNotTheSameAsTheirNeighbours(@ForAll("wholeNumbers") BigInteger id) {
      Column column = text("x\n" + id + '\n' + id.add(BigInteger.ONE)).readTable().column("x");

      assertNotEquals(column.select(0), column.select(1));
    }

    @Example
    void areKeptApart() {
      assertEquals(
          CategoryColumn.ofNames(List.of("9007199254740992", "9007199254740993")),
          text("x\n9007199254740992\n9007199254740993").readTable().column("x"));
      assertEquals(
          CategoryColumn.ofNames(List.of("12345678901234567890", "1")),
          text("x\n12345678901234567890\n1").readTable().column("x"));
    }

    @Example
    void mayHaveSpacesAroundThem() {
      assertEquals(
          CategoryColumn.ofNames(List.of(" 9007199254740993 ", "1")),
          text("x\n 9007199254740993 \n1").readTable().column("x"));
    }

    @Example
    void areNumbersIfAllDigitsAreKept() {
      assertEquals(
          NumberColumn.of(9007199254740992., 1e19, -9007199254740992., 7, 999_999_999_999_999.),
          text("x\n9007199254740992\n10000000000000000000\n-9007199254740992\n"
                  + "00000000000000000007\n+999999999999999")
              .readTable()
              .column("x"));
    }

    @Example
    void areMeasuredIfTheyHaveAPointOrAPower() {
      assertEquals(
          NumberColumn.of(0.1234567890123456789, 9007199254740993., 12345678901234567890., 1.5),
          text("x\n0.1234567890123456789\n9007199254740993.\n1234567890123456789e1\n1.5")
              .readTable()
              .column("x"));
    }
  }

  @Group
  class WhereNumbersMustBe {
    private final CsvFile file =
        text("id,y\n1,2\n9007199254740993,12345678901234567890").withTarget("y");

    @Example
    void areRefusedWithTheirPlaceAndTheWayOut() {
      String sentence = "x.csv line 3, column id: must be a number but was \"9007199254740993\"";

      assertRefused(sentence + LOST, file::readMatrix);
      assertRefused(sentence + LOST, () -> file.rows().toMatrix());
      assertRefused(sentence + LOST, file::readIncomplete);
      assertRefused(sentence + LOST, file.withNumbers("id").withText("y")::readTable);
    }

    @Example
    void areRefusedAsTargets() {
      String sentence = "x.csv line 3, column y: must be a number but was \"12345678901234567890\"";

      assertRefused(sentence + LOST, file.withoutColumns("id").withLabel("id")::readTable);
      assertRefused(
          sentence + LOST, text("a,y\n1,2\n3,12345678901234567890").withTarget("y")::readTargets);
    }

    @Example
    void areReadAsWhatIsSaidOfThem() {
      assertEquals(
          Table.of("id", TextColumn.of(List.of("1", "9007199254740993")))
              .with("y", CategoryColumn.ofNames(List.of("2", "12345678901234567890"))),
          file.withText("id").withCategories("y").readTable());
    }

    @Example
    void areClassesInTheLabelColumn() {
      assertEquals(
          List.of("9007199254740992", "9007199254740993"),
          text("a,id\n1,9007199254740992\n2,9007199254740993")
              .withLabel("id")
              .readLabeled()
              .labels()
              .classNames());
    }
  }
}
