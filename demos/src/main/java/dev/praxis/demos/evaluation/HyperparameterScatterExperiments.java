package dev.praxis.demos.evaluation;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.HyperparameterSearch;

/** The experiments of {@link HyperparameterScatterDemo}. */
final class HyperparameterScatterExperiments {

  private HyperparameterScatterExperiments() {}

  /** The errors of ridge regression, on folds by the seed among its knobs. */
  static CrossValidation<Targets> errors(Knobs knobs, Targeted<Matrix> data) {
    Folds folds = Folds.of(data.targets().size(), 5, knobs.seed());
    return CrossValidation.of(knobs.ridge(), data, folds, Scores::rmse);
  }

  /**
   * The areas under the ROC curves of logistic regression, on folds by the seed among its knobs.
   */
  static CrossValidation<Matrix> areas(Knobs knobs, Labeled<Matrix> data) {
    Folds folds = Folds.stratified(data.labels(), 5, knobs.seed());
    return CrossValidation.ofProbabilities(knobs.logistic(), data, folds, Scores::auc);
  }

  /** The area that each trial of a search reaches on others, learned from all that was searched. */
  static double[] elsewhere(
      HyperparameterSearch<Knobs> search, Labeled<Matrix> searched, Labeled<Matrix> others) {
    Labels truth = others.labels();
    return search.trials().stream()
        .map(trial -> trial.hyperparameters().logistic().fit(searched))
        .mapToDouble(model -> Scores.auc(truth, model.probabilities(others.points())))
        .toArray();
  }
}
