package dev.praxis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileMethodTest {

  /**
   * NumPy 1.24.2, quantile([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], p, method=...), but for the closest
   * observation: there NumPy takes the odd of two, Hyndman and Fan the even one, which is 1 at
   * 0.25.
   */
  @ParameterizedTest
  @CsvSource({
    "INVERTED_CDF, 1, 2, 3, 3, 5, 6, 9",
    "AVERAGED_INVERTED_CDF, 1, 2, 3, 3.5, 5, 7.5, 9",
    "CLOSEST_OBSERVATION, 1, 1, 2, 3, 5, 6, 9",
    "INTERPOLATED_INVERTED_CDF, 1, 1.5, 2.3, 3, 5, 6, 8.1",
    "HAZEN, 1, 2, 2.8, 3.5, 5, 7.5, 9",
    "WEIBULL, 1, 1.75, 2.63, 3.5, 5.25, 8.7, 9",
    "LINEAR, 1, 2.25, 2.97, 3.5, 5, 6.3, 8.19",
    "MEDIAN_UNBIASED, 1, 1.9166666666667, 2.7433333333333, 3.5, 5.0833333333333, 7.9, 9",
    "NORMAL_UNBIASED, 1, 1.9375, 2.7575, 3.5, 5.0625, 7.8, 9",
  })
  void tenDigitsHaveTheseQuantiles(
      QuantileMethod method,
      double tenth,
      double quarter,
      double third,
      double half,
      double threeQuarters,
      double nineTenths,
      double most) {
    double[] digits = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

    assertEquals(tenth, method.of(0.1, digits), 1e-12);
    assertEquals(quarter, method.of(0.25, digits), 1e-12);
    assertEquals(third, method.of(0.33, digits), 1e-12);
    assertEquals(half, method.of(0.5, digits), 1e-12);
    assertEquals(threeQuarters, method.of(0.75, digits), 1e-12);
    assertEquals(nineTenths, method.of(0.9, digits), 1e-12);
    assertEquals(most, method.of(0.97, digits), 1e-12);
  }
}
