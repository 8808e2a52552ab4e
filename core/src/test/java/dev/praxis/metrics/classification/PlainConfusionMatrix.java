package dev.praxis.metrics.classification;

/**
 * The same as {@link ConfusionMatrix}, in plain loops.
 *
 * <pre>{@code
 * accuracy = Σ count(c, c) / total
 * precision(c) = TP / (TP + FP)        of what was predicted as c, the share that is c
 * recall(c) = TP / (TP + FN)           of what is c, the share that was predicted as c
 * f1(c) = 2 TP / (2 TP + FP + FN)
 * }</pre>
 *
 * <p>TP is {@code count(c, c)}, FP the rest of its column, FN the rest of its row; zero by zero is
 * 0. Cost of counting: {@code O(n + classes²)}.
 */
public final class PlainConfusionMatrix {
  private PlainConfusionMatrix() {}

  /** How often each true class, one per row, was predicted as each class. */
  public static int[][] counts(int[] truth, int[] predicted, int classes) {
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]]++;
    }
    return counts;
  }

  public static double accuracy(int[][] counts) {
    double right = 0;
    double total = 0;
    for (int c = 0; c < counts.length; c++) {
      right += counts[c][c];
      total += truths(counts, c);
    }
    return right / total;
  }

  public static double precision(int[][] counts, int c) {
    return ratio(counts[c][c], predictions(counts, c));
  }

  public static double recall(int[][] counts, int c) {
    return ratio(counts[c][c], truths(counts, c));
  }

  public static double f1(int[][] counts, int c) {
    return ratio(2 * counts[c][c], predictions(counts, c) + truths(counts, c));
  }

  /** TP + FP, the sum of a column. */
  private static double predictions(int[][] counts, int c) {
    double sum = 0;
    for (int[] row : counts) {
      sum += row[c];
    }
    return sum;
  }

  /** TP + FN, the sum of a row. */
  private static double truths(int[][] counts, int c) {
    double sum = 0;
    for (int count : counts[c]) {
      sum += count;
    }
    return sum;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
