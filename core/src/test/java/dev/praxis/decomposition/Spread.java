package dev.praxis.decomposition;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Points that have components: two rows at least. */
public final class Spread {
  private Spread() {}

  /** Every kind of cloud, of few columns and not too many rows for their Gram matrix. */
  public static Arbitrary<Matrix> any() {
    return Arbitraries.frequencyOf(Tuple.of(9, Clouds.few()), Tuple.of(1, normal(60, 300, 1, 6)))
        .filter(points -> points.rows() >= 2);
  }

  /** Few rows of every kind, with two columns at least; some of more columns than rows. */
  public static Arbitrary<Matrix> few() {
    return Arbitraries.oneOf(
            Clouds.few(), Ellipsoid.any().map(Ellipsoid::points), normal(2, 20, 50, 300))
        .filter(points -> points.rows() >= 2 && points.columns() >= 2);
  }

  /** Every kind of points, with two columns at least; some that threads share. */
  public static Arbitrary<Matrix> broad() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, few()),
        Tuple.of(1, Ellipsoid.tall().map(Ellipsoid::points)),
        Tuple.of(1, normal(4000, 9000, 30, 40)));
  }

  /** Independent standard normal features, of so many rows and columns. */
  public static Arbitrary<Matrix> normal(int rows, int mostRows, int columns, int mostColumns) {
    return Combinators.combine(
            Arbitraries.integers().between(rows, mostRows),
            Arbitraries.integers().between(columns, mostColumns),
            Clouds.seeds())
        .as(
            (n, d, seed) -> {
              Random random = new Random(seed);
              double[] values = new double[n * d];
              Arrays.setAll(values, at -> random.nextGaussian());
              return Matrix.ofRowMajor(n, d, values);
            });
  }

  /** As many components as there can be. */
  public static int most(Matrix points) {
    return Math.min(points.rows(), points.columns());
  }

  /** A model of as many components as there can be. */
  public static Pca.Model all(Matrix points, Pca.Solver solver) {
    return Pca.to(most(points)).withSolver(solver).fit(points);
  }
}
