package dev.praxis.internal.algebra;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Nearness;
import dev.praxis.Threads;
import dev.praxis.internal.compute.KernelKinds;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** The eigenvalues and eigenvectors of symmetric matrices. */
@PropertyDefaults(tries = 300)
class SymmetricEigenSpec {
  /** What a decomposition may be off, in units of the largest eigenvalue. */
  private static final double ROUNDING = 1e-13;

  @Provide
  Arbitrary<double[][]> matrices() {
    return Symmetric.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class AnyMatrix {
    @Property(tries = 2000)
    void isItsEigenvaluesTimesItsEigenvectors(@ForAll("matrices") double[][] a) {
      assertDecomposes(a);
    }

    @Property
    void hasEigenvaluesThatFall(@ForAll("matrices") double[][] a) {
      double[] values = decomposed(a).values();

      for (int i = 1; i < values.length; i++) {
        assertTrue(values[i] <= values[i - 1], Arrays.toString(values));
      }
    }

    @Property
    void hasEigenvaluesThatAddUpToItsTrace(@ForAll("matrices") double[][] a) {
      double unit = largest(a);
      double trace = IntStream.range(0, a.length).mapToDouble(i -> a[i][i] / unit).sum();
      double sum = Arrays.stream(decomposed(a).values()).map(x -> x / unit).sum();

      assertWithin(a.length * ROUNDING, unit > 0 ? trace : 0, unit > 0 ? sum : 0);
    }

    @Property
    void hasTheLargestEigenvectorsFirstHoweverManyAreAskedFor(
        @ForAll("matrices") double[][] a, @ForAll("seeds") long seed) {
      SymmetricEigen eigen = decomposed(a);
      int count = 1 + new Random(seed).nextInt(a.length);

      assertArrayEquals(Arrays.copyOf(eigen.vectors(a.length), count), eigen.vectors(count));
    }

    @Property
    void hasTheEigenvaluesThatCommonsMathFinds(
        @ForAll @IntRange(min = 1, max = 12) int n, @ForAll("seeds") long seed) {
      double[][] a = Symmetric.ANY.draw(n, seed);
      double[] theirs =
          new EigenDecomposition(MatrixUtils.createRealMatrix(a)).getRealEigenvalues();

      assertArrayEquals(theirs, decomposed(a).values(), n * ROUNDING * largest(a));
    }

    @Property
    void hasEigenvaluesThatScaleWithItToTheLastBit(
        @ForAll @IntRange(min = 1, max = 12) int n,
        @ForAll @IntRange(min = -900, max = 900) int power,
        @ForAll("seeds") long seed) {
      double[][] a = Symmetric.ANY.draw(n, seed);
      double[][] scaled = new double[n][];
      Arrays.setAll(scaled, i -> Arrays.stream(a[i]).map(x -> Math.scalb(x, power)).toArray());
      double[] values = decomposed(a).values();

      assertArrayEquals(
          Arrays.stream(values).map(x -> Math.scalb(x, power)).toArray(),
          decomposed(scaled).values());
      assertArrayEquals(decomposed(a).vectors(n), decomposed(scaled).vectors(n));
    }
  }

  @Group
  class ByHand {
    @Example
    void oneNumberIsItsOwnEigenvalue() {
      SymmetricEigen eigen = decomposed(new double[][] {{-3}});

      assertArrayEquals(new double[] {-3}, eigen.values());
      assertArrayEquals(new double[][] {{1}}, eigen.vectors(1));
    }

    @Example
    void twoRowsTurnByFortyFiveDegrees() {
      SymmetricEigen eigen = decomposed(new double[][] {{2, 1}, {1, 2}});

      double half = Math.sqrt(0.5);
      assertArrayEquals(new double[] {3, 1}, eigen.values(), 1e-15);
      double[][] vectors = eigen.vectors(2);
      assertArrayEquals(new double[] {half, half}, positive(vectors[0]), 1e-15);
      assertArrayEquals(new double[] {half, -half}, positive(vectors[1]), 1e-15);
    }

    @Example
    void eigenvaluesMayHaveBothSigns() {
      assertArrayEquals(
          new double[] {2, -2}, decomposed(new double[][] {{0, 2}, {2, 0}}).values(), 1e-15);
    }

    @Property
    void aDiagonalIsSortedAndNothingElse(
        @ForAll @IntRange(min = 1, max = 40) int n, @ForAll("seeds") long seed) {
      double[] diagonal = new Random(seed).doubles(n, -5, 5).toArray();
      double[][] a = new double[n][n];
      for (int i = 0; i < n; i++) {
        a[i][i] = diagonal[i];
      }
      SymmetricEigen eigen = decomposed(a);
      double[] values = eigen.values();
      double[][] vectors = eigen.vectors(n);

      Arrays.sort(diagonal);
      for (int k = 0; k < n; k++) {
        assertEquals(diagonal[n - 1 - k], values[k]);
        for (int j = 0; j < n; j++) {
          assertEquals(a[j][j] == values[k] ? 1 : 0, vectors[k][j]);
        }
      }
    }

    @Property
    void zerosHaveEigenvaluesOfZeroAndAnyBasis(@ForAll @IntRange(min = 1, max = 40) int n) {
      SymmetricEigen eigen = decomposed(new double[n][n]);

      assertArrayEquals(new double[n], eigen.values());
      assertOrthonormal(eigen.vectors(n));
    }

    @Property
    void aMatrixOfRankOneHasOneEigenvalue(
        @ForAll @IntRange(min = 1, max = 40) int n, @ForAll("seeds") long seed) {
      double[] x = new Random(seed).doubles(n, -1, 1).toArray();
      double[][] a = new double[n][n];
      double squares = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i][j] = x[i] * x[j];
        }
        squares += x[i] * x[i];
      }
      double[] expected = new double[n];
      expected[0] = squares;

