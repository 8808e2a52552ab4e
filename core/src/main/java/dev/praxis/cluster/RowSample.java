package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/**
 * One pass over rows: their number, and a uniform sample of them in their order.
 *
 * <p>Source: Vitter, "Random sampling with a reservoir", ACM TOMS 11 (1985), algorithm R.
 */
final class RowSample {
  /** Sets the draws of the sample apart from those of the starts. */
  private static final long SAMPLE = -1;

  private final int columns;
  private final int size;
  private final Draws draws;
  private double[] values;
  private long[] numbers = new long[16];
  private final DistinctRows distinct;
  private long rows;

  private RowSample(int columns, int size, int clusters, Draws draws) {
    this.columns = columns;
    this.size = size;
    this.draws = draws;
    this.distinct = new DistinctRows(columns, clusters);
    this.values = new double[16 * columns];
  }

  /**
   * Reads all rows once and keeps enough of them to draw k first centroids from: at most {@code
   * max(100 k, 2²⁰ / d)}.
   *
   * @throws IllegalArgumentException if there are fewer (distinct) rows than clusters, or if one is
   *     too large to be squared
   */
  static RowSample forStart(Rows source, int clusters, Draws draws) {
    int d = source.columns();
    long wanted = Math.max(100L * clusters, (1 << 20) / d);
    int size = (int) Math.min(wanted, Checks.MOST_ELEMENTS / d);
    RowSample sample = read(source, size, clusters, draws);
    Checks.atLeast("rows", sample.rows, 1);
    if (clusters > sample.rows) {
      throw new IllegalArgumentException(
          "clusters must be at most the number of rows, " + sample.rows + ", but was " + clusters);
    }
    sample.distinct.check(clusters);
    return sample;
  }

  /** Reads all rows once and keeps at most {@code size} of them. */
  static RowSample of(Rows source, int size, Draws draws) {
    return read(source, size, 1, draws);
  }

  private static RowSample read(Rows source, int size, int clusters, Draws draws) {
    RowSample sample = new RowSample(source.columns(), size, clusters, draws.split(SAMPLE));
    source.forEachBlock(sample::read);
    return sample;
  }

  private void read(Matrix block) {
    Checks.blockColumns("a block", block.columns(), columns);
    double[] from = Raw.values(block);
    SquareRange.check("rows", from, columns, rows);
    for (int r = 0; r < block.rows(); r++, rows++) {
      distinct.offer(from, r * columns);
      long slot = rows < size ? rows : draws.nextBelow(rows + 1);
      if (slot < size) {
        put((int) slot, from, r * columns);
      }
    }
  }

  private void put(int slot, double[] from, int at) {
    if (slot == numbers.length) {
      int larger = (int) Math.min(size, 2L * slot);
      numbers = Arrays.copyOf(numbers, larger);
      values = Arrays.copyOf(values, larger * columns);
    }
    System.arraycopy(from, at, values, slot * columns, columns);
    numbers[slot] = rows;
  }

  /** The number of all rows. */
  long rows() {
    return rows;
  }

  /** The sampled rows in the order in which they were read. */
  WeightedPoints points() {
    int kept = (int) Math.min(rows, size);
    Integer[] order = new Integer[kept];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(numbers[a], numbers[b]));
    double[] sorted = new double[kept * columns];
    for (int i = 0; i < kept; i++) {
      System.arraycopy(values, order[i] * columns, sorted, i * columns, columns);
    }
    return new WeightedPoints(Raw.matrix(kept, columns, sorted));
  }
}
