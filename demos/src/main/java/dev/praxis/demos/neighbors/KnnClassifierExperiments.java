package dev.praxis.demos.neighbors;

import dev.praxis.data.Matrix;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** What is measured in {@link KnnClassifierDemo}. */
final class KnnClassifierExperiments {

  private KnnClassifierExperiments() {}

  /** Points with further columns of normal noise; more of them begin with those of fewer. */
  static Matrix withNoise(Matrix points, int columns) {
    Random random = new Random(1);
    double[][] rows = points.toRows();
    int d = points.columns();
    Arrays.setAll(rows, i -> Arrays.copyOf(rows[i], d + columns));
    for (int j = d; j < d + columns; j++) {
      for (double[] row : rows) {
        row[j] = random.nextGaussian();
      }
    }
    return Matrix.ofRows(rows);
  }

  /** How far the nearest other point is, in units of the farthest one; the mean over the points. */
  static double nearestToFarthest(Matrix points) {
    int others = points.rows() - 1;
    Neighbors all = NeighborIndex.of(points).nearestOthers(others);
    return IntStream.range(0, points.rows())
        .mapToDouble(i -> all.distance(i, 0) / all.distance(i, others - 1))
        .average()
        .orElseThrow();
  }
}
