package dev.praxis.factorization;

/**
 * Some rows in the order in which they are learned from, one behind the other. Copying them
 * together, a batch ahead, waits for memory once, not once for each row that is somewhere else.
 */
final class RowBatch {
  /** Rows of a batch: few enough for the first-level cache, if they are sparse. */
  static final int ROWS = 64;

  final int[] starts = new int[ROWS + 1];
  final double[] truths = new double[ROWS];
  int[] places = {};
  double[] values = {};

  /** Takes the rows {@code order[from] … order[to − 1]}. */
  void take(FactorProblem problem, int[] order, int from, int to) {
    for (int i = from; i < to; i++) {
      int row = order[i];
      starts[i - from + 1] = starts[i - from] + problem.starts[row + 1] - problem.starts[row];
      truths[i - from] = problem.truths[row];
    }
    int count = starts[to - from];
    if (places.length < count) {
      places = new int[2 * count];
      values = new double[2 * count];
    }
    for (int i = from; i < to; i++) {
      int start = problem.starts[order[i]];
      int at = starts[i - from];
      int length = starts[i - from + 1] - at;
      System.arraycopy(problem.places, start, places, at, length);
      System.arraycopy(problem.values, start, values, at, length);
    }
  }
}
