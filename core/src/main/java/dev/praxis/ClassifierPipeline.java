package dev.praxis;

import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Objects;

/**
 * A {@link Pipeline} with a learner of classes behind it: one learner, fitted as a whole.
 *
 * @param before the steps that turn the points
 * @param learner learns from the points as they come out of the steps
 * @param <M> the model at the end
 */
public record ClassifierPipeline<M extends Classifier>(
    Pipeline before, Learner<? super LabeledData, M> learner)
    implements Learner<LabeledData, ClassifierPipeline.Model<M>> {

  /** Steps and a learner, both of which are there. */
  public ClassifierPipeline {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * Fits the steps, then the learner to what they make of the points.
   *
   * @param data points n × d, and their classes
   * @throws IllegalArgumentException if a step, or the learner, cannot learn from what it is given
   */
  @Override
  public Model<M> fit(LabeledData data) {
    Pipeline.Fitted fitted = before.fitAndTransform(data.points());
    return new Model<>(
        fitted.model(), learner.fit(new LabeledData(fitted.points(), data.labels())));
  }

  /**
   * The fitted steps and what was learned behind them, which together tell the class of a point.
   *
   * @param before turns the points
   * @param last classifies them
   * @param <M> the model at the end
   */
  public record Model<M extends Classifier>(Pipeline.Model before, M last) implements Classifier {

    @Override
    public Labels predict(Matrix points) {
      return last.predict(before.transform(points));
    }

    @Override
    public Matrix probabilities(Matrix points) {
      return last.probabilities(before.transform(points));
    }
  }
}
