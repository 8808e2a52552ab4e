package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class MulticlassAucTest {
  /** scikit-learn 1.2.1, roc_auc_score with multi_class and average. */
  @Test
  void tenRowsOfThreeClassesHaveTheAreasOfScikitLearn() {
    Labels truth = Labels.ofCodes(0, 1, 2, 0, 1, 2, 1, 0, 2, 0);
    Matrix probabilities =
        Matrix.ofRowMajor(
            10, 3, 0.6, 0.3, 0.1, 0.2, 0.5, 0.3, 0.1, 0.3, 0.6, 0.4, 0.4, 0.2, 0.5, 0.3, 0.2, 0.3,
            0.3, 0.4, 0.1, 0.8, 0.1, 0.3, 0.2, 0.5, 0.2, 0.6, 0.2, 0.7, 0.2, 0.1);

    MulticlassAuc rest = MulticlassAuc.oneVersusRest(truth, probabilities);
    assertEquals(0.8303571428571429, rest.macro(), 1e-15);
    assertEquals(0.836904761904762, rest.weighted(), 1e-15);
    MulticlassAuc one = MulticlassAuc.oneVersusOne(truth, probabilities);
    assertEquals(0.826388888888889, one.macro(), 1e-15);
    assertEquals(0.8302083333333333, one.weighted(), 1e-15);
  }
}
