package dev.praxis.data;

import dev.praxis.Clouds;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Matrices for the specs of sparse ones, each kind with the trait that its name says. */
final class SparseMatrices {
  private SparseMatrices() {}

  /** Of every kind, few rows or many. */
  static Arbitrary<Matrix> any() {
    return Arbitraries.frequencyOf(Tuple.of(60, few()), Tuple.of(1, large()));
  }

  /** From all zeros to hardly any, with rows and columns of zeros, n = 1, ties and wild scales. */
  static Arbitrary<Matrix> few() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(0.0, 0.1, 0.5, 1.0),
            Arbitraries.of(Numbers.values()),
            Clouds.seeds())
        .as((n, d, share, numbers, seed) -> of(n, d, share, numbers, new Random(seed)));
  }

  /** So many long rows that several threads take part. */
  static Arbitrary<Matrix> large() {
    return Combinators.combine(
            Arbitraries.integers().between(700, 900),
            Arbitraries.integers().between(300, 400),
            Clouds.seeds())
        .as((n, d, seed) -> of(n, d, 0.4, Numbers.NORMAL, new Random(seed)));
  }

  private static Matrix of(int n, int d, double share, Numbers numbers, Random random) {
    double[] values = new double[n * d];
    Arrays.setAll(
        values, i -> random.nextDouble() < share ? numbers.next(random) : random.nextInt(2) * -0.0);
    return Matrix.ofRowMajor(n, d, values);
  }

  /** As many numbers as a product with a matrix needs. */
  static double[] vector(int size, long seed) {
    return new Random(seed).doubles(size, -1, 1).toArray();
  }

  /** A matrix of so many rows, of one column or several. */
  static Matrix dense(int rows, long seed) {
    int columns = 1 + new Random(seed).nextInt(19);
    return Matrix.ofRowMajor(rows, columns, vector(rows * columns, seed));
  }

  /** Numbers, in which no zero has a sign. */
  static double[] unsigned(double[] numbers) {
    return Arrays.stream(numbers).map(x -> x + 0.0).toArray();
  }

  /** A matrix without the signs of its zeros. */
  static Matrix unsigned(Matrix matrix) {
    return Matrix.ofRowMajor(matrix.rows(), matrix.columns(), unsigned(matrix.toRowMajor()));
  }

  /** The columns of a matrix as rows. */
  static Matrix transposed(Matrix matrix) {
    double[][] columns = new double[matrix.columns()][];
    Arrays.setAll(columns, matrix::column);
    return Matrix.ofRows(columns);
  }

  /** What is not zero. */
  private enum Numbers {
    NORMAL(Random::nextGaussian),
    COUNTS(random -> 1 + random.nextInt(3)),
    WILD(random -> Math.scalb(random.nextGaussian(), random.nextInt(600) - 300));

    private final ToDoubleFunction<Random> draw;

    Numbers(ToDoubleFunction<Random> draw) {
      this.draw = draw;
    }

    double next(Random random) {
      return draw.applyAsDouble(random);
    }
  }
}
