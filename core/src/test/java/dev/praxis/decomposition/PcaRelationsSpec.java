package dev.praxis.decomposition;

import static dev.praxis.Columns.mapped;
import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Sums;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.PlainCovariance;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What becomes of principal components where the points are moved. */
@PropertyDefaults(tries = 200)
class PcaRelationsSpec {
  private static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<Ellipsoid> ellipsoids() {
    return Ellipsoid.any();
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Spread.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class Points {
    @Property
    void turnedHaveTurnedComponents(
        @ForAll("ellipsoids") Ellipsoid ellipsoid,
        @ForAll Pca.Solver solver,
        @ForAll("seeds") long seed) {
      Matrix points = ellipsoid.points();
      int d = points.columns();
      double[][] rotation = Ellipsoid.orthonormal(new Random(seed), d, d, false);
      Pca.Model model = model(ellipsoid, solver).fit(points);
      Pca.Model turned = model(ellipsoid, solver).fit(turned(points, rotation));

      assertVariances(model, 1, turned);
      // Which of v and −v it is may change.
      assertProjectors(turned(model.components(), rotation), turned.components());
    }

    /** Also where variances are close or equal: the planes turn, whatever their axes are. */
    @Property
    void turnedHaveTheirBestPlaneTurned(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver, @ForAll("seeds") long seed) {
      int d = points.columns();
      double[][] rotation = Ellipsoid.orthonormal(new Random(seed), d, d, false);
      int k = 1 + new Random(seed).nextInt(Spread.most(points));
      Matrix turned = turned(points, rotation);
      Pca learner = Pca.to(k).withSolver(solver);
      double explained = Sums.sum(learner.fit(points).variances().row(0));
      // A turned number is a sum of d products, off by d roundings of the length of its row, which
      // is √d of the largest number; a turned row has d of them. The root of what is explained is a
      // norm, so it is off by no more.
      double rounding = d * d * Math.ulp(largest(points.toRowMajor()));

      double slack = 1e-11 * explained + rounding * (rounding + 2 * Math.sqrt(explained));
      assertWithin(slack, explained, Sums.sum(learner.fit(turned).variances().row(0)));
    }

    @Property
    void shiftedHaveTheSameComponents(
        @ForAll("ellipsoids") Ellipsoid ellipsoid,
        @ForAll Pca.Solver solver,
        @ForAll @IntRange(min = 0, max = 8) int decimals) {
      // Numbers of so few digits that they can be shifted exactly.
      double largest = largest(ellipsoid.points().toRowMajor());
      double step = Math.scalb(1.0, Math.getExponent(largest) - 20);
      Matrix near = mapped(ellipsoid.points(), x -> Math.rint(x / step) * step);
      double offset = Math.scalb(Math.rint(Math.pow(10, decimals)), Math.getExponent(largest));
      Matrix far = mapped(near, x -> x + offset);
      Pca.Model model = Pca.to(1).withSolver(solver).fit(near);
      Pca.Model shifted = Pca.to(1).withSolver(solver).fit(far);

      assertVariances(model, 1, shifted);
      assertProjectors(model.components(), shifted.components());
      assertNear(model.totalVariance(), shifted.totalVariance(), 1e-12);
      for (int j = 0; j < near.columns(); j++) {
        double mean = model.means().get(0, j) + offset;
        assertWithin(2 * Math.ulp(largest + offset), mean, shifted.means().get(0, j));
      }
    }

    @Property
    void scaledByAPowerOfTwoHaveTheSameComponentsToTheLastBit(
        @ForAll("ellipsoids") Ellipsoid ellipsoid,
        @ForAll Pca.Solver solver,
        @ForAll @IntRange(min = -200, max = 200) int power) {
      double factor = Math.scalb(1.0, power);
      Pca.Model model = model(ellipsoid, solver).fit(ellipsoid.points());
      Pca.Model scaled = model(ellipsoid, solver).fit(mapped(ellipsoid.points(), x -> x * factor));

      assertEquals(model.components(), scaled.components());
      assertEquals(mapped(model.means(), x -> x * factor), scaled.means());
      assertEquals(mapped(model.variances(), x -> x * factor * factor), scaled.variances());
      assertEquals(model.totalVariance() * factor * factor, scaled.totalVariance());
    }

    @Property
    void scaledHaveScaledVariances(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
      Pca.Model model = model(ellipsoid, solver).fit(ellipsoid.points());
      Pca.Model scaled = model(ellipsoid, solver).fit(mapped(ellipsoid.points(), x -> -3 * x));

      assertVariances(model, 9, scaled);
      assertProjectors(model.components(), scaled.components());
    }
  }

  @Group
  class Rows {
    @Property
    void inAnyOrderHaveTheSameComponents(
        @ForAll("ellipsoids") Ellipsoid ellipsoid,
        @ForAll Pca.Solver solver,
        @ForAll("seeds") long seed) {
      Matrix points = ellipsoid.points();
      int[] order = shuffled(points.rows(), new Random(seed));
      Pca.Model model = model(ellipsoid, solver).fit(points);
      Pca.Model other = model(ellipsoid, solver).fit(points.selectRows(order));

      assertVariances(model, 1, other);
      assertProjectors(model.components(), other.components());
    }

    @Property
    void thatStandTwiceOnlyChangeTheDivisor(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
      double n = ellipsoid.points().rows();
      int[] twice = IntStream.range(0, 2 * (int) n).map(i -> i / 2).toArray();
      Pca.Model model = model(ellipsoid, solver).fit(ellipsoid.points());
      Pca.Model doubled = model(ellipsoid, solver).fit(ellipsoid.points().selectRows(twice));

      assertVariances(model, 2 * (n - 1) / (2 * n - 1), doubled);
      assertProjectors(model.components(), doubled.components());
    }
  }

  @Group
  class Columns {
    @Property
    void inAnyOrderHaveTheirEntriesInThatOrder(
        @ForAll("ellipsoids") Ellipsoid ellipsoid,
        @ForAll Pca.Solver solver,
        @ForAll("seeds") long seed) {
      Matrix points = ellipsoid.points();
      int[] order = shuffled(points.columns(), new Random(seed));
      Pca.Model model = model(ellipsoid, solver).fit(points);
      Pca.Model other = model(ellipsoid, solver).fit(points.selectColumns(order));

      assertVariances(model, 1, other);
      assertProjectors(model.components().selectColumns(order), other.components());
    }

    @Property
    void thatStandTwiceDoubleTheVariancesAndShareTheEntries(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
      Matrix points = ellipsoid.points();
      int[] twice = IntStream.range(0, 2 * points.columns()).map(j -> j / 2).toArray();
      Pca.Model model = model(ellipsoid, solver).fit(points);
      Pca.Model doubled = model(ellipsoid, solver).fit(points.selectColumns(twice));

      assertVariances(model, 2, doubled);
      Matrix shared = mapped(model.components(), v -> v / Math.sqrt(2)).selectColumns(twice);
      assertProjectors(shared, doubled.components());
    }

    @Property
    void thatAreConstantHaveNoPartInAnyComponent(
        @ForAll("ellipsoids") Ellipsoid ellipsoid,
        @ForAll Pca.Solver solver,
        @ForAll("seeds") long seed) {
      double number = 1e6 * new Random(seed).nextGaussian();
      double[][] rows = ellipsoid.points().toRows();
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
        rows[i][rows[i].length - 1] = number;
      }
      Pca.Model model = model(ellipsoid, solver).fit(ellipsoid.points());
      Pca.Model more = model(ellipsoid, solver).fit(Matrix.ofRows(rows));

      int d = ellipsoid.points().columns();
      assertVariances(model, 1, more);
      for (int i = 0; i < more.components().rows(); i++) {
        // Rounding of the largest variance turns an axis by its share of the gap to the next, here
        // to none (Davis and Kahan, SIAM Journal on Numerical Analysis 7, 1970).
        double ratio = more.variances().get(0, 0) / more.variances().get(0, i);
        assertEquals(0, more.components().get(i, d), 1e-14 * ratio);
      }
      assertProjectors(
          model.components(), more.components().selectColumns(IntStream.range(0, d).toArray()));
    }

    @Property
    void thatAreMultiplesOfOneHaveOneComponent(
        @ForAll @IntRange(min = 2, max = 30) int n,
        @ForAll @IntRange(min = 1, max = 6) int d,
        @ForAll Pca.Solver solver,
        @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[] factors = random.doubles(d, 0.5, 2).toArray();
      double[][] rows = new double[n][];
      for (int i = 0; i < n; i++) {
        // Apart, as the direction between two rows is lost in rounding where they nearly meet.
        double position = (i + random.nextDouble() / 2) / n;
        rows[i] = Arrays.stream(factors).map(f -> f * position).toArray();
      }
      Matrix line = Matrix.ofRows(rows);
      Pca.Model model = Pca.to(Math.min(n, d)).withSolver(solver).fit(line);

      double length = Math.sqrt(Sums.dot(factors, factors));
      double[] direction = Arrays.stream(factors).map(f -> f / length).toArray();
      assertArrayEquals(direction, model.components().row(0), 1e-13);
      assertNear(model.totalVariance(), model.variances().get(0, 0), 1e-13);
      assertWithin(1e-28 * n, 0, Pca.to(1).withSolver(solver).fit(line).reconstructionError(line));
    }

    @Property
    void thatAreAloneAreTheComponent(
        @ForAll @IntRange(min = 2, max = 60) int n,
        @ForAll Pca.Solver solver,
        @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      Matrix column = Matrix.ofRowMajor(n, 1, random.doubles(n, -9, 9).toArray());
      Pca.Model model = Pca.to(1).withSolver(solver).fit(column);

      assertEquals(Matrix.ofRowMajor(1, 1, 1), model.components());
      assertNear(PlainCovariance.matrix(column.toRows())[0][0], model.variances().get(0, 0), 1e-13);
    }
  }

