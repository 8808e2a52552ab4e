package dev.praxis.encoding;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.encoding.Shirts.SHIRTS;
import static dev.praxis.encoding.Shirts.sizes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.Tables;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import dev.praxis.table.TextColumn;
import java.util.ArrayList;
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

/** A column of zeros and ones for each category. */
@PropertyDefaults(tries = 200)
class OneHotEncoderSpec {
  @Provide
  Arbitrary<Table> tables() {
    return Tables.ofCategories();
  }

  @Provide
  Arbitrary<Table> withHoles() {
    return Tables.ofCategoriesWithHoles();
  }

  /** The encoder of all columns. */
  static OneHotEncoder all(Table table) {
    return OneHotEncoder.of(table.columnNames());
  }

  static Matrix plain(OneHotEncoder.Model model, Table table) {
    OneHotEncoder learner = model.learner();
    String[][] names = Tables.categories(table, learner.columns());
    String[][] categories = Tables.arrays(model.categories());
    int first = learner.dropFirst() ? 1 : 0;
    return Matrix.ofRows(PlainOneHotEncoder.transform(names, categories, first));
  }

  /** The sum of each row. */
  private static double[] sums(Matrix points) {
    return IntStream.range(0, points.rows())
        .mapToDouble(row -> Arrays.stream(points.row(row)).sum())
        .toArray();
  }

  @Group
  class Contract implements LearnerContract<Table, OneHotEncoder.Model> {

    @Override
    public Learner<Table, OneHotEncoder.Model> learner() {
      return table -> all(table).withUnseen(Unseen.OTHER).fit(table);
    }

    @Override
    public Arbitrary<Table> data() {
      return Tables.ofCategoriesWithHoles();
    }
  }

  @Group
  class TheColumns {

    @Property
    void areThoseOfThePlainLoops(@ForAll("tables") Table table) {
      OneHotEncoder.Model model = all(table).fit(table);

      assertEquals(plain(model, table), model.transform(table));
    }

    @Property
    void ofOneColumnAddUpToOne(@ForAll("tables") Table table) {
      for (String name : table.columnNames()) {
        double[] sums = sums(OneHotEncoder.of(name).fit(table).transform(table));

        assertTrue(Arrays.stream(sums).allMatch(sum -> sum == 1));
      }
    }

    @Property
    void countTheRowsOfTheirCategory(@ForAll("tables") Table table) {
      OneHotEncoder.Model model = all(table).fit(table);
      Matrix points = model.transform(table);
      List<Integer> counts = new ArrayList<>();
      for (String name : table.columnNames()) {
        Arrays.stream(table.categories(name).counts()).filter(n -> n > 0).forEach(counts::add);
      }

      assertEquals(
          counts,
          IntStream.range(0, points.columns())
              .mapToObj(j -> (int) Arrays.stream(points.column(j)).sum())
              .toList());
    }

    @Property
    void areNamedAfterColumnAndCategory(@ForAll("tables") Table table) {
      OneHotEncoder.Model model = all(table).fit(table);
      List<String> names = new ArrayList<>();
      for (String name : table.columnNames()) {
        CategoryColumn column = table.categories(name);
        for (int code = 0; code < column.counts().length; code++) {
          if (column.counts()[code] > 0) {
            names.add(name + "_" + column.categories().get(code));
          }
        }
      }

      assertEquals(names, model.columnNames());
    }

    @Property
    void ofTheFirstCategoriesMayBeLeftOut(@ForAll("tables") Table table) {
      OneHotEncoder.Model full = all(table).fit(table);
      if (full.categories().stream().allMatch(known -> known.size() == 1)) {
        assertRefused(
            "columns that come out must be at least 1 but was 0",
            () -> all(table).withoutFirst().fit(table));
        return;
      }
      OneHotEncoder.Model model = all(table).withoutFirst().fit(table);

      assertEquals(full.categories(), model.categories());
      assertEquals(
          full.columnNames().size() - table.columnNames().size(), model.columnNames().size());
      assertEquals(plain(model, table), model.transform(table));
      int[] kept = model.columnNames().stream().mapToInt(full.columnNames()::indexOf).toArray();
      assertEquals(full.transform(table).selectColumns(kept), model.transform(table));
    }

