package dev.praxis.svm;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.raw.LearnedClasses;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
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
 * minimise   ½ ‖w‖² + C Σᵢ max(0, 1 − yᵢ f(xᵢ))      over w and b; y = −1 for the first class, +1 for the second
 * that is    ½ Σᵢ Σⱼ βᵢ βⱼ K(xᵢ, xⱼ) − Σᵢ |βᵢ|        over β with Σ βᵢ = 0 and 0 ≤ yᵢ βᵢ ≤ C
 * }</pre>
 *
 * <p>Rows with β = 0 lie beyond the margin and may be forgotten. The others are the support
 * vectors: those with {@code |β| < C} lie on the margin, those with {@code |β| = C} inside it or on
 * the wrong side. Small C: a wide margin that lets many rows in; large C: few errors on the rows
 * learned from. Distances add up over the columns, so put the columns on one scale first.
 *
 * <p><b>More than two classes.</b> One machine for each pair of classes, first against second,
 * first against third and so on; the class with the most votes is predicted, of equal ones the
 * first. A decision value of exactly 0 is a vote for the first of the pair (LIBSVM and scikit-learn
 * differ). Decision values are rounded, also those of rows that lie on the boundary on paper.
 *
 * <p><b>Probabilities</b> are those of the decision value taken for log-odds for two classes,
 * {@code 1 / (1 + exp(−f))}, and shares of the votes for more. They rank rows as the decision
 * values do and never contradict the prediction, but are not calibrated.
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
 * @param cost C, the price of a row inside the margin, above 0; 1 by default
 * @param balanced whether C is multiplied by {@code n / (K · rows of the class)} for the rows of a
 *     class; not by default
 * @param tolerance of the stop rule, above 0; 0.001 by default
 * @param maxIterations most working sets for a pair of classes; 100,000 by default, where about a
 *     hundred are common
 * @param calibration how a decision value becomes a probability; not calibrated by default
 * @param seed of the folds of a calibration; 0 by default
 */
