package dev.praxis.metrics.clustering;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

/** How far clusters are apart, measured by how wide they are: Davies-Bouldin, Calinski-Harabasz. */
@PropertyDefaults(tries = 150)
class ClusterSeparationSpec {
  @Provide
  Arbitrary<Labeled<Matrix>> clusterings() {
    return Clouds.clusterings(Clouds.inGeneralPosition());
  }

  @Group
  class DaviesBouldinIs {
    @Property
    void whatItsFormulaGives(@ForAll("clusterings") Labeled<Matrix> data) {
      double[][] centres = centres(data);
      double[] widths = new double[centres.length];
      for (int i = 0; i < data.labels().size(); i++) {
        int c = data.labels().code(i);
        widths[c] +=
            Math.sqrt(squared(data.points().row(i), centres[c])) / data.labels().counts()[c];
      }
      DaviesBouldin index = daviesBouldin(data);
      double sum = 0;
      for (int i = 0; i < centres.length; i++) {
        double worst = 0;
        for (int j = 0; j < centres.length; j++) {
          double ratio = (widths[i] + widths[j]) / Math.sqrt(squared(centres[i], centres[j]));
          worst = i == j ? worst : Math.max(worst, ratio);
        }
        assertNear(worst, index.overlap(i), 1e-9);
        sum += worst;
      }

      assertNear(sum / centres.length, index.value(), 1e-9);
    }

    @Property
    void smallForSeparatedBlobs(@ForAll("blobs") Labeled<Matrix> blobs) {
      assertTrue(daviesBouldin(blobs).value() < 0.25);
    }

    @Example
    void zeroForClustersOfTheSameCentre() {
      Matrix cross = Matrix.ofRowMajor(4, 1, -1, 1, -2, 2);

      assertEquals(0, DaviesBouldin.of(cross, Labels.ofCodes(0, 0, 1, 1)).value());
    }
  }

  @Group
  class CalinskiHarabaszIs {
    @Property
    void whatItsFormulaGives(@ForAll("clusterings") Labeled<Matrix> data) {
      double[][] centres = centres(data);
      int n = data.labels().size();
      int k = centres.length;
      double[] mean = centres(new Labeled<>(data.points(), Labels.ofCodes(new int[n], 1)))[0];
      double within = 0;
      double between = 0;
      for (int i = 0; i < n; i++) {
        double[] centre = centres[data.labels().code(i)];
        within += squared(data.points().row(i), centre);
        between += squared(centre, mean);
      }
      CalinskiHarabasz index = calinskiHarabasz(data);

      assertNear(within, index.within(), 1e-9);
      assertWithin(1e-9 * (within + between), between, index.between());
      assertWithin(1e-8 * (1 + index.value()), between / within * (n - k) / (k - 1), index.value());
      assertEquals(k, index.clusters());
      assertEquals(n, index.points());
    }

    @Property
    void splittingAllOfTheSpread(@ForAll("clusterings") Labeled<Matrix> data) {
      CalinskiHarabasz index = calinskiHarabasz(data);
      int[] half = IntStream.range(0, data.labels().size()).map(i -> i == 0 ? 0 : 1).toArray();
      CalinskiHarabasz other = CalinskiHarabasz.of(data.points(), Labels.ofCodes(half));

      assertNear(index.within() + index.between(), other.within() + other.between(), 1e-9);
    }

    @Example
    void oneWhereAllPointsLieOnTheirCentres() {
      Matrix points = Matrix.ofRowMajor(3, 1, 0.1, 0.1, 1);

      assertEquals(1, CalinskiHarabasz.of(points, Labels.ofCodes(0, 0, 1)).value());
      assertEquals(0, DaviesBouldin.of(points, Labels.ofCodes(0, 0, 1)).value());
    }
  }

  @Group
  class WhatDoesNotMatter {
    @Property
    void theScale(
        @ForAll("clusterings") Labeled<Matrix> data,
        @ForAll @IntRange(min = -20, max = 20) int power) {
      double factor = Math.scalb(1.0, power);
      double[] values = Arrays.stream(data.points().toRowMajor()).map(x -> x * factor).toArray();
      Labeled<Matrix> scaled =
          new Labeled<>(
              Matrix.ofRowMajor(data.points().rows(), data.points().columns(), values),
              data.labels());

      assertEquals(daviesBouldin(data), daviesBouldin(scaled));
      assertEquals(calinskiHarabasz(data).value(), calinskiHarabasz(scaled).value());
    }

