package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Cuts frequent classes down to some of their rows, drawn without replacement, every choice equally
 * likely. The rows that are kept stay in their order.
 *
 * <p>It makes learning faster, and throws knowledge away: right where rows abound. Which rows of a
 * class are kept depends on its own rows, in their order, and the seed alone; if fewer are kept,
 * they are some of those. Cost: {@code O(n · d)}.
 *
 * @param strategy how many rows each class has afterwards
 * @param seed of all draws; 7 by default
 */
public record RandomUndersampling(SamplingStrategy strategy, long seed) implements Resampler {

  /** A legal set of hyperparameters. */
  public RandomUndersampling {
    Objects.requireNonNull(strategy, "strategy");
  }

  /** Leaves as many rows of every class as the smallest has. */
  public static RandomUndersampling balanced() {
    return to(SamplingStrategy.balanced());
  }

  /** Leaves these numbers of rows. */
  public static RandomUndersampling to(SamplingStrategy strategy) {
    return new RandomUndersampling(strategy, Smote.SEED);
  }

  /** This resampler with another seed. */
  public RandomUndersampling withSeed(long seed) {
    return new RandomUndersampling(strategy, seed);
  }

  /**
   * Leaves some of the rows.
   *
   * @throws IllegalArgumentException if the strategy does not fit the classes
   */
  @Override
  public Resampled resample(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    ClassRows classes = ClassRows.of(data);
    int[] left = strategy.wanted(data.labels(), SamplingStrategy.Direction.UNDERSAMPLING);
    boolean[] kept = new boolean[data.points().rows()];
    Draws draws = Draws.seeded(seed);
    for (int code = 0; code < left.length; code++) {
      choose(left[code], classes.rows(code), draws.split(code), kept);
    }
    int[] rows = IntStream.range(0, kept.length).filter(row -> kept[row]).toArray();
    return Resampled.keeping(data, rows);
  }

  /** The first steps of a shuffle. */
  private static void choose(int count, int[] rows, Draws draws, boolean[] kept) {
    for (int i = 0; i < count; i++) {
      int j = i + (int) draws.nextBelow(rows.length - i);
      kept[rows[j]] = true;
      rows[j] = rows[i];
    }
  }
}
