package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
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
import net.jqwik.api.constraints.IntRange;

/** Weights of rows and of classes: what an error costs. */
@PropertyDefaults(tries = 50)
class WeightedSvmSpec {
  private static final double GAMMA = 0.25;
  private static final double TIGHT = 1e-8;

  private static SvmClassifier classifier() {
    return SvmClassifier.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT);
  }

  private static SvmRegressor regressor() {
    return SvmRegressor.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT);
  }

  @Provide
  Arbitrary<Labeled<Matrix>> twoClasses() {
    return Margin.classes(2, Clouds.few());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> threeClasses() {
    return Margin.classes(3, Clouds.few());
  }

  /** Whole numbers from 0 to 3, but 1 for the first rows. */
  private static double[] weights(int rows, int classes, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, rows).mapToDouble(i -> i < classes ? 1 : random.nextInt(4)).toArray();
  }

  /** Each row as often as its weight says. */
  private static int[] copies(double[] weights) {
    return IntStream.range(0, weights.length)
        .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
        .toArray();
  }

  private static int[] positive(double[] weights) {
    return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
  }

  private static double[] select(double[] values, int[] places) {
    return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
  }

  private static Targeted<Matrix> targeted(Labeled<Matrix> data, long seed) {
    double[] targets = new Random(seed).doubles(data.labels().size(), -3, 3).toArray();
    return new Targeted<>(data.points(), Targets.of(targets));
  }

  @Group
  class OfRows {
    @Property
    void thatAreWholeNumbersAreCopies(
        @ForAll("threeClasses") Labeled<Matrix> data, @ForAll long seed) {
      double[] weights = weights(data.labels().size(), 3, seed);
      Labeled<Matrix> copied = data.select(copies(weights));
      for (SvmClassifier learner : new SvmClassifier[] {classifier(), classifier().balancing()}) {
        SvmClassifier.Model weighted = learner.fitWeighted(data, weights);
        SvmClassifier.Model alike = learner.fit(copied);

        for (int m = 0; m < 3; m++) {
          double slack = 1e-6 * copied.labels().size();
          assertWithin(slack, alike.objectives().get(0, m), weighted.objectives().get(0, m));
        }
      }
    }

    @Property
    void thatAreZeroAreNoRows(@ForAll("threeClasses") Labeled<Matrix> data, @ForAll long seed) {
      double[] weights = weights(data.labels().size(), 3, seed);
      int[] rows = positive(weights);
      SvmClassifier learner = SvmClassifier.rbf().balancing().withCalibration(Calibration.PLATT);
      SvmClassifier.Model weighted = learner.fitWeighted(data, weights);
      SvmClassifier.Model without = learner.fitWeighted(data.select(rows), select(weights, rows));

      assertEquals(without.coefficients(), weighted.coefficients());
      assertEquals(without.biases(), weighted.biases());
      assertEquals(without.sigmoids(), weighted.sigmoids());
      assertEquals(without.kernel(), weighted.kernel());
      assertEquals(
          without.supportRows().stream().map(row -> rows[row]).toList(), weighted.supportRows());
      assertEquals(
          weighted.supportVectors(),
          data.points().selectRows(weighted.supportRows().stream().mapToInt(r -> r).toArray()));
    }

    @Property
    void thatAreAllOneChangeNothing(@ForAll("threeClasses") Labeled<Matrix> data) {
      SvmClassifier learner = SvmClassifier.rbf().withCalibration(Calibration.PLATT);
      double[] ones = Margin.ones(data.labels().size());

      assertEquals(learner.fit(data), learner.fitWeighted(data, ones));
      assertEquals(
          SvmRegressor.rbf().fit(targeted(data, 1)),
          SvmRegressor.rbf().fitWeighted(targeted(data, 1), ones));
    }

    @Property
    void thatAreAllTwoAreTwiceTheCost(@ForAll("twoClasses") Labeled<Matrix> data) {
      double[] twos = IntStream.range(0, data.labels().size()).mapToDouble(i -> 2).toArray();

      assertEquals(
          classifier().withCost(2).fit(data).coefficients(),
          classifier().fitWeighted(data, twos).coefficients());
      assertEquals(
          regressor().withCost(2).fit(targeted(data, 2)).coefficients(),
          regressor().fitWeighted(targeted(data, 2), twos).coefficients());
    }

    @Property
    void boundTheCoefficientsAndMeetTheConditionsOfKarushKuhnAndTucker(
        @ForAll("twoClasses") Labeled<Matrix> data, @ForAll long seed) {
      Random random = new Random(seed);
      int n = data.labels().size();
      double[] weights = random.doubles(n, 0.1, 5).toArray();
      SvmClassifier.Model model = classifier().withTolerance(1e-3).fitWeighted(data, weights);
      double[] beta = Margin.beta(model, n);
      int[] signs = Margin.signs(data.labels());

      assertTrue(model.converged());
      for (int i = 0; i < n; i++) {
        double margin = signs[i] * model.decisionValues(data.points()).get(i, 0);
        double alpha = signs[i] * beta[i];
        assertTrue(alpha >= 0 && alpha <= weights[i]);
        assertTrue(alpha > 0 || margin >= 1 - 1e-3);
        assertTrue(alpha < weights[i] || margin <= 1 + 1e-3);
        assertTrue(alpha == 0 || alpha == weights[i] || Math.abs(margin - 1) <= 1e-3);
      }
    }

    @Property
    void ofARegressionThatAreWholeNumbersAreCopies(
        @ForAll("twoClasses") Labeled<Matrix> data, @ForAll long seed) {
      Targeted<Matrix> targeted = targeted(data, seed);
      double[] weights = weights(data.labels().size(), 1, seed);
      int[] copies = copies(weights);
      SvmRegressor.Model weighted = regressor().fitWeighted(targeted, weights);

      assertWithin(
          1e-6 * copies.length,
          regressor().fit(targeted.select(copies)).objective(),
          weighted.objective());
      for (int s = 0; s < weighted.supportRows().size(); s++) {
        double most = weights[weighted.supportRows().get(s)];
        assertTrue(Math.abs(weighted.coefficients().get(0, s)) <= most);
      }
    }

    @Property
    void ofARegressionThatAreZeroAreNoRows(
        @ForAll("twoClasses") Labeled<Matrix> data, @ForAll long seed) {
      Targeted<Matrix> targeted = targeted(data, seed);
      double[] weights = weights(data.labels().size(), 1, seed);
      int[] rows = positive(weights);
      SvmRegressor.Model weighted = SvmRegressor.rbf().fitWeighted(targeted, weights);
      SvmRegressor.Model without =
          SvmRegressor.rbf().fitWeighted(targeted.select(rows), select(weights, rows));

      assertEquals(without.coefficients(), weighted.coefficients());
      assertEquals(without.supportVectors(), weighted.supportVectors());
      assertEquals(
          without.supportRows().stream().map(row -> rows[row]).toList(), weighted.supportRows());
    }
  }

  @Group
  class OfClasses {
    @Property
    void areWeightsOfTheirRows(
        @ForAll("threeClasses") Labeled<Matrix> data,
        @ForAll @IntRange(min = -3, max = 3) int first,
        @ForAll @IntRange(min = -3, max = 3) int last) {
      double[] ofClasses = {Math.scalb(1.0, first), 1, Math.scalb(3.0, last)};
      double[] ofRows =
          IntStream.of(data.labels().codes()).mapToDouble(code -> ofClasses[code]).toArray();
      SvmClassifier.Model model = classifier().withClassWeights(ofClasses).fit(data);

      assertEquals(model.coefficients(), classifier().fitWeighted(data, ofRows).coefficients());
    }

    @Property
    void areNoWorseThanLibsvms(
        @ForAll("nearTheOrigin") Labeled<Matrix> data,
        @ForAll @IntRange(min = -3, max = 3) int power) {
      double weight = Math.scalb(1.0, power);
      double[][] rows = data.points().toRows();
      int[] signs = Margin.signs(data.labels());
      double[] theirs = Libsvm.weighted(rows, signs, GAMMA, 1, new double[] {weight, 3}, TIGHT);
      SvmClassifier.Model model = classifier().withClassWeights(weight, 3).fit(data);
      double best = Margin.objective(rows, theirs, GAMMA);

      assertWithin(1e-6 * Math.abs(best), best, model.objectives().get(0, 0));
    }

    @Property
    void thatMakeUpForTheNumbersOfRowsAreBalanced(@ForAll("threeClasses") Labeled<Matrix> data) {
      int[] counts = data.labels().counts();
      double n = data.labels().size();
      double[] weights = IntStream.of(counts).mapToDouble(count -> n / (3.0 * count)).toArray();

      assertEquals(
          classifier().balancing().fit(data).coefficients(),
          classifier().withClassWeights(weights).fit(data).coefficients());
    }

    @Provide
    Arbitrary<Labeled<Matrix>> nearTheOrigin() {
      return Margin.classes(2, Clouds.round());
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRows(new double[][] {{0}, {1}, {2}});
    private final Labeled<Matrix> three = new Labeled<>(points, Labels.ofCodes(0, 1, 1));
    private final Targeted<Matrix> numbers = new Targeted<>(points, Targets.of(0, 1, 2));

    @Example
    void otherWeightsThanOneARowAreRefused() {
      assertRefused(
          "weights must be one per row, 3, but were 2",
          () -> SvmClassifier.rbf().fitWeighted(three, 1, 2));
      assertRefused(
          "weights must be one per row, 3, but were 4",
          () -> SvmRegressor.rbf().fitWeighted(numbers, 1, 2, 3, 4));
    }

    @Example
    void weightsOutOfRangeAreRefused() {
      for (double weight : new double[] {-1, Double.NaN, 1e10, 1e-200}) {
        assertRefused(
            "weights must be 0 or between 1.0E-100 and 1.0E9 but weight 1 was " + weight,
            () -> SvmClassifier.rbf().fitWeighted(three, 1, weight, 1));
      }
      assertRefused(
          "weights must not all be 0", () -> SvmRegressor.rbf().fitWeighted(numbers, 0, 0, 0));
    }

    @Example
    void aClassWithoutARowThatCountsIsRefused() {
      assertRefused(
          "every class must have at least 1 row but class 0 has none",
          () -> SvmClassifier.rbf().fitWeighted(three, 0, 1, 1));
    }

    @Example
    void weightsOfClassesOutOfRangeAreRefused() {
      for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
        assertRefused(
            "the weight of class 1 must be above 0 and finite but was " + weight,
            () -> SvmClassifier.rbf().withClassWeights(1, weight));
      }
      assertRefused(
          "values must be none where classes are balanced but were 1",
          () -> new ClassWeights(true, List.of(1.0)));
      assertRefused(
          "class weights must be one per class, 2, but were 3",
          () -> SvmClassifier.rbf().withClassWeights(1, 2, 3).fit(three));
    }

    @Example
    void costsThatOverflowAreRefused() {
      assertRefused(
          "cost times the weights of a row and its class must be above 0 and finite but was"
              + " Infinity",
          () -> SvmClassifier.rbf().withCost(1e300).fitWeighted(three, 1, 1, 1e9));
      assertRefused(
          "cost times the weight of a row must be above 0 and finite but was Infinity",
          () -> SvmRegressor.rbf().withCost(1e300).fitWeighted(numbers, 1, 1, 1e9));
    }
  }
}
