package dev.praxis;

/**
 * A learner that goes on for ever: it is given rows as they come, and has a model at any time.
 *
 * <p>Where a {@link Learner} is a record and its model another, a stream is what it sounds like, an
 * object that changes with every update; the record of its hyperparameters opens it. Not safe for
 * use by several threads at once.
 *
 * @param <X> the rows that it is given
 * @param <M> the model
 */
public interface Stream<X, M> {

  /**
   * Learns from some more rows. The same rows in the same order give the same model, whatever the
   * cuts between updates.
   *
   * @throws IllegalArgumentException if the rows do not fit those before; nothing is learned then
   */
  void update(X rows);

  /**
   * What has been learned so far; later updates do not change it.
   *
   * @throws IllegalStateException if too little has come in
   */
  M model();
}
