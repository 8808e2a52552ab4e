package dev.praxis.anomaly;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.columns.OrderStatistics;
import dev.praxis.internal.raw.Raw;

/**
 * Flags a row that has a number far outside the middle half of its column: beyond Tukey's fences,
 * where the whiskers of a box plot end.
 *
 * <pre>{@code
 * fences = Q₁ − 1.5 · IQR  and  Q₃ + 1.5 · IQR        IQR = Q₃ − Q₁
 * score  = max over the columns of max(Q₁ − x, x − Q₃, 0) / IQR
 * }</pre>
 *
 * <p>Quartiles hardly depend on the outermost numbers: as long as fewer than a quarter of the rows
 * are outliers, these cannot hide each other as they do from {@link ZScoreRule}. Of normally
 * distributed numbers seven in a thousand are flagged, whatever their number. Where a column is
 * skewed there are many more on its long side, and nothing is wrong with them: take logarithms
 * first. As there, columns are looked at one by one.
 *
 * <p>Where half of a column is one and the same number there is no range between the quartiles:
 * numbers outside them score infinity.
 *
 * <p>Quartiles interpolate linearly between two numbers, as in R and NumPy. The same bits on any
 * number of threads. Cost: {@code O(n · d)}, parallel over the columns; a copy of one column per
 * thread. Source: Tukey, "Exploratory Data Analysis" (1977).
 *
 * @param threshold the highest score that is not flagged: how many ranges the fences stand outside
 *     the quartiles, at least 0; 1.5 by default
 */
public record IqrRule(double threshold) implements Learner<Matrix, IqrRule.Model>, OutlierRule {

  /**
   * A legal rule.
   *
   * @throws IllegalArgumentException if the threshold is negative or NaN
   */
  public IqrRule {
    Checks.atLeast("threshold", threshold, 0.0);
  }

  /** Tukey's fences, one and a half ranges outside the quartiles. */
  public static IqrRule tukey() {
    return new IqrRule(1.5);
  }

  /**
   * This learner with fences elsewhere: 3 for Tukey's outer ones, beyond which numbers are "far
   * out".
   *
   * @throws IllegalArgumentException if the threshold is negative or NaN
   */
  public IqrRule withThreshold(double threshold) {
    return new IqrRule(threshold);
  }

  /**
   * Learns the quartiles.
   *
   * @param points n × d
   * @throws IllegalArgumentException if the range between the quartiles of a column overflows
   */
  @Override
  public Model fit(Matrix points) {
    double last = points.rows() - 1;
    double[] places = {0.25 * last, 0.75 * last};
    double[][] quartiles = OrderStatistics.ofColumns(Raw.values(points), points.columns(), places);
    double[] lower = new double[quartiles.length];
    double[] upper = new double[quartiles.length];
    for (int j = 0; j < quartiles.length; j++) {
      lower[j] = quartiles[j][0];
      upper[j] = quartiles[j][1];
      if (!Double.isFinite(upper[j] - lower[j])) {
        throw new IllegalArgumentException(
            "the range between the quartiles of column " + j + " must be finite but overflows");
      }
    }
    return new Model(this, Matrix.ofRows(lower), Matrix.ofRows(upper));
  }

  /**
   * The scores of rows by the quartiles of these same rows, and which of them are flagged.
   *
   * @param points n × d
   * @throws IllegalArgumentException as {@link #fit}
   */
  @Override
  public Outliers outliers(Matrix points) {
    return fit(points).flag(points);
  }

  /**
   * The quartiles that were learned.
   *
   * @param learner the rule
   * @param lowerQuartiles Q₁ of each column, {@code 1 × d}
   * @param upperQuartiles Q₃ of each column, {@code 1 × d}
   */
  public record Model(IqrRule learner, Matrix lowerQuartiles, Matrix upperQuartiles)
      implements OutlierModel {

    /** The threshold of the rule, in ranges between the quartiles. */
    @Override
    public double threshold() {
      return learner.threshold;
    }

    /**
     * The fences below which a number is flagged, {@code 1 × d}, up to rounding.
     *
     * @throws IllegalArgumentException if one of them overflows
     */
    public Matrix lowerFences() {
      return fences(lowerQuartiles, -threshold());
    }

    /**
     * The fences above which a number is flagged, {@code 1 × d}, up to rounding.
     *
     * @throws IllegalArgumentException if one of them overflows
     */
    public Matrix upperFences() {
      return fences(upperQuartiles, threshold());
    }

    @Override
    public Outliers flag(Matrix points) {
      return new UsualBands(lowerQuartiles, upperQuartiles, ranges()).flag(points, threshold());
    }

    private Matrix fences(Matrix quartiles, double reach) {
      double[] fences = quartiles.row(0);
      double[] ranges = ranges();
      for (int j = 0; j < fences.length; j++) {
        fences[j] = Math.fma(reach, ranges[j], fences[j]);
      }
      return Matrix.ofRows(fences);
    }

    private double[] ranges() {
      double[] ranges = upperQuartiles.row(0);
      for (int j = 0; j < ranges.length; j++) {
        ranges[j] -= lowerQuartiles.get(0, j);
      }
      return ranges;
    }
  }
}
