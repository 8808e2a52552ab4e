package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of each class, in ascending order, and how many there are to be. */
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

  int classes() {
    return counts.length;
  }

  /** The rows of a class, the array itself. */
  int[] rows(int code) {
    return rowsOf[code];
  }

  private String name(int code) {
    List<String> names = data.labels().classNames();
    return names.isEmpty() ? Integer.toString(code) : names.get(code);
  }

  /**
   * A class as it is called in a sentence: {@code class "rare"}, or {@code class 3} by its code.
   */
  String called(int code) {
    List<String> names = data.labels().classNames();
    return "class " + (names.isEmpty() ? code : '"' + names.get(code) + '"');
  }

  /** How many rows oversampling adds to each class. */
  int[] added(SamplingStrategy strategy) {
    int[] wanted = wanted(strategy, true);
    for (int code = 0; code < wanted.length; code++) {
      wanted[code] -= counts[code];
    }
    return wanted;
  }

  /** How many rows undersampling leaves of each class. */
  int[] left(SamplingStrategy strategy) {
    return wanted(strategy, false);
  }

  private int[] wanted(SamplingStrategy strategy, boolean more) {
    if (strategy instanceof SamplingStrategy.Counts asked) {
      return wanted(asked, more);
    }
    double ratio = ((SamplingStrategy.Ratio) strategy).ratio();
    int smallest = Arrays.stream(counts).filter(count -> count > 0).min().getAsInt();
    int largest = Arrays.stream(counts).max().getAsInt();
    int[] wanted = counts.clone();
    for (int code = 0; code < wanted.length; code++) {
      if (counts[code] > 0) {
        wanted[code] =
            (int)
                (more
                    ? Math.max(counts[code], Math.rint(ratio * largest))
                    : Math.min(counts[code], Math.rint(smallest / ratio)));
      }
    }
    return wanted;
  }

  private int[] wanted(SamplingStrategy.Counts asked, boolean more) {
    int[] wanted = counts.clone();
    for (Map.Entry<String, Integer> entry : asked.rows().entrySet()) {
      int code = code(entry.getKey());
      int count = entry.getValue();
      if (counts[code] == 0) {
        throw new IllegalArgumentException(
            called(code) + " must have a row to start from but has none");
      }
      if (!(more ? count >= counts[code] : count <= counts[code])) {
        throw new IllegalArgumentException(
            called(code)
                + " must have at "
                + (more ? "least " : "most ")
                + counts[code]
                + " rows afterwards, as many as before, but "
                + count
                + " were asked for");
      }
      wanted[code] = count;
    }
    return wanted;
  }

  private int code(String name) {
    Labels labels = data.labels();
    for (int code = 0; code < counts.length; code++) {
      if (name(code).equals(name)) {
        return code;
      }
    }
    throw new IllegalArgumentException(
        "the strategy must name classes that there are but named \""
            + name
            + "\" where there are "
            + labels.classes()
            + (labels.classNames().isEmpty() ? "" : " " + labels.classNames()));
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

  /** All places of some rows: 0, 1, 2 and so on. */
  static int[] places(int... rows) {
    return IntStream.range(0, rows.length).toArray();
  }

  /**
   * How many of the nearest others of each row of a class, in all data, are of other classes.
   *
   * @throws IllegalArgumentException if there are not that many others
   */
  int[] strangers(int code, NeighborIndex all, int others) {
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
    int[] strangers = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int seen = 0;
      for (int rank = 0; seen < others; rank++) {
        int row = near.row(i, rank);
        if (row != rows[i]) {
          seen++;
          strangers[i] += codes[row] != code ? 1 : 0;
        }
      }
    }
    return strangers;
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