      assertArrayEquals(expected, decomposed(a).values(), ROUNDING * squares);
      assertDecomposes(a);
    }

    @Property
    void equalEigenvaluesHaveEigenvectorsAtRightAnglesAllTheSame(
        @ForAll @IntRange(min = 2, max = 40) int n, @ForAll("seeds") long seed) {
      // I + xxᵀ: the eigenvalue 1 has all directions but one.
      double[] x = new Random(seed).doubles(n, -1, 1).toArray();
      double[][] a = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i][j] = x[i] * x[j] + (i == j ? 1 : 0);
        }
      }
      double[] values = decomposed(a).values();

      for (int k = 1; k < n; k++) {
        assertWithin(n * ROUNDING, 1, values[k]);
      }
      assertDecomposes(a);
    }

    @Property(tries = 20)
    void aChainOfSpringsHasItsKnownFrequencies(@ForAll @IntRange(min = 1, max = 100) int n) {
      // 2 on the diagonal and −1 beside it: 2 − 2 cos(kπ / (n + 1)).
      double[][] a = new double[n][n];
      for (int i = 0; i < n; i++) {
        a[i][i] = 2;
        if (i > 0) {
          a[i][i - 1] = -1;
          a[i - 1][i] = -1;
        }
      }
      double[] values = decomposed(a).values();

      for (int k = 0; k < n; k++) {
        assertWithin(ROUNDING, 2 - 2 * Math.cos((n - k) * Math.PI / (n + 1)), values[k]);
      }
    }

    @Example
    void numbersWhoseSquaresVanishBesideTheLargestOneAreNothing() {
      double[][] a = {{1e-170, 5e-171, 0}, {5e-171, 1e-170, 0}, {0, 0, 1}};
      double[][] b = {
        {1e-160, 3e-161, 2e-161, 0},
        {3e-161, 2e-160, 1e-161, 0},
        {2e-161, 1e-161, 1e-160, 0},
        {0, 0, 0, 1}
      };

      assertDecomposes(a);
      assertDecomposes(b);
      assertEquals(1, decomposed(a).values()[0]);
    }
  }

  @Group
  class ALargeMatrix {
    private final double[][] large = Symmetric.ANY.draw(300, 11);

    @Example
    void isItsEigenvaluesTimesItsEigenvectors() {
      assertDecomposes(large);
    }

    @Example
    void hasEigenvectorsOfLengthOneToTheLastDigits() {
      for (double[] vector : decomposed(large).vectors(300)) {
        assertWithin(2e-15, 1, Arrays.stream(vector).map(x -> x * x).sum());
      }
    }

    @Example
    void hasTheSameBitsOnAnyNumberOfThreads() {
      double[] values = decomposed(large).values();
      double[][] vectors = decomposed(large).vectors(300);

      for (int threads : new int[] {1, 2, 7}) {
        SymmetricEigen eigen = Threads.on(threads, () -> decomposed(large));
        assertArrayEquals(values, eigen.values());
        assertArrayEquals(vectors, Threads.on(threads, () -> eigen.vectors(300)));
      }
    }

    @Example
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void hasTheSameBitsOnEitherKindOfKernels() {
      SymmetricEigen scalar = KernelKinds.onScalar(() -> decomposed(large));
      SymmetricEigen vector = KernelKinds.onVector(() -> decomposed(large));

      assertArrayEquals(scalar.values(), vector.values());
      assertArrayEquals(
          KernelKinds.onScalar(() -> scalar.vectors(300)),
          KernelKinds.onVector(() -> vector.vectors(300)));
    }
  }

  private static SymmetricEigen decomposed(double[][] a) {
    return new SymmetricEigen(Arrays.stream(a).map(double[]::clone).toArray(double[][]::new));
  }

  /** Asserts {@code A v = λ v} for all eigenvectors, which are orthonormal. */
  private static void assertDecomposes(double[][] a) {
    int n = a.length;
    SymmetricEigen eigen = decomposed(a);
    double[] values = eigen.values();
    double[][] vectors = eigen.vectors(n);
    assertOrthonormal(vectors);
    double unit = largest(a) > 0 ? largest(a) : 1;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double image = 0;
        for (int j = 0; j < n; j++) {
          image += a[i][j] / unit * vectors[k][j];
        }
        assertWithin(n * ROUNDING, values[k] / unit * vectors[k][i], image);
      }
    }
  }

  private static void assertOrthonormal(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      for (int l = 0; l <= k; l++) {
        double dot = Vectors.dot(vectors[k], vectors[l]);
        assertWithin(ROUNDING, k == l ? 1 : 0, dot);
      }
    }
  }

  /** The largest number of a matrix. */
  private static double largest(double[][] a) {
    return Arrays.stream(a).mapToDouble(Nearness::largest).max().orElseThrow();
  }

  /** The vector whose first entry is positive. */
  private static double[] positive(double[] x) {
    return Arrays.stream(x).map(value -> value * Math.signum(x[0])).toArray();
  }
}
