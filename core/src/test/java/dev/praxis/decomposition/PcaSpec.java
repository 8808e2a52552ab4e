package dev.praxis.decomposition;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.statistics.PlainCovariance;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * Principal components, in facts. The other specs of this folder are about the scores, about what
 * becomes of components where the points are moved, and about the ways to find them.
 */
@PropertyDefaults(tries = 200)
class PcaSpec implements LearnerContract<Matrix, Pca.Model> {
  @Override
  public Learner<? super Matrix, Pca.Model> learner() {
    return Pca.to(2);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Spread.broad();
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Spread.any();
  }

  @Provide
  Arbitrary<Ellipsoid> ellipsoids() {
    return Ellipsoid.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class Components {
    @Property
    void areOrthonormal(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      double[][] components = Spread.all(points, solver).components().toRows();

      for (int k = 0; k < components.length; k++) {
        for (int l = 0; l <= k; l++) {
          assertWithin(1e-14, k == l ? 1 : 0, Sums.dot(components[k], components[l]));
        }
      }
    }

    @Property
    void areEigenvectorsOfTheCovariance(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      double[][] covariance = PlainCovariance.matrix(points.toRows());
      double slack = 1e-11 * model.variances().get(0, 0);

      for (int k = 0; k < model.components().rows(); k++) {
        double[] component = model.components().row(k);
        for (int j = 0; j < component.length; j++) {
          double image = Sums.dot(covariance[j], component);
          assertWithin(slack, model.variances().get(0, k) * component[j], image);
        }
      }
    }

    @Property
    void areTheAxesOfAnEllipsoid(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
      int axes = ellipsoid.axes().rows();
      Pca.Model model = Pca.to(axes).withSolver(solver).fit(ellipsoid.points());

      for (int k = 0; k < axes; k++) {
        double[] component = model.components().row(k);
        double side = Math.signum(Sums.dot(component, ellipsoid.axes().row(k)));
        double[] axis = Arrays.stream(ellipsoid.axes().row(k)).map(x -> side * x).toArray();
        assertArrayEquals(axis, component, 1e-9);
      }
    }

    @Property
    void areThoseOfThePlainLoopsUpToTheirSign(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
      Matrix points = ellipsoid.points();
      int axes = ellipsoid.axes().rows();
      PlainPca plain = new PlainPca(PlainCovariance.matrix(points.toRows()));
      Pca.Model model = Pca.to(axes).withSolver(solver).fit(points);

      for (int k = 0; k < axes; k++) {
        // Where two entries are equally large but for rounding, either may come out positive.
        double[] component = model.components().row(k);
        double side = Math.signum(Sums.dot(component, plain.components[k]));
        double[] axis = Arrays.stream(plain.components[k]).map(x -> side * x).toArray();
        assertArrayEquals(axis, component, 1e-9);
      }
    }

    @Property
    void theLargestEntryIsPositive(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      for (double[] component : Spread.all(points, solver).components().toRows()) {
        double tied = largest(component) * (1 - 0x1p-30);
        double first =
            Arrays.stream(component).filter(x -> Math.abs(x) >= tied).findFirst().orElseThrow();
        assertTrue(first > 0);
      }
    }

    @Example
    void ofEquallyLargeEntriesTheFirstIsPositive() {
      Matrix falling = Matrix.ofRowMajor(2, 2, -1, 1, 1, -1);
      Matrix rising = Matrix.ofRowMajor(2, 2, 1, 1, -1, -1);
      double half = Math.sqrt(0.5);

      assertArrayEquals(
          new double[] {half, -half}, Pca.to(1).fit(falling).components().row(0), 1e-15);
      assertArrayEquals(
          new double[] {half, half}, Pca.to(1).fit(rising).components().row(0), 1e-15);
    }

    @Property
    void explainMoreThanAnyOtherDirections(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver, @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      int k = 1 + random.nextInt(Spread.most(points));
      Pca.Model model = Pca.to(k).withSolver(solver).fit(points);
      double[][] covariance = PlainCovariance.matrix(points.toRows());
      double others = 0;
      for (double[] direction : Ellipsoid.orthonormal(random, k, points.columns(), false)) {
        for (int j = 0; j < direction.length; j++) {
          others += direction[j] * Sums.dot(covariance[j], direction);
        }
      }

      double explained = Sums.sum(model.variances().row(0));
      assertTrue(explained >= others * (1 - 1e-12), explained + " is less than " + others);
    }

    @Property
    void areTheFirstOfMore(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      int k = 1 + new Random(seed).nextInt(Spread.most(points));
      int[] first = IntStream.range(0, k).toArray();
      for (Pca.Solver solver : new Pca.Solver[] {Pca.Solver.COVARIANCE, Pca.Solver.AUTO}) {
        Pca.Model some = Pca.to(k).withSolver(solver).fit(points);
        Pca.Model all = Spread.all(points, solver);

        assertEquals(all.components().selectRows(first), some.components());
        assertEquals(all.variances().selectColumns(first), some.variances());
      }
    }
  }

  @Group
  class Variances {
    @Property
    void fallAndAreNotNegative(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      double[] variances = Spread.all(points, solver).variances().row(0);

      assertEquals(Spread.most(points), variances.length);
      for (int k = 0; k < variances.length; k++) {
        assertTrue(variances[k] >= 0);
        assertTrue(k == 0 || variances[k] <= variances[k - 1], Arrays.toString(variances));
      }
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      PlainPca plain = new PlainPca(PlainCovariance.matrix(points.toRows()));
      Pca.Model model = Spread.all(points, solver);

      for (int k = 0; k < Spread.most(points); k++) {
        assertWithin(1e-12 * plain.variances[0], plain.variances[k], model.variances().get(0, k));
      }
    }

    @Property
    void addUpToTheVariancesOfTheColumns(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      double[][] covariance = PlainCovariance.matrix(points.toRows());
      double total = IntStream.range(0, points.columns()).mapToDouble(j -> covariance[j][j]).sum();

      assertNear(total, model.totalVariance(), 1e-12);
      assertNear(total, Sums.sum(model.variances().row(0)), 1e-12);
    }

    @Property
    void areThoseOfAnEllipsoid(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
      int axes = ellipsoid.axes().rows();
      Pca.Model model = Pca.to(axes).withSolver(solver).fit(ellipsoid.points());
      double longest = ellipsoid.variances()[0];

      assertArrayEquals(ellipsoid.variances(), model.variances().row(0), 1e-11 * longest);
    }

    @Property
    void haveRatiosThatAreSharesOfTheTotal(@ForAll("clouds") Matrix points) {
      Pca.Model model = Spread.all(points, Pca.Solver.AUTO);
      double[] ratios = model.varianceRatios().row(0);

      double total = model.totalVariance();
      for (int k = 0; k < ratios.length; k++) {
        assertEquals(total > 0 ? model.variances().get(0, k) / total : 0, ratios[k]);
      }
    }

    @Property
    void ofEqualPointsAreZeroAndSoAreTheirRatios(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      int[] same = new int[points.rows()];
      Matrix equal = points.selectRows(same);
      Pca.Model model = Spread.all(equal, solver);
      Matrix zeros = Matrix.ofRows(new double[Spread.most(points)]);

      assertEquals(zeros, model.variances());
      assertEquals(zeros, model.varianceRatios());
      assertEquals(0, model.totalVariance());
      assertEquals(points.selectRows(0), model.means());
      assertEquals(0, model.reconstructionError(equal));
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRowMajor(3, 2, 1, 2, 3, 5, 4, 4);

    @Example
    void atLeastOneComponentIsAskedFor() {
      assertRefused("components must be at least 1 but was 0", () -> Pca.to(0));
    }

    @Example
    void aShareIsBetweenNothingAndAll() {
      String sentence = "the share of variance must be above 0 and below 1 but was ";

      assertRefused(sentence + "0.0", () -> Pca.keeping(0));
      assertRefused(sentence + "1.0", () -> Pca.keeping(1));
      assertRefused(sentence + "NaN", () -> Pca.keeping(Double.NaN));
    }

    @Property
    void oneRowHasNoVariance(@ForAll Pca.Solver solver) {
      Matrix one = Matrix.ofRowMajor(1, 2, 3, 4);

      assertRefused(
          "rows must be at least 2 but was 1", () -> Pca.to(1).withSolver(solver).fit(one));
    }

    @Property
    void componentsAreNotMoreThanRowsOrColumns(@ForAll Pca.Solver solver) {
      Matrix wide = Matrix.ofRowMajor(2, 3, 1, 2, 3, 3, 1, 2);
      Matrix square = Matrix.ofRowMajor(2, 2, 1, 2, 3, 5);

      assertRefused(
          "components must be at most 2, as many as there are columns, but were 3",
          () -> Pca.to(3).withSolver(solver).fit(points));
      assertRefused(
          "components must be at most 2, as many as there are rows, but were 3",
          () -> Pca.to(3).withSolver(solver).fit(wide));
      assertRefused(
          "components must be at most 2, as many as there are columns, but were 4",
          () -> Pca.to(4).withSolver(solver).fit(square));
    }

    @Example
    void pointsHaveTheColumnsThatWereLearnedFrom() {
      String sentence = "points must have 2 columns, as those that were learned from, but had 3";
      Pca.Model model = Pca.to(1).fit(points);

      assertRefused(sentence, () -> model.transform(1, 2, 3));
      assertRefused(sentence, () -> model.transform(Matrix.ofRowMajor(1, 3, 1, 2, 3)));
      assertRefused(sentence, () -> model.reconstructionError(Matrix.ofRowMajor(1, 3, 1, 2, 3)));
    }

    @Example
    void scoresAreAsManyAsComponents() {
      assertRefused(
          "scores must have 1 columns, as many as there are components, but had 2",
          () -> Pca.to(1).fit(points).inverse(points));
    }

    @Property
    void valuesThatCouldOverflowAreNamed(@ForAll Pca.Solver solver, @ForAll("seeds") long seed) {
      double[][] rows = new double[3000][3];
      rows[2222][1] = -1.1e140;
      Rows stream = Blocky.cut(Matrix.ofRows(rows), seed);

      assertRefused(
          "rows must lie within ±1.0E140, beyond which squared distances overflow, but row 2222,"
              + " column 1 is -1.1E140",
          () -> Pca.to(1).withSolver(solver).fit(stream));
    }

    @Property
    void theLargestValuesAreFitted(@ForAll Pca.Solver solver) {
      Matrix large = Matrix.ofRowMajor(2, 2, 1e140, -1e140, -1e140, 1e140);
      Pca.Model model = Pca.to(2).withSolver(solver).fit(large);

      assertNear(4e280, model.variances().get(0, 0), 1e-14);
      assertNear(Math.sqrt(0.5), model.components().get(0, 0), 1e-14);
    }

    @Example
    void numbersThatOverflowAreNamed() {
      Pca.Model model = Pca.to(2).fit(Matrix.ofRowMajor(2, 2, 1, 1, -1, -1));

      assertRefused(
          "row 1, column 0 of the result must be finite but overflows",
          () -> model.transform(Matrix.ofRowMajor(2, 2, 1, 1, 1.7e308, 1.7e308)));
      assertRefused(
          "row 0, column 1 of the result must be finite but overflows",
          () -> model.inverse(Matrix.ofRowMajor(1, 2, 1.7e308, -1.7e308)));
    }
  }
}
