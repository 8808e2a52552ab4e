package dev.praxis.imputation;

import dev.praxis.Clouds;
import dev.praxis.Holes;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.Random;
import net.jqwik.api.Arbitrary;

/** Points whose columns have much to do with each other. */
final class Related {
  private Related() {}

  /** More rows than it takes to see it, with holes. */
  static Arbitrary<IncompleteMatrix> any() {
    return Clouds.seeds().map(seed -> withHoles(60 + (int) (seed & 1023), 4, 0.15, seed));
  }

  static IncompleteMatrix withHoles(int rows, int columns, double holes, long seed) {
    return Holes.punched(complete(rows, columns, seed), holes, seed + 1);
  }

  static Matrix complete(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][columns];
    for (double[] point : points) {
      double common = random.nextGaussian();
      for (int j = 0; j < columns; j++) {
        point[j] = 10 * j + (j + 1) * (common + 0.5 * random.nextGaussian());
      }
    }
    return Matrix.ofRows(points);
  }

  /** Two round columns and one that is their sum, in other units. */
  static Matrix plane(int rows, long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][3];
    for (double[] point : points) {
      point[0] = random.nextGaussian();
      point[1] = 5 + 3 * random.nextGaussian();
      point[2] = 100 - 20 * point[0] + 4 * point[1];
    }
    return Matrix.ofRows(points);
  }
}
