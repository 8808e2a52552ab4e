package dev.praxis.linear;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Stream;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.raw.LearnedClasses;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A plane between classes, for points of many columns, sparse or dense: the linear learner.
 *
 * <pre>{@code
 * two classes   minimise   Σᵢ sᵢ · loss(yᵢ (b + w · xᵢ))  +  λ₁ ‖w‖₁  +  λ₂/2 ‖w‖²     y: class 1 is 1, class 0 is −1
 * K classes     the same for each class against all others
 * }</pre>
 *
 * <p>The losses are summed, not averaged; the intercept b has no penalty. {@link Penalty} says what
 * that is in scikit-learn. Where the loss has no kinks the default descent, {@link
 * CoordinateDescent}, goes to the minimum; {@link StochasticGradient} comes near it in a few passes
 * and goes on with a {@link #open stream}. {@link DualCoordinateDescent} goes to the minimum of the
 * hinge loss, the linear support vector machine, and of the squared one: for one machine of
 * LIBSVM's linear kernel or of liblinear with the cost C, take the penalty {@code Penalty.l2(1 /
 * C)}; here the intercept is free, as in LIBSVM. For few columns and the logistic loss without L1,
 * {@link LogisticRegression} is at the same minimum sooner, and for K classes it has one model, not
 * K.
 *
 * <p><b>Balanced classes.</b> A row of a class with m of n rows counts {@code s = n / (K m)}, so
 * that every class has the same weight; otherwise 1.
 *
 * <p><b>Probabilities.</b> For two classes {@code 1 / (1 + e⁻ˢ)} of the score s; for more {@code
 * eˢᵏ / Σ eˢ}, which is what K such probabilities say if just one of the classes is true. Only the
 * logistic loss has probabilities for its scores; those of the others have their order and no more.
 * A score that is larger in exact arithmetic may tie within rounding; of equally probable classes
 * the first is predicted.
 *
 * <p>The same bits on any number of threads, and for dense and sparse points alike. Cost: {@code
 * O(non-zeros · K)} per epoch or round, parallel over the classes.
 *
 * @param loss what a score costs
 * @param penalty the price of large coefficients
 * @param descent how the minimum is found
 * @param balanced whether every class has the same weight; false by default
 */
