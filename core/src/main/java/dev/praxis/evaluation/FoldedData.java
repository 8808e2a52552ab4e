package dev.praxis.evaluation;

import dev.praxis.Learner;
import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * Data that models are learned from and tested on, fold by fold.
 *
 * @param rows how many there are
 * @param select some of the rows
 * @param examples of rows: what a model predicts from
 * @param truth about rows: what it should predict
 * @param <D> the data, in whole or in part
 * @param <X> the examples
 * @param <T> the truth
 */
record FoldedData<D, X, T>(
    int rows, Function<int[], D> select, Function<D, X> examples, Function<D, T> truth) {

  static <X extends Examples> FoldedData<Labeled<X>, X, Labels> of(Labeled<X> data) {
    Objects.requireNonNull(data, "data");
    return new FoldedData<>(data.points().rows(), data::select, Labeled::points, Labeled::labels);
  }

  static <X extends Examples> FoldedData<Targeted<X>, X, Targets> of(Targeted<X> data) {
    Objects.requireNonNull(data, "data");
    return new FoldedData<>(
        data.points().rows(), data::select, Targeted::points, Targeted::targets);
  }

  /** Learns, predicts and scores, fold by fold. */
  <M, P> List<CrossValidation.Fold<P>> each(
      Folds folds,
      Learner<? super D, ? extends M> learner,
      BiFunction<? super M, ? super X, ? extends P> predict,
      ToDoubleBiFunction<? super T, ? super P> score) {
    Objects.requireNonNull(learner, "learner");
    Objects.requireNonNull(score, "score");
    if (Objects.requireNonNull(folds, "folds").rows() != rows) {
      throw new IllegalArgumentException(
          "folds must be of " + rows + " rows, as the data, but are of " + folds.rows());
    }
    List<CrossValidation.Fold<P>> results = new ArrayList<>();
    for (Split split : folds) {
      D test = select.apply(split.test());
      M model = learner.fit(select.apply(split.train()));
      P predicted = predict.apply(model, examples.apply(test));
      double scored = score.applyAsDouble(truth.apply(test), predicted);
      results.add(new CrossValidation.Fold<>(split, predicted, scored));
    }
    return results;
  }
}
