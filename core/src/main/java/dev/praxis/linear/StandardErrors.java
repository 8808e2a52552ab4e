package dev.praxis.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.Objects;

/**
 * How sure the coefficients of least squares are: the standard error of each, as a regression table
 * shows it.
 *
 * <pre>{@code
 * StandardErrors errors = StandardErrors.of(data);
 * errors.model().coefficients(); errors.coefficients(); errors.tValue(0); errors.residual();
 * }</pre>
 *
 * <p>With n rows, d columns and X the columns behind a column of ones:
 *
 * <pre>{@code
 * degrees of freedom   ν = n − d − 1
 * residual deviation   s = √(Σ (y − ŷ)² / ν)
 * standard errors      s · √ diagonal of (XᵀX)⁻¹
 * t value              coefficient / standard error, Student's of ν degrees if it is 0 in truth
 * }</pre>
 *
 * <p>They hold for targets that lie about a plane with errors that are independent and of one
 * variance.
 *
 * <p><b>Edges.</b> Columns that are combinations of others or of a constant leave their
 * coefficients open, and n = d + 1 rows leave nothing to measure a spread by: both are refused,
 * where R shows NA and NaN. If the targets lie on a plane, up to rounding, the residual deviation
 * is exactly 0 and so are all standard errors.
 *
 * <p>Cost: that of the fit, which is made here, and {@code O(d³)}. The same bits on any number of
 * threads. Source: Seber and Lee, "Linear Regression Analysis", Wiley (2003), chapter 3.
 *
 * @param model the fit
 * @param coefficients the standard error of each coefficient, {@code 1 × d}
 * @param intercept the standard error of the intercept
 * @param residual s, the standard deviation of the residuals, in the units of the target
 * @param degreesOfFreedom ν, at least 1
 */
public record StandardErrors(
    RidgeRegression.Model model,
    Matrix coefficients,
    double intercept,
    double residual,
    int degreesOfFreedom) {

  /**
   * Legal standard errors.
   *
   * @throws IllegalArgumentException if there is not one for each coefficient, if one is negative
   *     or not finite, or if the degrees of freedom are not at least 1
   */
  public StandardErrors {
    Checks.columns(
        "coefficients",
        Objects.requireNonNull(coefficients, "coefficients").columns(),
        Objects.requireNonNull(model, "model").coefficients().columns(),
        "as many as the model");
    for (int j = 0; j < coefficients.columns(); j++) {
      Checks.atLeast("the standard error of column " + j, coefficients.get(0, j), 0.0);
    }
    requireError("the standard error of the intercept", intercept);
    requireError("the residual deviation", residual);
    Checks.atLeast("degreesOfFreedom", degreesOfFreedom, 1);
  }

  private static void requireError(String name, double value) {
    Checks.atLeast(name, value, 0.0);
    Checks.finite(name, value);
  }

  /**
   * Fits by least squares, and takes the standard errors of the fit.
   *
   * @param data {@code n × d} points with n targets, n at least d + 2
   * @throws IllegalArgumentException if there are fewer rows, if a column is a combination of
   *     others or constant, up to rounding, if a value is beyond ±1e150, or if a number overflows
   */
  public static StandardErrors of(Targeted<Matrix> data) {
    int n = Objects.requireNonNull(data, "data").points().rows();
    int d = data.points().columns();
    if (!(n - d >= 2)) {
      throw new IllegalArgumentException(
          "rows must be at least "
              + (d + 2L)
              + ", more than the coefficients and the intercept, but were "
              + n);
    }
    LeastSquares problem = LeastSquares.of(data);
    if (problem.rank() < d) {
      throw new IllegalArgumentException(
          "columns must not be combinations of others or of a constant, which leaves their"
              + " coefficients open, but only "
              + problem.rank()
              + " of "
              + d
              + " are not: leave the rest out");
    }
    return of(problem, n - d - 1);
  }

  private static StandardErrors of(LeastSquares problem, int degreesOfFreedom) {
    double[] scaled = problem.shortest();
    RidgeRegression.Model model = RidgeRegression.leastSquares().model(problem, scaled);
    double deviation = problem.residual(scaled) / Math.sqrt(degreesOfFreedom);
    double[] errors = problem.errors(deviation);
    LinearScores.checkFinite("standard error", errors);
    int d = scaled.length;
    return new StandardErrors(
        model,
        Matrix.ofRowMajor(1, d, Arrays.copyOf(errors, d)),
        errors[d],
        problem.inUnitsOfTargets(deviation),
        degreesOfFreedom);
  }

  /**
   * The t value of a coefficient, by how many standard errors it differs from 0: infinite where the
   * error is 0 and the coefficient is not, 0 where both are.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double tValue(int column) {
    Checks.inRange("column", column, 0, coefficients.columns() - 1);
    return tValue(model.coefficients().get(0, column), coefficients.get(0, column));
  }

  /** The t value of the intercept, as {@link #tValue}. */
  public double tValueOfIntercept() {
    return tValue(model.intercept(), intercept);
  }

  private static double tValue(double coefficient, double error) {
    return coefficient == 0 ? 0 : coefficient / error;
  }
}
