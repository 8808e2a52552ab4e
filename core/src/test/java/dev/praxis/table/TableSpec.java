package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Tables;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Named columns of any kind, side by side. */
@PropertyDefaults(tries = 200)
class TableSpec {

  @Provide
  Arbitrary<Table> tables() {
    return Tables.any();
  }

  @Provide
  Arbitrary<Table> complete() {
    return Tables.complete();
  }

  private final NumberColumn ages = NumberColumn.of(20, Double.NaN, 40);
  private final CategoryColumn sizes = CategoryColumn.ofNames(List.of("small", "large", ""));
  private final TextColumn notes = TextColumn.of(List.of("fits", "", "too wide"));
  private final Table shirts = Table.of("age", ages).with("size", sizes).with("note", notes);

  /** A cell as text, whatever its column holds; empty where it is missing. */
  private static String cell(Column column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    return switch (column.kind()) {
      case NUMBERS -> Double.toString(((NumberColumn) column).value(row));
      case CATEGORIES -> ((CategoryColumn) column).name(row);
      case TEXT -> ((TextColumn) column).text(row);
    };
  }

  @Group
  class Columns {

    @Property
    void areFoundByTheirNames(@ForAll("tables") Table table) {
      for (String name : table.columnNames()) {
        assertEquals(table.column(name), table.select(name).column(name));
        assertEquals(table.rows(), table.column(name).size());
      }
    }

    @Property
    void addedOneByOneMakeTheSameTable(@ForAll("tables") Table table) {
      List<String> names = table.columnNames();
      Table built = Table.of(names.get(0), table.column(names.get(0)));
      for (String name : names.subList(1, names.size())) {
        built = built.with(name, table.column(name));
      }

      assertEquals(table, built);
      assertEquals(table.hashCode(), built.hashCode());
    }

    @Property
    void areSelectedInTheOrderAskedFor(@ForAll("tables") Table table) {
      String[] names = table.columnNames().toArray(String[]::new);
      Collections.reverse(Arrays.asList(names));
      Table reversed = table.select(names);

      assertEquals(List.of(names), reversed.columnNames());
      assertEquals(names.length == 1, table.equals(reversed));
    }

    @Property
    void ofEachKindAreAllColumns(@ForAll("tables") Table table) {
      int found = 0;
      for (Column.Kind kind : Column.Kind.values()) {
        for (String name : table.columnNames(kind)) {
          assertEquals(kind, table.column(name).kind());
          found++;
        }
      }

      assertEquals(table.columnNames().size(), found);
    }

    @Example
    void ofOneKindComeInOrder() {
      Table more = shirts.with("aa", ages);

      assertEquals(List.of("age", "aa"), more.columnNames(Column.Kind.NUMBERS));
      assertEquals(List.of("size"), more.columnNames(Column.Kind.CATEGORIES));
    }

    @Example
    void areThemselvesAskedForByKind() {
      assertEquals(ages, shirts.numbers("age"));
      assertEquals(sizes, shirts.categories("size"));
      assertEquals(notes, shirts.text("note"));
    }

    @Example
    void areReplacedAtTheirPlace() {
      Table replaced = shirts.with("size", notes);

      assertEquals(List.of("age", "size", "note"), replaced.columnNames());
      assertEquals(notes, replaced.column("size"));
      assertEquals(sizes, shirts.column("size"));
    }

    @Example
    void canBeLeftOut() {
      assertEquals(List.of("size"), shirts.without("note", "age").columnNames());
      assertEquals(shirts, shirts.without());
    }

    @Example
    void makeTheSameTableOnlyInTheSameOrderAndUnderTheSameNames() {
      Table two = Table.of(List.of("x", "y"), List.of(ages, ages));

      assertEquals(two, Table.of("x", NumberColumn.of(20, Double.NaN, 40)).with("y", ages));
      assertNotEquals(two, Table.of(List.of("y", "x"), List.of(ages, ages)));
      assertNotEquals(two, two.without("y"));
      assertNotEquals(two, two.with("y", notes));
      assertFalse(two.equals((Object) "x"));
    }
  }

