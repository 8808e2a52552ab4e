package dev.praxis.encoding;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Learner;
import dev.praxis.Tables;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.encoding.OrdinalEncoder.Unseen;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** A category as its place in an order. */
@PropertyDefaults(tries = 200)
class OrdinalEncoderSpec {

  @Provide
  Arbitrary<Table> tables() {
    return Tables.ofCategories();
  }

  @Provide
  Arbitrary<Table> withHoles() {
    return Tables.ofCategoriesWithHoles();
  }

  private static final OrdinalEncoder BY_SIZE =
      OrdinalEncoder.of("size").withOrder("size", "small", "medium", "large");

  private static OrdinalEncoder all(Table table) {
    return OrdinalEncoder.of(table.columnNames());
  }

  private static Table sizes(String... names) {
    return Table.of("size", CategoryColumn.ofNames(List.of(names)));
  }

  @Group
  class Contract implements LearnerContract<Table, OrdinalEncoder.Model> {

    @Override
    public Learner<Table, OrdinalEncoder.Model> learner() {
      return table -> all(table).fit(table);
    }

    @Override
    public Arbitrary<Table> data() {
      return Tables.ofCategories();
    }
  }

  @Group
  class ThePlaces {

    @Property
    void areTheCodesOfTheColumns(@ForAll("tables") Table table) {
      OrdinalEncoder.Model model = all(table).fit(table);
      Matrix points = model.transform(table);

      assertEquals(table.columnNames(), model.columnNames());
      for (int c = 0; c < points.columns(); c++) {
        CategoryColumn column = table.categories(table.columnNames().get(c));
        for (int row = 0; row < table.rows(); row++) {
          assertEquals(column.code(row), points.get(row, c));
        }
      }
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("tables") Table table) {
      OrdinalEncoder.Model model = all(table).fit(table);
      String[][] names = Tables.categories(table, table.columnNames());
      double[][] plain = PlainOrdinalEncoder.transform(names, Tables.arrays(model.categories()));

      assertEquals(Matrix.ofRows(plain), model.transform(table));
    }

    @Property
    void areThoseOfTheOrderGiven(@ForAll("tables") Table table) {
      OrdinalEncoder backwards = all(table);
      for (String name : table.columnNames()) {
        List<String> order = new ArrayList<>(table.categories(name).categories());
        Collections.reverse(order);
        backwards = backwards.withOrder(name, order.toArray(String[]::new));
      }
      Matrix forwards = all(table).fit(table).transform(table);
      OrdinalEncoder.Model model = backwards.fit(table);
      Matrix points = model.transform(table);

      for (int c = 0; c < points.columns(); c++) {
        int last = model.categories().get(c).size() - 1;
        for (int row = 0; row < table.rows(); row++) {
          assertEquals(last - forwards.get(row, c), points.get(row, c));
        }
      }
    }

    @Property
    void areTheSameWhateverOtherRowsThereAre(@ForAll("tables") Table table, @ForAll long seed) {
      OrdinalEncoder.Model model = all(table).fit(table);
      int[] rows = Tables.someRows(table, seed);

      assertEquals(model, all(table).fit(table.selectRows(rows)));
      assertEquals(
          model.transform(table).selectRows(rows), model.transform(table.selectRows(rows)));
    }

    @Property
    void doNotDependOnTheCodesOfTheTable(@ForAll("tables") Table table) {
      OrdinalEncoder.Model model = all(table).fit(table);
      Table recoded = table;
      for (String name : table.columnNames()) {
        CategoryColumn column = table.categories(name);
        List<String> names = IntStream.range(0, column.size()).mapToObj(column::name).toList();
        recoded = recoded.with(name, CategoryColumn.ofNames(names));
      }

      assertEquals(model.transform(table), model.transform(recoded));
    }

    @Property
    void leadBackToTheCategories(@ForAll("tables") Table table) {
      OrdinalEncoder.Model model = all(table).fit(table);

      assertEquals(table, model.inverse(model.transform(table)));
    }

