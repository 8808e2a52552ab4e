package dev.praxis;

import dev.praxis.data.LabeledData;
import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Steps that are learned one after the other, each from what the one before makes of the points;
 * and what is learned behind them.
 *
 * <pre>{@code
 * var learner =
 *     Pipeline.of(StandardScaler.standard())
 *         .then(Pca.to(10))
 *         .classify(LogisticRegression.withPenalty(1));
 * CrossValidation.of(learner, data).mean();
 * }</pre>
 *
 * <p>A pipeline is one learner: where it is fitted, all of it is fitted, on the same rows.
 * Cross-validated it cannot leak, for the scaler never sees the rows that its fold tests. What the
 * steps are applied to is checked by the compiler: behind {@link #classify} stands a learner of
 * classes, behind {@link #regress} one of numbers.
 *
 * <p>The first step is given points. Where a table must be filled or encoded first, {@link
 * TablePipeline} begins with that.
 *
 * <p>The steps keep nothing but their models. Cost: that of fitting each step and of transforming
 * the points once per step.
 *
 * @param steps in their order, at least one
 */
public record Pipeline(List<Learner<? super Matrix, ? extends Transformer>> steps)
    implements Learner<Matrix, Pipeline.Model> {

  /**
   * A legal pipeline.
   *
   * @throws IllegalArgumentException if there is no step
   */
  public Pipeline {
    steps = Checks.copy("steps", steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps must be at least 1 but was 0");
    }
  }

  /** A pipeline of one step. */
  public static Pipeline of(Learner<? super Matrix, ? extends Transformer> first) {
    Objects.requireNonNull(first, "first");
    return new Pipeline(List.of(first));
  }

  /** These steps, and one more behind them. */
  public Pipeline then(Learner<? super Matrix, ? extends Transformer> next) {
    Objects.requireNonNull(next, "next");
    List<Learner<? super Matrix, ? extends Transformer>> longer = new ArrayList<>(steps);
    longer.add(next);
    return new Pipeline(longer);
  }

  /** These steps, and a learner of classes behind them. */
  public <M extends Classifier> ClassifierPipeline<M> classify(
      Learner<? super LabeledData, M> learner) {
    return new ClassifierPipeline<>(this, learner);
  }

  /** These steps, and a learner of numbers behind them. */
  public <M extends Regressor> RegressorPipeline<M> regress(
      Learner<? super TargetData, M> learner) {
    return new RegressorPipeline<>(this, learner);
  }

  /**
   * Fits the steps.
   *
   * @param points n × d
   * @throws IllegalArgumentException if a step cannot learn from what it is given
   */
  @Override
  public Model fit(Matrix points) {
    return fitAndTransform(points).model();
  }

  /** What the steps learned, and what they made of the points that they were learned from. */
  Fitted fitAndTransform(Matrix points) {
    Steps turned = Steps.fit(steps, points);
    return new Fitted(new Model(this, turned.models()), turned.points());
  }

  record Fitted(Model model, Matrix points) {}

  /**
   * The fitted steps: together a transformer, from the columns that the first one was given to
   * those that the last one makes.
   *
   * @param learner the steps as they were before
   * @param steps their models, in their order
   */
  public record Model(Pipeline learner, List<Transformer> steps) implements Transformer {

    /** Fitted steps, which cannot be changed afterwards. */
    public Model {
      steps = List.copyOf(steps);
    }

    @Override
    public Matrix transform(Matrix points) {
      return Steps.transform(steps, points);
    }

    @Override
    public List<String> columnNames(List<String> columns) {
      return Steps.columnNames(steps, columns);
    }
  }
}
