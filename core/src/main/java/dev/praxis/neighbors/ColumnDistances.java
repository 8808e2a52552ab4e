package dev.praxis.neighbors;

/**
 * Distances made of absolute differences, from one point to many that are kept column by column.
 *
 * <p>Each output is one chain over the columns in ascending order. The inner loops run over the
 * outputs, all arrays indexed by the loop variable alone: HotSpot turns such loops into vector
 * instructions by itself, and there is no twin on the Vector API.
 */
final class ColumnDistances {
  private ColumnDistances() {}

  /**
   * Adds to sums of absolute differences: {@code sums[i] ← sums[i] + |x[at + j] − columns[j][i]|}
   * for each column j.
   *
   * @param columns as many numbers in each as there are sums
   */
  static void add(double[] x, int at, double[][] columns, double[] sums) {
    int j = 0;
    for (; j + 4 <= columns.length; j += 4) {
      double a = x[at + j];
      double b = x[at + j + 1];
      double c = x[at + j + 2];
      double e = x[at + j + 3];
      double[] as = columns[j];
      double[] bs = columns[j + 1];
      double[] cs = columns[j + 2];
      double[] es = columns[j + 3];
      for (int i = 0; i < sums.length; i++) {
        sums[i] =
            (((sums[i] + Math.abs(a - as[i])) + Math.abs(b - bs[i])) + Math.abs(c - cs[i]))
                + Math.abs(e - es[i]);
      }
    }
    for (; j < columns.length; j++) {
      double a = x[at + j];
      double[] as = columns[j];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Math.abs(a - as[i]);
      }
    }
  }

  /** The same with the largest of the absolute differences in place of their sum. */
  static void largest(double[] x, int at, double[][] columns, double[] most) {
    int j = 0;
    for (; j + 2 <= columns.length; j += 2) {
      double a = x[at + j];
      double b = x[at + j + 1];
      double[] as = columns[j];
      double[] bs = columns[j + 1];
      for (int i = 0; i < most.length; i++) {
        most[i] = Math.max(Math.max(most[i], Math.abs(a - as[i])), Math.abs(b - bs[i]));
      }
    }
    for (; j < columns.length; j++) {
      double a = x[at + j];
      double[] as = columns[j];
      for (int i = 0; i < most.length; i++) {
        most[i] = Math.max(most[i], Math.abs(a - as[i]));
      }
    }
  }
}
