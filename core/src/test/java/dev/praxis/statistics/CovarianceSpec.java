package dev.praxis.statistics;

import static dev.praxis.Columns.mapped;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.statistics.Covariances.assertCovariance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Sums;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

/** How columns vary together, in one pass. */
@PropertyDefaults(tries = 200)
class CovarianceSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Covariances.clouds();
  }

  @Provide
  Arbitrary<Matrix> large() {
    return Covariances.large();
  }

  /** Numbers of so few digits that they can be shifted by a thousand million exactly. */
  @Provide
  Arbitrary<Matrix> ofFewDigits() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.tall(), Clouds.separated(), Covariances.broad())
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
    void isThatOfThePlainLoops(@ForAll("clouds") Matrix points) {
      Matrix plain = Matrix.ofRows(PlainCovariance.matrix(points.toRows()));

      assertCovariance(Covariance.of(points).matrix(), plain, 1, 1e-13);
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
    void isZeroForAConstantColumn(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
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
        double mean = Sums.mean(points.column(j));
        double deviation = Math.sqrt(covariance.matrix().get(j, j));
        assertWithin(2 * Math.ulp(mean) + 1e-14 * deviation, mean, covariance.means().get(0, j));
      }
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("clouds") Matrix points) {
      Covariance covariance = Covariance.of(points);
      double[] plain = PlainCovariance.means(points.toRows());

      for (int j = 0; j < plain.length; j++) {
        double deviation = Math.sqrt(covariance.matrix().get(j, j));
        double slack = 2 * Math.ulp(plain[j]) + 1e-13 * deviation;
        assertWithin(slack, plain[j], covariance.means().get(0, j));
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
  class ACovariance {
    @Example
    void itIsNotEqualToWhatIsNoCovariance() {
      Covariance covariance = Covariance.of(Matrix.ofRowMajor(2, 1, 3, 5));

      assertNotEquals(covariance, covariance.matrix());
    }

    @Example
    void itHasAHashOfItsOwn() {
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
}
