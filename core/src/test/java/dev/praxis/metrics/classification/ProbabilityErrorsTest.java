package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbabilityErrorsTest {
  /** scikit-learn 1.2.1, log_loss and brier_score_loss. */
  @Test
  void twelveRowsOfTwoClassesHaveTheErrorsOfScikitLearn() {
    ProbabilityErrors errors =
        ProbabilityErrors.of(
            Labels.ofCodes(0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1),
            Targets.of(0.1, 0.9, 0.8, 0.3, 0.55, 0.2, 0.45, 0.6, 0.35, 0.05, 0.7, 0.4));

    assertEquals(0.42452198315492934, errors.logLoss(), 1e-15);
    assertEquals(0.13583333333333333, errors.brier(), 1e-15);
  }

  /**
   * scikit-learn 1.9.1, log_loss with labels=[0, 1] and brier_score_loss with pos_label=1 (which
   * says 0.01749999999999999): by hand (0.01 + 0.04 + 0.0025) / 3.
   */
  @Test
  void aClassAloneHasToBeNamedAsThePositiveOne() {
    Labels yes = Labels.ofNames(List.of("yes", "yes", "yes"));
    Targets probabilities = Targets.of(0.9, 0.8, 0.95);
    Labels named = Labels.ofNames(List.of("yes", "yes", "yes"), List.of("no", "yes"));

    for (Labels truth : List.of(OneVersusRest.of(yes, "yes"), named)) {
      ProbabilityErrors errors = ProbabilityErrors.of(truth, probabilities);
      assertEquals(0.12659912045319552, errors.logLoss(), 1e-15);
      assertEquals(0.0175, errors.brier());
    }
  }

  /** scikit-learn 1.2.1, log_loss; the Brier score by numpy 1.24.2 from its definition. */
  @Test
  void tenRowsOfThreeClassesHaveTheErrorsOfScikitLearn() {
    ProbabilityErrors errors =
        ProbabilityErrors.of(
            Labels.ofCodes(0, 1, 2, 0, 1, 2, 1, 0, 2, 0),
            Matrix.ofRowMajor(
                10, 3, 0.6, 0.3, 0.1, 0.2, 0.5, 0.3, 0.1, 0.3, 0.6, 0.4, 0.4, 0.2, 0.5, 0.3, 0.2,
                0.3, 0.3, 0.4, 0.1, 0.8, 0.1, 0.3, 0.2, 0.5, 0.2, 0.6, 0.2, 0.7, 0.2, 0.1));

    assertEquals(0.814458190817915, errors.logLoss(), 1e-15);
    assertEquals(0.48, errors.brier(), 1e-15);
  }
}
