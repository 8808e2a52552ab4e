package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Classifier;
import dev.praxis.Customers;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.Transformer;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

/** How good a learner is on rows of a table that nothing of it has seen. */
@PropertyDefaults(tries = 100)
class TableCrossValidationSpec {

  private static final OneHotEncoder SIZES =
      OneHotEncoder.of("shirt_size").withUnseen(Unseen.IGNORE);
  private static final ColumnTransform FEATURES =
      ColumnTransform.filling(SimpleImputer.mean(), StandardScaler.standard(), "age").with(SIZES);
  private static final Learner<Targeted<Table>, ? extends Regressor<Table>> SPENT =
      Pipeline.of(FEATURES).regress(RidgeRegression.withPenalty(1));

  /** A table and folds of its rows. */
  record Task(Table table, Folds folds) {
    Labeled<Table> labeled() {
      return table.labeled("came_back");
    }

    Targeted<Table> target() {
      return table.targeted("spent");
    }

    CrossValidation<Targets> spent() {
      return CrossValidation.of(SPENT, target(), folds, TableCrossValidationSpec::error);
    }
  }

  @Provide
  Arbitrary<Task> tasks() {
    return Combinators.combine(
            Customers.atLeast(6), Arbitraries.integers().between(2, 6), Arbitraries.longs())
        .as((table, k, seed) -> new Task(table, Folds.of(table.rows(), k, seed)));
  }

