package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Matrix;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What it is to be far: in streets, for a ruler, for a king, by the angle. */
@PropertyDefaults(tries = 150)
class DistanceSpec {
  @Provide
  Arbitrary<Matrix> round() {
    return Clouds.round();
  }

  @Property
  void isScaledAsThePointsAre(
      @ForAll("round") Matrix points,
      @ForAll Distance by,
      @ForAll @IntRange(min = -100, max = 100) int power) {
    double factor = by == Distance.COSINE ? 1 : Math.scalb(1.0, power);
    Neighbors found = NeighborIndex.of(points, by).nearest(points, points.rows());
    Matrix scaled = Votes.scaled(points, power);
    Neighbors other = NeighborIndex.of(scaled, by).nearest(scaled, points.rows());

    for (int i = 0; i < points.rows(); i++) {
      assertArrayEquals(found.rows(i), other.rows(i));
      double[] expected = DoubleStream.of(found.distances(i)).map(x -> x * factor).toArray();
      assertArrayEquals(expected, other.distances(i));
    }
  }

  @Property
  void isTheSameFarFromTheOrigin(@ForAll("lattice") Matrix points, @ForAll Distance by) {
    Assume.that(by != Distance.COSINE);
    Matrix far =
        Matrix.ofRowMajor(
            points.rows(),
            points.columns(),
            DoubleStream.of(points.toRowMajor()).map(x -> x + 1e8).toArray());

    assertEquals(
        NeighborIndex.of(points, by).nearest(points, points.rows()),
        NeighborIndex.of(far, by).nearest(far, points.rows()));
  }

  @Provide
  Arbitrary<Matrix> lattice() {
    return Clouds.onALattice();
  }

  @Property
  void isLeastForAKingAndMostInStreets(@ForAll("round") Matrix points) {
    Matrix query = points.selectRows(0);
    int n = points.rows();
    double[] king = sorted(NeighborIndex.of(points, Distance.CHEBYSHEV).nearest(query, n));
    double[] ruler = sorted(NeighborIndex.of(points).nearest(query, n));
    double[] streets = sorted(NeighborIndex.of(points, Distance.MANHATTAN).nearest(query, n));

    for (int i = 0; i < n; i++) {
      assertTrue(king[i] <= ruler[i] * (1 + 1e-15));
      assertTrue(ruler[i] <= streets[i] * (1 + 1e-15));
      assertTrue(streets[i] <= points.columns() * king[i] * (1 + 1e-15));
    }
  }

  private double[] sorted(Neighbors found) {
    double[] distances = new double[found.count(0)];
    for (int rank = 0; rank < distances.length; rank++) {
      distances[found.row(0, rank)] = found.distance(0, rank);
    }
    return distances;
  }

  @Provide
  Arbitrary<Matrix> tenths() {
    return Tenths.points();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void ofARowToItselfIsZero(@ForAll("tenths") Matrix points, @ForAll Distance by) {
    Matrix rows = Votes.directed(points);
    NeighborIndex index = NeighborIndex.of(rows, by);

    for (int i = 0; i < rows.rows(); i++) {
      assertEquals(0, index.nearest(rows.selectRows(i), 1).distance(0, 0));
    }
  }

  @Property
  void byTheAngleOfMultiplesAsTheyAreWrittenIsZero(
      @ForAll("tenths") Matrix points, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[][] rows = Votes.directed(points).toRows();
    double[][] multiples = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      BigDecimal times = BigDecimal.valueOf(1 + random.nextInt(99), random.nextInt(12));
      multiples[i] =
          Arrays.stream(rows[i]).map(x -> Decimals.of(x).multiply(times).doubleValue()).toArray();
    }
    NeighborIndex index = NeighborIndex.of(Matrix.ofRows(rows), Distance.COSINE);
    Neighbors found = index.nearest(Matrix.ofRows(multiples), 1);

    for (int i = 0; i < rows.length; i++) {
      assertEquals(0, found.distance(i, 0));
    }
  }

  @Property
  void byTheAngleIsNeverMoreThanTwo(@ForAll("tenths") Matrix points) {
    Matrix rows = Votes.directed(points);
    Matrix opposite =
        Matrix.ofRowMajor(
            rows.rows(), rows.columns(), DoubleStream.of(rows.toRowMajor()).map(x -> -x).toArray());
    NeighborIndex index = NeighborIndex.of(rows, Distance.COSINE);
    Neighbors all = index.within(opposite, 2);

    for (int i = 0; i < rows.rows(); i++) {
      assertEquals(rows.rows(), all.count(i));
      assertTrue(all.distance(i, rows.rows() - 1) <= 2);
    }
    assertEquals(all, index.nearest(opposite, rows.rows()));
  }

  @Property
  void isOneMinusTheCosineOfTheAngle(@ForAll("round") Matrix points) {
    Neighbors found =
        NeighborIndex.of(points, Distance.COSINE).nearest(points.selectRows(0), points.rows());

    double[] q = points.row(0);
    for (int rank = 0; rank < points.rows(); rank++) {
      double[] x = points.row(found.row(0, rank));
      double cosine = dot(q, x) / Math.sqrt(dot(q, q)) / Math.sqrt(dot(x, x));
      assertEquals(1 - cosine, found.distance(0, rank), 1e-14);
    }
  }

  private double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> x[j] * y[j]).sum();
  }
}
