package dev.praxis;

/**
 * Something that learns a model from data.
 *
 * <p>A learner is an immutable record of its hyperparameters, a model is an immutable record of
 * what was learned, and {@link #fit} is the arrow between them. Fitting the same learner to the
 * same data gives equal models, to the last bit, on any machine and any number of threads.
 *
 * @param <D> the data it learns from, for example {@link dev.praxis.data.Matrix} when all of it is
 *     needed at once, or {@link dev.praxis.data.Rows} when one pass after another is enough
 * @param <M> the model it learns
 */
@FunctionalInterface
public interface Learner<D, M> {

  /**
   * Learns a model.
   *
   * @param data the data, which stays as it is
   * @return what was learned
   * @throws IllegalArgumentException if this learner cannot learn from this data
   */
  M fit(D data);
}
