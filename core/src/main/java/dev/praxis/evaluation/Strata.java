package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** The rows of each class of some labels, in ascending order. */
final class Strata {

  private final Labels labels;
  private final int[][] rowsOf;

  private Strata(Labels labels, int[][] rowsOf) {
    this.labels = labels;
    this.rowsOf = rowsOf;
  }

  /** The rows of each class; what the labels are called, should they be null. */
  static Strata of(String name, Labels labels) {
    Objects.requireNonNull(labels, name);
    int[][] rowsOf = Arrays.stream(labels.counts()).mapToObj(int[]::new).toArray(int[][]::new);
    int[] filled = new int[rowsOf.length];
    for (int i = 0; i < labels.size(); i++) {
      int code = labels.code(i);
      rowsOf[code][filled[code]++] = i;
    }
    return new Strata(labels, rowsOf);
  }

  /** The rows of a class, the array itself, which the caller may shuffle. */
  int[] rows(int code) {
    return rowsOf[code];
  }

  int classes() {
    return rowsOf.length;
  }

  /** The classes that have rows, in random order. */
  int[] shuffledClasses(Draws draws) {
    return IntStream.of(draws.shuffled(IntStream.range(0, rowsOf.length).toArray()))
        .filter(code -> rowsOf[code].length > 0)
        .toArray();
  }

  /** Refuses a class that has rows, but fewer than these. */
  void requireRows(int least) {
    for (int code = 0; code < rowsOf.length; code++) {
      int rows = rowsOf[code].length;
      if (!(rows == 0 || rows >= least)) {
        throw new IllegalArgumentException(
            "class "
                + labels.className(code)
                + " must have at least "
                + least
                + " rows but has "
                + rows);
      }
    }
  }
}