  private static double error(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).mae();
  }

  private static double r2(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).r2();
  }

  private static double accuracy(Labels truth, Labels predicted) {
    return ConfusionMatrix.of(truth, predicted).accuracy();
  }

  private static double ofTheTruth(Labels truth, Matrix probabilities) {
    return IntStream.range(0, truth.size())
        .mapToDouble(i -> probabilities.get(i, truth.code(i)))
        .sum();
  }

  @Group
  class EachFold {
    @Property
    void isWhatOneWouldWriteByHand(@ForAll("tasks") Task task) {
      for (CrossValidation.Fold<Targets> fold : task.spent().folds()) {
        Targets predicted = byHand(task.table(), fold.split());

        assertEquals(predicted, fold.predicted());
        assertEquals(
            error(task.table().selectRows(fold.split().test()).targets("spent"), predicted),
            fold.score());
      }
      assertEquals(
          IntStream.range(0, task.folds().size()).mapToObj(f -> task.folds().get(f)).toList(),
          task.spent().folds().stream().map(CrossValidation.Fold::split).toList());
    }

    private static Targets byHand(Table table, Split split) {
      Table train = table.selectRows(split.train());
      Table test = table.selectRows(split.test());
      SimpleImputer.Model ages = SimpleImputer.mean().fit(train.incomplete("age"));
      UnaryOperator<Table> filled =
          some ->
              some.with("age", NumberColumn.of(ages.transform(some.incomplete("age")).column(0)));
      ColumnTransform.Model model =
          ColumnTransform.of(StandardScaler.standard(), "age").with(SIZES).fit(filled.apply(train));
      Matrix points = model.transform(filled.apply(train));

      return RidgeRegression.withPenalty(1)
          .fit(new Targeted<>(points, train.targets("spent")))
          .predict(model.transform(filled.apply(test)));
    }

    @Property
    void showsNothingOfTheRowsToTestToWhatLearns(@ForAll("tasks") Task task) {
      List<Table> learned = new ArrayList<>();
      List<Table> turned = new ArrayList<>();
      Learner<Table, Transformer.OfTable> spy =
          table -> {
            learned.add(table);
            return new Spy(FEATURES.fit(table), turned);
          };
      Pipeline<Table, Matrix> pipeline = Pipeline.of(spy);
      Labeled<Table> labeled = task.labeled();
      Targeted<Table> target = task.target();
      CrossValidation.of(
          pipeline.classify(new MajorityClass()), labeled, task.folds(), (t, p) -> 0);
      CrossValidation.ofProbabilities(
          pipeline.classify(new MajorityClass()), labeled, task.folds(), (t, p) -> 0);
      CrossValidation.of(pipeline.regress(new MeanTarget()), target, task.folds(), (t, p) -> 0);

      List<Table> meant = new ArrayList<>();
      List<Table> predicted = new ArrayList<>();
      for (Table features : List.of(labeled.points(), labeled.points(), target.points())) {
        for (Split split : task.folds()) {
          meant.add(features.selectRows(split.train()));
          predicted.add(features.selectRows(split.train()));
          predicted.add(features.selectRows(split.test()));
        }
      }
      assertEquals(meant, learned);
      assertEquals(predicted, turned);
    }

    /** What a row to test holds is news to all that its fold has learned, and to no other fold. */
    @Property(tries = 50)
    void isNotChangedForTheOthersByARowToTest(
        @ForAll long seed, @ForAll @IntRange(max = 7) int row) {
      Table eight = Customers.eight();
      Folds folds = Folds.of(eight.rows(), 3, seed);
      Targets before = new Task(eight, folds).spent().predictions();
      Targets after = new Task(withAnother(eight, row), folds).spent().predictions();

      for (Split split : folds) {
        boolean tested = IntStream.of(split.test()).anyMatch(i -> i == row);
        for (int i : split.test()) {
          assertEquals(tested && i != row, before.value(i) == after.value(i), () -> "row " + i);
        }
      }
    }

    private static Table withAnother(Table eight, int row) {
      NumberColumn known = eight.numbers("age");
      double[] ages =
          IntStream.range(0, eight.rows())
              .mapToDouble(i -> known.isMissing(i) ? Double.NaN : known.value(i))
              .toArray();
      double[] spent = eight.targets("spent").toArray();
      ages[row] = 900;
      spent[row] = -700;
      return eight.with("age", NumberColumn.of(ages)).with("spent", NumberColumn.of(spent));
    }

    @Property
    void knowsAllClassesAlsoThoseWithoutARowToLearnFrom(@ForAll("tasks") Task task) {
      int n = task.table().rows();
      int[] codes = new int[n];
      codes[n - 1] = 2;
      CategoryColumn rare = CategoryColumn.ofCodes(codes, List.of("common", "never", "once"));
      Labeled<Table> data = task.table().with("came_back", rare).labeled("came_back");
      var learner = Pipeline.of(FEATURES).classify(new MajorityClass());

      assertEquals(
          Labels.ofCodes(new int[n], rare.categories()),
          CrossValidation.of(learner, data, task.folds(), (t, p) -> 0).predictions());
      assertEquals(
          3,
          CrossValidation.ofProbabilities(learner, data, task.folds(), (t, p) -> 0)
              .predictions()
              .columns());
    }
  }

  /** Numbers that pass are points: what is known of those holds of tables. */
  @Group
  class OfNumbersThatPass {
    private final Pipeline<Table, Matrix> passing = Pipeline.of(ColumnTransform.passing("spent"));

    @Property
    void areTheClassesThatPointsHave(@ForAll("tasks") Task task) {
      KnnClassifier learner = KnnClassifier.nearest(1);
      var ofTable = passing.classify(learner);
      Labeled<Matrix> points = new Labeled<>(task.table().matrix("spent"), task.labeled().labels());

      assertEquals(
          CrossValidation.of(learner, points, task.folds(), TableCrossValidationSpec::accuracy),
          CrossValidation.of(
              ofTable, task.labeled(), task.folds(), TableCrossValidationSpec::accuracy));
      assertEquals(
          CrossValidation.ofProbabilities(
              learner, points, task.folds(), TableCrossValidationSpec::ofTheTruth),
          CrossValidation.ofProbabilities(
              ofTable, task.labeled(), task.folds(), TableCrossValidationSpec::ofTheTruth));
    }

    @Property
    void areTheNumbersThatPointsHave(@ForAll("tasks") Task task) {
      RidgeRegression learner = RidgeRegression.withPenalty(2);
      Targets targets = task.target().targets();
      Targeted<Matrix> points = new Targeted<>(task.table().matrix("spent"), targets);
      Targeted<Table> table = new Targeted<>(task.table(), targets);

      assertEquals(
          CrossValidation.of(learner, points, task.folds(), TableCrossValidationSpec::error),
          CrossValidation.of(
              passing.regress(learner), table, task.folds(), TableCrossValidationSpec::error));
    }

    @Property
    void haveTheFoldsAndTheScoreThatPointsHaveWhereNobodyNamesThem(
        @ForAll("tenOrMore") Table table) {
      Labels labels = table.labels("came_back");
      Targets targets = table.targets("spent");
      Matrix points = table.matrix("spent");

      assertEquals(
          CrossValidation.of(KnnClassifier.nearest(1), new Labeled<>(points, labels)),
          CrossValidation.of(
              passing.classify(KnnClassifier.nearest(1)), new Labeled<>(table, labels)));
      assertEquals(
          CrossValidation.of(new MeanTarget(), new Targeted<>(points, targets)),
          CrossValidation.of(passing.regress(new MeanTarget()), new Targeted<>(table, targets)));
    }

    @Provide
    Arbitrary<Table> tenOrMore() {
      return Customers.atLeast(10);
    }
  }

  @Group
  class WithoutFoldsAndScore {
    @Property
    void thereAreFiveStratifiedFoldsAndTheAccuracy(@ForAll("tenOrMore") Table table) {
      Labeled<Table> data = table.labeled("came_back");
      Learner<Labeled<Table>, ? extends Classifier<Table>> learner =
          Pipeline.of(FEATURES).classify(KnnClassifier.nearest(1));

      assertEquals(
          CrossValidation.of(
              learner,
              data,
              Folds.stratified(data.labels(), 5, 7),
              TableCrossValidationSpec::accuracy),
          CrossValidation.of(learner, data));
    }

    @Property
    void thereAreFiveFoldsAndRSquared(@ForAll("tenOrMore") Table table) {
      Targeted<Table> data = table.targeted("spent");

      assertEquals(
          CrossValidation.of(
              SPENT, data, Folds.of(table.rows(), 5, 7), TableCrossValidationSpec::r2),
          CrossValidation.of(SPENT, data));
    }

    @Provide
    Arbitrary<Table> tenOrMore() {
      return Customers.atLeast(10);
    }
  }

  @Group
  class ASearch {
    @Property
    void triesPipelinesOnTheSameFolds(@ForAll("tasks") Task task) {
      HyperparameterSearch<Double> search =
          HyperparameterSearch.over(
              List.of(0.5, 1.0, 2.0),
              penalty ->
                  CrossValidation.of(
                      Pipeline.of(FEATURES).regress(RidgeRegression.withPenalty(penalty)),
                      task.target(),
                      task.folds(),
                      TableCrossValidationSpec::error));

      assertEquals(3, search.trials().size());
      assertEquals(task.spent().scores(), search.trials().get(1).scores());
    }
  }

  @Group
  class Refusals {
    @Example
    void foldsAreOfTheRowsOfTheTable() {
      Folds folds = Folds.of(5, 2, 1);
      Task task = new Task(Customers.eight(), folds);
      var classes = Pipeline.of(FEATURES).classify(new MajorityClass());
      String sentence = "folds must be of 8 rows, as the data, but are of 5";

      assertRefused(sentence, task::spent);
      assertRefused(
          sentence, () -> CrossValidation.of(classes, task.labeled(), folds, (t, p) -> 0));
      assertRefused(
          sentence,
          () -> CrossValidation.ofProbabilities(classes, task.labeled(), folds, (t, p) -> 0));
    }

    @Example
    void aCategoryThatOnlyTheTestedRowsHaveIsRefusedByAnEncoderThatRefusesIt() {
      var strict = Pipeline.of(OneHotEncoder.of("shirt_size")).classify(new MajorityClass());
      Labeled<Table> data = Customers.eight().labeled("came_back");

      assertRefused(
          "row 1, column \"shirt_size\" must be a category that was learned from but was \"huge\"",
          () ->
              CrossValidation.of(
                  strict,
                  data,
                  Folds.ofSplits(List.of(hugeIsTested())),
                  TableCrossValidationSpec::accuracy));
    }

    @Example
    @SuppressWarnings("NullAway")
    void whatIsNotThereIsNamedBeforeAnythingIsLearned() {
      Learner<Labeled<Table>, Classifier<Table>> learner =
          data -> {
            throw new IllegalStateException("learned");
          };
      Labeled<Table> data = Customers.eight().labeled("came_back");
      Folds folds = Folds.of(8, 2, 1);

      assertNull("data", () -> CrossValidation.of(learner, (Labeled<Table>) null));
      assertNull("learner", () -> CrossValidation.of(null, data, folds, (t, p) -> 0));
      assertNull("folds", () -> CrossValidation.of(learner, data, null, (t, p) -> 0));
      assertNull("score", () -> CrossValidation.of(learner, data, folds, null));
    }

    private static void assertNull(String name, Executable action) {
      assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
    }

    private static Split hugeIsTested() {
      return Split.at(8, new int[] {0, 1, 4, 5, 6, 7}, new int[] {2, 3});
    }
  }

  /** An encoding that remembers the tables that it was given. */
  private record Spy(Transformer.OfTable inner, List<Table> turned) implements Transformer.OfTable {
    @Override
    public List<String> columnNames() {
      return inner.columnNames();
    }

    @Override
    public Matrix transform(Table table) {
      turned.add(table);
      return inner.transform(table);
    }
  }
}
