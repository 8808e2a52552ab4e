package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
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

/** Ridge regression, and least squares, which it is without a penalty. */
@PropertyDefaults(tries = 150)
class RidgeRegressionSpec implements RegressorContract.OfPoints<RidgeRegression.Model> {
  @Override
  public Learner<? super Targeted<Matrix>, RidgeRegression.Model> learner() {
    return RidgeRegression.leastSquares();
  }

  @Override
  @Provide
  public Arbitrary<Targeted<Matrix>> data() {
    return Trends.any();
  }

  @Provide
  Arbitrary<Targeted<Matrix>> independent() {
    return Trends.independent();
  }

  @Provide
  Arbitrary<Targeted<Matrix>> moderate() {
    return Trends.moderate();
  }

  @Group
  class AModel {
    @Property
    void predictsTheInterceptAndTheWeightedSumOfTheFeatures(@ForAll("data") Targeted<Matrix> data) {
      RidgeRegression.Model model = RidgeRegression.withPenalty(0.5).fit(data);

      for (int i = 0; i < data.points().rows(); i++) {
        double[] x = data.points().row(i);
        double sum = model.intercept() + Sums.dot(model.coefficients().row(0), x);
        assertWithin(rounding(model, data.points()), sum, model.predict(x));
      }
    }

    @Property
    void hasTheCoefficientsOfThePlainLoops(
        @ForAll("independent") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.01, max = 1000) double more) {
      double[][] points = data.points().toRows();
      double[] targets = data.targets().toArray();

      for (double penalty : new double[] {0, more}) {
        double[] plain = PlainRidgeRegression.fit(points, targets, penalty);
        RidgeRegression.Model model = RidgeRegression.withPenalty(penalty).fit(data);
        double[] coefficients = Arrays.copyOf(model.coefficients().row(0), plain.length);
        coefficients[plain.length - 1] = model.intercept();
        assertArrayEquals(plain, coefficients, 1e-10 * largest(targets));
      }
    }

    @Property
    void leavesResidualsThatAreOrthogonalToTheColumns(@ForAll("data") Targeted<Matrix> data) {
      RidgeRegression.Model model = RidgeRegression.leastSquares().fit(data);

      assertPullsBalance(model, data);
    }

