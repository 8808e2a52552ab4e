package dev.praxis.statistics;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.contracts.SummaryContract;
import dev.praxis.data.Matrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The statistics of each column, from one pass. */
@PropertyDefaults(tries = 150)
class ColumnStatisticsSpec {
  private static final MathContext DIGITS = new MathContext(100);

  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  /** Long rows, and so many of them that threads take turns with their leaves. */
  @Provide
  Arbitrary<Matrix> large() {
    return Arbitraries.integers()
        .between(4000, 9000)
        .flatMap(rows -> Clouds.seeds().map(seed -> normal(rows, 64, seed)));
  }

  @Group
  class AsASummary implements SummaryContract<Matrix, ColumnStatistics> {
    @Override
    public ColumnStatistics summary(Matrix rows) {
      return ColumnStatistics.of(rows);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return Clouds.any().filter(points -> points.rows() >= 3);
    }

    @Override
    public void assertAgree(ColumnStatistics whole, ColumnStatistics merged, Matrix rows) {
      assertExact(rows, merged);
      assertEquals(whole.count(), merged.count());
      assertEquals(whole.least(), merged.least());
      assertEquals(whole.most(), merged.most());
    }
  }

  @Group
  class TheStatistics {
    /** Sums of whole numbers are exact, and their quotients are rounded once; so they tie. */
    @Property
    void ofWholeNumbersHaveTheMeanThatOneFindsByHandInAnyOrder(
        @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 5000) int n) {
      Random random = new Random(seed);
      double[] whole = random.ints(n, -1000, 1001).asDoubleStream().toArray();
      double[] sorted = Arrays.stream(whole).sorted().toArray();
      double mean = (double) Arrays.stream(whole).mapToLong(x -> (long) x).sum() / n;

      assertEquals(mean, ColumnStatistics.of(Matrix.ofRowMajor(n, 1, whole)).means().get(0, 0), 0);
      assertEquals(mean, ColumnStatistics.of(Matrix.ofRowMajor(n, 1, sorted)).means().get(0, 0), 0);
    }

    @Example
    void ofHugeNumbersHaveAMeanThoughTheirSumOverflows() {
      double[] huge = new double[4000];
      Arrays.setAll(huge, i -> i < 2000 ? 1e305 : 3e305);

      double mean = ColumnStatistics.of(Matrix.ofRowMajor(4000, 1, huge)).means().get(0, 0);
      assertNear(2e305, mean, 1e-15);
    }

