package dev.praxis.binning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import java.util.List;

/** What the specs of both binnings say of bins. */
final class Binned {
  private Binned() {}

  /** Every number is in the bin whose edges it lies between; on an edge in the one above. */
  static void assertBetweenEdges(Matrix points, List<Matrix> edges, Matrix codes) {
    for (int j = 0; j < points.columns(); j++) {
      double[] edge = edges.get(j).row(0);
      int last = Math.max(1, edge.length - 1) - 1;
      for (int i = 0; i < points.rows(); i++) {
        int bin = (int) codes.get(i, j);
        double x = points.get(i, j);
        assertEquals(bin, codes.get(i, j));
        assertTrue(bin >= 0 && bin <= last);
        assertTrue(edge[bin] <= x);
        assertTrue(bin == last ? x <= edge[edge.length - 1] : x < edge[bin + 1]);
      }
    }
  }

  /** Every number has a one in the column of its bin, and zeros in those of the others. */
  static void assertOneHot(List<Matrix> edges, Matrix codes, Matrix ones) {
    int width = edges.stream().mapToInt(edge -> Math.max(1, edge.columns() - 1)).sum();
    double[][] expected = new double[codes.rows()][width];
    for (int i = 0; i < codes.rows(); i++) {
      int start = 0;
      for (int j = 0; j < codes.columns(); j++) {
        expected[i][start + (int) codes.get(i, j)] = 1;
        start += Math.max(1, edges.get(j).columns() - 1);
      }
    }
    assertEquals(Matrix.ofRows(expected), ones);
  }
}
