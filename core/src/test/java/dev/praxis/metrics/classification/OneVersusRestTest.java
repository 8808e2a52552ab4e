package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By the definition: 1 is the class asked for, 0 any other. */
class OneVersusRestTest {
  @Test
  void aClassIsNamedAndSoIsTheRest() {
    Labels species = Labels.ofNames(List.of("setosa", "virginica", "setosa", "iris"));

    assertEquals(
        Labels.ofCodes(new int[] {1, 0, 1, 0}, List.of("not setosa", "setosa")),
        OneVersusRest.of(species, "setosa"));
  }

  @Test
  void classesWithoutNamesStaySo() {
    assertEquals(Labels.ofCodes(1, 0, 1), OneVersusRest.of(Labels.ofCodes(2, 0, 2), 2));
  }

  /**
   * scikit-learn 1.2.1, precision_score(truth, predicted, labels=[2], average=None), and recall.
   */
  @Test
  void theMeasuresOfAClassAreThoseOfItAgainstTheRest() {
    Labels truth = Labels.ofCodes(0, 1, 2, 2, 1, 0, 2, 0, 2, 1);
    Labels predicted = Labels.ofCodes(0, 2, 2, 1, 1, 0, 2, 2, 2, 0);
    ConfusionMatrix matrix =
        ConfusionMatrix.of(OneVersusRest.of(truth, 2), OneVersusRest.of(predicted, 2));

    assertEquals(0.6, matrix.precision(1));
    assertEquals(0.75, matrix.recall(1));
  }
}
