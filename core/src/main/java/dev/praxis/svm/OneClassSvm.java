package dev.praxis.svm;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A support vector machine of one class: the region that holds all but a share of the rows, as
 * small as the kernel can draw it. What is outside is an outlier.
 *
 * <pre>{@code
 * f(x) = Σᵢ αᵢ K(xᵢ, x) − ρ                             an outlier where f(x) < 0
 *
 * minimise   ½ ‖w‖² + Σᵢ wᵢ max(0, ρ − w · φ(xᵢ)) − ν ρ Σᵢ wᵢ       over w and ρ; wᵢ: weights of rows
 * that is    ½ Σᵢ Σⱼ αᵢ αⱼ K(xᵢ, xⱼ)                over α with Σ αᵢ = ν Σ wᵢ and 0 ≤ αᵢ ≤ wᵢ
 * }</pre>
 *
 * <p>ν is at least the share of the rows learned from that are outliers, and at most that of
 * support vectors. Rows with {@code 0 < α < w} lie on the edge of the region.
 *
 * <p><b>On the edge.</b> A decision value of exactly 0 is no outlier (to LIBSVM and scikit-learn it
 * is one: of four equal rows at ν = ½ they call all four outliers, and here none is). ρ is in the
 * middle of where it may be, but never so large that a row with {@code α < w} would be an outlier
 * by rounding or by the tolerance: so no more than ν of the rows are. At ν = 1, where ρ may be as
 * large as one likes, it is the smallest, at which one row is on the edge.
 *
 * <p><b>Stop rule.</b> That of {@link SvmClassifier}, with the tolerance as a share of the largest
 * {@code K(x, x)}. The same bits on any number of threads, and the same cost. Source: Schölkopf,
 * Platt, Shawe-Taylor, Smola and Williamson, "Estimating the support of a high-dimensional
 * distribution", Neural Computation 13 (2001); its α and ρ are these divided by {@code ν Σ w}.
 *
 * @param kernel how alike two points are; RBF with {@link Gamma#scale} by default
 * @param nu ν, the share of rows that may be outliers, above 0 and at most 1
 * @param tolerance of the stop rule, above 0; 0.001 by default
 * @param maxIterations most working sets; 100,000 by default, where about a hundred are common;
 *     besides, learning ends after {@code max(10⁷, 100 n)} moves of a pair of coefficients
 */
public record OneClassSvm(SvmKernel kernel, double nu, double tolerance, int maxIterations)
    implements Learner<Points, OneClassSvm.Model> {
  private static final String SUM = "decision value of";

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public OneClassSvm {
    Margins.requireData(kernel);
    Margins.requireShare("nu", nu);
    Margins.requirePositive("tolerance", tolerance);
    Checks.atLeast("maxIterations", maxIterations, 1);
  }

  /**
   * A machine with radial basis functions, and the defaults.
   *
   * @param nu ν, above 0 and at most 1
   * @throws IllegalArgumentException if it is not
   */
  public static OneClassSvm leavingOut(double nu) {
    return new OneClassSvm(SvmKernel.rbf(), nu, 1e-3, 100_000);
  }

  /** This learner with another kernel. */
  public OneClassSvm withKernel(SvmKernel kernel) {
    return new OneClassSvm(kernel, nu, tolerance, maxIterations);
  }

  /**
   * This learner with another ν.
   *
   * @throws IllegalArgumentException if it is not above 0, or above 1
   */
  public OneClassSvm withNu(double nu) {
    return new OneClassSvm(kernel, nu, tolerance, maxIterations);
  }

  /**
   * This learner with another tolerance.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public OneClassSvm withTolerance(double tolerance) {
    return new OneClassSvm(kernel, nu, tolerance, maxIterations);
  }

  /**
   * This learner with another limit of working sets.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public OneClassSvm withMaxIterations(int maxIterations) {
    return new OneClassSvm(kernel, nu, tolerance, maxIterations);
  }

  /**
   * Finds the region.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if the kernel of two points overflows
   */
  @Override
  public Model fit(Points points) {
    return fit(points, RowWeights.ones(Objects.requireNonNull(points, "points").rows()));
  }

  /**
   * Fits rows of which row i counts {@code wᵢ} times. A row of weight 0 is as if it were not there.
   * The rule of γ takes each row of positive weight once.
   *
   * @param weights n numbers, each 0 or from 1e-100 to 1e9, not all 0
   * @throws IllegalArgumentException as {@link #fit(Points)}, or if the weights are not such
   *     numbers
   */
  public Model fitWeighted(Points points, double... weights) {
    Objects.requireNonNull(points, "points");
    return fit(points, RowWeights.of(points.rows(), weights));
  }

  private Model fit(Points all, RowWeights counted) {
    Points points = counted.size() < all.rows() ? all.selectRows(counted.rows()) : all;
    SvmKernel fitted = kernel.fittedTo(points);
    Margins.checkRange(fitted, points, counted.rows());
    double unit = Margins.largest(fitted, points);
    DualSolution solution =
        new Decomposition(problem(counted), fitted, points, tolerance * unit, Decomposition.MEMBERS)
            .solve(maxIterations, progress -> {});
    return model(points, counted, fitted, solution);
  }

  private DualProblem problem(RowWeights counted) {
    int n = counted.size();
    double[] zeros = new double[n];
    DualProblem problem =
        new DualProblem(
            IntStream.range(0, n).toArray(), zeros, zeros, counted.weights(), new double[n], false);
    problem.startAt(nu * counted.total(), 0);
    return problem;
  }

  private Model model(Points points, RowWeights counted, SvmKernel fitted, DualSolution solution) {
    double[] alpha = solution.beta();
    int[] support = IntStream.range(0, alpha.length).filter(i -> alpha[i] > 0).toArray();
    List<Integer> supportRows = new ArrayList<>();
    for (int row : support) {
      supportRows.add(counted.rows()[row]);
    }
    Points vectors = points.selectRows(support);
    double[] own = IntStream.of(support).mapToDouble(row -> alpha[row]).toArray();
    Matrix coefficients = Raw.matrix(1, own.length, own);
    Matrix none = Raw.matrix(1, 1, new double[1]);
    double[] sums =
        Raw.values(Machines.decisions(fitted, vectors, coefficients, none, points, SUM));
    return new Model(
        this,
        fitted,
        vectors,
        supportRows,
        coefficients,
        threshold(0.0 - solution.bias(), sums, alpha, counted.weights()),
        solution.objective(),
        solution.converged());
  }

  /** ρ, so that no row that could weigh more is beyond it; the largest sum where none could. */
  private static double threshold(double middle, double[] sums, double[] alpha, double[] weights) {
    double most = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sums.length; i++) {
      most = alpha[i] < weights[i] ? Math.min(most, sums[i]) : most;
      largest = Math.max(largest, sums[i]);
    }
    return most == Double.POSITIVE_INFINITY ? largest : Math.min(middle, most);
  }

  /**
   * What was learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param kernel the kernel, with the γ that was used
   * @param supportVectors the rows that count, {@code s × d}
   * @param supportRows the rows of the data that they are, s, in rising order
   * @param coefficients α, {@code 1 × s}, above 0
   * @param threshold ρ
   * @param objective of the dual, the smaller the better
   * @param converged whether the stop rule was met within {@code maxIterations}
   */
  public record Model(
      OneClassSvm learner,
      SvmKernel kernel,
      Points supportVectors,
      List<Integer> supportRows,
      Matrix coefficients,
      double threshold,
      double objective,
      boolean converged) {

    /** A model; the list is copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(kernel, "kernel");
      Objects.requireNonNull(supportVectors, "supportVectors");
      Objects.requireNonNull(coefficients, "coefficients");
      supportRows = Checks.copy("supportRows", supportRows);
    }

    /**
     * The decision value of each row, n: below 0 outside of the region.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a decision value overflows
     */
    public double[] decisionValues(Points points) {
      Matrix bias = Raw.matrix(1, 1, new double[] {0.0 - threshold});
      return Machines.decisions(kernel, supportVectors, coefficients, bias, points, SUM)
          .toRowMajor();
    }

    /**
     * The rows that are outliers, in rising order: those whose decision value is below 0.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #decisionValues}
     */
    public List<Integer> outliers(Points points) {
      double[] values = decisionValues(points);
      return IntStream.range(0, values.length).filter(i -> values[i] < 0).boxed().toList();
    }
  }
}
