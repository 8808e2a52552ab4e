package dev.praxis.factorization;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link FactorizationMachine} that predicts a class, for points of many columns of which few are
 * not zero: clicks and purchases by user, item and place.
 *
 * <pre>{@code
 * two classes   minimise   Σᵢ ln(1 + e⁻ᵐ)  +  penalty        m = yᵢ ŷ(xᵢ), y: class 1 is 1, class 0 is −1
 * K classes     the same for each class against all others
 * }</pre>
 *
 * <p>{@link FactorGradients} with the steps of AdaGrad are the default. With {@link GibbsSampling}
 * the loss is {@code −ln Φ(m)}, the probit.
 *
 * <p><b>Probabilities.</b> For two classes {@code 1 / (1 + e⁻ˢ)} of the score s; for more {@code
 * eˢᵏ / Σ eˢ}, which is what K such probabilities say if just one of the classes is true. By Gibbs
 * sampling the mean of {@code Φ(s)} over the draws, and for more classes the share that a class has
 * of these. Of equally probable classes the first is predicted.
 *
 * <p>The same bits on any number of threads, and for dense and sparse points alike. Cost: {@code
 * O(rank · non-zeros)} an epoch and machine, parallel over the machines.
 *
 * @param rank how many factors each feature has, at least 0
 * @param penalty the price of large parameters; none by default
 * @param learning how the parameters are found
 * @param spread the standard deviation of the factors at the start; 0.1 by default
 * @param seed determines the factors at the start, the orders, the rows held out and the draws; 0
 *     by default
 */
