package dev.praxis.linear;

import dev.praxis.Stream;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.LearnedClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The linear learner on rows as they come: each moves the coefficients once. */
abstract class LinearStream<X, M> implements Stream<X, M> {
  private final StochasticGradient descent;
  private final Penalty penalty;
  private final long rows;
  private final List<GradientVector> vectors = new ArrayList<>();
  private int columns;
  private double losses;
  private double atZero;

  LinearStream(StochasticGradient descent, Penalty penalty, long rows) {
    this.descent = descent;
    this.penalty = penalty;
    this.rows = rows;
  }

  /** The descent of a stream. */
  static StochasticGradient gradients(Descent descent) {
    if (descent instanceof StochasticGradient gradients) {
      return gradients;
    }
    throw new IllegalArgumentException(
        "descent must be by stochastic gradients for a stream but was " + descent);
  }

  /** Refuses points with other columns than those before. */
  void checkColumns(Points points) {
    if (!vectors.isEmpty()) {
      Checks.columns("rows", points.columns(), columns, "as those before");
    }
  }

  /** Learns from more rows, by one problem for each vector. */
  void learn(List<LinearProblem> problems) {
    if (vectors.isEmpty()) {
      columns = problems.get(0).columns();
      for (LinearProblem problem : problems) {
        vectors.add(new GradientVector(columns, problem.loss, penalty, rows, descent));
      }
    }
    for (int i = 0; i < problems.get(0).rows(); i++) {
      for (int k = 0; k < vectors.size(); k++) {
        LinearProblem problem = problems.get(k);
        losses += vectors.get(k).learn(problem, i);
        atZero += problem.loss.value(0, problem.truths[i]);
      }
    }
  }

  /** Refuses to have a model of nothing, or of steps that went up. */
  void checkModel() {
    if (vectors.isEmpty()) {
      throw new IllegalStateException(
          "there must be at least 1 row for a model but there was none");
    }
    long steps = vectors.get(0).steps();
    if (!(losses <= GradientEpochs.DIVERGED * atZero)) {
      throw new IllegalStateException(
          GradientEpochs.diverged(descent, 1, losses / steps, atZero / steps));
    }
  }

  Matrix coefficients() {
    return Matrix.ofRows(vectors.stream().map(GradientVector::coefficients).toList());
  }

  Matrix intercepts() {
    return Matrix.ofRows(vectors.stream().mapToDouble(GradientVector::intercept).toArray());
  }

  double loss(Matrix coefficients) {
    return losses + penalty.of(coefficients.toRowMajor());
  }

  /** Of classes. */
  static final class OfClasses
      extends LinearStream<Labeled<? extends Points>, LinearClassifier.Model> {
    private final LinearClassifier learner;
    private @Nullable Labels first;

    OfClasses(LinearClassifier learner, StochasticGradient descent, long rows) {
      super(descent, learner.penalty(), rows);
      this.learner = learner;
    }

    @Override
    public void update(Labeled<? extends Points> more) {
      Labels labels = Objects.requireNonNull(more, "rows").labels();
      LearnedClasses.checkCount(labels);
      if (first != null) {
        checkSame(first, labels);
      }
      checkColumns(more.points());
      SparseMatrix points = LinearProblem.sparse(more.points());
      learn(learner.problems(points, labels, LinearProblem.ones(points.rows())));
      first = labels.select(0);
    }

    private static void checkSame(Labels first, Labels labels) {
      if (labels.classes() != first.classes() || !labels.classNames().equals(first.classNames())) {
        throw new IllegalArgumentException(
            "labels must be of the classes of those before, "
                + names(first)
                + ", but were of "
                + names(labels));
      }
    }

    private static Object names(Labels labels) {
      return labels.classNames().isEmpty() ? labels.classes() + " classes" : labels.classNames();
    }

    @Override
    public LinearClassifier.Model model() {
      checkModel();
      Matrix w = coefficients();
      List<String> names = Objects.requireNonNull(first).classNames();
      return new LinearClassifier.Model(learner, w, intercepts(), names, loss(w), 1, false);
    }
  }

  /** Of numbers. */
  static final class OfTargets
      extends LinearStream<Targeted<? extends Points>, LinearRegressor.Model> {
    private final LinearRegressor learner;

    OfTargets(LinearRegressor learner, StochasticGradient descent, long rows) {
      super(descent, learner.penalty(), rows);
      this.learner = learner;
    }

    @Override
    public void update(Targeted<? extends Points> more) {
      checkColumns(Objects.requireNonNull(more, "rows").points());
      learn(List.of(learner.problem(more)));
    }

    @Override
    public LinearRegressor.Model model() {
      checkModel();
      Matrix w = coefficients();
      return new LinearRegressor.Model(learner, w, intercepts().get(0, 0), loss(w), 1, false);
    }
  }
}
