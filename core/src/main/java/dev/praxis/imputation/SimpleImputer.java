package dev.praxis.imputation;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.util.Arrays;
import java.util.Objects;

/**
 * Fills every hole of a column with the same number: its mean, its median, its most frequent
 * number, or a constant.
 *
 * <p>It is the simplest way, and it has a price: the column varies less than it did, and its
 * relations to the others are weaker. {@link KnnImputer} and {@link Mice} look at the rest of the
 * row; {@link MissingIndicators} remembers where the holes were.
 *
 * <p>Cost: one pass for the mean, {@code O(n · d)}, and sorting for the others, {@code O(n · log n
 * · d)}.
 *
 * @param strategy which number
 * @param constant the number of {@link Strategy#CONSTANT}, finite; 0 for the others
 */
public record SimpleImputer(Strategy strategy, double constant)
    implements Learner<IncompleteMatrix, SimpleImputer.Model> {

  /** Which number a hole is filled with. */
  public enum Strategy {
    /**
     * The mean of the numbers that are there: rounded once, as found by hand, where they have few
     * decimals, at most 15 digits in all; otherwise a sum that is rounded on the way.
     */
    MEAN,
    /**
     * Their median: the middle one, or the mean of the two in the middle as they are written, 0.15
     * of 0.1 and 0.2.
     */
    MEDIAN,
    /** The one that is there most often; of several the smallest. */
    MOST_FREQUENT,
    /** A number that has nothing to do with them. */
    CONSTANT
  }

  /**
   * A legal strategy.
   *
   * @throws IllegalArgumentException if the constant is not finite, or if there is one although the
   *     strategy has none
   */
  public SimpleImputer {
    Objects.requireNonNull(strategy, "strategy");
    Checks.finite("constant", constant);
    if (strategy != Strategy.CONSTANT && constant != 0) {
      throw new IllegalArgumentException(
          "constant must be 0 where holes take another number but was " + constant);
    }
  }

  /** Fills with the mean of the column. */
  public static SimpleImputer mean() {
    return new SimpleImputer(Strategy.MEAN, 0);
  }

  /** Fills with the median of the column. */
  public static SimpleImputer median() {
    return new SimpleImputer(Strategy.MEDIAN, 0);
  }

  /** Fills with the most frequent number of the column. */
  public static SimpleImputer mostFrequent() {
    return new SimpleImputer(Strategy.MOST_FREQUENT, 0);
  }

  /** Fills with this number. */
  public static SimpleImputer constant(double constant) {
    return new SimpleImputer(Strategy.CONSTANT, constant);
  }

  /**
   * Learns the number of each column.
   *
   * @param points n × d; each column has a number in at least one row
   * @throws IllegalArgumentException if a column has none, or if a mean is asked for and a number
   *     is beyond ±1e140
   */
  @Override
  public Model fit(IncompleteMatrix points) {
    Objects.requireNonNull(points, "points");
    double[] values = ImputerChecks.toLearnFrom(points);
    int d = points.columns();
    if (strategy == Strategy.MEAN) {
      double[] means = ColumnScales.of(ImputerChecks.inRange(values, d), d).means();
      return new Model(this, ImputerChecks.matrix(d, means));
    }
    double[] fillings = new double[d];
    for (int j = 0; j < d; j++) {
      double[] sorted = points.observed(j);
      Arrays.sort(sorted);
      fillings[j] =
          switch (strategy) {
            case MEDIAN -> middle(sorted) + 0.0;
            case MOST_FREQUENT -> mostFrequent(sorted) + 0.0;
            default -> constant;
          };
    }
    return new Model(this, ImputerChecks.matrix(d, fillings));
  }

  private static double middle(double[] sorted) {
    double low = sorted[(sorted.length - 1) / 2];
    double high = sorted[sorted.length / 2];
    return low == high ? low : Decimals.between(low, high, 1, 2);
  }

  private static double mostFrequent(double[] sorted) {
    double most = sorted[0];
    int times = 0;
    int start = 0;
    for (int i = 0; i < sorted.length; i++) {
      start = sorted[i] == sorted[start] ? start : i;
      if (i - start + 1 > times) {
        times = i - start + 1;
        most = sorted[i];
      }
    }
    return most;
  }

  /**
   * The number of each column.
   *
   * @param learner the learner
   * @param fillings the number that fills the holes of each column, {@code 1 × d}
   */
  public record Model(SimpleImputer learner, Matrix fillings) implements Imputer {
    /** A model of which nothing is missing. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(fillings, "fillings");
    }

    @Override
    public Matrix transform(IncompleteMatrix points) {
      int d = fillings.columns();
      double[] values = ImputerChecks.toFill(points, d).clone();
      for (int at = 0; at < values.length; at++) {
        values[at] = Double.isNaN(values[at]) ? fillings.get(0, at % d) : values[at];
      }
      return ImputerChecks.matrix(d, values);
    }
  }
}
