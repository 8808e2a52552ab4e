package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class TopKAccuracyTest {
  /** scikit-learn 1.9.1, top_k_accuracy_score, on rows without ties. */
  @Test
  void twelveRowsOfFourClassesHaveTheAccuraciesOfScikitLearn() {
    Labels truth = Labels.ofCodes(0, 1, 2, 0, 1, 2, 1, 0, 2, 0, 3, 3);
    Matrix probabilities =
        Matrix.ofRowMajor(
            12, 4, 0.5, 0.25, 0.1, 0.15, 0.3, 0.4, 0.1, 0.2, 0.4, 0.3, 0.2, 0.1, 0.25, 0.5, 0.1,
            0.15, 0.1, 0.2, 0.3, 0.4, 0.25, 0.15, 0.4, 0.2, 0.45, 0.25, 0.2, 0.1, 0.7, 0.15, 0.1,
            0.05, 0.05, 0.15, 0.3, 0.5, 0.15, 0.2, 0.25, 0.4, 0.4, 0.3, 0.2, 0.1, 0.1, 0.2, 0.3,
            0.4);

    assertEquals(0.4166666666666667, TopKAccuracy.of(truth, probabilities, 1));
    assertEquals(0.6666666666666666, TopKAccuracy.of(truth, probabilities, 2));
    assertEquals(0.8333333333333334, TopKAccuracy.of(truth, probabilities, 3));
    assertEquals(1, TopKAccuracy.of(truth, probabilities, 4));
  }

  /** scikit-learn 1.9.1, top_k_accuracy_score with labels=[0, 1, 2]. */
  @Test
  void scoresNeedNotBeProbabilities() {
    Labels truth = Labels.ofCodes(0, 1, 2, 1, 2);
    Matrix scores =
        Matrix.ofRowMajor(5, 3, 2.5, -1, 0.25, -3, 0, 1, 0.1, 0.2, -0.3, 7, 8, 9, -1, -2, -3);

    assertEquals(0.2, TopKAccuracy.of(truth, scores, 1));
    assertEquals(0.6, TopKAccuracy.of(truth, scores, 2));
  }
}
