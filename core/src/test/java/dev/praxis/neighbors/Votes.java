package dev.praxis.neighbors;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Data for the learners that ask neighbours. */
final class Votes {
  private Votes() {}

  /** Two to eight classes without any order on every kind of cloud of three rows or more. */
  static Arbitrary<Labeled<Matrix>> labeled() {
    return Clouds.clusterings(Clouds.any());
  }

  /** The same on clouds in which equal distances are practically impossible. */
  static Arbitrary<Labeled<Matrix>> labeledInGeneralPosition() {
    return Clouds.clusterings(Arbitraries.oneOf(Clouds.round(), Clouds.separated()));
  }

  /** The same on small whole numbers. */
  static Arbitrary<Labeled<Matrix>> labeledOnALattice() {
    return Clouds.clusterings(Clouds.onALattice());
  }

  /** Numbers of all kinds on these clouds. */
  static Arbitrary<Targeted<Matrix>> targets(Arbitrary<Matrix> clouds) {
    return clouds
        .filter(points -> points.rows() >= 3)
        .flatMap(points -> Clouds.seeds().map(seed -> targets(points, seed)));
  }

  private static Targeted<Matrix> targets(Matrix points, long seed) {
    Random random = new Random(seed);
    double unit = Math.pow(10, random.nextInt(7) - 3);
    double offset = 1000 * random.nextInt(3);
    double[] targets = new double[points.rows()];
    Arrays.setAll(targets, i -> offset + unit * random.nextGaussian());
    return new Targeted<>(points, Targets.of(targets));
  }

  /** All numbers times a power of two. */
  static Matrix scaled(Matrix points, int power) {
    double factor = Math.scalb(1.0, power);
    double[] values = Arrays.stream(points.toRowMajor()).map(x -> x * factor).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  /** The points without rows of zeros, which have no direction. */
  static Matrix directed(Matrix points) {
    double[][] rows = points.toRows();
    for (double[] row : rows) {
      row[0] = Arrays.stream(row).allMatch(x -> x == 0) ? 1 : row[0];
    }
    return Matrix.ofRows(rows);
  }

  /** All numbers plus a number. */
  static Matrix shifted(Matrix points, double by) {
    double[] values = Arrays.stream(points.toRowMajor()).map(x -> x + by).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  /** The numbers of all rows, one after the other and then once more. */
  static int[] twice(int rows) {
    return IntStream.range(0, 2 * rows).map(i -> i % rows).toArray();
  }

  /** The numbers of all rows from the last to the first. */
  static int[] reversed(int rows) {
    return IntStream.range(0, rows).map(i -> rows - 1 - i).toArray();
  }
}
