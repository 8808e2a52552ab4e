package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
import dev.praxis.data.Targets;
import java.util.Objects;

/**
 * A {@link Pipeline} with a learner of numbers behind it: one learner, fitted as a whole.
 *
 * @param before the steps that turn the points
 * @param learner learns from the points as they come out of the steps
 * @param <M> the model at the end
 */
public record RegressorPipeline<M extends Regressor>(
    Pipeline before, Learner<? super TargetData, M> learner)
    implements Learner<TargetData, RegressorPipeline.Model<M>> {

  /** Steps and a learner, both of which are there. */
  public RegressorPipeline {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * Fits the steps, then the learner to what they make of the points.
   *
   * @param data points n × d, and their targets
   * @throws IllegalArgumentException if a step, or the learner, cannot learn from what it is given
   */
  @Override
  public Model<M> fit(TargetData data) {
    Pipeline.Fitted fitted = before.fitAndTransform(data.points());
    return new Model<>(
        fitted.model(), learner.fit(new TargetData(fitted.points(), data.targets())));
  }

  /**
   * The fitted steps and what was learned behind them, which together tell a number for a point.
   *
   * @param before turns the points
   * @param last predicts from them
   * @param <M> the model at the end
   */
  public record Model<M extends Regressor>(Pipeline.Model before, M last) implements Regressor {

    @Override
    public Targets predict(Matrix points) {
      return last.predict(before.transform(points));
    }
  }
}
