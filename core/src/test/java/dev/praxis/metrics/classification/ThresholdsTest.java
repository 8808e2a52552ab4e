package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import org.junit.jupiter.api.Test;

/** The thresholds of {@link Fawcett}; what is not in the article is counted down its table. */
class ThresholdsTest {
  /** The article: the highest accuracy, 70 %, at the point (0.1, 0.5), whose threshold is 0.54. */
  @Test
  void equalCostsChooseTheHighestAccuracy() {
    Thresholds.Choice choice = Thresholds.of(Fawcett.TRUTH, Fawcett.SCORES).leastCost(1, 1);

    assertEquals(new Thresholds.Choice(0.54, 5, 1, 5, 9), choice);
    assertEquals(0.7, ConfusionMatrix.of(Fawcett.TRUTH, choice.predict(Fawcett.SCORES)).accuracy());
    assertEquals(0.1, choice.falsePositiveRate());
    assertEquals(0.5, choice.recall());
  }

  /** By hand: three false positives at 0.1 cost what one false negative at 0.3 does. */
  @Test
  void costsOfTenthsTie() {
    Labels truth = Labels.ofCodes(1, 0, 0, 0, 1, 0);
    Targets scores = Targets.of(6, 5, 4, 3, 2, 1);
    Thresholds thresholds = Thresholds.of(truth, scores);

    assertEquals(6, thresholds.leastCost(0.1, 0.3).threshold());
    assertEquals(6, thresholds.leastCost(1, 3).threshold());
    assertEquals(2, thresholds.leastCost(0.1, Math.nextUp(0.3)).threshold());
    // One false positive at 0.3, or three false negatives, whose costs are 0.30000000000000004.
    Thresholds turned = Thresholds.of(Labels.ofCodes(0, 1, 1, 1), Targets.of(4, 3, 2, 1));
    assertEquals(Double.POSITIVE_INFINITY, turned.leastCost(0.3, 0.1).threshold());
  }

  /** By hand: J is 1/3 at 9, at 6 and at 3, in doubles 0.33333333333333337 at the last. */
  @Test
  void differencesOfRatesTie() {
    Labels truth = Labels.ofCodes(1, 0, 1, 0, 1, 0);
    Targets scores = Targets.of(9, 8, 6, 5, 3, 2);

    assertEquals(9, Thresholds.of(truth, scores).bestYouden().threshold());
  }

  /** By hand: the first ten rows hold three positives, and 3 / 10 is what is written as 0.3. */
  @Test
  void threeOfTenArePreciseEnoughForThreeTenths() {
    Labels truth = Labels.ofCodes(0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0);
    Targets scores = Targets.of(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    Thresholds thresholds = Thresholds.of(truth, scores);

    assertEquals(3, thresholds.bestRecallAtPrecision(0.3).orElseThrow().threshold());
    assertTrue(thresholds.bestRecallAtPrecision(Math.nextUp(0.3)).isEmpty());
  }

  /**
   * The highest F1 also by scikit-learn 1.2.1, precision_recall_curve, and the highest Youden's J
   * by roc_curve.
   */
  @Test
  void otherGoalsHaveOtherThresholds() {
    Thresholds thresholds = Thresholds.of(Fawcett.TRUTH, Fawcett.SCORES);

    assertEquals(0.54, thresholds.bestYouden().threshold());
    // 8 of 13 rows from 0.38 on are positive, 2 are below.
    assertEquals(new Thresholds.Choice(0.38, 8, 5, 2, 5), thresholds.bestF1());
    assertNear(16 / 23.0, thresholds.bestF1().f1(), 1e-15);
    // 5 of 6 at 0.54, but 6 of 9 at 0.51.
    assertEquals(0.54, thresholds.bestRecallAtPrecision(0.8).orElseThrow().threshold());
    assertEquals(0.8, thresholds.bestRecallAtPrecision(0.9).orElseThrow().threshold());
    // All ten positives cost nine negatives; no negative costs eight positives.
    assertEquals(0.30, thresholds.leastCost(1, 5).threshold());
    assertEquals(0.8, thresholds.leastCost(5, 1).threshold());
  }
}
