package dev.praxis.resampling;

import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.Objects;

/**
 * A learner that resamples its data and then learns from them; see {@link Resampler#before}.
 *
 * @param resampler changes the data
 * @param learner learns from the changed data
 * @param <M> what is learned
 */
record ResampledLearner<M>(Resampler resampler, Learner<? super Labeled<Matrix>, M> learner)
    implements Learner<Labeled<Matrix>, M> {

  /** A resampler and a learner, both of which are there. */
  ResampledLearner {
    Objects.requireNonNull(resampler, "resampler");
    Objects.requireNonNull(learner, "learner");
  }

  @Override
  public M fit(Labeled<Matrix> data) {
    return learner.fit(resampler.resample(data).data());
  }
}