    @Property
    void areOnePlaceOfTheOneHotColumns(@ForAll("tables") Table table) {
      for (String name : table.columnNames()) {
        OneHotEncoder.Model hot = OneHotEncoder.of(name).fit(table);
        String[] order = hot.categories().get(0).toArray(String[]::new);
        OrdinalEncoder.Model places = OrdinalEncoder.of(name).withOrder(name, order).fit(table);
        Matrix ones = hot.transform(table);
        Matrix points = places.transform(table);

        for (int row = 0; row < table.rows(); row++) {
          assertEquals(1, ones.get(row, (int) points.get(row, 0)));
        }
      }
    }

    @Example
    void ofShirtsRiseWithTheirSize() {
      OrdinalEncoder.Model model = BY_SIZE.fit(sizes("large", "small"));

      assertEquals(
          Matrix.ofRowMajor(3, 1, 0, 1, 2), model.transform(sizes("small", "medium", "large")));
      assertEquals(
          Table.of(
              "size",
              CategoryColumn.ofCodes(new int[] {1, 0}, List.of("small", "medium", "large"))),
          model.inverse(Matrix.ofRowMajor(2, 1, 1, -0.0)));
    }

    @Example
    void withoutAnOrderAreThoseOfTheAlphabet() {
      assertEquals(
          Matrix.ofRowMajor(3, 1, 2, 1, 0),
          OrdinalEncoder.of("size")
              .fit(sizes("small", "medium", "large"))
              .transform(sizes("small", "medium", "large")));
    }

    @Example
    void mayHaveAnOrderInSomeColumnsOnly() {
      Table table = sizes("small", "large").with("cut", CategoryColumn.ofNames(List.of("b", "a")));
      OrdinalEncoder encoder = OrdinalEncoder.of("cut", "size").withOrder("size", "small", "large");

      assertEquals(Matrix.ofRowMajor(2, 2, 1, 0, 0, 1), encoder.fit(table).transform(table));
    }
  }

  @Group
  class UnseenCells {

    private final Table learned = sizes("large", "small");

    @Example
    void takeTheNumberThatIsChosen() {
      OrdinalEncoder.Model model = BY_SIZE.withUnseenAs(-1).fit(learned);

      assertEquals(
          Matrix.ofRowMajor(4, 1, 0, -1, -1, 2),
          model.transform(sizes("small", "huge", "", "large")));
      assertEquals(
          Matrix.ofRowMajor(1, 1, 99),
          BY_SIZE.withUnseenAs(99).fit(learned).transform(sizes("huge")));
      assertEquals(
          Matrix.ofRowMajor(1, 1, 3), BY_SIZE.withUnseenAs(3).fit(learned).transform(sizes("")));
    }

    @Example
    void standBehindTheCategoriesOfTheirColumn() {
      Table table = sizes("small", "").with("cut", CategoryColumn.ofNames(List.of("b", "")));
      OrdinalEncoder encoder = OrdinalEncoder.of("size", "cut").withOrder("size", "small", "large");

      assertEquals(
          Matrix.ofRowMajor(2, 2, 0, 0, 2, 1),
          encoder.withUnseenLast().fit(table).transform(table));
    }

    @Property
    void areMissingOnTheWayBack(@ForAll("withHoles") Table table) {
      for (OrdinalEncoder encoder :
          List.of(all(table).withUnseenLast(), all(table).withUnseenAs(-7))) {
        OrdinalEncoder.Model model = encoder.fit(table);

        assertEquals(table, model.inverse(model.transform(table)));
      }
    }

    @Property
    void changeNothingForTheOthers(@ForAll("tables") Table table) {
      Matrix places = all(table).fit(table).transform(table);

      assertEquals(places, all(table).withUnseenAs(-1).fit(table).transform(table));
      assertEquals(places, all(table).withUnseenLast().fit(table).transform(table));
    }

    @Example
    void arePartOfTheLearner() {
      OrdinalEncoder encoder = OrdinalEncoder.of("a").withUnseenAs(-1).withOrder("a", "x");

      assertEquals(
          new OrdinalEncoder(List.of("a"), Map.of("a", List.of("x")), Unseen.CODE, -1), encoder);
      assertEquals(
          new OrdinalEncoder(List.of("a"), Map.of(), Unseen.LAST, 0),
          OrdinalEncoder.of("a").withUnseenAs(-1).withUnseenLast());
      assertEquals(
          new OrdinalEncoder(List.of("a"), Map.of(), Unseen.ERROR, 0), OrdinalEncoder.of("a"));
    }
  }

