package dev.praxis.evaluation;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * How good a learner is on rows that its models have not seen: for each fold a model is learned
 * from the fold's rows to learn from, and scored on its rows to test on.
 *
 * <pre>{@code
 * Folds folds = Folds.of(data.points().rows(), 5, 7);
 * CrossValidation<Targets> result =
 *     CrossValidation.of(
 *         RidgeRegression.withPenalty(0.1),
 *         data,
 *         folds,
 *         (truth, predicted) -> RegressionErrors.of(truth, predicted).rmse());
 * result.mean(); result.standardDeviation(); result.predictions();
 * }</pre>
 *
 * <p>The score is any function of the truth and what was predicted. Whatever is learned from data,
 * scaling included, belongs into the learner: what has seen the test rows cannot be tested on them.
 * Where a table must be filled or encoded before it is points, a {@link dev.praxis.Pipeline} is the
 * learner, and the table with its labels is the data.
 *
 * <p>Folds are worked on one after the other; cost: one fit and one prediction for each. Immutable.
 *
 * @param <P> what is predicted: {@link Labels}, {@link Targets}, or a {@link Matrix} of
 *     probabilities
 */
public final class CrossValidation<P> {

  /**
   * What came out of one fold.
   *
   * @param split which rows were learned from and tested
   * @param predicted what the model predicted for the test rows, in their order
   * @param score the score of that
   */
  public record Fold<P>(Split split, P predicted, double score) {

    /** What came out, all of it there. */
    public Fold {
      Objects.requireNonNull(split, "split");
      Objects.requireNonNull(predicted, "predicted");
    }
  }

  /** The default number of folds, the usual one. */
  private static final int FOLDS = 5;

  /** The seed of those folds, so that two learners are compared on the same ones. */
  private static final long SEED = 7;

  private final List<Fold<P>> folds;
  private final OutOfFold<P> predictions;

  private CrossValidation(List<Fold<P>> folds, Function<List<Fold<P>>, OutOfFold<P>> join) {
    this.folds = List.copyOf(folds);
    this.predictions = join.apply(this.folds);
  }

  /**
   * Cross-validates a learner of classes by its accuracy, on five stratified folds of shuffled
   * rows, which are the same at every call.
   *
   * <p>Accuracy says little where one class is rare: name folds and another score there.
   *
   * @param learner learns classifiers
   * @param data examples and classes, at least five rows of each class
   * @throws IllegalArgumentException if a class has fewer rows, or if the learner refuses what it
   *     is given
   */
  public static <X extends Examples> CrossValidation<Labels> of(
      Learner<? super Labeled<X>, ? extends Classifier<? super X>> learner, Labeled<X> data) {
    return of(
        learner,
        data,
        folds(Objects.requireNonNull(data, "data").labels()),
        CrossValidation::accuracy);
  }

  /**
   * Cross-validates a learner of numbers by its R², on five folds of shuffled rows, which are the
   * same at every call.
   *
   * @param learner learns regressors
   * @param data examples and targets, at least five rows; with fewer than ten there are folds of a
   *     single row, of which R² is NaN
   * @throws IllegalArgumentException if there are fewer than five rows, or if the learner refuses
   *     what it is given
   */
  public static <X extends Examples> CrossValidation<Targets> of(
      Learner<? super Targeted<X>, ? extends Regressor<? super X>> learner, Targeted<X> data) {
    return of(
        learner, data, folds(Objects.requireNonNull(data, "data").targets()), CrossValidation::r2);
  }

  /**
   * Cross-validates a learner of classes by the classes that its models predict.
   *
   * @param learner learns classifiers
   * @param data examples and classes, n
   * @param folds folds of n rows
   * @param score of the true and the predicted classes of the test rows
   * @throws IllegalArgumentException if the folds are of another number of rows, or if the learner
   *     or the score refuses what it is given
   */
  public static <X extends Examples> CrossValidation<Labels> of(
      Learner<? super Labeled<X>, ? extends Classifier<? super X>> learner,
      Labeled<X> data,
      Folds folds,
      ToDoubleBiFunction<? super Labels, ? super Labels> score) {
    return new CrossValidation<>(
        FoldedData.of(data)
            .each(folds, learner, (model, examples) -> model.predict(examples), score),
        OutOfFold::ofLabels);
  }

