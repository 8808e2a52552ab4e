package dev.praxis.linear;

import dev.praxis.Clouds;
import dev.praxis.Nearness;
import dev.praxis.Sums;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Points whose targets follow a direction, more or less. */
final class Trends {
  private Trends() {}

  /** On every kind of cloud. */
  static Arbitrary<Targeted<Matrix>> any() {
    return on(Clouds.any());
  }

  /** With more rows than columns, none of which is a combination of others. */
  static Arbitrary<Targeted<Matrix>> independent() {
    return on(Clouds.round().filter(points -> points.rows() >= 2 * points.columns() + 2));
  }

  /** On clouds of no wild scales. */
  static Arbitrary<Targeted<Matrix>> moderate() {
    return on(
        Arbitraries.oneOf(
            Clouds.round(),
            Clouds.separated(),
            Clouds.withDuplicates(),
            Clouds.withConstantColumns(),
            Clouds.onALattice(),
            Clouds.single()));
  }

  /** Targets of size 1 about a direction, on columns of the same length. */
  static Arbitrary<Targeted<Matrix>> round() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 60),
            Arbitraries.integers().between(1, 6),
            Clouds.seeds())
        .as(Trends::along);
  }

  static Targeted<Matrix> along(int n, int d, long seed) {
    Random random = new Random(seed);
    double[] x = new double[n * d];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = 3 + random.nextGaussian();
      for (int j = 0; j < d; j++) {
        // Half of the numbers are zero.
        x[i * d + j] = random.nextBoolean() ? random.nextGaussian() : 0;
        y[i] += x[i * d + j] * (j % 3 - 1);
      }
    }
    return new Targeted<>(Matrix.ofRowMajor(n, d, x), Targets.of(y));
  }

  /** On these clouds: as much noise as trend, on any scale, anywhere. */
  static Arbitrary<Targeted<Matrix>> on(Arbitrary<Matrix> clouds) {
    return clouds.flatMap(points -> Clouds.seeds().map(seed -> along(points, seed)));
  }

  private static Targeted<Matrix> along(Matrix points, long seed) {
    Random random = new Random(seed);
    double unit = Math.pow(10, random.nextInt(7) - 3);
    double offset = 10 * random.nextGaussian();
    double[] slopes = random.doubles(points.columns(), -1, 1).toArray();
    double[] means = new double[slopes.length];
    double[] spreads = new double[slopes.length];
    for (int j = 0; j < slopes.length; j++) {
      means[j] = Sums.mean(points.column(j));
      spreads[j] = spread(points, j);
    }
    double[] targets = new double[points.rows()];
    for (int i = 0; i < targets.length; i++) {
      double y = offset + random.nextGaussian();
      for (int j = 0; j < slopes.length; j++) {
        y += spreads[j] > 0 ? slopes[j] * (points.get(i, j) - means[j]) / spreads[j] : 0;
      }
      targets[i] = unit * y;
    }
    return new Targeted<>(points, Targets.of(targets));
  }

  /** The largest distance from the mean. */
  private static double spread(Matrix points, int column) {
    return Nearness.largest(Sums.centred(points.column(column)));
  }
}
