package dev.praxis.encoding;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Learner;
import dev.praxis.Tables;
import dev.praxis.Transformer;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Some columns scaled, others encoded, others as they are. */
@PropertyDefaults(tries = 200)
class ColumnTransformSpec {

  /** Tables with columns of every kind that can be encoded. */
  @Provide
  Arbitrary<Table> tables() {
    return complete();
  }

  private static Arbitrary<Table> complete() {
    return Tables.complete()
        .map(
            table ->
                table
                    .with(
                        "x",
                        NumberColumn.of(
                            IntStream.range(0, table.rows()).asDoubleStream().toArray()))
                    .with("c", CategoryColumn.ofCodes(new int[table.rows()], List.of("only"))));
  }

  private static String[] names(Table table, Column.Kind kind) {
    return table.columnNames(kind).toArray(String[]::new);
  }

  /** Scales the numbers and encodes the categories. */
  private static ColumnTransform everything(Table table) {
    return ColumnTransform.of(StandardScaler.standard(), names(table, Column.Kind.NUMBERS))
        .with(OneHotEncoder.of(names(table, Column.Kind.CATEGORIES)));
  }

  /** Makes another number of columns than it is given: the sum of all and that sum doubled. */
  private record Sums(int factor) implements Transformer.OfPoints {
    @Override
    public Matrix transform(Matrix points) {
      double[] values = new double[2 * points.rows()];
      for (int i = 0; i < points.rows(); i++) {
        for (double x : points.row(i)) {
          values[2 * i] += x;
        }
        values[2 * i + 1] = factor * values[2 * i];
      }
      return Matrix.ofRowMajor(points.rows(), 2, values);
    }
  }

  private static final Table PEOPLE =
      Table.of("age", NumberColumn.of(20, 40, 60))
          .with("shirt_size", CategoryColumn.ofNames(List.of("small", "large", "small")))
          .with("children", NumberColumn.of(0, 2, 1))
          .with("income", NumberColumn.of(1, Double.NaN, 3));

  @Group
  class Contract implements LearnerContract<Table, ColumnTransform.Model> {

    @Override
    public Learner<Table, ColumnTransform.Model> learner() {
      return table -> everything(table).fit(table);
    }

    @Override
    public Arbitrary<Table> data() {
      return complete();
    }
  }

  @Group
  class ThePoints {

    @Property
    void areThoseOfThePartsSideBySide(@ForAll("tables") Table table) {
      String[] numbers = names(table, Column.Kind.NUMBERS);
      StandardScaler.Model scaler = StandardScaler.standard().fit(table.matrix(numbers));
      OneHotEncoder.Model encoder =
          OneHotEncoder.of(names(table, Column.Kind.CATEGORIES)).fit(table);
      ColumnTransform.Model model = everything(table).fit(table);
      Matrix points = model.transform(table);

      Matrix scaled = scaler.transform(table.matrix(numbers));
      Matrix encoded = encoder.transform(table);
      assertEquals(scaled.columns() + encoded.columns(), points.columns());
      assertEquals(scaled, columns(points, 0, scaled.columns()));
      assertEquals(encoded, columns(points, scaled.columns(), points.columns()));
    }

    @Property
    void haveTheNamesOfTheParts(@ForAll("tables") Table table) {
      List<String> names = new ArrayList<>(table.columnNames(Column.Kind.NUMBERS));
      names.addAll(OneHotEncoder.of(names(table, Column.Kind.CATEGORIES)).fit(table).columnNames());

      assertEquals(names, everything(table).fit(table).columnNames());
    }

    @Property
    void areTheNumbersThatPass(@ForAll("tables") Table table) {
      String[] numbers = names(table, Column.Kind.NUMBERS);
      ColumnTransform.Model model = ColumnTransform.passing(numbers).fit(table);

      assertEquals(table.matrix(numbers), model.transform(table));
      assertEquals(List.of(numbers), model.columnNames());
    }

    @Property
    void ofARowDependOnThatRowAlone(@ForAll("tables") Table table, @ForAll long seed) {
      ColumnTransform.Model model = everything(table).fit(table);
      int[] rows = Tables.someRows(table, seed);

      assertEquals(
          model.transform(table).selectRows(rows), model.transform(table.selectRows(rows)));
    }

    @Property
    void areTheSameWhateverElseIsInTheTable(@ForAll("tables") Table table) {
      ColumnTransform.Model model = everything(table).fit(table);
      Table other =
          Table.of("more", NumberColumn.of(new double[table.rows()])).with("c", table.column("c"));
      for (String name : table.columnNames()) {
        other = other.with(name, table.column(name));
      }

      assertEquals(model.transform(table), model.transform(other));
      assertEquals(model, everything(table).fit(other));
    }

