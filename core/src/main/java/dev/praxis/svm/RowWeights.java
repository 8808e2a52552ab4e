package dev.praxis.svm;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The rows that count, and how often each does; those of weight 0 are left out.
 *
 * @param rows their numbers in the data, in rising order
 * @param weights of each, above 0
 */
record RowWeights(int[] rows, double[] weights) {
  /** Keeps the sum of any number of weights finite. */
  private static final double MOST = 1e9;

  /** Keeps the products of weights from vanishing. */
  private static final double LEAST = 1e-100;

  /** Each row once. */
  static RowWeights ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return new RowWeights(IntStream.range(0, rows).toArray(), ones);
  }

  /**
   * Each row as often as its weight says.
   *
   * @param rows how many there are
   * @throws IllegalArgumentException if the weights are not one a row, each 0 or from 1e-100 to
   *     1e9, or all 0
   */
  static RowWeights of(int rows, double... weights) {
    Objects.requireNonNull(weights, "weights");
    if (weights.length != rows) {
      throw new IllegalArgumentException(
          "weights must be one per row, " + rows + ", but were " + weights.length);
    }
    for (int i = 0; i < rows; i++) {
      if (!(weights[i] == 0 || (weights[i] >= LEAST && weights[i] <= MOST))) {
        throw new IllegalArgumentException(
            "weights must be 0 or between 1.0E-100 and 1.0E9 but weight "
                + i
                + " was "
                + weights[i]);
      }
    }
    int[] some = IntStream.range(0, rows).filter(i -> weights[i] > 0).toArray();
    if (some.length == 0) {
      throw new IllegalArgumentException("weights must not all be 0");
    }
    return new RowWeights(some, IntStream.of(some).mapToDouble(i -> weights[i]).toArray());
  }

  int size() {
    return rows.length;
  }

  /** The sum of the weights, in the order of the rows. */
  double total() {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    return total;
  }
}
