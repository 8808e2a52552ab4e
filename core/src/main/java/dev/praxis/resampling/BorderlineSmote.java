package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Borderline-SMOTE: fills up rare classes like {@link Smote}, but only from rows in danger.
 *
 * <pre>{@code
 * s of the m nearest others of a row, in all data, are of other classes
 * safe: s < m/2        in danger: m/2 ≤ s < m        noise: s = m
 * x = a + u · (b − a)    a a row in danger, b one of its k nearest others in its class
 * }</pre>
 *
 * <p>Inside of its class a learner errs little, and a row with neighbours of other classes alone
 * may be a mistake; new rows go to the border, where it is decided. This is the first of the two
 * variants in the source. Of rows at equal distances, as {@link NeighborIndex} measures them, the
 * first are the nearest.
 *
 * <p>Put the columns on one scale first, and {@linkplain Resampler split first}. The same bits on
 * any number of threads. Cost: {@code O(n · N · d)} for each class that is filled up, n of its rows
 * among N, parallel over its rows. Source: Han, Wang and Mao, "Borderline-SMOTE: a new
 * over-sampling method in imbalanced data sets learning", ICIC 2005.
 *
 * @param neighbors how many nearest others of its class may be the partner of a row, k
 * @param surrounding how many nearest others of any class decide whether a row is in danger, m; 10
 *     by default
 * @param strategy how many rows each class has afterwards; {@link SamplingStrategy#balanced} by
 *     default
 * @param seed of all draws; 7 by default
 */
public record BorderlineSmote(int neighbors, int surrounding, SamplingStrategy strategy, long seed)
    implements Resampler {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if a number of neighbours is below 1
   */
  public BorderlineSmote {
    Objects.requireNonNull(strategy, "strategy");
    Checks.atLeast("neighbors", neighbors, 1);
    Checks.atLeast("surrounding", surrounding, 1);
  }

  /** Borderline-SMOTE between a row and each of its k nearest others, 5 for example. */
  public static BorderlineSmote neighbors(int neighbors) {
    return new BorderlineSmote(neighbors, 10, SamplingStrategy.balanced(), Smote.SEED);
  }

  /** This resampler with another number of rows that decide whether one is in danger. */
  public BorderlineSmote withSurrounding(int surrounding) {
    return new BorderlineSmote(neighbors, surrounding, strategy, seed);
  }

  /** This resampler with other numbers of rows per class. */
  public BorderlineSmote withStrategy(SamplingStrategy strategy) {
    return new BorderlineSmote(neighbors, surrounding, strategy, seed);
  }

  /** This resampler with another seed. */
  public BorderlineSmote withSeed(long seed) {
    return new BorderlineSmote(neighbors, surrounding, strategy, seed);
  }

  /**
   * Adds synthetic rows.
   *
   * @throws IllegalArgumentException if a class that is to be filled up has no row in danger or no
   *     more rows than {@code neighbors}, if the data have no more rows than {@code surrounding},
   *     if the strategy does not fit the classes, or if a value is beyond ±1e140
   */
  @Override
  public Resampled resample(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    ClassRows classes = ClassRows.of(data);
    int[] added = classes.added(strategy);
    SyntheticRows rows = new SyntheticRows(data, added);
    NeighborIndex all = NeighborIndex.of(data.points());
    Draws draws = Draws.seeded(seed);
    for (int code = 0; code < added.length; code++) {
      if (added[code] > 0) {
        classes.requireNeighbors(code, neighbors);
        int[] danger = inDanger(classes, code, all);
        Neighbors near = classes.neighbors(code, neighbors);
        Smote.draw(
            rows,
            added[code],
            classes.rows(code),
            near,
            (number, drawn) -> danger[(int) drawn.nextBelow(danger.length)],
            draws.split(code));
      }
    }
    return rows.around(rows.values());
  }

  /** The places of the rows of a class that are in danger. */
  private int[] inDanger(ClassRows classes, int code, NeighborIndex all) {
    int[] foreign = classes.ofOtherClasses(code, all, surrounding);
    int[] places =
        IntStream.range(0, foreign.length)
            .filter(i -> 2L * foreign[i] >= surrounding && foreign[i] < surrounding)
            .toArray();
    if (places.length == 0) {
      throw new IllegalArgumentException(
          classes.called(code)
              + " must have a row in danger but each of its "
              + foreign.length
              + " is safe, or noise, among its "
              + surrounding
              + " nearest: use Smote");
    }
    return places;
  }
}
