package dev.praxis.demos.metrics.classification;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.scaling.StandardScaler;
import java.util.stream.IntStream;

/** The experiments of {@link RocCurveDemo}. */
final class RocCurveExperiments {

  private RocCurveExperiments() {}

  /**
   * How malignant each tumour is by some of its columns: the probability of a logistic regression
   * that has not seen it.
   */
  static Targets scores(Labeled<Matrix> tumours, int... columns) {
    Matrix points = tumours.points().selectColumns(columns);
    Labeled<Matrix> data = new Labeled<>(points, tumours.labels());
    var learner =
        Pipeline.of(StandardScaler.standard()).classify(LogisticRegression.withPenalty(1));
    Folds folds = Folds.stratified(data.labels(), 10, 1);
    Matrix probabilities =
        CrossValidation.ofProbabilities(learner, data, folds, Scores::auc).predictions();
    return Targets.of(probabilities.column(1));
  }

  /** The rows, those of one class so many times. */
  static int[] repeated(Labels truth, int repeated, int times) {
    return IntStream.range(0, truth.size())
        .flatMap(i -> IntStream.range(0, truth.code(i) == repeated ? times : 1).map(copy -> i))
        .toArray();
  }
}
