package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import org.junit.jupiter.api.Test;

/** scikit-learn 1.9.1 and 1.2.1, roc_auc_score. */
class AucTest {
  @Test
  void tiesCountHalf() {
    assertEquals(0.5, Auc.of(Labels.ofCodes(0, 1, 0, 1), Targets.of(7, 7, 7, 7)));
    assertEquals(
        5.0 / 6, Auc.of(Labels.ofCodes(0, 0, 1, 1, 1), Targets.of(0.1, 0.5, 0.5, 0.5, 0.9)));
  }

  /** In 1.2.1 only; of the 100 pairs of a positive and a negative 68 are in order. */
  @Test
  void twentyInstancesHaveThisArea() {
    assertNear(0.68, Auc.of(Fawcett.TRUTH, Fawcett.SCORES), 1e-15);
  }
}
