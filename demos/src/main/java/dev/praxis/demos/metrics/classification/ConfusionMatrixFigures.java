package dev.praxis.demos.metrics.classification;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.metrics.classification.ConfusionMatrix;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The pictures and tables of {@link ConfusionMatrixDemo}. */
final class ConfusionMatrixFigures {

  private ConfusionMatrixFigures() {}

  /** Truth and prediction of each row by a model that has not seen it: ten stratified folds. */
  static ConfusionMatrix validated(
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data) {
    Folds folds = Folds.stratified(data.labels(), 10, 1);
    Labels predicted =
        CrossValidation.of(learner, data, folds, ConfusionMatrixFigures::accuracy).predictions();
    return ConfusionMatrix.of(data.labels(), predicted);
  }

  private static double accuracy(Labels truth, Labels predicted) {
    return ConfusionMatrix.of(truth, predicted).accuracy();
  }

  /** The counts, true classes by predicted ones. */
  static Figure table(String caption, ConfusionMatrix matrix, List<String> names) {
    int[][] counts = new int[matrix.classes()][matrix.classes()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i][j] = (int) matrix.count(i, j);
      }
    }
    return Figure.of("%s", caption).counts(names, names, counts).axes("predicted", "true");
  }

  /** Several measures of a scan and of calling everybody ill. */
  static Figure measures(int c, ConfusionMatrix scan, ConfusionMatrix everybody) {
    List<String> names =
        List.of(
            "accuracy",
            "recall",
            "F1",
            "precision",
            "specificity",
            "balanced",
            "Matthews",
            "kappa");
    return Figure.of("Eight measures of the scan and of a guess; the last four are not taken in.")
        .bars("the scan", names, measures(c, scan))
        .bars("everybody is ill", names, measures(c, everybody))
        .sideBySide();
  }

  private static double[] measures(int c, ConfusionMatrix matrix) {
    return new double[] {
      matrix.accuracy(),
      matrix.recall(c),
      matrix.f1(c),
      matrix.precision(c),
      matrix.specificity(c),
      matrix.balancedAccuracy(),
      matrix.matthews(),
      matrix.kappa()
    };
  }

  /** What the matrix would be if a class were this share of all, and everything else as it is. */
  static ConfusionMatrix reweighted(Labels truth, Labels predicted, int c, double share) {
    double now = (double) truth.counts()[c] / truth.size();
    double[] weights =
        IntStream.range(0, truth.size())
            .mapToDouble(i -> truth.code(i) == c ? share / now : (1 - share) / (1 - now))
            .toArray();
    return ConfusionMatrix.of(truth, predicted, weights);
  }

  /** Recall and precision of a class against its share of all. */
  static Figure shares(Labels truth, Labels predicted, int c) {
    double[] shares =
        IntStream.range(0, 61).mapToDouble(i -> Math.pow(10, -3 + i / 20.0)).toArray();
    shares[60] = 0.999;
    double[] recalls = new double[61];
    double[] precisions = new double[61];
    for (int i = 0; i < 61; i++) {
      ConfusionMatrix matrix = reweighted(truth, predicted, c, shares[i]);
      recalls[i] = matrix.recall(c);
      precisions[i] = matrix.precision(c);
    }
    return Figure.of("The same scan among fewer and fewer who are ill: its recall stays.")
        .line("precision", shares, precisions)
        .line("recall", shares, recalls)
        .axes("share of ill patients", "")
        .ratiosAcross()
        .fromZero();
  }

  /** One table row for each class: precision, recall and F1. */
  static List<List<String>> rows(ConfusionMatrix matrix) {
    return IntStream.range(0, matrix.classes())
        .mapToObj(
            c ->
                List.of(
                    matrix.classNames().get(c),
                    decimals(matrix.precision(c)),
                    decimals(matrix.recall(c)),
                    decimals(matrix.f1(c))))
        .toList();
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