public record FactorizationClassifier(
    int rank, FactorPenalty penalty, FactorLearning learning, double spread, long seed)
    implements Learner<Labeled<? extends Points>, FactorizationClassifier.Model> {

  /*
   * The loop is in FactorTraining; GradientPasses and GibbsPasses are one epoch each.
   */

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if the rank or the spread is negative or the spread infinite,
   *     if there is a penalty where it is drawn, or if the learning is by least squares
   */
  public FactorizationClassifier {
    check(rank, penalty, learning, spread);
    learning.check(true, penalty);
  }

  static void check(int rank, FactorPenalty penalty, FactorLearning learning, double spread) {
    Checks.atLeast("rank", rank, 0);
    Objects.requireNonNull(penalty, "penalty");
    Objects.requireNonNull(learning, "learning");
    Checks.atLeast("spread", spread, 0.0);
    Checks.finite("spread", spread);
  }

  /** A classifier by steps of AdaGrad of the rate 0.2, and the defaults. */
  public static FactorizationClassifier ofRank(int rank) {
    return new FactorizationClassifier(
        rank, FactorPenalty.none(), FactorGradients.adaGrad(0.2), 0.1, 0);
  }

  /** This learner with another penalty. */
  public FactorizationClassifier withPenalty(FactorPenalty penalty) {
    return new FactorizationClassifier(rank, penalty, learning, spread, seed);
  }

  /** This learner with another way to learn. */
  public FactorizationClassifier withLearning(FactorLearning learning) {
    return new FactorizationClassifier(rank, penalty, learning, spread, seed);
  }

  /** This learner with another spread of factors at the start. */
  public FactorizationClassifier withSpread(double spread) {
    return new FactorizationClassifier(rank, penalty, learning, spread, seed);
  }

  /** This learner with another seed. */
  public FactorizationClassifier withSeed(long seed) {
    return new FactorizationClassifier(rank, penalty, learning, spread, seed);
  }

  /**
   * Learns the machines.
   *
   * @param data {@code n × d} points with n labels of at least two classes, each of which has a row
   * @throws IllegalArgumentException if there is one class only or one without a row, if a value is
   *     beyond ±1e75, if a rate is so large that the loss rises, or if a parameter overflows
   */
  @Override
  public Model fit(Labeled<? extends Points> data) {
    return learn(data, null);
  }

  /**
   * Learns as {@link #fit(Labeled)} and shows every epoch to an observer, in order. Watching
   * changes nothing; it costs a pass over the points each time.
   */
  public Model fit(Labeled<? extends Points> data, Consumer<? super FactorLearning.Step> observer) {
    return learn(data, Objects.requireNonNull(observer, "observer"));
  }

  private Model learn(
      Labeled<? extends Points> data, @Nullable Consumer<? super FactorLearning.Step> observer) {
    Labels labels = Objects.requireNonNull(data, "data").labels();
    LearnedClasses.check(labels);
    FactorTraining training =
        FactorTraining.run(learning, problems(data), rank, spread, seed, observer);
    return new Model(
        this,
        training.machines(),
        labels.classNames(),
        training.loss(),
        training.epochs(),
        training.stopped());
  }

  /** One problem for two classes, else one for each. */
  List<FactorProblem> problems(Labeled<? extends Points> data) {
    SparseMatrix points = FactorScores.inRange(Raw.sparse(data.points()));
    Labels labels = data.labels();
    List<FactorProblem> problems = new ArrayList<>();
    int machines = Softmax.scores(labels.classes());
    for (int k = 0; k < machines; k++) {
      int own = machines == 1 ? 1 : k;
      double[] truths = new double[labels.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = labels.code(i) == own ? 1 : -1;
      }
      problems.add(new FactorProblem(points, truths, learning.lossOfClasses(), penalty));
    }
    return problems;
  }

  /**
   * The machines that were learned, or drawn.
   *
   * @param learner the hyperparameters it was learned with
   * @param machines one for two classes, in favour of class 1; one for each of more; by Gibbs
   *     sampling those of all draws that were kept in the place of each
   * @param classNames the names of the classes; empty if they have none
   * @param loss the losses of the rows learned from and the penalty, of all classes, added up; of
   *     the last draw
   * @param epochs how many epochs or sweeps were taken
   * @param stopped whether the rows held out said when to stop
   */
  public record Model(
      FactorizationClassifier learner,
      List<FactorizationMachine> machines,
      List<String> classNames,
      double loss,
      int epochs,
      boolean stopped)
      implements Classifier<Points> {

    /** A model; the machines and the names are copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      machines = Checks.copy("machines", machines);
      Checks.notEmpty("machines", "machine", machines.size());
      classNames = Checks.copy("classNames", classNames);
    }

    /** How many classes there are, K. */
    public int classes() {
      return Math.max(2, machines.size() / draws());
    }

    private int draws() {
      return learner.learning().draws();
    }

    /**
     * The scores of each point, {@code n × 1} for two classes, {@code n × K} for more; by Gibbs
     * sampling their means over all draws.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a score overflows
     */
    public Matrix scores(Points points) {
      int k = machines.size() / draws();
      double[] scores = FactorScores.means(FactorScores.of(points, machines), draws());
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
      double[] probabilities = Raw.values(probabilities(points));
      int k = classes();
      int[] codes = new int[points.rows()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = Softmax.largest(probabilities, i * k, k);
      }
      return Raw.labels(codes, k, classNames);
    }

    /**
     * How probable each class is for each point, {@code n × K}.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #scores}
     */
    @Override
    public Matrix probabilities(Points points) {
      double[] scores = FactorScores.of(points, machines);
      Checks.finite(scores, at -> "the score of row " + at / machines.size());
      int k = classes();
      boolean drawn = learner.learning().lossOfClasses() == FactorLoss.PROBIT;
      double[] probabilities =
          drawn ? FactorScores.shares(scores, draws(), k) : Softmax.probabilities(scores, k);
      return Raw.matrix(points.rows(), k, probabilities);
    }

    /**
     * The weight of a pair of features, {@code ⟨vᵢ, vⱼ⟩}, in favour of class 1 of two; its mean
     * over all draws.
     *
     * @throws IllegalArgumentException if there are more classes, or as {@link
     *     FactorizationMachine#pairWeight}
     */
    public double pairWeight(int i, int j) {
      if (classes() != 2) {
        throw new IllegalArgumentException(
            "a class must be given where there are more than 2 but there are " + classes());
      }
      return FactorizationMachine.pairWeight(machines, 0, draws(), i, j);
    }

    /**
     * The weight of a pair of features in favour of a class; its mean over all draws.
     *
     * @param classCode the class, from 0
     * @throws IllegalArgumentException if it is no class, or as {@link
     *     FactorizationMachine#pairWeight}
     */
    public double pairWeight(int classCode, int i, int j) {
      Checks.inRange("classCode", classCode, 0, classes() - 1);
      if (classes() > 2) {
        return FactorizationMachine.pairWeight(machines, classCode * draws(), draws(), i, j);
      }
      return classCode == 1 ? pairWeight(i, j) : 0 - pairWeight(i, j);
    }
  }
}
