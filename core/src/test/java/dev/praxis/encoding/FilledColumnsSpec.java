package dev.praxis.encoding;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Customers;
import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.imputation.Imputer;
import dev.praxis.imputation.KnnImputer;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.MissingIndicators;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The parts of a column transform that fill holes. */
@PropertyDefaults(tries = 100)
class FilledColumnsSpec {

  private static final StandardScaler SCALER = StandardScaler.standard();

  private static final Table PEOPLE =
      Table.of("age", NumberColumn.of(20, Double.NaN, 70))
          .with("children", NumberColumn.of(2, 2, 5))
          .with("income", NumberColumn.of(1, 4, Double.NaN));

  @Provide
  Arbitrary<Table> tables() {
    return Customers.atLeast(1);
  }

  /** Any two columns of these are filled by each of them. */
  @Provide
  Arbitrary<Learner<IncompleteMatrix, ? extends Imputer>> imputers() {
    return Arbitraries.of(
        SimpleImputer.mean(),
        SimpleImputer.median(),
        SimpleImputer.constant(3),
        KnnImputer.nearest(2).inDeviations(),
        Mice.mostLikely(),
        MissingIndicators.beside(SimpleImputer.mean()));
  }

  private static IncompleteMatrix points(Table table) {
    return table.incomplete("age", "income");
  }

  @Group
  class Contract implements LearnerContract<Table, ColumnTransform.Model> {
    @Override
    public Learner<Table, ColumnTransform.Model> learner() {
      return ColumnTransform.filling(SimpleImputer.median(), SCALER, "income")
          .withFilled(KnnImputer.nearest(3), "age");
    }

    @Override
    @Provide
    public Arbitrary<Table> data() {
      return tables();
    }
  }

  @Group
  class TheColumns {
    @Property
    void areFilledByWhatTheImputerLearned(
        @ForAll("imputers") Learner<IncompleteMatrix, ? extends Imputer> imputer,
        @ForAll("tables") Table table,
        @ForAll("tables") Table other) {
      Imputer byHand = imputer.fit(points(table));
      ColumnTransform.Model model = ColumnTransform.filling(imputer, "age", "income").fit(table);

      assertEquals(byHand.transform(points(table)), model.transform(table));
      assertEquals(byHand.transform(points(other)), model.transform(other));
    }

    @Property
    void areTurnedAfterTheyWereFilled(
        @ForAll("imputers") Learner<IncompleteMatrix, ? extends Imputer> imputer,
        @ForAll("tables") Table table,
        @ForAll("tables") Table other) {
      Imputer filling = imputer.fit(points(table));
      StandardScaler.Model scaling = SCALER.fit(filling.transform(points(table)));
      ColumnTransform.Model model =
          ColumnTransform.filling(imputer, SCALER, "age", "income").fit(table);

      assertEquals(scaling.transform(filling.transform(points(table))), model.transform(table));
      assertEquals(scaling.transform(filling.transform(points(other))), model.transform(other));
    }

    @Property
    void keepTheirNamesAndIndicatorsStandBehind(
        @ForAll("imputers") Learner<IncompleteMatrix, ? extends Imputer> imputer,
        @ForAll("tables") Table table) {
      ColumnTransform.Model model =
          ColumnTransform.filling(imputer, SCALER, "age", "income").fit(table);
      List<String> names = new ArrayList<>(List.of("age", "income"));
      if (imputer instanceof MissingIndicators<?>) {
        for (String name : List.of("age", "income")) {
          if (table.numbers(name).missing() > 0) {
            names.add(name + "_missing");
          }
        }
      }

      assertEquals(names, model.columnNames());
      assertEquals(names.size(), model.transform(table).columns());
    }

    @Property
    void withoutHolesPassAsTheyAre(
        @ForAll("imputers") Learner<IncompleteMatrix, ? extends Imputer> imputer,
        @ForAll("tables") Table table) {
      assertEquals(
          table.matrix("spent"),
          ColumnTransform.filling(imputer, "spent").fit(table).transform(table));
    }

