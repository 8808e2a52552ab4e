package dev.praxis.svm;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.LearnedClasses;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A support vector machine: the boundary between two classes that keeps the widest margin from
 * both, in the space of a kernel, at a price for rows inside the margin.
 *
 * <pre>{@code
 * f(x) = Σᵢ βᵢ K(xᵢ, x) + b                 of two classes the second where f(x) > 0, else the first
 *
 * minimise   ½ ‖w‖² + Σᵢ Cᵢ max(0, 1 − yᵢ f(xᵢ))     over w and b; y = −1 for the first class, +1 for the second
 * that is    ½ Σᵢ Σⱼ βᵢ βⱼ K(xᵢ, xⱼ) − Σᵢ |βᵢ|        over β with Σ βᵢ = 0 and 0 ≤ yᵢ βᵢ ≤ Cᵢ
 *
 * Cᵢ = cost · weight of the class · weight of the row
 * }</pre>
 *
 * <p>Rows with β = 0 lie beyond the margin and may be forgotten. The others are the support
 * vectors: those with {@code |β| < C} lie on the margin, those with {@code |β| = C} inside it or on
 * the wrong side. Small C: a wide margin that lets many rows in; large C: few errors on the rows
 * learned from. Distances add up over the columns, so put the columns on one scale first.
 *
 * <p><b>More than two classes.</b> One machine for each pair of classes, first against second,
 * first against third and so on; the class with the most votes is predicted, of equal ones the
 * first. Or one for each class against all others: {@link MultiClass}. A decision value of exactly
 * 0 is a vote for the first of the pair (LIBSVM and scikit-learn differ). Decision values are
 * rounded, also those of rows that lie on the boundary on paper.
 *
 * <p><b>Probabilities</b> are those of the decision value taken for log-odds for two classes,
 * {@code 1 / (1 + exp(−f))}, and shares of the votes for more; where each class has a machine,
 * {@code exp(f)} as a share of the sum. They rank rows as the decision values do and never
 * contradict the prediction, but are not calibrated.
 *
 * <p><b>Stop rule.</b> LIBSVM's: with the slopes {@code vᵢ = yᵢ − Σⱼ βⱼ K(xⱼ, xᵢ)}, the largest of
 * a coefficient that may rise is above the smallest of one that may fall by at most the tolerance.
 * The bias is the middle between the two. What is left to gain is then about the tolerance times
 * the sum of the coefficients; coefficients may differ more from those of another program than
 * decision values do.
 *
 * <p>The same bits on any number of threads and from run to run. Cost: {@code O(n · d)} for each
 * support vector, several times over, so between {@code O(n²)} and {@code O(n³)}; parallel; memory
 * {@code O(n · d)}, because rows of the kernel are computed when needed and not kept. Predicting
 * takes {@code O(d)} for each support vector. Sources: Cortes and Vapnik, "Support-vector
 * networks", Machine Learning 20 (1995); Chang and Lin, "LIBSVM: a library for support vector
 * machines", ACM TIST 2 (2011).
 *
 * @param kernel how alike two points are; RBF with {@link Gamma#scale} by default
 * @param softness the price of a row inside the margin, C, or the share of rows that may be there,
 *     ν; C = 1 by default
 * @param classWeights by what C is multiplied for the rows of each class; nothing by default
 * @param multiClass which machines tell more than two classes apart; one for each pair by default
 * @param tolerance of the stop rule, above 0; 0.001 by default
 * @param maxIterations most working sets for a pair of classes; 100,000 by default, where about a
 *     hundred are common; besides, learning ends after {@code max(10⁷, 100 n)} moves of a pair of
 *     coefficients, as LIBSVM's does
 * @param calibration how a decision value becomes a probability; not calibrated by default
 * @param seed of the folds of a calibration; 0 by default
 */
public record SvmClassifier(
    SvmKernel kernel,
    Softness softness,
    ClassWeights classWeights,
    MultiClass multiClass,
    double tolerance,
    int maxIterations,
    Calibration calibration,
    long seed)
    implements Learner<Labeled<? extends Points>, SvmClassifier.Model> {

  /*
   * PairSolver makes a DualProblem of each PairOfClasses; Decomposition solves it, by working sets
   * (WorkingSet) in which pairs of coefficients move (PairSteps), and keeps the slopes of all rows
   * up to date (Gradient, KernelSums). GatheredMachines makes one model of the solutions. Machines
   * computes decision values, ClassProbabilities classes and probabilities from them.
   */

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SvmClassifier {
    Margins.requireData(kernel);
    Objects.requireNonNull(softness, "softness");
    Objects.requireNonNull(classWeights, "classWeights");
    Objects.requireNonNull(multiClass, "multiClass");
    Margins.requirePositive("tolerance", tolerance);
    Checks.atLeast("maxIterations", maxIterations, 1);
    Objects.requireNonNull(calibration, "calibration");
  }

  /** A machine with a kernel, and the defaults. */
  public static SvmClassifier with(SvmKernel kernel) {
    return new SvmClassifier(
        kernel,
        Softness.cost(1),
        ClassWeights.none(),
        MultiClass.ONE_VERSUS_ONE,
        1e-3,
        100_000,
        Calibration.NONE,
        0);
  }

  /** A machine with radial basis functions, and the defaults. */
  public static SvmClassifier rbf() {
    return with(SvmKernel.rbf());
  }

  /** This learner with another kernel. */
  public SvmClassifier withKernel(SvmKernel kernel) {
    return new SvmClassifier(
        kernel, softness, classWeights, multiClass, tolerance, maxIterations, calibration, seed);
  }

  /**
   * This learner with another C.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmClassifier withCost(double cost) {
    return new SvmClassifier(
        kernel,
        Softness.cost(cost),
        classWeights,
        multiClass,
        tolerance,
        maxIterations,
        calibration,
        seed);
  }

  /**
   * This learner with a share of rows inside the margin instead of a price.
   *
   * @param nu ν of {@link Softness}
   * @throws IllegalArgumentException if it is not above 0, or above 1
   */
  public SvmClassifier withNu(double nu) {
    return new SvmClassifier(
        kernel,
        Softness.nu(nu),
        classWeights,
        multiClass,
        tolerance,
        maxIterations,
        calibration,
        seed);
  }

  /** This learner with a C for each class, the larger, the fewer its rows. */
  public SvmClassifier balancing() {
    return new SvmClassifier(
        kernel,
        softness,
        ClassWeights.balancing(),
        multiClass,
        tolerance,
        maxIterations,
        calibration,
        seed);
  }

  /**
   * This learner with C multiplied by a weight for the rows of each class.
   *
   * @param weights one for each class, in the order of their codes
   * @throws IllegalArgumentException if one is not above 0, or infinite
   */
  public SvmClassifier withClassWeights(double... weights) {
    return new SvmClassifier(
        kernel,
        softness,
        ClassWeights.of(weights),
        multiClass,
        tolerance,
        maxIterations,
        calibration,
        seed);
  }

  /** This learner with other machines for more than two classes. */
  public SvmClassifier withMultiClass(MultiClass multiClass) {
    return new SvmClassifier(
        kernel, softness, classWeights, multiClass, tolerance, maxIterations, calibration, seed);
  }

  /**
   * This learner with another tolerance.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmClassifier withTolerance(double tolerance) {
    return new SvmClassifier(
        kernel, softness, classWeights, multiClass, tolerance, maxIterations, calibration, seed);
  }

  /**
   * This learner with another limit of working sets.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SvmClassifier withMaxIterations(int maxIterations) {
    return new SvmClassifier(
        kernel, softness, classWeights, multiClass, tolerance, maxIterations, calibration, seed);
  }

  /** This learner with another way from decision values to probabilities. */
  public SvmClassifier withCalibration(Calibration calibration) {
    return new SvmClassifier(
        kernel, softness, classWeights, multiClass, tolerance, maxIterations, calibration, seed);
  }

  /** This learner with another seed for the folds of a calibration. */
  public SvmClassifier withSeed(long seed) {
    return new SvmClassifier(
        kernel, softness, classWeights, multiClass, tolerance, maxIterations, calibration, seed);
  }

  /**
   * Finds the support vectors.
   *
   * @param data {@code n × d} points with n labels of at least two classes, each of which has a row
   * @throws IllegalArgumentException if there is one class only or one without a row, if ν is
   *     larger than two classes allow, if the kernel of two points overflows
   */
  @Override
  public Model fit(Labeled<? extends Points> data) {
    return fit(data, step -> {});
  }

  /**
   * Fits as {@link #fit(Labeled)} and shows every phase to an observer, pair of classes after pair
   * of classes. Watching changes nothing.
   */
  public Model fit(Labeled<? extends Points> data, Consumer<? super Step> observer) {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(observer, "observer");
    return fit(data, RowWeights.ones(data.labels().size()), observer);
  }

  /**
   * Fits rows of which row i counts {@code wᵢ} times: its C is multiplied by its weight. A row of
   * weight 0 is as if it were not there, one of weight 2 as if it were there twice. The rule of γ
   * takes each row of positive weight once.
   *
   * @param weights n numbers, each 0 or from 1e-100 to 1e9
   * @throws IllegalArgumentException as {@link #fit(Labeled)} for the rows of positive weight, or
   *     if the weights are not such numbers
   */
  public Model fitWeighted(Labeled<? extends Points> data, double... weights) {
    Objects.requireNonNull(data, "data");
    return fit(data, RowWeights.of(data.labels().size(), weights), step -> {});
  }

  private Model fit(
      Labeled<? extends Points> all, RowWeights counted, Consumer<? super Step> observer) {
    Labeled<? extends Points> data =
        counted.size() < all.labels().size() ? all.select(counted.rows()) : all;
    Labels labels = data.labels();
    LearnedClasses.check(labels);
    Points points = data.points();
    SvmKernel fitted = kernel.fittedTo(points);
    Margins.checkRange(fitted, points, counted.rows());
    double[] prices = softness.prices(classWeights, labels, counted.weights());
    List<PairSolver> solvers = new ArrayList<>();
    for (int[] sides : multiClass.sides(labels.classes())) {
      PairOfClasses pair = PairOfClasses.of(labels, sides, prices, counted.weights());
      solvers.add(new PairSolver(this, fitted, points, sides, pair));
    }
    GatheredMachines machines = new GatheredMachines(points, counted.rows());
    solvers.forEach(solver -> machines.add(solver.solve(observer)));
    return machines.model(this, fitted, labels.classNames());
  }

  /**
   * What was learned. Machine {@code m} is that of the m-th pair of classes: 0 and 1, 0 and 2, …, 1
   * and 2, …; or that of class m against all others, which are the first of the pair.
   *
   * @param learner the hyperparameters it was learned with
   * @param kernel the kernel, with the γ that was used
   * @param supportVectors the rows that count in at least one machine, {@code s × d}; where none
   *     does, the first row with the coefficient 0
   * @param supportRows the rows of the data that count, in rising order
   * @param coefficients β, {@code machines × s}: positive for rows of the second class of the pair,
   *     negative for those of the first, 0 where a row does not count
   * @param biases b, {@code 1 × machines}
   * @param sigmoids A and B of the probability {@code 1 / (1 + exp(A f + B))} of the second class
   *     of each pair, {@code 2 × machines}: −1 and 0 where none was calibrated
   * @param steps of the isotonic calibration of each machine, {@code 2 × s}: decision values in
   *     rising order, and how probable the second class is there; none where there is no such
   *     calibration
   * @param objectives of the dual, the smaller the better, {@code 1 × machines}; where ν is given,
   *     {@code ½ Σᵢ Σⱼ βᵢ βⱼ K(xᵢ, xⱼ)} before it was divided by ρ²
   * @param classNames the names of the classes; empty if they have none
   * @param converged whether all machines met the stop rule within {@code maxIterations}
   */
  public record Model(
      SvmClassifier learner,
      SvmKernel kernel,
      Points supportVectors,
      List<Integer> supportRows,
      Matrix coefficients,
      Matrix biases,
      Matrix sigmoids,
      List<Matrix> steps,
      Matrix objectives,
      List<String> classNames,
      boolean converged)
      implements Classifier<Points> {

    /** A model; the lists are copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(kernel, "kernel");
      Objects.requireNonNull(supportVectors, "supportVectors");
      Objects.requireNonNull(coefficients, "coefficients");
      Objects.requireNonNull(biases, "biases");
      Objects.requireNonNull(sigmoids, "sigmoids");
      Objects.requireNonNull(objectives, "objectives");
      steps = Checks.copy("steps", steps);
      supportRows = Checks.copy("supportRows", supportRows);
      classNames = Checks.copy("classNames", classNames);
    }

    /** How many classes there are, K. */
    public int classes() {
      return learner.multiClass.classes(biases.columns());
    }

    /**
     * The decision values of each row, {@code n × machines}: positive for the second class of a
     * pair.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, if there are too many numbers for a {@link Matrix}, or if a decision
     *     value overflows
     */
    public Matrix decisionValues(Points points) {
      return Machines.decisions(
          kernel, supportVectors, coefficients, biases, points, "decision value of");
    }

    /**
     * The most probable class of each row, n; of equally probable ones the first.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    @Override
    public Labels predict(Points points) {
      double[] decisions = decisionValues(points).toRowMajor();
      return Raw.labels(
          new ClassProbabilities(this).mostProbable(decisions), classes(), classNames);
    }

    /**
     * How probable each class is for each row, {@code n × K}.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    @Override
    public Matrix probabilities(Points points) {
      Checks.elements(Objects.requireNonNull(points, "points").rows(), classes());
      double[] decisions = decisionValues(points).toRowMajor();
      return Raw.matrix(points.rows(), classes(), new ClassProbabilities(this).of(decisions));
    }
  }

  /**
   * A phase of the work on a pair of classes, as it begins, and the end of the last one.
   *
   * @param firstClass the code of the first class; −1 for all but the second
   * @param secondClass that of the second
   * @param workingSets how many have been solved
   * @param gap by how much the stop rule is missed, or met
   * @param objective of the dual; it never rises, up to rounding
   * @param awake rows whose coefficients may move in the phase before: all at first
   */
  public record Step(
      int firstClass, int secondClass, int workingSets, double gap, double objective, int awake) {}
}
