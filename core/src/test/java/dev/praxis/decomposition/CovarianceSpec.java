package dev.praxis.decomposition;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** How columns vary together, in one pass. */
@PropertyDefaults(tries = 200)
class CovarianceSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(Clouds.any(), broad()).filter(points -> points.rows() >= 2);
  }

  /** Every number of columns that a strip of columns may end with. */
  @Provide
  Arbitrary<Matrix> broad() {
    return normal(Arbitraries.integers().between(2, 300), Arbitraries.integers().between(1, 100));
  }

  /** So many rows that threads share them. */
  @Provide
  Arbitrary<Matrix> large() {
    return normal(
        Arbitraries.integers().between(2049, 12_000), Arbitraries.integers().between(30, 40));
  }

  /** Numbers of so few digits that they can be shifted by a thousand million exactly. */
  @Provide
  Arbitrary<Matrix> ofFewDigits() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.tall(), Clouds.separated(), broad())
        .map(points -> mapped(points, x -> Math.rint(x * 0x1p20) / 0x1p20))
        .filter(points -> points.rows() >= 2);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class TheMatrix {
    @Property
    void agreesWithTwoPasses(@ForAll("clouds") Matrix points) {
      assertCovariance(points, Covariance.of(points), 1e-13);
    }

    @Property
    void isSymmetricToTheLastBit(@ForAll("clouds") Matrix points) {
      Matrix covariance = Covariance.of(points).matrix();

      assertEquals(points.columns(), covariance.rows());
      for (int j = 0; j < covariance.columns(); j++) {
        assertEquals(Matrix.ofRows(covariance.row(j)), Matrix.ofRows(covariance.column(j)));
      }
    }

    @Property
    void losesNoDigitToAnOffset(
        @ForAll("ofFewDigits") Matrix points, @ForAll @IntRange(min = 0, max = 9) int decimals) {
      Matrix far = mapped(points, x -> x + Math.pow(10, decimals));

      assertCovariance(points, Covariance.of(far).matrix(), 1e-12);
    }

    @Property
    void losesNoDigitToTheOrderOfTheRows(@ForAll("clouds") Matrix points) {
      double[][] rows = points.toRows();
      Arrays.sort(rows, Comparator.comparingDouble(row -> row[0]));

      assertCovariance(points, Covariance.of(Matrix.ofRows(rows)), 1e-13);
    }

    @Property(tries = 40)
    void losesThreeBitsWhereTheFirstRowsAreFarFromAllOthers(
        @ForAll("large") Matrix points,
        @ForAll @IntRange(min = 1, max = 4000) int first,
        @ForAll @IntRange(min = 1, max = 12) int decimals) {
      double[][] rows = points.toRows();
      for (int i = 0; i < Math.min(first, rows.length); i++) {
        rows[i][3] += Math.pow(10, decimals);
      }

      Matrix odd = Matrix.ofRows(rows);
      assertCovariance(odd, Covariance.of(odd), 1e-12);
    }

    @Property
    void isZeroForAColumnThatSaysNothing(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      double number = 1e9 * new Random(seed).nextGaussian();
      double[][] rows = points.toRows();
      for (double[] row : rows) {
        row[row.length - 1] = number;
      }
      Covariance covariance = Covariance.of(Matrix.ofRows(rows));

      int last = points.columns() - 1;
      assertEquals(number, covariance.means().get(0, last));
      for (double value : covariance.matrix().row(last)) {
        assertEquals(0, value);
      }
    }

    @Property
    void isTheSameForAColumnThatStandsTwice(@ForAll("clouds") Matrix points) {
      int[] twice = new int[2 * points.columns()];
      Arrays.setAll(twice, j -> j / 2);
      Matrix covariance = Covariance.of(points).matrix();
      Matrix doubled = Covariance.of(points.selectColumns(twice)).matrix();

      assertEquals(covariance.selectRows(twice).selectColumns(twice), doubled);
    }
  }

  @Group
  class TheMeans {
    @Property
    void areRightToTheLastDigitsOfTheColumn(@ForAll("clouds") Matrix points) {
      Covariance covariance = Covariance.of(points);

      assertEquals(1, covariance.means().rows());
      for (int j = 0; j < points.columns(); j++) {
        double mean = Naive.mean(points.column(j));
        double deviation = Math.sqrt(covariance.matrix().get(j, j));
        assertWithin(2 * Math.ulp(mean) + 1e-14 * deviation, mean, covariance.means().get(0, j));
      }
    }

    @Property
    void comeWithTheNumberOfRowsAndColumns(@ForAll("clouds") Matrix points) {
      assertEquals(points.rows(), Covariance.of(points).count());
      assertEquals(points.columns(), Covariance.of(points).columns());
    }

    @Example
    void ofOneRowAreThatRow() {
      Matrix row = Matrix.ofRowMajor(1, 2, 3, -4);

      assertEquals(row, Covariance.of(row).means());
    }
  }

  @Group
  class TheSameBits {
    @Property
    void comeFromAStreamHoweverItIsCut(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Covariance covariance = Covariance.of(points);
      Covariance streamed = Covariance.of(Blocky.cut(points, seed));

      assertEquals(covariance, streamed);
      assertEquals(covariance.hashCode(), streamed.hashCode());
      assertEquals(covariance.matrix(), streamed.matrix());
    }

    @Property(tries = 30)
    void comeFromAStreamThatThreadsShare(
        @ForAll("large") Matrix points, @ForAll("seeds") long seed) {
      Covariance covariance = Covariance.of(points);

      assertEquals(covariance, Covariance.of(Blocky.cut(points, seed)));
      assertCovariance(points, covariance, 1e-13);
    }

    @Property(tries = 20)
    void comeFromAnyNumberOfThreads(@ForAll("large") Matrix points) {
      Covariance covariance = Covariance.of(points);

      for (int threads : new int[] {1, 2, 7}) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
          assertEquals(covariance, pool.submit(() -> Covariance.of(points)).join());
        } finally {
          pool.shutdown();
        }
      }
    }

    @Property
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void comeFromEitherKindOfKernels(@ForAll("clouds") Matrix points) {
      assertEquals(
          KernelKinds.onScalar(() -> Covariance.of(points)),
          KernelKinds.onVector(() -> Covariance.of(points)));
    }

    @Property
    void areOthersWhereOneNumberIsAnother(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      double[] values = points.toRowMajor();
      int at = new Random(seed).nextInt(values.length);
      values[at] = values[at] == 0 ? 1 : 2 * values[at];
      Covariance covariance = Covariance.of(points);
      Matrix other = Matrix.ofRowMajor(points.rows(), points.columns(), values);

      assertNotEquals(covariance, Covariance.of(other));
    }
  }

  @Group
  class Parts {
    @Property
    void mergedAreTheWhole(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Covariance merged =
          Blocky.cut(points, seed).blocks().stream()
              .map(Covariance::of)
              .reduce(Covariance::merge)
              .orElseThrow();

      assertCovariance(points, merged, 1e-13);
      assertEquals(points.rows(), merged.count());
      for (int j = 0; j < points.columns(); j++) {
        double mean = Naive.mean(points.column(j));
        double deviation = Math.sqrt(merged.matrix().get(j, j));
        assertWithin(4 * Math.ulp(mean) + 1e-14 * deviation, mean, merged.means().get(0, j));
      }
    }

    @Property
    void mergedInAnyOrderAreTheWhole(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Covariance merged =
          Blocky.cut(points, seed).blocks().stream()
              .map(Covariance::of)
              .reduce((all, next) -> next.merge(all))
              .orElseThrow();

      assertCovariance(points, merged, 1e-13);
    }

    @Property
    void mergedStayAsTheyWere(@ForAll("clouds") Matrix points) {
      Covariance part = Covariance.of(points);
      Covariance twice = part.merge(part);

      assertEquals(Covariance.of(points), part);
      assertNotEquals(part, twice);
      assertEquals(2L * points.rows(), twice.count());
      // The same sums, twice: only the divisor is another one.
      int n = points.rows();
      double larger = 2.0 * (n - 1) / (2 * n - 1);
      assertCovariance(twice.matrix(), part.matrix(), larger, 1e-14);
    }
  }

  @Group
  class ACovariance {
    @Example
    void itIsNotEqualToWhatIsNoCovariance() {
      Covariance covariance = Covariance.of(Matrix.ofRowMajor(2, 1, 3, 5));

      assertNotEquals(covariance, covariance.matrix());
    }

    @Example
    void itHasAHashThatTellsItFromOthers() {
      Covariance covariance = Covariance.of(Matrix.ofRowMajor(2, 1, 3, 5));

      assertNotEquals(
          covariance.hashCode(), Covariance.of(Matrix.ofRowMajor(2, 1, 3, 6)).hashCode());
    }

    @Example
    void itIsNotEqualToOneThatDiffersInOneRespect() {
      Covariance covariance = of(0, 2);

      assertEquals(covariance, of(0, 2));
      assertNotEquals(covariance, of(1, 3), "another mean");
      assertNotEquals(covariance, of(-1, 3), "another variance");
      assertNotEquals(of(0), of(0, 0), "another number of rows");
      assertNotEquals(of(0).merge(of(2)), of(0).merge(of(-2)), "another mean, by a merger");
    }

    private Covariance of(double... values) {
      return Covariance.of(Matrix.ofRowMajor(values.length, 1, values));
    }

    @Example
    void itShowsItsShape() {
      assertEquals(
          "Covariance[count=2, columns=3]",
          Covariance.of(Matrix.ofRowMajor(2, 3, 1, 2, 3, 4, 5, 6)).toString());
    }
  }

  @Group
  class Refusals {
    @Example
    void oneRowHasNoCovariance() {
      assertRefused(
          "rows must be at least 2 but was 1",
          () -> Covariance.of(Matrix.ofRowMajor(1, 1, 5)).matrix());
    }

    @Example
    void rowsAreThere() {
      assertRefused(
          "rows must be at least 1 but was 0", () -> Covariance.of(new Blocky(2, List.of())));
    }

    @Example
    void columnsAreNotMoreThanMemoryHolds() {
      assertRefused(
          "columns must be at most 16384 for a covariance but were 16385",
          () -> Covariance.of(new Blocky(16_385, List.of())));
      assertRefused(
          "rows must be at least 1 but was 0", () -> Covariance.of(new Blocky(16_384, List.of())));
    }

    @Example
    void blocksHaveTheColumnsOfTheRows() {
      assertRefused(
          "a block has 1 columns but the rows have 2",
          () -> Covariance.of(new Blocky(2, List.of(Matrix.ofRowMajor(1, 1, 3)))));
    }

    @Example
    void valuesThatCouldOverflowAreNamed() {
      Matrix small = Matrix.ofRowMajor(2, 2, 1, 2, 3, 4);
      Matrix large = Matrix.ofRowMajor(2, 2, 1, 2, -1e140, -1.1e140);

      assertRefused(
          "rows must lie within ±1.0E140, beyond which squared distances overflow, but row 5,"
              + " column 1 is -1.1E140",
          () -> Covariance.of(new Blocky(2, List.of(small, small, large))));
    }

    @Example
    void theLargestValuesAreSummed() {
      Matrix points = Matrix.ofRowMajor(2, 2, 1e140, -1e140, -1e140, 1e140);

      assertEquals(
          Matrix.ofRowMajor(2, 2, 2e280, -2e280, -2e280, 2e280),
          mapped(Covariance.of(points).matrix(), x -> Math.rint(x / 1e270) * 1e270));
    }

    @Example
    void partsHaveTheSameColumns() {
      Covariance two = Covariance.of(Matrix.ofRowMajor(1, 2, 3, 4));

      assertRefused(
          "other must have 2 columns but had 1",
          () -> two.merge(Covariance.of(Matrix.ofRowMajor(1, 1, 5))));
    }
  }

  private static void assertCovariance(Matrix points, Covariance actual, double fraction) {
    assertCovariance(points, actual.matrix(), fraction);
  }

  /** Asserts that covariances agree up to a fraction of the deviations of both columns. */
  private static void assertCovariance(Matrix points, Matrix actual, double fraction) {
    assertCovariance(actual, Matrix.ofRows(Naive.covariance(points)), 1, fraction);
  }

  private static void assertCovariance(
      Matrix actual, Matrix expected, double factor, double fraction) {
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        double unit = Math.sqrt(expected.get(i, i)) * Math.sqrt(expected.get(j, j));
        assertWithin(fraction * unit, factor * expected.get(i, j), actual.get(i, j));
      }
    }
  }

  private static Matrix mapped(Matrix points, DoubleUnaryOperator map) {
    return Matrix.ofRowMajor(
        points.rows(), points.columns(), Arrays.stream(points.toRowMajor()).map(map).toArray());
  }

  private static Arbitrary<Matrix> normal(Arbitrary<Integer> rows, Arbitrary<Integer> columns) {
    return Combinators.combine(rows, columns, Clouds.seeds())
        .as(
            (n, d, seed) -> {
              Random random = new Random(seed);
              double[] values = new double[n * d];
              Arrays.setAll(values, at -> random.nextGaussian());
              return Matrix.ofRowMajor(n, d, values);
            });
  }
}
