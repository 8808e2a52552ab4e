package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Sums;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.linear.LinearClassifier.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The proof that dual coordinate descent is at the minimum: a bound below it, and the gap. */
@PropertyDefaults(tries = 60)
class DualGapSpec extends DualCases {
  @Provide
  Arbitrary<Labeled<Matrix>> hard() {
    return Overlaps.ofTwoClassesOrFarApart();
  }

  /** The rounds of two classes, at their end. */
  private static DualRounds atTheEnd(Loss loss, double l2, Labeled<Matrix> data) {
    SparseMatrix points = LinearProblem.sparse(data.points());
    double[] ones = LinearProblem.ones(points.rows());
    LinearProblem problem = machine(loss, l2).problems(points, data.labels(), ones).get(0);
    return atTheEnd(problem);
  }

  private static DualRounds atTheEnd(LinearProblem problem) {
    DualRounds rounds = new DualRounds(problem, CentredRows.of(problem.points), DUAL);
    int most = 3000;
    while (most > 0 && rounds.go()) {
      most--;
    }
    assertTrue(most > 0);
    return rounds;
  }

  /** The largest sum of the sizes of what a score is added up from. */
  private static double terms(LinearClassifier.Model model, Matrix points) {
    double largest = 0;
    for (double[] row : points.toRows()) {
      double sum = 1 + Math.abs(model.intercepts().get(0, 0));
      for (int j = 0; j < row.length; j++) {
        sum += Math.abs(row[j] * model.coefficients().get(0, j));
      }
      largest = Math.max(largest, sum);
    }
    return largest * largest;
  }

  @Group
  class TheDual {
    @Property
    void closesTheGap(
        @ForAll("hard") Labeled<Matrix> data,
        @ForAll("hinges") Loss loss,
        @ForAll("strengths") double l2) {
      DualRounds rounds = atTheEnd(loss, l2, data);

      assertTrue(rounds.loss() - rounds.bound() <= 1e-7 * rounds.loss());
      assertTrue(rounds.bound() <= rounds.loss() * (1 + 1e-12));
      // The model is of columns as they are: its scores are rounded in proportion to their terms.
      LinearClassifier.Model model = machine(loss, l2).fit(data);
      double rounding = 1e-14 * data.labels().size() * terms(model, data.points());
      assertWithin(1e-9 * rounds.loss() + rounding, model.loss(), rounds.loss());
    }

    /** Karush, Kuhn and Tucker: what a row has a share of is decided by its margin. */
    @Property
    void givesEveryRowTheShareOfItsMargin(
        @ForAll("ofTwoClasses") Labeled<Matrix> data, @ForAll("strengths") double l2) {
      SparseMatrix points = LinearProblem.sparse(data.points());
      double[] ones = LinearProblem.ones(points.rows());
      LinearProblem problem = machine(Loss.HINGE, l2).problems(points, data.labels(), ones).get(0);
      DualRounds rounds =
          new DualRounds(problem, CentredRows.of(points), DUAL.withTolerance(1e-13));
      for (int round = 0; round < 3000 && rounds.go(); round++) {}
      double[] shares = rounds.shares();
      double[] w = rounds.coefficients();
      double near = 1e-3;
      for (int i = 0; i < shares.length; i++) {
        double y = problem.truths[i];
        double margin = y * (Sums.dot(w, data.points().row(i)) + rounds.intercept());
        assertTrue(y * shares[i] >= 0 && y * shares[i] <= 1 / l2);
        // The intercept is the middle one of several that are best; then no margin is 1 exactly.
        if (margin > 1 + near) {
          assertWithin(near / l2, 0, shares[i]);
        } else if (margin < 1 - near) {
          assertWithin(near / l2, y / l2, shares[i]);
        }
      }
      assertWithin(1e-9 / l2, 0, Sums.sum(shares));
      for (int j = 0; j < w.length; j++) {
        assertWithin(near, Sums.dot(data.points().column(j), shares), w[j]);
      }
    }

    /** Neither rises nor falls again. */
    @Property
    void closesTheGapFromBothSides(@ForAll("hard") Labeled<Matrix> data) {
      List<Descent.Step> steps = new ArrayList<>();
      machine(Loss.HINGE, 1).fit(data, steps::add);
      int vectors = steps.get(0).coefficients().rows();

      assertEquals(1, vectors);
      for (int i = 1; i < steps.size(); i++) {
        assertTrue(steps.get(i).loss() <= steps.get(i - 1).loss() * (1 + 1e-9));
      }
    }

    @Property
    void isBelowTheLossFromTheFirstRoundOn(
        @ForAll("trends") Targeted<Matrix> data,
        @ForAll("losses") LinearRegressor.Loss loss,
        @ForAll("strengths") double l2) {
      LinearProblem problem = regressor(loss, l2).problem(data);
      double least = atTheEnd(problem).loss();
      DualRounds rounds = new DualRounds(problem, CentredRows.of(problem.points), DUAL);
      // The bound is a difference of sums over targets, and rounded in proportion to these.
      double rounding = 0;
      for (double target : problem.truths) {
        rounding += 1e-13 * (1 + target * target) * (1 + 1 / l2);
      }
      do {
        assertTrue(rounds.bound() <= least * (1 + 1e-12) + rounding);
        assertTrue(rounds.loss() >= least * (1 - 1e-7));
      } while (rounds.go());
    }
  }

  @Group
  class TheIntercept {
    @Property
    void isBetterThanAnyOther(
        @ForAll("trends") Targeted<Matrix> data,
        @ForAll("losses") LinearRegressor.Loss loss,
        @ForAll @DoubleRange(min = -1, max = 1) double off) {
      LinearProblem problem = regressor(loss, 1).problem(data);
      double[] none = new double[problem.columns()];
      double best = best(problem, loss);

      assertTrue(
          problem.losses(none, best) <= problem.losses(none, best + off) * (1 + 1e-12) + 1e-12);
    }

    @Property
    void ofTheSquaredLossIsTheMean(@ForAll("trends") Targeted<Matrix> data) {
      LinearProblem problem = regressor(LinearRegressor.Loss.squared(), 1).problem(data);

      assertWithin(
          1e-9, Sums.mean(data.targets().toArray()), best(problem, LinearRegressor.Loss.squared()));
    }

    private double best(LinearProblem problem, LinearRegressor.Loss loss) {
      DualTerm[] terms =
          Arrays.stream(problem.truths)
              .mapToObj(y -> loss.dual(y, 1).orElseThrow())
              .toArray(DualTerm[]::new);
      return new BestIntercept(terms).of(new double[terms.length]);
    }
  }
}
