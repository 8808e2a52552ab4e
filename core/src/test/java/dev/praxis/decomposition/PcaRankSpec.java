package dev.praxis.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Tenths;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
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

/** Directions in which points do not vary: what is left there is rounding, and no variance. */
@PropertyDefaults(tries = 100)
class PcaRankSpec {
  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(2, 40).filter(numbers -> Arrays.stream(numbers).distinct().count() > 1);
  }

  @Provide
  Arbitrary<Matrix> points() {
    return Arbitraries.oneOf(Tenths.points(), Clouds.round()).filter(m -> m.rows() >= 2);
  }

  @Group
  class OneVarianceHave {
    @Property
    void rowsOnALineHoweverFarFromZero(
        @ForAll("tenths") double[] numbers,
        @ForAll @IntRange(min = 1, max = 6) int columns,
        @ForAll @IntRange(min = 0, max = 9) int decimals,
        @ForAll Pca.Solver solver) {
      double[][] rows = new double[numbers.length][columns];
      for (int i = 0; i < rows.length; i++) {
        long hundredths = Math.round(100 * numbers[i]);
        for (int j = 0; j < columns; j++) {
          rows[i][j] = ((j + 1) * hundredths + 100 * Math.round(Math.pow(10, decimals))) / 100.0;
        }
      }

      assertEquals(1, rank(Spread.all(Matrix.ofRows(rows), solver)));
    }

    @Property
    void columnsThatAreEqualOrOpposite(
        @ForAll("tenths") double[] numbers, @ForAll Pca.Solver solver) {
      double[][] rows =
          Arrays.stream(numbers).mapToObj(x -> new double[] {x, -x, 1, x}).toArray(double[][]::new);

      assertEquals(1, rank(Spread.all(Matrix.ofRows(rows), solver)));
    }
  }

  @Group
  class OneLessThanThereAreHave {
    @Property
    void columnsThatAddUpToOne(
        @ForAll("seeds") long seed,
        @ForAll @IntRange(min = 2, max = 9) int categories,
        @ForAll Pca.Solver solver) {
      Random random = new Random(seed);
      double[][] rows = new double[categories + 2 + random.nextInt(60)][categories];
      for (int i = 0; i < rows.length; i++) {
        rows[i][i < categories ? i : random.nextInt(categories)] = 1;
      }

      assertEquals(categories - 1, rank(Spread.all(Matrix.ofRows(rows), solver)));
    }

    @Property
    void rowsThatAreNoMoreThanTheirColumns(
        @ForAll("seeds") long seed,
        @ForAll @IntRange(min = 2, max = 9) int n,
        @ForAll @IntRange(min = 0, max = 20) int more,
        @ForAll Pca.Solver solver) {
      Matrix points =
          Matrix.ofRowMajor(n, n + more, new Random(seed).doubles((long) n * (n + more)).toArray());

      assertEquals(n - 1, rank(Spread.all(points, solver)));
    }
  }

  @Group
  class AsManyHave {
    @Property
    void columnsThatStandTwice(@ForAll("points") Matrix points, @ForAll Pca.Solver solver) {
      int d = points.columns();
      int[] twice = IntStream.range(0, 2 * d).map(j -> j % d).toArray();
      int rank = rank(Spread.all(points, Pca.Solver.COVARIANCE));

      assertEquals(rank, rank(Spread.all(points, solver)));
      assertEquals(rank, rank(Spread.all(points.selectColumns(twice), solver)));
    }

    @Property
    void rowsInAnotherOrder(@ForAll("points") Matrix points, @ForAll Pca.Solver solver) {
      int n = points.rows();
      int[] backwards = IntStream.range(0, n).map(i -> n - 1 - i).toArray();

      assertEquals(
          rank(Spread.all(points, solver)), rank(Spread.all(points.selectRows(backwards), solver)));
    }

    /** A hundred times what counts as rounding, across the diagonal. */
    @Property
    void columnsOfWhichOneHardlyVaries(@ForAll("seeds") long seed, @ForAll Pca.Solver solver) {
      Random random = new Random(seed);
      double[][] rows = new double[30][];
      for (int i = 0; i < rows.length; i++) {
        double x = random.nextGaussian();
        double y = 4e-7 * random.nextGaussian();
        rows[i] = new double[] {x + y, x - y};
      }

      assertEquals(2, rank(Spread.all(Matrix.ofRows(rows), solver)));
    }
  }

  @Group
  class TinyNumbers {
    @Property
    void haveThatOfTheSameNumbersInAnotherUnit(
        @ForAll("points") Matrix points, @ForAll Pca.Solver solver) {
      assertEquals(
          rank(Spread.all(points, solver)),
          rank(Spread.all(Columns.mapped(points, x -> x * 0x1p-30), solver)));
    }
  }

  @Group
  class Whitened {
    @Property
    void scoresAcrossALineAreDividedByNothing(@ForAll Pca.Solver solver) {
      Matrix line = Matrix.ofRowMajor(3, 2, 1, 1, 2, 2, 4, 4);
      Pca.Model model = Pca.to(2).withSolver(solver).withWhitening().fit(line);

      assertEquals(0, model.variances().get(0, 1));
      assertEquals(0, model.varianceRatios().get(0, 1));
      assertEquals(-Math.sqrt(0.5), model.transform(1, 2)[1], 1e-15);
      assertEquals(Math.sqrt(0.5), model.transform(2, 1)[1], 1e-15);
    }

    @Property
    void scoresOfNewRowsStayOfTheirSize(
        @ForAll("points") Matrix points, @ForAll Pca.Solver solver) {
      int d = points.columns();
      int[] twice = IntStream.range(0, 2 * d).map(j -> j % d).toArray();
      Matrix doubled = points.selectColumns(twice);
      int most = Spread.most(doubled);
      Pca.Model model = Pca.to(most).withSolver(solver).withWhitening().fit(doubled);
      double[] other = doubled.row(0);
      other[0] += 1;
      double[] scores = model.transform(other);

      for (int k = rank(model); k < most; k++) {
        assertTrue(Math.abs(scores[k]) <= 1 + 1e-6, () -> Arrays.toString(scores));
      }
    }
  }

  @Group
  class ASign {
    @Property
    void isThatOfTheFirstOfEntriesThatAreEqualButForRounding(
        @ForAll("tenths") double[] numbers, @ForAll("seeds") long seed, @ForAll Pca.Solver solver) {
      double[][] rows =
          Arrays.stream(Clouds.shuffledRows(numbers.length, seed))
              .mapToObj(i -> new double[] {-numbers[i], numbers[i], numbers[i]})
              .toArray(double[][]::new);

      double[] component =
          Pca.to(1).withSolver(solver).fit(Matrix.ofRows(rows)).components().row(0);
      double third = Math.sqrt(1 / 3.0);
      assertEquals(third, component[0], 1e-9);
      assertEquals(-third, component[1], 1e-9);
      assertEquals(-third, component[2], 1e-9);
    }

    @Example
    void isNotDecidedByTheLastDigit() {
      double half = Math.sqrt(0.5);
      double[][] directions = {{-half, Math.nextUp(half)}};

      assertEquals(
          Matrix.ofRowMajor(1, 2, half, -Math.nextUp(half)),
          new Components(directions, new double[] {1}).directions());
    }
  }

  /** How many variances are not zero; those behind them are. */
  private static int rank(Pca.Model model) {
    double[] variances = model.variances().row(0);
    return (int) Arrays.stream(variances).filter(variance -> variance != 0).count();
  }
}
