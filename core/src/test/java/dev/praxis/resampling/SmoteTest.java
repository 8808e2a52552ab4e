package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.neighbors.KnnClassifier;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SMOTE on a few points, by hand. */
class SmoteTest {

  /** Two rows have one segment: x = 10 + 10 u from the one, x = 20 − 10 u from the other. */
  @Test
  void betweenTwoRowsThereIsOneSegment() {
    Labeled<Matrix> data =
        new Labeled<>(
            Matrix.ofRowMajor(8, 1, 1, 2, 3, 10, 4, 5, 20, 6),
            Labels.ofCodes(0, 0, 0, 1, 0, 0, 1, 0));
    Resampled resampled = Smote.neighbors(1).resample(data);

    assertEquals(12, resampled.data().points().rows());
    for (int i = 8; i < 12; i++) {
      boolean upwards = resampled.firstParent(i) == 3;
      assertEquals(upwards ? 6 : 3, resampled.secondParent(i));
      double expected = upwards ? 10 + 10 * resampled.share(i) : 20 - 10 * resampled.share(i);
      assertEquals(expected, resampled.data().points().get(i, 0), 1e-14);
      assertEquals(1, resampled.data().labels().code(i));
    }
  }

  /** Rows at one place have nothing between them. */
  @Test
  void duplicatesGiveMoreDuplicates() {
    Matrix points =
        Matrix.ofRows(IntStream.range(0, 9).mapToObj(this::pair).toArray(double[][]::new));
    Labels labels = Labels.ofCodes(1, 1, 1, 0, 0, 0, 0, 0, 0);
    Matrix all = Smote.neighbors(2).resample(new Labeled<>(points, labels)).data().points();

    for (int i = 9; i < 12; i++) {
      assertArrayEquals(new double[] {0.1, -0.0}, all.row(i));
    }
  }

  private double[] pair(int row) {
    return row < 3 ? new double[] {0.1, -0.0} : new double[] {row, row};
  }

  /**
   * Neighbours by scikit-learn 1.2.1, {@code NearestNeighbors(3).fit(P).kneighbors(P)}; the draws
   * of seed 7 and the points in exact fractions by a second implementation, in Python.
   */
  @Test
  void aSeedGivesTheseRows() {
    Matrix points = Matrix.ofRowMajor(8, 2, 9, 9, 8, 8, 7, 7, 0, 0, 4, 0, 0, 3, 10, 10, 11, 13);
    Labeled<Matrix> data = new Labeled<>(points, Labels.ofCodes(0, 0, 0, 1, 1, 1, 1, 1));
    Smote smote = Smote.neighbors(2).withStrategy(SamplingStrategy.counts(Map.of("1", 9)));
    Resampled resampled = smote.withSeed(7).resample(data);

    assertEquals(smote, smote.withSeed(7));
    assertRow(resampled, 8, 3, 4, 0.4197374056430423, 1.6789496225721692, 0);
    assertRow(resampled, 9, 5, 4, 0.7929566500501583, 3.171826600200633, 0.6211300498495252);
    assertRow(resampled, 10, 5, 3, 0.2415454831913343, 0, 2.2753635504259972);
    assertRow(resampled, 11, 5, 3, 0.17994782317757396, 0, 2.460156530467278);
  }

  private static void assertRow(
      Resampled resampled, int row, int first, int second, double share, double... point) {
    assertEquals(first, resampled.firstParent(row));
    assertEquals(second, resampled.secondParent(row));
    assertEquals(share, resampled.share(row));
    assertArrayEquals(point, resampled.data().points().row(row), 1e-15);
  }

  /** A learner that resamples sees the rows of the resampled data. */
  @Test
  void aLearnerBehindItSeesTheNewRows() {
    Labeled<Matrix> data =
        new Labeled<>(Matrix.ofRowMajor(5, 1, 1, 2, 3, 10, 20), Labels.ofCodes(0, 0, 0, 1, 1));
    Smote smote = Smote.neighbors(1);

    assertEquals(smote.resample(data).data(), smote.before(seen -> seen).fit(data));
  }

  /** A learner is a record of its hyperparameters, also one that resamples. */
  @Test
  void aLearnerBehindItIsEqualByItsPartsAndPrintsThem() {
    Smote smote = Smote.neighbors(2);
    KnnClassifier three = KnnClassifier.nearest(3);
    Object learner = smote.before(three);

    assertEquals(Smote.neighbors(2).before(KnnClassifier.nearest(3)), learner);
    assertEquals(
        Smote.neighbors(2).before(KnnClassifier.nearest(3)).hashCode(), learner.hashCode());
    assertNotEquals(Smote.neighbors(3).before(three), learner);
    assertNotEquals(smote.before(KnnClassifier.nearest(4)), learner);
    assertEquals(
        "ResampledLearner[resampler=" + smote + ", learner=" + three + "]", learner.toString());
  }
}
