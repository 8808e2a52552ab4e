package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import libsvm.svm_model;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** One class: a region that leaves out a share of the rows. */
@PropertyDefaults(tries = 50)
class OneClassSvmSpec {
  private static final double GAMMA = 0.25;
  private static final double TIGHT = 1e-8;

  private static OneClassSvm tight(double nu) {
    return OneClassSvm.leavingOut(nu).withKernel(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT);
  }

  @Provide
  Arbitrary<Matrix> few() {
    return Clouds.few();
  }

  /** LIBSVM's distances lose their digits far from the origin. */
  @Provide
  Arbitrary<Matrix> nearTheOrigin() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.withDuplicates(), Clouds.onALattice());
  }

  private static double[] alpha(OneClassSvm.Model model, int rows) {
    double[] alpha = new double[rows];
    for (int s = 0; s < model.supportRows().size(); s++) {
      alpha[model.supportRows().get(s)] = model.coefficients().get(0, s);
    }
    return alpha;
  }

  @Group
  class Contract implements LearnerContract<Matrix, OneClassSvm.Model> {
    @Override
    public Learner<? super Matrix, OneClassSvm.Model> learner() {
      return OneClassSvm.leavingOut(0.3);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> data() {
      return few();
    }
  }

  @Group
  class TheOptimum {
    @Property
    void meetsTheConditionsOfKarushKuhnAndTucker(
        @ForAll("few") Matrix points, @ForAll @DoubleRange(min = 0.02, max = 1) double nu) {
      OneClassSvm.Model model = tight(nu).withTolerance(1e-3).fit(points);
      double[] alpha = alpha(model, points.rows());
      double[] values = model.decisionValues(points);
      double sum = 0;

      assertTrue(model.converged());
      for (int i = 0; i < alpha.length; i++) {
        sum += alpha[i];
        assertTrue(alpha[i] >= 0 && alpha[i] <= 1);
        assertTrue(alpha[i] == 1 || values[i] >= 0);
        assertTrue(alpha[i] == 0 || values[i] <= 1e-3 + 1e-12 * alpha.length);
      }
      assertWithin(1e-12 * alpha.length, nu * alpha.length, sum);
    }

    @Property
    void leavesOutAtMostTheShareAndHasAtLeastAsManySupportVectors(
        @ForAll("few") Matrix points, @ForAll @DoubleRange(min = 0.02, max = 1) double nu) {
      OneClassSvm.Model model = OneClassSvm.leavingOut(nu).fit(points);

      assertTrue(model.outliers(points).size() <= nu * points.rows() + 1e-9);
      assertTrue(model.supportRows().size() >= nu * points.rows() - 1e-9);
      assertTrue(model.supportRows().containsAll(model.outliers(points)));
    }

    @Property
    void isNoWorseThanLibsvms(
        @ForAll("nearTheOrigin") Matrix points,
        @ForAll @DoubleRange(min = 0.02, max = 0.98) double nu) {
      double[][] rows = points.toRows();
      svm_model theirs = Libsvm.oneClass(rows, GAMMA, nu, TIGHT);
      OneClassSvm.Model model = tight(nu).fit(points);
      double best = Margin.norm(rows, Libsvm.beta(theirs, rows.length, 1), GAMMA);
      double ours = Margin.norm(rows, alpha(model, rows.length), GAMMA);

      assertWithin(1e-6 * best, best, ours);
      assertWithin(1e-9 * best, ours, model.objective());
      for (double[] row : rows) {
        // What is left to gain bounds how far the two can be apart.
        double slack = 4 * Math.sqrt(2 * TIGHT * rows.length) + 1e-6 * rows.length;
        assertWithin(
            slack,
            Libsvm.decision(theirs, row) + theirs.rho[0],
            model.decisionValues(Matrix.ofRows(row))[0] + model.threshold());
      }
    }

    @Property(tries = 20)
    void isThatOfThePlainLoops(
        @ForAll("nearTheOrigin") Matrix points,
        @ForAll @DoubleRange(min = 0.02, max = 1) double nu) {
      double[][] rows = points.toRows();
      PlainOneClassSvm plain = PlainOneClassSvm.fit(rows, GAMMA, nu, 1e-4);
      OneClassSvm.Model model = tight(nu).withTolerance(1e-4).fit(points);
      double slack = 4 * Math.sqrt(2e-4 * rows.length);

      assertWithin(1e-4 * rows.length, Margin.norm(rows, plain.alpha, GAMMA), model.objective());
      assertWithin(slack, plain.threshold, model.threshold());
    }
  }

  @Group
  class Sameness {
    @Property
    void weightsThatAreWholeNumbersAreCopies(@ForAll("few") Matrix points, @ForAll long seed) {
      Random random = new Random(seed);
      int n = points.rows();
      double[] weights =
          IntStream.range(0, n).mapToDouble(i -> i == 0 ? 1 : random.nextInt(4)).toArray();
      int[] copies =
          IntStream.range(0, n)
              .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
              .toArray();
      double best = tight(0.3).fit(points.selectRows(copies)).objective();
      OneClassSvm.Model weighted = tight(0.3).fitWeighted(points, weights);

      assertWithin(1e-6 * best, best, weighted.objective());
      assertTrue(weighted.supportRows().stream().allMatch(row -> weights[row] > 0));
    }

    @Property
    void weightsThatAreAllOneChangeNothing(@ForAll("few") Matrix points) {
      OneClassSvm learner = OneClassSvm.leavingOut(0.2);

      assertEquals(learner.fit(points), learner.fitWeighted(points, Margin.ones(points.rows())));
    }

    @Property
    void sparseRowsHaveTheModelOfDenseOnes(@ForAll("few") Matrix points) {
      OneClassSvm.Model model = OneClassSvm.leavingOut(0.2).fit(points);
      OneClassSvm.Model same = OneClassSvm.leavingOut(0.2).fit(SparseMatrix.of(points));

      assertEquals(model.coefficients(), same.coefficients());
      assertEquals(model.threshold(), same.threshold());
      assertArrayEquals(model.decisionValues(points), same.decisionValues(points));
    }
  }

  @Group
  class Edges {
    private final Matrix same = Matrix.ofRows(new double[][] {{1}, {1}, {1}, {1}});

    @Example
    void rowsThatAreAllEqualAreOnTheEdgeAndNoOutliers() {
      OneClassSvm.Model model = OneClassSvm.leavingOut(0.5).fit(same);

      assertArrayEquals(new double[4], model.decisionValues(same));
      assertEquals(List.of(), model.outliers(same));
      // LIBSVM 3.35: decision values of 0 too, and svm_predict says −1 for all four.
      assertEquals(0, Libsvm.decision(Libsvm.oneClass(same.toRows(), 1, 0.5, 1e-3), 1));
    }

    @Example
    void whereAllRowsMayBeLeftOutOneIsOnTheEdge() {
      Matrix points = Matrix.ofRows(new double[][] {{0}, {1}, {2}});
      OneClassSvm.Model model = OneClassSvm.leavingOut(1).fit(points);

      assertEquals(List.of(0, 1, 2), model.supportRows());
      assertEquals(0, model.decisionValues(points)[1]);
      assertEquals(List.of(0, 2), model.outliers(points));
      // LIBSVM 3.35 has a ρ of infinity there.
      assertEquals(Double.POSITIVE_INFINITY, Libsvm.oneClass(points.toRows(), 1, 1, 1e-3).rho[0]);
    }

    @Example
    void aRowAloneIsItsOwnRegion() {
      Matrix one = Matrix.ofRows(new double[][] {{4, 2}});
      OneClassSvm.Model model = OneClassSvm.leavingOut(0.5).fit(one);

      assertEquals(List.of(), model.outliers(one));
      assertEquals(List.of(0), model.outliers(Matrix.ofRows(new double[][] {{40, 2}})));
    }
  }

  @Group
  class Refusals {
    @Example
    void hyperparametersOutOfRangeAreRefused() {
      for (double nu : new double[] {0, -1, 1.5, Double.NaN}) {
        assertRefused(
            "nu must be above 0 and at most 1 but was " + nu, () -> OneClassSvm.leavingOut(nu));
      }
      assertRefused(
          "tolerance must be above 0 and finite but was 0.0",
          () -> OneClassSvm.leavingOut(0.1).withTolerance(0));
      assertRefused(
          "maxIterations must be at least 1 but was 0",
          () -> OneClassSvm.leavingOut(0.1).withMaxIterations(0));
    }

    @Example
    void pointsWithOtherColumnsAreRefused() {
      OneClassSvm.Model model =
          OneClassSvm.leavingOut(0.5).fit(Matrix.ofRows(new double[][] {{1}}));

      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.outliers(Matrix.ofRows(new double[][] {{1, 2}})));
    }

    @Example
    void weightsOutOfRangeAreRefused() {
      assertRefused(
          "weights must be one per row, 1, but were 2",
          () -> OneClassSvm.leavingOut(0.5).fitWeighted(Matrix.ofRows(new double[][] {{1}}), 1, 2));
    }
  }
}