public record SvmClassifier(
    SvmKernel kernel,
    double cost,
    boolean balanced,
    double tolerance,
    int maxIterations,
    Calibration calibration,
    long seed)
    implements Learner<Labeled<? extends Points>, SvmClassifier.Model> {

  /*
   * fit makes a DualProblem of each PairOfClasses; Decomposition solves it, by working sets
   * (WorkingSet) in which pairs of coefficients move (PairSteps), and keeps the slopes of all rows
   * up to date (Gradient, KernelSums). Machines computes decision values, Sigmoid and Coupling make
   * probabilities of them.
   */

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SvmClassifier {
    Objects.requireNonNull(kernel, "kernel");
    Margins.requirePositive("cost", cost);
    Margins.requirePositive("tolerance", tolerance);
    Checks.atLeast("maxIterations", maxIterations, 1);
    Objects.requireNonNull(calibration, "calibration");
  }

  /** A machine with a kernel, and the defaults. */
  public static SvmClassifier with(SvmKernel kernel) {
    return new SvmClassifier(kernel, 1, false, 1e-3, 100_000, Calibration.NONE, 0);
  }

  /** A machine with radial basis functions, and the defaults. */
  public static SvmClassifier rbf() {
    return with(SvmKernel.rbf());
  }

  /** This learner with another kernel. */
  public SvmClassifier withKernel(SvmKernel kernel) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations, calibration, seed);
  }

  /**
   * This learner with another C.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmClassifier withCost(double cost) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations, calibration, seed);
  }

  /** This learner with a C for each class, the larger, the fewer its rows. */
  public SvmClassifier balancing() {
    return new SvmClassifier(kernel, cost, true, tolerance, maxIterations, calibration, seed);
  }

  /**
   * This learner with another tolerance.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmClassifier withTolerance(double tolerance) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations, calibration, seed);
  }

  /**
   * This learner with another limit of working sets.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SvmClassifier withMaxIterations(int maxIterations) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations, calibration, seed);
  }

  /** This learner with another way from decision values to probabilities. */
  public SvmClassifier withCalibration(Calibration calibration) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations, calibration, seed);
  }

  /** This learner with another seed for the folds of a calibration. */
  public SvmClassifier withSeed(long seed) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations, calibration, seed);
  }

  /**
   * Finds the support vectors.
   *
   * @param data {@code n × d} points with n labels of at least two classes, each of which has a row
   * @throws IllegalArgumentException if there is one class only or one without a row, if the kernel
   *     of two points overflows
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
    LearnedClasses.check(data.labels());
    Points points = data.points();
    SvmKernel fitted = kernel.fittedTo(points);
    Margins.checkRange(fitted, points);
    Labels labels = data.labels();
    PairwiseMachines machines = new PairwiseMachines(points);
    for (int first = 0; first < labels.classes(); first++) {
      for (int second = first + 1; second < labels.classes(); second++) {
        int[] classes = {first, second};
        machines.add(new PairSolver(this, fitted, points, labels, classes).solve(observer));
      }
    }
    return machines.model(this, fitted, labels.classNames());
  }

  /**
   * What was learned. Machine {@code m} is that of the m-th pair of classes: 0 and 1, 0 and 2, …, 1
   * and 2, …
   *
   * @param learner the hyperparameters it was learned with
   * @param kernel the kernel, with the γ that was used
   * @param supportVectors the rows that count in at least one machine, {@code s × d}, dense or
   *     sparse as the points were
   * @param supportRows the rows of the data that they are, s, in rising order
   * @param coefficients β, {@code machines × s}: positive for rows of the second class of the pair,
   *     negative for those of the first, 0 where a row does not count
   * @param biases b, {@code 1 × machines}
   * @param sigmoids A and B of the probability {@code 1 / (1 + exp(A f + B))} of the second class
   *     of each pair, {@code 2 × machines}: −1 and 0 where nothing was calibrated
   * @param objectives of the dual, the smaller the better, {@code 1 × machines}
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
      supportRows = List.copyOf(supportRows);
      classNames = List.copyOf(classNames);
    }

    /** How many classes there are, K. */
    public int classes() {
      return (1 + (int) Math.sqrt(1 + 8.0 * biases.columns())) / 2;
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
      Checks.learnedColumns(
          Objects.requireNonNull(points, "points").columns(), supportVectors.columns());
      int machines = biases.columns();
      Checks.elements(points.rows(), machines);
      double[] decisions =
          new Machines(kernel, supportVectors, Raw.values(coefficients), Raw.values(biases))
              .decisions(points);
      Checks.finite(decisions, at -> "the decision value of row " + at / machines);
      return Raw.matrix(points.rows(), machines, decisions);
    }

    /**
     * The most probable class of each row, n; of equally probable ones the first.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    @Override
    public Labels predict(Points points) {
      int k = classes();
      double[] odds = logOdds(points);
      if (k == 2) {
        return Raw.labels(Softmax.mostProbable(odds, 1), k, classNames);
      }
      double[] shares = shares(odds);
      int[] codes = new int[points.rows()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = Softmax.largest(shares, i * k, k);
      }
      return Raw.labels(codes, k, classNames);
    }

    /**
     * How probable each class is for each row, {@code n × K}.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    @Override
    public Matrix probabilities(Points points) {
      int k = classes();
      double[] odds = logOdds(points);
      Checks.elements(points.rows(), k);
      return Raw.matrix(points.rows(), k, k == 2 ? Softmax.probabilities(odds, 2) : shares(odds));
    }

    /** Of the second class of each pair, for each row. */
    private double[] logOdds(Points points) {
      double[] odds = decisionValues(points).toRowMajor();
      int machines = biases.columns();
      for (int m = 0; m < machines; m++) {
        Sigmoid sigmoid = new Sigmoid(sigmoids.get(0, m), sigmoids.get(1, m));
        for (int at = m; at < odds.length; at += machines) {
          odds[at] = sigmoid.logOdds(odds[at]);
        }
      }
      return odds;
    }

    /** The probabilities of more than two classes for each row. */
    private double[] shares(double[] odds) {
      int k = classes();
      int machines = biases.columns();
      double[] shares = new double[odds.length / machines * k];
      for (int at = 0, to = 0; at < odds.length; at += machines, to += k) {
        double[] own = Arrays.copyOfRange(odds, at, at + machines);
        boolean voted = learner.calibration == Calibration.NONE;
        System.arraycopy(
            voted ? Coupling.votes(own, k) : Coupling.ofLogOdds(own, k), 0, shares, to, k);
      }
      return shares;
    }
  }

  /**
   * A phase of the work on a pair of classes, as it begins, and the end of the last one.
   *
   * @param firstClass the code of the first class
   * @param secondClass that of the second
   * @param workingSets how many have been solved
   * @param gap by how much the stop rule is missed, or met
   * @param objective of the dual; it never rises, up to rounding
   * @param awake rows whose coefficients may move in the phase before: all at first
   */
  public record Step(
      int firstClass, int secondClass, int workingSets, double gap, double objective, int awake) {}
}
