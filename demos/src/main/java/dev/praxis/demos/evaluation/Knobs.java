package dev.praxis.demos.evaluation;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.Transformer;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Prepared;
import dev.praxis.demos.gallery.StrongestColumns;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.evaluation.Candidates;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.classification.Auc;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.scaling.StandardScaler;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The hyperparameters of a linear model on polynomials of the strongest columns.
 *
 * @param penalty of the linear model
 * @param degree of the polynomials
 * @param columns how many columns to keep before they are multiplied
 * @param seed of the folds, which is no knob of the model
 */
record Knobs(double penalty, int degree, int columns, int seed) {

  /** Knobs drawn at random: each value as likely as the others, the penalty's magnitude, too. */
  static Knobs drawn(Candidates.Draw draw, int degrees) {
    return new Knobs(
        draw.logUniform(1e-3, 1e4), draw.whole(1, degrees), draw.whole(1, 10), draw.whole(0, 99));
  }

  /** Ridge regression with these knobs. */
  Learner<Targeted<Matrix>, Regressor.OfPoints> ridge() {
    return Prepared.regressor(
        data -> prepared(StrongestColumns.of(data, columns), data.points()),
        RidgeRegression.withPenalty(penalty));
  }

  /** Logistic regression with these knobs. */
  Learner<Labeled<Matrix>, Classifier.OfPoints> logistic() {
    return Prepared.classifier(
        data -> prepared(StrongestColumns.of(data, columns), data.points()),
        LogisticRegression.withPenalty(penalty));
  }

  /** Keeps columns, puts them on one scale, multiplies them. */
  private UnaryOperator<Matrix> prepared(UnaryOperator<Matrix> kept, Matrix learned) {
    Transformer.OfPoints scaler = StandardScaler.standard().fit(kept.apply(learned));
    PolynomialFeatures products = PolynomialFeatures.ofDegree(degree);
    return points -> {
      Matrix scaled = scaler.transform(kept.apply(points));
      return products.fit(scaled).transform(scaled);
    };
  }

  /** The root mean squared error. */
  static double rmse(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).rmse();
  }

  /** The area under the ROC curve of the probabilities of class 1. */
  static double auc(Labels truth, Matrix probabilities) {
    return Auc.of(truth, Targets.of(probabilities.column(1)));
  }

  /** The area under the ROC curve on some data of the model learned from others. */
  double auc(Labeled<Matrix> learned, Labeled<Matrix> tested) {
    return auc(tested.labels(), logistic().fit(learned).probabilities(tested.points()));
  }

  /** Those of the model, as a reader would say it. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "degree %d of %d columns, penalty %.2g", degree, columns, penalty);
  }
}