    @Property
    void behindOtherPartsAreThoseOfAPartAlone(@ForAll("tables") Table table) {
      SimpleImputer mean = SimpleImputer.mean();
      Matrix age = ColumnTransform.filling(mean, "age").fit(table).transform(table);
      Matrix income = ColumnTransform.filling(mean, SCALER, "income").fit(table).transform(table);
      ColumnTransform.Model model =
          ColumnTransform.passing("spent")
              .withFilled(mean, "age")
              .withFilled(mean, SCALER, "income")
              .fit(table);
      Matrix points = model.transform(table);

      assertEquals(List.of("spent", "age", "income"), model.columnNames());
      assertEquals(table.matrix("spent"), points.selectColumns(0));
      assertEquals(age, points.selectColumns(1));
      assertEquals(income, points.selectColumns(2));
    }

    /** Ages 20 and 70 have the mean 45, incomes 1 and 4 the median 2.5. */
    @Example
    void areFilledEachByItsPart() {
      ColumnTransform.Model model =
          ColumnTransform.filling(SimpleImputer.mean(), "age")
              .withFilled(MissingIndicators.beside(SimpleImputer.median()), "children", "income")
              .fit(PEOPLE);

      assertEquals(List.of("age", "children", "income", "income_missing"), model.columnNames());
      assertEquals(
          Matrix.ofRowMajor(3, 4, 20, 2, 1, 0, 45, 2, 4, 0, 70, 5, 2.5, 1),
          model.transform(PEOPLE));
    }

    @Example
    void areNumberedWhereAnImputerMakesMoreOfThem() {
      Learner<IncompleteMatrix, Imputer> zerosTwice =
          learned ->
              points -> SimpleImputer.constant(0).fit(points).transform(points).selectColumns(0, 0);
      ColumnTransform.Model model = ColumnTransform.filling(zerosTwice, "age").fit(PEOPLE);

      assertEquals(List.of("age_0", "age_1"), model.columnNames());
      assertEquals(Matrix.ofRowMajor(3, 2, 20, 20, 0, 0, 70, 70), model.transform(PEOPLE));
    }
  }

  @Group
  class Refusals {
    private final SimpleImputer mean = SimpleImputer.mean();

    @Example
    void thereIsAColumnAndNoneTwice() {
      assertRefused("columns must be at least 1 but was 0", () -> ColumnTransform.filling(mean));
      assertRefused(
          "columns must be at least 1 but was 0",
          () -> ColumnTransform.passing("a").withFilled(mean, SCALER));
      assertRefused(
          "columns must differ but \"a\" is there twice",
          () -> ColumnTransform.filling(mean, "a", "b", "a"));
    }

    @Example
    void columnsThatComeOutDiffer() {
      assertRefused(
          "columns that come out must differ but \"age\" is there twice",
          () -> ColumnTransform.filling(mean, "age").withFilled(mean, SCALER, "age").fit(PEOPLE));
    }

    @Example
    void thereAreNumbersToLearnFrom() {
      assertRefused(
          "the table has no column \"height\"; its columns are age, children, income",
          () -> ColumnTransform.filling(mean, "height").fit(PEOPLE));
    }

    @Property
    void aColumnWithoutANumberIsCalledByItsNameWhateverFillsIt(
        @ForAll("imputers") Learner<IncompleteMatrix, ? extends Imputer> imputer,
        @ForAll("tables") Table table) {
      double[] holes = new double[table.rows()];
      Arrays.fill(holes, Double.NaN);
      Table unknown = table.with("height", NumberColumn.of(holes));

      assertRefused(
          "column \"height\" must have at least 1 number but is missing in all "
              + table.rows()
              + " rows: leave it out",
          () -> ColumnTransform.filling(imputer, SCALER, "spent", "height").fit(unknown));
    }

    /** A learner that says it learned to fill, but forgets rows. */
    @Example
    void anImputerKeepsTheRows() {
      Learner<IncompleteMatrix, Imputer> forgets =
          learned -> points -> Matrix.ofRows(new double[points.columns()]);
      ColumnTransform.Model model = ColumnTransform.filling(forgets, "age", "income").fit(PEOPLE);

      assertRefused(
          "a part must make 3 x 2, a row for each row and a column for each name, but made 1 x 2",
          () -> model.transform(PEOPLE));
    }
  }
}
