package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.Kernels;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Filters pass over rows, but never over one that is near. */
@PropertyDefaults(tries = 300)
class FiltersSpec {
  private static final Distance[] OF_SQUARES = {Distance.EUCLIDEAN, Distance.COSINE};

  @Provide
  Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(
        Clouds.any(),
        Clouds.wildScales(),
        Clouds.withDuplicates(),
        Clouds.tallBlobs(),
        Clouds.tallOnALattice(),
        Clouds.onALine(),
        Clouds.farFromOrigin());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class InSinglePrecision {
    @Property
    void offerEveryRowThatIsNear(
        @ForAll("clouds") Matrix points,
        @ForAll @IntRange(min = -1000, max = 480) int power,
        @ForAll("seeds") long seed) {
      for (Distance distance : OF_SQUARES) {
        Task task = Task.of(distance, points, power, seed);

        assertArrayEquals(task.naive(), task.single());
      }
    }

    @Property
    void offerEveryRowToQueriesThatLieFarOut(
        @ForAll("clouds") Matrix points,
        @ForAll @IntRange(min = 0, max = 480) int power,
        @ForAll("seeds") long seed) {
      Task near = Task.of(Distance.EUCLIDEAN, points, 0, seed);
      double[] far = Arrays.stream(near.queries).map(x -> Math.scalb(x, power)).toArray();
      Task task = new Task(near.distance, near.points, near.d, far, near.k, near.others);

      assertArrayEquals(task.naive(), task.single());
    }

    /**
     * Chains start at about −½, where neighbouring floats are 2⁻²⁴ apart, and every other product
     * is a little less than half of that: it is rounded away, 699 times in the same direction.
     */
    @Example
    void offerRowsOfWhichTheProductsLoseEveryTerm() {
      int d = 700;
      double[] points = new double[64 * d];
      double[] query = new double[d];
      for (int j = 1; j < d; j++) {
        query[j] = 0x1p-12;
      }
      for (int row = 0; row < 64; row++) {
        double sign = row % 2 == 0 ? 1 : -1;
        Arrays.fill(points, row * d, (row + 1) * d, sign * 0x1p-13 * (1 - 0x1p-10));
        points[row * d] = sign;
      }
      double reach = Math.sqrt(Kernels.squaredDistance(query, 0, points, 0, d));
      Nearest[] nearest = {new Nearest(64, reach)};
      new FloatFilter(Distance.EUCLIDEAN, points, 64, new double[d])
          .worker(query, 1, false)
          .search(0, 1, nearest);

      // Every other row is as far away as the first one, and the others are farther.
      assertEquals(32, nearest[0].size());
    }

    @Example
    void goOnToTheLastRowWhereTheyTellThemApart() {
      Task round = Task.gaussian(1);

      assertEquals(round.count(), round.reached());
      assertArrayEquals(round.naive(), round.single());
    }

    @Example
    void giveUpAtTightGroupsFarFromEachOther() {
      Task groups = Task.gaussian(1e-5);

      assertEquals(512, groups.reached());
      assertArrayEquals(groups.naive(), groups.single());
    }

    @Example
    void suitMoreThanAFewRowsOfNotTooManyColumns() {
      assertTrue(FloatFilter.suits(32, 3));
      assertFalse(FloatFilter.suits(31, 3));
      assertTrue(FloatFilter.suits(100, 1 << 20));
      assertFalse(FloatFilter.suits(100, (1 << 20) + 1));
      assertFalse(FloatFilter.suits(3_000, 1 << 20));
    }
  }

  @Group
  class InDoublePrecision {
    @Property
    void offerEveryRowThatIsNear(
        @ForAll("clouds") Matrix points,
        @ForAll @IntRange(min = -1000, max = 480) int power,
        @ForAll("seeds") long seed) {
      for (Distance distance : OF_SQUARES) {
        Task task = Task.of(distance, points, power, seed);

        assertArrayEquals(task.naive(), task.twice());
      }
    }
  }

  @Group
  class OneAfterTheOther {
    @Example
    void findWhatThePlainSearchFindsInTightGroupsFarFromEachOther() {
      Task groups = Task.gaussian(1e-5);
      EuclideanSearch search =
          new EuclideanSearch(groups.distance, groups.points, groups.count(), groups.origin());

      Neighbors found =
          search.nearest(
              groups.queries, groups.many(), groups.k, Double.POSITIVE_INFINITY, groups.others);
      double[] expected = groups.naive();
      assertEquals(expected.length, 2 * groups.k * found.queries());
      for (int at = 0; at < expected.length / 2; at++) {
        assertEquals(expected[2 * at], found.row(at / groups.k, at % groups.k));
        assertEquals(expected[2 * at + 1], found.distance(at / groups.k, at % groups.k));
      }
      for (int query = 0; query < found.queries(); query++) {
        assertEquals(groups.k, found.count(query));
      }
    }
  }

