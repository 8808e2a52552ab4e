package dev.praxis.evaluation;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.DataFiles;
import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.imputation.MissingIndicators;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tables with holes and categories through pipelines, as scikit-learn 1.2.1 has them: {@code
 * make_pipeline(ColumnTransformer(...), Ridge())}, by cross_val_score and cross_val_predict.
 */
class TableCrossValidationTest {

  private static final String[] WEATHER = {"Solar_R", "Wind", "Temp"};

  /** A day of July of which the sun was not measured, and one of a month that nobody has seen. */
  private static final Table TWO_DAYS =
      Table.of("Month", months(7, 12))
          .with("Solar_R", NumberColumn.of(Double.NaN, 200))
          .with("Wind", NumberColumn.of(10, 10))
          .with("Temp", NumberColumn.of(80, 80));

  /** The 116 days with ozone, the months as categories; on 5 of them the sun is missing. */
  private static Targeted<Table> ozone() {
    Table days = DataFiles.at("airquality.csv").readTable().withoutMissing("Ozone");
    double[] months = days.matrix("Month").column(0);
    return days.with("Month", months(months)).targeted("Ozone");
  }

  private static CategoryColumn months(double... months) {
    return CategoryColumn.ofNames(
        Arrays.stream(months).mapToObj(month -> Integer.toString((int) month)).toList());
  }

  /** Folds by number: row i is tested in fold {@code of(i)}. */
  private static Folds folds(int rows, IntUnaryOperator of) {
    return Folds.ofSplits(
        IntStream.range(0, 5)
            .mapToObj(
                fold ->
                    Split.at(
                        rows,
                        IntStream.range(0, rows).filter(i -> of.applyAsInt(i) != fold).toArray(),
                        IntStream.range(0, rows).filter(i -> of.applyAsInt(i) == fold).toArray()))
            .toList());
  }

  /**
   * ColumnTransformer([make_pipeline(SimpleImputer(), StandardScaler()) of the weather,
   * OneHotEncoder(handle_unknown="ignore") of the month]), Ridge(alpha=1), R² by the folds {@code i
   * * 5 // 116}: each tests days of a month that it has hardly seen or not at all.
   */
  @Test
  void ozoneIsPredictedAsByScikitLearn() {
    var learner =
        Pipeline.of(
                ColumnTransform.filling(SimpleImputer.mean(), StandardScaler.standard(), WEATHER)
                    .with(OneHotEncoder.of("Month").withUnseen(Unseen.IGNORE)))
            .regress(RidgeRegression.withPenalty(1));
    CrossValidation<Targets> result =
        CrossValidation.of(
            learner,
            ozone(),
            folds(116, i -> i * 5 / 116),
            (truth, predicted) -> RegressionErrors.of(truth, predicted).r2());
    double[] scores = {
      -2.510818963881352,
      0.5508725570430009,
      0.42266680010681656,
      0.4678311545118379,
      -1.6730282635204907
    };

    for (int fold = 0; fold < 5; fold++) {
      assertNear(scores[fold], result.scores().get(fold), 1e-11);
    }
    assertNear(43.20161119793768, result.predictions().value(0), 1e-12);
    assertNear(74.24592203885321, result.predictions().value(50), 1e-12);
    assertNear(20.67053028052802, result.predictions().value(115), 1e-12);
    Targets predicted = learner.fit(ozone()).predict(TWO_DAYS);
    assertNear(46.11447587112402, predicted.value(0), 1e-12);
    assertNear(45.76649971271124, predicted.value(1), 1e-12);
  }

  /** SimpleImputer(strategy="median", add_indicator=True), StandardScaler(), Ridge(alpha=1). */
  @Test
  void indicatorsAreScaledAsByScikitLearn() {
    ColumnTransform weather =
        ColumnTransform.filling(
            MissingIndicators.beside(SimpleImputer.median()), StandardScaler.standard(), WEATHER);
    var model = Pipeline.of(weather).regress(RidgeRegression.withPenalty(1)).fit(ozone());

    assertEquals(
        List.of("Solar_R", "Wind", "Temp", "Solar_R_missing"),
        model.before().columnNames(List.of()));
    assertNear(37.68913517096098, model.predict(TWO_DAYS).value(0), 1e-12);
    assertNear(46.46751042999246, model.predict(TWO_DAYS).value(1), 1e-12);
  }

  /**
   * SimpleImputer() and StandardScaler() of depth and mass, OneHotEncoder of the island and of the
   * sex, which is "other" where missing; LogisticRegression(C=1), folds {@code i % 5}.
   */
  @Test
  void penguinsAreToldApartAsByScikitLearn() {
    Table penguins = DataFiles.at("penguins.csv").readTable();
    Labeled<Table> data = penguins.labeled("label");
    var learner =
        Pipeline.of(
                ColumnTransform.filling(
                        SimpleImputer.mean(),
                        StandardScaler.standard(),
                        "bill_depth_mm",
                        "body_mass_g")
                    .with(OneHotEncoder.of("island", "sex").withUnseen(Unseen.OTHER)))
            .classify(LogisticRegression.withPenalty(1));
    Folds folds = folds(344, i -> i % 5);
    Matrix probabilities =
        CrossValidation.ofProbabilities(learner, data, folds, (truth, p) -> 0).predictions();

    assertEquals(
        List.of(60.0, 57.0, 56.0, 56.0, 55.0),
        CrossValidation.of(
                learner,
                data,
                folds,
                (truth, predicted) ->
                    truth.size() * ConfusionMatrix.of(truth, predicted).accuracy())
            .scores());
    assertProbabilities(
        new double[] {0.8798278311193078, 0.01340225388976076, 0.10676991499093155},
        probabilities.row(3));
    assertProbabilities(
        new double[] {0.48017553889991355, 0.5179840688537862, 0.001840392246300269},
        probabilities.row(300));
  }

  private static void assertProbabilities(double[] expected, double[] actual) {
    for (int c = 0; c < 3; c++) {
      assertNear(expected[c], actual[c], 1e-6);
    }
  }
}
