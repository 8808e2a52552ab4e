package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * ADASYN, adaptive synthetic sampling: oversamples rare classes like {@link Smote}, but more around
 * rows that have more neighbours of other classes.
 *
 * <pre>{@code
 * sᵢ of the k nearest others of row i, in all data, are of other classes
 * gᵢ = G · sᵢ / Σ s       of the G rows that are added start from row i
 * x = a + u · (b − a)     a the row, b one of its k nearest others in its class
 * }</pre>
 *
 * <p>The numbers gᵢ are rounded so that they add up to G: down, and the rows still missing go where
 * most was cut off, to the first of equals. (The source rounds each alone, and misses G by a few.)
 * Rows far inside of other classes, mistakes among them, get most. Of rows at equal distances, as
 * {@link NeighborIndex} measures them, the first are the nearest.
 *
 * <p>Put the columns on one scale first, and {@linkplain Resampler split first}. The same bits on
 * any number of threads. Cost: {@code O(n · N · d)} for each class that is filled up, n of its rows
 * among N, parallel over its rows. Source: He, Bai, Garcia and Li, "ADASYN: adaptive synthetic
 * sampling approach for imbalanced learning", IJCNN 2008.
 *
 * @param neighbors how many nearest others, of any class and of its own, k
 * @param strategy how many rows each class has afterwards; {@link SamplingStrategy#balanced} by
 *     default
 * @param seed of all draws; 7 by default
 */
public record Adasyn(int neighbors, SamplingStrategy strategy, long seed) implements Resampler {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if there is no neighbour
   */
  public Adasyn {
    Objects.requireNonNull(strategy, "strategy");
    Checks.atLeast("neighbors", neighbors, 1);
  }

  /** ADASYN by the k nearest others, 5 for example. */
  public static Adasyn neighbors(int neighbors) {
    return new Adasyn(neighbors, SamplingStrategy.balanced(), Smote.SEED);
  }

  /** This resampler with other numbers of rows per class. */
  public Adasyn withStrategy(SamplingStrategy strategy) {
    return new Adasyn(neighbors, strategy, seed);
  }

  /** This resampler with another seed. */
  public Adasyn withSeed(long seed) {
    return new Adasyn(neighbors, strategy, seed);
  }

  /**
   * Adds synthetic rows.
   *
   * @throws IllegalArgumentException if a class that is to be filled up has no row of another class
   *     near any of its rows or no more rows than {@code neighbors}, if the strategy does not fit
   *     the classes, or if a value is beyond ±1e140
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
        int[] bases = bases(classes, code, all, added[code]);
        Neighbors near = classes.neighbors(code, neighbors);
        Smote.draw(
            rows,
            added[code],
            classes.rows(code),
            near,
            (number, drawn) -> bases[number],
            draws.split(code));
      }
    }
    return rows.around(rows.values());
  }

  /** The place of the row that each new row starts from, in ascending order. */
  private int[] bases(ClassRows classes, int code, NeighborIndex all, int added) {
    int[] foreign = classes.ofOtherClasses(code, all, neighbors);
    if (IntStream.of(foreign).allMatch(count -> count == 0)) {
      throw new IllegalArgumentException(
          classes.called(code)
              + " must have a row with another class among its "
              + neighbors
              + " nearest but none of its "
              + foreign.length
              + " has: use Smote");
    }
    int[] shares = shared(added, foreign);
    int[] bases = new int[added];
    int filled = 0;
    for (int place = 0; place < shares.length; place++) {
      Arrays.fill(bases, filled, filled += shares[place], place);
    }
    return bases;
  }

  /** Whole numbers in proportion to the weights that add up to the total. */
  static int[] shared(int total, int... weights) {
    long sum = IntStream.of(weights).asLongStream().sum();
    int[] shares = new int[weights.length];
    Arrays.setAll(shares, i -> (int) ((long) total * weights[i] / sum));
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -((long) total * weights[i] % sum)))
        .limit(total - IntStream.of(shares).asLongStream().sum())
        .forEach(i -> shares[i]++);
    return shares;
  }
}
