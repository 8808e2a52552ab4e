package dev.praxis.resampling;

import dev.praxis.Learner;
import dev.praxis.data.LabeledData;
import java.util.Objects;

/**
 * A learner that resamples what it is given and learns from that; see {@link Resampler#before}.
 *
 * @param resampler changes the data
 * @param learner learns from the changed data
 * @param <M> what is learned
 */
record ResampledLearner<M>(Resampler resampler, Learner<? super LabeledData, M> learner)
    implements Learner<LabeledData, M> {

  /** A resampler and a learner, both of which are there. */
  ResampledLearner {
    Objects.requireNonNull(resampler, "resampler");
    Objects.requireNonNull(learner, "learner");
  }

  @Override
  public M fit(LabeledData data) {
    return learner.fit(resampler.resample(data).data());
  }
}
