package dev.praxis.scaling;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import java.util.List;
import java.util.Objects;

/**
 * Standardises columns: each comes to have mean 0 and standard deviation 1, so that no unit of
 * measurement makes one feature count for more than another.
 *
 * <pre>{@code
 * z = (x − mean) / σ        σ² = Σ (x − mean)² / n
 * }</pre>
 *
 * <p>A column that says nothing has no σ to speak of: it is divided by 1. It is taken to say
 * nothing when its variance is no more than the rounding of a mean could have made it, {@code σ² ≤
 * n · ε · σ² + (n · mean · ε)²} with {@code ε = 2⁻⁵²}, which is scikit-learn's rule. A column whose
 * deviations are below about 1e-162 has a variance of 0, and so is taken to say nothing too: give
 * it a smaller unit.
 *
 * <p>Far outliers pull mean and σ towards themselves; {@link RobustScaler} does not mind them.
 *
 * <p>The same bits on any number of threads, from a matrix or from a stream. Cost: fitting is one
 * pass, {@code O(n · d)}, that never holds the rows; see {@link ColumnStatistics}.
 *
 * @param divisor n, the default, or n − 1
 * @param centering whether the mean is subtracted; by default it is
 * @param scaling whether it is divided by σ; by default it is
 */
public record StandardScaler(Divisor divisor, boolean centering, boolean scaling)
    implements Learner<Rows, StandardScaler.Model> {

  private static final double EPSILON = Math.ulp(1.0);

  /** Legal hyperparameters. */
  public StandardScaler {
    Objects.requireNonNull(divisor, "divisor");
  }

  /** Subtracts the mean and divides by the standard deviation with the divisor n. */
  public static StandardScaler standard() {
    return new StandardScaler(Divisor.N, true, true);
  }

  /** The same with another divisor of the variance. */
  public StandardScaler withDivisor(Divisor divisor) {
    return new StandardScaler(divisor, centering, scaling);
  }

  /** The same without subtracting the mean: zeros stay zeros. */
  public StandardScaler withoutCentering() {
    return new StandardScaler(divisor, false, scaling);
  }

  /** The same without dividing by the standard deviation: units stay units. */
  public StandardScaler withoutScaling() {
    return new StandardScaler(divisor, centering, false);
  }

  /**
   * Learns means and standard deviations in one pass.
   *
   * @param rows n × d, n at least 1
   * @throws IllegalArgumentException if a column has numbers so large that their squares overflow
   */
  @Override
  public Model fit(Rows rows) {
    return fit(ColumnStatistics.of(rows));
  }

  /**
   * Learns from statistics that are known already, those of the parts of a cluster for example.
   *
   * @param statistics of the columns to be scaled
   * @throws IllegalArgumentException as {@link #fit(Rows)}
   */
  public Model fit(ColumnStatistics statistics) {
    Matrix means = centering ? statistics.means() : ScalerLines.zeros(statistics.columns());
    return new Model(this, means, scales(statistics), statistics.count());
  }

  private Matrix scales(ColumnStatistics statistics) {
    double[] scales = new double[statistics.columns()];
    Matrix means = statistics.means();
    Matrix spread = statistics.variances(Divisor.N);
    long n = statistics.count();
    double bessel = divisor == Divisor.N ? 1 : (double) n / (n - 1);
    for (int j = 0; j < scales.length; j++) {
      double variance = spread.get(0, j);
      boolean constant = isConstant(variance, means.get(0, j), n);
      scales[j] = constant || !scaling ? 1 : Math.sqrt(variance * bessel);
    }
    return Matrix.ofRows(scales);
  }

  /** Whether a variance is no more than rounding. */
  private static boolean isConstant(double variance, double mean, long n) {
    double rounding = n * mean * EPSILON;
    return variance <= n * EPSILON * variance + rounding * rounding;
  }

  /**
   * What was learned: {@code z = (x − means) / scales}, column by column.
   *
   * @param learner the learner
   * @param means what is subtracted, {@code 1 × d}: the means, or zeros without centering
   * @param scales what is divided by, {@code 1 × d}: the standard deviations, 1 for a constant
   *     column and without scaling
   * @param count the number of rows learned from, n
   */
  public record Model(StandardScaler learner, Matrix means, Matrix scales, long count)
      implements Transformer.OfPoints {

    /**
     * The points standardised, n × d.
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
     * The points whose standardised ones these are, up to rounding: {@code x = z · scales + means}.
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
      return ScalerLines.names(columns, means.columns());
    }

    private ColumnLines lines() {
      return ScalerLines.lines(means, scales);
    }
  }
}
