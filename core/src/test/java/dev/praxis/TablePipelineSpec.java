package dev.praxis;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.contracts.ClassifierContract;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.KnnRegressor;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
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

/** An encoding, steps and a learner behind them are one learner, which starts from a table. */
@PropertyDefaults(tries = 100)
class TablePipelineSpec {

  private static final SimpleImputer IMPUTER = SimpleImputer.mean();
  private static final StandardScaler SCALER = StandardScaler.standard();
  private static final OneHotEncoder SIZES = OneHotEncoder.of("shirt_size").withRareAsOther(2);

  private static final ColumnTransform FEATURES =
      ColumnTransform.filling(IMPUTER, "age", "income").with(SIZES);
  private static final Pipeline<Table, Matrix> PIPELINE = Pipeline.of(FEATURES).then(SCALER);

  @Provide
  Arbitrary<Table> tables() {
    return Customers.atLeast(1);
  }

  private static int[] all(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }

  /** The points that come out of the pipeline, made by hand. */
  private static Matrix byHand(Table learned, Table table) {
    Matrix encoded = encodedByHand(learned, table);
    return SCALER.fit(encodedByHand(learned, learned)).transform(encoded);
  }

  private static Matrix encodedByHand(Table learned, Table table) {
    IncompleteMatrix numbers = learned.incomplete("age", "income");
    Matrix filled = IMPUTER.fit(numbers).transform(table.incomplete("age", "income"));
    Matrix ones = SIZES.fit(learned).transform(table);
    double[][] rows = new double[table.rows()][];
    for (int i = 0; i < rows.length; i++) {
      double[] row = Arrays.copyOf(filled.row(i), 2 + ones.columns());
      System.arraycopy(ones.row(i), 0, row, 2, ones.columns());
      rows[i] = row;
    }
    return Matrix.ofRows(rows);
  }

  @Group
  class OfPoints implements LearnerContract<Table, Pipeline.Model<Table, Matrix>> {
    @Override
    public Learner<Table, Pipeline.Model<Table, Matrix>> learner() {
      return PIPELINE;
    }

    @Override
    @Provide
    public Arbitrary<Table> data() {
      return tables();
    }
  }