  @Group
  class Rows {

    @Property
    void areSelectedWithAllTheirCells(@ForAll("tables") Table table, @ForAll long seed) {
      int[] rows = Tables.someRows(table, seed);
      Table some = table.selectRows(rows);

      assertEquals(rows.length, some.rows());
      assertEquals(table.columnNames(), some.columnNames());
      for (String name : table.columnNames()) {
        for (int i = 0; i < rows.length; i++) {
          assertEquals(cell(table.column(name), rows[i]), cell(some.column(name), i));
        }
      }
    }

    @Property
    void allSelectedMakeTheSameTable(@ForAll("tables") Table table) {
      assertEquals(table, table.selectRows(IntStream.range(0, table.rows()).toArray()));
    }

    @Property
    void withoutAMissingCellAreKept(@ForAll("tables") Table table) {
      int[] full =
          IntStream.range(0, table.rows())
              .filter(
                  row ->
                      table.columnNames().stream().noneMatch(c -> table.column(c).isMissing(row)))
              .toArray();
      if (full.length == 0) {
        assertRefused(
            "rows without a missing cell must be at least 1 but was 0", table::withoutMissing);
      } else {
        assertEquals(table.selectRows(full), table.withoutMissing());
      }
    }

    @Property
    void ofACompleteTableAreAllKept(@ForAll("complete") Table table) {
      assertEquals(table, table.withoutMissing());
    }

    @Example
    void mayMissCellsInOtherColumns() {
      assertEquals(shirts.selectRows(0, 2), shirts.withoutMissing("age"));
      assertEquals(shirts.selectRows(0, 2), shirts.withoutMissing("note", "age"));
      assertEquals(shirts.selectRows(0), shirts.withoutMissing());
    }

    @Example
    void keepTheirCategories() {
      CategoryColumn some = shirts.selectRows(1).categories("size");

      assertEquals(List.of("large", "small"), some.categories());
      assertArrayEquals(new int[] {1, 0}, some.counts());
    }
  }

  @Group
  class Points {

    @Property
    void areTheNumbers(@ForAll("complete") Table table) {
      List<String> names = table.columnNames(Column.Kind.NUMBERS);
      if (names.isEmpty()) {
        return;
      }
      Matrix matrix = table.matrix(names.toArray(String[]::new));

      assertEquals(table.rows(), matrix.rows());
      for (int j = 0; j < names.size(); j++) {
        for (int row = 0; row < matrix.rows(); row++) {
          assertEquals(table.numbers(names.get(j)).value(row), matrix.get(row, j));
        }
        assertEquals(Targets.of(matrix.column(j)), table.targets(names.get(j)));
      }
      assertEquals(matrix, table.select(names.toArray(String[]::new)).matrix());
    }

    @Property
    void haveTheLabelsOfTheirCategories(@ForAll("complete") Table table) {
      for (String name : table.columnNames(Column.Kind.CATEGORIES)) {
        Labels labels = table.labels(name);
        CategoryColumn column = table.categories(name);

        assertEquals(column.categories(), labels.classNames());
        assertArrayEquals(column.counts(), labels.counts());
        for (int row = 0; row < table.rows(); row++) {
          assertEquals(column.name(row), labels.name(row));
        }
      }
    }

    @Example
    void comeInTheOrderAskedFor() {
      Table table = Table.of("a", NumberColumn.of(1, 2)).with("b", NumberColumn.of(3, 4));

      assertEquals(Matrix.ofRowMajor(2, 3, 3, 1, 3, 4, 2, 4), table.matrix("b", "a", "b"));
    }
  }

  @Group
  class Summary {

    @Example
    void hasALineForEachColumn() {
      assertEquals(
          """
          3 rows of 3 columns
            age: numbers from 20.0 to 40.0, 1 missing
            size: 2 categories (large 1, small 1), 1 missing
            note: text such as "fits", 1 missing""",
          shirts.toString());
    }

