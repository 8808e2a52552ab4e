package dev.praxis.evaluation;

import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every choice of hyperparameters that was tried, and how well each did.
 *
 * <pre>{@code
 * HyperparameterSearch<Double> search =
 *     HyperparameterSearch.over(
 *         List.of(0.01, 0.1, 1.0),
 *         penalty -> CrossValidation.of(RidgeRegression.withPenalty(penalty), data, folds, rmse));
 * double penalty = search.lowest().hyperparameters();
 * }</pre>
 *
 * <p>What to try comes as a list; {@link Candidates} makes grids and random draws. How to judge it
 * is a function from hyperparameters to a cross-validation, of points or of a table; let all use
 * the same folds, so that they differ in nothing else. The score of the winner is flattering,
 * because it was chosen for it: report the score on rows that the search never saw.
 *
 * @param trials all trials, in the order of the candidates
 * @param <H> whatever the caller describes hyperparameters by: a number, a record, a map
 */
public record HyperparameterSearch<H>(List<Trial<H>> trials) {

  /**
   * The outcome of a search of at least one trial.
   *
   * @throws IllegalArgumentException if there is no trial
   */
  public HyperparameterSearch {
    trials = Checks.copy("trials", trials);
    Checks.notEmpty("trials", "trial", trials.size());
  }

  /**
   * Tries every candidate, one after the other.
   *
   * @param candidates the hyperparameters to try, at least one
   * @param validate cross-validates the learner that has these hyperparameters
   * @throws IllegalArgumentException if there is no candidate
   */
  public static <H> HyperparameterSearch<H> over(
      List<H> candidates, Function<? super H, ? extends CrossValidation<?>> validate) {
    return over(candidates, validate, trial -> {});
  }

  /**
   * Tries every candidate, as {@link #over(List, Function)}, and shows each trial when it is done.
   *
   * @param observer sees the trials in the order of the candidates
   * @throws IllegalArgumentException if there is no candidate
   */
  public static <H> HyperparameterSearch<H> over(
      List<H> candidates,
      Function<? super H, ? extends CrossValidation<?>> validate,
      Consumer<? super Trial<H>> observer) {
    List<H> all = Checks.copy("candidates", candidates);
    Checks.notEmpty("candidates", "candidate", all.size());
    Objects.requireNonNull(validate, "validate");
    Objects.requireNonNull(observer, "observer");
    List<Trial<H>> trials = new ArrayList<>();
    for (H candidate : all) {
      CrossValidation<?> validated = validate.apply(candidate);
      List<Double> scores = Objects.requireNonNull(validated, "cross-validation").scores();
      Trial<H> trial = new Trial<>(trials.size(), candidate, scores);
      trials.add(trial);
      observer.accept(trial);
    }
    return new HyperparameterSearch<>(trials);
  }

  /**
   * The trial with the highest mean: the best where the score is a merit, such as accuracy. Of
   * equal ones the first, and the same scores in another order are equal; a mean of NaN never wins.
   *
   * @throws IllegalStateException if the mean of every trial is NaN
   */
  public Trial<H> highest() {
    // Negated, because max would take the last of equal ones.
    return found(scored().min(Comparator.comparingDouble(trial -> -trial.mean())));
  }

  /**
   * The trial with the lowest mean: the best where the score is an error, such as RMSE. Of equal
   * ones the first, as for {@link #highest}; a mean of NaN never wins.
   *
   * @throws IllegalStateException if the mean of every trial is NaN
   */
  public Trial<H> lowest() {
    return found(scored().min(Comparator.comparingDouble(Trial::mean)));
  }

  private Stream<Trial<H>> scored() {
    return trials.stream().filter(trial -> !Double.isNaN(trial.mean()));
  }

  private Trial<H> found(Optional<Trial<H>> trial) {
    return trial.orElseThrow(
        () -> new IllegalStateException("at least 1 trial must have a mean but all are NaN"));
  }
}
