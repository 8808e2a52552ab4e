package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Flowers;
import dev.praxis.Learner;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.linear.LinearClassifier.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/**
 * The linear support vector machine, and quantiles, from the dual; {@link DualGapSpec} for the
 * proof.
 */
@PropertyDefaults(tries = 60)
class DualCoordinateDescentSpec extends DualCases {
  @Provide
  Arbitrary<Labeled<Matrix>> round() {
    return Overlaps.round();
  }

  @Group
  class OfClasses implements ClassifierContract<Matrix, LinearClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, LinearClassifier.Model> learner() {
      return machine(Loss.HINGE, 1).withDescent(DUAL.withMaxIterations(30));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Overlaps.any();
    }
  }

  @Group
  class OfNumbers implements RegressorContract<Matrix, LinearRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, LinearRegressor.Model> learner() {
      return regressor(LinearRegressor.Loss.quantile(0.7), 1)
          .withDescent(DUAL.withMaxIterations(30));
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return Trends.moderate();
    }
  }

  @Group
  class TheMinimum {
    /**
     * LIBSVM's kernel is in single precision, so it may be a little above: see {@code
     * findings/svc-single-precision.sh}.
     */
    @Property(tries = 30)
    void ofTheHingeIsThatOfLibsvm(
        @ForAll("ofTwoClasses") Labeled<Matrix> data, @ForAll("strengths") double l2) {
      double[] w = LinearLibsvm.fit(data, 1 / l2);
      double libsvm = loss(Loss.HINGE, l2, data, w);
      double own = machine(Loss.HINGE, l2).fit(data).loss();

      assertTrue(own <= libsvm * (1 + 1e-6));
      assertTrue(own >= libsvm * (1 - 1e-3));
    }

    private double loss(Loss loss, double l2, Labeled<Matrix> data, double... w) {
      int d = data.points().columns();
      double sum = l2 / 2 * IntStream.range(0, d).mapToDouble(j -> w[j] * w[j]).sum();
      for (int i = 0; i < data.points().rows(); i++) {
        double score = PlainDualCoordinateDescent.score(w, data.points().row(i));
        sum += loss.value(score, data.labels().code(i) == 1 ? 1 : -1);
      }
      return sum;
    }

    @Property(tries = 20)
    void ofTheHingeIsThatOfThePlainLoops(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
      double[] plain =
          PlainDualCoordinateDescent.fit(data.points().toRows(), data.labels().codes(), 1, 1000);
      LinearClassifier.Model model = machine(Loss.HINGE, 1).fit(data);
      double[] own = Arrays.copyOf(model.coefficients().row(0), plain.length);
      own[plain.length - 1] = model.intercepts().get(0, 0);

      assertWithin(1e-8 * (1 + model.loss()), loss(Loss.HINGE, 1, data, own), model.loss());
      // The plain loops come from above, as near as their rounds take them.
      double theirs = loss(Loss.HINGE, 1, data, plain);
      assertTrue(model.loss() <= theirs * (1 + 1e-7));
      assertWithin(1e-3 * (1 + model.loss()), theirs, model.loss());
    }

    @Property
    void ofTheSquaredHingeIsThatOfCoordinateDescent(
        @ForAll("round") Labeled<Matrix> data, @ForAll("strengths") double l2) {
      LinearClassifier dual = machine(Loss.SQUARED_HINGE, l2);
      LinearClassifier.Model primal = dual.withDescent(CoordinateDescent.standard()).fit(data);
      LinearClassifier.Model model = dual.withDescent(DUAL.withTolerance(1e-12)).fit(data);

      assertTrue(model.converged());
      assertWithin(1e-9 * primal.loss(), primal.loss(), model.loss());
      for (int k = 0; k < model.coefficients().rows(); k++) {
        assertArrayEquals(primal.coefficients().row(k), model.coefficients().row(k), 1e-4);
      }
    }

    @Property
    void ofSmoothLossesOfNumbersIsThatOfCoordinateDescent(
        @ForAll("trends") Targeted<Matrix> data,
        @ForAll("strengths") double l2,
        @ForAll boolean huber) {
      LinearRegressor.Loss loss =
          huber ? LinearRegressor.Loss.huber(0.5) : LinearRegressor.Loss.squared();
      LinearRegressor.Model model = regressor(loss, l2).fit(data);
      LinearRegressor.Model primal = LinearRegressor.of(loss, Penalty.l2(l2)).fit(data);

      assertTrue(model.converged());
      assertWithin(2e-7 * primal.loss(), primal.loss(), model.loss());
    }

    /** By hand: between −1 and 1 the widest street has its kerbs there. */
    @Example
    void ofTwoPointsIsTheStreetBetween() {
      Labeled<Matrix> two =
          new Labeled<>(Matrix.ofRowMajor(2, 2, 2, 7, 4, 7), Labels.ofCodes(0, 1));
      LinearClassifier.Model model = machine(Loss.HINGE, 0.1).fit(two);

      assertArrayEquals(new double[] {1, 0}, model.coefficients().row(0), 1e-6);
      assertEquals(0, model.coefficients().get(0, 1));
      assertEquals(-3, model.intercepts().get(0, 0), 1e-5);
      assertEquals(0.05, model.loss(), 1e-8);
    }

    /** By hand: without columns that say anything the median is the best constant, 3 to 5 here. */
    @Example
    void ofConstantColumnsIsTheMiddleOfAllMedians() {
      Targeted<Matrix> data =
          new Targeted<>(Matrix.ofRowMajor(4, 1, 6, 6, 6, 6), Targets.of(1, 3, 5, 100));
      LinearRegressor.Model model = regressor(LinearRegressor.Loss.quantile(0.5), 1).fit(data);

      assertEquals(0, model.coefficients().get(0, 0));
      assertEquals(4, model.intercept(), 1e-12);
      assertEquals((3 + 1 + 1 + 96) / 2.0, model.loss(), 1e-12);
    }

    @Property
    void ofBalancedClassesIsThatOfRepeatedRows(@ForAll("hinges") Loss loss, @ForAll long seed) {
      Random random = new Random(seed);
      Matrix points = Matrix.ofRowMajor(12, 2, random.doubles(24, -1, 1).toArray());
      Labels labels = Labels.ofCodes(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
      int[] twice = IntStream.concat(IntStream.range(0, 12), IntStream.range(8, 12)).toArray();
      Labeled<Matrix> data = new Labeled<>(points, labels);
      // A balanced row counts 3/4 of a repeated one, so the penalty must, too.
      LinearClassifier.Model balanced = machine(loss, 3).balancing().fit(data);
      LinearClassifier.Model repeated = machine(loss, 4).fit(data.select(twice));

      assertWithin(1e-6, repeated.loss() * 3 / 4, balanced.loss());
      assertArrayEquals(repeated.coefficients().row(0), balanced.coefficients().row(0), 1e-2);
    }

    /** An offset of a column is the intercept's, however large. */
    @Property
    void doesNotMoveWithTheColumns(
        @ForAll("trends") Targeted<Matrix> data,
        @ForAll("losses") LinearRegressor.Loss loss,
        @ForAll @DoubleRange(min = 10, max = 1e5) double by) {
      Matrix points = data.points();
      double[] moved = Arrays.stream(points.toRowMajor()).map(x -> x + by).toArray();
      Matrix there = Matrix.ofRowMajor(points.rows(), points.columns(), moved);
      double here = regressor(loss, 1).fit(data).loss();

      assertWithin(
          3e-7 * here, here, regressor(loss, 1).fit(new Targeted<>(there, data.targets())).loss());
    }
  }

  @Group
  class TheWayDown {
    @Property
    void isTheSameForDenseAndForSparsePoints(
        @ForAll("ofTwoClasses") Labeled<Matrix> data, @ForAll("hinges") Loss loss) {
      LinearClassifier learner = machine(loss, 1);
      SparseMatrix sparse = SparseMatrix.of(data.points());

      assertEquals(learner.fit(data), learner.fit(new Labeled<Points>(sparse, data.labels())));
    }

    @Property
    void isTheSameWatchedOrNot(@ForAll("round") Labeled<Matrix> data, @ForAll("hinges") Loss loss) {
      List<Descent.Step> steps = new ArrayList<>();
      LinearClassifier.Model model = machine(loss, 1).fit(data, steps::add);

      assertEquals(machine(loss, 1).fit(data), model);
      assertEquals(model.iterations(), steps.size());
    }

    @Example
    void isAnotherOneWithAnotherSeed() {
      LinearClassifier learner = machine(Loss.HINGE, 1);
      LinearClassifier other = learner.withDescent(DUAL.withSeed(1));
      Labeled<Matrix> irises = Flowers.versicolorOrVirginica();

      assertEquals(learner.fit(irises), learner.fit(irises));
      assertNotEquals(learner.fit(irises).coefficients(), other.fit(irises).coefficients());
      assertEquals(learner.fit(irises).loss(), other.fit(irises).loss(), 1e-5);
    }

    @Example
    void endsWithoutTheMinimumAtTheLimitOfRounds() {
      LinearClassifier.Model model =
          machine(Loss.HINGE, 1)
              .withDescent(DUAL.withMaxIterations(2))
              .fit(Flowers.versicolorOrVirginica());

      assertEquals(2, model.iterations());
      assertTrue(!model.converged());
    }
  }

  @Group
  class Refusals {
    @Example
    void ofLossesThatAreNotMadeOfLinesAndParabolas() {
      assertRefused(
          "loss must be made of straight lines and parabolas for dual coordinate descent but was"
              + " LOGISTIC",
          () -> machine(Loss.LOGISTIC, 1));
    }

    @Example
    void ofPenaltiesWithoutL2OrWithL1() {
      LinearClassifier learner = machine(Loss.HINGE, 1);
      assertRefused(
          "l1 must be 0 for dual coordinate descent but was 0.5",
          () -> learner.withPenalty(Penalty.elasticNet(1, 0.5)));
      assertRefused(
          "l2 must be above 0 for dual coordinate descent but was 0.0",
          () -> learner.withPenalty(Penalty.none()));
    }

    @Example
    void ofHyperparametersOutOfTheirRange() {
      assertRefused("maxIterations must be at least 1 but was 0", () -> DUAL.withMaxIterations(0));
      assertRefused(
          "tolerance must be at least 0.0 but was NaN", () -> DUAL.withTolerance(0.0 / 0));
    }

    @Example
    void ofStreams() {
      assertRefused(
          "descent must be by stochastic gradients for a stream but was"
              + " DualCoordinateDescent[maxIterations=1000, tolerance=1.0E-7, seed=0]",
          () -> machine(Loss.HINGE, 1).open(9));
    }
  }
}