  @Group
  class Refusals {

    @Example
    void theNumberOfUnseenCellsIsNoPlace() {
      for (int place : new int[] {0, 2}) {
        assertRefused(
            "the code of unseen cells must not be a place in column \"size\", from 0 to 2, but was "
                + place,
            () -> BY_SIZE.withUnseenAs(place).fit(sizes("small")));
      }
      assertRefused(
          "code must be 0 unless unseen is CODE but was 3",
          () -> new OrdinalEncoder(List.of("a"), Map.of(), Unseen.LAST, 3));
    }

    @Example
    void pointsArePlacesOrTheNumberOfUnseenCells() {
      OrdinalEncoder.Model model = BY_SIZE.withUnseenAs(-1).fit(sizes("small"));

      assertRefused(
          "row 0, column \"size\" must be a whole number from 0 to 2, or -1 where unseen, but was"
              + " 3.0",
          () -> model.inverse(Matrix.ofRowMajor(1, 1, 3)));
    }

    @Example
    void aColumnIsStillOneOfCategories() {
      assertRefused(
          "column \"size\" must hold categories but holds numbers",
          () -> BY_SIZE.withUnseenLast().fit(Table.of("size", NumberColumn.of(1))));
    }

    @Example
    void learnersAreLegal() {
      assertRefused("columns must be at least 1 but was 0", () -> OrdinalEncoder.of());
      assertRefused(
          "columns must differ but \"a\" is there twice", () -> OrdinalEncoder.of("a", "a"));
      assertRefused(
          "columns must include \"b\", for which there is an order, but does not",
          () -> OrdinalEncoder.of("a").withOrder("b", "x"));
      assertRefused(
          "categories of \"a\" must be at least 1 but was 0",
          () -> OrdinalEncoder.of("a").withOrder("a"));
      assertRefused(
          "categories of \"a\" must differ but \"x\" is there twice",
          () -> OrdinalEncoder.of("a").withOrder("a", "x", "y", "x"));
    }

    @Example
    void cellsAreCategoriesOfTheOrder() {
      String sentence =
          "row 1, column \"size\" must be a category that was learned from but was \"huge\"";

      assertRefused(sentence, () -> BY_SIZE.fit(sizes("small", "huge")));
      assertRefused(sentence, () -> BY_SIZE.fit(sizes("small")).transform(sizes("small", "huge")));
      assertRefused(
          "row 0, column \"size\" must be a category but is missing",
          () -> BY_SIZE.fit(sizes("", "small")));
      assertRefused(
          "column \"size\" must hold categories but holds numbers",
          () -> BY_SIZE.fit(Table.of("size", NumberColumn.of(1))));
    }

    @Example
    void categoriesAreOfEveryColumn() {
      assertRefused(
          "categories must be 1 lists, one per column, but were 2",
          () -> new OrdinalEncoder.Model(BY_SIZE, List.of(List.of("x"), List.of("y"))));
    }

    @Example
    void pointsArePlaces() {
      OrdinalEncoder.Model model = BY_SIZE.fit(sizes("small"));

      for (double wrong : new double[] {-1, 3, 0.5, 1e300}) {
        assertRefused(
            "row 1, column \"size\" must be a whole number from 0 to 2 but was " + wrong,
            () -> model.inverse(Matrix.ofRowMajor(2, 1, 0, wrong)));
      }
      assertRefused(
          "points must have 1 columns, as those that come out, but had 2",
          () -> model.inverse(Matrix.ofRowMajor(1, 2, 0, 1)));
    }

    @Example
    void nothingCanBeChanged() {
      Map<String, List<String>> orders = new HashMap<>();
      orders.put("a", new ArrayList<>(List.of("x", "y")));
      OrdinalEncoder encoder = new OrdinalEncoder(List.of("a"), orders, Unseen.ERROR, 0);
      orders.clear();

      assertEquals(OrdinalEncoder.of("a").withOrder("a", "x", "y"), encoder);
      assertThrows(UnsupportedOperationException.class, () -> encoder.orders().clear());
      assertThrows(
          UnsupportedOperationException.class,
          () -> BY_SIZE.fit(sizes("small")).categories().get(0).clear());
    }
  }
}
