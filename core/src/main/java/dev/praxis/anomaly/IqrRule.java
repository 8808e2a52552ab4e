package dev.praxis.anomaly;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.statistics.QuantileMethod;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Flags a row that has a number far outside the middle half of its column: beyond Tukey's fences,
 * where the whiskers of a box plot end.
 *
 * <pre>{@code
 * fences = Q₁ − 1.5 · IQR  and  Q₃ + 1.5 · IQR        IQR = Q₃ − Q₁
 * score  = max over the columns of max(Q₁ − x, x − Q₃, 0) / IQR
 * }</pre>
 *
 * <p>A row is flagged if and only if one of its numbers is beyond a fence, below the lower or above
 * the upper one; a number on a fence is not. Quartiles and fences are computed exactly, with the
 * decimals that are written, and rounded once: what {@link Model#lowerFences} and {@link
 * Model#upperFences} show is what numbers are compared with. A score that is on the other side of
 * the threshold by rounding is set to the threshold, or to the next double above it.
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
    Matrix quartiles = QuantileMethod.LINEAR.ofColumns(points, 0.25, 0.75);
    Matrix lower = Matrix.ofRows(quartiles.column(0));
    Matrix upper = Matrix.ofRows(quartiles.column(1));
    for (int j = 0; j < quartiles.rows(); j++) {
      double range = upper.get(0, j) - lower.get(0, j);
      Checks.finiteOfColumn("range between the quartiles", j, range);
    }
    return new Model(this, lower, upper);
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
     * The fences below which a number is flagged, {@code 1 × d}.
     *
     * @throws IllegalArgumentException if one of them overflows
     */
    public Matrix lowerFences() {
      double[] fences = new double[lowerQuartiles.columns()];
      Arrays.setAll(fences, this::lowerFence);
      return Matrix.ofRows(fences);
    }

    /**
     * The fences above which a number is flagged, {@code 1 × d}.
     *
     * @throws IllegalArgumentException if one of them overflows
     */
    public Matrix upperFences() {
      double[] fences = new double[upperQuartiles.columns()];
      Arrays.setAll(fences, this::upperFence);
      return Matrix.ofRows(fences);
    }

    private double lowerFence(int column) {
      return fence(column, lowerQuartiles, -threshold());
    }

    private double upperFence(int column) {
      return fence(column, upperQuartiles, threshold());
    }

    private double fence(int column, Matrix quartiles, double times) {
      if (Double.isInfinite(times)) {
        return times;
      }
      double from = quartiles.get(0, column);
      return Decimals.away(
          from, times, lowerQuartiles.get(0, column), upperQuartiles.get(0, column));
    }

    @Override
    public Outliers flag(Matrix points) {
      double[] ranges = upperQuartiles.row(0);
      for (int j = 0; j < ranges.length; j++) {
        ranges[j] -= lowerQuartiles.get(0, j);
      }
      return new UsualBands(lowerQuartiles, upperQuartiles, ranges, threshold(), byFences())
          .flag(points);
    }

    /** Scores on the side of the threshold where the fences say; each fence is made once. */
    private UsualBands.Settlement byFences() {
      AtomicReferenceArray<Fences> made = new AtomicReferenceArray<>(lowerQuartiles.columns());
      return (column, value, score) -> {
        Fences fences = made.get(column);
        if (fences == null) {
          fences = new Fences(lowerFence(column), upperFence(column));
          made.set(column, fences);
        }
        boolean beyond = value < fences.low || value > fences.high;
        return beyond ? Math.max(score, Math.nextUp(threshold())) : Math.min(score, threshold());
      };
    }
  }

  private record Fences(double low, double high) {}
}
