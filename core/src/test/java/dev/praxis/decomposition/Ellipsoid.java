package dev.praxis.decomposition;

import dev.praxis.Clouds;
import dev.praxis.Sums;
import dev.praxis.data.Matrix;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Points made of what a principal component analysis has to find: a centre, axes at right angles,
 * and along these scores that are uncorrelated to the last digits.
 *
 * @param points {@code n × d}
 * @param center their mean
 * @param axes as many as the points have dimensions, {@code min(n − 1, d)}, the longest first
 * @param variances along the axes, with the divisor n − 1; each two to four times the next
 */
record Ellipsoid(Matrix points, Matrix center, Matrix axes, double[] variances) {
  /** Few points of few columns: more rows than columns, or fewer. */
  static Arbitrary<Ellipsoid> any() {
    return of(Arbitraries.integers().between(2, 40), Arbitraries.integers().between(1, 8));
  }

  /** So many points that threads share them. */
  static Arbitrary<Ellipsoid> tall() {
    return of(Arbitraries.integers().between(2000, 6000), Arbitraries.integers().between(2, 8));
  }

  /** Fewer points than columns, by far. */
  static Arbitrary<Ellipsoid> wide() {
    return of(Arbitraries.integers().between(2, 8), Arbitraries.integers().between(50, 300));
  }

  private static Arbitrary<Ellipsoid> of(Arbitrary<Integer> rows, Arbitrary<Integer> columns) {
    return Combinators.combine(rows, columns, Clouds.seeds()).as(Ellipsoid::of);
  }

  private static Ellipsoid of(int n, int d, long seed) {
    Random random = new Random(seed);
    int size = Math.min(n - 1, d);
    double[][] axes = orthonormal(random, size, d, false);
    double[][] scores = orthonormal(random, size, n, true);
    double[] center = random.doubles(d, -5, 5).toArray();
    double[] variances = new double[size];
    double variance = Math.pow(10, random.nextInt(7) - 3);
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = center.clone();
    }
    for (int k = 0; k < size; k++) {
      variances[k] = variance;
      for (int i = 0; i < n; i++) {
        Sums.addMultiple(rows[i], Math.sqrt((n - 1) * variance) * scores[k][i], axes[k]);
      }
      variance /= 2 + 2 * random.nextDouble();
    }
    return new Ellipsoid(
        Matrix.ofRows(rows), Matrix.ofRows(center), Matrix.ofRows(axes), variances);
  }

  /** Random vectors of length 1 at right angles, on demand also to a vector of ones. */
  static double[][] orthonormal(Random random, int count, int length, boolean centred) {
    double[][] vectors = new double[count][];
    for (int k = 0; k < count; k++) {
      double[] x = random.doubles(length).map(u -> random.nextGaussian()).toArray();
      for (int turn = 0; turn < 3; turn++) {
        double mean = centred ? Sums.sum(x) / length : 0;
        for (int j = 0; j < length; j++) {
          x[j] -= mean;
        }
        for (int l = 0; l < k; l++) {
          Sums.addMultiple(x, -Sums.dot(x, vectors[l]), vectors[l]);
        }
        double norm = Math.sqrt(Sums.dot(x, x));
        for (int j = 0; j < length; j++) {
          x[j] /= norm;
        }
      }
      vectors[k] = x;
    }
    return vectors;
  }
}
