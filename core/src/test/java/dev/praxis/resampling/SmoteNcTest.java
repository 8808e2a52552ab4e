package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The three vectors of Chawla et al., "SMOTE: synthetic minority over-sampling technique", section
 * 6.1, of three numbers and three categories, A being 1, B 2 and so on, and a class of zeros.
 *
 * <pre>{@code
 * F1 = 1 2 3 A B C      F2 = 4 6 5 A D E      F3 = 3 5 6 A B K
 * }</pre>
 */
class SmoteNcTest {
  private final Labeled<Matrix> data =
      new Labeled<>(
          Matrix.ofRowMajor(
              4, 6, 1, 2, 3, 1, 2, 3, 4, 6, 5, 1, 4, 5, 3, 5, 6, 1, 2, 11, 0, 0, 0, 0, 0, 0),
          Labels.ofCodes(1, 1, 1, 0));
  private final SmoteNc smote =
      SmoteNc.ofCategories(3, 4, 5).withStrategy(SamplingStrategy.counts(Map.of("1", 63)));

  /**
   * The variances of the numbers are 42/27, 78/27 and 42/27, the squared median of the deviations
   * is 14/9. So the squared distances are 9 + 16 + 4 + 2 · 14/9 = 32.1 from F1 to F2, as in the
   * article, 4 + 9 + 9 + 14/9 = 23.6 to F3, and 1 + 1 + 1 + 2 · 14/9 = 6.1 from F2 to F3.
   */
  @Test
  void threeVectorsAreSoFarApart() {
    Resampled resampled = smote.withNeighbors(1).resample(data);

    int[] nearest = {2, 2, 1};
    for (int i = resampled.kept(); i < 64; i++) {
      assertEquals(nearest[resampled.firstParent(i)], resampled.secondParent(i));
    }
  }

  /**
   * Two neighbours are both others. Of F1 they have A twice, B and D, and K and E, of which those
   * of the nearer one, F3, count; of F2, A, B twice, and K before C; of F3, A, D before B, E before
   * C.
   */
  @Test
  void theMostFrequentCategoriesOfTheNeighborsAreTaken() {
    Resampled resampled = smote.withNeighbors(2).resample(data);

    double[][] categories = {{1, 2, 11}, {1, 2, 11}, {1, 4, 5}};
    for (int i = resampled.kept(); i < 64; i++) {
      double[] row = resampled.data().points().row(i);
      assertArrayEquals(categories[resampled.firstParent(i)], Arrays.copyOfRange(row, 3, 6));
    }
  }
}
