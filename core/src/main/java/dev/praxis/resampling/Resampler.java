package dev.praxis.resampling;

import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;

/**
 * Changes how many rows the classes have.
 *
 * <p><b>Split first.</b> A row that was made from two others is a near copy of both. If it is made
 * before the split, the test rows have relatives among those that are learned from, and the score
 * is too good. {@link #before} resamples inside of a learner, so that cross-validation hands it the
 * training rows only and the test rows stay as they were found.
 */
public interface Resampler {

  /**
   * The same data with other numbers of rows per class: first the rows that are kept, in their
   * order, then the new ones. Classes and their names stay.
   *
   * @param data {@code n × d} points with n labels
   */
  Resampled resample(Labeled<Matrix> data);

  /**
   * A learner that resamples its data and then learns from them. Two of them are equal if resampler
   * and learner are, and their text names both.
   *
   * @param learner learns from the resampled data
   */
  default <M> Learner<Labeled<Matrix>, M> before(Learner<? super Labeled<Matrix>, M> learner) {
    return new ResampledLearner<>(this, learner);
  }
}
