package dev.praxis;

import dev.praxis.SameBits.Computed;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.evaluation.Candidates;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.HyperparameterSearch;
import dev.praxis.evaluation.Split;
import dev.praxis.evaluation.TimeFolds;
import dev.praxis.imputation.PooledEstimate;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.linear.StandardErrors;
import dev.praxis.metrics.classification.Auc;
import dev.praxis.metrics.classification.Average;
import dev.praxis.metrics.classification.CalibrationCurve;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.classification.LiftCurve;
import dev.praxis.metrics.classification.MulticlassAuc;
import dev.praxis.metrics.classification.OneVersusRest;
import dev.praxis.metrics.classification.PrecisionRecallCurve;
import dev.praxis.metrics.classification.ProbabilityErrors;
import dev.praxis.metrics.classification.RocCurve;
import dev.praxis.metrics.classification.Thresholds;
import dev.praxis.metrics.classification.TopKAccuracy;
import dev.praxis.metrics.clustering.CalinskiHarabasz;
import dev.praxis.metrics.clustering.ClusterAgreement;
import dev.praxis.metrics.clustering.ClusterAgreement.Normalizer;
import dev.praxis.metrics.clustering.DaviesBouldin;
import dev.praxis.metrics.clustering.Silhouette;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.statistics.QuantileMethod;
import dev.praxis.table.SvmlightFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Everything that measures, splits or searches. */
final class SameBitsMeasures {
  private static final Labeled<Matrix> CLASSES = SameBitsData.classes();
  private static final Labels GUESSES = SameBitsData.guesses(CLASSES.labels());
  private static final Labels TRUTH = SameBitsData.twoClasses().labels();
  private static final Targets SCORES = SameBitsData.scores(TRUTH);
  private static final Targeted<Matrix> TARGETS = SameBitsData.targets();
  private static final RidgeRegression RIDGE = RidgeRegression.withPenalty(1);
  private static final LogisticRegression LOGISTIC = LogisticRegression.withPenalty(1);

  private final List<Computed> all = new ArrayList<>();

  private SameBitsMeasures() {
    data();
    classification();
    regressionAndClusters();
    splits();
    evaluation();
  }

  static List<Computed> all() {
    return new SameBitsMeasures().all;
  }

  private void data() {
    add("data", () -> List.of(SameBitsData.points(), SameBitsData.wild(), SameBitsData.tight()));
    add("data, table", () -> SameBitsData.table());
    add("data, penguins", () -> DataFiles.at("penguins.csv").readTable());
    add("data, air quality", () -> DataFiles.at("airquality.csv").readIncomplete());
    add("sparse matrix", () -> SparseMatrix.of(SameBitsData.lattice()));
    add("sparse matrix, products", () -> products(sparse()));
    add("svmlight, written", () -> written(new Targeted<>(sparse(), firstTargets())));
    add("quantiles", () -> quantiles());
    add("pooled estimate", () -> pooled());
  }

  private void classification() {
    add("confusion matrix", () -> confusion());
    add("ROC curve", () -> points(RocCurve.of(TRUTH, SCORES)));
    add("AUC", () -> Auc.of(TRUTH, SCORES));
    add("top-k accuracy", () -> TopKAccuracy.of(CLASSES.labels(), shares(), 2));
    add("multi-class AUC, rest", () -> MulticlassAuc.oneVersusRest(CLASSES.labels(), shares()));
    add("multi-class AUC, pairs", () -> MulticlassAuc.oneVersusOne(CLASSES.labels(), shares()));
    add("precision-recall curve", () -> points(PrecisionRecallCurve.of(TRUTH, SCORES)));
    add("lift curve", () -> LiftCurve.of(TRUTH, SCORES).points());
    add("thresholds", () -> thresholds());
    add("calibration curve", () -> CalibrationCurve.of(TRUTH, SCORES));
    add("log loss and Brier score", () -> ProbabilityErrors.of(TRUTH, SCORES));
    add("log loss, three classes", () -> ProbabilityErrors.of(CLASSES.labels(), shares()));
    add("one class and the rest", () -> OneVersusRest.of(CLASSES.labels(), "rare"));
  }

  private void regressionAndClusters() {
    add("regression errors", () -> errors());
    add("standard errors", () -> StandardErrors.of(TARGETS));
    add("cluster agreement", () -> agreement());
    add("silhouette", () -> silhouette());
    add("Davies-Bouldin", () -> DaviesBouldin.of(CLASSES.points(), GUESSES));
    add("Calinski-Harabasz", () -> CalinskiHarabasz.of(CLASSES.points(), GUESSES));
  }

  private void splits() {
    add("split", () -> Split.of(1000, 0.3, 5));
    add("split, stratified", () -> Split.stratified(CLASSES.labels(), 0.3, 5));
    add("folds", () -> Folds.of(1000, 7, 5));
    add("folds, stratified", () -> Folds.stratified(CLASSES.labels(), 7, 5));
    add("folds, grouped", () -> Folds.grouped(GUESSES, 3, 5));
    add("folds, in time", () -> Folds.inTime(1000, 7));
    add("split, grouped", () -> Split.grouped(GUESSES, 0.3, 5));
    Labels groups =
        Labels.ofCodes(IntStream.range(0, CLASSES.labels().size()).map(i -> i * 37 % 41).toArray());
    add(
        "folds, stratified and grouped",
        () -> Folds.stratifiedGrouped(CLASSES.labels(), groups, 7, 5));
    add(
        "folds, in time, with a gap",
        () -> TimeFolds.of(7).withGap(5).over(TARGETS.targets().toArray()));
  }

