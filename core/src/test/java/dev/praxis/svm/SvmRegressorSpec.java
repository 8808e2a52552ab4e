package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Support vector regression: flat, and within a tube of the targets. */
@PropertyDefaults(tries = 50)
class SvmRegressorSpec {
  private static final double GAMMA = 0.25;
  private static final double TIGHT = 1e-8;

  private static SvmRegressor tight() {
    return SvmRegressor.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT);
  }

  @Provide
  Arbitrary<Targeted<Matrix>> few() {
    return targeted(
        Arbitraries.oneOf(Clouds.round(), Clouds.withDuplicates(), Clouds.onALattice()));
  }

  private static Arbitrary<Targeted<Matrix>> targeted(Arbitrary<Matrix> clouds) {
    return Combinators.combine(clouds, Clouds.seeds())
        .as(
            (points, seed) -> {
              double[] targets = new Random(seed).doubles(points.rows(), -3, 3).toArray();
              return new Targeted<>(points, Targets.of(targets));
            });
  }

  private static double[] beta(SvmRegressor.Model model, int rows) {
    double[] beta = new double[rows];
    for (int s = 0; s < model.supportRows().size(); s++) {
      beta[model.supportRows().get(s)] = model.coefficients().get(0, s);
    }
    return beta;
  }

  /** {@code ½ βᵀKβ − zᵀβ + ε Σ |β|} in plain loops. */
  private static double objective(Targeted<Matrix> data, double[] beta, double epsilon) {
    double[][] rows = data.points().toRows();
    double value = 0;
    for (int i = 0; i < rows.length; i++) {
      value += epsilon * Math.abs(beta[i]) - data.targets().value(i) * beta[i];
      for (int j = 0; j < rows.length; j++) {
        value += beta[i] * beta[j] * Margin.rbf(rows[i], rows[j], GAMMA) / 2;
      }
    }
    return value;
  }

  @Group
  class Contract implements RegressorContract<Matrix, SvmRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, SvmRegressor.Model> learner() {
      return SvmRegressor.rbf();
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return targeted(Clouds.few());
    }
  }

  @Group
  class TheOptimum {
    @Property
    void meetsTheConditionsOfKarushKuhnAndTucker(
        @ForAll("few") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 2) double epsilon) {
      SvmRegressor.Model model = tight().withEpsilon(epsilon).withTolerance(1e-3).fit(data);
      double[] beta = beta(model, data.targets().size());
      Targets predicted = model.predict(data.points());

      assertTrue(model.converged());
      for (int i = 0; i < beta.length; i++) {
        double error = data.targets().value(i) - predicted.value(i);
        assertTrue(Math.abs(beta[i]) <= 1);
        assertTrue(beta[i] != 0 || Math.abs(error) <= epsilon + 1e-3);
        assertTrue(!(beta[i] > 0) || error >= epsilon - 1e-3);
        assertTrue(!(beta[i] < 0) || error <= 1e-3 - epsilon);
        assertTrue(!(Math.abs(beta[i]) < 1) || Math.abs(error) <= epsilon + 1e-3);
      }
    }

    @Property
    void isNoWorseThanLibsvms(
        @ForAll("few") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 2) double epsilon) {
      double[] theirs =
          Libsvm.beta(data.points().toRows(), data.targets().toArray(), GAMMA, 1, epsilon, TIGHT);
      SvmRegressor.Model model = tight().withEpsilon(epsilon).fit(data);
      double[] ours = beta(model, theirs.length);
      double best = objective(data, theirs, epsilon);

      assertWithin(1e-6 * Math.abs(best) + 1e-7, best, objective(data, ours, epsilon));
      assertWithin(1e-9 * Math.abs(best) + 1e-9, objective(data, ours, epsilon), model.objective());
    }

    @Property
    void isAConstantInTheMiddleWhereTheTubeHoldsAll(@ForAll("few") Targeted<Matrix> data) {
      double[] z = data.targets().toArray();
      double least = IntStream.range(0, z.length).mapToDouble(i -> z[i]).min().orElseThrow();
      double most = IntStream.range(0, z.length).mapToDouble(i -> z[i]).max().orElseThrow();
      SvmRegressor.Model model = SvmRegressor.rbf().withEpsilon(7).fit(data);

      assertEquals(List.of(), model.supportRows());
      assertEquals(0, model.objective());
      assertWithin(1e-14 * largest(7 + least, most), (least + most) / 2, model.bias());
      assertEquals(model.bias(), model.predict(data.points()).value(0));
    }
  }

  @Group
  class Sameness {
    @Property
    void oppositeTargetsHaveTheOppositeFunction(@ForAll("few") Targeted<Matrix> data) {
      double[] opposite = data.targets().toArray();
      for (int i = 0; i < opposite.length; i++) {
        opposite[i] = -opposite[i];
      }
      Targeted<Matrix> others = new Targeted<>(data.points(), Targets.of(opposite));

      assertWithin(
          2 * TIGHT * opposite.length,
          tight().fit(data).objective(),
          tight().fit(others).objective());
    }
  }

  @Group
  class Refusals {
    private final Targeted<Matrix> two =
        new Targeted<>(Matrix.ofRows(new double[][] {{0}, {1}}), Targets.of(1, 2));

    @Example
    void hyperparametersOutOfRangeAreRefused() {
      assertRefused(
          "cost must be above 0 and finite but was -1.0", () -> SvmRegressor.rbf().withCost(-1));
      assertRefused(
          "epsilon must be at least 0.0 but was NaN",
          () -> SvmRegressor.rbf().withEpsilon(Double.NaN));
      assertRefused(
          "tolerance must be above 0 and finite but was 0.0",
          () -> SvmRegressor.rbf().withTolerance(0));
      assertRefused(
          "maxIterations must be at least 1 but was 0",
          () -> SvmRegressor.rbf().withMaxIterations(0));
    }

    @Example
    void pointsWithOtherColumnsAreRefused() {
      SvmRegressor.Model model = SvmRegressor.rbf().fit(two);
      Matrix wider = Matrix.ofRows(new double[][] {{0, 1}});

      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.predict(wider));
    }

    @Example
    void kernelsThatOverflowAreRefused() {
      Matrix far = Matrix.ofRows(new double[][] {{0}, {Math.scalb(1.0, 200)}});

      assertRefused(
          "the kernel of row 1 with itself must be at most 1e100 but was "
              + Math.scalb(1.0, 400)
              + ": scale the columns first",
          () -> SvmRegressor.with(SvmKernel.linear()).fit(new Targeted<>(far, two.targets())));
    }
  }
}
