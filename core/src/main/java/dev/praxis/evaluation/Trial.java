package dev.praxis.evaluation;

import dev.praxis.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * One try of a search: some hyperparameters and how well they did.
 *
 * @param number which try it was, counted from 0
 * @param hyperparameters what was tried
 * @param scores the score of each fold, in order
 * @param <H> whatever the caller describes hyperparameters by: a number, a record, a map
 */
public record Trial<H>(int number, H hyperparameters, List<Double> scores) {

  /**
   * A trial of at least one score.
   *
   * @throws IllegalArgumentException if there is no score
   */
  public Trial {
    Objects.requireNonNull(hyperparameters, "hyperparameters");
    scores = Checks.copy("scores", scores);
    Checks.notEmpty("scores", "score", scores.size());
  }

  /** The mean score of the folds, as {@link CrossValidation#mean}. */
  public double mean() {
    return FoldScores.mean(scores);
  }

  /** The standard deviation of the scores, as {@link CrossValidation#standardDeviation}. */
  public double standardDeviation() {
    return FoldScores.standardDeviation(scores);
  }
}
