package dev.praxis.demos.svm;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.svm.SvmRegressor;
import java.util.Arrays;

/** The experiments of {@link SvmRegressorDemo}. */
final class SvmRegressorExperiments {

  private SvmRegressorExperiments() {}

  /** The root mean squared error on rows that were left out in five folds; the mean over them. */
  static double unseen(
      Learner<? super Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner,
      Targeted<Matrix> data) {
    Folds folds = Folds.of(data.targets().size(), 5, 1);
    return CrossValidation.of(learner, data, folds, Scores::rmse).mean();
  }

  /** For each ε the error on rows left out, and the support vectors in per cent. */
  static double[][] widths(Targeted<Matrix> data, SvmRegressor learner, double... tubes) {
    double[][] widths = new double[2][tubes.length];
    for (int i = 0; i < tubes.length; i++) {
      SvmRegressor one = learner.withEpsilon(tubes[i]);
      widths[0][i] = unseen(one, data);
      widths[1][i] = 100.0 * one.fit(data).supportRows().size() / data.points().rows();
    }
    return widths;
  }

  /** The data with the target of one row ten times as large. */
  static Targeted<Matrix> withOneWaitTimesTen(Targeted<Matrix> data, int row) {
    double[] targets = data.targets().toArray();
    targets[row] *= 10;
    return new Targeted<>(data.points(), Targets.of(targets));
  }

  /** The largest difference between what two models predict. */
  static double largestMove(
      Regressor<? super Matrix> before, Regressor<? super Matrix> after, Matrix points) {
    double[] from = before.predict(points).toArray();
    double[] to = after.predict(points).toArray();
    double largest = 0;
    for (int i = 0; i < from.length; i++) {
      largest = Math.max(largest, Math.abs(to[i] - from[i]));
    }
    return largest;
  }

  /**
   * The error on rows left out, in minutes, of a learner that sees the targets in other units.
   *
   * @param minutes how many make a unit
   */
  static double inUnits(SvmRegressor learner, Targeted<Matrix> data, double minutes) {
    double[] targets =
        Arrays.stream(data.targets().toArray()).map(target -> target / minutes).toArray();
    return minutes * unseen(learner, new Targeted<>(data.points(), Targets.of(targets)));
  }
}
