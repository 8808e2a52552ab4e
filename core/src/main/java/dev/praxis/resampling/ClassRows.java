package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;

/** The rows of each class, in ascending order, and their neighbours. */
final class ClassRows {
  private final Labeled<Matrix> data;
  private final int[] counts;
  private final int[][] rowsOf;

  private ClassRows(Labeled<Matrix> data) {
    this.data = data;
    this.counts = data.labels().counts();
    this.rowsOf = new int[counts.length][];
    Arrays.setAll(rowsOf, code -> new int[counts[code]]);
    int[] filled = new int[counts.length];
    int[] codes = Raw.codes(data.labels());
    for (int i = 0; i < codes.length; i++) {
      rowsOf[codes[i]][filled[codes[i]]++] = i;
    }
  }

  static ClassRows of(Labeled<Matrix> data) {
    return new ClassRows(data);
  }

  /** The rows of a class, the array itself. */
  int[] rows(int code) {
    return rowsOf[code];
  }

  /**
   * A class as it is called in a sentence: {@code class "rare"}, or {@code class 3} by its code.
   */
  static String called(Labels labels, int code) {
    String name = labels.className(code);
    return "class " + (labels.classNames().isEmpty() ? name : '"' + name + '"');
  }

  String called(int code) {
    return called(data.labels(), code);
  }

  /** How many rows oversampling adds to each class. */
  int[] added(SamplingStrategy strategy) {
    int[] added = strategy.wanted(data.labels(), SamplingStrategy.Direction.OVERSAMPLING);
    for (int code = 0; code < added.length; code++) {
      added[code] -= counts[code];
    }
    return added;
  }

  /**
   * The nearest others of each row of a class among its own, by their place in {@link #rows}.
   *
   * @throws IllegalArgumentException if the class has not that many others
   */
  Neighbors neighbors(int code, int neighbors) {
    requireNeighbors(code, neighbors);
    return NeighborIndex.of(data.points().selectRows(rowsOf[code])).nearestOthers(neighbors);
  }

  /**
   * How many of the nearest others of each row of a class, in all data, are of other classes.
   *
   * @throws IllegalArgumentException if there are not that many others
   */
  int[] ofOtherClasses(int code, NeighborIndex all, int others) {
    int n = data.points().rows();
    if (!(others < n)) {
      throw new IllegalArgumentException(
          others
              + " nearest others of a row need at least "
              + (others + 1L)
              + " rows but there"
              + " are "
              + n);
    }
    int[] rows = rowsOf[code];
    int[] codes = Raw.codes(data.labels());
    // One more, because the row itself is among them, unless others at its place come first.
    Neighbors near = all.nearest(data.points().selectRows(rows), others + 1);
    int[] foreign = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int seen = 0;
      for (int rank = 0; seen < others; rank++) {
        int row = near.row(i, rank);
        if (row != rows[i]) {
          seen++;
          foreign[i] += codes[row] != code ? 1 : 0;
        }
      }
    }
    return foreign;
  }

  void requireNeighbors(int code, int neighbors) {
    int count = counts[code];
    if (count > neighbors) {
      return;
    }
    throw new IllegalArgumentException(
        called(code)
            + " must have at least "
            + (neighbors + 1L)
            + " rows, each with "
            + neighbors
            + (neighbors == 1 ? " neighbour" : " neighbours")
            + ", but has "
            + count
            + ": "
            + (count == 1 ? "" : "ask for at most " + (count - 1) + ", or ")
            + "copy rows by RandomOversampling");
  }
}