    @Property
    void clustersWithoutPoints(@ForAll("clusterings") Labeled<Matrix> data) {
      int[] spread = Arrays.stream(data.labels().codes()).map(c -> 3 * c + 1).toArray();
      Labeled<Matrix> other = new Labeled<>(data.points(), Labels.ofCodes(spread, 99));

      assertEquals(daviesBouldin(data).value(), daviesBouldin(other).value());
      assertEquals(calinskiHarabasz(data), calinskiHarabasz(other));
    }

    @Property
    void theDistanceFromTheOrigin(@ForAll("clusterings") Labeled<Matrix> data) {
      double[] values = Arrays.stream(data.points().toRowMajor()).map(x -> x + 1e6).toArray();
      Labeled<Matrix> far =
          new Labeled<>(
              Matrix.ofRowMajor(data.points().rows(), data.points().columns(), values),
              data.labels());

      assertNear(daviesBouldin(data).value(), daviesBouldin(far).value(), 1e-5);
      assertWithin(
          1e-5 * (1 + calinskiHarabasz(data).value()),
          calinskiHarabasz(data).value(),
          calinskiHarabasz(far).value());
    }
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Clouds.blobs()
        .filter(blobs -> blobs.labels().classes() >= 2)
        .filter(blobs -> blobs.points().rows() > blobs.labels().classes());
  }

  @Group
  class Equality {
    @Example
    void isThatOfSizesAndOverlaps() {
      Matrix line = Matrix.ofRowMajor(4, 1, 0, 1, 10, 12);
      DaviesBouldin index = DaviesBouldin.of(line, Labels.ofCodes(0, 0, 1, 1));
      List<DaviesBouldin> all =
          List.of(
              index,
              DaviesBouldin.of(line, Labels.ofCodes(0, 0, 0, 1)),
              DaviesBouldin.of(line, Labels.ofCodes(0, 1, 0, 1)));

      assertEquals(index, DaviesBouldin.of(line, Labels.ofCodes(0, 0, 1, 1)));
      assertEquals(3, all.stream().distinct().count());
      assertEquals(3, all.stream().map(DaviesBouldin::hashCode).distinct().count());
      assertNotEquals(index, new Object());
    }
  }

  @Group
  class Refusals {
    private final Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 2);

    private void refused(String sentence, Matrix points, Labels labels) {
      for (Executable measure :
          List.<Executable>of(
              () -> DaviesBouldin.of(points, labels), () -> CalinskiHarabasz.of(points, labels))) {
        assertRefused(sentence, measure);
      }
    }

    @Example
    void thereIsALabelForEachPoint() {
      refused("labels must be one per point, 3, but were 2", line, Labels.ofCodes(0, 1));
    }

    @Example
    void thereAreAtLeastTwoClustersAndFewerThanPoints() {
      String rule = "labels must name at least 2 clusters and fewer than the points, 3, but named ";

      refused(rule + 1, line, Labels.ofCodes(new int[] {1, 1, 1}, 4));
      refused(rule + 3, line, Labels.ofCodes(0, 1, 2));
    }

    @Example
    void valuesWhoseSquaresOverflowAreNamed() {
      refused(
          "points must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 2, column 0 is 1.0E300",
          Matrix.ofRowMajor(3, 1, 0, 1, 1e300),
          Labels.ofCodes(0, 0, 1));
    }

    @Example
    void aClusterHasPoints() {
      DaviesBouldin index = DaviesBouldin.of(line, Labels.ofCodes(new int[] {0, 0, 2}, 4));

      assertRefused("cluster 1 must have points but has none", () -> index.overlap(1));
      assertRefused("cluster must be between 0 and 3 but was 4", () -> index.overlap(4));
      assertRefused("cluster must be between 0 and 3 but was -1", () -> index.overlap(-1));
    }
  }

  private static DaviesBouldin daviesBouldin(Labeled<Matrix> data) {
    return DaviesBouldin.of(data.points(), data.labels());
  }

  private static CalinskiHarabasz calinskiHarabasz(Labeled<Matrix> data) {
    return CalinskiHarabasz.of(data.points(), data.labels());
  }

  private static double[][] centres(Labeled<Matrix> data) {
    double[][] centres = new double[data.labels().classes()][data.points().columns()];
    for (int i = 0; i < data.labels().size(); i++) {
      int c = data.labels().code(i);
      for (int j = 0; j < data.points().columns(); j++) {
        centres[c][j] += data.points().get(i, j) / data.labels().counts()[c];
      }
    }
    return centres;
  }

  private static double squared(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> (x[j] - y[j]) * (x[j] - y[j])).sum();
  }
}