    @Property
    void areTheSameWhenPartsAreNested(@ForAll("tables") Table table) {
      ColumnTransform nested = ColumnTransform.of(everything(table));

      assertEquals(
          everything(table).fit(table).transform(table), nested.fit(table).transform(table));
      assertEquals(everything(table).fit(table).columnNames(), nested.fit(table).columnNames());
    }

    @Example
    void comeInTheOrderOfTheParts() {
      ColumnTransform.Model model =
          ColumnTransform.of(OneHotEncoder.of("shirt_size"))
              .withPassed("children")
              .with(StandardScaler.standard().withoutScaling(), "age")
              .fit(PEOPLE);

      assertEquals(
          List.of("shirt_size_large", "shirt_size_small", "children", "age"), model.columnNames());
      assertEquals(
          Matrix.ofRowMajor(3, 4, 0, 1, 0, -20, 1, 0, 2, 0, 0, 1, 1, 20), model.transform(PEOPLE));
    }

    @Example
    void haveNumberedNamesWhereAPartMakesMoreOrFewerColumns() {
      Learner<Matrix, Sums> sums = points -> new Sums(10);
      ColumnTransform.Model model =
          ColumnTransform.of(sums, "age")
              .with(sums, "age", "children", "income")
              .fit(PEOPLE.selectRows(0, 2));

      assertEquals(
          List.of("age_0", "age_1", "age+children+income_0", "age+children+income_1"),
          model.columnNames());
      assertEquals(
          Matrix.ofRowMajor(1, 4, 60, 600, 64, 640), model.transform(PEOPLE.selectRows(2)));
    }

    private Matrix columns(Matrix points, int from, int to) {
      return points.selectColumns(IntStream.range(from, to).toArray());
    }
  }

  @Group
  class Refusals {

    @Example
    void thereIsSomethingToDo() {
      assertRefused("parts must be at least 1 but was 0", () -> new ColumnTransform(List.of()));
      assertRefused("columns must be at least 1 but was 0", () -> ColumnTransform.passing());
      assertRefused(
          "columns must be at least 1 but was 0",
          () -> ColumnTransform.of(StandardScaler.standard(), new String[0]));
      assertRefused(
          "columns must differ but \"a\" is there twice",
          () -> ColumnTransform.passing("b").withPassed("a", "a"));
    }

    @Example
    void columnsThatComeOutDiffer() {
      assertRefused(
          "columns that come out must differ but \"age\" is there twice",
          () ->
              ColumnTransform.passing("age")
                  .with(StandardScaler.standard(), "age", "children")
                  .fit(PEOPLE));
    }

    @Example
    void aPartMakesTheColumnsThatItNames() {
      assertRefused(
          "a part must make 3 x 1, a row for each row and a column for each name, but made 3 x 2",
          () -> named("one").transform(PEOPLE));
      assertRefused(
          "a part must make 3 x 3, a row for each row and a column for each name, but made 3 x 2",
          () -> named("one", "two", "three").transform(PEOPLE));
      assertEquals(Matrix.ofRowMajor(3, 2, new double[6]), named("one", "two").transform(PEOPLE));
    }

    /** Two columns of zeros, and what they are said to be called. */
    private static ColumnTransform.Model named(String... names) {
      Transformer.OfTable twoZeros =
          new Transformer.OfTable() {
            @Override
            public List<String> columnNames() {
              return List.of(names);
            }

            @Override
            public Matrix transform(Table table) {
              return Matrix.ofRowMajor(table.rows(), 2, new double[2 * table.rows()]);
            }
          };
      return ColumnTransform.of(learned -> twoZeros).fit(PEOPLE);
    }

    @Example
    void numbersAreNumbersAndThere() {
      assertRefused(
          "column \"shirt_size\" must hold numbers but holds categories",
          () -> ColumnTransform.passing("shirt_size").fit(PEOPLE));
      assertRefused(
          "row 1, column \"income\" must be a number but is missing",
          () -> ColumnTransform.of(StandardScaler.standard(), "age", "income").fit(PEOPLE));
      assertRefused(
          "the table has no column \"height\"; its columns are age, shirt_size, children, income",
          () -> ColumnTransform.passing("height").fit(PEOPLE));
    }

    @Example
    void nothingCanBeChanged() {
      ColumnTransform transform = ColumnTransform.passing("age");

      assertThrows(UnsupportedOperationException.class, () -> transform.parts().clear());
      assertThrows(
          UnsupportedOperationException.class, () -> transform.fit(PEOPLE).parts().clear());
      assertThrows(
          UnsupportedOperationException.class, () -> transform.fit(PEOPLE).columnNames().clear());
      assertEquals(ColumnTransform.passing("age"), transform);
    }
  }
}