  /** As many components as the ellipsoid has axes. */
  private static Pca model(Ellipsoid ellipsoid, Pca.Solver solver) {
    return Pca.to(ellipsoid.axes().rows()).withSolver(solver);
  }

  private static void assertVariances(Pca.Model expected, double factor, Pca.Model actual) {
    assertArrayEquals(
        mapped(expected.variances(), v -> v * factor).row(0),
        actual.variances().row(0),
        1e-11 * factor * expected.variances().get(0, 0));
  }

  /** Asserts that vectors are the same but for their sign, by the matrices {@code vvᵀ}. */
  private static void assertProjectors(Matrix expected, Matrix actual) {
    assertEquals(expected.rows(), actual.rows());
    for (int k = 0; k < expected.rows(); k++) {
      double[] v = expected.row(k);
      double[] w = actual.row(k);
      for (int i = 0; i < v.length; i++) {
        for (int j = 0; j < v.length; j++) {
          assertWithin(ROUNDING, v[i] * v[j], w[i] * w[j]);
        }
      }
    }
  }

  private static Matrix turned(Matrix rows, double[][] rotation) {
    double[][] turned = new double[rows.rows()][rotation.length];
    for (int i = 0; i < turned.length; i++) {
      for (int j = 0; j < rotation.length; j++) {
        turned[i][j] = Sums.dot(rotation[j], rows.row(i));
      }
    }
    return Matrix.ofRows(turned);
  }

  private static int[] shuffled(int length, Random random) {
    int[] order = IntStream.range(0, length).toArray();
    for (int i = length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int row = order[i];
      order[i] = order[other];
      order[other] = row;
    }
    return order;
  }
}
