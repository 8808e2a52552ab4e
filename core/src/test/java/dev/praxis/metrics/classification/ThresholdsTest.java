package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
