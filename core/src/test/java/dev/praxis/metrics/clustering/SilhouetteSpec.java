package dev.praxis.metrics.clustering;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.Arrays;
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

/** How much nearer a point is to its own cluster than to the next one. */
@PropertyDefaults(tries = 150)
class SilhouetteSpec {
  @Provide
  Arbitrary<Labeled<Matrix>> clusterings() {
    return Clouds.clusterings(Clouds.any());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> clusteringsOnALattice() {
    return Clouds.clusterings(Clouds.onALattice());
  }

  @Group
  class TheValue {
    @Property
    void isThatOfThePlainLoops(@ForAll("clusterings") Labeled<Matrix> data) {
      assertArrayEquals(plain(data), of(data).values(), 1e-12);
    }

    private double[] plain(Labeled<Matrix> data) {
      return PlainSilhouette.values(
          data.points().toRows(), data.labels().codes(), data.labels().classes());
    }

    @Property
    void liesBetweenMinusOneAndOne(@ForAll("clusterings") Labeled<Matrix> data) {
      assertTrue(Arrays.stream(of(data).values()).allMatch(value -> value >= -1 && value <= 1));
    }

    @Property
    void ofAPointAloneInItsClusterIsZero(@ForAll("clusterings") Labeled<Matrix> data) {
      int[] sizes = data.labels().counts();
      Silhouette silhouette = of(data);

      for (int i = 0; i < data.labels().size(); i++) {
        if (sizes[data.labels().code(i)] == 1) {
          assertEquals(0, silhouette.value(i));
        }
      }
    }

    @Example
    void isZeroWhereAllPointsCoincide() {
      Silhouette silhouette =
          Silhouette.of(Matrix.ofRowMajor(4, 1, 5, 5, 5, 5), Labels.ofCodes(0, 0, 1, 1));

      assertArrayEquals(new double[4], silhouette.values());
    }

    @Example
    void isNegativeInTheWrongCluster() {
      Matrix line = Matrix.ofRowMajor(5, 1, 0, 1, 10, 11, 12);

      assertTrue(Silhouette.of(line, Labels.ofCodes(0, 0, 0, 1, 1)).value(2) < 0);
    }

    @Property
    void isNearOneForSeparatedBlobs(@ForAll("blobs") Labeled<Matrix> blobs) {
      int[] sizes = blobs.labels().counts();
      double[] values = of(blobs).values();

      for (int i = 0; i < values.length; i++) {
        assertTrue(values[i] > 0.8 || sizes[blobs.labels().code(i)] == 1);
      }
    }

    @Provide
    Arbitrary<Labeled<Matrix>> blobs() {
      return Clouds.blobs()
          .filter(blobs -> blobs.labels().classes() >= 2)
          .filter(blobs -> blobs.points().rows() > blobs.labels().classes());
    }
  }

  @Group
  class TheMeans {
    @Property
    void areThoseOfAllValuesAndOfTheValuesOfACluster(@ForAll("clusterings") Labeled<Matrix> data) {
      Silhouette silhouette = of(data);
      double[] values = silhouette.values();

      assertWithin(1e-12, Arrays.stream(values).average().orElseThrow(), silhouette.mean());
      int[] sizes = data.labels().counts();
      for (int cluster = 0; cluster < sizes.length; cluster++) {
        if (sizes[cluster] > 0) {
          int c = cluster;
          double mean =
              IntStream.range(0, values.length)
                  .filter(i -> data.labels().code(i) == c)
                  .mapToDouble(i -> values[i])
                  .average()
                  .orElseThrow();
          assertWithin(1e-12, mean, silhouette.clusterMean(cluster));
        }
      }
    }

    @Property
    void areMadeOfTheValuesHandedOut(@ForAll("clusterings") Labeled<Matrix> data) {
      Silhouette silhouette = of(data);
      double mean = silhouette.mean();
      double[] values = silhouette.values();
      Arrays.fill(values, 7);

      assertEquals(mean, silhouette.mean());
      assertNotEquals(7, silhouette.value(0));
    }
  }

  @Group
  class WhatDoesNotMatter {
    @Property
    void theOrderOfThePoints(@ForAll("clusterings") Labeled<Matrix> data, @ForAll long seed) {
      int[] order = Clouds.shuffledRows(data.points().rows(), seed);

      double[] values = of(data).values();
      double[] permuted =
          Silhouette.of(data.points().selectRows(order), data.labels().select(order)).values();
      assertArrayEquals(
          Arrays.stream(order).mapToDouble(i -> values[i]).toArray(), permuted, 1e-12);
    }

    /** Up to rounding: numbers of few decimals, which are exact, do not stay so. */
    @Property
    void theScale(
        @ForAll("clusterings") Labeled<Matrix> data,
        @ForAll @IntRange(min = -20, max = 20) int power) {
      double factor = Math.scalb(1.0, power);

      assertArrayEquals(
          of(data).values(), Silhouette.of(mapped(data, factor, 0), data.labels()).values(), 1e-12);
    }

    /** To the last bit: whole numbers stay whole numbers. */
    @Property
    void theScaleOfWholeNumbers(
        @ForAll("clusteringsOnALattice") Labeled<Matrix> data,
        @ForAll @IntRange(min = 0, max = 20) int power) {
      double factor = Math.scalb(1.0, power);

      assertArrayEquals(
          of(data).values(), Silhouette.of(mapped(data, factor, 0), data.labels()).values());
    }

    @Property
    void theDistanceFromTheOrigin(
        @ForAll("clusteringsOnALattice") Labeled<Matrix> data,
        @ForAll @IntRange(min = 0, max = 40) int power) {
      double offset = Math.scalb(1.0, power);

      assertArrayEquals(
          of(data).values(), Silhouette.of(mapped(data, 1, offset), data.labels()).values());
    }

    @Property
    void theNumbersOfTheClusters(@ForAll("clusterings") Labeled<Matrix> data) {
      int classes = data.labels().classes();
      int[] reversed = Arrays.stream(data.labels().codes()).map(c -> classes - 1 - c).toArray();

      assertArrayEquals(
          of(data).values(),
          Silhouette.of(data.points(), Labels.ofCodes(reversed, classes)).values());
    }

    @Property
    void clustersWithoutPoints(@ForAll("clusterings") Labeled<Matrix> data) {
      int classes = data.labels().classes();
      int[] spread = Arrays.stream(data.labels().codes()).map(c -> 3 * c + 1).toArray();

      assertArrayEquals(
          of(data).values(),
          Silhouette.of(data.points(), Labels.ofCodes(spread, 3 * classes + 5)).values());
    }

    @Property
    void theNumberOfThreads(@ForAll("clusterings") Labeled<Matrix> data) {
      Silhouette silhouette = of(data);

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(silhouette, Threads.on(threads, () -> of(data)));
      }
    }

    @Property
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void theKindOfKernels(@ForAll("clusterings") Labeled<Matrix> data) {
      assertEquals(KernelKinds.onScalar(() -> of(data)), KernelKinds.onVector(() -> of(data)));
    }

    private Matrix mapped(Labeled<Matrix> data, double factor, double offset) {
      Matrix points = data.points();
      double[] values = Arrays.stream(points.toRowMajor()).map(x -> x * factor + offset).toArray();
      return Matrix.ofRowMajor(points.rows(), points.columns(), values);
    }
  }

