package dev.praxis.linear;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * Ridge regression: the weighted sum of the features that comes nearest to the targets, with a
 * price on large coefficients. Least squares, if the price is 0.
 *
 * <pre>{@code
 * minimise   ½ · Σᵢ (yᵢ − b − w · xᵢ)²  +  λ/2 · ‖w‖²        over w (d coefficients) and b (the intercept)
 * }</pre>
 *
 * <p>The intercept is not penalised. The squares are summed, not averaged, so λ is scikit-learn's
 * {@code alpha} and counts in squared units of the features: put the features on one scale first if
 * none is to be preferred. A larger λ makes {@code ‖w‖} smaller and the fit to the training data
 * worse; that it may do better on other data is why one wants it.
 *
 * <p>{@link StandardErrors} says how sure the coefficients of least squares are. Those of a penalty
 * have none that would say it: they are drawn towards zero, which no spread shows.
 *
 * <p><b>Collinear columns.</b> A column that is constant, or a combination of others up to
 * rounding, leaves infinitely many best fits when λ is 0; of these it is the one with the least
 * {@code ‖w‖}. {@link Model#rank} is the number of columns that are no combination of others. With
 * λ above 0 there is one best fit.
 *
 * <p><b>Digits.</b> Columns are centred and the problem is solved by orthogonal transformations
 * (Householder and Givens), never by the normal equations, which would square its condition. Where
 * columns differ by many orders of magnitude, a coefficient is right to the rounding of its share
 * of a prediction, and no further: that of a tiny column may be all rounding.
 *
 * <p>The same bits on any number of threads. Cost: {@code O(n · d²)} time, parallel over the rows,
 * and {@code O(d³)}; memory {@code O(d²)} beside the data. Source: Hoerl and Kennard, "Ridge
 * regression: biased estimation for nonorthogonal problems", Technometrics 12 (1970).
 *
 * @param penalty λ, the price of large coefficients, finite and at least 0
 */
public record RidgeRegression(double penalty)
    implements Learner<Targeted<Matrix>, RidgeRegression.Model> {

  /*
   * LeastSquares holds the method, by two decompositions of internal.algebra: GrowingQr folds the
   * rows into a triangle, PivotedQr sees which columns are combinations of others. ScaledColumns
   * centres the columns, and LinearScores predicts.
   */

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if the penalty is negative, infinite or NaN
   */
  public RidgeRegression {
    LinearScores.checkPenalty(penalty);
  }

  /** Ridge regression with the price λ on {@code ½ ‖w‖²}. */
  public static RidgeRegression withPenalty(double penalty) {
    return new RidgeRegression(penalty);
  }

  /** Ordinary least squares: no penalty. */
  public static RidgeRegression leastSquares() {
    return new RidgeRegression(0);
  }

  /**
   * Fits the coefficients and the intercept.
   *
   * @param data {@code n × d} points with n targets, n of any size: where there are fewer rows than
   *     {@code d + 1}, the columns are collinear
   * @throws IllegalArgumentException if a value is beyond ±1e150, or if a column varies so little
   *     that its coefficient overflows
   */
  @Override
  public Model fit(Targeted<Matrix> data) {
    LeastSquares problem = LeastSquares.of(Objects.requireNonNull(data, "data"));
    return model(problem, penalty > 0 ? problem.penalized(penalty) : problem.shortest());
  }

  /** The model of the coefficients of the columns as they are scaled. */
  Model model(LeastSquares problem, double[] scaled) {
    double[] solution = problem.unscaled(scaled);
    LinearScores.checkFinite("coefficient", solution);
    int d = scaled.length;
    Matrix coefficients = Matrix.ofRowMajor(1, d, Arrays.copyOf(solution, d));
    return new Model(this, coefficients, solution[d], problem.rank());
  }

  /**
   * The coefficients that were learned: {@code ŷ = intercept + coefficients · x}.
   *
   * @param learner the hyperparameters it was learned with
   * @param coefficients w, {@code 1 × d}: how much the prediction grows when a feature grows by 1
   *     and the others stay
   * @param intercept b, the prediction where all features are 0
   * @param rank how many of the d columns are no combination of the others, 0 to d
   */
  public record Model(RidgeRegression learner, Matrix coefficients, double intercept, int rank)
      implements Regressor.OfPoints {

    /**
     * The number predicted for each point, n.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a prediction overflows
     */
    @Override
    public Targets predict(Matrix points) {
      double[] predicted =
          LinearScores.scores(points, coefficients, Matrix.ofRowMajor(1, 1, intercept));
      return Raw.targets(Checks.finite(predicted, i -> "the prediction for row " + i));
    }
  }
}