  @Group
  class OfClasses
      implements ClassifierContract<
          Table, ClassifierPipeline.Model<Table, Matrix, KnnClassifier.Model>> {
    @Override
    public Learner<Labeled<Table>, ClassifierPipeline.Model<Table, Matrix, KnnClassifier.Model>>
        learner() {
      return PIPELINE.classify(KnnClassifier.nearest(1));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Table>> data() {
      return tables().map(table -> table.labeled("came_back"));
    }
  }

  @Group
  class OfNumbers
      implements RegressorContract<
          Table, RegressorPipeline.Model<Table, Matrix, KnnRegressor.Model>> {
    @Override
    public Learner<Targeted<Table>, RegressorPipeline.Model<Table, Matrix, KnnRegressor.Model>>
        learner() {
      return PIPELINE.regress(KnnRegressor.nearest(1));
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Table>> data() {
      return tables().map(table -> table.targeted("spent"));
    }
  }

  @Group
  class Points {
    @Property
    void areThoseOfThePartsByHand(@ForAll("tables") Table table, @ForAll("tables") Table other) {
      Pipeline.Model<Table, Matrix> model = PIPELINE.fit(table);

      assertEquals(byHand(table, table), model.transform(table));
      assertEquals(byHand(table, other), model.transform(other));
      assertEquals(
          List.of(FEATURES.fit(table), SCALER.fit(encodedByHand(table, table))), model.steps());
    }

    @Property
    void withoutAStepAreThoseOfTheEncoding(@ForAll("tables") Table table) {
      Pipeline.Model<Table, Matrix> model = Pipeline.of(FEATURES).fit(table);

      assertEquals(FEATURES.fit(table).transform(table), model.transform(table));
      assertEquals(FEATURES.fit(table).columnNames(), model.columnNames(table.columnNames()));
      assertEquals(List.of(FEATURES.fit(table)), model.steps());
    }

    @Property
    void ofStepsAreThoseOfTheStepsOfAPipeline(@ForAll("tables") Table table) {
      Learner<Matrix, Pipeline.Model<Matrix, Matrix>> steps =
          Pipeline.of(SCALER).then(new Doubled());
      Pipeline.Model<Table, Matrix> one = PIPELINE.then(new Doubled()).fit(table);
      Pipeline.Model<Table, Matrix> nested = Pipeline.of(FEATURES).then(steps).fit(table);

      assertEquals(nested.transform(table), one.transform(table));
      assertEquals(nested.columnNames(table.columnNames()), one.columnNames(table.columnNames()));
    }

    @Property
    void areTheSameWhateverTheOrderOfTheColumnsAndWhateverElseIsThere(
        @ForAll("tables") Table table) {
      List<String> names = new ArrayList<>(table.columnNames());
      Collections.reverse(names);
      Table reversed =
          Table.of("more", NumberColumn.of(new double[table.rows()]))
              .with("last", table.column("came_back"));
      for (String name : names) {
        reversed = reversed.with(name, table.column(name));
      }

      assertEquals(PIPELINE.fit(table), PIPELINE.fit(reversed));
      assertEquals(PIPELINE.fit(table).transform(table), PIPELINE.fit(table).transform(reversed));
    }

    @Property
    void areTheSameWhereThePipelineIsAPartOfAnother(@ForAll("tables") Table table) {
      Matrix points = PIPELINE.fit(table).transform(table);

      assertEquals(points, Pipeline.of(PIPELINE).fit(table).transform(table));
      assertEquals(points, ColumnTransform.of(PIPELINE).fit(table).transform(table));
      assertEquals(
          PIPELINE.fit(table).columnNames(table.columnNames()),
          ColumnTransform.of(PIPELINE).fit(table).columnNames());
    }

    @Example
    void haveTheNamesThatTheStepsGiveThem() {
      Table eight = Customers.eight();

      assertEquals(
          List.of("age", "income", "shirt_size_large", "shirt_size_small", "shirt_size_other"),
          PIPELINE.fit(eight).columnNames(eight.columnNames()));
      assertEquals(
          List.of("age_0", "age_1"),
          Pipeline.of(ColumnTransform.filling(IMPUTER, "age"))
              .then(new Doubled())
              .fit(eight)
              .columnNames(eight.columnNames()));
    }

    @Example
    void ofTheSameNameAreRefusedWhereTheNamesAreAskedFor() {
      Learner<Matrix, Transformer.OfPoints> renaming =
          learned ->
              new Transformer.OfPoints() {
                @Override
                public Matrix transform(Matrix points) {
                  return points;
                }

                @Override
                public List<String> columnNames(List<String> columns) {
                  return Collections.nCopies(columns.size(), "same");
                }
              };
      Pipeline.Model<Table, Matrix> model =
          Pipeline.of(FEATURES).then(renaming).fit(Customers.eight());

      assertEquals(5, model.transform(Customers.eight()).columns());
      assertRefused(
          "columns that come out must differ but \"same\" is there twice",
          () -> model.columnNames(Customers.eight().columnNames()));
    }
  }

  @Group
  class ALearnerBehindIt {
    @Property
    void learnsClassesFromThePoints(@ForAll("tables") Table table, @ForAll("tables") Table other) {
      KnnClassifier learner = KnnClassifier.nearest(1);
      Labels labels = table.labels("came_back");
      ClassifierPipeline.Model<Table, Matrix, KnnClassifier.Model> model =
          PIPELINE.classify(learner).fit(table.labeled("came_back"));
      KnnClassifier.Model byHand =
          learner.fit(new Labeled<>(TablePipelineSpec.byHand(table, table), labels));
      Matrix points = TablePipelineSpec.byHand(table, other);

      assertEquals(PIPELINE.fit(table), model.before());
      assertEquals(byHand, model.last());
      assertEquals(byHand.predict(points), model.predict(other));
      assertEquals(byHand.probabilities(points), model.probabilities(other));
      assertEquals(List.of("no", "yes"), model.predict(other).classNames());
    }

    @Property
    void learnsNumbersFromThePoints(@ForAll("tables") Table table, @ForAll("tables") Table other) {
      KnnRegressor learner = KnnRegressor.nearest(1);
      RegressorPipeline.Model<Table, Matrix, KnnRegressor.Model> model =
          PIPELINE.regress(learner).fit(table.targeted("spent"));
      KnnRegressor.Model byHand =
          learner.fit(
              new Targeted<>(TablePipelineSpec.byHand(table, table), table.targets("spent")));

      assertEquals(PIPELINE.fit(table), model.before());
      assertEquals(byHand, model.last());
      assertEquals(byHand.predict(TablePipelineSpec.byHand(table, other)), model.predict(other));
    }

    @Example
    void keepsThePipelineAndItself() {
      KnnClassifier classes = KnnClassifier.nearest(3);
      KnnRegressor numbers = KnnRegressor.nearest(3);

      assertSame(classes, PIPELINE.classify(classes).learner());
      assertSame(PIPELINE, PIPELINE.regress(numbers).before());
      assertSame(numbers, PIPELINE.regress(numbers).learner());
    }
  }

  /** Ages 10, a hole and 30 are learned from: they are filled with 20. */
  @Group
  class RowsNotLearnedFrom {
    private final Table learned = Customers.eight().selectRows(0, 1, 2);
    private final Table row =
        Table.of("shirt_size", CategoryColumn.ofNames(List.of("huge")))
            .with("age", NumberColumn.of(Double.NaN));

    private static Pipeline<Table, Matrix> sizes(Unseen unseen) {
      return Pipeline.of(
          ColumnTransform.filling(IMPUTER, "age")
              .with(OneHotEncoder.of("shirt_size").withUnseen(unseen)));
    }

    private double[] encoded(Unseen unseen) {
      return sizes(unseen).fit(learned).transform(row).row(0);
    }

    @Example
    void areFilledWithTheMeansOfThoseLearnedFrom() {
      assertEquals(20, encoded(Unseen.IGNORE)[0]);
    }

    @Example
    void mayHaveCategoriesThatFollowThePolicyOfTheEncoder() {
      assertArrayEquals(new double[] {20, 0, 0}, encoded(Unseen.IGNORE));
      assertArrayEquals(new double[] {20, 0, 0, 1}, encoded(Unseen.OTHER));
      assertRefused(
          "row 0, column \"shirt_size\" must be a category that was learned from but was \"huge\"",
          () -> encoded(Unseen.ERROR));
    }

    @Example
    void haveTheColumnsThatWereLearnedFrom() {
      Pipeline.Model<Table, Matrix> model = sizes(Unseen.IGNORE).fit(learned);

      assertRefused(
          "the table has no column \"age\"; its columns are shirt_size",
          () -> model.transform(row.select("shirt_size")));
      assertRefused(
          "column \"age\" must hold numbers but holds categories",
          () -> model.transform(row.with("age", row.column("shirt_size"))));
    }
  }

  @Group
  class TheParts {
    @Example
    void areNamedWhereTheyAreNotThere() {
      nullIsRefused();
    }

    @SuppressWarnings("NullAway")
    private static void nullIsRefused() {
      Learner<Table, Transformer.OfTable> none = null;
      assertEquals(
          "first", assertThrows(NullPointerException.class, () -> Pipeline.of(none)).getMessage());
      assertEquals(
          "next", assertThrows(NullPointerException.class, () -> PIPELINE.then(null)).getMessage());
      assertEquals(
          "examples",
          assertThrows(NullPointerException.class, () -> PIPELINE.fit(null)).getMessage());
      assertEquals(
          "data",
          assertThrows(
                  NullPointerException.class,
                  () -> PIPELINE.classify(KnnClassifier.nearest(1)).fit(null))
              .getMessage());
      assertEquals(
          "data",
          assertThrows(
                  NullPointerException.class,
                  () -> PIPELINE.regress(KnnRegressor.nearest(1)).fit(null))
              .getMessage());
    }

    @Example
    void thatCannotLearnRefuseForThePipeline() {
      Learner<Matrix, Transformer.OfPoints> picky =
          given -> {
            throw new IllegalArgumentException("not with me");
          };

      assertRefused("not with me", () -> PIPELINE.then(picky).fit(Customers.eight()));
      assertRefused(
          "row 1, column \"age\" must be a number but is missing",
          () -> Pipeline.of(ColumnTransform.passing("age")).fit(Customers.eight()));
    }

    @Example
    void cannotBeChangedAfterwards() {
      List<Learner<?, ? extends Transformer<?, ?>>> steps =
          new ArrayList<>(List.of(FEATURES, SCALER));
      Pipeline<Table, Matrix> pipeline = new Pipeline<>(steps);
      steps.clear();

      assertEquals(PIPELINE, pipeline);
      assertThrows(UnsupportedOperationException.class, () -> pipeline.steps().clear());
      assertEquals(3, pipeline.then(SCALER).steps().size());
      assertEquals(2, pipeline.steps().size());
      Pipeline.Model<Table, Matrix> model = pipeline.fit(Customers.eight());
      assertThrows(UnsupportedOperationException.class, () -> model.steps().clear());
    }
  }

  /** Every column twice. */
  private record Doubled() implements Learner<Matrix, Transformer.OfPoints> {
    @Override
    public Transformer.OfPoints fit(Matrix data) {
      return points -> {
        int d = points.columns();
        return points.selectColumns(IntStream.range(0, 2 * d).map(j -> j % d).toArray());
      };
    }
  }
}
