package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import java.util.Arrays;
import java.util.List;

/** The rows of each class of some labels, in ascending order. */
final class Strata {

  private final List<String> classNames;
  private final int[][] rowsOf;

  private Strata(List<String> classNames, int[][] rowsOf) {
    this.classNames = classNames;
    this.rowsOf = rowsOf;
  }

  static Strata of(Labels labels) {
    int[][] rowsOf = Arrays.stream(labels.counts()).mapToObj(int[]::new).toArray(int[][]::new);
    int[] filled = new int[rowsOf.length];
    for (int i = 0; i < labels.size(); i++) {
      int code = labels.code(i);
      rowsOf[code][filled[code]++] = i;
    }
    return new Strata(labels.classNames(), rowsOf);
  }

  /** The rows of a class, the array itself: whoever asks may shuffle it. */
  int[] rows(int code) {
    return rowsOf[code];
  }

  int classes() {
    return rowsOf.length;
  }

  /** Refuses a class that has rows, but fewer than these. */
  void requireRows(int least) {
    for (int code = 0; code < rowsOf.length; code++) {
      int rows = rowsOf[code].length;
      if (!(rows == 0 || rows >= least)) {
        String name = classNames.isEmpty() ? Integer.toString(code) : classNames.get(code);
        throw new IllegalArgumentException(
            "class " + name + " must have at least " + least + " rows but has " + rows);
      }
    }
  }
}
