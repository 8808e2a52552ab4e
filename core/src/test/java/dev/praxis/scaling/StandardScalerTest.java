package dev.praxis.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.Divisor;
import org.junit.jupiter.api.Test;

class StandardScalerTest {

  /** scikit-learn 1.9.1, StandardScaler() on [1, 2, 3, 4]. */
  @Test
  void fourNumbersAreTheirDeviations() {
    Matrix four = Matrix.ofRowMajor(4, 1, 1, 2, 3, 4);

    assertArrayEquals(
        new double[] {-1.34164079, -0.4472136, 0.4472136, 1.34164079},
        StandardScaler.standard().fit(four).transform(four).column(0),
        5e-9);
  }

  /** By hand: the squared deviations add up to 5, and 5 / 3 is the variance with n − 1. */
  @Test
  void fourNumbersHaveALargerDeviationWithTheOtherDivisor() {
    StandardScaler sample = StandardScaler.standard().withDivisor(Divisor.N_MINUS_ONE);

    assertEquals(
        Math.sqrt(5.0 / 3), sample.fit(Matrix.ofRowMajor(4, 1, 1, 2, 3, 4)).scales().get(0, 0));
  }

  /** scikit-learn 1.2.1, StandardScaler() on Fisher's iris. */
  @Test
  void irisHasTheMeansAndScalesOfScikitLearn() {
    Matrix iris = Flowers.measures();
    StandardScaler.Model model = StandardScaler.standard().fit(iris);

    assertArrayEquals(
        new double[] {5.843333333333335, 3.057333333333334, 3.7580000000000027, 1.199333333333334},
        model.means().row(0),
        1e-14);
    assertArrayEquals(
        new double[] {
          0.8253012917851409, 0.43441096773549437, 1.7594040657753032, 0.7596926279021594
        },
        model.scales().row(0),
        1e-14);
    assertArrayEquals(
        new double[] {
          -0.9006811702978099, 1.0190043519716065, -1.3402265266227635, -1.3154442950077407
        },
        model.transform(iris).row(0),
        1e-14);
  }
}
