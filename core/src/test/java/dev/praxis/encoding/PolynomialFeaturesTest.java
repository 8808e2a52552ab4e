package dev.praxis.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolynomialFeaturesTest {
  /** scikit-learn 1.2.1: PolynomialFeatures(2, include_bias=False). */
  @Test
  void threeFeaturesMakeSixProducts() {
    assertEquals(
        Matrix.ofRowMajor(1, 9, 2, 3, 5, 4, 6, 10, 9, 15, 25),
        products(2, Matrix.ofRowMajor(1, 3, 2, 3, 5)));
    assertEquals(
        List.of("a", "b", "c", "a^2", "a b", "a c", "b^2", "b c", "c^2"), names(2, "a", "b", "c"));
  }

  /** scikit-learn 1.2.1: PolynomialFeatures(3, include_bias=False). */
  @Test
  void theThirdDegreeHasTwoSquaresAndMore() {
    assertEquals(
        List.of("a", "b", "a^2", "a b", "b^2", "a^3", "a^2 b", "a b^2", "b^3"), names(3, "a", "b"));
    assertEquals(
        Matrix.ofRowMajor(1, 9, 2, 3, 4, 6, 9, 8, 12, 18, 27),
        products(3, Matrix.ofRowMajor(1, 2, 2, 3)));
  }

  private static Matrix products(int degree, Matrix points) {
    return PolynomialFeatures.ofDegree(degree).fit(points).transform(points);
  }

  private static List<String> names(int degree, String... columns) {
    Matrix row = Matrix.ofRowMajor(1, columns.length, new double[columns.length]);
    return PolynomialFeatures.ofDegree(degree).fit(row).columnNames(List.of(columns));
  }
}
