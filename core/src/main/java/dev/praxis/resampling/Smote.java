package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import dev.praxis.neighbors.Neighbors;
import java.util.Objects;

/**
 * SMOTE, the synthetic minority over-sampling technique: fills up rare classes by points between
 * neighbours of the same class.
 *
 * <pre>{@code
 * x = a + u · (b − a)        a a row of the class, b one of its k nearest others in it, u in [0, 1)
 * }</pre>
 *
 * <p>All {@code n · k} pairs (a, b) of the n rows of a class are equally likely, and so are all
 * shares u. Of rows at equal distances, as {@link dev.praxis.neighbors.NeighborIndex} measures
 * them, the first are the nearest. A copy of a row makes a learner surer of that place; a point
 * between two rows widens the region of the class. It also fills gaps between parts of a class that
 * belong to another class, and no row holds more information than its parents.
 *
 * <p>Neighbours depend on units: put the columns on one scale first. Codes of categories have no
 * between: see {@link SmoteNc}. And {@linkplain Resampler split first}.
 *
 * <p>The rows added to a class depend on its own rows, in their order, and the seed alone. The same
 * bits on any number of threads. Cost: {@code O(n² · d)} for each class that is filled up, parallel
 * over its rows. Source: Chawla, Bowyer, Hall and Kegelmeyer, "SMOTE: synthetic minority
 * over-sampling technique", Journal of Artificial Intelligence Research 16 (2002).
 *
 * @param neighbors how many nearest others of a row may be its partner, k
 * @param strategy how many rows each class has afterwards; {@link SamplingStrategy#balanced} by
 *     default
 * @param seed of all draws; 7 by default
 */
public record Smote(int neighbors, SamplingStrategy strategy, long seed) implements Resampler {
  static final long SEED = 7;

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if there is no neighbour
   */
  public Smote {
    Objects.requireNonNull(strategy, "strategy");
    Checks.atLeast("neighbors", neighbors, 1);
  }

  /** SMOTE between a row and each of its k nearest others, 5 for example. */
  public static Smote neighbors(int neighbors) {
    return new Smote(neighbors, SamplingStrategy.balanced(), SEED);
  }

  /** This resampler with other numbers of rows per class. */
  public Smote withStrategy(SamplingStrategy strategy) {
    return new Smote(neighbors, strategy, seed);
  }

  /** This resampler with another seed. */
  public Smote withSeed(long seed) {
    return new Smote(neighbors, strategy, seed);
  }

  /**
   * Adds synthetic rows.
   *
   * @throws IllegalArgumentException if a class that is to be filled up has no more rows than
   *     {@code neighbors}, if the strategy does not fit the classes, or if a value is beyond ±1e140
   */
  @Override
  public Resampled resample(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    SquareRange.check("points", Raw.values(data.points()), data.points().columns(), 0);
    ClassRows classes = ClassRows.of(data);
    int[] added = classes.added(strategy);
    SyntheticRows rows = new SyntheticRows(data, added);
    Draws draws = Draws.seeded(seed);
    for (int code = 0; code < added.length; code++) {
      if (added[code] > 0) {
        int[] own = classes.rows(code);
        Neighbors near = classes.neighbors(code, neighbors);
        draw(rows, added[code], own, near, anyOf(own), draws.split(code));
      }
    }
    return rows.around(rows.values());
  }

  /** Chooses the row of its class that a new row starts from. */
  interface Start {
    /**
     * Its place among the rows of the class.
     *
     * @param number of the new row, counted over those that are added to the class
     * @param drawn the generator of the new row
     */
    int choose(int number, Draws drawn);
  }

  /** All rows are equally likely. */
  static Start anyOf(int... rows) {
    return (number, drawn) -> (int) drawn.nextBelow(rows.length);
  }

  /**
   * Draws new rows of a class: a, one of its k nearest others b, and the share u.
   *
   * @param own the rows of the class
   * @param near the nearest others of each of them, by their places in {@code own}
   * @param start chooses a
   */
  static void draw(
      SyntheticRows rows, int count, int[] own, Neighbors near, Start start, Draws draws) {
    rows.draw(
        count,
        draws,
        (row, number, drawn) -> {
          int a = start.choose(number, drawn);
          int b = near.row(a, (int) drawn.nextBelow(near.count(a)));
          double u = drawn.nextDouble();
          rows.put(row, own[a], own[b], u);
        });
  }

  /**
   * A number of x from those of a and b. Rounding may carry a point past the end of its segment,
   * but never out of the box around it.
   */
  static double between(double a, double b, double u) {
    double x = Math.fma(u, b - a, a);
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), x));
  }
}