    @Property
    void leavesResidualsThatPullAgainstThePenalty(
        @ForAll("data") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.01, max = 1000) double penalty) {
      RidgeRegression.Model model = RidgeRegression.withPenalty(penalty).fit(data);

      assertPullsBalance(model, data);
    }

    @Property
    void leavesResidualsThatAddUpToZero(
        @ForAll("data") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 10) double penalty) {
      RidgeRegression.Model model = RidgeRegression.withPenalty(penalty).fit(data);

      double[] residuals = residuals(model, data);
      double slack = rounding(model, data.points()) + 1e-12 * largest(data.targets().toArray());
      assertWithin(residuals.length * slack, 0, Arrays.stream(residuals).sum());
    }

    @Property
    void findsAPlaneThatAllTargetsLieOn(@ForAll("independent") Targeted<Matrix> data) {
      Matrix points = data.points();
      double[] slopes = IntStream.range(0, points.columns()).mapToDouble(j -> 3 - j).toArray();
      double[] plane =
          Arrays.stream(points.toRows()).mapToDouble(x -> 7 + Sums.dot(slopes, x)).toArray();

      RidgeRegression.Model model =
          RidgeRegression.leastSquares().fit(new Targeted<>(points, Targets.of(plane)));

      assertEquals(7, model.intercept(), 1e-10);
      assertArrayEquals(slopes, model.coefficients().row(0), 1e-10);
    }

    @Property
    void goesThroughAllTargetsWhereThereAreMoreColumnsThanRows(@ForAll long seed) {
      Random random = new Random(seed);
      double[][] rows = new double[5][];
      Arrays.setAll(rows, i -> random.doubles(9, -1, 1).toArray());
      Targets targets = Targets.of(random.doubles(5, -1, 1).toArray());

      Targeted<Matrix> data = new Targeted<>(Matrix.ofRows(rows), targets);
      RidgeRegression.Model model = RidgeRegression.leastSquares().fit(data);

      assertEquals(4, model.rank());
      assertArrayEquals(targets.toArray(), model.predict(data.points()).toArray(), 1e-9);
    }

    @Property
    void remembersItsLearner(@ForAll("data") Targeted<Matrix> data) {
      RidgeRegression learner = RidgeRegression.withPenalty(0.25);

      assertEquals(learner, learner.fit(data).learner());
      assertEquals(0.25, learner.penalty());
      assertEquals(0, RidgeRegression.leastSquares().penalty());
    }
  }

  /** The other way through the fit keeps the same promises. */
  @Group
  class WithAPenalty implements RegressorContract.OfPoints<RidgeRegression.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, RidgeRegression.Model> learner() {
      return RidgeRegression.withPenalty(0.5);
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return Trends.any();
    }
  }

  @Group
  class ThePenalty {
    /** Two rows beside the mean for each column, whose target is the mean. */
    @Property
    void isWorthRowsOfLeastSquares(
        @ForAll("moderate") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      Matrix points = data.points();
      List<double[]> rows = new ArrayList<>(Arrays.asList(points.toRows()));
      double[] centre =
          IntStream.range(0, points.columns())
              .mapToDouble(j -> Sums.mean(points.column(j)))
              .toArray();
      for (int j = 0; j < centre.length; j++) {
        for (double side : new double[] {-1, 1}) {
          double[] row = centre.clone();
          row[j] += side * Math.sqrt(penalty / 2);
          rows.add(row);
        }
      }
      double[] targets = data.targets().toArray();
      double[] padded = Arrays.copyOf(targets, rows.size());
      Arrays.fill(padded, targets.length, padded.length, Sums.mean(targets));

      RidgeRegression.Model twin =
          RidgeRegression.leastSquares()
              .fit(new Targeted<>(Matrix.ofRows(rows), Targets.of(padded)));
      RidgeRegression.Model model = RidgeRegression.withPenalty(penalty).fit(data);

      double unit = largest(targets);
      assertArrayEquals(twin.coefficients().row(0), model.coefficients().row(0), 1e-10 * unit);
      assertEquals(twin.predict(centre), model.predict(centre), 1e-10 * unit);
    }

    @Property
    void makesTheCoefficientsShorterAndTheResidualsLonger(
        @ForAll("moderate") Targeted<Matrix> data,
        @ForAll @DoubleRange(max = 10) double less,
        @ForAll @DoubleRange(max = 10) double more) {
      RidgeRegression.Model loose = RidgeRegression.withPenalty(less).fit(data);
      RidgeRegression.Model tight = RidgeRegression.withPenalty(less + more).fit(data);

      double length = Sums.norm(loose.coefficients().row(0));
      assertTrue(Sums.norm(tight.coefficients().row(0)) <= length * (1 + 1e-9));
      double slack = data.points().rows() * rounding(loose, data.points());
      double unit = largest(data.targets().toArray());
      assertTrue(
          Sums.norm(residuals(tight, data))
              >= Sums.norm(residuals(loose, data)) - slack - 1e-9 * unit);
    }

    @Property
    void leavesTheMeanWhereItIsHuge(@ForAll("moderate") Targeted<Matrix> data) {
      RidgeRegression.Model model = RidgeRegression.withPenalty(1e30).fit(data);

      double[] targets = data.targets().toArray();
      assertWithin(1e-12 * largest(targets), Sums.mean(targets), model.intercept());
      assertWithin(1e-12 * largest(targets), 0, Sums.norm(model.coefficients().row(0)));
    }

    @Property
    void leavesTheShortestBestFitWhereItIsTiny(@ForAll("moderate") Targeted<Matrix> data) {
      RidgeRegression.Model tiny = RidgeRegression.withPenalty(1e-13).fit(data);
      RidgeRegression.Model none = RidgeRegression.leastSquares().fit(data);

      double unit = largest(data.targets().toArray()) + Sums.norm(none.coefficients().row(0));
      assertArrayEquals(none.coefficients().row(0), tiny.coefficients().row(0), 1e-6 * unit);
    }
  }

  @Group
  class Refusals {
    private final Targeted<Matrix> line =
        new Targeted<>(Matrix.ofRowMajor(3, 1, 0, 1, 2), Targets.of(1, 3, 5));

    @Example
    void aPenaltyIsNotNegativeAndFinite() {
      assertRefused(
          "penalty must be at least 0.0 but was -1.0", () -> RidgeRegression.withPenalty(-1));
      assertRefused(
          "penalty must be at least 0.0 but was NaN",
          () -> RidgeRegression.withPenalty(Double.NaN));
      assertRefused(
          "penalty must be finite but was Infinity",
          () -> RidgeRegression.withPenalty(Double.POSITIVE_INFINITY));
    }

    @Example
    void valuesThatCouldOverflowAreNamed() {
      assertRefused(
          "row 1, column 0 must lie within ±1.0E150 but was 1.0E151",
          () -> learner().fit(new Targeted<>(Matrix.ofRowMajor(2, 1, 0, 1e151), Targets.of(1, 2))));
      assertRefused(
          "row 0, column 1 must lie within ±1.0E150 but was -1.0E151",
          () -> learner().fit(new Targeted<>(Matrix.ofRowMajor(1, 2, 0, -1e151), Targets.of(1))));
      assertRefused(
          "target 1 must lie within ±1.0E150 but was -1.0E151",
          () ->
              learner().fit(new Targeted<>(Matrix.ofRowMajor(2, 1, 0, 1), Targets.of(1, -1e151))));
    }

    @Example
    void theLargestValuesAreFitted() {
      Targeted<Matrix> data =
          new Targeted<>(Matrix.ofRowMajor(2, 1, -1e150, 1e150), Targets.of(-1e150, 1e150));

      RidgeRegression.Model model = RidgeRegression.leastSquares().fit(data);

      assertNear(1, model.coefficients().get(0, 0), 1e-12);
    }

    @Example
    void aCoefficientThatOverflowsIsNamed() {
      assertRefused(
          "the coefficient of column 1 must be finite but overflows: scale the columns to similar"
              + " ranges first",
          () ->
              learner()
                  .fit(
                      new Targeted<>(
                          Matrix.ofRowMajor(4, 2, 0, 0, 0, 1e-200, 1, 0, 1, 1e-200),
                          Targets.of(0, 1e140, 0, 1e140))));
    }

    @Example
    void pointsHaveTheColumnsThatWereLearnedFrom() {
      RidgeRegression.Model model = RidgeRegression.leastSquares().fit(line);

      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.predict(1, 2));
    }

    @Example
    void aPredictionThatOverflowsIsNamed() {
      RidgeRegression.Model model = RidgeRegression.leastSquares().fit(line);

      assertRefused(
          "the prediction for row 1 must be finite but was Infinity",
          () -> model.predict(Matrix.ofRowMajor(2, 1, 1, 1.5e308)));
    }
  }

  /** Asserts {@code Xᵀ(y − ŷ) = λ w} for centred columns. */
  private static void assertPullsBalance(RidgeRegression.Model model, Targeted<Matrix> data) {
    Matrix points = data.points();
    double[] residuals = Sums.centred(residuals(model, data));
    double noise =
        1e-9 * Sums.norm(Sums.centred(data.targets().toArray()))
            + Math.sqrt(points.rows()) * rounding(model, points);
    for (int j = 0; j < points.columns(); j++) {
      double[] column = Sums.centred(points.column(j));
      double length = Sums.norm(column);
      double unit = length > 0 ? length : 1;
      double pull = Sums.dot(Arrays.stream(column).map(x -> x / unit).toArray(), residuals);
      double price = model.learner().penalty() * model.coefficients().get(0, j) / unit;
      assertWithin(noise, price, pull);
    }
  }

  private static double[] residuals(RidgeRegression.Model model, Targeted<Matrix> data) {
    return Sums.minus(data.targets().toArray(), model.predict(data.points()).toArray());
  }

  /** What the rounding of a prediction may amount to. */
  static double rounding(RidgeRegression.Model model, Matrix points) {
    double sum = Math.abs(model.intercept());
    for (int j = 0; j < points.columns(); j++) {
      sum += Math.abs(model.coefficients().get(0, j)) * largest(points.column(j));
    }
    return 1e-14 * sum;
  }
}
