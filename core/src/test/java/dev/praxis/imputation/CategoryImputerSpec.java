package dev.praxis.imputation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Customers;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Tables;
import dev.praxis.Transformer;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.imputation.CategoryImputer.Strategy;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Missing categories filled. */
@PropertyDefaults(tries = 200)
class CategoryImputerSpec {

  private static final CategoryImputer CITY = CategoryImputer.mostFrequent("city");

  /** The first column of each has a category in at least one row. */
  @Provide
  Arbitrary<Table> tables() {
    return withCategories();
  }

  @Provide
  Arbitrary<Table> customers() {
    return Customers.atLeast(1);
  }

  private static Arbitrary<Table> withCategories() {
    return Tables.ofCategoriesWithHoles()
        .filter(table -> table.column("a").missing() < table.rows());
  }

  private static Table cities(String... names) {
    return Table.of("city", CategoryColumn.ofNames(List.of(names)));
  }

  private static List<String> names(Table table, String column) {
    return Arrays.stream(Tables.categories(table, List.of(column))).map(row -> row[0]).toList();
  }

  private static CategoryImputer missing(Table table) {
    return CategoryImputer.constant("missing", table.columnNames());
  }

  @Group
  class Contract implements LearnerContract<Table, CategoryImputer.Model> {
    @Override
    public Learner<Table, CategoryImputer.Model> learner() {
      return CategoryImputer.mostFrequent("a");
    }

    @Override
    @Provide
    public Arbitrary<Table> data() {
      return withCategories();
    }
  }

  @Group
  class TheMostFrequentCategory {
    @Property
    void isThatOfNoFewerRowsThanAnyOtherAndOfSeveralTheFirst(@ForAll("tables") Table table) {
      String filling = CategoryImputer.mostFrequent("a").fit(table).fillings().get(0);
      List<String> names = names(table, "a");
      long rows = names.stream().filter(filling::equals).count();

      for (String name : table.categories("a").categories()) {
        long others = names.stream().filter(name::equals).count();
        assertTrue(others < rows || (others == rows && name.compareTo(filling) >= 0));
      }
    }

    @Property
    void doesNotDependOnTheOrderOfTheRows(@ForAll("tables") Table table) {
      int n = table.rows();
      int[] backwards = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
      CategoryImputer imputer = CategoryImputer.mostFrequent("a");

      assertEquals(imputer.fit(table), imputer.fit(table.selectRows(backwards)));
    }

    @Example
    void ofATieIsTheFirstByNameWhateverTheOrderOfTheColumn() {
      CategoryColumn column =
          CategoryColumn.ofCodes(new int[] {0, 1, -1, 1, 0, 2}, List.of("Rome", "Oslo", "Bern"));

      assertEquals(List.of("Oslo"), CITY.fit(Table.of("city", column)).fillings());
    }

    @Example
    void fillsNewRowsToo() {
      CategoryImputer.Model model = CITY.fit(cities("Rome", "Rome", "", "Oslo"));

      assertEquals(List.of("Rome", "Rome"), names(model.transform(cities("", "")), "city"));
      assertEquals(List.of("Bern", "Rome"), names(model.transform(cities("Bern", "")), "city"));
    }
  }

  @Group
  class TheConstant {
    @Property
    void fillsTheMissingCellsAndNoOthers(@ForAll("tables") Table table) {
      Table filled = missing(table).fit(table).transform(table);

      for (String column : table.columnNames()) {
        List<String> expected =
            names(table, column).stream().map(name -> name.isEmpty() ? "missing" : name).toList();
        assertEquals(expected, names(filled, column));
      }
    }

    @Example
    void standsBehindTheCategoriesUnlessItIsOneOfThem() {
      CategoryImputer.Model model = CategoryImputer.constant("none", "city").fit(cities("Rome"));

      assertEquals(
          List.of("Bern", "Rome", "none"),
          model.transform(cities("Rome", "Bern")).categories("city").categories());
      assertEquals(
          List.of("Rome", "none", "west"),
          model.transform(cities("west", "", "none", "Rome")).categories("city").categories());
    }

    @Example
    void fillsAColumnOfWhichNothingIsKnown() {
      Table unknown = cities("", "");

      assertEquals(
          List.of("none", "none"),
          names(CategoryImputer.constant("none", "city").fit(unknown).transform(unknown), "city"));
    }
  }

  @Group
  class TheTable {
    @Property
    void keepsItsColumnsAndWhatIsThere(@ForAll("tables") Table table) {
      Table filled = CategoryImputer.mostFrequent("a").fit(table).transform(table);

      assertEquals(table.columnNames(), filled.columnNames());
      for (String column : table.columnNames().subList(1, table.columnNames().size())) {
        assertEquals(table.column(column), filled.column(column));
      }
      assertEquals(0, filled.column("a").missing());
    }

