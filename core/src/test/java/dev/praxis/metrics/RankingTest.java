package dev.praxis.metrics;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The twenty scored instances of Fawcett, "An introduction to ROC analysis", Pattern Recognition
 * Letters 27 (2006), figure 3: ten positives, ten negatives. What is not in the article is counted
 * by hand down its table.
 */
class RankingTest {
  private static final Targets SCORES =
      Targets.of(
          0.9, 0.8, 0.7, 0.6, 0.55, 0.54, 0.53, 0.52, 0.51, 0.505, 0.4, 0.39, 0.38, 0.37, 0.36,
          0.35, 0.34, 0.33, 0.30, 0.1);
  private static final Labels TRUTH =
      Labels.ofCodes(1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0);

  /** After 2, 4, 5 and 10 rows 2, 3, 4 and 6 of the ten positives are found. */
  @Test
  void theLiftOfTheFirstRows() {
    LiftCurve curve = LiftCurve.of(TRUTH, SCORES);

    assertEquals(21, curve.size());
    assertNear(0.2, curve.gain(0.1), 1e-15);
    assertNear(2, curve.lift(0.1), 1e-15);
    assertNear(1.5, curve.lift(0.2), 1e-15);
    assertNear(1.6, curve.lift(0.25), 1e-15);
    assertNear(1.2, curve.lift(0.5), 1e-15);
    assertEquals(1, curve.lift(1));
    // Half of the fourth row, a positive, added to the two of three.
    assertNear(0.25, curve.gain(0.175), 1e-15);
    assertEquals(0.6, curve.point(4).threshold());
  }

  /** The article: the highest accuracy, 70 %, at the point (0.1, 0.5), whose threshold is 0.54. */
  @Test
  void theThresholdOfTheHighestAccuracy() {
    Thresholds.Choice choice = Thresholds.of(TRUTH, SCORES).leastCost(1, 1);

    assertEquals(new Thresholds.Choice(0.54, 5, 1, 5, 9), choice);
    assertEquals(0.7, ConfusionMatrix.of(TRUTH, choice.predict(SCORES)).accuracy());
    assertEquals(0.1, choice.falsePositiveRate());
    assertEquals(0.5, choice.recall());
  }

  @Test
  void theThresholdsOfOtherGoals() {
    Thresholds thresholds = Thresholds.of(TRUTH, SCORES);

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

  @Test
  void aClassAgainstTheRest() {
    Labels species = Labels.ofNames(List.of("setosa", "virginica", "setosa", "iris"));

    assertEquals(
        Labels.ofCodes(new int[] {1, 0, 1, 0}, List.of("not setosa", "setosa")),
        OneVersusRest.of(species, "setosa"));
    assertEquals(Labels.ofCodes(1, 0, 1), OneVersusRest.of(Labels.ofCodes(2, 0, 2), 2));
  }
}
