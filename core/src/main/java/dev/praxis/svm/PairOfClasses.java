package dev.praxis.svm;

import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of two classes, in the order of the data.
 *
 * @param rows which they are
 * @param signs −1 for the first class, +1 for the second
 */
record PairOfClasses(int[] rows, int[] signs) {

  static PairOfClasses of(Labels labels, int first, int second) {
    int[] rows =
        IntStream.range(0, labels.size())
            .filter(i -> labels.code(i) == first || labels.code(i) == second)
            .toArray();
    return new PairOfClasses(
        rows, IntStream.of(rows).map(row -> labels.code(row) == second ? 1 : -1).toArray());
  }

  /** Some of the rows, by their ranks in the list. */
  PairOfClasses select(int[] ranks) {
    return new PairOfClasses(
        IntStream.of(ranks).map(rank -> rows[rank]).toArray(),
        IntStream.of(ranks).map(rank -> signs[rank]).toArray());
  }

  boolean has(int sign) {
    return Arrays.stream(signs).anyMatch(own -> own == sign);
  }

  /**
   * The dual of the widest margin.
   *
   * @param ofFirst C for the rows of the first class
   * @param ofSecond that for those of the second
   */
  DualProblem problem(double ofFirst, double ofSecond) {
    int n = rows.length;
    DualProblem problem = new DualProblem(new int[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      problem.rows()[i] = i;
      problem.targets()[i] = signs[i];
      problem.least()[i] = signs[i] > 0 ? 0 : -ofFirst;
      problem.most()[i] = signs[i] > 0 ? ofSecond : 0;
    }
    return problem;
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
