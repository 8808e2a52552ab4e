package dev.praxis.linear;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.raw.LearnedClasses;
import dev.praxis.internal.raw.Raw;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Logistic regression: the probability of a class as a function of a weighted sum of the features,
 * with a price on large coefficients.
 *
 * <pre>{@code
 * two classes   P(1 | x) = 1 / (1 + exp(−(b + w · x)))
 * K classes     P(k | x) = exp(bₖ + wₖ · x) / Σₗ exp(bₗ + wₗ · x)
 * minimise      − Σᵢ ln P(yᵢ | xᵢ)  +  λ/2 · Σₖ ‖wₖ‖²        over all w and b
 * }</pre>
 *
 * <p>The intercepts are not penalised. The losses are summed, not averaged, so λ is the reciprocal
 * of scikit-learn's {@code C}, and counts in squared units of the features: put the features on one
 * scale first if none is to be preferred. The same number added to all classes leaves the softmax
 * as it is; coefficients and intercepts are those that add up to zero over the classes.
 *
 * <p><b>Newton's method.</b> Also called iteratively reweighted least squares: each step solves a
 * least-squares problem in which a row counts the more, the less sure its class is. A step that
 * would raise the loss is halved until it does not. It has converged when a step moves no log-odds
 * of a row by more than {@code tolerance}; the next one would move them by about its square. A step
 * that would move none by more than 1e-14 is rounding, and leaves the coefficients as they are:
 * where the features say nothing about classes of equally many rows, all coefficients are exactly
 * zero and all classes are equally probable. Other coefficients are rounded, and so are the scores
 * of rows that lie on the boundary on paper.
 *
 * <p><b>Separable classes.</b> Where a plane separates classes (or touches rows of both), larger
 * coefficients are always better, and without a penalty there is no minimum: that fit is refused.
 * Collinear columns without a penalty have many minima, all with the same probabilities; the model
 * holds one of them.
 *
 * <p><b>Many coefficients.</b> With at most 64 coefficients and intercepts the equations of a step
 * are solved exactly. With more, and for sparse points, they are never written down (L-BFGS), and
 * there is no limit to their number: a step is then ten small ones, whose moves shrink not by
 * squares but by a steady part each. It has converged when a small step moves no log-odds by more
 * than a tenth of {@code tolerance}, which is about what all later ones add up to. Without a
 * penalty and with columns that are nearly collinear it may take very many; where the steps run
 * out, {@code converged} says so.
 *
 * <p>The same bits on any number of threads; dense and sparse points come to the same minimum, but
 * not to the same bits. Cost of an exact step: {@code O(n · d² · K²)}, parallel over the rows, and
 * {@code O((d K)³)}. Of a small one: {@code O(n · d · K)}, of sparse points {@code O(non-zeros ·
 * K)}, parallel; and a few times in a fit, for dense points of less than 2,048 columns and more
 * rows, {@code O(n · d² + d³)}. Memory: exact, {@code O((d K)²)}; else the points once more (sparse
 * ones twice), {@code O(n · K)}, {@code O(d²)} and forty times the coefficients. Sources: Cox, "The
 * regression analysis of binary sequences", J. R. Stat. Soc. B 20 (1958); McCullagh and Nelder,
 * "Generalized Linear Models", 1989; Liu and Nocedal, "On the limited memory BFGS method for large
 * scale optimization", Math. Program. 45 (1989).
 *
 * @param penalty λ, the price of large coefficients, finite and at least 0
 * @param maxIterations most steps; 100 by default, where ten are common
 * @param tolerance largest move of a log-odds in the last step; 1e-8 by default
 */
