package dev.praxis.factorization;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Points;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link FactorizationMachine} that predicts a number, for points of many columns of which few
 * are not zero: users and items, words, categories.
 *
 * <pre>{@code
 * minimise   Σᵢ ½ (ŷ(xᵢ) − yᵢ)²  +  penalty        over w₀, w and v
 * }</pre>
 *
 * <p>The objective has many minima, and which one is found depends on the factors at the start,
 * which are drawn from N(0, spread²). {@link AlternatingLeastSquares} is the default; {@link
 * FactorGradients} are for rows so many that few passes must do; {@link GibbsSampling} draws
 * machines rather than looking for the best one.
 *
 * <p>The same bits on any number of threads, and for dense and sparse points alike. Cost: {@code
 * O(rank · non-zeros)} an epoch.
 *
 * @param rank how many factors each feature has, at least 0
 * @param penalty the price of large parameters; none by default
 * @param learning how the parameters are found
 * @param spread the standard deviation of the factors at the start; 0.1 by default
 * @param seed determines the factors at the start, the orders, the rows held out and the draws; 0
 *     by default
 */
public record FactorizationRegressor(
    int rank, FactorPenalty penalty, FactorLearning learning, double spread, long seed)
    implements Learner<Targeted<? extends Points>, FactorizationRegressor.Model> {

  /*
   * The loop is in FactorTraining; GradientPasses, LeastSquaresPasses and GibbsPasses are one
   * epoch each.
   */

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if the rank or the spread is negative or the spread infinite,
   *     or if there is a penalty where it is drawn
   */
  public FactorizationRegressor {
    FactorizationClassifier.check(rank, penalty, learning, spread);
    learning.check(false, penalty);
  }

  /** A regressor by alternating least squares, and the defaults. */
  public static FactorizationRegressor ofRank(int rank) {
    return new FactorizationRegressor(
        rank, FactorPenalty.none(), AlternatingLeastSquares.standard(), 0.1, 0);
  }

  /** This learner with another penalty. */
  public FactorizationRegressor withPenalty(FactorPenalty penalty) {
    return new FactorizationRegressor(rank, penalty, learning, spread, seed);
  }

  /** This learner with another way to learn. */
  public FactorizationRegressor withLearning(FactorLearning learning) {
    return new FactorizationRegressor(rank, penalty, learning, spread, seed);
  }

  /** This learner with another spread of factors at the start. */
  public FactorizationRegressor withSpread(double spread) {
    return new FactorizationRegressor(rank, penalty, learning, spread, seed);
  }

  /** This learner with another seed. */
  public FactorizationRegressor withSeed(long seed) {
    return new FactorizationRegressor(rank, penalty, learning, spread, seed);
  }

  /**
   * Learns the machine.
   *
   * @param data {@code n × d} points with n targets
   * @throws IllegalArgumentException if a value or a target is beyond ±1e75, if a rate is so large
   *     that the loss rises, or if a parameter overflows
   */
  @Override
  public Model fit(Targeted<? extends Points> data) {
    return learn(data, null);
  }

  /**
   * Learns as {@link #fit(Targeted)} and shows every epoch to an observer, in order. Watching
   * changes nothing; it costs a pass over the points each time.
   */
  public Model fit(
      Targeted<? extends Points> data, Consumer<? super FactorLearning.Step> observer) {
    return learn(data, Objects.requireNonNull(observer, "observer"));
  }

  private Model learn(
      Targeted<? extends Points> data, @Nullable Consumer<? super FactorLearning.Step> observer) {
    Objects.requireNonNull(data, "data");
    FactorTraining training =
        FactorTraining.run(learning, List.of(problem(data)), rank, spread, seed, observer);
    return new Model(
        this, training.machines(), training.loss(), training.epochs(), training.stopped());
  }

  FactorProblem problem(Targeted<? extends Points> data) {
    double[] targets =
        Checks.within(FactorScores.MOST, Raw.values(data.targets()), at -> "target " + at);
    return new FactorProblem(
        FactorScores.inRange(Raw.sparse(data.points())), targets, FactorLoss.SQUARED, penalty);
  }

  /**
   * The machine that was learned, or those that were drawn.
   *
   * @param learner the hyperparameters it was learned with
   * @param machines one; by Gibbs sampling those of all draws that were kept, in their order
   * @param loss the losses of the rows learned from and the penalty, added up; of the last draw
   * @param epochs how many epochs or sweeps were taken
   * @param stopped whether the rows held out said when to stop
   */
  public record Model(
      FactorizationRegressor learner,
      List<FactorizationMachine> machines,
      double loss,
      int epochs,
      boolean stopped)
      implements Regressor<Points> {

    /** A model; the machines are copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      machines = Checks.copy("machines", machines);
      Checks.notEmpty("machines", "machine", machines.size());
    }

    /**
     * The number predicted for each point, n: the machine's score, or the mean of those of all
     * draws.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a prediction overflows
     */
    @Override
    public Targets predict(Points points) {
      double[] scores = FactorScores.of(points, machines);
      double[] predicted = FactorScores.means(scores, machines.size());
      return Raw.targets(Checks.finite(predicted, i -> "the prediction for row " + i));
    }

    /**
     * The weight of a pair of features, {@code ⟨vᵢ, vⱼ⟩}, or its mean over all draws.
     *
     * @throws IllegalArgumentException as {@link FactorizationMachine#pairWeight}
     */
    public double pairWeight(int i, int j) {
      return FactorizationMachine.pairWeight(machines, 0, machines.size(), i, j);
    }
  }
}
