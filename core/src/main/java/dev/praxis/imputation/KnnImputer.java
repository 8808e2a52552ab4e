package dev.praxis.imputation;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * Fills a hole with the mean of its column over the nearest rows that have a number there.
 *
 * <p>The distance of two rows is that of the columns that both have, scaled up to all columns:
 *
 * <pre>{@code
 * distance(x, y) = √( d / |S| · Σ (xⱼ − yⱼ)²  over j in S )        S = columns that neither misses
 * }</pre>
 *
 * <p>Rows that share no column with the point are no donors; if there are no donors at all, the
 * hole is filled with the mean of its column. Of equally near rows the earlier ones are taken, and
 * where fewer than k rows have a number, all of them. Distances are rounded: whole numbers that tie
 * on paper tie here, tenths as a rule. The mean of donors that count the same and have few
 * decimals, at most 15 digits in all, is that found by hand.
 *
 * <p>The column with the largest numbers counts for most. {@link #inDeviations()} measures every
 * column in standard deviations instead. Either way the donors are averaged: the filled column
 * varies less than it did. {@link MissingIndicators} remembers where the holes were.
 *
 * <p>The model holds the points. The same bits on any number of threads. Cost: nothing to fit;
 * filling is {@code O(q · n · d)} for q rows with holes. Source: Troyanskaya and others, "Missing
 * value estimation methods for DNA microarrays", Bioinformatics 17 (2001); the distance: Dixon,
 * "Pattern recognition with partly missing data", IEEE Trans. SMC 9 (1979).
 *
 * @param neighbors k, how many rows are averaged; at least 1
 * @param weighted whether a row counts the more the nearer it is, by {@code 1 / distance}, and rows
 *     at distance 0 alone; by default all count the same
 * @param deviations whether columns are measured in standard deviations; by default they are as
 *     they come
 */
public record KnnImputer(int neighbors, boolean weighted, boolean deviations)
    implements Learner<IncompleteMatrix, KnnImputer.Model> {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if there are no neighbours
   */
  public KnnImputer {
    Checks.atLeast("neighbors", neighbors, 1);
  }

  /** The mean of the k nearest rows. */
  public static KnnImputer nearest(int neighbors) {
    return new KnnImputer(neighbors, false, false);
  }

  /** This learner with rows that count the more, the nearer they are. */
  public KnnImputer weightedByDistance() {
    return new KnnImputer(neighbors, true, deviations);
  }

  /** This learner with columns measured in standard deviations. */
  public KnnImputer inDeviations() {
    return new KnnImputer(neighbors, weighted, true);
  }

  /**
   * Keeps the points.
   *
   * @param points n × d; each column has a number in at least one row
   * @throws IllegalArgumentException if a column has none, or if a number is beyond ±1e140
   */
  @Override
  public Model fit(IncompleteMatrix points) {
    Objects.requireNonNull(points, "points");
    int d = points.columns();
    double[] values = ImputerChecks.inRange(ImputerChecks.toLearnFrom(points), d);
    ColumnScales scales = ColumnScales.of(values, d);
    return new Model(
        this,
        points,
        ImputerChecks.matrix(d, scales.means()),
        ImputerChecks.matrix(d, scales.deviations()));
  }

  /**
   * The points learned from, and the means and scales of their columns.
   *
   * @param learner the learner
   * @param points the donors, {@code n × d}
   * @param means of the columns, {@code 1 × d}
   * @param scales the standard deviations of the columns, {@code 1 × d}; 1 for a constant one
   */
  public record Model(KnnImputer learner, IncompleteMatrix points, Matrix means, Matrix scales)
      implements Imputer {
    /** A model of which nothing is missing. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(points, "points");
      Objects.requireNonNull(means, "means");
      Objects.requireNonNull(scales, "scales");
    }

    @Override
    public Matrix transform(IncompleteMatrix points) {
      int d = means.columns();
      double[] values = ImputerChecks.inRange(ImputerChecks.toFill(points, d), d);
      double[] units = scales.toRowMajor();
      if (!learner.deviations) {
        Arrays.fill(units, 1);
      }
      NearestDonors donors =
          new NearestDonors(
              Raw.values(this.points),
              Raw.values(means),
              units,
              learner.neighbors,
              learner.weighted);
      return ImputerChecks.matrix(d, donors.filled(values));
    }
  }
}
