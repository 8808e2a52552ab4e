package dev.praxis.demos.resampling;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.classification.RocCurve;
import dev.praxis.resampling.Adasyn;
import dev.praxis.resampling.BorderlineSmote;
import dev.praxis.resampling.RandomOversampling;
import dev.praxis.resampling.RandomUndersampling;
import dev.praxis.resampling.SamplingStrategy;
import dev.praxis.resampling.Smote;
import dev.praxis.scaling.StandardScaler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link SmoteDemo}: learners behind a scaler, on rare tumours. */
final class SmoteExperiments {

  private SmoteExperiments() {}

  /** A learner that standardises the columns first. */
  static Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> scaling(
      Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner) {
    return Pipeline.of(StandardScaler.standard()).classify(learner);
  }

  /** The truth of the unseen tumours of a draw, and the predictions of a learner. */
  static ConfusionMatrix tested(
      Learner<Labeled<Matrix>, ? extends Classifier<Matrix>> learner, RareTumours rare) {
    Labels said = scaling(learner).fit(rare.learned()).predict(rare.unseen().points());
    return ConfusionMatrix.of(rare.unseen().labels(), said);
  }

  /** Malignant tumours found and benign ones alarmed, in per cent; the accuracy where rare. */
  record Outcome(double found, double alarmed, double accuracy) {}

  /** The outcome of a learner with the unseen tumours of twenty draws. */
  static Outcome outcome(
      Learner<Labeled<Matrix>, ? extends Classifier<Matrix>> learner, Labeled<Matrix> tumours) {
    ConfusionMatrix said =
        IntStream.range(0, 20)
            .mapToObj(draw -> tested(learner, RareTumours.of(tumours, draw)))
            .reduce(ConfusionMatrix::merge)
            .orElseThrow();
    double right = RareTumours.BENIGN * said.recall(0) + RareTumours.MALIGNANT * said.recall(1);
    double accuracy = right / (RareTumours.BENIGN + RareTumours.MALIGNANT);
    return new Outcome(100 * said.recall(1), 100 - 100 * said.recall(0), accuracy);
  }

  /** With a tenth as many malignant rows as benign ones by SMOTE, and so on to as many. */
  static List<Outcome> byRatio(
      Learner<Labeled<Matrix>, ? extends Classifier<Matrix>> learner, Labeled<Matrix> tumours) {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(tenths -> SamplingStrategy.ratio(tenths / 10.0))
        .map(way -> outcome(Smote.neighbors(5).withStrategy(way).before(learner), tumours))
        .toList();
  }

  /** As they are, and by each way to resample: found and alarmed. */
  static List<List<Object>> byWay(
      Learner<Labeled<Matrix>, ? extends Classifier<Matrix>> learner, Labeled<Matrix> tumours) {
    return List.of(
        row("as they are", outcome(learner, tumours)),
        row("copies", outcome(RandomOversampling.balanced().before(learner), tumours)),
        row("SMOTE", outcome(Smote.neighbors(5).before(learner), tumours)),
        row("Borderline-SMOTE", outcome(BorderlineSmote.neighbors(5).before(learner), tumours)),
        row("ADASYN", outcome(Adasyn.neighbors(5).before(learner), tumours)),
        row("fewer benign", outcome(RandomUndersampling.balanced().before(learner), tumours)));
  }

  private static List<Object> row(String way, Outcome outcome) {
    return List.of(way, outcome.found(), outcome.alarmed());
  }

  /** The ROC curve of a learner on unseen tumours, of twenty draws together. */
  static RocCurve roc(
      Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> tumours) {
    List<String> truth = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int draw = 0; draw < 20; draw++) {
      RareTumours rare = RareTumours.of(tumours, draw);
      Classifier<? super Matrix> model = scaling(learner).fit(rare.learned());
      Matrix probabilities = model.probabilities(rare.unseen().points());
      for (int i = 0; i < probabilities.rows(); i++) {
        truth.add(rare.unseen().labels().name(i));
        scores.add(probabilities.get(i, 1));
      }
    }
    return RocCurve.of(Labels.ofNames(truth), Targets.ofList(scores));
  }

  /** The last point of a curve at a threshold of at least one half. */
  static RocCurve.Point atHalf(RocCurve curve) {
    return curve.points().stream()
        .filter(point -> point.threshold() >= 0.5)
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  /** The share of the malignant that is found in five stratified folds. */
  static double foundInFolds(
      Learner<Labeled<Matrix>, ? extends Classifier<Matrix>> learner,
      Labeled<Matrix> data,
      int draw) {
    Folds folds = Folds.stratified(data.labels(), 5, draw);
    var validated = CrossValidation.of(scaling(learner), data, folds, (truth, said) -> 0);
    Labels truth = data.labels().select(validated.testedRows());
    return ConfusionMatrix.of(truth, validated.predictions()).recall(1);
  }
}
