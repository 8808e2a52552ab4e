package dev.praxis.evaluation;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What a model must beat. */
class BaselinesSpec {
  @Group
  class TheMajorityClass implements ClassifierContract.OfPoints<MajorityClass.Model> {
    @Override
    public Learner<Labeled<Matrix>, MajorityClass.Model> learner() {
      return new MajorityClass();
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Clouds.clusterings(Clouds.any());
    }

    @Property
    void isPredictedForEveryPoint(@ForAll("data") Labeled<Matrix> data) {
      MajorityClass.Model model = learner().fit(data);
      Labels predicted = model.predict(data.points());
      int[] counts = data.labels().counts();

      assertEquals(data.labels().classes(), predicted.classes());
      assertEquals(data.labels().size(), predicted.counts()[model.majority()]);
      assertEquals(Arrays.stream(counts).max().orElseThrow(), counts[model.majority()]);
      assertEquals(model.majority(), model.predict(data.points().row(0)));
    }

    @Property
    void isAsProbableAsItIsFrequentAndSoAreTheOthers(@ForAll("data") Labeled<Matrix> data) {
      Matrix probabilities = learner().fit(data).probabilities(data.points());

      for (int c = 0; c < data.labels().classes(); c++) {
        double share = (double) data.labels().counts()[c] / data.labels().size();
        double[] expected = new double[data.points().rows()];
        Arrays.fill(expected, share);
        assertArrayEquals(expected, probabilities.column(c));
      }
    }

    @Example
    void keepsTheNamesOfTheClassesAndTakesTheFirstOfEquals() {
      Matrix points = Matrix.ofRowMajor(4, 1, 1, 2, 3, 4);
      Labels labels = Labels.ofNames(List.of("b", "a", "b", "a"));
      MajorityClass.Model model = learner().fit(new Labeled<>(points, labels));

      assertEquals("a", model.predict(points).name(3));
      assertEquals(List.of("a", "b"), model.predict(points).classNames());
      assertEquals(0, model.majority());
    }

    @Example
    void isNotPredictedForPointsOfOtherColumns() {
      MajorityClass.Model model =
          learner().fit(new Labeled<>(Matrix.ofRowMajor(1, 2, 1, 2), Labels.ofCodes(0)));
      String sentence = "points must have 2 columns, as those that were learned from, but had 1";

      assertRefused(sentence, () -> model.predict(Matrix.ofRowMajor(2, 1, 1, 2)));
      assertRefused(sentence, () -> model.probabilities(Matrix.ofRowMajor(2, 1, 1, 2)));
      assertRefused(
          "columns must be at least 1 but was 0",
          () -> new MajorityClass.Model(new MajorityClass(), 0, model.shares(), List.of()));
      assertRefused(
          "classNames must be one per class, 1, or none, but were 2",
          () -> new MajorityClass.Model(new MajorityClass(), 1, model.shares(), List.of("a", "b")));
    }
  }

  @Group
  class TheMeanTarget implements RegressorContract.OfPoints<MeanTarget.Model> {
    @Override
    public Learner<Targeted<Matrix>, MeanTarget.Model> learner() {
      return new MeanTarget();
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return Clouds.round().map(points -> new Targeted<>(points, Targets.of(points.column(0))));
    }

    @Property
    void isPredictedForEveryPoint(@ForAll("data") Targeted<Matrix> data) {
      MeanTarget.Model model = learner().fit(data);
      double mean = Arrays.stream(data.targets().toArray()).average().orElseThrow();

      assertWithin(1e-14, mean, model.mean());
      assertEquals(data.targets().size(), model.predict(data.points()).size());
      assertTrue(
          Arrays.stream(model.predict(data.points()).toArray()).allMatch(p -> p == model.mean()));
      assertEquals(model.mean(), model.predict(data.points().row(0)));
    }

    @Property
    void hasTheSmallestSquaredErrorOfAllConstants(
        @ForAll("data") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = -3, max = 3) double other) {
      double[] constant = new double[data.targets().size()];
      Arrays.fill(constant, other);
      Targets means = learner().fit(data).predict(data.points());

      assertTrue(
          RegressionErrors.of(data.targets(), means).mse()
              <= RegressionErrors.of(data.targets(), Targets.of(constant)).mse() + 1e-14);
    }

    @Example
    void isNotPredictedForPointsOfOtherColumns() {
      MeanTarget.Model model =
          learner().fit(new Targeted<>(Matrix.ofRowMajor(1, 2, 1, 2), Targets.of(0)));

      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 1",
          () -> model.predict(Matrix.ofRowMajor(2, 1, 1, 2)));
      assertRefused(
          "mean must be finite but was NaN",
          () -> new MeanTarget.Model(new MeanTarget(), 1, Double.NaN));
      assertRefused(
          "columns must be at least 1 but was 0",
          () -> new MeanTarget.Model(new MeanTarget(), 0, 1));
    }
  }
}
