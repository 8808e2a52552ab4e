package dev.praxis.svm;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Support vector regression: the flattest function that passes within ε of the targets, at a price
 * for those farther away.
 *
 * <pre>{@code
 * f(x) = Σᵢ βᵢ K(xᵢ, x) + b
 *
 * minimise   ½ ‖w‖² + Σᵢ Cᵢ max(0, |zᵢ − f(xᵢ)| − ε)                    over w and b
 * that is    ½ Σᵢ Σⱼ βᵢ βⱼ K(xᵢ, xⱼ) − Σᵢ zᵢ βᵢ + ε Σᵢ |βᵢ|     over β with Σ βᵢ = 0 and |βᵢ| ≤ Cᵢ
 *
 * Cᵢ = cost · weight of the row
 * }</pre>
 *
 * <p>Rows within the tube of width 2 ε have β = 0 and may be forgotten; the others are the support
 * vectors. An error counts by its size, not by its square, so that single wild targets pull little.
 * C and ε are in the units of the targets, and distances add up over the columns: put both on a
 * scale of about 1 first.
 *
 * <p>Stop rule, the same bits and the cost as {@link SvmClassifier}, with two coefficients for each
 * row. Sources: Drucker, Burges, Kaufman, Smola and Vapnik, "Support vector regression machines",
 * NIPS (1996); Smola and Schölkopf, "A tutorial on support vector regression", Statistics and
 * Computing 14 (2004).
 *
 * @param kernel how alike two points are; RBF with {@link Gamma#scale} by default
 * @param cost C, the price of a unit of error beyond ε, above 0; 1 by default
 * @param tube half its width, ε, or the share of rows that may be outside, ν; ε = 0.1 by default
 * @param tolerance of the stop rule, in units of the targets, above 0; 0.001 by default
 * @param maxIterations most working sets; 100,000 by default, where about a hundred are common;
 *     besides, learning ends after {@code max(10⁷, 100 n)} moves of a pair of coefficients
 */
public record SvmRegressor(
    SvmKernel kernel, double cost, Tube tube, double tolerance, int maxIterations)
    implements Learner<Targeted<? extends Points>, SvmRegressor.Model> {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SvmRegressor {
    Margins.requireData(kernel);
    Margins.requirePositive("cost", cost);
    Objects.requireNonNull(tube, "tube");
    Margins.requirePositive("tolerance", tolerance);
    Checks.atLeast("maxIterations", maxIterations, 1);
  }

  /** A regression with a kernel, and the defaults. */
  public static SvmRegressor with(SvmKernel kernel) {
    return new SvmRegressor(kernel, 1, Tube.epsilon(0.1), 1e-3, 100_000);
  }

  /** A regression with radial basis functions, and the defaults. */
  public static SvmRegressor rbf() {
    return with(SvmKernel.rbf());
  }

  /** This learner with another kernel. */
  public SvmRegressor withKernel(SvmKernel kernel) {
    return new SvmRegressor(kernel, cost, tube, tolerance, maxIterations);
  }

  /**
   * This learner with another C.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmRegressor withCost(double cost) {
    return new SvmRegressor(kernel, cost, tube, tolerance, maxIterations);
  }

  /**
   * This learner with another ε.
   *
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public SvmRegressor withEpsilon(double epsilon) {
    return new SvmRegressor(kernel, cost, Tube.epsilon(epsilon), tolerance, maxIterations);
  }

  /**
   * This learner with a share of rows outside the tube instead of its width.
   *
   * @param nu ν of {@link Tube}
   * @throws IllegalArgumentException if it is not above 0, or above 1
   */
  public SvmRegressor withNu(double nu) {
    return new SvmRegressor(kernel, cost, Tube.nu(nu), tolerance, maxIterations);
  }

  /**
   * This learner with another tolerance.
   *
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public SvmRegressor withTolerance(double tolerance) {
    return new SvmRegressor(kernel, cost, tube, tolerance, maxIterations);
  }

  /**
   * This learner with another limit of working sets.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SvmRegressor withMaxIterations(int maxIterations) {
    return new SvmRegressor(kernel, cost, tube, tolerance, maxIterations);
  }

  /**
   * Finds the support vectors.
   *
   * @param data {@code n × d} points with n targets
   * @throws IllegalArgumentException if a target is beyond ±1e100, if the kernel of two points
   *     overflows, if there are more than 2³⁰ rows
   */
  @Override
  public Model fit(Targeted<? extends Points> data) {
    Objects.requireNonNull(data, "data");
    return fit(data, RowWeights.ones(data.targets().size()));
  }

  /**
   * Fits rows of which row i counts {@code wᵢ} times: its C is multiplied by its weight. A row of
   * weight 0 is as if it were not there, one of weight 2 as if it were there twice. The rule of γ
   * takes each row of positive weight once.
   *
   * @param weights n numbers, each 0 or from 1e-100 to 1e9, not all 0
   * @throws IllegalArgumentException as {@link #fit(Targeted)}, or if the weights are not such
   *     numbers
   */
  public Model fitWeighted(Targeted<? extends Points> data, double... weights) {
    Objects.requireNonNull(data, "data");
    return fit(data, RowWeights.of(data.targets().size(), weights));
  }

  private Model fit(Targeted<? extends Points> all, RowWeights counted) {
    double[] targets = Checks.within(1e100, Raw.values(all.targets()), at -> "target " + at);
    Points points =
        counted.size() < targets.length ? all.points().selectRows(counted.rows()) : all.points();
    SvmKernel fitted = kernel.fittedTo(points);
    Margins.checkRange(fitted, points, counted.rows());
    Checks.fits("coefficients", 2L * points.rows());
    double[] own = IntStream.of(counted.rows()).mapToDouble(row -> targets[row]).toArray();
    double[] prices =
        Arrays.stream(counted.weights()).map(weight -> Margins.price(cost, weight)).toArray();
    DualSolution solution =
        new Decomposition(
                tube.problem(own, prices), fitted, points, tolerance, Decomposition.MEMBERS)
            .solve(maxIterations, progress -> {});
    return model(points, counted.rows(), fitted, solution);
  }

  private Model model(Points points, int[] numbers, SvmKernel fitted, DualSolution solution) {
    int n = points.rows();
    List<Integer> support = new ArrayList<>();
    double[] beta = new double[n];
    for (int i = 0; i < n; i++) {
      beta[i] = solution.beta()[i] + solution.beta()[n + i];
      if (beta[i] != 0) {
        support.add(i);
      }
    }
    // A function that is the same everywhere needs no row, but a matrix has one.
    int[] rows =
        support.isEmpty() ? new int[] {0} : support.stream().mapToInt(Integer::intValue).toArray();
    double[] coefficients = IntStream.of(rows).mapToDouble(row -> beta[row]).toArray();
    return new Model(
        this,
        fitted,
        points.selectRows(rows),
        support.stream().map(row -> numbers[row]).toList(),
        Raw.matrix(1, rows.length, coefficients),
        solution.bias(),
        tube.epsilon(solution),
        solution.objective(),
        solution.converged());
  }

  /**
   * What was learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param kernel the kernel, with the γ that was used
   * @param supportVectors the rows that count, {@code s × d}; where none does, one of them with the
   *     coefficient 0
   * @param supportRows the rows of the data that count, in rising order
   * @param coefficients β, {@code 1 × s}: positive where the function must rise
   * @param bias b
   * @param epsilon half the width of the tube, ε: the one given, or the one found for ν
   * @param objective of the dual, the smaller the better
   * @param converged whether the stop rule was met within {@code maxIterations}
   */
  public record Model(
      SvmRegressor learner,
      SvmKernel kernel,
      Points supportVectors,
      List<Integer> supportRows,
      Matrix coefficients,
      double bias,
      double epsilon,
      double objective,
      boolean converged)
      implements Regressor<Points> {

    /** A model; the list is copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(kernel, "kernel");
      Objects.requireNonNull(supportVectors, "supportVectors");
      Objects.requireNonNull(coefficients, "coefficients");
      supportRows = Checks.copy("supportRows", supportRows);
    }

    /**
     * The value of the function at each row, n.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a value overflows
     */
    @Override
    public Targets predict(Points points) {
      Matrix b = Raw.matrix(1, 1, new double[] {bias});
      Matrix values =
          Machines.decisions(kernel, supportVectors, coefficients, b, points, "prediction for");
      return Raw.targets(Raw.values(values));
    }
  }
}