    @Example
    void showsTheFirstTwentyColumns() {
      Table wide = Table.of("c0", ages);
      for (int j = 1; j < 20; j++) {
        wide = wide.with("c" + j, ages);
      }

      assertEquals(21, wide.toString().lines().count());
      assertEquals(
          wide.toString().replace("20 columns", "21 columns") + "\n  ...",
          wide.with("more", notes).toString());
    }
  }

  @Group
  class Refusals {

    @Example
    void aColumnIsThere() {
      String sentence = "the table has no column \"sise\"; its columns are age, size, note";

      assertRefused(sentence, () -> shirts.column("sise"));
      assertRefused(sentence, () -> shirts.numbers("sise"));
      assertRefused(sentence, () -> shirts.select("age", "sise"));
      assertRefused(sentence, () -> shirts.without("sise"));
      assertRefused(sentence, () -> shirts.withoutMissing("sise"));
      assertRefused(sentence, () -> shirts.matrix("sise"));
    }

    @Example
    void aColumnHoldsWhatIsAskedOfIt() {
      assertRefused(
          "column \"size\" must hold numbers but holds categories", () -> shirts.numbers("size"));
      assertRefused(
          "column \"note\" must hold categories but holds text", () -> shirts.labels("note"));
      assertRefused("column \"age\" must hold text but holds numbers", () -> shirts.text("age"));
      assertRefused(
          "column \"note\" must hold numbers but holds text", () -> shirts.targets("note"));
      assertRefused(
          "column \"size\" must hold numbers but holds categories",
          () -> shirts.selectRows(0).matrix());
    }

    @Example
    void noCellMayBeMissing() {
      assertRefused(
          "row 1, column \"age\" must be a number but is missing", () -> shirts.matrix("age"));
      assertRefused(
          "row 1, column \"age\" must be a number but is missing", () -> shirts.targets("age"));
      assertRefused(
          "row 2, column \"size\" must be a category but is missing", () -> shirts.labels("size"));
    }

    @Example
    void columnsHaveTheSameRows() {
      String sentence = "column \"b\" must have 3 rows but had 1";

      assertRefused(sentence, () -> shirts.with("b", NumberColumn.of(1)));
      assertRefused(sentence, () -> Table.of(List.of("a", "b"), List.of(ages, NumberColumn.of(1))));
    }

    @Example
    void columnsHaveNamesOfTheirOwn() {
      assertRefused("columns must be at least 1 but was 0", () -> Table.of(List.of(), List.of()));
      assertRefused(
          "columns must differ but \"a\" is there twice",
          () -> Table.of(List.of("a", "a"), List.of(ages, notes)));
      assertRefused(
          "names must be as many as columns, 1, but were 2",
          () -> Table.of(List.of("a", "b"), List.of(ages)));
      assertRefused(
          "columns must differ but \"age\" is there twice", () -> shirts.select("age", "age"));
    }

    @Example
    void somethingIsAskedFor() {
      assertRefused("columns must be at least 1 but was 0", () -> shirts.select());
      assertRefused(
          "columns must be at least 1 but was 0", () -> shirts.without("age", "size", "note"));
      assertRefused("columns must be at least 1 but was 0", () -> shirts.matrix(new String[0]));
      assertRefused("rows must be at least 1 but was 0", () -> shirts.selectRows());
    }

    @Example
    @SuppressWarnings("NullAway")
    void aNameIsThereHoweverManyColumnsThereAre() {
      for (Table table :
          List.of(shirts, shirts.select("age"), Table.of("a", shirts.column("age")))) {
        assertEquals(
            "name",
            assertThrows(NullPointerException.class, () -> table.column(null)).getMessage());
      }
    }

    @Example
    void aRowIsThere() {
      assertRefused("row must be between 0 and 2 but was 3", () -> shirts.selectRows(0, 3));
      assertRefused("row must be between 0 and 2 but was -1", () -> shirts.selectRows(-1));
    }

    @Example
    void theNamesCannotBeChanged() {
      assertThrows(UnsupportedOperationException.class, () -> shirts.columnNames().clear());
    }
  }
}
