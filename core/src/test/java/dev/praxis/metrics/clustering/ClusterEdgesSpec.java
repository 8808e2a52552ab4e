package dev.praxis.metrics.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** Centres that coincide, distances that tie, on numbers as people write them. */
@PropertyDefaults(tries = 300)
class ClusterEdgesSpec {
  @Provide
  Arbitrary<Labeled<Matrix>> decimals() {
    return Clouds.clusterings(Tenths.points());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> any() {
    return Arbitraries.oneOf(decimals(), Clouds.clusterings(Clouds.few()));
  }

  /** In one column, where sums of distances are decimals too. */
  @Provide
  Arbitrary<Labeled<Matrix>> lines() {
    return Combinators.combine(
            Tenths.numbers(3, 12), Arbitraries.integers().between(2, 3), Clouds.seeds())
        .as(
            (numbers, clusters, seed) ->
                new Labeled<>(
                    Matrix.ofRowMajor(numbers.length, 1, numbers),
                    Tenths.labels(numbers.length, Math.min(clusters, numbers.length - 1), seed)));
  }

  @Group
  class Centres {
    @Example
    void thatCoincideOnPaperAreTheSame() {
      Matrix points = Matrix.ofRowMajor(6, 1, 0.09, 0.12, 0.15, -0.03, 0.12, 0.27);
      Labels labels = Labels.ofCodes(0, 0, 0, 1, 1, 1);

      assertEquals(0, DaviesBouldin.of(points, labels).value());
      assertEquals(0, CalinskiHarabasz.of(points, labels).between());
      assertEquals(0, CalinskiHarabasz.of(points, labels).value());
      assertEquals(0.0468, CalinskiHarabasz.of(points, labels).within());
    }

    /** A third has no last decimal: the sums of both clusters are rounded, and differ. */
    @Example
    void thatDifferByRoundingAreTheSame() {
      double third = 1 / 3.0;
      Matrix points =
          Matrix.ofRowMajor(
              6, 1, third - 0.3, third, third + 0.3, third - 0.7, third + 0.1, third + 0.6);
      Labels labels = Labels.ofCodes(0, 0, 0, 1, 1, 1);

      assertEquals(0, DaviesBouldin.of(points, labels).value());
      assertEquals(0, CalinskiHarabasz.of(points, labels).between());
    }

    @Property
    void ofTwoClustersOverlapWhereTheyDiffer(@ForAll("lines") Labeled<Matrix> data) {
      if (data.labels().classes() == 2) {
        boolean same = centre(data, 0, 1).compareTo(centre(data, 1, 0)) == 0;
        boolean narrow = isOnePoint(data, 0) && isOnePoint(data, 1);

        assertEquals(same || narrow, of(DaviesBouldin::of, data).value() == 0);
        assertEquals(same, of(CalinskiHarabasz::of, data).between() == 0);
        assertEquals(narrow, of(CalinskiHarabasz::of, data).within() == 0);
      }
    }

    /** The sum of a cluster times the size of the other. */
    private BigDecimal centre(Labeled<Matrix> data, int cluster, int other) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < data.points().rows(); i++) {
        sum = sum.add(data.labels().code(i) == cluster ? decimal(data, i) : BigDecimal.ZERO);
      }
      return sum.multiply(BigDecimal.valueOf(data.labels().counts()[other]));
    }

    private boolean isOnePoint(Labeled<Matrix> data, int cluster) {
      return IntStream.range(0, data.points().rows())
              .filter(i -> data.labels().code(i) == cluster)
              .mapToObj(i -> decimal(data, i))
              .distinct()
              .count()
          == 1;
    }