public record LinearClassifier(Loss loss, Penalty penalty, Descent descent, boolean balanced)
    implements Learner<Labeled<? extends Points>, LinearClassifier.Model> {

  /*
   * The loop is in Descents; GradientEpochs (on GradientVector and LazyWeights), ProximalNewton (on
   * CentredColumns) and DualRounds (on CentredRows) are its ways down. LinearProblem is what they
   * minimise.
   */

  /** What a score s costs where the truth y is −1 or 1, by {@code m = y · s}. */
  public enum Loss implements ScoreLoss {
    /** {@code ln(1 + e⁻ᵐ)}: logistic regression. */
    LOGISTIC(true) {
      @Override
      double ofMargin(double margin) {
        return Math.max(0, -margin) + StrictMath.log1p(StrictMath.exp(-Math.abs(margin)));
      }

      @Override
      double slopeAt(double margin) {
        return -Softmax.logistic(-margin);
      }

      @Override
      double curvatureAt(double margin) {
        double e = StrictMath.exp(-Math.abs(margin));
        return e / ((1 + e) * (1 + e));
      }

      @Override
      public Optional<DualTerm> dual(double truth, double cost) {
        return Optional.empty();
      }
    },
    /** {@code max(0, 1 − m)}: the linear support vector machine. */
    HINGE(false) {
      @Override
      double ofMargin(double margin) {
        return Math.max(0, 1 - margin);
      }

      @Override
      double slopeAt(double margin) {
        return margin < 1 ? -1 : 0;
      }

      @Override
      double curvatureAt(double margin) {
        return 0;
      }

      @Override
      public Optional<DualTerm> dual(double truth, double cost) {
        return Optional.of(
            new DualTerm(truth, 0, Math.min(0, truth * cost), Math.max(0, truth * cost)));
      }
    },
    /** {@code max(0, 1 − m)²}: the same without a kink. */
    SQUARED_HINGE(true) {
      @Override
      double ofMargin(double margin) {
        double missing = Math.max(0, 1 - margin);
        return missing * missing;
      }

      @Override
      double slopeAt(double margin) {
        return -2 * Math.max(0, 1 - margin);
      }

      @Override
      double curvatureAt(double margin) {
        return margin < 1 ? 2 : 0;
      }

      @Override
      public Optional<DualTerm> dual(double truth, double cost) {
        double end = truth * Double.POSITIVE_INFINITY;
        return Optional.of(new DualTerm(truth, 1 / (2 * cost), Math.min(0, end), Math.max(0, end)));
      }
    };

    private final boolean smooth;

    Loss(boolean smooth) {
      this.smooth = smooth;
    }

    abstract double ofMargin(double margin);

    abstract double slopeAt(double margin);

    abstract double curvatureAt(double margin);

    @Override
    public double value(double score, double truth) {
      return ofMargin(truth * score);
    }

    @Override
    public double slope(double score, double truth) {
      return truth * slopeAt(truth * score);
    }

    @Override
    public double curvature(double score, double truth) {
      return curvatureAt(truth * score);
    }

    @Override
    public boolean smooth() {
      return smooth;
    }
  }

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if the descent cannot go down on the loss and the penalty:
   *     coordinate descent on the hinge loss or without a penalty, dual coordinate descent on the
   *     logistic loss, with L1 or without L2, averaging with L1
   */
  public LinearClassifier {
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(penalty, "penalty");
    Objects.requireNonNull(descent, "descent");
    descent.check(loss, penalty);
  }

  /**
   * A classifier by coordinate descent, or by stochastic gradients and their defaults for the hinge
   * loss.
   *
   * @throws IllegalArgumentException if there is no penalty where coordinate descent needs one
   */
  public static LinearClassifier of(Loss loss, Penalty penalty) {
    Objects.requireNonNull(loss, "loss");
    Descent descent =
        loss.smooth() ? CoordinateDescent.standard() : StochasticGradient.withRate(0.01);
    return new LinearClassifier(loss, penalty, descent, false);
  }

  /** This learner with another way down. */
  public LinearClassifier withDescent(Descent descent) {
    return new LinearClassifier(loss, penalty, descent, balanced);
  }

  /** This learner with another penalty. */
  public LinearClassifier withPenalty(Penalty penalty) {
    return new LinearClassifier(loss, penalty, descent, balanced);
  }

  /** This learner with the same weight for every class. */
  public LinearClassifier balancing() {
    return new LinearClassifier(loss, penalty, descent, true);
  }

  /**
   * Learns the coefficients.
   *
   * @param data {@code n × d} points with n labels of at least two classes, each of which has a row
   * @throws IllegalArgumentException if there is one class only or one without a row, if a value is
   *     beyond ±1e150, if a rate is so large that the loss rises, or if a coefficient overflows
   */
  @Override
  public Model fit(Labeled<? extends Points> data) {
    return learn(data, null);
  }

  /**
   * Learns as {@link #fit(Labeled)} and shows every epoch or step to an observer, in order.
   * Watching changes nothing; it costs a pass over the points each time.
   */
  public Model fit(Labeled<? extends Points> data, Consumer<? super Descent.Step> observer) {
    return learn(data, Objects.requireNonNull(observer, "observer"));
  }

  private Model learn(
      Labeled<? extends Points> data, @Nullable Consumer<? super Descent.Step> observer) {
    Labels labels = Objects.requireNonNull(data, "data").labels();
    LearnedClasses.check(labels);
    int[] counts = labels.counts();
    SparseMatrix points = LinearProblem.sparse(data.points());
    double[] weights = LinearProblem.ones(points.rows());
    for (int i = 0; balanced && i < weights.length; i++) {
      weights[i] = weights.length / ((double) counts.length * counts[labels.code(i)]);
    }
    Descents descents = Descents.run(descent, problems(points, labels, weights), observer);
    return new Model(
        this,
        descents.coefficients(),
        descents.intercepts(),
        labels.classNames(),
        descents.loss(),
        descents.iterations(),
        descents.converged());
  }

  /** One problem for two classes, else one for each. */
  List<LinearProblem> problems(SparseMatrix points, Labels labels, double[] weights) {
    List<LinearProblem> problems = new ArrayList<>();
    int vectors = Softmax.scores(labels.classes());
    for (int k = 0; k < vectors; k++) {
      int own = vectors == 1 ? 1 : k;
      double[] truths = new double[labels.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = labels.code(i) == own ? 1 : -1;
      }
      problems.add(new LinearProblem(points, truths, weights, loss, penalty));
    }
    return problems;
  }

  /**
   * Opens a stream that learns from rows as they come, each once, by stochastic gradients, as one
   * epoch without shuffling does. The classes and columns are those of the first update. Epochs,
   * orders and rows held out play no part; the loss of the model is that of each row just before it
   * was learned from, added up, and the penalty.
   *
   * @param rows that share the penalty, n: each pays an n-th of it
   * @throws IllegalArgumentException if the rows are not at least 1, if the descent is another one,
   *     or if classes are to be balanced, as their sizes are not known
   */
  public Stream<Labeled<? extends Points>, Model> open(long rows) {
    Checks.atLeast("rows", rows, 1);
    if (balanced) {
      throw new IllegalArgumentException(
          "balanced must be false for a stream but was true: the sizes of classes are not known");
    }
    return new LinearStream.OfClasses(this, LinearStream.gradients(descent), rows);
  }

  /**
   * The coefficients that were learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param coefficients {@code 1 × d} for two classes, in favour of class 1; {@code K × d} for more
   * @param intercepts {@code 1 × 1} for two classes, {@code 1 × K} for more
   * @param classNames the names of the classes; empty if they have none
   * @param loss the losses of the rows learned from and the penalty, of all classes, added up
   * @param iterations how many epochs or steps were taken
   * @param converged whether it stopped at the minimum, or early, before the limit of these
   */
  public record Model(
      LinearClassifier learner,
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
      classNames = Checks.copy("classNames", classNames);
    }

    /** How many classes there are, K. */
    public int classes() {
      return Math.max(2, coefficients.rows());
    }

    /**
     * The scores of each point, {@code n × 1} for two classes, {@code n × K} for more: how far, and
     * on which side of a plane it is, times the length of the coefficients.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a score overflows
     */
    public Matrix scores(Points points) {
      double[] scores = LinearScores.scores(points, coefficients, intercepts);
      int k = coefficients.rows();
      Checks.finite(scores, at -> "the score of row " + at / k);
      return Raw.matrix(points.rows(), k, scores);
    }

    /**
     * The most probable class of each point, n; of equally probable ones the first.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #scores}
     */
    @Override
    public Labels predict(Points points) {
      double[] scores = Raw.values(scores(points));
      int[] codes = Softmax.mostProbable(scores, coefficients.rows());
      return Raw.labels(codes, classes(), classNames);
    }

    /**
     * How probable each class is for each point, {@code n × K}.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #scores}
     */
    @Override
    public Matrix probabilities(Points points) {
      double[] scores = Raw.values(scores(points));
      int k = classes();
      return Raw.matrix(points.rows(), k, Softmax.probabilities(scores, k));
    }
  }
}
