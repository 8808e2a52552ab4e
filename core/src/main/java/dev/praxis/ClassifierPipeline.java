package dev.praxis;

import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Objects;

/**
 * A {@link Pipeline} with a learner of classes after it: one learner, fitted as a whole.
 *
 * @param before the steps that transform the examples
 * @param learner learns from the examples as they come out of the steps
 * @param <X> the examples that go into the first step
 * @param <Y> the examples that come out of the last one
 * @param <M> the model at the end
 */
public record ClassifierPipeline<
        X extends Examples, Y extends Examples, M extends Classifier<? super Y>>(
    Before<X, Y> before, Learner<? super Labeled<Y>, M> learner)
    implements Learner<Labeled<X>, ClassifierPipeline.Model<X, Y, M>> {

  /** Steps and a learner, both of which are there. */
  public ClassifierPipeline {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * Fits the steps, then the learner to what they make of the examples.
   *
   * @param data n rows and their classes
   * @throws IllegalArgumentException if a step, or the learner, cannot learn from what it is given
   */
  @Override
  public Model<X, Y, M> fit(Labeled<X> data) {
    Pipeline.Fitted<X, Y> fitted = before.fitAndTransform(data);
    return new Model<>(
        fitted.model(), learner.fit(new Labeled<>(fitted.examples(), data.labels())));
  }

  /**
   * What may stand before a learner of classes: steps that look at the classes, or do not.
   *
   * @param <X> the examples that go into the first step
   * @param <Y> the examples that come out of the last one
   */
  public sealed interface Before<X extends Examples, Y extends Examples>
      permits Pipeline, Pipeline.Supervised {

    /**
     * Fits the steps, and keeps what they made of the examples that they were fitted to.
     *
     * @param data n rows and their classes
     * @throws IllegalArgumentException if a step cannot learn from what it is given
     */
    Pipeline.Fitted<X, Y> fitAndTransform(Labeled<X> data);
  }

  /**
   * The fitted steps and what was learned after them, which together predict classes.
   *
   * @param before transforms the examples
   * @param last classifies them
   * @param <X> the examples that go into the first step
   * @param <Y> the examples that come out of the last one
   * @param <M> the model at the end
   */
  public record Model<X extends Examples, Y extends Examples, M extends Classifier<? super Y>>(
      Pipeline.Model<X, Y> before, M last) implements Classifier<X> {

    @Override
    public Labels predict(X examples) {
      return last.predict(before.transform(examples));
    }

    @Override
    public Matrix probabilities(X examples) {
      return last.probabilities(before.transform(examples));
    }
  }
}