    @Property
    void withoutAMissingCellIsTheSame(@ForAll("tables") Table table) {
      CategoryImputer.Model model = CategoryImputer.mostFrequent("a").fit(table);
      Table filled = model.transform(table);

      assertEquals(filled, model.transform(filled));
      assertEquals(filled, CategoryImputer.mostFrequent("a").fit(filled).transform(filled));
    }

    @Property
    void isFilledRowByRow(@ForAll("tables") Table table, @ForAll long seed) {
      int[] rows = Tables.someRows(table, seed);
      CategoryImputer.Model model = missing(table).fit(table);

      assertEquals(
          model.transform(table).selectRows(rows), model.transform(table.selectRows(rows)));
    }

    @Example
    void hasTheNamesThatGoIn() {
      assertEquals(
          List.of("x", "city"), CITY.fit(cities("Rome")).columnNames(List.of("x", "city")));
    }
  }

  @Group
  class BeforeAnEncoder {
    @Property
    void leavesNothingThatIsMissing(@ForAll("customers") Table table) {
      Pipeline<Table, Matrix> pipeline =
          Pipeline.of(CategoryImputer.constant("missing", "shirt_size"))
              .then(ColumnTransform.of(OneHotEncoder.of("shirt_size")));
      Pipeline.Model<Table, Matrix> model = pipeline.fit(table);
      Table filled = CategoryImputer.constant("missing", "shirt_size").fit(table).transform(table);

      assertEquals(
          OneHotEncoder.of("shirt_size").fit(filled).transform(filled), model.transform(table));
      assertEquals(
          OneHotEncoder.of("shirt_size").fit(filled).columnNames(),
          model.columnNames(table.columnNames()));
    }

    @Example
    void isLearnedAnewFromTheRowsOfAFold() {
      Table table =
          cities("Rome", "Rome", "", "Oslo", "", "Oslo")
              .with("rich", CategoryColumn.ofNames(List.of("n", "n", "n", "y", "y", "y")));
      var learner =
          Pipeline.of(CITY)
              .then(OneHotEncoder.of("city").withUnseen(OneHotEncoder.Unseen.IGNORE))
              .classify(KnnClassifier.nearest(1));
      var model = learner.fit(table.labeled("rich").select(0, 1, 2));

      assertEquals(List.of("Rome"), ((CategoryImputer.Model) step(model.before())).fillings());
      assertEquals("n", model.predict(cities("")).name(0));
    }

    private static Transformer<?, ?> step(Pipeline.Model<Table, Matrix> pipeline) {
      return pipeline.steps().get(0);
    }
  }

  @Group
  class TheLearner {
    @Example
    void isItsColumnsAndItsStrategy() {
      assertEquals(new CategoryImputer(List.of("city"), Strategy.MOST_FREQUENT, ""), CITY);
      assertEquals(
          new CategoryImputer(List.of("a", "b"), Strategy.CONSTANT, "none"),
          CategoryImputer.constant("none", "a", "b"));
      assertEquals(CITY, CITY.fit(cities("Rome")).learner());
    }
  }

  @Group
  class Refusals {
    @Example
    void thereIsAColumnAndNoneTwice() {
      assertRefused("columns must be at least 1 but was 0", () -> CategoryImputer.mostFrequent());
      assertRefused(
          "columns must differ but \"a\" is there twice",
          () -> CategoryImputer.constant("none", "a", "a"));
    }

    @Example
    void aConstantHasAName() {
      assertRefused(
          "constant must be a name but is empty", () -> CategoryImputer.constant("", "a"));
      assertRefused(
          "constant must be empty where cells take another category but was \"none\"",
          () -> new CategoryImputer(List.of("a"), Strategy.MOST_FREQUENT, "none"));
    }

    @Example
    void columnsAreThereAndHoldCategories() {
      Table table = Table.of("city", NumberColumn.of(1, 2));

      assertRefused(
          "column \"city\" must hold categories but holds numbers", () -> CITY.fit(table));
      assertRefused(
          "column \"city\" must hold categories but holds numbers",
          () -> CITY.fit(cities("Rome")).transform(table));
      assertRefused(
          "the table has no column \"town\"; its columns are city",
          () -> CategoryImputer.constant("none", "town").fit(table));
    }

    @Example
    void aColumnWithoutACategoryHasNoMostFrequentOne() {
      assertRefused(
          "column \"city\" must have at least 1 category but is missing in all 2 rows: leave it out"
              + " or fill it with a constant",
          () -> CITY.fit(cities("", "")));
    }

    @Example
    void aModelFillsEveryColumn() {
      assertRefused(
          "fillings must be 1 categories, one per column, but were 2",
          () -> new CategoryImputer.Model(CITY, List.of("Rome", "Oslo")));
      assertThrows(
          UnsupportedOperationException.class, () -> CITY.fit(cities("Rome")).fillings().clear());
    }
  }
}
