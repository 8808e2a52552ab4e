package dev.praxis;

import dev.praxis.data.Examples;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Objects;

/**
 * A {@link Pipeline} with a learner of numbers after it: one learner, fitted as a whole.
 *
 * @param before the steps that transform the examples
 * @param learner learns from the examples as they come out of the steps
 * @param <X> the examples that go into the first step
 * @param <Y> the examples that come out of the last one
 * @param <M> the model at the end
 */
public record RegressorPipeline<
        X extends Examples, Y extends Examples, M extends Regressor<? super Y>>(
    Pipeline<X, Y> before, Learner<? super Targeted<Y>, M> learner)
    implements Learner<Targeted<X>, RegressorPipeline.Model<X, Y, M>> {

  /** Steps and a learner, both of which are there. */
  public RegressorPipeline {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * Fits the steps, then the learner to what they make of the examples.
   *
   * @param data n rows and their targets
   * @throws IllegalArgumentException if a step, or the learner, cannot learn from what it is given
   */
  @Override
  public Model<X, Y, M> fit(Targeted<X> data) {
    Objects.requireNonNull(data, "data");
    Pipeline.Fitted<X, Y> fitted = before.fitAndTransform(data.points());
    return new Model<>(
        fitted.model(), learner.fit(new Targeted<>(fitted.examples(), data.targets())));
  }

  /**
   * The fitted steps and what was learned after them, which together predict numbers.
   *
   * @param before transforms the examples
   * @param last predicts from them
   * @param <X> the examples that go into the first step
   * @param <Y> the examples that come out of the last one
   * @param <M> the model at the end
   */
  public record Model<X extends Examples, Y extends Examples, M extends Regressor<? super Y>>(
      Pipeline.Model<X, Y> before, M last) implements Regressor<X> {

    @Override
    public Targets predict(X examples) {
      return last.predict(before.transform(examples));
    }
  }
}
