package dev.praxis.demos.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.LinearRegressor;
import dev.praxis.linear.Penalty;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages on learning rates and penalties claim, and that each breaks where it says so. */
class LinearDemosTest {

  private static final Labeled<Matrix> TUMOURS =
      Dataset.BREAST_CANCER.csv().withLabel("label").readLabeled();
  private static final Targeted<Matrix> PATIENTS =
      Dataset.DIABETES.csv().withTarget("target").readTargets();
  private static final Targeted<Matrix> STANDARD =
      new Targeted<>(Standardised.of(PATIENTS.points()), PATIENTS.targets());

  @Test
  void aRateMayBeTooSmallOrTooLarge() {
    Labeled<Matrix> two =
        Standardised.data(new Labeled<>(TUMOURS.points().selectColumns(1, 4), TUMOURS.labels()));
    LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
    double least = learner.fit(two).loss() / two.points().rows();
    List<double[]> losses =
        LearningRateExperiments.losses(learner, new double[] {1e-5, 1e-2, 2}, 20, two);
    assertTrue(losses.get(0)[19] > 1.3 * least);
    assertEquals(least, losses.get(1)[19], 1e-3);
    assertTrue(losses.get(2)[19] > 1.3 * least);
    assertEquals(20, losses.get(2).length);
  }

  @Test
  void epochsAreTheSameStepsStoppedEarlier() {
    Labeled<Matrix> data = Standardised.data(TUMOURS);
    LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
    double[] losses = LearningRateExperiments.losses(learner, new double[] {0.01}, 3, data).get(0);
    List<LinearClassifier.Model> models =
        LearningRateExperiments.afterEachEpoch(learner, 0.01, 3, data);
    for (int i = 0; i < 3; i++) {
      assertEquals(losses[i], models.get(i).loss() / data.points().rows(), 1e-12);
    }
  }

  @Test
  void columnsOnDifferentScalesAreRefusedInASentence() {
    Labeled<Matrix> raw = new Labeled<>(TUMOURS.points().selectColumns(3, 4), TUMOURS.labels());
    assertTrue(
        LearningRateExperiments.outcome(0.01, raw)
            .startsWith("rate must be so small that the loss falls but was Constant[rate=0.01]:"));
    assertTrue(
        LearningRateExperiments.outcome(0.01, Standardised.data(raw))
            .startsWith("the mean loss is 0."));
  }

  @Test
  void l1EmptiesAndL2Shrinks() {
    double largest = RegularizationExperiments.largestPrice(STANDARD);
    double[] prices = {1, 0.9 * largest, 1.001 * largest};
    List<LinearRegressor.Model> lasso =
        RegularizationExperiments.path(prices, Penalty::l1, STANDARD);
    List<LinearRegressor.Model> ridge =
        RegularizationExperiments.path(prices, Penalty::l2, STANDARD);
    assertEquals(10, RegularizationExperiments.nonZeros(lasso.get(0)));
    assertTrue(RegularizationExperiments.nonZeros(lasso.get(1)) > 0);
    assertTrue(RegularizationExperiments.nonZeros(lasso.get(1)) < 4);
    assertEquals(0, RegularizationExperiments.nonZeros(lasso.get(2)));
    assertEquals(10, RegularizationExperiments.nonZeros(ridge.get(2)));
    assertTrue(
        RegularizationExperiments.length(ridge.get(2))
            < RegularizationExperiments.length(ridge.get(0)) / 10);
  }

  @Test
  void theStrongestPriceIsTheLastThatIsGoodEnough() {
    assertEquals(2, RegularizationExperiments.strongest(new double[] {3, 2, 2.01, 2.5}, 1.01));
  }

  @Test
  void whichOfTwoTwinsL1KeepsDependsOnTheRows() {
    Targeted<Matrix> twins = RegularizationExperiments.withTwin(2, PATIENTS);
    double[][] lasso = RegularizationExperiments.onHalves(Penalty.l1(400), 30, twins);
    assertTrue(RegularizationExperiments.alone(lasso, 0) > 0);
    assertTrue(RegularizationExperiments.alone(lasso, 1) > 0);
    double[][] both = RegularizationExperiments.onHalves(Penalty.elasticNet(800, 0.5), 30, twins);
    assertEquals(0, RegularizationExperiments.alone(both, 0));
    assertEquals(0, RegularizationExperiments.alone(both, 1));
  }
}
