package dev.praxis.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Means and deviations by hand, of scores as they are written. */
class HyperparameterSearchTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void scoresInAnotherOrderTieAndTheFirstTrialWins() {
    Trial<String> falling = new Trial<>(0, "falling", List.of(.3, .2, .1));
    Trial<String> rising = new Trial<>(1, "rising", List.of(.1, .2, .3));
    HyperparameterSearch<String> search = new HyperparameterSearch<>(List.of(falling, rising));

    assertEquals(0.2, falling.mean());
    assertEquals(0.2, rising.mean());
    assertEquals("falling", search.highest().hyperparameters());
    assertEquals("falling", search.lowest().hyperparameters());
  }

  @Test
  void otherScoresOfTheSameMeanTie() {
    HyperparameterSearch<String> search =
        new HyperparameterSearch<>(
            List.of(
                new Trial<>(0, "tenths", List.of(.1, .7)),
                new Trial<>(1, "same", List.of(.4, .4))));

    assertEquals("tenths", search.highest().hyperparameters());
    assertEquals("tenths", search.lowest().hyperparameters());
  }

  @Test
  void equalScoresHaveThatMeanAndDoNotDeviate() {
    Trial<String> trial = new Trial<>(0, "a", List.of(.1, .1, .1));

    assertEquals(0.1, trial.mean());
    assertEquals(0, trial.standardDeviation());
  }

  @Test
  void deviationsAreRoundedOnce() {
    assertEquals(0.1, new Trial<>(0, "a", List.of(.1, .3)).standardDeviation());
    assertEquals(1e-200, new Trial<>(0, "a", List.of(1e-200, 3e-200)).standardDeviation());
    assertEquals(1e200, new Trial<>(0, "a", List.of(1e200, 3e200)).standardDeviation());
    assertEquals(0, new Trial<>(0, "a", List.of(.7)).standardDeviation());
  }

  @Test
  void scoresWithoutBoundsHaveMeansWithoutBounds() {
    double most = Double.MAX_VALUE;

    assertEquals(INFINITY, new Trial<>(0, "a", List.of(1.0, INFINITY)).mean());
    assertEquals(-INFINITY, new Trial<>(0, "a", List.of(most, most, -INFINITY)).mean());
    assertEquals(Double.NaN, new Trial<>(0, "a", List.of(INFINITY, -INFINITY)).mean());
    assertEquals(Double.NaN, new Trial<>(0, "a", List.of(INFINITY, Double.NaN)).mean());
    assertEquals(most, new Trial<>(0, "a", List.of(most, most)).mean());
    assertEquals(Double.NaN, new Trial<>(0, "a", List.of(1.0, INFINITY)).standardDeviation());
    assertEquals(Double.NaN, new Trial<>(0, "a", List.of(Double.NaN)).standardDeviation());
  }
}
