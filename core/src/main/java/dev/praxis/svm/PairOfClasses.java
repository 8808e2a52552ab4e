package dev.praxis.svm;

import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.internal.random.Draws;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of two classes, or of one and all others, in the order of the data.
 *
 * @param rows which they are
 * @param signs −1 for the first class, +1 for the second
 * @param prices the largest absolute value of the coefficient of each row: C, say
 * @param weights how often each counts
 */
record PairOfClasses(int[] rows, int[] signs, double[] prices, double[] weights) {

  /**
   * The rows of both sides of a machine.
   *
   * @param sides the codes of both classes; {@link MultiClass#OTHERS} instead of the first for all
   *     but the second
   * @param prices C of each row of the data
   * @param weights how often each counts
   */
  static PairOfClasses of(Labels labels, int[] sides, double[] prices, double[] weights) {
    int[] rows =
        IntStream.range(0, labels.size())
            .filter(i -> sides[0] < 0 || labels.code(i) == sides[0] || labels.code(i) == sides[1])
            .toArray();
    return new PairOfClasses(
        rows,
        IntStream.of(rows).map(row -> labels.code(row) == sides[1] ? 1 : -1).toArray(),
        some(prices, rows),
        some(weights, rows));
  }

  /** Some of the rows, by their ranks in the list. */
  PairOfClasses select(int[] ranks) {
    return new PairOfClasses(
        IntStream.of(ranks).map(rank -> rows[rank]).toArray(),
        IntStream.of(ranks).map(rank -> signs[rank]).toArray(),
        some(prices, ranks),
        some(weights, ranks));
  }

  private static double[] some(double[] values, int[] places) {
    return IntStream.of(places).mapToDouble(place -> values[place]).toArray();
  }

  boolean has(int sign) {
    return Arrays.stream(signs).anyMatch(own -> own == sign);
  }

  /** What all rows of a sign cost together, of the decimals that are written. */
  BigDecimal price(int sign) {
    return Decimals.sum(
        IntStream.range(0, signs.length)
            .filter(i -> signs[i] == sign)
            .mapToDouble(i -> prices[i])
            .toArray());
  }

  /**
   * The dual of the widest margin.
   *
   * @param target t of the rows of the second class, and −t of those of the first
   * @param isSplit whether the coefficients of each class have a sum of their own
   */
  DualProblem problem(double target, boolean isSplit) {
    int n = rows.length;
    double[] targets = new double[n];
    double[] least = new double[n];
    double[] most = new double[n];
    for (int i = 0; i < n; i++) {
      targets[i] = signs[i] * target;
      least[i] = signs[i] > 0 ? 0 : -prices[i];
      most[i] = signs[i] > 0 ? prices[i] : 0;
    }
    int[] own = IntStream.range(0, n).toArray();
    return new DualProblem(own, targets, least, most, new double[n], isSplit);
  }

  /** Their points. */
  Points pointsOf(Points points) {
    return rows.length == points.rows() ? points : points.selectRows(rows);
  }

  /** Deals the rows of each class out to folds, in an order that is drawn. */
  int[] folds(int folds, long seed) {
    int[] order = Draws.seeded(seed).shuffled(IntStream.range(0, rows.length).toArray());
    int[] dealt = new int[2];
    int[] fold = new int[rows.length];
    for (int rank : order) {
      fold[rank] = dealt[signs[rank] > 0 ? 1 : 0]++ % folds;
    }
    return fold;
  }
}
