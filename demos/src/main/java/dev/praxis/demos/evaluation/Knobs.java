package dev.praxis.demos.evaluation;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.evaluation.Candidates;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.scaling.StandardScaler;
import java.util.Locale;

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

  /**
   * Ridge regression with these knobs. Steps that learn from targets do not stand in pipelines, so
   * the choice of columns stands before it by hand, inside of whatever fold it is given.
   */
  Learner<Targeted<Matrix>, Regressor.OfPoints> ridge() {
    var behind =
        Pipeline.of(StandardScaler.standard())
            .then(PolynomialFeatures.ofDegree(degree))
            .regress(RidgeRegression.withPenalty(penalty));
    return data -> {
      StrongestColumns.Model chosen = new StrongestColumns(columns).fit(data);
      Matrix kept = chosen.transform(data.points());
      var model = behind.fit(new Targeted<>(kept, data.targets()));
      return points -> model.predict(chosen.transform(points));
    };
  }

  /** Logistic regression with these knobs. */
  Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> logistic() {
    return Pipeline.ofSupervised(new StrongestColumns(columns))
        .then(StandardScaler.standard())
        .then(PolynomialFeatures.ofDegree(degree))
        .classify(LogisticRegression.withPenalty(penalty));
  }

  /** Those of the model, as a reader would say it. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "degree %d of %d columns, penalty %.2g", degree, columns, penalty);
  }
}