    @Property
    void areTheSameWhenSparse(@ForAll("withHoles") Table table) {
      OneHotEncoder.Model model = all(table).withUnseen(Unseen.OTHER).fit(table);

      assertEquals(model.transform(table), model.transformSparse(table).toMatrix());
      assertEquals(
          table.rows() * table.columnNames().size(), model.transformSparse(table).nonZeros());
    }

    @Property
    void ofARowDependOnThatRowAlone(@ForAll("tables") Table table, @ForAll long seed) {
      OneHotEncoder.Model model = all(table).fit(table);
      int[] rows = Tables.someRows(table, seed);

      assertEquals(
          model.transform(table).selectRows(rows), model.transform(table.selectRows(rows)));
    }

    @Property
    void doNotDependOnTheCodesOfTheTable(@ForAll("tables") Table table) {
      OneHotEncoder.Model model = all(table).fit(table);
      Table recoded = table;
      for (String name : table.columnNames()) {
        CategoryColumn column = table.categories(name);
        List<String> backwards = new ArrayList<>(column.categories());
        Collections.reverse(backwards);
        backwards.add(1, "never");
        int[] codes =
            IntStream.range(0, column.size())
                .map(row -> backwards.indexOf(column.name(row)))
                .toArray();
        recoded = recoded.with(name, CategoryColumn.ofCodes(codes, backwards));
      }

      assertEquals(model.transform(table), model.transform(recoded));
    }

    @Example
    void comeInTheOrderOfTheLearner() {
      OneHotEncoder.Model model = OneHotEncoder.of("colour", "shirt_size").fit(SHIRTS);

      assertEquals(
          List.of(
              "colour_blue",
              "colour_red",
              "shirt_size_large",
              "shirt_size_medium",
              "shirt_size_small"),
          model.columnNames());
      assertEquals(model.transform(SHIRTS), model.transform(SHIRTS.select("shirt_size", "colour")));
    }
  }

  @Group
  class Inverse {

    @Property
    void givesTheCategoriesBack(@ForAll("tables") Table table) {
      OneHotEncoder.Model model = all(table).fit(table);

      assertSameNames(table, model.inverse(model.transform(table)));
    }

    @Property
    void givesTheFirstCategoriesBackThatWereDropped(@ForAll("tables") Table table) {
      if (table.rows() > 1) {
        int[] codes = IntStream.range(0, table.rows()).map(row -> row % 2).toArray();
        Table more = table.with("z", CategoryColumn.ofCodes(codes, List.of("even", "odd")));
        OneHotEncoder.Model model = all(more).withoutFirst().fit(more);

        assertSameNames(more, model.inverse(model.transform(more)));
      }
    }

    @Property
    void missesWhatWasIgnored(@ForAll("withHoles") Table table) {
      List<String> known =
          table.columnNames().stream()
              .filter(name -> table.column(name).missing() < table.rows())
              .toList();
      if (!known.isEmpty()) {
        Table some = table.select(known.toArray(String[]::new));
        OneHotEncoder.Model model = all(some).withUnseen(Unseen.IGNORE).fit(some);

        assertSameNames(some, model.inverse(model.transform(some)));
      }
    }

    @Example
    void hasTheCategoriesThatWereLearned() {
      OneHotEncoder.Model model = OneHotEncoder.of("shirt_size").fit(SHIRTS);

      assertEquals(
          Table.of(
              "shirt_size",
              CategoryColumn.ofCodes(new int[] {2, 2}, List.of("large", "medium", "small"))),
          model.inverse(Matrix.ofRowMajor(2, 3, 0, -0.0, 1, 0, 0, 1)));
    }

    private void assertSameNames(Table expected, Table actual) {
      assertEquals(expected.columnNames(), actual.columnNames());
      for (String name : expected.columnNames()) {
        assertEquals(names(expected.categories(name)), names(actual.categories(name)));
      }
    }

    private List<String> names(CategoryColumn column) {
      return IntStream.range(0, column.size())
          .mapToObj(row -> column.isMissing(row) ? "" : column.name(row))
          .toList();
    }
  }

  @Group
  class Refusals {

