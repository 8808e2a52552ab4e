package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.linear.LinearRegressor.Loss;
import java.util.ArrayList;
import java.util.Arrays;
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
import net.jqwik.api.constraints.IntRange;

/** The linear learner of numbers: the lasso, the elastic net, and losses that outliers spare. */
@PropertyDefaults(tries = 60)
class LinearRegressorSpec {
  private static final StochasticGradient STEPS = StochasticGradient.withRate(0.01).withEpochs(3);

  @Provide
  Arbitrary<Targeted<Matrix>> round() {
    return Trends.round();
  }

  @Provide
  Arbitrary<Loss> losses() {
    return Arbitraries.of(
        Loss.squared(), Loss.huber(0.5), Loss.huber(3), Loss.quantile(0.5), Loss.quantile(0.9));
  }

  @Provide
  Arbitrary<Penalty> penalties() {
    return Combinators.combine(Arbitraries.of(0.1, 1.0, 10.0), Arbitraries.of(0.0, 0.25, 0.5, 1.0))
        .as(Penalty::elasticNet);
  }

  @Group
  class ByCoordinateDescent implements RegressorContract<Matrix, LinearRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, LinearRegressor.Model> learner() {
      return LinearRegressor.of(Loss.squared(), Penalty.elasticNet(1, 0.5));
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return Trends.any();
    }
  }

  @Group
  class ByStochasticGradients implements RegressorContract<Matrix, LinearRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, LinearRegressor.Model> learner() {
      return LinearRegressor.of(Loss.quantile(0.7), Penalty.l1(1)).withDescent(STEPS);
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return Arbitraries.oneOf(round(), Clouds.seeds().map(seed -> Trends.along(1500, 4, seed)));
    }
  }

  @Group
  class TheLoss {
    @Property(tries = 500)
    void hasTheSlopeOfFiniteDifferences(
        @ForAll("losses") Loss loss,
        @ForAll @DoubleRange(min = -20, max = 20) double score,
        @ForAll @DoubleRange(min = -20, max = 20) double truth) {
      double h = 1e-5;
      assumeTrue(Math.abs(truth - score) > 2 * h);
      double difference = (loss.value(score + h, truth) - loss.value(score - h, truth)) / (2 * h);

      assertWithin(1e-5, difference, loss.slope(score, truth));
    }

    /** A parabola with the loss and its slope at one score is above it at all others. */
    @Property(tries = 500)
    void isBelowItsParabola(
        @ForAll @DoubleRange(min = 0.1, max = 5) double threshold,
        @ForAll @DoubleRange(min = -20, max = 20) double score,
        @ForAll @DoubleRange(min = -20, max = 20) double other) {
      Loss loss = Loss.huber(threshold);
      double step = other - score;
      double parabola =
          loss.value(score, 0)
              + step * (loss.slope(score, 0) + loss.curvature(score, 0) * step / 2);

      assertTrue(loss.value(other, 0) <= parabola + 1e-9);
    }

    @Example
    void isThatOfTheFormula() {
      assertEquals(8, Loss.squared().value(1, 5));
      assertEquals(2 * (4 - 1), Loss.huber(2).value(1, 5));
      assertEquals(0.5, Loss.huber(2).value(1, 2));
      assertEquals(0.9 * 4, Loss.quantile(0.9).value(1, 5));
      assertEquals(0.25 * 4, Loss.quantile(0.75).value(5, 1));
      assertEquals(0, Loss.quantile(0.75).slope(5, 5));
    }

    @Example
    void ofAQuantileLeadsToTheQuantile() {
      double[] y = IntStream.rangeClosed(0, 1000).asDoubleStream().map(i -> i / 1000).toArray();
      Targeted<Matrix> data =
          new Targeted<>(Matrix.ofRowMajor(y.length, 1, new double[y.length]), Targets.of(y));
      StochasticGradient steps = StochasticGradient.withRate(0.01).averaging().withEpochs(30);
      LinearRegressor.Model model =
          LinearRegressor.of(Loss.quantile(0.8), Penalty.none()).withDescent(steps).fit(data);

      assertEquals(0.8, model.intercept(), 0.03);
    }
  }

  @Group
  class TheMinimum {
    @Property(tries = 30)
    void isThatOfThePlainLoops(
        @ForAll("round") Targeted<Matrix> data, @ForAll("penalties") Penalty penalty) {
      assumeTrue(penalty.l2() > 0);
      int d = data.points().columns();
      double[] plain =
          PlainLinearRegressor.fit(
              data.points().toRows(), data.targets().toArray(), penalty.l1(), penalty.l2(), 5000);
      LinearRegressor.Model model = LinearRegressor.of(Loss.squared(), penalty).fit(data);

      assertTrue(model.converged());
      assertArrayEquals(Arrays.copyOf(plain, d), model.coefficients().row(0), 1e-5);
      assertWithin(1e-5, plain[d], model.intercept());
    }

    @Property
    void hasTheSlopesThatItMustHave(
        @ForAll("round") Targeted<Matrix> data,
        @ForAll("penalties") Penalty penalty,
        @ForAll boolean huber) {
      assertMinimum(huber ? Loss.huber(0.5) : Loss.squared(), penalty, data);
    }

    /** Along some of these ways the scores stay, and the penalty alone falls. */
    @Example
    void isFoundWhereColumnsOutnumberRows() {
      Matrix points =
          Matrix.ofRows(
              new double[][] {
                {-0.7641459529737717, 0, 0, 0, -0.6710753191458795},
                {0.6821924317960778, 0, 0.07054321585918946, 0, 0},
                {0, -0.054810586959318036, -1.664536061302174, 0.07, 0.5599854155704738}
              });
      Targets targets = Targets.of(4.1933622706476905, 1.1236804110410645, 0.12584628709440288);

      assertMinimum(Loss.huber(0.5), Penalty.l1(0.1), new Targeted<>(points, targets));
    }

    private void assertMinimum(Loss loss, Penalty penalty, Targeted<Matrix> data) {
      LinearRegressor.Model model = LinearRegressor.of(loss, penalty).fit(data);
      double[] predicted = model.predict(data.points()).toArray();
      double[] slopes =
          IntStream.range(0, predicted.length)
              .mapToDouble(i -> loss.slope(predicted[i], data.targets().value(i)))
              .toArray();

      assertTrue(model.converged());
      for (int j = 0; j < data.points().columns(); j++) {
        double w = model.coefficients().get(0, j);
        double slope = Sums.dot(data.points().column(j), slopes) + penalty.l2() * w;
        if (w == 0) {
          assertTrue(Math.abs(slope) <= penalty.l1() + 1e-5);
        } else {
          assertWithin(1e-5, -Math.signum(w) * penalty.l1(), slope);
        }
      }
      assertWithin(1e-5, 0, Sums.sum(slopes));
    }

    @Property
    void isOfZerosAloneIfAndOnlyIfL1IsLargeEnough(@ForAll("round") Targeted<Matrix> data) {
      double[] centred = Sums.centred(data.targets().toArray());
      double largest = 0;
      for (int j = 0; j < data.points().columns(); j++) {
        largest = Math.max(largest, Math.abs(Sums.dot(data.points().column(j), centred)));
      }
      assumeTrue(largest > 0.01);

      assertTrue(zeros(data, 1.001 * largest));
      assertTrue(!zeros(data, 0.9 * largest));
    }

    private boolean zeros(Targeted<Matrix> data, double l1) {
      Matrix w = LinearRegressor.of(Loss.squared(), Penalty.l1(l1)).fit(data).coefficients();
      return Arrays.stream(w.toRowMajor()).allMatch(x -> x == 0);
    }

    @Property
    void isThatOfRidgeRegression(
        @ForAll("round") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      RidgeRegression.Model ridge = RidgeRegression.withPenalty(penalty).fit(data);
      LinearRegressor.Model model =
          LinearRegressor.of(Loss.squared(), Penalty.l2(penalty)).fit(data);

      assertArrayEquals(ridge.coefficients().row(0), model.coefficients().row(0), 1e-5);
      assertWithin(1e-5, ridge.intercept(), model.intercept());
    }

    /** An offset of a column is the intercept's, however large. */
    @Property
    void doesNotMoveWithTheColumns(
        @ForAll("round") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 10, max = 1e6) double by) {
      Matrix points = data.points();
      double[] moved = Arrays.stream(points.toRowMajor()).map(x -> x + by).toArray();
      LinearRegressor learner = LinearRegressor.of(Loss.squared(), Penalty.elasticNet(2, 0.5));
      Matrix there = Matrix.ofRowMajor(points.rows(), points.columns(), moved);

      assertArrayEquals(
          learner.fit(data).coefficients().row(0),
          learner.fit(new Targeted<>(there, data.targets())).coefficients().row(0),
          1e-5);
    }

    /** By hand: of two equal columns L2 gives each a half, and a constant one has nothing. */
    @Example
    void sharesAWeightAmongEqualColumns() {
      Matrix points = Matrix.ofRowMajor(2, 3, -1, -1, 7, 1, 1, 7);
      LinearRegressor.Model model =
          LinearRegressor.of(Loss.squared(), Penalty.l2(2))
              .fit(new Targeted<>(points, Targets.of(-3, 3)));

      // Both are w with 2 (2 w − 3) + 2 w = 0.
      assertArrayEquals(new double[] {1, 1, 0}, model.coefficients().row(0), 1e-8);
      assertEquals(0, model.coefficients().get(0, 2));
    }
  }

  @Group
  class TheWayDown {
    @Property
    void ofASmallStepLowersTheLoss(
        @ForAll("losses") Loss loss,
        @ForAll @IntRange(min = 1, max = 5) int d,
        @ForAll @DoubleRange(min = 0.5, max = 9) double target,
        @ForAll long seed) {
      double[] x = new Random(seed).doubles(d, -1, 1).toArray();
      Targeted<Matrix> one = new Targeted<>(Matrix.ofRows(x), Targets.of(target));
      StochasticGradient step = StochasticGradient.withRate(0.05).withEpochs(1);

      assertTrue(
          new LinearRegressor(loss, Penalty.none(), step).fit(one).loss() < loss.value(0, target));
    }

    @Property
    void isTheSameForDenseAndForSparsePoints(
        @ForAll("round") Targeted<Matrix> data,
        @ForAll("losses") Loss loss,
        @ForAll("penalties") Penalty penalty) {
      LinearRegressor learner = LinearRegressor.of(loss, penalty);
      SparseMatrix sparse = SparseMatrix.of(data.points());
      LinearRegressor.Model model = learner.fit(data);

      assertEquals(model, learner.fit(new Targeted<Points>(sparse, data.targets())));
      assertEquals(model.predict(data.points()), model.predict(sparse));
    }

    @Property
    void isTheSameWatchedOrNot(
        @ForAll("round") Targeted<Matrix> data, @ForAll("losses") Loss loss) {
      LinearRegressor learner = LinearRegressor.of(loss, Penalty.l1(1));
      List<Descent.Step> steps = new ArrayList<>();
      LinearRegressor.Model model = learner.fit(data, steps::add);

      assertEquals(learner.fit(data), model);
      assertEquals(model.iterations(), steps.size());
    }

    /** By hand: 1 − 1000 − 1000 is what the second epoch finds. */
    @Example
    void ofStepsThatAreTooLargeIsRefused() {
      Targeted<Matrix> one = new Targeted<>(Matrix.ofRowMajor(1, 1, 1), Targets.of(1));
      LinearRegressor wild =
          LinearRegressor.of(Loss.squared(), Penalty.none())
              .withDescent(StochasticGradient.withRate(1000));

      assertRefused(
          "rate must be so small that the loss falls but was Constant[rate=1000.0]: in epoch 2 the"
              + " mean loss of a row rose to 1998000.5, and was 0.5 at the start",
          () -> wild.fit(one));
    }

    @Example
    void ofTargetsOfZeroEndsAtOnce() {
      Targeted<Matrix> zeros = new Targeted<>(Matrix.ofRowMajor(2, 1, 1, 2), Targets.of(0, 0));
      for (Loss loss : List.of(Loss.squared(), Loss.huber(1), Loss.quantile(0.3))) {
        LinearRegressor.Model model =
            LinearRegressor.of(loss, Penalty.none()).withDescent(STEPS).fit(zeros);

        assertEquals(0, model.loss());
        assertEquals(Targets.of(0, 0), model.predict(zeros.points()));
      }
    }
  }

  @Group
  class Refusals {
    @Example
    void ofHyperparametersOutOfTheirRange() {
      assertRefused("threshold must be above 0 but was 0.0", () -> Loss.huber(0));
      assertRefused("threshold must be finite but was Infinity", () -> Loss.huber(1.0 / 0));
      assertRefused("quantile must be above 0 and below 1 but was 1.0", () -> Loss.quantile(1));
      assertRefused(
          "loss must have no kinks for coordinate descent but was Quantile[quantile=0.5]",
          () ->
              LinearRegressor.of(Loss.quantile(0.5), Penalty.none())
                  .withDescent(CoordinateDescent.standard()));
    }

    @Example
    void ofNumbersThatCannotBeComputedWith() {
      LinearRegressor learner = LinearRegressor.of(Loss.squared(), Penalty.l1(1));
      Matrix points = Matrix.ofRowMajor(2, 1, 1, 2);

      assertRefused(
          "target 1 must lie within ±1.0E150 but was -1.0E160",
          () -> learner.fit(new Targeted<>(points, Targets.of(0, -1e160))));
      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () ->
              learner
                  .fit(new Targeted<>(points, Targets.of(1, 2)))
                  .predict(Matrix.ofRowMajor(1, 2, 1, 2)));
    }
  }
}
