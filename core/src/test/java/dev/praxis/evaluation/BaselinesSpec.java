package dev.praxis.evaluation;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
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
  class TheMajorityClass implements LearnerContract<LabeledData, MajorityClass.Model> {
    @Override
    public Learner<LabeledData, MajorityClass.Model> learner() {
      return new MajorityClass();
    }

    @Override
    @Provide
    public Arbitrary<LabeledData> data() {
      return Clouds.clusterings(Clouds.any());
    }

    @Property
    void isPredictedForEveryPoint(@ForAll("data") LabeledData data) {
      MajorityClass.Model model = learner().fit(data);
      Labels predicted = model.predict(data.points());
      int[] counts = data.labels().counts();

      assertEquals(data.labels().classes(), predicted.classes());
      assertEquals(data.labels().size(), predicted.counts()[model.majority()]);
      assertEquals(Arrays.stream(counts).max().orElseThrow(), counts[model.majority()]);
      assertEquals(model.majority(), model.predict(data.points().row(0)));
    }

    @Property
    void isAsProbableAsItIsFrequentAndSoAreTheOthers(@ForAll("data") LabeledData data) {
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
      MajorityClass.Model model = learner().fit(new LabeledData(points, labels));

      assertEquals("a", model.predict(points).name(3));
      assertEquals(List.of("a", "b"), model.predict(points).classNames());
      assertEquals(0, model.majority());
    }

    @Example
    void isNotPredictedForPointsOfOtherColumns() {
      MajorityClass.Model model =
          learner().fit(new LabeledData(Matrix.ofRowMajor(1, 2, 1, 2), Labels.ofCodes(0)));
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
  class TheMeanTarget implements LearnerContract<TargetData, MeanTarget.Model> {
    @Override
    public Learner<TargetData, MeanTarget.Model> learner() {
      return new MeanTarget();
    }

    @Override
    @Provide
    public Arbitrary<TargetData> data() {
      return Clouds.round().map(points -> new TargetData(points, Targets.of(points.column(0))));
    }

    @Override
    public Object copy(TargetData data) {
      return List.of(Matrix.ofRows(data.points().toRows()), Targets.of(data.targets().toArray()));
    }

    @Property
    void isPredictedForEveryPoint(@ForAll("data") TargetData data) {
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
        @ForAll("data") TargetData data, @ForAll @DoubleRange(min = -3, max = 3) double other) {
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
          learner().fit(new TargetData(Matrix.ofRowMajor(1, 2, 1, 2), Targets.of(0)));

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