public record LogisticRegression(double penalty, int maxIterations, double tolerance)
    implements Learner<Labeled<? extends Points>, LogisticRegression.Model> {

  /*
   * The loop of Newton's method is in fit; NewtonSoftmax makes its step, by the loss and its first
   * two derivatives (LogLoss), which LogLossBlock adds up over blocks of rows and RowLosses finds
   * for each row. QuasiNewton makes it where there are many coefficients: SoftmaxPass looks
   * at them in passes over the rows, DensePasses or SparsePasses. ScaledColumns brings
   * the columns to one scale. Separation sees classes that have no minimum, and LinearScores
   * predicts.
   */

  /** The exact equations of more coefficients and intercepts take longer than many small steps. */
  private static final int MOST_EXACT = 64;

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LogisticRegression {
    LinearScores.checkPenalty(penalty);
    Checks.atLeast("maxIterations", maxIterations, 1);
    Checks.atLeast("tolerance", tolerance, 0.0);
  }

  /** Logistic regression with the price λ on {@code ½ ‖w‖²} and the defaults. */
  public static LogisticRegression withPenalty(double penalty) {
    return new LogisticRegression(penalty, 100, 1e-8);
  }

  /** This learner with another limit of steps. */
  public LogisticRegression withMaxIterations(int maxIterations) {
    return new LogisticRegression(penalty, maxIterations, tolerance);
  }

  /** This learner with another tolerance. */
  public LogisticRegression withTolerance(double tolerance) {
    return new LogisticRegression(penalty, maxIterations, tolerance);
  }

  /**
   * Fits coefficients and intercepts.
   *
   * @param data {@code n × d} points with n labels of at least two classes, each of which has a row
   * @throws IllegalArgumentException if there is one class only or one without a row, if a value is
   *     beyond ±1e150, or if λ is 0 and classes are separable
   */
  @Override
  public Model fit(Labeled<? extends Points> data) {
    Objects.requireNonNull(data, "data");
    return fit(data, step -> {});
  }

  /**
   * Fits as {@link #fit(Labeled)} and shows every step to an observer, in order: first the start,
   * where all coefficients are zero. Watching changes nothing.
   */
  public Model fit(Labeled<? extends Points> data, Consumer<? super Step> observer) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(observer, "observer");
    int vectors = Softmax.scores(data.labels().classes());
    boolean exact = vectors * (data.points().columns() + 1L) <= MOST_EXACT;
    return fit(data, vectors, exact, observer);
  }

  /**
   * Fits vectors of coefficients.
   *
   * @param vectors one for two classes, else one per class
   * @param exact whether the equations of each step are solved exactly; those of sparse points
   *     never
   */
  Model fit(
      Labeled<? extends Points> data, int vectors, boolean exact, Consumer<? super Step> observer) {
    LearnedClasses.check(data.labels());
    NewtonSteps newton = start(data, vectors, exact);
    Separation separation = new Separation();
    observer.accept(step(0, newton));
    int iteration = 0;
    boolean converged = false;
    while (!converged && iteration < maxIterations && newton.step(tolerance)) {
      iteration++;
      observer.accept(step(iteration, newton));
      if (penalty == 0) {
        separation.refuse(newton);
      }
      converged = newton.arrived(tolerance);
    }
    return new Model(
        this,
        newton.coefficients(),
        newton.intercepts(),
        data.labels().classNames(),
        newton.loss(),
        iteration,
        converged);
  }

  private static Step step(int iteration, NewtonSteps newton) {
    return new Step(iteration, newton.loss(), newton.coefficients(), newton.intercepts());
  }

  /** Coefficients of zero. */
  private NewtonSteps start(Labeled<? extends Points> data, int vectors, boolean exact) {
    int[] codes = Raw.codes(data.labels());
    if (data.points() instanceof SparseMatrix sparse) {
      LinearScores.checkRange(sparse);
      return new QuasiNewton(new SparsePasses(sparse, vectors), codes, vectors, penalty);
    }
    Matrix matrix = (Matrix) data.points();
    ScaledColumns points =
        ScaledColumns.of(LinearScores.inRange(matrix), matrix.rows(), matrix.columns());
    return exact
        ? new NewtonSoftmax(points, codes, vectors, penalty)
        : new QuasiNewton(new DensePasses(points, vectors), codes, vectors, penalty);
  }

  /**
   * The coefficients that were learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param coefficients {@code 1 × d} for two classes, in favour of class 1; {@code K × d} for more
   * @param intercepts {@code 1 × 1} for two classes, {@code 1 × K} for more
   * @param classNames the names of the classes; empty if they have none
   * @param loss the loss and its penalty at the minimum
   * @param iterations how many steps were taken
   * @param converged whether the stop rule was met within {@code maxIterations}
   */
  public record Model(
      LogisticRegression learner,
      Matrix coefficients,
      Matrix intercepts,
      List<String> classNames,
      double loss,
      int iterations,
      boolean converged)
      implements Classifier<Points> {

    /** A model; the names are copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(coefficients, "coefficients");
      Objects.requireNonNull(intercepts, "intercepts");
      Objects.requireNonNull(classNames, "classNames");
      classNames = List.copyOf(classNames);
    }

    /** How many classes there are, K. */
    public int classes() {
      return Math.max(2, coefficients.rows());
    }

    /**
     * The most probable class of each point, n; of equally probable ones the first. What counts is
     * the probability that {@link #probabilities} shows, where scores that hardly differ are equal.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a score overflows
     */
    @Override
    public Labels predict(Points points) {
      double[] scores = scores(points);
      int[] codes = Softmax.mostProbable(scores, coefficients.rows());
      return Raw.labels(codes, classes(), classNames);
    }

    /**
     * The code of the class of one point, as {@link #predict(Points)}.
     *
     * @param point d finite numbers
     * @throws IllegalArgumentException as {@link #predict(Points)}
     */
    public int predict(double... point) {
      return predict(Matrix.ofRows(point)).code(0);
    }

    /**
     * How probable each class is for each point, {@code n × K}.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #predict(Points)}, or if these are more numbers
     *     than a {@link Matrix} holds
     */
    @Override
    public Matrix probabilities(Points points) {
      double[] scores = scores(points);
      int k = classes();
      return Raw.matrix(points.rows(), k, Softmax.probabilities(scores, k));
    }

    private double[] scores(Points points) {
      double[] scores = LinearScores.scores(points, coefficients, intercepts);
      return Checks.finite(scores, at -> "the score of row " + at / coefficients.rows());
    }
  }

  /**
   * One step of Newton's method, as seen after it.
   *
   * @param iteration 0 for the start, then from 1
   * @param loss the loss and its penalty; never above that of the step before, up to rounding
   * @param coefficients as in {@link Model}
   * @param intercepts as in {@link Model}
   */
  public record Step(int iteration, double loss, Matrix coefficients, Matrix intercepts) {
    /** A step of which nothing is missing. */
    public Step {
      Objects.requireNonNull(coefficients, "coefficients");
      Objects.requireNonNull(intercepts, "intercepts");
    }
  }
}
