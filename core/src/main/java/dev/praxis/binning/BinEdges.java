package dev.praxis.binning;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.internal.decimals.ShortestDecimal;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The edges of bins: how they are merged, named and applied. */
final class BinEdges {
  /** More would be no bins but a sorted list of numbers. */
  static final int MOST_BINS = 1_000_000;

  private BinEdges() {}

  /** Ascending edges, {@code 1 × e}, without those that are the same as the one before. */
  static Matrix merged(double... edges) {
    double[] kept = new double[edges.length];
    int count = 0;
    for (double edge : edges) {
      if (count == 0 || edge > kept[count - 1]) {
        kept[count++] = edge + 0.0;
      }
    }
    return Matrix.ofRows(Arrays.copyOf(kept, count));
  }

  /** Whether merging has left one bin for numbers that are not all the same. */
  static boolean areLost(Matrix edges) {
    return edges.columns() == 2;
  }

  /**
   * Two bins that tell the least number from all others: the edge stands halfway to the next, or on
   * it if there is no double in between.
   */
  static Matrix apart(double least, double next, double most) {
    double halfway = Decimals.between(least, next, 1, 2);
    return Matrix.ofRows(new double[] {least + 0.0, halfway > least ? halfway : next, most + 0.0});
  }

  /** The bins between edges; a single edge is a bin too. */
  static int bins(Matrix edges) {
    return Math.max(1, edges.columns() - 1);
  }

  /** The points with each number replaced by its bin. */
  static Matrix transform(List<Matrix> edges, BinOutput output, Matrix points) {
    Checks.learnedColumns(points.columns(), edges.size());
    double[][] inner = edges.stream().map(BinEdges::inner).toArray(double[][]::new);
    ColumnBins bins = new ColumnBins(inner);
    double[] values = Raw.values(points);
    if (output == BinOutput.CODE) {
      return Raw.matrix(points.rows(), edges.size(), bins.codes(values));
    }
    int columns = edges.stream().mapToInt(BinEdges::bins).sum();
    return Raw.matrix(points.rows(), columns, bins.oneHot(values));
  }

  private static double[] inner(Matrix edges) {
    return bins(edges) == 1
        ? new double[0]
        : Arrays.copyOfRange(edges.row(0), 1, edges.columns() - 1);
  }

  /** The names of the columns that {@link #transform} makes. */
  static List<String> names(List<Matrix> edges, BinOutput output, List<String> columns) {
    Checks.names(columns, edges.size());
    if (output == BinOutput.CODE) {
      return List.copyOf(columns);
    }
    List<String> names = new ArrayList<>();
    for (int j = 0; j < edges.size(); j++) {
      for (int bin = 0; bin < bins(edges.get(j)); bin++) {
        names.add(columns.get(j) + " " + interval(edges.get(j), bin));
      }
    }
    return names;
  }

  /** A bin in words: the first one reaches down, the last one up, as far as numbers go. */
  private static String interval(Matrix edges, int bin) {
    int last = bins(edges) - 1;
    if (last == 0) {
      return "any";
    }
    if (bin == 0) {
      return "below " + ShortestDecimal.text(edges.get(0, 1));
    }
    return bin == last
        ? "from " + ShortestDecimal.text(edges.get(0, last))
        : ShortestDecimal.text(edges.get(0, bin))
            + " to "
            + ShortestDecimal.text(edges.get(0, bin + 1));
  }
}
