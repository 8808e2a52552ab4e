package dev.praxis.anomaly;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import java.util.Objects;

/**
 * Flags a row that has a number more than three standard deviations from the mean of its column.
 *
 * <pre>{@code
 * score = max over the columns of |x − mean| / σ        σ² = Σ (x − mean)² / n
 * }</pre>
 *
 * <p>Of normally distributed numbers one in 370 is flagged. Outliers among the rows that are
 * learned from raise σ and so hide each other, and themselves: none of n rows can have a score
 * above {@code √(n − 1)}, and among ten rows or fewer nothing is ever flagged. {@link IqrRule} does
 * not suffer from that. Columns are looked at one by one: a row that is strange only in how its
 * numbers go together is not seen; {@link KnnDistanceRule} sees it.
 *
 * <p>A mean and a standard deviation are rounded numbers. So a score that differs from the
 * threshold by no more than their rounding is the threshold, and the row is not flagged.
 *
 * <p>Numbers of a column that was constant score 0 if they are that constant, otherwise infinity.
 *
 * <p>The same bits on any number of threads, from a matrix or from a stream. Cost: fitting is one
 * pass, {@code O(n · d)}, that never holds the rows. Source of the bound: Shiffler, "Maximum z
 * scores and outliers", The American Statistician 42 (1988).
 *
 * @param threshold the highest score that is not flagged, at least 0; 3 by default
 * @param divisor n, the default, or n − 1
 */
public record ZScoreRule(double threshold, Divisor divisor)
    implements Learner<Rows, ZScoreRule.Model>, OutlierRule {

  /**
   * A legal rule.
   *
   * @throws IllegalArgumentException if the threshold is negative or NaN
   */
  public ZScoreRule {
    Objects.requireNonNull(divisor, "divisor");
    Checks.atLeast("threshold", threshold, 0.0);
  }

  /** Beyond three standard deviations, with the divisor n. */
  public static ZScoreRule standard() {
    return new ZScoreRule(3, Divisor.N);
  }

  /**
   * This learner with another threshold.
   *
   * @throws IllegalArgumentException if the threshold is negative or NaN
   */
  public ZScoreRule withThreshold(double threshold) {
    return new ZScoreRule(threshold, divisor);
  }

  /** This learner with another divisor of the variance. */
  public ZScoreRule withDivisor(Divisor divisor) {
    return new ZScoreRule(threshold, divisor);
  }

  /**
   * Learns means and standard deviations in one pass.
   *
   * @param rows n × d, n at least 1, or 2 with the divisor n − 1
   * @throws IllegalArgumentException if there are too few rows, or if a column has numbers so large
   *     that their squares overflow, or so small that they vanish
   */
  @Override
  public Model fit(Rows rows) {
    ColumnStatistics statistics = ColumnStatistics.of(rows);
    double[] deviations = statistics.variances(divisor).row(0);
    for (int j = 0; j < deviations.length; j++) {
      deviations[j] = Math.sqrt(deviations[j]);
      requireSpread(j, deviations[j], statistics.least().get(0, j), statistics.most().get(0, j));
    }
    return new Model(this, statistics.means(), Matrix.ofRows(deviations), statistics.count());
  }

  private static void requireSpread(int column, double deviation, double least, double most) {
    if (deviation == 0 && least < most) {
      throw new IllegalArgumentException(
          "the standard deviation of column "
              + column
              + " must be above 0 but underflows: its numbers go from "
              + least
              + " to "
              + most);
    }
  }

  /**
   * The scores of rows by the means and standard deviations of these same rows, and which of them
   * are flagged.
   *
   * @param points n × d
   * @throws IllegalArgumentException as {@link #fit}
   */
  @Override
  public Outliers outliers(Matrix points) {
    return fit(points).flag(points);
  }

  /**
   * The means and standard deviations that were learned.
   *
   * @param learner the rule
   * @param means the mean of each column, {@code 1 × d}
   * @param deviations the standard deviation of each column, {@code 1 × d}; 0 where it is constant
   * @param count the number of rows learned from, n
   */
  public record Model(ZScoreRule learner, Matrix means, Matrix deviations, long count)
      implements OutlierModel {

    /** The threshold of the rule, in standard deviations. */
    @Override
    public double threshold() {
      return learner.threshold;
    }

    @Override
    public Outliers flag(Matrix points) {
      UsualBands.Settlement onTheThreshold = (column, value, score) -> threshold();
      return new UsualBands(means, means, deviations.row(0), threshold(), onTheThreshold)
          .flag(points);
    }
  }
}
