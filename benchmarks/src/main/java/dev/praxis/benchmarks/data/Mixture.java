package dev.praxis.benchmarks.data;

import dev.praxis.data.Matrix;
import java.util.SplittableRandom;

/**
 * Gaussian blobs of unit variance around centres that are themselves drawn from N(0, 1): clusters
 * that overlap, as real ones do.
 *
 * <p>The same numbers on every JDK. The first rows of a longer mixture are those of a shorter one.
 *
 * @param rows n
 * @param columns d
 * @param blobs how many blobs, equally likely
 * @param seed determines every number
 */
public record Mixture(int rows, int columns, int blobs, long seed) {
  /** The mixture of all benchmarks: forty blobs. */
  public static Mixture of(int rows, int columns) {
    return new Mixture(rows, columns, 40, 20_260_101);
  }

  /** The points, {@code n × d}; rows come in random order. */
  public Matrix points() {
    Normal normal = new Normal(new SplittableRandom(seed));
    double[] centres = new double[blobs * columns];
    for (int i = 0; i < centres.length; i++) {
      centres[i] = normal.next();
    }
    double[] values = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      int centre = columns * (int) (normal.uniform.nextDouble() * blobs);
      for (int j = 0; j < columns; j++) {
        values[i * columns + j] = centres[centre + j] + normal.next();
      }
    }
    return Matrix.ofRowMajor(rows, columns, values);
  }

  /** Marsaglia's polar method: nextGaussian may change from one JDK to the next, this may not. */
  private static final class Normal {
    final SplittableRandom uniform;

    Normal(SplittableRandom uniform) {
      this.uniform = uniform;
    }

    double next() {
      while (true) {
        double u = 2 * uniform.nextDouble() - 1;
        double v = 2 * uniform.nextDouble() - 1;
        double s = u * u + v * v;
        if (s > 0 && s < 1) {
          return u * Math.sqrt(-2 * StrictMath.log(s) / s);
        }
      }
    }
  }
}