  @Group
  class Equality {
    @Property
    void isThatOfValuesAndLabels(@ForAll("clusterings") Labeled<Matrix> data) {
      int classes = data.labels().classes();
      Silhouette moreClasses =
          Silhouette.of(data.points(), Labels.ofCodes(data.labels().codes(), classes + 1));

      assertEquals(of(data), of(data));
      assertEquals(of(data).hashCode(), of(data).hashCode());
      assertNotEquals(of(data), moreClasses);
      assertNotEquals(of(data).hashCode(), moreClasses.hashCode());
    }

    @Example
    void doesNotHoldBetweenOtherPoints() {
      Labels labels = Labels.ofCodes(0, 0, 1);
      Silhouette one = Silhouette.of(Matrix.ofRowMajor(3, 1, 0, 1, 10), labels);
      Silhouette other = Silhouette.of(Matrix.ofRowMajor(3, 1, 0, 1, 9), labels);

      assertNotEquals(one, other);
      assertNotEquals(one.hashCode(), other.hashCode());
      assertNotEquals(one, new Object());
    }
  }

  @Group
  class Refusals {
    private final Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 2);

    @Example
    void thereIsALabelForEachPoint() {
      assertRefused(
          "labels must be one per point, 3, but were 2",
          () -> Silhouette.of(line, Labels.ofCodes(0, 1)));
    }

    @Example
    void thereAreThreePoints() {
      assertRefused(
          "points must be at least 3 but was 2",
          () -> Silhouette.of(Matrix.ofRowMajor(2, 1, 0, 1), Labels.ofCodes(0, 1)));
    }

    @Example
    void thereAreAtLeastTwoClusters() {
      assertRefused(
          "labels must name between 2 and 2 clusters, one less than the points, but named 1",
          () -> Silhouette.of(line, Labels.ofCodes(new int[] {1, 1, 1}, 4)));
    }

    @Example
    void thereAreFewerClustersThanPoints() {
      assertRefused(
          "labels must name between 2 and 2 clusters, one less than the points, but named 3",
          () -> Silhouette.of(line, Labels.ofCodes(0, 1, 2)));
    }

    @Example
    void valuesWhoseSquaresOverflowAreNamed() {
      assertRefused(
          "points must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 2, column 0 is 1.0E300",
          () -> Silhouette.of(Matrix.ofRowMajor(3, 1, 0, 1, 1e300), Labels.ofCodes(0, 0, 1)));
    }

    @Example
    void aPointIsOneOfThePoints() {
      Silhouette silhouette = Silhouette.of(line, Labels.ofCodes(0, 0, 1));

      assertRefused("point must be between 0 and 2 but was 3", () -> silhouette.value(3));
      assertRefused("point must be between 0 and 2 but was -1", () -> silhouette.value(-1));
    }

    @Example
    void aClusterHasPoints() {
      Silhouette silhouette = Silhouette.of(line, Labels.ofCodes(new int[] {0, 0, 2}, 4));

      assertRefused("cluster 1 must have points but has none", () -> silhouette.clusterMean(1));
      assertRefused("cluster must be between 0 and 3 but was 4", () -> silhouette.clusterMean(4));
      assertRefused("cluster must be between 0 and 3 but was -1", () -> silhouette.clusterMean(-1));
    }
  }

  private static Silhouette of(Labeled<Matrix> data) {
    return Silhouette.of(data.points(), data.labels());
  }
}
