package dev.praxis;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.KnnRegressor;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.LabeledTable;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import dev.praxis.table.TargetTable;
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
  private static final TablePipeline PIPELINE = TablePipeline.of(FEATURES).then(SCALER);

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
    Matrix filled = IMPUTER.fit(numbers).impute(table.incomplete("age", "income"));
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
  class OfPoints implements LearnerContract<Table, TablePipeline.Model> {
    @Override
    public Learner<Table, TablePipeline.Model> learner() {
      return PIPELINE;
    }

    @Override
    @Provide
    public Arbitrary<Table> data() {
      return tables();
    }

    @Override
    public Object copy(Table data) {
      return data.selectRows(all(data));
    }
  }

  @Group
  class OfClasses
      implements LearnerContract<LabeledTable, TableClassifierPipeline.Model<KnnClassifier.Model>> {
    @Override
    public Learner<LabeledTable, TableClassifierPipeline.Model<KnnClassifier.Model>> learner() {
      return PIPELINE.classify(KnnClassifier.nearest(1));
    }

    @Override
    @Provide
    public Arbitrary<LabeledTable> data() {
      return tables().map(table -> LabeledTable.of(table, "came_back"));
    }

    @Override
    public Object copy(LabeledTable data) {
      return data.select(all(data.features()));
    }
  }

  @Group
  class OfNumbers
      implements LearnerContract<TargetTable, TableRegressorPipeline.Model<KnnRegressor.Model>> {
    @Override
    public Learner<TargetTable, TableRegressorPipeline.Model<KnnRegressor.Model>> learner() {
      return PIPELINE.regress(KnnRegressor.nearest(1));
    }

    @Override
    @Provide
    public Arbitrary<TargetTable> data() {
      return tables().map(table -> TargetTable.of(table, "spent"));
    }

    @Override
    public Object copy(TargetTable data) {
      return data.select(all(data.features()));
    }
  }

  @Group
  class Points {
    @Property
    void areThoseOfThePartsByHand(@ForAll("tables") Table table, @ForAll("tables") Table other) {
      TablePipeline.Model model = PIPELINE.fit(table);

      assertEquals(byHand(table, table), model.transform(table));
      assertEquals(byHand(table, other), model.transform(other));
      assertEquals(FEATURES.fit(table), model.encoding());
      assertEquals(List.of(SCALER.fit(encodedByHand(table, table))), model.steps());
    }

    @Property
    void withoutAStepAreThoseOfTheEncoding(@ForAll("tables") Table table) {
      TablePipeline.Model model = TablePipeline.of(FEATURES).fit(table);

      assertEquals(FEATURES.fit(table).transform(table), model.transform(table));
      assertEquals(FEATURES.fit(table).columnNames(), model.columnNames());
      assertEquals(List.of(), model.steps());
    }

    @Property
    void ofStepsAreThoseOfTheStepsOfAPipeline(@ForAll("tables") Table table) {
      Learner<Matrix, Pipeline.Model> steps = Pipeline.of(SCALER).then(new Doubled());
      TablePipeline.Model one = PIPELINE.then(new Doubled()).fit(table);
      TablePipeline.Model nested = TablePipeline.of(FEATURES).then(steps).fit(table);

      assertEquals(nested.transform(table), one.transform(table));
      assertEquals(nested.columnNames(), one.columnNames());
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

      assertEquals(points, TablePipeline.of(PIPELINE).fit(table).transform(table));
      assertEquals(points, ColumnTransform.of(PIPELINE).fit(table).transform(table));
      assertEquals(
          PIPELINE.fit(table).columnNames(), ColumnTransform.of(PIPELINE).fit(table).columnNames());
    }

    @Example
    void haveTheNamesThatTheStepsGiveThem() {
      Table eight = Customers.eight();

      assertEquals(
          List.of("age", "income", "shirt_size_large", "shirt_size_small", "shirt_size_other"),
          PIPELINE.fit(eight).columnNames());
      assertEquals(
          List.of("age_0", "age_1"),
          TablePipeline.of(ColumnTransform.filling(IMPUTER, "age"))
              .then(new Doubled())
              .fit(eight)
              .columnNames());
    }

    @Example
    void ofTheSameNameAreRefusedWhereTheNamesAreAskedFor() {
      Learner<Matrix, Transformer> renaming =
          learned ->
              new Transformer() {
                @Override
                public Matrix transform(Matrix points) {
                  return points;
                }

                @Override
                public List<String> columnNames(List<String> columns) {
                  return Collections.nCopies(columns.size(), "same");
                }
              };
      TablePipeline.Model model = TablePipeline.of(FEATURES).then(renaming).fit(Customers.eight());

      assertEquals(5, model.transform(Customers.eight()).columns());
      assertRefused(
          "columns that come out must differ but \"same\" is there twice", model::columnNames);
    }
  }

  @Group
  class ALearnerBehindIt {
    @Property
    void learnsClassesFromThePoints(@ForAll("tables") Table table, @ForAll("tables") Table other) {
      KnnClassifier learner = KnnClassifier.nearest(1);
      Labels labels = table.labels("came_back");
      TableClassifierPipeline.Model<KnnClassifier.Model> model =
          PIPELINE.classify(learner).fit(LabeledTable.of(table, "came_back"));
      KnnClassifier.Model byHand =
          learner.fit(new LabeledData(TablePipelineSpec.byHand(table, table), labels));
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
      TableRegressorPipeline.Model<KnnRegressor.Model> model =
          PIPELINE.regress(learner).fit(TargetTable.of(table, "spent"));
      KnnRegressor.Model byHand =
          learner.fit(
              new TargetData(TablePipelineSpec.byHand(table, table), table.targets("spent")));

      assertEquals(PIPELINE.fit(table), model.before());
      assertEquals(byHand, model.last());
      assertEquals(byHand.predict(TablePipelineSpec.byHand(table, other)), model.predict(other));
    }

    @Example
    void keepsThePipelineAndItself() {
      KnnClassifier classes = KnnClassifier.nearest(3);
      KnnRegressor numbers = KnnRegressor.nearest(3);

      assertSame(PIPELINE, PIPELINE.classify(classes).before());
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

    private static TablePipeline sizes(Unseen unseen) {
      return TablePipeline.of(
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
      TablePipeline.Model model = sizes(Unseen.IGNORE).fit(learned);

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
      Learner<Table, Encoding> none = null;
      assertEquals(
          "encoding",
          assertThrows(NullPointerException.class, () -> TablePipeline.of(none)).getMessage());
      assertEquals(
          "next", assertThrows(NullPointerException.class, () -> PIPELINE.then(null)).getMessage());
      assertEquals(
          "table", assertThrows(NullPointerException.class, () -> PIPELINE.fit(null)).getMessage());
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
      Learner<Matrix, Transformer> picky =
          given -> {
            throw new IllegalArgumentException("not with me");
          };

      assertRefused("not with me", () -> PIPELINE.then(picky).fit(Customers.eight()));
      assertRefused(
          "row 1, column \"age\" must be a number but is missing",
          () -> TablePipeline.of(ColumnTransform.passing("age")).fit(Customers.eight()));
    }

    @Example
    void cannotBeChangedAfterwards() {
      List<Learner<? super Matrix, ? extends Transformer>> steps = new ArrayList<>();
      steps.add(SCALER);
      TablePipeline pipeline = new TablePipeline(FEATURES, steps);
      steps.clear();

      assertEquals(PIPELINE, pipeline);
      assertThrows(UnsupportedOperationException.class, () -> pipeline.steps().clear());
      assertEquals(2, pipeline.then(SCALER).steps().size());
      assertEquals(1, pipeline.steps().size());
      TablePipeline.Model model = pipeline.fit(Customers.eight());
      assertThrows(UnsupportedOperationException.class, () -> model.steps().clear());
    }
  }

  /** Every column twice. */
  private record Doubled() implements Learner<Matrix, Transformer> {
    @Override
    public Transformer fit(Matrix data) {
      return points -> {
        int d = points.columns();
        return points.selectColumns(IntStream.range(0, 2 * d).map(j -> j % d).toArray());
      };
    }
  }
}
