package dev.praxis.demos.metrics.classification;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.metrics.classification.ConfusionMatrix;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link ConfusionMatrixDemo}. */
final class ConfusionMatrixExperiments {

  private ConfusionMatrixExperiments() {}

  /** Truth and prediction of each row by a model that has not seen it: ten stratified folds. */
  static ConfusionMatrix validated(
      Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data) {
    Folds folds = Folds.stratified(data.labels(), 10, 1);
    Labels predicted = CrossValidation.of(learner, data, folds, Scores::accuracy).predictions();
    return ConfusionMatrix.of(data.labels(), predicted);
  }

  /** The name of each class, its precision, recall and F1. */
  static List<List<Object>> byClass(ConfusionMatrix matrix) {
    return IntStream.range(0, matrix.classes())
        .mapToObj(
            c ->
                List.<Object>of(
                    matrix.classNames().get(c),
                    matrix.precision(c),
                    matrix.recall(c),
                    matrix.f1(c)))
        .toList();
  }

  /** The matrix as it would be if a class were this share of all, and everything else as it is. */
  static ConfusionMatrix reweighted(Labels truth, Labels predicted, int c, double share) {
    double now = (double) truth.counts()[c] / truth.size();
    double[] weights =
        IntStream.range(0, truth.size())
            .mapToDouble(i -> truth.code(i) == c ? share / now : (1 - share) / (1 - now))
            .toArray();
    return ConfusionMatrix.of(truth, predicted, weights);
  }

  /** Precision and recall of a class that is some share of all. */
  record Rarity(double share, double precision, double recall) {}

  /** From one in a thousand to nearly all. */
  static List<Rarity> rarities(Labels truth, Labels predicted, int c) {
    return IntStream.rangeClosed(0, 60)
        .mapToDouble(i -> Math.min(0.999, Math.pow(10, -3 + i / 20.0)))
        .mapToObj(
            share -> {
              ConfusionMatrix matrix = reweighted(truth, predicted, c, share);
              return new Rarity(share, matrix.precision(c), matrix.recall(c));
            })
        .toList();
  }
}