  private void evaluation() {
    add("cross-validation", () -> CrossValidation.of(LOGISTIC, CLASSES));
    add("cross-validation, numbers", () -> CrossValidation.of(RIDGE, TARGETS));
    add("cross-validation, tables", () -> customers());
    add("hyperparameter search", () -> search());
    add("candidates", () -> Candidates.random(20, 3, draw -> draw.logUniform(0.001, 1000)));
  }

  private void add(String name, Supplier<?> result) {
    all.add(new Computed(name, result));
  }

  private static SparseMatrix sparse() {
    return SparseMatrix.of(SameBitsData.lattice()).scaleColumns(0.1, 0.3, 0.7, 1.1, 1.3);
  }

  private static List<?> products(SparseMatrix sparse) {
    Matrix rows = TARGETS.select(firstRows()).points();
    Matrix five = SameBitsData.wild().selectRows(0, 1, 2, 3, 4);
    return List.of(sparse.transpose(), sparse.transposedTimes(rows), sparse.times(five));
  }

  private static String written(Targeted<SparseMatrix> data) {
    StringBuilder text = new StringBuilder();
    try {
      SvmlightFile.write(data, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Targets firstTargets() {
    return TARGETS.select(firstRows()).targets();
  }

  /** As many as the sparse matrix has. */
  private static int[] firstRows() {
    return IntStream.range(0, 1500).toArray();
  }

  private static List<?> quantiles() {
    double[] numbers = SameBitsData.wild().column(2);
    return Arrays.stream(QuantileMethod.values()).map(m -> m.of(0.37, numbers)).toList();
  }

  private static List<?> pooled() {
    PooledEstimate pooled = PooledEstimate.of(new double[] {1, 1.3, 0.9}, new double[] {2, 3, 4});
    return List.of(pooled, pooled.variance(), pooled.standardError(), pooled.degreesOfFreedom(7));
  }

  private static List<?> confusion() {
    ConfusionMatrix confusion = ConfusionMatrix.of(CLASSES.labels(), GUESSES);
    List<Object> all = new ArrayList<>(List.of(confusion, confusion.matthews(), confusion.kappa()));
    for (Average average : Average.values()) {
      all.add(List.of(confusion.precision(average), confusion.f(0.5, average)));
    }
    return all;
  }

  private static List<?> points(RocCurve curve) {
    return List.of(curve.points(), curve.auc(), curve.partialAuc(0.3));
  }

  private static List<?> points(PrecisionRecallCurve curve) {
    return List.of(curve.points(), curve.averagePrecision());
  }

  private static List<?> thresholds() {
    Thresholds thresholds = Thresholds.of(TRUTH, SCORES);
    return List.of(thresholds.bestF1(), thresholds.bestYouden(), thresholds.leastCost(1, 3.7));
  }

  private static Matrix shares() {
    return LOGISTIC.fit(CLASSES).probabilities(CLASSES.points());
  }

  private static List<?> errors() {
    Targets predicted = RIDGE.fit(TARGETS).predict(TARGETS.points());
    RegressionErrors errors = RegressionErrors.of(TARGETS.targets(), predicted);
    return List.of(
        errors,
        errors.rmse(),
        errors.mae(),
        errors.medianAbsoluteError(),
        errors.mape(),
        errors.mapeWithoutZeros(),
        errors.smape(),
        errors.r2(),
        errors.explainedVariance(),
        errors.normalQuantiles(),
        errors.bias().pValue());
  }

  private static List<?> agreement() {
    ClusterAgreement agreement = ClusterAgreement.of(CLASSES.labels(), GUESSES);
    return List.of(
        agreement.adjustedRand(),
        agreement.mutualInformation(),
        agreement.normalizedMutualInformation(),
        agreement.adjustedMutualInformation(),
        agreement.adjustedMutualInformation(Normalizer.GEOMETRIC),
        agreement.homogeneity(),
        agreement.completeness(),
        agreement.fowlkesMallows(),
        agreement.purity());
  }

  private static List<?> silhouette() {
    Silhouette silhouette = Silhouette.of(CLASSES.points(), GUESSES);
    return List.of(silhouette, silhouette.mean());
  }

  private static Object customers() {
    ColumnTransform numbers = ColumnTransform.filling(SimpleImputer.mean(), "age", "income");
    return CrossValidation.of(Pipeline.of(numbers).classify(LOGISTIC), SameBitsData.customers());
  }

  private static Object search() {
    return HyperparameterSearch.over(
        List.of(0.1, 10.0, 1000.0),
        penalty -> CrossValidation.of(RidgeRegression.withPenalty(penalty), TARGETS));
  }
}
