package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  private static final Labels TRUTH = Labels.ofCodes(0, 0, 1, 1, 2, 2, 2, 0, 1, 2, 2, 0);
  private static final Labels PREDICTED = Labels.ofCodes(0, 1, 1, 1, 2, 0, 2, 0, 2, 2, 2, 1);

  /** scikit-learn 1.2.1: confusion_matrix, precision_score and so on with average=None. */
  @Test
  void twelveRowsHaveTheMeasuresOfScikitLearn() {
    ConfusionMatrix matrix = ConfusionMatrix.of(TRUTH, PREDICTED);

    assertEquals(Matrix.ofRowMajor(3, 3, 2, 2, 0, 0, 2, 1, 1, 0, 4), matrix.counts());
    assertEquals(2.0 / 3, matrix.accuracy(), 1e-15);
    assertEquals(0.6555555555555556, matrix.balancedAccuracy(), 1e-15);
    assertEquals(0.5, matrix.matthews(), 1e-15);
    assertEquals(0.49473684210526314, matrix.kappa(), 1e-15);
    assertEquals(2.0 / 3, matrix.precision(0), 1e-15);
    assertEquals(0.5, matrix.recall(0), 1e-15);
    assertEquals(0.8, matrix.f1(2), 1e-15);
    assertEquals(0.625, matrix.f(0.5, 0), 1e-15);
    assertEquals(0.5263157894736842, matrix.f(0.5, 1), 1e-15);
  }

  /** scikit-learn 1.2.1: precision_score, recall_score, f1_score, fbeta_score with average. */
  @Test
  void twelveRowsHaveTheAveragesOfScikitLearn() {
    ConfusionMatrix matrix = ConfusionMatrix.of(TRUTH, PREDICTED);

    assertEquals(0.6555555555555556, matrix.precision(Average.MACRO), 1e-15);
    assertEquals(0.6555555555555556, matrix.recall(Average.MACRO), 1e-15);
    assertEquals(0.6476190476190476, matrix.f1(Average.MACRO), 1e-15);
    assertEquals(0.650438596491228, matrix.f(2, Average.MACRO), 1e-15);
    assertEquals(0.6805555555555555, matrix.precision(Average.WEIGHTED), 1e-15);
    assertEquals(0.6666666666666666, matrix.f1(Average.WEIGHTED), 1e-15);
    assertEquals(0.6650219298245613, matrix.f(2, Average.WEIGHTED), 1e-15);
    assertEquals(0.6666666666666666, matrix.f(2, Average.MICRO), 1e-15);
  }

  /** scikit-learn 1.2.1 with sample_weight. */
  @Test
  void weightedRowsHaveTheMeasuresOfScikitLearn() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(TRUTH, PREDICTED, 1, 2, 0.5, 1, 3, 1, 1, 0, 2, 1, 1.5, 1);

    assertEquals(Matrix.ofRowMajor(3, 3, 1, 3, 0, 0, 1.5, 2, 1, 0, 6.5), matrix.counts());
    assertEquals(0.6, matrix.accuracy(), 1e-15);
    assertEquals(0.5150793650793651, matrix.balancedAccuracy(), 1e-15);
    assertEquals(0.3535117746206034, matrix.matthews(), 1e-15);
    assertEquals(0.34545454545454557, matrix.kappa(), 1e-15);
    assertEquals(0.5826388888888889, matrix.f1(Average.WEIGHTED), 1e-15);
  }

  /** By hand: recalls of 1/3 and 2/3, in doubles 0.49999999999999994 on the average, or ½. */
  @Test
  void thirdsAddUpToAHalf() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(Labels.ofCodes(0, 0, 0, 1, 1, 1), Labels.ofCodes(0, 1, 1, 1, 1, 0));

    assertEquals(0.5, matrix.balancedAccuracy());
    assertEquals(0.5, matrix.recall(Average.MACRO));
    assertEquals(0, matrix.kappa());
    assertEquals(0, matrix.matthews());
  }

  /** By hand: what is written as 0.1 and 0.2 is 0.3, and a perfect prediction is perfect. */
  @Test
  void weightsCountAsTheyAreWritten() {
    Labels truth = Labels.ofCodes(0, 0, 1, 1);
    ConfusionMatrix matrix = ConfusionMatrix.of(truth, truth, 0.1, 0.2, 0.3, 0.4);

    assertEquals(0.3, matrix.support(0));
    assertEquals(0.7, matrix.support(1));
    assertEquals(1, matrix.total());
    assertEquals(1, matrix.accuracy());
    assertEquals(1, matrix.kappa());
    assertEquals(1, matrix.matthews());
    assertEquals(1, matrix.specificity(0));
  }

  /** scikit-learn 1.9.1, f1_score with zero_division 0, 1 and NaN. */
  @Test
  void aClassThatIsMissedCountsAsZeroWhateverIsDividedByZero() {
    ConfusionMatrix missed =
        ConfusionMatrix.of(Labels.ofCodes(0, 0, 1, 2), Labels.ofCodes(0, 0, 1, 1));
    ConfusionMatrix onlyZeros =
        ConfusionMatrix.of(
            Labels.ofCodes(new int[] {0, 0}, 2), Labels.ofCodes(new int[] {0, 0}, 2));

    assertEquals(5.0 / 9, missed.f1(Average.MACRO), 1e-15);
    assertEquals(5.0 / 9, missed.with(ZeroDivision.ONE).f1(Average.MACRO), 1e-15);
    assertEquals(1, onlyZeros.f1(0));
    assertEquals(0, onlyZeros.f1(1));
    assertEquals(1, onlyZeros.with(ZeroDivision.SKIP).f1(Average.MACRO));
  }

  @Test
  void textIsATable() {
    Labels truth = Labels.ofNames(List.of("ham", "ham", "spam", "ham", "spam"));
    Labels predicted = Labels.ofNames(List.of("ham", "spam", "spam", "ham", "spam"));

    assertEquals(
        """
        true \\ predicted    ham   spam  recall
        ham                   2      1   0.667
        spam                  0      2   1.000
        precision         1.000  0.667
        5 rows, 2 classes, accuracy 0.800""",
        ConfusionMatrix.of(truth, predicted).toString());
  }

  @Test
  void textShowsFractionsAndSkippedMeasures() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(Labels.ofCodes(0, 1), Labels.ofCodes(0, 0), 0.5, 2e8);

    assertEquals(
        """
        true \\ predicted          0  1  recall
        0                     0.500  0   1.000
        1                 200000000  0   0.000
        precision             0.000  -
        200000000.500 rows, 2 classes, accuracy 0.000""",
        matrix.with(ZeroDivision.SKIP).toString());
  }

  @Test
  void textOfManyClassesIsOneLine() {
    int[] codes = new int[21];
    for (int i = 0; i < 21; i++) {
      codes[i] = i;
    }
    int[] twenty = Arrays.copyOf(codes, 20);

    assertEquals(
        "21 rows, 21 classes, accuracy 1.000",
        ConfusionMatrix.of(Labels.ofCodes(codes), Labels.ofCodes(codes)).toString());
    assertEquals(
        23,
        ConfusionMatrix.of(Labels.ofCodes(twenty), Labels.ofCodes(twenty))
            .toString()
            .lines()
            .count());
  }
}
