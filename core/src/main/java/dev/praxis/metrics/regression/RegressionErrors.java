package dev.praxis.metrics.regression;

import dev.praxis.Summary;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * How far predicted numbers are from the true ones.
 *
 * <pre>{@code
 * RegressionErrors errors = RegressionErrors.of(truth, model.predict(points));
 * errors.rmse(); errors.mape(); errors.bias().tendency(0.05);
 * errors.zeros(); errors.mapeWithoutZeros();
 * }</pre>
 *
 * <p>With n pairs of a true number y and a predicted number ŷ, ȳ being the mean of the true ones:
 *
 * <pre>{@code
 * MSE  = mean (y − ŷ)²                RMSE = √MSE, in the units of y
 * MAE  = mean |y − ŷ|                 R²   = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²
 * MAPE = mean |y − ŷ| / max(|y|, ε)   SMAPE = mean 2 |y − ŷ| / (|y| + |ŷ|)
 * }</pre>
 *
 * <p>RMSE is never below MAE; it is far above it where few large errors make most of the harm. The
 * definitions are those of scikit-learn 1.9.1, except for SMAPE, which it does not have.
 *
 * <p>Cost of {@link #of}: one pass, parallel, at the speed of memory; measures that cost more say
 * so. Sums are taken in fixed blocks, so that the bits are the same on any number of threads.
 * Immutable.
 */
public final class RegressionErrors implements Summary<RegressionErrors> {
  /** How far apart sums of squares of exact numbers may be by rounding, as a share of them. */
  private static final double ROUNDING = 1e-14;

  private final Targets truth;
  private final Targets predicted;
  private final ErrorSums sums;

  private RegressionErrors(Targets truth, Targets predicted, ErrorSums sums) {
    this.truth = truth;
    this.predicted = predicted;
    this.sums = sums;
  }

  /**
   * Compares predictions with the truth.
   *
   * @param truth the true numbers, n
   * @param predicted the predicted numbers, n
   * @throws IllegalArgumentException if there are not as many of both, or if a square overflows,
   *     which no value within ±1e140 makes it do
   */
  public static RegressionErrors of(Targets truth, Targets predicted) {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(predicted, "predicted");
    if (predicted.size() != truth.size()) {
      throw new IllegalArgumentException(
          "predicted must be one per true target, "
              + truth.size()
              + ", but were "
              + predicted.size());
    }
    ErrorSums sums = ErrorSums.of(Raw.values(truth), Raw.values(predicted));
    return checked(truth, predicted, sums);
  }

  /** If a sum of squares overflowed, names the value that caused it. */
  private static RegressionErrors checked(Targets truth, Targets predicted, ErrorSums sums) {
    if (!sums.areFinite()) {
      SquareRange.check("truth", Raw.values(truth), 1, 0);
      SquareRange.check("predicted", Raw.values(predicted), 1, 0);
    }
    return new RegressionErrors(truth, predicted, sums);
  }

  /**
   * The errors over these pairs and then others: those of both parts put together, up to rounding.
   * Sums are merged, not taken again; the pairs are copied, {@code O(n)}.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  @Override
  public RegressionErrors merge(RegressionErrors other) {
    Objects.requireNonNull(other, "other");
    return checked(
        joined(truth, other.truth), joined(predicted, other.predicted), sums.merge(other.sums));
  }

  private static Targets joined(Targets first, Targets second) {
    double[] values = Arrays.copyOf(Raw.values(first), first.size() + second.size());
    System.arraycopy(Raw.values(second), 0, values, first.size(), second.size());
    return Raw.targets(values);
  }

  /** The number of pairs, n. */
  public int size() {
    return truth.size();
  }

  /** The mean squared error, in the squared units of the target. */
  public double mse() {
    return sums.meanSquare();
  }

  /** The root of the mean squared error, in the units of the target. */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /** The mean absolute error, in the units of the target. */
  public double mae() {
    return sums.absolutes() / size();
  }

  /**
   * The median absolute error, in the units of the target; of an even number the mean of the two in
   * the middle. Sorts: {@code O(n log n)}, parallel.
   */
  public double medianAbsoluteError() {
    double[] errors = residualValues();
    Arrays.setAll(errors, i -> Math.abs(errors[i]));
    Arrays.parallelSort(errors);
    int half = errors.length / 2;
    return errors.length % 2 == 1 ? errors[half] : errors[half - 1] / 2 + errors[half] / 2;
  }

  /** The largest absolute error, in the units of the target. One pass, parallel. */
  public double maxError() {
    return ErrorSums.largest(Raw.values(truth), Raw.values(predicted));
  }

  /**
   * The mean absolute error as a share of the true number: a fraction, not percent.
   *
   * <p>A true number of zero counts as ε = 2⁻⁵², as in scikit-learn: one error of 1 there gives
   * 4.5e15. If targets may be zero, this is not the measure to take: see {@link #mapeWithoutZeros}.
   * One pass, parallel.
   */
  public double mape() {
    return RelativeErrors.toTruth(Raw.values(truth), Raw.values(predicted));
  }

  /**
   * {@link #mape} over the pairs whose true number is not zero: {@link #zeros} says how many are
   * left out. NaN if all are.
   *
   * <p>What is left out may be where the model does worst, so show both numbers. A true number that
   * is not zero divides as it is, however small. One pass, parallel.
   */
  public double mapeWithoutZeros() {
    return RelativeErrors.toTruthWithoutZeros(Raw.values(truth), Raw.values(predicted), zeros());
  }

  /** How many true numbers are zero. One pass. */
  public int zeros() {
    int zeros = 0;
    for (double y : Raw.values(truth)) {
      zeros += y == 0 ? 1 : 0;
    }
    return zeros;
  }

  /**
   * The symmetric sibling of {@link #mape}: the error as a share of the mean size of both numbers,
   * from 0 to 2; where both are zero, 0. One pass, parallel. Source: Makridakis, "Accuracy
   * measures: theoretical and practical concerns", Int. J. Forecasting 9 (1993), as a fraction.
   */
  public double smape() {
    return RelativeErrors.toBoth(Raw.values(truth), Raw.values(predicted));
  }

  /**
   * The coefficient of determination R²: 1 for perfect predictions, 0 for the mean of the true
   * numbers, negative for worse.
   *
   * <p>If all true numbers are equal it is 1 for perfect predictions and 0 for all others. Of a
   * single pair it is not defined: NaN. What differs from 0 by rounding only is 0: by 1e-14, or by
   * the rounding of an error in standard deviations of the target.
   */
  public double r2() {
    return size() == 1 ? Double.NaN : explained(mse() * size());
  }

  /**
   * The share of the variance of the target that the predictions explain: as {@link #r2}, but an
   * error that is the same everywhere is forgiven.
   *
   * <p>If all true numbers are equal it is 1 if all errors are equal and 0 otherwise. What differs
   * from 0 by rounding only is 0, as there.
   */
  public double explainedVariance() {
    return explained(sums.spreadError());
  }

  private double explained(double unexplained) {
    if (unexplained == 0) {
      return 1;
    }
    double spread = sums.spreadTruth();
    // A constant prediction explains nothing, however its errors are rounded.
    boolean nothing = spread == 0 || Math.abs(spread - unexplained) <= rounding() * spread;
    return nothing ? 0 : 1 - unexplained / spread;
  }

  /** How far apart the two spreads may be by rounding, as a share of them. */
  private double rounding() {
    double deviation = Math.sqrt(sums.spreadTruth() / size());
    double ulp = Math.ulp(Math.max(Math.abs(sums.meanTruth()), Math.abs(sums.meanError())));
    return ROUNDING + 4 * ulp / deviation;
  }

  /** The true minus the predicted numbers, n: positive where the prediction is too low. */
  public Targets residuals() {
    return Raw.targets(residualValues());
  }

  private double[] residualValues() {
    double[] residuals = truth.toArray();
    double[] values = Raw.values(predicted);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] -= values[i];
    }
    return residuals;
  }

  /**
   * The points of a normal quantile-quantile plot of the residuals, {@code n × 2}: the quantile of
   * the standard normal distribution at (i − ½) / n, and the i-th smallest residual. Normal
   * residuals lie on a line. Sorts: {@code O(n log n)}, parallel.
   */
  public Matrix normalQuantiles() {
    double[] residuals = residualValues();
    Arrays.parallelSort(residuals);
    double[] plot = new double[Checks.elements(residuals.length, 2)];
    for (int i = 0; i < residuals.length; i++) {
      plot[2 * i] = NormalQuantile.at((i + 0.5) / residuals.length);
      plot[2 * i + 1] = residuals[i];
    }
    return Raw.matrix(residuals.length, 2, plot);
  }

  /** How often predictions are too high and too low, with the sign test. One pass. */
  public Bias bias() {
    double[] trueValues = Raw.values(truth);
    double[] values = Raw.values(predicted);
    int over = 0;
    int under = 0;
    for (int i = 0; i < values.length; i++) {
      over += values[i] > trueValues[i] ? 1 : 0;
      under += values[i] < trueValues[i] ? 1 : 0;
    }
    return new Bias(over, under, values.length - over - under);
  }

  /** Whether the pairs are the same, bit by bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RegressionErrors that
        && truth.equals(that.truth)
        && predicted.equals(that.predicted);
  }

  @Override
  public int hashCode() {
    return 31 * truth.hashCode() + predicted.hashCode();
  }

  @Override
  public String toString() {
    return "RegressionErrors[pairs="
        + size()
        + ", rmse="
        + rmse()
        + ", mae="
        + mae()
        + ", r2="
        + r2()
        + "]";
  }
}
