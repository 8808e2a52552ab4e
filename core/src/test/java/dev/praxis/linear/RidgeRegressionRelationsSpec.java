package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What becomes of a fit where the points or the targets are changed. */
@PropertyDefaults(tries = 150)
class RidgeRegressionRelationsSpec {
  @Provide
  Arbitrary<Targeted<Matrix>> data() {
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

  @Property
  void scalingAColumnDividesItsCoefficient(
      @ForAll("independent") Targeted<Matrix> data,
      @ForAll @IntRange(min = -200, max = 200) int power) {
    RidgeRegression.Model model = RidgeRegression.leastSquares().fit(data);
    Matrix points = Varied.scaled(data.points(), 0, Math.scalb(1.0, power));
    RidgeRegression.Model other =
        RidgeRegression.leastSquares().fit(new Targeted<>(points, data.targets()));

    double[] expected = model.coefficients().row(0);
    expected[0] = Math.scalb(expected[0], -power);
    assertArrayEquals(expected, other.coefficients().row(0));
    assertEquals(model.intercept(), other.intercept());
  }

  @Property
  void scalingTheTargetsScalesTheModel(
      @ForAll("data") Targeted<Matrix> data,
      @ForAll @IntRange(min = -60, max = 60) int power,
      @ForAll @IntRange(max = 1) int penalty) {
    double factor = Math.scalb(1.0, power);
    double[] targets = Arrays.stream(data.targets().toArray()).map(y -> y * factor).toArray();
    RidgeRegression learner = RidgeRegression.withPenalty(penalty);
    RidgeRegression.Model model = learner.fit(data);
    RidgeRegression.Model other = learner.fit(new Targeted<>(data.points(), Targets.of(targets)));

    double[] w = model.coefficients().row(0);
    assertArrayEquals(Arrays.stream(w).map(x -> x * factor).toArray(), other.coefficients().row(0));
    assertEquals(model.intercept() * factor, other.intercept());
  }

  @Property
  void shiftingTheTargetsShiftsTheIntercept(@ForAll("moderate") Targeted<Matrix> data) {
    double[] targets = Arrays.stream(data.targets().toArray()).map(y -> y + 100).toArray();
    RidgeRegression.Model model = RidgeRegression.withPenalty(1).fit(data);
    RidgeRegression.Model other =
        RidgeRegression.withPenalty(1).fit(new Targeted<>(data.points(), Targets.of(targets)));

    double unit = 1e-10 * largest(targets);
    assertArrayEquals(model.coefficients().row(0), other.coefficients().row(0), unit);
    assertWithin(100 * unit, model.intercept() + 100, other.intercept());
  }

  @Property
  void theOrderOfTheRowsDoesNotMatter(
      @ForAll("moderate") Targeted<Matrix> data, @ForAll long seed) {
    int[] order = Clouds.shuffledRows(data.points().rows(), seed);

    assertSamePredictions(data, RidgeRegression.leastSquares().fit(data.select(order)));
  }

  @Property
  void everyRowTwiceChangesNoLeastSquares(@ForAll("moderate") Targeted<Matrix> data) {
    assertSamePredictions(
        data, RidgeRegression.leastSquares().fit(data.select(Varied.twice(data.points().rows()))));
  }

  @Property
  void everyRowTwiceHalvesThePenalty(@ForAll("moderate") Targeted<Matrix> data) {
    RidgeRegression.Model model = RidgeRegression.withPenalty(1).fit(data);
    RidgeRegression.Model other =
        RidgeRegression.withPenalty(2).fit(data.select(Varied.twice(data.points().rows())));

    assertArrayEquals(
        model.coefficients().row(0),
        other.coefficients().row(0),
        1e-10 * largest(data.targets().toArray()));
  }

  private void assertSamePredictions(Targeted<Matrix> data, RidgeRegression.Model other) {
    RidgeRegression.Model model = RidgeRegression.leastSquares().fit(data);

    double unit =
        largest(data.targets().toArray()) + RidgeRegressionSpec.rounding(model, data.points());
    assertArrayEquals(
        model.predict(data.points()).toArray(),
        other.predict(data.points()).toArray(),
        1e-8 * unit);
  }
}
