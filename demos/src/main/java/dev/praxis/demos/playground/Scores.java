package dev.praxis.demos.playground;

import dev.praxis.Classifier;
import dev.praxis.Regressor;
import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.metrics.classification.Auc;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.regression.RegressionErrors;

/** Scores of predictions, and of a model on some data. */
public final class Scores {

  private Scores() {}

  /** The share of labels that were predicted. */
  public static double accuracy(Labels truth, Labels predicted) {
    return ConfusionMatrix.of(truth, predicted).accuracy();
  }

  /** The share of the data that a model is right on. */
  public static <X extends Examples> double accuracyOf(
      Classifier<? super X> model, Labeled<X> data) {
    return accuracy(data.labels(), model.predict(data.points()));
  }

  /** The area under the ROC curve of the probabilities of class 1. */
  public static double auc(Labels truth, Matrix probabilities) {
    return Auc.of(truth, Targets.of(probabilities.column(1)));
  }

  /** The root mean squared error. */
  public static double rmse(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).rmse();
  }

  /** The root mean squared error of a model on some data. */
  public static <X extends Examples> double rmseOf(Regressor<? super X> model, Targeted<X> data) {
    return rmse(data.targets(), model.predict(data.points()));
  }

  /** The share of the variance that is explained. */
  public static double r2(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).r2();
  }
}
