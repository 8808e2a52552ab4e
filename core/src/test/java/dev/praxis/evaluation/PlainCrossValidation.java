package dev.praxis.evaluation;

import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * The same as {@link CrossValidation} of a regressor, in plain loops: for each fold learn from the
 * rows of all others, predict its own, and score what was predicted.
 *
 * <p>Cost: one fit and one prediction of all its rows for each fold.
 */
public final class PlainCrossValidation {
  private PlainCrossValidation() {}

  /** Learns from points and targets what predicts the target of a point. */
  public interface Fit {
    ToDoubleFunction<double[]> fit(double[][] points, double[] targets);
  }

  /**
   * The score of each fold.
   *
   * @param shuffled all row numbers, dealt to the folds in turn
   * @param score of the true and the predicted targets
   */
  public static double[] scores(
      double[][] points,
      double[] targets,
      int[] shuffled,
      int folds,
      Fit learner,
      ToDoubleBiFunction<double[], double[]> score) {
    double[] scores = new double[folds];
    for (int fold = 0; fold < folds; fold++) {
      int[] train = PlainFolds.train(shuffled, folds, fold);
      double[][] trainPoints = new double[train.length][];
      double[] trainTargets = new double[train.length];
      for (int i = 0; i < train.length; i++) {
        trainPoints[i] = points[train[i]];
        trainTargets[i] = targets[train[i]];
      }
      ToDoubleFunction<double[]> model = learner.fit(trainPoints, trainTargets);
      int[] test = PlainFolds.test(shuffled, folds, fold);
      double[] truth = new double[test.length];
      double[] predicted = new double[test.length];
      for (int i = 0; i < test.length; i++) {
        truth[i] = targets[test[i]];
        predicted[i] = model.applyAsDouble(points[test[i]]);
      }
      scores[fold] = score.applyAsDouble(truth, predicted);
    }
    return scores;
  }
}
