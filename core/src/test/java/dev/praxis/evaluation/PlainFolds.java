package dev.praxis.evaluation;

import java.util.Arrays;

/**
 * The same as {@link Folds#of}, in plain loops: shuffled rows are dealt to the folds in turn, and
 * each fold tests its own rows and learns from all others.
 *
 * <p>Cost: {@code O(n)} a fold.
 */
public final class PlainFolds {
  private PlainFolds() {}

  /** The rows that a fold tests, in ascending order. */
  public static int[] test(int[] shuffled, int folds, int fold) {
    return rows(shuffled, folds, fold, true);
  }

  /** The rows that a fold learns from, in ascending order. */
  public static int[] train(int[] shuffled, int folds, int fold) {
    return rows(shuffled, folds, fold, false);
  }

  private static int[] rows(int[] shuffled, int folds, int fold, boolean own) {
    int[] rows = new int[shuffled.length];
    int count = 0;
    for (int i = 0; i < shuffled.length; i++) {
      if ((i % folds == fold) == own) {
        rows[count++] = shuffled[i];
      }
    }
    int[] kept = Arrays.copyOf(rows, count);
    Arrays.sort(kept);
    return kept;
  }
}
