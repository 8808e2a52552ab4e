package dev.praxis;

/**
 * What is known of some rows, kept so that it can be put together with what is known of others.
 *
 * <p>Means, covariances, counts of mistakes: each is summed over parts of the data, on many threads
 * or many machines, and the parts are merged. What a merged summary says is what one of all the
 * rows would say, up to rounding; counts are exact. Immutable: merging makes a third summary.
 *
 * @param <S> the summary itself
 */
public interface Summary<S extends Summary<S>> {

  /**
   * The summary of these rows and those of the other.
   *
   * @param other of other rows of the same kind
   * @throws IllegalArgumentException if it does not fit, for example if it has other columns
   */
  S merge(S other);
}