    @Example
    void learnersAreLegal() {
      assertRefused("columns must be at least 1 but was 0", () -> OneHotEncoder.of());
      assertRefused(
          "columns must differ but \"a\" is there twice", () -> OneHotEncoder.of("a", "a"));
      assertRefused(
          "leastCount must be at least 1 but was 0",
          () -> OneHotEncoder.of("a").withRareAsOther(0));
      assertRefused(
          "leastCount must be 1 unless unseen is OTHER but was 2",
          () -> new OneHotEncoder(List.of("a"), Unseen.IGNORE, 2, false));
      assertRefused(
          "unseen must not be IGNORE without the first category: both would be zeros",
          () -> OneHotEncoder.of("a").withUnseen(Unseen.IGNORE).withoutFirst());
      assertEquals(
          new OneHotEncoder(List.of("a"), Unseen.ERROR, 1, true),
          OneHotEncoder.of("a").withRareAsOther(5).withUnseen(Unseen.ERROR).withoutFirst());
    }

    @Example
    void columnsAreCategories() {
      Table table =
          Table.of("age", NumberColumn.of(1, 2)).with("note", TextColumn.of(List.of("a", "b")));

      assertRefused(
          "column \"age\" must hold categories but holds numbers",
          () -> OneHotEncoder.of("age").fit(table));
      assertRefused(
          "column \"note\" must hold categories but holds text",
          () -> OneHotEncoder.of("note").fit(table));
      assertRefused(
          "the table has no column \"size\"; its columns are age, note",
          () -> OneHotEncoder.of("size").fit(table));
    }

    @Example
    void noCellIsMissingWhereUnseenOnesAreRefused() {
      assertRefused(
          "row 1, column \"shirt_size\" must be a category but is missing",
          () -> OneHotEncoder.of("shirt_size").fit(sizes("small", "")));
    }

    @Example
    void somethingComesOut() {
      assertRefused(
          "columns that come out must be at least 1 but was 0",
          () -> OneHotEncoder.of("shirt_size").withUnseen(Unseen.IGNORE).fit(sizes("", "")));
    }

    @Example
    void columnsThatComeOutDiffer() {
      Table table =
          Table.of("a", CategoryColumn.ofNames(List.of("b_c")))
              .with("a_b", CategoryColumn.ofNames(List.of("c")));

      assertRefused(
          "columns that come out must differ but \"a_b_c\" is there twice",
          () -> all(table).fit(table));
    }

    @Example
    void categoriesAreOfEveryColumn() {
      assertRefused(
          "categories must be 2 lists, one per column, but were 1",
          () -> new OneHotEncoder.Model(OneHotEncoder.of("a", "b"), List.of(List.of("x"))));
    }

    @Example
    void pointsAreZerosAndOnes() {
      OneHotEncoder.Model model = OneHotEncoder.of("shirt_size", "colour").fit(SHIRTS);

      assertRefused(
          "points must have 5 columns, as those that come out, but had 2",
          () -> model.inverse(Matrix.ofRowMajor(1, 2, 1, 0)));
      assertRefused(
          "row 1, column \"colour_blue\" must be 0 or 1 but was 0.5",
          () -> model.inverse(Matrix.ofRowMajor(2, 5, 0, 0, 1, 0, 1, 0, 0, 1, 0.5, 0.5)));
      assertRefused(
          "row 0 must have a 1 in one column of \"shirt_size\" but has 2",
          () -> model.inverse(Matrix.ofRowMajor(1, 5, 1, 0, 1, 0, 1)));
      assertRefused(
          "row 0 must have a 1 in one column of \"colour\" but has 0",
          () -> model.inverse(Matrix.ofRowMajor(1, 5, 1, 0, 0, 0, 0)));
      assertRefused(
          "row 0 must have a 1 in one column of \"shirt_size\" but has 2",
          () ->
              OneHotEncoder.of("shirt_size")
                  .withoutFirst()
                  .fit(SHIRTS)
                  .inverse(Matrix.ofRowMajor(1, 2, 1, 1)));
    }

    @Example
    void theListsOfAModelCannotBeChanged() {
      OneHotEncoder.Model model = OneHotEncoder.of("colour").fit(SHIRTS);

      assertThrows(UnsupportedOperationException.class, () -> model.categories().get(0).clear());
      assertThrows(UnsupportedOperationException.class, () -> model.categories().clear());
      assertThrows(UnsupportedOperationException.class, () -> model.columnNames().clear());
      List<String> columns = new ArrayList<>(List.of("a"));
      OneHotEncoder encoder = OneHotEncoder.of(columns);
      columns.set(0, "b");
      assertEquals(OneHotEncoder.of("a"), encoder);
    }
  }
}
