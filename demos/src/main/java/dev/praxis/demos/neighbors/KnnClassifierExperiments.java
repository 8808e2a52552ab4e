package dev.praxis.demos.neighbors;

import dev.praxis.data.Matrix;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The experiments of {@link KnnClassifierDemo}. */
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

  /** The distance of the nearest other point, divided by that of the farthest; the mean of all. */
  static double nearestToFarthest(Matrix points) {
    int others = points.rows() - 1;
    Neighbors all = NeighborIndex.of(points).nearestOthers(others);
    return IntStream.range(0, points.rows())
        .mapToDouble(i -> all.distance(i, 0) / all.distance(i, others - 1))
        .average()
        .orElseThrow();
  }
}
