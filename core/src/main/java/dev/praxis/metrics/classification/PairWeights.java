package dev.praxis.metrics.classification;

import dev.praxis.internal.compute.Blocks;
import java.math.BigDecimal;

/**
 * How much each pair of codes weighs: a table of {@code rowClasses × columnClasses}, row by row.
 *
 * <p>Weights that are written with a few decimals, as 1, 0.5 and 0.1 are, are added up as whole
 * numbers of units: exactly, in any order. Others are added up as doubles, block by block and the
 * blocks in their order, so that the number of threads changes nothing. Cost: {@code O(n + cells)}.
 */
final class PairWeights {

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  /** Of decimals of as many units no two share a double. */
  private static final double MOST_UNITS = 1e15;

  private static final int NONE = -1;

  private final int[] rows;
  private final int[] columns;
  private final int columnClasses;
  private final double[] weights;
  private final int cells;
  private final int blockSize;
  private final int blocks;

  private PairWeights(
      int[] rows, int[] columns, int rowClasses, int columnClasses, double[] weights) {
    this.rows = rows;
    this.columns = columns;
    this.columnClasses = columnClasses;
    this.weights = weights;
    cells = Math.multiplyExact(rowClasses, columnClasses);
    blockSize = PairCounts.blockSize(cells);
    blocks = Blocks.count(rows.length, blockSize);
  }

  /**
   * Adds up the weights of pairs.
   *
   * @param rows codes from 0 to {@code rowClasses - 1}; read only
   * @param columns as many codes from 0 to {@code columnClasses - 1}; read only
   * @param weights as many numbers from 0 on; read only
   */
  static double[] of(
      int[] rows, int[] columns, int rowClasses, int columnClasses, double[] weights) {
    PairWeights pairs = new PairWeights(rows, columns, rowClasses, columnClasses, weights);
    int decimals = decimals(weights);
    return decimals == NONE ? pairs.asDoubles() : pairs.asUnits(decimals);
  }

  /** With how many decimals all weights are written; none if with too many. */
  private static int decimals(double[] weights) {
    int decimals = 0;
    double most = 0;
    for (double weight : weights) {
      while (decimals < POWERS.length && !isWhole(weight, POWERS[decimals])) {
        decimals++;
      }
      if (decimals == POWERS.length) {
        return NONE;
      }
      most = Math.max(most, weight);
    }
    return most * POWERS[decimals] * weights.length < Long.MAX_VALUE / 2 ? decimals : NONE;
  }

  private static boolean isWhole(double weight, double power) {
    double units = Math.rint(weight * power);
    return units <= MOST_UNITS && units / power == weight;
  }

  private double[] asUnits(int decimals) {
    double power = POWERS[decimals];
    long[][] ofBlock = new long[blocks][];
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              long[] sums = new long[cells];
              add(sums, power, block * blockSize, end(block));
              ofBlock[block] = sums;
            });
    double[] table = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      long units = 0;
      for (long[] sums : ofBlock) {
        units += sums[cell];
      }
      table[cell] = BigDecimal.valueOf(units, decimals).doubleValue();
    }
    return table;
  }

  private void add(long[] sums, double power, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[rows[i] * columnClasses + columns[i]] += (long) Math.rint(weights[i] * power);
    }
  }

  private double[] asDoubles() {
    double[][] ofBlock = new double[blocks][];
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              double[] sums = new double[cells];
              add(sums, block * blockSize, end(block));
              ofBlock[block] = sums;
            });
    double[] table = new double[cells];
    for (double[] sums : ofBlock) {
      for (int cell = 0; cell < cells; cell++) {
        table[cell] += sums[cell];
      }
    }
    return table;
  }

  private void add(double[] sums, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[rows[i] * columnClasses + columns[i]] += weights[i];
    }
  }

  private int end(int block) {
    return (int) Math.min(rows.length, (block + 1L) * blockSize);
  }
}
