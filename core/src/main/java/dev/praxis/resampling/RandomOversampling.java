package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Objects;

/**
 * Fills up rare classes by copies of their rows, drawn with replacement, all rows equally likely.
 *
 * <p>The plainest way, which works with a single row and with columns of any kind. It makes a row
 * count several times, as a weight would; a learner that memorises rows will memorise these all the
 * better.
 *
 * <p>And {@linkplain Resampler split first}: a copy of a test row is an answer. The copies added to
 * a class depend on its own rows, in their order, and the seed alone. Cost: {@code O(n · d)} of the
 * rows afterwards.
 *
 * @param strategy how many rows each class has afterwards
 * @param seed of all draws; 7 by default
 */
public record RandomOversampling(SamplingStrategy strategy, long seed) implements Resampler {

  /** A legal set of hyperparameters. */
  public RandomOversampling {
    Objects.requireNonNull(strategy, "strategy");
  }

  /** Copies until every class has as many rows as the largest. */
  public static RandomOversampling balanced() {
    return to(SamplingStrategy.balanced());
  }

  /** Copies until the classes have these numbers of rows. */
  public static RandomOversampling to(SamplingStrategy strategy) {
    return new RandomOversampling(strategy, Smote.SEED);
  }

  /** This resampler with another seed. */
  public RandomOversampling withSeed(long seed) {
    return new RandomOversampling(strategy, seed);
  }

  /**
   * Adds copies of rows.
   *
   * @throws IllegalArgumentException if the strategy does not fit the classes
   */
  @Override
  public Resampled resample(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    ClassRows classes = ClassRows.of(data);
    int[] added = classes.added(strategy);
    SyntheticRows rows = new SyntheticRows(data, added);
    Draws draws = Draws.seeded(seed);
    for (int code = 0; code < added.length; code++) {
      if (added[code] > 0) {
        int[] own = classes.rows(code);
        rows.draw(
            added[code],
            draws.split(code),
            (row, number, drawn) -> {
              int copied = own[(int) drawn.nextBelow(own.length)];
              rows.put(row, copied, copied, 0);
            });
      }
    }
    return rows.around(rows.values());
  }
}
