package dev.praxis.decomposition;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Sums;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.statistics.PlainCovariance;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Points turned into scores, and scores into points again. */
@PropertyDefaults(tries = 200)
class PcaScoresSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Spread.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class Scores {
    @Property
    void areProductsWithTheComponents(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      Matrix scores = model.transform(points);

      assertEquals(points.rows(), scores.rows());
      assertEquals(Spread.most(points), scores.columns());
      for (int i = 0; i < points.rows(); i++) {
        double[] x = points.row(i);
        Sums.addMultiple(x, -1, model.means().row(0));
        for (int k = 0; k < scores.columns(); k++) {
          double slack = 1e-14 * x.length * largest(x);
          assertWithin(slack, Sums.dot(x, model.components().row(k)), scores.get(i, k));
        }
      }
    }

    @Property
    void areUncorrelatedAndHaveTheVariances(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      double[][] covariance = PlainCovariance.matrix(model.transform(points).toRows());
      double slack = 1e-11 * model.variances().get(0, 0);

      for (int k = 0; k < covariance.length; k++) {
        for (int l = 0; l < covariance.length; l++) {
          double expected = k == l ? model.variances().get(0, k) : 0;
          assertWithin(slack, expected, covariance[k][l]);
        }
      }
    }

    @Property
    void haveMeanZero(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      Matrix scores = model.transform(points);
      double rounding = points.columns() * Math.ulp(largest(model.means().row(0)));

      for (int k = 0; k < scores.columns(); k++) {
        double[] column = scores.column(k);
        assertWithin(1e-13 * largest(scores.column(0)) + rounding, 0, Sums.mean(column));
      }
    }

    @Property
    void areMadeRowByRow(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Pca.Model model = Spread.all(points, Pca.Solver.AUTO);
      Matrix scores = model.transform(points);
      Rows stream = Blocky.cut(points, seed);

      for (int i = 0; i < points.rows(); i += 7) {
        assertArrayEquals(scores.row(i), model.transform(points.row(i)));
      }
      assertEquals(scores, model.transform(stream).toMatrix());
    }
  }

  @Group
  class Reconstructions {
    @Property
    void fromAllComponentsAreThePoints(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      Matrix again = model.inverse(model.transform(points));
      // With fewer rows than columns some axes are left out, and rounding may mistake one of them
      // for a component whose variance is 10⁻¹⁶ of the largest.
      double lost = points.rows() < points.columns() ? 1e-7 : 1e-13;
      double spread = Math.sqrt(points.rows() * model.totalVariance());

      for (int j = 0; j < points.columns(); j++) {
        double slack = lost * spread + 4 * Math.ulp(largest(points.column(j)));
        assertArrayEquals(points.column(j), again.column(j), slack);
      }
    }

    @Property
    void leaveTheVariancesLeftOut(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver, @ForAll("seeds") long seed) {
      int most = Spread.most(points);
      int k = 1 + new Random(seed).nextInt(most);
      Pca.Model all = Spread.all(points, solver);
      double[] left = Arrays.copyOfRange(all.variances().row(0), k, most);
      double n = points.rows();
      Pca.Model model = Pca.to(k).withSolver(solver).fit(points);

      double total = all.totalVariance();
      double rounding = points.columns() * Math.ulp(largest(points.toRowMajor()));
      double slack = 1e-11 * total + rounding * (rounding + Math.sqrt(total));
      assertWithin(slack, (n - 1) / n * Sums.sum(left), model.reconstructionError(points));
    }

    @Property
    void haveTheMeanSquaredDistanceForAnError(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Pca.Model model = Pca.to(1).fit(points);
      Matrix others = points.selectRows(new Random(seed).ints(9, 0, points.rows()).toArray());
      Matrix again = model.inverse(model.transform(others));
      double sum = 0;
      for (int i = 0; i < others.rows(); i++) {
        double[] difference = others.row(i);
        Sums.addMultiple(difference, -1, again.row(i));
        sum += Sums.dot(difference, difference);
      }

      assertNear(sum / others.rows(), model.reconstructionError(others), 1e-14);
    }

    @Property
    void haveTheScoresThatTheyWereMadeOf(
        @ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      Matrix scores = model.transform(points);
      Matrix again = model.transform(model.inverse(scores));

      double rounding = points.columns() * Math.ulp(largest(points.toRowMajor()));
      double slack = 1e-13 * largest(scores.toRowMajor()) + 4 * rounding;
      assertArrayEquals(scores.toRowMajor(), again.toRowMajor(), slack);
    }

    @Property
    void fromZerosAreTheMean(@ForAll("clouds") Matrix points, @ForAll Pca.Solver solver) {
      Pca.Model model = Spread.all(points, solver);
      Matrix zeros = Matrix.ofRows(new double[Spread.most(points)]);

      assertEquals(model.means(), model.inverse(zeros));
      assertEquals(zeros, model.transform(model.means()));
    }
  }
}
