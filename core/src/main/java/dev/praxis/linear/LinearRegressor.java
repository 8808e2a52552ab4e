package dev.praxis.linear;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.Stream;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A weighted sum of many columns, sparse or dense, that predicts a number: the linear learner. With
 * the squared loss it is the lasso, ridge regression or the elastic net, as its penalty says.
 *
 * <pre>{@code
 * minimise   Σᵢ loss(yᵢ − b − w · xᵢ)  +  λ₁ ‖w‖₁  +  λ₂/2 ‖w‖²        over w (d coefficients) and b
 * }</pre>
 *
 * <p>The losses are summed, not averaged; the intercept b has no penalty. {@link Penalty} says what
 * that is in scikit-learn. Where the loss has no kinks the default descent, {@link
 * CoordinateDescent}, goes to the minimum; {@link StochasticGradient} comes near it in a few passes
 * and goes on with a {@link #open stream}. {@link DualCoordinateDescent} goes to the minimum of all
 * of them with L2, quantiles too. The penalty counts in units of the features: put them on one
 * scale first if none is to be preferred. For few columns without L1, {@link RidgeRegression}
 * solves the same at once.
 *
 * <p>The same bits on any number of threads, and for dense and sparse points alike. Cost: {@code
 * O(non-zeros)} per epoch or round.
 *
 * @param loss what a residual costs
 * @param penalty the price of large coefficients
 * @param descent how the minimum is found
 */
public record LinearRegressor(Loss loss, Penalty penalty, Descent descent)
    implements Learner<Targeted<? extends Points>, LinearRegressor.Model> {

  /** What a residual {@code r = y − ŷ} costs. */
  public sealed interface Loss extends ScoreLoss {

    /** {@code r² / 2}: the mean is the best constant. */
    static Loss squared() {
      return new Squared();
    }

    /**
     * {@code r² / 2} for small residuals, {@code δ (|r| − δ/2)} beyond δ: outliers pull no harder
     * than a residual of δ. Source: Huber, "Robust estimation of a location parameter", Ann. Math.
     * Stat. 35 (1964).
     *
     * @param threshold δ, finite and above 0, in units of the targets
     */
    static Loss huber(double threshold) {
      return new Huber(threshold);
    }

    /**
     * {@code τ r} for residuals above 0, {@code (τ − 1) r} for others: the τ-quantile is the best
     * constant, for a half the median. Source: Koenker and Bassett, "Regression quantiles",
     * Econometrica 46 (1978).
     *
     * @param quantile τ, above 0 and below 1
     */
    static Loss quantile(double quantile) {
      return new Quantile(quantile);
    }

    /** See {@link Loss#squared}. */
    record Squared() implements Loss {
      @Override
      public double value(double score, double truth) {
        double residual = truth - score;
        return residual * residual / 2;
      }

      @Override
      public double slope(double score, double truth) {
        return score - truth;
      }

      @Override
      public double curvature(double score, double truth) {
        return 1;
      }

      @Override
      public boolean smooth() {
        return true;
      }

      @Override
      public Optional<DualTerm> dual(double truth, double cost) {
        return Optional.of(
            new DualTerm(truth, 1 / cost, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
      }
    }

    /** See {@link Loss#huber}. */
    record Huber(double threshold) implements Loss {
      /** A legal threshold. */
      public Huber {
        if (!(threshold > 0)) {
          throw new IllegalArgumentException("threshold must be above 0 but was " + threshold);
        }
        Checks.finite("threshold", threshold);
      }

      @Override
      public double value(double score, double truth) {
        double size = Math.abs(truth - score);
        return size <= threshold ? size * size / 2 : threshold * (size - threshold / 2);
      }

      @Override
      public double slope(double score, double truth) {
        return Math.max(-threshold, Math.min(threshold, score - truth));
      }

      @Override
      public double curvature(double score, double truth) {
        double size = Math.abs(truth - score);
        return size <= threshold ? 1 : threshold / size;
      }

      @Override
      public boolean smooth() {
        return true;
      }

      @Override
      public Optional<DualTerm> dual(double truth, double cost) {
        return Optional.of(new DualTerm(truth, 1 / cost, -threshold * cost, threshold * cost));
      }
    }

    /** See {@link Loss#quantile}. */
    record Quantile(double quantile) implements Loss {
      /** A legal quantile. */
      public Quantile {
        if (!(quantile > 0 && quantile < 1)) {
          throw new IllegalArgumentException(
              "quantile must be above 0 and below 1 but was " + quantile);
        }
      }

      @Override
      public double value(double score, double truth) {
        double residual = truth - score;
        return residual > 0 ? quantile * residual : (quantile - 1) * residual;
      }

      @Override
      public double slope(double score, double truth) {
        return truth > score ? -quantile : truth < score ? 1 - quantile : 0;
      }

      @Override
      public double curvature(double score, double truth) {
        return 0;
      }

      @Override
      public boolean smooth() {
        return false;
      }

      @Override
      public Optional<DualTerm> dual(double truth, double cost) {
        return Optional.of(new DualTerm(truth, 0, (quantile - 1) * cost, quantile * cost));
      }
    }
  }

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if the descent cannot go down on the loss and the penalty:
   *     coordinate descent on quantiles, dual coordinate descent with L1 or without L2, averaging
   *     with L1
   */
  public LinearRegressor {
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(penalty, "penalty");
    Objects.requireNonNull(descent, "descent");
    descent.check(loss, penalty);
  }

  /**
   * A regressor by coordinate descent, or by stochastic gradients and their defaults for quantiles.
   */
  public static LinearRegressor of(Loss loss, Penalty penalty) {
    Objects.requireNonNull(loss, "loss");
    Descent descent =
        loss.smooth() ? CoordinateDescent.standard() : StochasticGradient.withRate(0.01);
    return new LinearRegressor(loss, penalty, descent);
  }

  /** This learner with another way down. */
  public LinearRegressor withDescent(Descent descent) {
    return new LinearRegressor(loss, penalty, descent);
  }

  /** This learner with another penalty. */
  public LinearRegressor withPenalty(Penalty penalty) {
    return new LinearRegressor(loss, penalty, descent);
  }

  /**
   * Learns the coefficients.
   *
   * @param data {@code n × d} points with n targets
   * @throws IllegalArgumentException if a value is beyond ±1e150, if a rate is so large that the
   *     loss rises, or if a coefficient overflows
   */
  @Override
  public Model fit(Targeted<? extends Points> data) {
    return learn(data, null);
  }

  /**
   * Learns as {@link #fit(Targeted)} and shows every epoch or step to an observer, in order.
   * Watching changes nothing; it costs a pass over the points each time.
   */
  public Model fit(Targeted<? extends Points> data, Consumer<? super Descent.Step> observer) {
    return learn(data, Objects.requireNonNull(observer, "observer"));
  }

  private Model learn(
      Targeted<? extends Points> data, @Nullable Consumer<? super Descent.Step> observer) {
    Objects.requireNonNull(data, "data");
    Descents descents = Descents.run(descent, List.of(problem(data)), observer);
    return new Model(
        this,
        descents.coefficients(),
        descents.intercepts().get(0, 0),
        descents.loss(),
        descents.iterations(),
        descents.converged());
  }

  LinearProblem problem(Targeted<? extends Points> data) {
    SparseMatrix points = LinearProblem.sparse(data.points());
    double[] targets = LinearScores.inRange(data.targets());
    double[] weights = LinearProblem.ones(targets.length);
    return new LinearProblem(points, targets, weights, loss, penalty);
  }

  /**
   * Opens a stream that learns from rows as they come, each once, by stochastic gradients, as one
   * epoch without shuffling does. The columns are those of the first update. Epochs, orders and
   * rows held out play no part; the loss of the model is that of each row just before it was
   * learned from, added up, and the penalty.
   *
   * @param rows that share the penalty, n: each pays an n-th of it
   * @throws IllegalArgumentException if the rows are not at least 1, or if the descent is another
   *     one
   */
  public Stream<Targeted<? extends Points>, Model> open(long rows) {
    Checks.atLeast("rows", rows, 1);
    return new LinearStream.OfTargets(this, LinearStream.gradients(descent), rows);
  }

  /**
   * The coefficients that were learned: {@code ŷ = intercept + coefficients · x}.
   *
   * @param learner the hyperparameters it was learned with
   * @param coefficients w, {@code 1 × d}
   * @param intercept b, the prediction where all features are 0
   * @param loss the losses of the rows learned from and the penalty, added up
   * @param iterations how many epochs or steps were taken
   * @param converged whether it stopped at the minimum, or early, before the limit of these
   */
  public record Model(
      LinearRegressor learner,
      Matrix coefficients,
      double intercept,
      double loss,
      int iterations,
      boolean converged)
      implements Regressor<Points> {

    /** A model of which nothing is missing. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(coefficients, "coefficients");
    }

    /**
     * The number predicted for each point, n.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a prediction overflows
     */
    @Override
    public Targets predict(Points points) {
      double[] predicted =
          LinearScores.scores(points, coefficients, Matrix.ofRowMajor(1, 1, intercept));
      return Raw.targets(Checks.finite(predicted, i -> "the prediction for row " + i));
    }
  }
}
