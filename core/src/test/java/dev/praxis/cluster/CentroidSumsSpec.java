package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelProvider;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sums of clusters, and their means. */
@PropertyDefaults(tries = 200)
class CentroidSumsSpec {
  @Provide
  Arbitrary<Matrix> lattices() {
    return Clouds.onALattice();
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  @Property
  void aMeanOfExactSumsIsTheRoundedMean(
      @ForAll("lattices") Matrix points,
      @ForAll @IntRange(min = 0, max = 40) int power,
      @ForAll @IntRange(min = 1, max = 9) int weight) {
    // Far from the origin: the deviations from the first row are exact, and so are their sums.
    double offset = Math.scalb(1.0, power);
    double[] values = Arrays.stream(points.toRowMajor()).map(x -> x + offset).toArray();
    int d = points.columns();
    CentroidSums sums = new CentroidSums(1, d);
    for (int row = 0; row < points.rows(); row++) {
      sums.add(KernelProvider.kernels(), values, row * d, 0, weight);
    }

    double[] means = new double[d];
    sums.centroids(means);
    for (int j = 0; j < d; j++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int row = 0; row < points.rows(); row++) {
        sum = sum.add(new BigDecimal(values[row * d + j]));
      }
      BigDecimal mean = sum.divide(new BigDecimal(points.rows()), new MathContext(60));
      assertEquals(mean.doubleValue(), means[j]);
    }
    assertEquals((long) points.rows() * weight, sums.weight(0));
    assertEquals(points.rows(), sums.members(0));
  }

  @Property
  void partsMergeIntoTheWhole(@ForAll("lattices") Matrix points, @ForAll long seed) {
    Random random = new Random(seed);
    int d = points.columns();
    CentroidSums whole = new CentroidSums(3, d);
    CentroidSums one = new CentroidSums(3, d);
    CentroidSums other = new CentroidSums(3, d);
    double[] values = points.toRowMajor();
    for (int row = 0; row < points.rows(); row++) {
      int cluster = random.nextInt(3);
      double weight = random.nextInt(3);
      whole.add(KernelProvider.kernels(), values, row * d, cluster, weight);
      CentroidSums part = random.nextBoolean() ? one : other;
      part.add(KernelProvider.kernels(), values, row * d, cluster, weight);
    }
    one.merge(other);

    assertSame(whole, one, 3, d);
  }

  @Property
  void anEmptyClusterKeepsItsCentroid(@ForAll("clouds") Matrix points) {
    int d = points.columns();
    CentroidSums sums = new CentroidSums(2, d);
    sums.add(KernelProvider.kernels(), points.toRowMajor(), 0, 0, 1);
    sums.add(KernelProvider.kernels(), points.toRowMajor(), 0, 1, 0);
    double[] centroids = new double[2 * d];
    Arrays.fill(centroids, 7);

    sums.centroids(centroids);
    assertArrayEquals(points.row(0), Arrays.copyOf(centroids, d));
    for (int j = d; j < 2 * d; j++) {
      assertEquals(7, centroids[j]);
    }
    assertEquals(0, sums.members(1));
  }

  @Property
  void whatIsForgottenLeavesNothingBehind(@ForAll("clouds") Matrix points) {
    int d = points.columns();
    CentroidSums cleared = new CentroidSums(2, d);
    CentroidSums half = new CentroidSums(2, d);
    CentroidSums second = new CentroidSums(2, d);
    double[] values = points.toRowMajor();
    for (int row = 0; row < points.rows(); row++) {
      cleared.add(KernelProvider.kernels(), values, row * d, row % 2, 1);
      half.add(KernelProvider.kernels(), values, row * d, row % 2, 1);
      if (row % 2 == 1) {
        second.add(KernelProvider.kernels(), values, row * d, 1, 1);
      }
    }
    cleared.clear();
    half.clear(0);

    assertSame(new CentroidSums(2, d), cleared, 2, d);
    assertSame(second, half, 2, d);
  }

  private static void assertSame(CentroidSums expected, CentroidSums actual, int clusters, int d) {
    double[] expectedMeans = new double[clusters * d];
    double[] actualMeans = new double[clusters * d];
    expected.centroids(expectedMeans);
    actual.centroids(actualMeans);
    assertArrayEquals(expectedMeans, actualMeans);
    for (int c = 0; c < clusters; c++) {
      assertEquals(expected.weight(c), actual.weight(c));
      assertEquals(expected.members(c), actual.members(c));
    }
  }
}