    @Property
    void ofEqualPointsAreThosePoints(@ForAll("any") Labeled<Matrix> data, @ForAll long seed) {
      int clusters = data.labels().classes();
      Labels labels = Tenths.labels(3 * clusters, clusters, seed);
      Matrix copies = data.points().selectRows(labels.codes());

      assertEquals(0, CalinskiHarabasz.of(copies, labels).within());
      assertEquals(1, CalinskiHarabasz.of(copies, labels).value());
      assertEquals(0, DaviesBouldin.of(copies, labels).value());
    }
  }

  @Group
  class ASilhouette {
    @Example
    void isZeroInTheMiddle() {
      Matrix points = Matrix.ofRowMajor(3, 1, 0.1, 0.2, 0.3);

      assertArrayEquals(
          new double[] {0.5, 0, 0}, Silhouette.of(points, Labels.ofCodes(0, 0, 1)).values(), 0);
    }

    /** a = √2 and b the mean of √2 and √2, whatever they are summed up from. */
    @Example
    void isZeroWhereSumsOfRootsAreEqual() {
      Matrix square = Matrix.ofRowMajor(5, 2, 0, 0, 0.1, 0.1, -0.1, -0.1, 0.1, -0.1, -0.1, 0.1);

      assertEquals(0, Silhouette.of(square, Labels.ofCodes(0, 0, 1, 1, 1)).value(0));
    }

    @Property
    void isZeroOnlyWhereBothDistancesAreEqual(@ForAll("lines") Labeled<Matrix> data) {
      double[] values = of(Silhouette::of, data).values();

      for (int i = 0; i < values.length; i++) {
        assertEquals(isZero(data, i), values[i] == 0);
      }
    }

    private boolean isZero(Labeled<Matrix> data, int point) {
      int[] sizes = data.labels().counts();
      int own = data.labels().code(point);
      if (sizes[own] == 1) {
        return true;
      }
      BigDecimal all = BigDecimal.valueOf(sizes[own] - 1L);
      for (int size : sizes) {
        all = all.multiply(BigDecimal.valueOf(size));
      }
      // Means times the same whole number.
      BigDecimal nearest = null;
      for (int c = 0; c < sizes.length; c++) {
        BigDecimal mean = sum(data, point, c).multiply(all).divide(BigDecimal.valueOf(sizes[c]));
        nearest = c == own || (nearest != null && nearest.compareTo(mean) < 0) ? nearest : mean;
      }
      BigDecimal within =
          sum(data, point, own).multiply(all).divide(BigDecimal.valueOf(sizes[own] - 1L));
      return within.compareTo(nearest) == 0;
    }

    private BigDecimal sum(Labeled<Matrix> data, int point, int cluster) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < data.points().rows(); i++) {
        BigDecimal distance = decimal(data, i).subtract(decimal(data, point)).abs();
        sum = sum.add(data.labels().code(i) == cluster ? distance : BigDecimal.ZERO);
      }
      return sum;
    }
  }

  @Group
  class NotABit {
    @Property
    void dependsOnTheOrderOfThePoints(@ForAll("any") Labeled<Matrix> data, @ForAll long seed) {
      int[] order = Clouds.shuffledRows(data.points().rows(), seed);
      Labeled<Matrix> shuffled =
          new Labeled<>(data.points().selectRows(order), data.labels().select(order));

      assertEquals(of(DaviesBouldin::of, data), of(DaviesBouldin::of, shuffled));
      assertEquals(of(CalinskiHarabasz::of, data), of(CalinskiHarabasz::of, shuffled));
      Silhouette silhouette = of(Silhouette::of, data);
      Silhouette other = of(Silhouette::of, shuffled);
      assertArrayEquals(
          Arrays.stream(order).mapToDouble(silhouette::value).toArray(), other.values(), 0);
      assertEquals(silhouette.mean(), other.mean());
      assertEquals(silhouette.clusterMean(0), other.clusterMean(0));
    }

    @Property
    void dependsOnTheNamesOfTheClusters(@ForAll("any") Labeled<Matrix> data, @ForAll long seed) {
      int[] names = Clouds.shuffledRows(data.labels().classes() + 2, seed);
      int[] codes = IntStream.of(data.labels().codes()).map(code -> names[code]).toArray();
      Labeled<Matrix> renamed = new Labeled<>(data.points(), Labels.ofCodes(codes));

      assertEquals(of(DaviesBouldin::of, data).value(), of(DaviesBouldin::of, renamed).value());
      assertEquals(of(CalinskiHarabasz::of, data), of(CalinskiHarabasz::of, renamed));
      assertArrayEquals(of(Silhouette::of, data).values(), of(Silhouette::of, renamed).values(), 0);
    }
  }

  /** Up to rounding; what is zero stays zero. */
  @Property
  void decimalsAreMeasuredAsWholeNumbersOfTheirUnit(@ForAll("decimals") Labeled<Matrix> data) {
    double[] hundredths =
        Arrays.stream(data.points().toRowMajor()).map(x -> Math.rint(100 * x)).toArray();
    Matrix points = data.points();
    Labeled<Matrix> whole =
        new Labeled<>(
            Matrix.ofRowMajor(points.rows(), points.columns(), hundredths), data.labels());

    assertEquals(
        1, ratio(of(DaviesBouldin::of, whole).value(), of(DaviesBouldin::of, data).value()), 1e-10);
    assertEquals(
        of(DaviesBouldin::of, data).value() == 0, of(DaviesBouldin::of, whole).value() == 0);
    double[] silhouettes = of(Silhouette::of, data).values();
    double[] others = of(Silhouette::of, whole).values();
    assertArrayEquals(silhouettes, others, 1e-14);
    for (int i = 0; i < others.length; i++) {
      assertEquals(silhouettes[i] == 0, others[i] == 0);
    }
  }

  private static double ratio(double x, double y) {
    return x == y ? 1 : x / y;
  }

  @Group
  class Refusals {
    @Example
    @SuppressWarnings("NullAway") // What is refused.
    void nothingIsNull() {
      Matrix points = Matrix.ofRowMajor(3, 1, 0, 1, 2);
      Labels labels = Labels.ofCodes(0, 0, 1);

      for (BiFunction<Matrix, Labels, ?> measure :
          List.<BiFunction<Matrix, Labels, ?>>of(
              DaviesBouldin::of, CalinskiHarabasz::of, Silhouette::of)) {
        assertNamed("points", () -> measure.apply(null, labels));
        assertNamed("labels", () -> measure.apply(points, null));
      }
    }

    private void assertNamed(String name, Executable action) {
      assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
    }
  }

  private static <R> R of(BiFunction<Matrix, Labels, R> measure, Labeled<Matrix> data) {
    return measure.apply(data.points(), data.labels());
  }

  private static BigDecimal decimal(Labeled<Matrix> data, int row) {
    return BigDecimal.valueOf(data.points().get(row, 0));
  }
}
