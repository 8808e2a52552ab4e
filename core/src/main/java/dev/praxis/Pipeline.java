package dev.praxis;

import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Targeted;
import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Steps that are learned one after the other, each from the output of the one before; and a learner
 * after them.
 *
 * <pre>{@code
 * var learner =
 *     Pipeline.of(
 *             ColumnTransform.filling(SimpleImputer.mean(), StandardScaler.standard(), "age")
 *                 .with(OneHotEncoder.of("shirt_size").withUnseen(Unseen.IGNORE)))
 *         .then(Pca.keeping(0.95))
 *         .classify(LogisticRegression.withPenalty(1));
 * CrossValidation.of(learner, table.labeled("bought")).mean();
 * Labels predicted = learner.fit(table.labeled("bought")).predict(newRows);
 * }</pre>
 *
 * <p>A pipeline is one learner: where it is fitted, all of it is fitted, on the same rows: the
 * numbers that fill holes, the scales, the categories. Cross-validated it cannot leak, for no part
 * of it sees the rows that its fold tests. It may start from a table, from points, from a matrix
 * with holes: the compiler checks which part may follow which. After {@link #classify} stands a
 * learner of classes, after {@link #regress} one of numbers, and a step that learns from the
 * classes too ({@link #thenSupervised}) may only lead to the first.
 *
 * <p>A category that only the rows to test have was not learned from; the encoder's policy decides
 * how it is encoded; if it is to be refused, the cross-validation stops there.
 *
 * <p>The steps keep nothing but their models. Cost: that of fitting each step, and of transforming
 * the examples once per step.
 *
 * @param steps in their order, at least one; made by {@link #of} and {@link #then}, which alone let
 *     the compiler check that they fit
 * @param <X> the examples that go into the first step
 * @param <Y> the examples that come out of the last one
 */
public record Pipeline<X extends Examples, Y extends Examples>(
    List<Learner<?, ? extends Transformer<?, ?>>> steps)
    implements Learner<X, Pipeline.Model<X, Y>>, ClassifierPipeline.Before<X, Y> {

  /**
   * A legal pipeline.
   *
   * @throws IllegalArgumentException if there is no step
   */
  public Pipeline {
    steps = checked(steps);
  }

  /** A pipeline of one step. */
  public static <X extends Examples, Y extends Examples> Pipeline<X, Y> of(
      Learner<? super X, ? extends Transformer<? super X, ? extends Y>> first) {
    return new Pipeline<>(List.of(Objects.requireNonNull(first, "first")));
  }

  /** A pipeline of one step that learns from the classes too. */
  public static <X extends Examples, Y extends Examples> Supervised<X, Y> ofSupervised(
      Learner<? super Labeled<X>, ? extends Transformer<? super X, ? extends Y>> first) {
    return new Supervised<>(List.of(Objects.requireNonNull(first, "first")));
  }

  /** These steps, and one more after them. */
  public <Z extends Examples> Pipeline<X, Z> then(
      Learner<? super Y, ? extends Transformer<? super Y, ? extends Z>> next) {
    return new Pipeline<>(longer(steps, next));
  }

  /** These steps, and after them one that learns from the classes of the examples too. */
  public <Z extends Examples> Supervised<X, Z> thenSupervised(
      Learner<? super Labeled<Y>, ? extends Transformer<? super Y, ? extends Z>> next) {
    List<Learner<?, ? extends Transformer<?, ?>>> lifted = new ArrayList<>();
    steps.forEach(step -> lifted.add(new Unsupervised<>(step)));
    return new Supervised<>(longer(lifted, next));
  }

  /** These steps, and a learner of classes after them. */
  public <M extends Classifier<? super Y>> ClassifierPipeline<X, Y, M> classify(
      Learner<? super Labeled<Y>, M> learner) {
    return new ClassifierPipeline<>(this, learner);
  }

  /** These steps, and a learner of numbers after them. */
  public <M extends Regressor<? super Y>> RegressorPipeline<X, Y, M> regress(
      Learner<? super Targeted<Y>, M> learner) {
    return new RegressorPipeline<>(this, learner);
  }

  /**
   * Fits the steps.
   *
   * @param examples n rows
   * @throws IllegalArgumentException if a step cannot learn from what it is given
   */
  @Override
  public Model<X, Y> fit(X examples) {
    return fitAndTransform(examples).model();
  }

  /**
   * Fits the steps, and keeps what they made of the examples that they were fitted to.
   *
   * @param examples n rows
   * @throws IllegalArgumentException as {@link #fit}
   */
  public Fitted<X, Y> fitAndTransform(X examples) {
    Objects.requireNonNull(examples, "examples");
    return fit(this, steps, examples, given -> given);
  }

  /** As {@link #fitAndTransform(Examples)}; the classes are not looked at. */
  @Override
  public Fitted<X, Y> fitAndTransform(Labeled<X> data) {
    return fitAndTransform(Objects.requireNonNull(data, "data").points());
  }

  /**
   * A fitted pipeline, and what it made of the examples that it was fitted to.
   *
   * @param model the fitted steps
   * @param examples as they came out of the last one
   * @param <X> the examples that went into the first step
   * @param <Y> the examples that came out of the last one
   */
  public record Fitted<X extends Examples, Y extends Examples>(Model<X, Y> model, Y examples) {}

  /** Fits each step to what the one before makes of the examples, seen as the step wants them. */
  @SuppressWarnings("unchecked") // of and then let the compiler check that steps fit.
  private static <X extends Examples, Y extends Examples> Fitted<X, Y> fit(
      Learner<?, Model<X, Y>> learner,
      List<Learner<?, ? extends Transformer<?, ?>>> steps,
      X examples,
      Function<Examples, Object> given) {
    List<Transformer<?, ?>> models = new ArrayList<>();
    Examples transformed = examples;
    for (Learner<?, ? extends Transformer<?, ?>> step : steps) {
      Transformer<?, ?> model =
          ((Learner<Object, ? extends Transformer<?, ?>>) step).fit(given.apply(transformed));
      models.add(model);
      transformed = ((Transformer<Examples, Examples>) model).transform(transformed);
    }
    return new Fitted<>(new Model<>(learner, models), (Y) transformed);
  }

  private static List<Learner<?, ? extends Transformer<?, ?>>> checked(
      List<Learner<?, ? extends Transformer<?, ?>>> steps) {
    List<Learner<?, ? extends Transformer<?, ?>>> copy = Checks.copy("steps", steps);
    Checks.atLeast("steps", copy.size(), 1);
    return copy;
  }

  private static List<Learner<?, ? extends Transformer<?, ?>>> longer(
      List<Learner<?, ? extends Transformer<?, ?>>> steps,
      Learner<?, ? extends Transformer<?, ?>> next) {
    List<Learner<?, ? extends Transformer<?, ?>>> longer = new ArrayList<>(steps);
    longer.add(Objects.requireNonNull(next, "next"));
    return longer;
  }

  /**
   * The fitted steps: together a transformer, from what the first one was given to what the last
   * one makes.
   *
   * @param learner the steps before they were fitted
   * @param steps their models, in their order
   * @param <X> the examples that go into the first step
   * @param <Y> the examples that come out of the last one
   */
  public record Model<X extends Examples, Y extends Examples>(
      Learner<?, Model<X, Y>> learner, List<Transformer<?, ?>> steps) implements Transformer<X, Y> {

    /** Fitted steps, which cannot be changed afterwards. */
    public Model {
      steps = List.copyOf(steps);
    }

    @Override
    @SuppressWarnings("unchecked") // As they were fitted, so they fit.
    public Y transform(X examples) {
      Object transformed = examples;
      for (Transformer<?, ?> step : steps) {
        transformed = ((Transformer<Object, ?>) step).transform(transformed);
      }
      return (Y) transformed;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the last step calls two of its columns by the same name
     */
    @Override
    public List<String> columnNames(List<String> columns) {
      List<String> names = columns;
      for (Transformer<?, ?> step : steps) {
        names = step.columnNames(names);
      }
      Checks.distinct("columns that come out", names);
      return names;
    }
  }

  /**
   * Steps that are learned one after the other from examples and their classes, though not every
   * one looks at the classes.
   *
   * @param steps in their order, at least one
   * @param <X> the examples that go into the first step
   * @param <Y> the examples that come out of the last one
   */
  public record Supervised<X extends Examples, Y extends Examples>(
      List<Learner<?, ? extends Transformer<?, ?>>> steps)
      implements Learner<Labeled<X>, Model<X, Y>>, ClassifierPipeline.Before<X, Y> {

    /**
     * Legal steps.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Supervised {
      steps = checked(steps);
    }

    /** These steps, and one more after them, which does not look at the classes. */
    public <Z extends Examples> Supervised<X, Z> then(
        Learner<? super Y, ? extends Transformer<? super Y, ? extends Z>> next) {
      return new Supervised<>(
          longer(steps, new Unsupervised<>(Objects.requireNonNull(next, "next"))));
    }

    /** These steps, and one more after them, which learns from the classes too. */
    public <Z extends Examples> Supervised<X, Z> thenSupervised(
        Learner<? super Labeled<Y>, ? extends Transformer<? super Y, ? extends Z>> next) {
      return new Supervised<>(longer(steps, next));
    }

    /** These steps, and a learner of classes after them. */
    public <M extends Classifier<? super Y>> ClassifierPipeline<X, Y, M> classify(
        Learner<? super Labeled<Y>, M> learner) {
      return new ClassifierPipeline<>(this, learner);
    }

    /**
     * Fits the steps.
     *
     * @param data n rows and their classes
     * @throws IllegalArgumentException if a step cannot learn from what it is given
     */
    @Override
    public Model<X, Y> fit(Labeled<X> data) {
      return fitAndTransform(data).model();
    }

    @Override
    public Fitted<X, Y> fitAndTransform(Labeled<X> data) {
      Labels labels = Objects.requireNonNull(data, "data").labels();
      return Pipeline.fit(this, steps, data.points(), given -> new Labeled<>(given, labels));
    }
  }

  /**
   * A step that is handed classes and does not look at them.
   *
   * @param learner learns from the examples alone
   * @param <M> the fitted step
   */
  public record Unsupervised<M extends Transformer<?, ?>>(Learner<?, M> learner)
      implements Learner<Labeled<?>, M> {

    /** A step, which is there. */
    public Unsupervised {
      Objects.requireNonNull(learner, "learner");
    }

    @Override
    @SuppressWarnings("unchecked") // Pipelines let the compiler check that steps fit.
    public M fit(Labeled<?> data) {
      return ((Learner<Object, M>) learner).fit(data.points());
    }
  }
}