    @Property
    void areTheExtremes(@ForAll("clouds") Matrix points) {
      ColumnStatistics statistics = ColumnStatistics.of(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] column = points.column(j);
        assertEquals(Arrays.stream(column).min().orElseThrow(), statistics.least().get(0, j));
        assertEquals(Arrays.stream(column).max().orElseThrow(), statistics.most().get(0, j));
      }
      assertEquals(points.rows(), statistics.count());
      assertEquals(points.columns(), statistics.columns());
    }

    @Property
    void agreeWithSumsThatRoundNothing(@ForAll("clouds") Matrix points) {
      assertExact(points, ColumnStatistics.of(points));
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("clouds") Matrix points) {
      double[][] rows = points.toRows();
      ColumnStatistics statistics = ColumnStatistics.of(points);
      double[] means = PlainColumnStatistics.means(rows);
      double[] variances = PlainColumnStatistics.variances(rows, rows.length);

      assertEquals(Matrix.ofRows(PlainColumnStatistics.least(rows)), statistics.least());
      assertEquals(Matrix.ofRows(PlainColumnStatistics.most(rows)), statistics.most());
      for (int j = 0; j < means.length; j++) {
        double slack = 2 * Math.ulp(means[j]) + 1e-13 * Math.sqrt(variances[j]);
        assertWithin(slack, means[j], statistics.means().get(0, j));
        assertNear(variances[j], statistics.variances(Divisor.N).get(0, j), 1e-12);
      }
    }

    @Property
    void loseNoDigitFarFromZero(
        @ForAll("clouds") Matrix points, @ForAll @IntRange(min = 0, max = 15) int decimals) {
      Matrix far = mapped(points, x -> x + Math.pow(10, decimals));

      assertExact(far, ColumnStatistics.of(far));
    }

    @Property
    void loseNoDigitWhereOneRowIsFarFromAllOthers(
        @ForAll("clouds") Matrix points,
        @ForAll @IntRange(min = 0, max = 12) int decimals,
        @ForAll("seeds") long seed) {
      double[][] rows = points.toRows();
      int outlier = new Random(seed).nextBoolean() ? 0 : new Random(seed).nextInt(rows.length);
      rows[outlier] = Arrays.stream(rows[outlier]).map(x -> x - Math.pow(10, decimals)).toArray();
      Matrix odd = Matrix.ofRows(rows);

      assertExact(odd, ColumnStatistics.of(odd));
    }

    @Property
    void ofAConstantColumnAreItsNumberAndNoVariance(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      double number = 1e9 * new Random(seed).nextGaussian();
      Matrix constant = mapped(points, x -> number);
      ColumnStatistics statistics = ColumnStatistics.of(constant);

      assertEquals(constant.selectRows(0), statistics.means());
      assertEquals(mapped(constant, x -> 0).selectRows(0), statistics.variances(Divisor.N));
    }

    @Property
    void varyByTheDivisor(@ForAll("clouds") Matrix points) {
      int n = points.rows();
      if (n == 1) {
        return;
      }
      ColumnStatistics statistics = ColumnStatistics.of(points);
      Matrix scaled = mapped(statistics.variances(Divisor.N), v -> v * n / (n - 1));
      Matrix sample = statistics.variances(Divisor.N_MINUS_ONE);

      assertNear(scaled, sample, sample, 1e-15);
    }
  }

  @Group
  class TheSameBits {
    @Property
    void comeFromAStreamHoweverItIsCut(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      ColumnStatistics statistics = ColumnStatistics.of(points);
      ColumnStatistics streamed = ColumnStatistics.of(Blocky.cut(points, seed));

      assertEquals(statistics, streamed);
      assertEquals(statistics.hashCode(), streamed.hashCode());
    }

    @Property(tries = 20)
    void comeFromAStreamOfBlocksSoLargeThatTheyAreSharedByThreads(
        @ForAll("large") Matrix points, @ForAll("seeds") long seed) {
      assertEquals(ColumnStatistics.of(points), ColumnStatistics.of(Blocky.cut(points, seed)));
    }

    @Property(tries = 20)
    void comeFromAnyNumberOfThreads(@ForAll("large") Matrix points) {
      ColumnStatistics statistics = ColumnStatistics.of(points);

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(statistics, Threads.on(threads, () -> ColumnStatistics.of(points)));
      }
    }

    @Property(tries = 20)
    void areRightWhereThreadsShareTheRows(@ForAll("large") Matrix points) {
      Matrix some = points.selectColumns(0, 31, 63);
      ColumnStatistics statistics = ColumnStatistics.of(points);

      assertExact(some, ColumnStatistics.of(some));
      for (int j : new int[] {0, 31, 63}) {
        double variance = variance(points.column(j));
        assertNear(variance, statistics.variances(Divisor.N).get(0, j), 1e-12);
      }
    }
  }

  @Group
  class Parts {
    @Property
    void mergedAreTheWhole(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      ColumnStatistics merged =
          Blocky.cut(points, seed).blocks().stream()
              .map(ColumnStatistics::of)
              .reduce(ColumnStatistics::merge)
              .orElseThrow();

      assertExact(points, merged);
      assertEquals(points.rows(), merged.count());
      assertEquals(ColumnStatistics.of(points).least(), merged.least());
      assertEquals(ColumnStatistics.of(points).most(), merged.most());
    }

    @Property
    void mergedStayAsTheyWere(@ForAll("clouds") Matrix points) {
      ColumnStatistics part = ColumnStatistics.of(points);
      ColumnStatistics twice = part.merge(part);

      assertEquals(ColumnStatistics.of(points), part);
      assertEquals(2L * points.rows(), twice.count());
      assertNotEquals(part, twice);
    }

    @Property
    void addedAreMerged(@ForAll("clouds") Matrix points) {
      ColumnStatistics first = ColumnStatistics.of(points.selectRows(0));

      assertEquals(first.merge(ColumnStatistics.of(points)), first.add(points));
    }
  }

  @Group
  class Refusals {
    @Example
    void rowsAreThere() {
      assertRefused(
          "rows must be at least 1 but was 0", () -> ColumnStatistics.of(new Blocky(2, List.of())));
    }

    @Example
    void columnsAreThere() {
      assertRefused(
          "columns must be at least 1 but was 0",
          () -> ColumnStatistics.of(new Blocky(0, List.of())));
    }

    @Example
    void blocksHaveTheColumnsOfTheRows() {
      assertRefused(
          "a block has 1 columns but the rows have 2",
          () -> ColumnStatistics.of(new Blocky(2, List.of(Matrix.ofRowMajor(1, 1, 3)))));
    }

    @Example
    void partsHaveTheSameColumns() {
      ColumnStatistics two = ColumnStatistics.of(Matrix.ofRowMajor(1, 2, 3, 4));
      Matrix one = Matrix.ofRowMajor(1, 1, 5);

      assertRefused("other must have 2 columns but had 1", () -> two.add(one));
    }

    @Example
    void oneRowHasNoVarianceToEstimate() {
      ColumnStatistics one = ColumnStatistics.of(Matrix.ofRowMajor(1, 1, 5));

      assertEquals(Matrix.ofRowMajor(1, 1, 0), one.variances(Divisor.N));
      assertRefused("rows must be at least 2 but was 1", () -> one.variances(Divisor.N_MINUS_ONE));
    }

    @Example
    void numbersWhoseSquaresOverflowHaveNoVariance() {
      ColumnStatistics large = ColumnStatistics.of(Matrix.ofRowMajor(2, 2, 0, -1e200, 0, 1e200));

      assertEquals(Matrix.ofRowMajor(1, 2, 0, 0), large.means());
      assertRefused(
          "the variance of column 1 must be finite but overflows: its numbers go from -1.0E200 to"
              + " 1.0E200",
          () -> large.variances(Divisor.N));
    }

    @Example
    void numbersWhoseSquaresVanishVaryByNothing() {
      ColumnStatistics tiny =
          ColumnStatistics.of(Matrix.ofRowMajor(2, 2, 1e-163, 1e-147, 3e-163, 3e-147));

      assertNear(2e-163, tiny.means().get(0, 0), 1e-15);
      assertEquals(0, tiny.variances(Divisor.N).get(0, 0));
      assertNear(1e-294, tiny.variances(Divisor.N).get(0, 1), 1e-12);
    }

    @Example
    void numbersWhoseDifferencesOverflowHaveNoMean() {
      ColumnStatistics large = ColumnStatistics.of(Matrix.ofRowMajor(2, 1, -1e308, 1e308));

      assertEquals(1e308, large.most().get(0, 0));
      assertRefused(
          "the mean of column 0 must be finite but overflows: its numbers go from -1.0E308 to"
              + " 1.0E308",
          large::means);
    }

    @Example
    void theyShowTheirShape() {
      assertEquals(
          "ColumnStatistics[count=2, columns=3]",
          ColumnStatistics.of(Matrix.ofRowMajor(2, 3, 1, 2, 3, 4, 5, 6)).toString());
    }
  }

  /** Both are right to the digits that numbers have, the mean up to a rounding of its own. */
  private static void assertExact(Matrix points, ColumnStatistics statistics) {
    for (int j = 0; j < points.columns(); j++) {
      double[] column = points.column(j);
      double variance = variance(column);
      double mean = mean(column).doubleValue();
      double slack = Math.ulp(mean) + 1e-14 * Math.sqrt(variance);
      // A constant column may have a variance in the hundredth digit of what it is compared with.
      double digits = 1e-12 * variance + 1e-100 * mean * mean;
      assertWithin(digits, variance, statistics.variances(Divisor.N).get(0, j));
      assertWithin(slack, mean, statistics.means().get(0, j));
    }
  }

  private static BigDecimal mean(double[] column) {
    BigDecimal sum =
        Arrays.stream(column)
            .mapToObj(BigDecimal::new)
            .reduce(BigDecimal.ZERO, (x, y) -> x.add(y, DIGITS));
    return sum.divide(BigDecimal.valueOf(column.length), DIGITS);
  }

  /** Two passes with a hundred digits. */
  private static double variance(double[] column) {
    BigDecimal mean = mean(column);
    BigDecimal squares =
        Arrays.stream(column)
            .mapToObj(x -> new BigDecimal(x).subtract(mean, DIGITS))
            .reduce(BigDecimal.ZERO, (sum, x) -> sum.add(x.multiply(x, DIGITS), DIGITS));
    return squares.divide(BigDecimal.valueOf(column.length), DIGITS).doubleValue();
  }

  private static Matrix mapped(Matrix points, DoubleUnaryOperator map) {
    return Matrix.ofRowMajor(
        points.rows(), points.columns(), Arrays.stream(points.toRowMajor()).map(map).toArray());
  }

  private static Matrix normal(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[] values =
        IntStream.range(0, rows * columns).mapToDouble(i -> 100 + random.nextGaussian()).toArray();
    return Matrix.ofRowMajor(rows, columns, values);
  }
}
