package dev.praxis.internal.algebra;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Vectors, and how they are made orthonormal. */
@PropertyDefaults(tries = 300)
class VectorsSpec {
  private static final double ROUNDING = 1e-14;

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Example
  void aProductIsTheSumOfProducts() {
    assertEquals(32, Vectors.dot(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
  }

  @Example
  void aMultipleIsAdded() {
    double[] sum = {1, 2};
    Vectors.addMultiple(sum, 10, new double[] {3, 4});

    assertArrayEquals(new double[] {31, 42}, sum);
  }

  @Example
  void aProductAndAMultipleAreRoundedOnce() {
    double tiny = 1 + 0x1p-30;
    double[] sum = {-1};
    Vectors.addMultiple(sum, tiny, new double[] {tiny});

    assertEquals(0x1p-29 + 0x1p-60, sum[0]);
    assertEquals(0x1p-29 + 0x1p-60, Vectors.dot(new double[] {-1, tiny}, new double[] {1, tiny}));
  }

  @Property
  void fourChainsAreDealtTheProductsInTurn(
      @ForAll @IntRange(min = 0, max = 40) int count,
      @ForAll @IntRange(min = 0, max = 5) int from,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[] x = random.doubles(from + count).toArray();
    double[] y = random.doubles(count).toArray();
    double[] chains = new double[4];
    for (int i = 0; i < count; i++) {
      int chain = i < count / 4 * 4 ? i % 4 : 0;
      chains[chain] = Math.fma(x[from + i], y[i], chains[chain]);
    }

    assertEquals(
        (chains[0] + chains[1]) + (chains[2] + chains[3]), Vectors.dotInFour(x, from, y, count));
  }

  @Property
  void vectorsOfAnyLengthBecomeOrthonormalAndSpanTheSame(
      @ForAll @IntRange(min = 1, max = 12) int d,
      @ForAll @IntRange(min = -300, max = 300) int power,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(d);
    double[][] vectors = normal(random, count, d);
    double[][] before = copy(vectors);
    for (int k = 0; k < count; k++) {
      double scale = Math.pow(10, k % 2 == 0 ? power : 0);
      vectors[k] = Arrays.stream(vectors[k]).map(x -> x * scale).toArray();
    }
    Vectors.orthonormalize(vectors);

    assertOrthonormal(vectors);
    for (int k = 0; k < count; k++) {
      // Vector k is made of the first k + 1 alone, and points to the same side.
      double[] rest = before[k].clone();
      for (int l = 0; l <= k; l++) {
        Vectors.addMultiple(rest, -Vectors.dot(before[k], vectors[l]), vectors[l]);
      }
      assertWithin(1e-13, 0, Math.sqrt(Vectors.dot(rest, rest)));
      assertEquals(1, Math.signum(Vectors.dot(before[k], vectors[k])));
    }
  }

  @Property
  void vectorsThatDependOnOthersAreReplaced(
      @ForAll @IntRange(min = 1, max = 12) int d, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[][] vectors = normal(random, 1 + random.nextInt(d), d);
    for (int k = 1; k < vectors.length; k += 2) {
      // Sums of those before, up to rounding, and once nothing at all.
      double factor = random.nextInt(4) == 0 ? 0 : 3;
      int other = random.nextInt(k);
      int more = random.nextInt(k);
      double[] one = vectors[other];
      double[] two = vectors[more];
      vectors[k] = IntStream.range(0, d).mapToDouble(j -> factor * (one[j] + two[j])).toArray();
    }
    double[][] before = copy(vectors);
    Vectors.orthonormalize(vectors);

    assertOrthonormal(vectors);
    assertWithin(
        1e-13 * Math.sqrt(Vectors.dot(before[0], before[0])),
        Math.sqrt(Vectors.dot(before[0], before[0])),
        Vectors.dot(before[0], vectors[0]));
  }

  @Property
  void nearlyEqualVectorsStillDiffer(
      @ForAll @IntRange(min = 2, max = 12) int d,
      @ForAll @IntRange(min = 1, max = 11) int digits,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[][] plain = normal(random, 2, d);
    double[][] vectors = copy(plain);
    Vectors.orthonormalize(plain);
    // The second is the first and a little of what is at a right angle to it.
    vectors[0] = plain[0].clone();
    vectors[1] = plain[0].clone();
    Vectors.addMultiple(vectors[1], Math.pow(10, -digits), plain[1]);
    Vectors.orthonormalize(vectors);

    assertOrthonormal(vectors);
    assertArrayEquals(plain[1], vectors[1], Math.pow(10, digits - 15));
  }

  @Example
  void zerosBecomeTheAxes() {
    double[][] vectors = new double[3][3];
    Vectors.orthonormalize(vectors);

    assertArrayEquals(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, vectors);
  }

  @Example
  void whatIsReplacedBecomesTheAxisThatTheOthersHaveLeastOf() {
    double[][] vectors = {{3, 0, 4}, {6, 0, 8}};
    Vectors.orthonormalize(vectors);

    assertArrayEquals(new double[] {0, 1, 0}, vectors[1]);
  }

  private static void assertOrthonormal(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      for (int l = 0; l <= k; l++) {
        assertWithin(ROUNDING, k == l ? 1 : 0, Vectors.dot(vectors[k], vectors[l]));
      }
    }
  }

  private static double[][] normal(Random random, int count, int d) {
    double[][] vectors = new double[count][d];
    for (double[] vector : vectors) {
      Arrays.setAll(vector, j -> random.nextGaussian());
    }
    return vectors;
  }

  private static double[][] copy(double[][] vectors) {
    return Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
  }
}