  /**
   * Cross-validates a learner of classes by the probabilities that its models predict; for scores
   * such as the area under the ROC curve or the log loss.
   *
   * @param learner learns classifiers
   * @param data examples and classes, n
   * @param folds folds of n rows
   * @param score of the true classes and the predicted probabilities (test rows × classes)
   * @throws IllegalArgumentException as {@link #of(Learner, Labeled, Folds, ToDoubleBiFunction)}
   */
  public static <X extends Examples> CrossValidation<Matrix> ofProbabilities(
      Learner<? super Labeled<X>, ? extends Classifier<? super X>> learner,
      Labeled<X> data,
      Folds folds,
      ToDoubleBiFunction<? super Labels, ? super Matrix> score) {
    return new CrossValidation<>(
        FoldedData.of(data)
            .each(folds, learner, (model, examples) -> model.probabilities(examples), score),
        OutOfFold::ofMatrices);
  }

  /**
   * Cross-validates a learner of numbers.
   *
   * @param learner learns regressors
   * @param data examples and targets, n
   * @param folds folds of n rows
   * @param score of the true and the predicted targets of the test rows
   * @throws IllegalArgumentException if the folds are of another number of rows, or if the learner
   *     or the score refuses what it is given
   */
  public static <X extends Examples> CrossValidation<Targets> of(
      Learner<? super Targeted<X>, ? extends Regressor<? super X>> learner,
      Targeted<X> data,
      Folds folds,
      ToDoubleBiFunction<? super Targets, ? super Targets> score) {
    return new CrossValidation<>(
        FoldedData.of(data)
            .each(folds, learner, (model, examples) -> model.predict(examples), score),
        OutOfFold::ofTargets);
  }

  private static Folds folds(Labels labels) {
    return Folds.stratified(labels, FOLDS, SEED);
  }

  private static Folds folds(Targets targets) {
    return Folds.of(targets.size(), FOLDS, SEED);
  }

  private static double accuracy(Labels truth, Labels predicted) {
    return ConfusionMatrix.of(truth, predicted).accuracy();
  }

  private static double r2(Targets truth, Targets predicted) {
    return RegressionErrors.of(truth, predicted).r2();
  }

  /** What came out of each fold, in order. */
  public List<Fold<P>> folds() {
    return folds;
  }

  /** The score of each fold, in order. */
  public List<Double> scores() {
    return folds.stream().map(Fold::score).toList();
  }

  /**
   * The mean score of the folds: that of the scores as they are written, rounded once. So it does
   * not depend on their order, and means that are equal by hand are equal.
   *
   * <p>NaN if a fold's score is; infinite if a score is, but NaN if one is positive and another
   * negative.
   */
  public double mean() {
    return FoldScores.mean(scores());
  }

  /**
   * The standard deviation of the scores, {@code √(Σ (s − mean)² / k)} over k folds, as
   * scikit-learn's {@code scores.std()}; computed as the {@link #mean}, so it is exactly 0 if all
   * scores are equal. NaN unless all are finite.
   */
  public double standardDeviation() {
    return FoldScores.standardDeviation(scores());
  }

  /**
   * The rows that were tested, in ascending order; all rows if the folds partition them. A row that
   * several folds test is there as often.
   */
  public int[] testedRows() {
    return predictions.rows().clone();
  }

  /**
   * What was predicted for each of the {@link #testedRows}, always by a model that had not seen it;
   * in the order of the folds for a row that several test.
   */
  public P predictions() {
    return predictions.predicted();
  }

  /** Whether all folds had the same splits, predictions and scores, bit by bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CrossValidation<?> that && folds.equals(that.folds);
  }

  @Override
  public int hashCode() {
    return folds.hashCode();
  }

  @Override
  public String toString() {
    return "CrossValidation[folds="
        + folds.size()
        + ", mean="
        + mean()
        + ", standardDeviation="
        + standardDeviation()
        + "]";
  }
}
