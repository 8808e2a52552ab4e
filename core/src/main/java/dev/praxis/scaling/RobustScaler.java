package dev.praxis.scaling;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.statistics.QuantileMethod;
import java.util.List;

/**
 * Scales columns by their quantiles: each comes to have median 0, and its quartiles come to be 1
 * apart.
 *
 * <pre>{@code
 * y = (x − median) / (upper quartile − lower quartile)
 * }</pre>
 *
 * <p>Up to a quarter of the rows may be anything, and median and quartiles hardly notice: this is
 * the scaler for data with outliers, which {@link StandardScaler} would let set the scale. A column
 * whose quartiles are equal is divided by 1.
 *
 * <p>Quantiles are those of {@link QuantileMethod#LINEAR}, as in scikit-learn. Fitting needs all
 * rows at once; the same bits on any number of threads. Cost: {@code O(n · d)}, parallel over the
 * columns; a copy of one column per thread.
 *
 * @param lower the share of a column below the lower quantile, 0.25 by default
 * @param upper the share of a column below the upper quantile, above {@code lower}, 0.75 by default
 * @param centering whether the median is subtracted; by default it is
 * @param scaling whether it is divided by the range between the quantiles; by default it is
 */
public record RobustScaler(double lower, double upper, boolean centering, boolean scaling)
    implements Learner<Matrix, RobustScaler.Model> {

  /**
   * Legal quantiles.
   *
   * @throws IllegalArgumentException if it is not {@code 0 ≤ lower < upper ≤ 1}
   */
  public RobustScaler {
    if (!(lower >= 0 && lower < upper && upper <= 1)) {
      throw new IllegalArgumentException(
          "lower and upper must lie between 0 and 1 in this order but were "
              + lower
              + " and "
              + upper);
    }
  }

  /** By the median and the quartiles. */
  public static RobustScaler byQuartiles() {
    return new RobustScaler(0.25, 0.75, true, true);
  }

  /**
   * The same with other quantiles than quartiles.
   *
   * @param lower the share of a column below the lower one
   * @param upper the share of a column below the upper one
   * @throws IllegalArgumentException if it is not {@code 0 ≤ lower < upper ≤ 1}
   */
  public RobustScaler withRange(double lower, double upper) {
    return new RobustScaler(lower, upper, centering, scaling);
  }

  /** The same without subtracting the median. */
  public RobustScaler withoutCentering() {
    return new RobustScaler(lower, upper, false, scaling);
  }

  /** The same without dividing by the range between the quantiles. */
  public RobustScaler withoutScaling() {
    return new RobustScaler(lower, upper, centering, false);
  }

  /**
   * Learns medians and ranges.
   *
   * @param points n × d
   * @throws IllegalArgumentException if the range between the quantiles of a column overflows
   */
  @Override
  public Model fit(Matrix points) {
    Matrix quantiles = QuantileMethod.LINEAR.ofColumns(points, lower, 0.5, upper);
    double[] medians = new double[points.columns()];
    double[] scales = new double[points.columns()];
    for (int j = 0; j < scales.length; j++) {
      medians[j] = centering ? quantiles.get(j, 1) : 0;
      double range = scaling ? quantiles.get(j, 2) - quantiles.get(j, 0) : 1;
      Checks.finiteOfColumn("range between the quantiles", j, range);
      scales[j] = range > 0 ? range : 1;
    }
    return new Model(this, Matrix.ofRows(medians), Matrix.ofRows(scales));
  }

  /**
   * What was learned: {@code y = (x − medians) / scales}, column by column.
   *
   * @param learner the learner
   * @param medians what is subtracted, {@code 1 × d}: the medians, or zeros without centering
   * @param scales what is divided by, {@code 1 × d}: the ranges between the quantiles, 1 where
   *     there is none and without scaling
   */
  public record Model(RobustScaler learner, Matrix medians, Matrix scales)
      implements Transformer.OfPoints {

    /**
     * The points scaled, n × d.
     *
     * @param points n × d
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a number overflows
     */
    @Override
    public Matrix transform(Matrix points) {
      return ScalerLines.along(lines(), points);
    }

    /**
     * The points whose scaled ones these are, up to rounding.
     *
     * @param points n × d
     * @throws IllegalArgumentException as {@link #transform(Matrix)}
     */
    public Matrix inverse(Matrix points) {
      return ScalerLines.back(lines(), points);
    }

    /** The names that go in: columns stay what they were. */
    @Override
    public List<String> columnNames(List<String> columns) {
      return ScalerLines.names(columns, scales.columns());
    }

    private ColumnLines lines() {
      return ScalerLines.lines(medians, scales);
    }
  }
}
