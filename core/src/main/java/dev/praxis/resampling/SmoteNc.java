package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * SMOTE-NC, for nominal and continuous columns: fills up rare classes like {@link Smote} where some
 * columns are codes of categories, which have no between.
 *
 * <pre>{@code
 * ‖a − b‖² = Σ (aⱼ − bⱼ)² over the numbers  +  σ² for each category that differs
 * numbers      x = a + u · (b − a)
 * categories   the most frequent among the k nearest of a
 * }</pre>
 *
 * <p>The price σ of a difference is the median of the standard deviations of the numeric columns in
 * the class (divisor n; 0 if half of them are constant, and then categories do not matter for which
 * rows are near). It is half of σ² on either side, and rounded: of two rows, one whose numbers are
 * σ away and one with another category, either may be the nearer one. Of equally frequent
 * categories it is the one that comes first among the k nearest, the nearest first, where
 * imbalanced-learn draws. A category is any number; equal ones are the same.
 *
 * <p>Put the numeric columns on one scale first, and {@linkplain Resampler split first}. The same
 * bits on any number of threads. Cost: as {@link Smote}, of as many columns as there are numeric
 * ones and different categories. Source: Chawla, Bowyer, Hall and Kegelmeyer, "SMOTE: synthetic
 * minority over-sampling technique", Journal of Artificial Intelligence Research 16 (2002), 6.1.
 *
 * @param categorical the columns of categories, in ascending order
 * @param neighbors how many nearest others of a row may be its partner, k; 5 by default
 * @param strategy how many rows each class has afterwards; {@link SamplingStrategy#balanced} by
 *     default
 * @param seed of all draws; 7 by default
 */
public record SmoteNc(
    List<Integer> categorical, int neighbors, SamplingStrategy strategy, long seed)
    implements Resampler {

  /**
   * A legal set of hyperparameters; the columns are copied and sorted.
   *
   * @throws IllegalArgumentException if there is no column or one twice, or if there is no
   *     neighbour
   */
  public SmoteNc {
    Objects.requireNonNull(categorical, "categorical");
    Objects.requireNonNull(strategy, "strategy");
    categorical = categorical.stream().sorted().toList();
    Checks.atLeast("categorical columns", categorical.size(), 1);
    Checks.atLeast("categorical column", categorical.get(0), 0);
    Checks.distinct(
        "categorical columns", categorical.stream().map(column -> column.toString()).toList());
    Checks.atLeast("neighbors", neighbors, 1);
  }

  /** SMOTE-NC where these columns are categories, by five neighbours. */
  public static SmoteNc ofCategories(int... columns) {
    Objects.requireNonNull(columns, "columns");
    List<Integer> categorical = IntStream.of(columns).boxed().toList();
    return new SmoteNc(categorical, 5, SamplingStrategy.balanced(), Smote.SEED);
  }

  /** This resampler with another number of neighbours. */
  public SmoteNc withNeighbors(int neighbors) {
    return new SmoteNc(categorical, neighbors, strategy, seed);
  }

  /** This resampler with other numbers of rows per class. */
  public SmoteNc withStrategy(SamplingStrategy strategy) {
    return new SmoteNc(categorical, neighbors, strategy, seed);
  }

  /** This resampler with another seed. */
  public SmoteNc withSeed(long seed) {
    return new SmoteNc(categorical, neighbors, strategy, seed);
  }

  /**
   * Adds synthetic rows.
   *
   * @throws IllegalArgumentException if a categorical column is not there or no other one is, if a
   *     class that is to be filled up has no more rows than {@code neighbors}, if the strategy does
   *     not fit the classes, or if a value is beyond ±1e140
   */
  @Override
  public Resampled resample(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    Matrix points = data.points();
    Checks.inRange(
        "categorical column", categorical.get(categorical.size() - 1), 0, points.columns() - 1);
    Checks.atLeast("numeric columns", points.columns() - categorical.size(), 1);
    SquareRange.check("points", Raw.values(points), points.columns(), 0);
    ClassRows classes = ClassRows.of(data);
    int[] added = classes.added(strategy);
    SyntheticRows rows = new SyntheticRows(data, added);
    double[][] votes = new double[points.rows()][];
    Draws draws = Draws.seeded(seed);
    for (int code = 0; code < added.length; code++) {
      if (added[code] > 0) {
        classes.requireNeighbors(code, neighbors);
        int[] own = classes.rows(code);
        Matrix members = points.selectRows(own);
        Neighbors near = NeighborIndex.of(encoded(members)).nearestOthers(neighbors);
        Smote.draw(rows, added[code], own, near, Smote.anyOf(own), draws.split(code));
        for (int place = 0; place < own.length; place++) {
          votes[own[place]] = votes(members, near.rows(place));
        }
      }
    }
    return rows.around(withCategories(rows, votes, points));
  }

  private double[] withCategories(SyntheticRows rows, double[][] votes, Matrix points) {
    double[] values = rows.values();
    int d = points.columns();
    for (int row = points.rows(); row < values.length / d; row++) {
      double[] voted = votes[rows.firstParent(row)];
      for (int c = 0; c < voted.length; c++) {
        values[row * d + categorical.get(c)] = voted[c];
      }
    }
    return values;
  }

  /**
   * The numbers, then for each category of each column a column that is {@code σ/√2} where the row
   * is of it and 0 elsewhere: two rows that differ are {@code σ} apart.
   */
  private Matrix encoded(Matrix members) {
    int[] numeric =
        IntStream.range(0, members.columns()).filter(j -> !categorical.contains(j)).toArray();
    double[][] kinds = new double[categorical.size()][];
    int width = numeric.length;
    for (int c = 0; c < kinds.length; c++) {
      // Zero is added because −0 is the same category as 0.
      kinds[c] =
          Arrays.stream(members.column(categorical.get(c)))
              .map(x -> x + 0)
              .sorted()
              .distinct()
              .toArray();
      width += kinds[c].length;
    }
    double price = price(members.selectColumns(numeric)) / Math.sqrt(2);
    double[][] rows = new double[members.rows()][width];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < numeric.length; j++) {
        rows[i][j] = members.get(i, numeric[j]);
      }
      int at = numeric.length;
      for (int c = 0; c < kinds.length; c++) {
        double category = members.get(i, categorical.get(c)) + 0;
        rows[i][at + Arrays.binarySearch(kinds[c], category)] = price;
        at += kinds[c].length;
      }
    }
    return Matrix.ofRows(rows);
  }

  /** The median of the standard deviations. */
  private static double price(Matrix numbers) {
    double[] sorted = ColumnStatistics.of(numbers).variances(Divisor.N).row(0);
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double upper = Math.sqrt(sorted[half]);
    return sorted.length % 2 == 1 ? upper : (Math.sqrt(sorted[half - 1]) + upper) / 2;
  }

  /** The most frequent category of each column among some rows, of several the first. */
  private double[] votes(Matrix members, int... near) {
    double[] votes = new double[categorical.size()];
    for (int c = 0; c < votes.length; c++) {
      int most = 0;
      for (int one : near) {
        double category = members.get(one, categorical.get(c));
        int count = 0;
        for (int other : near) {
          count += members.get(other, categorical.get(c)) == category ? 1 : 0;
        }
        if (count > most) {
          most = count;
          votes[c] = category;
        }
      }
    }
    return votes;
  }
}
