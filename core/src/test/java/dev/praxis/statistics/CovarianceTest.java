package dev.praxis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class CovarianceTest {

  /** By hand: deviations −2, 0, 2 from the mean 3 and 1, 1, −2 from 4; divisor 2. */
  @Test
  void twoColumnsOfThreeRows() {
    Covariance covariance = Covariance.of(Matrix.ofRowMajor(3, 2, 1, 5, 3, 5, 5, 2));

    assertEquals(Matrix.ofRowMajor(1, 2, 3, 4), covariance.means());
    assertEquals(Matrix.ofRowMajor(2, 2, 4, -3, -3, 3), covariance.matrix());
  }

  /** numpy 1.24.2, cov(X.T) of Fisher's iris. */
  @Test
  void theMeasuresOfIris() {
    double[] expected = {
      0.6856935123042505, -0.0424340044742729, 1.2743154362416103, 0.5162706935123044,
      -0.0424340044742729, 0.1899794183445188, -0.3296563758389263, -0.12163937360178978,
      1.2743154362416103, -0.3296563758389263, 3.116277852348994, 1.2956093959731538,
      0.5162706935123044, -0.12163937360178978, 1.2956093959731538, 0.5810062639821029
    };

    assertArrayEquals(expected, Covariance.of(Flowers.measures()).matrix().toRowMajor(), 1e-14);
  }
}
