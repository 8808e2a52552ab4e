package dev.praxis.benchmarks.linear;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.SplittableRandom;

/**
 * Questions for linear models: the points of the {@link Mixture}, and for each the height of a
 * plane above it, with noise.
 */
final class Plane {
  private static final long SEED = 20_260_102;

  private final Matrix points;
  private final double[][] heights;

  /**
   * Of so many planes.
   *
   * @param planes one for a number, one for each of several classes
   */
  Plane(int rows, int columns, int planes) {
    points = Mixture.of(rows, columns).points();
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] slopes = new double[planes][];
    for (int k = 0; k < planes; k++) {
      slopes[k] = random.doubles(columns, -1, 1).toArray();
    }
    heights = new double[rows][planes];
    for (int i = 0; i < rows; i++) {
      double[] x = points.row(i);
      for (int k = 0; k < planes; k++) {
        double height = 1;
        for (int j = 0; j < columns; j++) {
          height += slopes[k][j] * x[j];
        }
        // The noise of the logistic distribution, as wide as that of a logistic model.
        double u = random.nextDouble(1e-12, 1);
        heights[i][k] = height + StrictMath.log(u / (1 - u + 1e-12));
      }
    }
  }

  /** The height of the first plane. */
  Targeted<Matrix> targets() {
    double[] targets = new double[heights.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = heights[i][0];
    }
    return new Targeted<>(points, Targets.of(targets));
  }

  /** Whether the only plane is above zero, or which of several is highest. */
  Labeled<Matrix> classes() {
    int[] codes = new int[heights.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = heights[i].length == 1 ? (heights[i][0] > 0 ? 1 : 0) : highest(heights[i]);
    }
    return new Labeled<>(points, Labels.ofCodes(codes));
  }

  private static int highest(double[] heights) {
    int highest = 0;
    for (int k = 1; k < heights.length; k++) {
      if (heights[k] > heights[highest]) {
        highest = k;
      }
    }
    return highest;
  }
}
