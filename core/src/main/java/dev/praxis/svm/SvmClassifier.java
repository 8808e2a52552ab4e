package dev.praxis.svm;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
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
 * differ).
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
 */
public record SvmClassifier(
    SvmKernel kernel, double cost, boolean balanced, double tolerance, int maxIterations)
    implements Learner<Labeled<? extends Points>, SvmClassifier.Model> {

  /*
   * fit makes a DualProblem of each pair of classes; Decomposition solves it, by working sets
   * (WorkingSet) in which pairs of coefficients move (PairSteps), and keeps the slopes of all rows
   * up to date (Gradient, KernelSums). Machines computes decision values.
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
  }

  /** A machine with a kernel, and the defaults. */
  public static SvmClassifier with(SvmKernel kernel) {
    return new SvmClassifier(kernel, 1, false, 1e-3, 100_000);
  }

  /** A machine with radial basis functions, and the defaults. */
  public static SvmClassifier rbf() {
    return with(SvmKernel.rbf());
  }

  /** This learner with another kernel. */
  public SvmClassifier withKernel(SvmKernel kernel) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations);
  }

  /**
   * This learner with another C.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmClassifier withCost(double cost) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations);
  }

  /** This learner with a C for each class, the larger, the fewer its rows. */
  public SvmClassifier withBalancedClasses() {
    return new SvmClassifier(kernel, cost, true, tolerance, maxIterations);
  }

  /**
   * This learner with another tolerance.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmClassifier withTolerance(double tolerance) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations);
  }

  /**
   * This learner with another limit of working sets.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SvmClassifier withMaxIterations(int maxIterations) {
    return new SvmClassifier(kernel, cost, balanced, tolerance, maxIterations);
  }

  /**
   * Finds the support vectors.
   *
   * @param data {@code n × d} points with n labels of at least two classes, each of which has a row
   * @throws IllegalArgumentException if there is one class only or one without a row, if the kernel
   *     of two points overflows, or if sparse points have more than 2³¹ − 9 numbers with their
   *     zeros
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
    Margins.checkClasses(data.labels());
    Matrix points = Margins.dense(data.points());
    SvmKernel fitted = kernel.fittedTo(data.points());
    Margins.checkRange(fitted, points);
    PairwiseMachines machines = new PairwiseMachines(points);
    int[][] members = members(data.labels());
    for (int first = 0; first < members.length; first++) {
      for (int second = first + 1; second < members.length; second++) {
        machines.add(solve(fitted, points, members, first, second, observer));
      }
    }
    return machines.model(this, fitted, data.labels().classNames());
  }

  private static int[][] members(Labels labels) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int c = 0; c < labels.classes(); c++) {
      rows.add(new ArrayList<>());
    }
    for (int i = 0; i < labels.size(); i++) {
      rows.get(labels.code(i)).add(i);
    }
    return rows.stream()
        .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** The coefficients of a pair of classes, and the rows of the data they belong to. */
  private PairwiseMachines.Solved solve(
      SvmKernel fitted,
      Matrix points,
      int[][] members,
      int first,
      int second,
      Consumer<? super Step> observer) {
    int[] rows = new int[members[first].length + members[second].length];
    System.arraycopy(members[first], 0, rows, 0, members[first].length);
    System.arraycopy(members[second], 0, rows, members[first].length, members[second].length);
    Arrays.sort(rows);
    boolean[] isSecond = new boolean[points.rows()];
    for (int row : members[second]) {
      isSecond[row] = true;
    }
    double[] prices = new double[2];
    prices[0] = price(points.rows(), members, first);
    prices[1] = price(points.rows(), members, second);
    int n = rows.length;
    DualProblem problem =
        new DualProblem(new int[n], new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      boolean positive = isSecond[rows[i]];
      problem.rows()[i] = i;
      problem.targets()[i] = positive ? 1 : -1;
      problem.least()[i] = positive ? 0 : -prices[0];
      problem.most()[i] = positive ? prices[1] : 0;
    }
    double[] own = n == points.rows() ? Raw.values(points) : Raw.values(points.selectRows(rows));
    DualSolution solution =
        new Decomposition(problem, fitted, own, points.columns(), tolerance, Decomposition.MEMBERS)
            .solve(
                maxIterations,
                progress ->
                    observer.accept(
                        new Step(
                            first,
                            second,
                            progress.sets(),
                            progress.gap(),
                            progress.objective(),
                            progress.awake())));
    return new PairwiseMachines.Solved(rows, solution);
  }

  private double price(int rows, int[][] members, int which) {
    double weight = (double) rows / ((double) members.length * members[which].length);
    return balanced ? cost * weight : cost;
  }

  /**
   * What was learned. Machine {@code m} is that of the m-th pair of classes: 0 and 1, 0 and 2, …, 1
   * and 2, …
   *
   * @param learner the hyperparameters it was learned with
   * @param kernel the kernel, with the γ that was used
   * @param supportVectors the rows that count in at least one machine, {@code s × d}
   * @param supportRows the rows of the data that they are, s, in rising order
   * @param coefficients β, {@code machines × s}: positive for rows of the second class of the pair,
   *     negative for those of the first, 0 where a row does not count
   * @param biases b, {@code 1 × machines}
   * @param objectives of the dual, the smaller the better, {@code 1 × machines}
   * @param classNames the names of the classes; empty if they have none
   * @param converged whether all machines met the stop rule within {@code maxIterations}
   */
  public record Model(
      SvmClassifier learner,
      SvmKernel kernel,
      Matrix supportVectors,
      List<Integer> supportRows,
      Matrix coefficients,
      Matrix biases,
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
      Machines all =
          new Machines(
              kernel,
              Raw.values(supportVectors),
              supportVectors.columns(),
              Raw.values(coefficients),
              Raw.values(biases));
      double[] decisions = all.decisions(Raw.values(Margins.dense(points)), points.rows());
      Checks.finite(decisions, at -> "the decision value of row " + at / machines);
      return Raw.matrix(points.rows(), machines, decisions);
    }

    /**
     * The class with the most votes for each row, n; of equal ones the first.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    @Override
    public Labels predict(Points points) {
      Matrix decisions = decisionValues(points);
      int[] codes = new int[points.rows()];
      for (int i = 0; i < codes.length; i++) {
        double[] own = decisions.row(i);
        codes[i] = own.length == 1 ? Softmax.mostProbable(own, 0, 1) : first(votes(own));
      }
      return classNames.isEmpty()
          ? Raw.labels(codes, classes())
          : Labels.ofCodes(codes, classNames);
    }

    /**
     * How probable each class is for each row, {@code n × K}; not calibrated.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    @Override
    public Matrix probabilities(Points points) {
      Matrix decisions = decisionValues(points);
      int k = classes();
      double[] probabilities = new double[Checks.elements(points.rows(), k)];
      for (int i = 0; i < points.rows(); i++) {
        double[] own = decisions.row(i);
        if (k == 2) {
          probabilities[2 * i] = Softmax.logistic(-own[0]);
          probabilities[2 * i + 1] = Softmax.logistic(own[0]);
        } else {
          int[] votes = votes(own);
          for (int c = 0; c < k; c++) {
            probabilities[i * k + c] = (double) votes[c] / own.length;
          }
        }
      }
      return Raw.matrix(points.rows(), k, probabilities);
    }

    private int[] votes(double[] decisions) {
      int[] votes = new int[classes()];
      int machine = 0;
      for (int first = 0; first < votes.length; first++) {
        for (int second = first + 1; second < votes.length; second++) {
          votes[decisions[machine++] > 0 ? second : first]++;
        }
      }
      return votes;
    }

    private static int first(int[] votes) {
      int most = 0;
      for (int c = 1; c < votes.length; c++) {
        most = votes[c] > votes[most] ? c : most;
      }
      return most;
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