  /** The k nearest of some points for each query; or, if others, for the first points. */
  private record Task(
      Distance distance, double[] points, int d, double[] queries, int k, boolean others) {

    /** All numbers times a power of two, queries among them and beside them. */
    static Task of(Distance distance, Matrix cloud, int power, long seed) {
      Random random = new Random(seed);
      int d = cloud.columns();
      double[] points = cloud.toRowMajor();
      double most = Arrays.stream(points).map(Math::abs).max().orElseThrow();
      int fitting = power - Math.max(0, Math.getExponent(most));
      Arrays.setAll(points, at -> Math.scalb(points[at], fitting));
      boolean others = random.nextBoolean();
      int many = 1 + random.nextInt(Math.min(cloud.rows(), 20));
      double[] queries = Arrays.copyOf(points, many * d);
      if (!others) {
        for (int at = 0; at < queries.length; at++) {
          queries[at] += (random.nextInt(3) - 1) * points[random.nextInt(points.length)];
        }
      }
      return new Task(distance, points, d, queries, 1 + random.nextInt(5), others);
    }

    /** Groups with such a deviation around centres that are about 1 apart. */
    static Task gaussian(double deviation) {
      Random random = new Random(1);
      int d = 8;
      double[] centres = random.doubles(4 * d).toArray();
      double[] points = new double[2_000 * d];
      for (int at = 0; at < points.length; at++) {
        points[at] = centres[at % centres.length] + deviation * random.nextGaussian();
      }
      return new Task(Distance.EUCLIDEAN, points, d, Arrays.copyOf(points, 20 * d), 3, true);
    }

    int count() {
      return points.length / d;
    }

    int many() {
      return queries.length / d;
    }

    /** The mean, as nearly as it takes. */
    double[] origin() {
      double[] origin = new double[d];
      for (int at = 0; at < points.length; at++) {
        origin[at % d] += points[at] / count();
      }
      return origin;
    }

    int reached() {
      return new FloatFilter(distance, points, count(), origin())
          .worker(queries, many(), others)
          .search(0, many(), empty());
    }

    /** What single precision found, as far as it went, and then the naive search. */
    double[] single() {
      Nearest[] nearest = empty();
      int from =
          new FloatFilter(distance, points, count(), origin())
              .worker(queries, many(), others)
              .search(0, many(), nearest);
      return naive(nearest, from);
    }

    /** What double precision found behind the first rows. */
    double[] twice() {
      Nearest[] nearest = empty();
      int from = count() > 128 ? 128 : 0;
      new DoubleFilter(distance, points, count(), origin())
          .worker(queries, many(), others)
          .search(0, many(), nearest, from);
      for (int q = 0; q < many(); q++) {
        offer(nearest[q], q, 0, from);
      }
      return drained(nearest);
    }

    double[] naive() {
      return naive(empty(), 0);
    }

    private double[] naive(Nearest[] nearest, int from) {
      for (int q = 0; q < nearest.length; q++) {
        offer(nearest[q], q, from, count());
      }
      return drained(nearest);
    }

    private void offer(Nearest nearest, int query, int from, int to) {
      for (int row = from; row < to; row++) {
        if (!(others && row == query)) {
          double sum = Kernels.squaredDistance(queries, query * d, points, row * d, d);
          nearest.offer(distance.ofSum(sum), row);
        }
      }
    }

    private Nearest[] empty() {
      Nearest[] nearest = new Nearest[many()];
      Arrays.setAll(nearest, q -> new Nearest(k, Double.POSITIVE_INFINITY));
      return nearest;
    }

    /** Row, distance, row, distance … */
    private static double[] drained(Nearest[] nearest) {
      return Arrays.stream(nearest)
          .flatMapToDouble(
              found -> {
                int size = found.size();
                int[] rows = new int[size];
                double[] distances = new double[size];
                found.drainTo(rows, distances, 0);
                double[] both = new double[2 * size];
                Arrays.setAll(both, at -> at % 2 == 0 ? rows[at / 2] : distances[at / 2]);
                return Arrays.stream(both);
              })
          .toArray();
    }
  }
}
